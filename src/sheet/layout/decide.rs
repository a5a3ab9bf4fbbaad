//! Which column is what: by its heading, by the times that headings name, and by what stands in it.

use std::collections::BTreeMap;

use super::super::book::{Address, Grid};
use super::attach;
use super::beside_amounts;
use super::column::{Column, Role};
use super::contents::{by_cells, marked, says_multiples, says_sides};
use super::ending;
use super::fault::{Fault, Taken};
use super::heading::Headings;
use super::leading;
use super::meaning::{self, Meaning, Side};
use super::per_cent;
use super::phrase::Phrase;
use super::share;
use super::span::Months;
use super::time::{Now, Part, Relative, Time, year_of};
use super::words;

/// How many cells of a column are looked at to tell what it holds.
const LOOKED_AT: usize = 300;

/// What the headings and the cells below say, while it is put together.
#[derive(Default)]
pub(super) struct Decision {
    pub columns: BTreeMap<u32, Column>,
    pub now: Option<Now>,
    /// Where, and what was decided.
    pub notices: Vec<(Address, Taken)>,
    pub faults: Vec<(Address, Fault)>,
    /// Of which counted years the actuals are: "Year 1 actual".
    pub counted_years: Vec<u8>,
    /// Whether plans are for several of them, and nothing says of which the actual is.
    pub has_years_apart: bool,
}

/// One heading, with the cells below it.
pub(super) struct Heading<'a> {
    pub path: &'a [String],
    meaning: Meaning,
    pub name: String,
    pub at: Address,
}

impl<'a> Heading<'a> {
    /// The heading of a column, at its lowest cell.
    pub fn of(grid: &Grid, headings: &Headings, column: u32, path: &'a [String], meaning: Meaning) -> Heading<'a> {
        let mut rows = headings.rows.iter().rev().map(|row| Address::new(*row, column));
        let lowest = Address::new(headings.rows.last().copied().unwrap_or_default(), column);
        let at = rows.find(|at| grid.get(at.row, at.column).is_some()).unwrap_or(lowest);
        Heading { path, meaning, name: meaning::name_of(path), at }
    }

    /// Whose figure it names.
    pub fn side(&self) -> Option<Side> {
        match self.meaning {
            Meaning::Figure(side, _) => Some(side),
            _ => None,
        }
    }

    /// The time that it names, of a figure.
    pub fn time(&self) -> Option<Time> {
        match self.meaning {
            Meaning::Figure(_, time) => Some(time),
            _ => None,
        }
    }
}

/// The columns of a table, from its headings down to the row before `end`; `titled` is the time of its titles.
pub(super) fn columns(grid: &Grid, headings: &Headings, end: u32, titled: Option<Now>) -> Decision {
    let mut decision = Decision { now: titled, ..Decision::default() };
    let below = |column: u32| {
        (headings.below()..end)
            .filter(|row| !grid.hidden_rows.contains(row))
            .filter_map(move |row| grid.get(row, column))
            .take(LOOKED_AT)
    };
    let is_women = |path: &Vec<String>| path.last().is_some_and(|leaf| Phrase::of(leaf).text() == "nữ");
    let has_women = headings.paths.values().any(is_women);
    let mut figures: BTreeMap<u32, Heading<'_>> = BTreeMap::new();
    for (column, path) in headings.paths.iter().filter(|(column, _)| !grid.hidden_columns.contains(column)) {
        // "Nam" beside "Nữ" are men, and no year without its mark.
        let is_sex = has_women && path.last().is_some_and(|leaf| Phrase::of(leaf).text() == "nam");
        let meaning = if is_sex { Meaning::Unknown } else { meaning::of(path) };
        let meaning = by_cells(meaning, path, below(*column));
        let heading = Heading::of(grid, headings, *column, path, meaning);
        if *column == headings.name {
            decision.plain(*column, Role::Name, &heading);
            continue;
        }
        if let Some(word) = marked(path, below(*column)) {
            decision.plain(*column, Role::Status, &heading);
            decision.with(*column, |column| column.status = Some(word.to_owned()));
            continue;
        }
        let is_result = matches!(heading.meaning, Meaning::Figure(Side::Actual, time) if time.is_none());
        if *column < headings.name && is_result && leading::numbers_results(below(*column)) {
            decision.plain(*column, Role::Order, &heading);
            continue;
        }
        match heading.meaning {
            Meaning::Figure(..) | Meaning::Comparison(_) => {
                figures.insert(*column, heading);
            }
            Meaning::Order if *column < headings.name => decision.plain(*column, Role::Order, &heading),
            Meaning::Order => decision.plain(*column, Role::NoField, &heading),
            Meaning::Unit => decision.plain(*column, Role::Unit, &heading),
            Meaning::Status => decision.plain(*column, Role::Status, &heading),
            Meaning::Note => decision.plain(*column, Role::Note, &heading),
            Meaning::Direction => decision.plain(*column, Role::Direction, &heading),
            Meaning::NoField => decision.plain(*column, Role::NoField, &heading),
            Meaning::Unknown => {
                if says_multiples(path, below(*column)) {
                    decision.faults.push((heading.at, Fault::Multiples(path.join(" – "))));
                }
                if says_sides(below(*column)) {
                    decision.faults.push((heading.at, Fault::SidesInRows(path.join(" – "))));
                }
                let role = if meaning::name_rank(path).is_some() { Role::NoField } else { Role::Unknown };
                decision.plain(*column, role, &heading);
            }
        }
    }
    if !headings.paths.contains_key(&headings.name) {
        decision.columns.insert(headings.name, Column::new(headings.name, Role::Name));
    }
    let pairs = per_cent::figures(figures.iter().map(|(column, heading)| (*column, heading.path, &heading.meaning)));
    for (column, name, meaning) in pairs.into_iter().flatten() {
        if let Some(heading) = figures.get_mut(&column) {
            (heading.name, heading.meaning) = (name, meaning);
        }
    }
    decision.order(grid, headings, end);
    decision.sum(grid, headings, &mut figures);
    let holds = |column: u32| below(column).any(super::contents::states);
    let is_vietnamese = headings.paths.values().flatten().any(|text| super::phrase::is_vietnamese(text));
    decision.report_time(&figures, holds, is_vietnamese);
    decision.so_far(&figures, holds, is_vietnamese);
    let units = decision.columns.iter().find(|(_, column)| column.role == Role::Unit).map(|(number, _)| *number);
    let units = units.into_iter().flat_map(below);
    let headed = figures.iter().map(|(column, heading)| (*column, heading.path, &heading.meaning));
    for (column, meaning) in beside_amounts::comparisons(headed, units, decision.now) {
        if let Some(heading) = figures.get_mut(&column) {
            heading.meaning = meaning;
        }
    }
    decision.count_years(&figures);
    decision.figures(&figures);
    decision.forecast(&figures);
    decision.comparisons(grid, headings, &figures);
    decision.statuses(headings);
    decision.once();
    decision
}

impl Decision {
    fn plain(&mut self, column: u32, role: Role, heading: &Heading<'_>) {
        let decided = Column { heading: Some(heading.path.join(" – ")), ..Column::new(column, role) };
        self.columns.insert(column, decided);
    }

    pub(super) fn with(&mut self, column: u32, change: impl FnOnce(&mut Column)) {
        if let Some(column) = self.columns.get_mut(&column) {
            change(column);
        }
    }

    fn figures(&mut self, figures: &BTreeMap<u32, Heading<'_>>) {
        let earlier_bare = figures
            .values()
            .filter(
                |heading| matches!(&heading.meaning, Meaning::Figure(Side::Bare, time) if self.is_earlier_year(time)),
            )
            .count();
        for (number, heading) in figures {
            let Meaning::Figure(side, time) = &heading.meaning else { continue };
            let months = time.months(self.now);
            let role = self.role(*side, time, months, earlier_bare);
            let mut column = Column { heading: Some(heading.path.join(" – ")), ..Column::new(*number, role) };
            let phrase = Phrase::of(&heading.path.join(" "));
            column.unit = heading
                .path
                .iter()
                .find_map(|text| ending::of_heading(text))
                .map(|(_, unit)| unit)
                .or_else(|| meaning::unit_alone(heading.path).map(str::to_owned))
                .or_else(|| share::parts(heading.path.last()?).map(|(_, unit)| unit))
                .or_else(|| per_cent::without(heading.path).map(|_| "%".to_owned()));
            let firm = words::VALUE_STATUS.iter().find(|(_, words)| phrase.has_any(words));
            if matches!(role, Role::Actual | Role::Observation | Role::Baseline) {
                column.value_status = firm.map(|(status, _)| (*status).to_owned());
            }
            match role {
                Role::Target => self.plan(&mut column, time, months, heading),
                Role::Baseline => {
                    column.name = Some(heading.name.clone());
                    column.period = months
                        .filter(|months| Some(*months) != self.now.map(|now| now.months))
                        .map(|months| months.span(None));
                }
                Role::Observation => {
                    column.name = Some(heading.name.clone());
                    column.period = months.map(|months| months.span(Some(heading.name.clone())));
                }
                _ => {}
            }
            self.columns.insert(*number, column);
        }
    }

    /// Where nothing is of the report's own time, a whole year's forecast is what it tells of.
    fn forecast(&mut self, figures: &BTreeMap<u32, Heading<'_>>) {
        let has = |role: Role| self.columns.values().filter(|column| column.role == role).count();
        if has(Role::Actual) > 0 || has(Role::Observation) != 1 {
            return;
        }
        let only = self.columns.iter_mut().find(|(_, column)| column.role == Role::Observation);
        if let Some((number, column)) = only
            && column.value_status.is_some()
            && let Some(heading) = figures.get(number)
        {
            column.role = Role::Actual;
            column.period = None;
            self.notices.push((heading.at, Taken::AsActual(heading.name.clone())));
        }
    }

    /// A bare year before the report's.
    fn is_earlier_year(&self, time: &Time) -> bool {
        let months = time.months(self.now);
        time.relative.is_none() && months.zip(self.now).is_some_and(|(months, now)| months.last < year_of(now).first)
    }

    fn role(&self, side: Side, time: &Time, months: Option<Months>, earlier_bare: usize) -> Role {
        let now = self.now.map(|now| now.months);
        let is_own = months.is_none() || months == now;
        match side {
            Side::Target => Role::Target,
            // Of nine months, "tháng trước" is one of them.
            _ if matches!(time.relative, Some(Relative::MonthsBefore(_)))
                && months.zip(self.now).is_some_and(|(months, now)| now.is_longer_than(months)) =>
            {
                Role::Observation
            }
            Side::Baseline if time.relative == Some(Relative::This) => Role::Actual,
            Side::Baseline => Role::Baseline,
            Side::Bare | Side::Actual
                if matches!(
                    time.relative,
                    Some(Relative::SameBefore | Relative::YearBefore | Relative::Before | Relative::MonthsBefore(_))
                ) =>
            {
                Role::Baseline
            }
            Side::Bare | Side::Actual if is_own && (side == Side::Actual || months.is_some()) => Role::Actual,
            Side::Bare if months.is_none() => Role::Unknown,
            Side::Bare | Side::Actual => {
                let is_part =
                    matches!(time.part, Some(Part::Quarter(_) | Part::Named(..) | Part::First(_) | Part::Last(_)));
                let before = self.is_earlier_year(time);
                match (before, side) {
                    (true, Side::Bare) if earlier_bare >= 2 => Role::Observation,
                    (true, _) if !is_part || earlier_bare < 2 => Role::Baseline,
                    _ => Role::Observation,
                }
            }
        }
    }

    fn comparisons(&mut self, grid: &Grid, headings: &Headings, figures: &BTreeMap<u32, Heading<'_>>) {
        let ratios = headings.numbering.map(|row| super::heading::ratios(grid, row)).unwrap_or_default();
        for (number, heading) in figures {
            let Meaning::Comparison(against) = &heading.meaning else { continue };
            let mut column = Column {
                heading: Some(heading.path.join(" – ")),
                comparison: Some(against.kind),
                ..Column::new(*number, Role::Unknown)
            };
            let leads = |of: u32| self.columns.get(&of).map(|column| column.role);
            match attach::find(against, &self.columns, self.now, ratios.get(number).copied()) {
                attach::Found::Column(of) => {
                    column.role =
                        if leads(of) == Some(Role::Target) { Role::TargetComparison } else { Role::BaselineComparison };
                    column.of = Some(super::super::book::column_name(of));
                }
                attach::Found::Alone { is_target, months } => {
                    column.role = if is_target { Role::TargetComparison } else { Role::BaselineComparison };
                    column.name = Some(attach::name(heading.path));
                    let period = months.filter(|months| Some(*months) != self.now.map(|now| now.months));
                    column.period = period.map(|months| months.span(None));
                }
                attach::Found::NotTheActual => column.role = Role::NoField,
                attach::Found::Unclear => {
                    column.role = Role::TargetComparison;
                    column.of = Some(String::new());
                }
            }
            self.columns.insert(*number, column);
        }
    }
}
