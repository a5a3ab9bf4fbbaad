//! What a result is compared with, as targets and baselines of its line.

use super::{Maker, figure, is_down};
use crate::document::{Comparison, Count, Day, Figure, Id, Number, Period, Reference, Word};
use crate::draft::assemble::{quote, words};
use crate::draft::ids::Ids;
use crate::draft::lexicon::Head;
use crate::draft::mark::Rule;
use crate::draft::result::{Beside, Compared, Doubt};
use crate::words::Language;

/// Targets and baselines of one line.
#[derive(Default)]
pub(super) struct References {
    /// Those of the targets, and of the baselines.
    ids: [Ids; 2],
    pub targets: Vec<Reference>,
    pub baselines: Vec<Reference>,
}

impl References {
    fn id(&mut self, is_plan: bool, name: &str) -> Id {
        let [targets, baselines] = &mut self.ids;
        if is_plan { targets.of(name) } else { baselines.of(name) }
    }

    /// Adds it; tells its place in the line.
    fn push(&mut self, is_plan: bool, reference: Reference) -> String {
        let (name, list) = if is_plan { ("targets", &mut self.targets) } else { ("baselines", &mut self.baselines) };
        list.push(reference);
        format!("{name}/{}", list.len() - 1)
    }
}

impl Maker<'_> {
    /// A comparison, as a reference without an amount of its own.
    pub(super) fn compared(&mut self, pointer: &str, compared: &Compared, references: &mut References) {
        let is_down = is_down(compared);
        let value = compared.value.json(is_down);
        let is_plan = compared.reference.as_ref().map_or(compared.of_plan, |reference| reference.head == Head::Plan);
        let unnamed = match (self.text.lexicon.language, is_plan) {
            (Language::Vi, true) => "kế hoạch",
            (Language::Vi, false) => "kỳ trước",
            (_, true) => "plan",
            (_, false) => "before",
        };
        let name = compared
            .reference
            .as_ref()
            .map_or_else(|| unnamed.to_owned(), |reference| self.text.words(reference.tokens.clone()));
        let name = without_of(&name);
        let set_by = compared
            .reference
            .as_ref()
            .and_then(|reference| reference.setter.clone())
            .map(|setter| words(&self.text.words(setter)));
        let year = compared.reference.as_ref().and_then(|reference| reference.year).filter(|_| !is_plan);
        let comparison = Comparison {
            kind: Word::of(compared.kind),
            value: Number(value),
            decimals: Some(Count(compared.value.decimals)),
            comparator: compared.comparator.map(Word::of),
        };
        let reference = Reference {
            id: references.id(is_plan, name),
            name: words(name),
            set_by,
            period: year.and_then(|year| self.earlier_year(year)),
            unit: None,
            figure: Figure::default(),
            comparison: Some(comparison),
            status: None,
            quote: quote(self.text, &compared.quote),
        };
        let place = references.push(is_plan, reference);
        self.mark(format!("{pointer}/{place}"), compared.quote.clone(), Rule::Comparison, compared.doubts.clone());
    }

    /// A planned or earlier amount.
    pub(super) fn beside(&mut self, pointer: &str, beside: &Beside, own: Option<&str>, references: &mut References) {
        let unnamed = match (self.text.lexicon.language, beside.is_plan) {
            (Language::Vi, true) => "kế hoạch",
            (Language::Vi, false) => "kỳ trước",
            (_, true) => "target",
            (_, false) => "before",
        };
        let name = if beside.name.trim().is_empty() { unnamed } else { without_of(&beside.name) };
        let unit = beside
            .amount
            .unit
            .as_ref()
            .filter(|unit| Some(unit.label.as_str()) != own)
            .map(|unit| self.units.key(unit));
        let reference = Reference {
            id: references.id(beside.is_plan, name),
            name: words(name),
            set_by: None,
            period: beside.year.filter(|_| !beside.is_plan).and_then(|year| self.earlier_year(year)),
            unit,
            figure: Figure { value_status: None, ..figure(&beside.amount) },
            comparison: None,
            status: None,
            quote: quote(self.text, &beside.amount.quote),
        };
        let place = references.push(beside.is_plan, reference);
        let doubt = if beside.is_plan { Doubt::Planned } else { Doubt::Earlier };
        self.mark(format!("{pointer}/{place}"), beside.amount.quote.clone(), Rule::Beside, vec![doubt]);
    }

    /// The year of a baseline, where it lies before the report's.
    fn earlier_year(&self, year: i32) -> Option<Period> {
        let is_before = self.year.is_some_and(|own| year < own);
        is_before.then(|| Period {
            label: None,
            start: Some(Day(format!("{year}-01-01"))),
            end: Day(format!("{year}-12-31")),
        })
    }
}

/// "annual target of" before the target's amount.
fn without_of(name: &str) -> &str {
    name.strip_suffix(" of").unwrap_or(name)
}
