//! Results as measures and budget lines.

mod references;

use std::collections::BTreeMap;

use references::References;

use super::units::Units;
use super::{full, quote, words};
use crate::document::{Count, Figure, Line, List, Measure, Number, Quantity, Unit, Word};
use crate::draft::ids::Ids;
use crate::draft::mark::{Field, Rule};
use crate::draft::result::{Amount, Compared, Doubt, Found, Span};
use crate::draft::text::Text;
use crate::draft::unit::UnitKind;
use crate::report::{BudgetDirection, ComparisonType, MAX_ITEMS, ValueStatus};

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
    let mut left: Option<Span> = None;
    for mut found in results {
        found.compared.retain(|compared| !is_impossible(compared));
        let says = found.level.is_some() || !found.compared.is_empty() || !found.beside.is_empty();
        let whole = found.part_of.and_then(|whole| places.get(whole).copied().flatten());
        let is_full = budget.len() >= MAX_ITEMS || measures.len() >= MAX_ITEMS;
        if !says || is_full {
            left = left.or((says && is_full).then(|| found.span.clone()));
            places.push(None);
            continue;
        }
        let direction = maker.direction(&found);
        if let Some((is_budget, at)) = whole {
            let (section, list) = if is_budget { ("budget", &mut budget) } else { ("measures", &mut measures) };
            if let Some(measure) = list.get_mut(at) {
                let parts = measure.parts.get_or_insert(List(Vec::new()));
                if parts.0.len() >= MAX_ITEMS {
                    left = left.or(Some(found.span.clone()));
                } else {
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
    let units = maker.units.all;
    marks.extend(left.map(full));
    Sections { budget, measures, units }
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
            level.unit.as_ref().is_some_and(|unit| matches!(unit.kind, UnitKind::Money { is_per: false, .. }))
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
                Doubt::Unattested,
                Doubt::Alone,
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
        let mut references = References::default();
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
}

fn starts_with_word(name: &str, word: &str) -> bool {
    name.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
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
