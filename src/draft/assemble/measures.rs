//! Results as measures and budget lines.

use std::collections::BTreeMap;

use super::units::Units;
use super::{quote, words};
use crate::document::{
    Comparison, Count, Day, Figure, Line, List, Measure, Number, Period, Quantity, Reference, Unit, Word,
};
use crate::draft::ids::Ids;
use crate::draft::mark::{Field, Rule};
use crate::draft::result::{Amount, Beside, Compared, Doubt, Found};
use crate::draft::text::Text;
use crate::draft::unit::Kind;
use crate::report::{BudgetDirection, ComparisonType, MAX_ITEMS, ValueStatus};
use crate::words::Language;

/// The report's lists of results.
pub(super) struct Sections {
    pub budget: Vec<Measure>,
    pub measures: Vec<Measure>,
    pub units: BTreeMap<String, Unit>,
}

/// What making a line needs.
struct Maker<'a> {
    text: &'a Text<'a>,
    units: Units,
    ids: Ids,
    year: Option<i32>,
    marks: &'a mut Vec<Field>,
}

/// Sorts the results into budget and measures, parts under their wholes.
pub(super) fn sections(text: &Text, results: Vec<Found>, year: Option<i32>, marks: &mut Vec<Field>) -> Sections {
    let mut maker = Maker { text, units: Units::new(text.lexicon.language), ids: Ids::default(), year, marks };
    let (mut budget, mut measures): (Vec<Measure>, Vec<Measure>) = (Vec::new(), Vec::new());
    // Where each result went: whether into the budget, and its place there.
    let mut places: Vec<Option<(bool, usize)>> = Vec::new();
    for mut found in results {
        found.compared.retain(|compared| !is_impossible(compared));
        let says = found.level.is_some() || !found.compared.is_empty() || !found.beside.is_empty();
        let whole = found.part_of.and_then(|whole| places.get(whole).copied().flatten());
        if !says || budget.len() >= MAX_ITEMS || measures.len() >= MAX_ITEMS {
            places.push(None);
            continue;
        }
        let direction = maker.direction(&found);
        if let Some((is_budget, at)) = whole {
            let (section, list) = if is_budget { ("budget", &mut budget) } else { ("measures", &mut measures) };
            if let Some(measure) = list.get_mut(at) {
                let parts = measure.parts.get_or_insert(List(Vec::new()));
                if parts.0.len() < MAX_ITEMS {
                    let line = maker.line(format!("/{section}/{at}/parts/{}", parts.0.len()), found, direction);
                    parts.0.push(Measure { line, parts: None });
                }
            }
            places.push(None);
            continue;
        }
        let (section, list) = if direction.is_some() { ("budget", &mut budget) } else { ("measures", &mut measures) };
        places.push(Some((direction.is_some(), list.len())));
        let line = maker.line(format!("/{section}/{}", list.len()), found, direction);
        list.push(Measure { line, parts: None });
    }
    Sections { budget, measures, units: maker.units.all }
}

/// Whether its amount is less than nothing: a fall, of what can fall.
fn is_down(compared: &Compared) -> bool {
    use ComparisonType::{Difference, PercentChange, PointChange};
    compared.is_down && matches!(compared.kind, PercentChange | Difference | PointChange)
}

/// What the format refuses (E16): a fall by more than all, a multiple of nothing or less.
fn is_impossible(compared: &Compared) -> bool {
    let signed = if is_down(compared) { -compared.value.float() } else { compared.value.float() };
    match compared.kind {
        ComparisonType::PercentChange => signed < -100.0,
        ComparisonType::Multiple => signed <= 0.0,
        _ => false,
    }
}

impl Maker<'_> {
    /// Money in or out, by the name's first words.
    fn direction(&self, found: &Found) -> Option<BudgetDirection> {
        let money = found.level.as_ref().map(|level| {
            level.unit.as_ref().is_some_and(|unit| matches!(unit.kind, Kind::Money { is_per: false, .. }))
        });
        if money == Some(false) {
            return None;
        }
        let lexicon = self.text.lexicon;
        let name = found.name.to_lowercase();
        let name = lexicon.totals.iter().find_map(|word| name.strip_prefix(word)).unwrap_or(&name).trim_start();
        // "thu nhập", "chi bộ" are no money of a budget.
        let is_other = lexicon.not_budget.iter().any(|word| name.starts_with(word));
        let is = |words: &[&str]| !is_other && words.iter().any(|word| starts_with_word(name, word));
        if is(lexicon.expenditure) {
            Some(BudgetDirection::Expenditure)
        } else if is(lexicon.revenue) {
            Some(BudgetDirection::Revenue)
        } else {
            None
        }
    }

    fn mark(&mut self, pointer: String, span: crate::draft::result::Span, rule: Rule, doubts: Vec<Doubt>) {
        self.marks.push(Field::new(pointer, span, rule, doubts));
    }

    fn line(&mut self, pointer: String, found: Found, direction: Option<BudgetDirection>) -> Line {
        let of = |doubts: &[Doubt], wanted: &[Doubt]| {
            doubts.iter().copied().filter(|doubt| wanted.contains(doubt)).collect::<Vec<_>>()
        };
        let naming = of(&found.doubts, &[Doubt::InheritedName, Doubt::ComposedName]);
        let counting = of(
            &found.doubts,
            &[
                Doubt::UnknownThing,
                Doubt::OddNumber,
                Doubt::TitleOnly,
                Doubt::InWords,
                Doubt::Contradicted,
                Doubt::Earlier,
                Doubt::Unreal,
            ],
        );
        self.mark(format!("{pointer}/name"), found.span.clone(), Rule::Name, naming);
        if found.doubts.contains(&Doubt::PartOf) {
            self.mark(pointer.clone(), found.span.clone(), Rule::Part, vec![Doubt::PartOf]);
        }
        if found.is_descending {
            self.mark(format!("{pointer}/ascending"), found.span.clone(), Rule::Direction, vec![Doubt::Direction]);
        }
        let unit = found
            .level
            .as_ref()
            .or(found.beside.first().map(|beside| &beside.amount))
            .and_then(|level| level.unit.as_ref())
            .or(found.compared.iter().find_map(|compared| compared.unit.as_ref()));
        let own = unit.map(|unit| unit.label.clone());
        let unit = unit.map(|unit| self.units.key(unit));
        let actual = found.level.as_ref().map(|level| {
            self.mark(format!("{pointer}/actual"), level.quote.clone(), Rule::Level, counting.clone());
            Quantity { figure: figure(level), quote: quote(self.text, &level.quote) }
        });
        let mut references =
            References { ids: [Ids::default(), Ids::default()], targets: Vec::new(), baselines: Vec::new() };
        for compared in &found.compared {
            self.compared(&pointer, compared, &mut references);
        }
        for beside in &found.beside {
            self.beside(&pointer, beside, own.as_deref(), &mut references);
        }
        let name = if found.name.trim().is_empty() { "x" } else { found.name.trim() };
        Line {
            id: self.ids.of(name),
            name: words(name),
            group: None,
            unit,
            ascending: found.is_descending.then_some(false),
            actual,
            targets: super::list(references.targets),
            baselines: super::list(references.baselines),
            status: None,
            missing_reason: None,
            note: found.note.as_ref().and_then(|note| quote(self.text, note)),
            budget_direction: direction.map(Word::of),
            observations: None,
        }
    }

    fn compared(&mut self, pointer: &str, compared: &Compared, references: &mut References) {
        let is_down = is_down(compared);
        let value = compared.value.json(is_down);
        let is_plan = compared
            .reference
            .as_ref()
            .map_or(compared.of_plan, |reference| reference.head == crate::draft::lexicon::Head::Plan);
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

    fn beside(&mut self, pointer: &str, beside: &Beside, own: Option<&str>, references: &mut References) {
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

fn starts_with_word(name: &str, word: &str) -> bool {
    name.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// Targets and baselines of one line.
struct References {
    ids: [Ids; 2],
    targets: Vec<Reference>,
    baselines: Vec<Reference>,
}

impl References {
    fn id(&mut self, is_plan: bool, name: &str) -> crate::document::Id {
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

fn figure(amount: &Amount) -> Figure {
    let decimals = amount.low.decimals.max(amount.high.map_or(0, |high| high.decimals));
    let number = |written: crate::draft::number::Written| Some(Number(written.json(false)));
    Figure {
        value: if amount.high.is_none() { number(amount.low) } else { None },
        low: if amount.high.is_some() { number(amount.low) } else { None },
        high: amount.high.and_then(number),
        decimals: Some(Count(decimals)),
        comparator: amount.comparator.map(Word::of),
        value_status: amount.is_estimated.then(|| Word::of(ValueStatus::Estimated)),
        ..Figure::default()
    }
}
