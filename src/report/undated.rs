//! Plans without a time in a report of a part of a year: each is judged as a plan of that part, and may be the whole year's.

use super::{Measure, Reference, Report};

const YEAR: i32 = 12;

impl Report {
    /// Targets that judge a result by themselves and of which nothing says the time, each with its measure; none in a report of a
    /// year or more, or of an unknown start.
    pub fn undated_targets(&self) -> impl Iterator<Item = (&Measure, &Reference)> {
        let measures = self.all_measures().filter(|_| self.is_of_a_part_year());
        measures.filter(|measure| measure.actual.is_some() && measure.status.is_none()).flat_map(|measure| {
            let is_undated =
                |target: &&Reference| target.period.is_none() && target.quantity.is_some() && target.status.is_none();
            measure.targets.iter().filter(is_undated).map(move |target| (measure, target))
        })
    }

    fn is_of_a_part_year(&self) -> bool {
        let end = self.period.end;
        self.period.start.is_some_and(|start| {
            YEAR * (end.year - start.year) + i32::from(end.month) - i32::from(start.month) + 1 < YEAR
        })
    }
}
