//! The time of a plan: the report's, the whole year's, or another, which is shown but judges nothing.

use super::column::{Column, Role};
use super::decide::{Decision, Heading};
use super::fault::Taken;
use super::phrase::Phrase;
use super::span::Months;
use super::time::{Relative, Time, year_of};

/// Plans for the end of something longer than the report's time.
#[rustfmt::skip]
const AT_THE_END: &[&str] = &[
    "endline", "end line", "midline", "end of project", "end - of - project", "life of project", "lifetime", "end target", "nhiệm kỳ", "giai đoạn",
    "toàn khóa", "cả khóa",
];

impl Decision {
    /// Gives a target's column its name and its time, so far as its heading says it; what is of an earlier one, or of one that nothing
    /// says, is left out and told.
    pub(super) fn plan(&mut self, column: &mut Column, time: &Time, months: Option<Months>, heading: &Heading<'_>) {
        let name = &heading.name;
        let phrase = Phrase::of(&heading.path.join(" "));
        let (months, is_taken) = self.target_time(time, months, &phrase);
        if is_taken {
            self.notices.push((heading.at, Taken::WholeYear(name.clone())));
        } else if time.is_none() && self.now.is_some_and(|now| year_of(now) != now.months) {
            self.notices.push((heading.at, Taken::OwnTime(name.clone())));
        }
        column.name = Some(name.clone());
        let is_earlier = months.is_some_and(|months| self.now.is_some_and(|now| months.last < now.months.first));
        // "Kế hoạch năm sau" of a report whose year nothing says.
        // "KH tháng" in a sheet without any time is of the same month as the result beside it.
        let is_own =
            |relative| relative == Relative::This || self.now.is_none() && matches!(relative, Relative::Within(_));
        let is_relative = time.relative.is_some_and(|relative| !is_own(relative));
        let is_unknown =
            months.is_none() && (is_relative || phrase.has_any(AT_THE_END) || self.is_of_another_year(&phrase));
        if is_earlier || is_unknown {
            let taken = if is_earlier { Taken::EarlierPlan } else { Taken::OtherPlan };
            self.notices.push((heading.at, taken(name.clone())));
            column.role = Role::NoField;
            return;
        }
        let other = months.filter(|months| Some(*months) != self.now.map(|now| now.months));
        column.period = other.map(|months| months.span(None));
    }

    /// The time of a target, and whether it was only taken so: a plan is a whole year's, unless it says otherwise.
    pub(super) fn target_time(&self, time: &Time, months: Option<Months>, phrase: &Phrase) -> (Option<Months>, bool) {
        let Some(now) = self.now else { return (months, false) };
        let year = year_of(now);
        let is_plan = phrase.has_any(&["kế hoạch", "kh", "dự toán", "dt", "nghị quyết", "nq", "mục tiêu", "chỉ tiêu"]);
        if months.is_none() && time.is_none() && is_plan && year != now.months {
            return (Some(year), true);
        }
        (months, false)
    }
}
