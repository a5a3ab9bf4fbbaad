//! One row of figures: what each of its cells says.

use std::collections::BTreeMap;

use super::super::book::{Address, Cell};
use super::super::figure::{self, Decimal, Reading, Stated, Versus};
use super::super::line::{Unused, Use};
use super::account::Account;
use super::aside;
use super::change::{self, Signed};
use super::column::{Column, Role, number_of};
use super::columned::Sheet;
use super::contents::is_mark;
use super::draft::{Draft, period};
use super::fault::Fault;
use super::phrase::text_of;
use super::ratio;
use super::status;
use crate::document::{Count, Figure, Observation, Quantity, Reference, Text, Word};

/// What a row says beside its name.
#[derive(Default)]
pub(super) struct Row {
    pub actual: Option<(Address, Figure)>,
    /// Why there is no actual, where its cell says it.
    pub reason: Option<String>,
    /// Targets and baselines, by their columns.
    pub references: BTreeMap<u32, Draft>,
    pub observations: Vec<Observation>,
    pub status: Option<(Address, &'static str)>,
    pub ascending: Option<bool>,
    /// Whether it differs from its plan in the good way.
    pub favours: Option<bool>,
    pub notes: Vec<String>,
    /// The units that its figures' cells state, and the numbers of those that state none.
    pub units: Vec<(Address, String)>,
    pub without_unit: Vec<(Address, f64)>,
    /// The references whose figures have a sign, by their columns, and whether the actual has one.
    pub signed: BTreeMap<u32, Signed>,
    pub actual_is_signed: bool,
    /// The unit's column.
    pub unit: Option<(Address, String)>,
    /// Footnote marks.
    pub marks: Vec<String>,
    /// Whether a figure's cell says that there is none.
    pub has_blanks: bool,
}

impl Row {
    /// Whether it says anything of a line.
    pub fn says_something(&self) -> bool {
        self.actual.is_some() || !self.references.is_empty() || !self.observations.is_empty() || self.status.is_some()
    }

    /// The cells of a row, all but its order number and its name.
    pub fn read(sheet: &Sheet<'_>, row: u32, account: &mut Account<'_>) -> Row {
        let mut read = Row::default();
        // Comparisons last: what a number in them is may take the figures to tell.
        let (comparisons, others): (Vec<_>, Vec<_>) =
            sheet.columns.iter().partition(|(_, column)| column.role.is_comparison());
        for (number, column) in others.into_iter().chain(comparisons) {
            let at = Address::new(row, *number);
            let Some(cell) = sheet.grid.get(row, *number) else { continue };
            if let Some(fault) = sheet.fault(at, cell).filter(|_| column.role.is_figure()) {
                account.refuse(at, fault);
                account.take(at, Use::Field("actual"));
                continue;
            }
            match column.role {
                Role::Status => read.status(at, cell, column, account),
                Role::Direction => read.direction(at, cell, account),
                // "–", "N/A" and #REF! are no remarks.
                Role::Note if says_nothing(cell, sheet.decimal) => account.take(at, Use::Unused(Unused::NoFigure)),
                Role::Note => {
                    read.notes.push(text_of(cell));
                    account.take(at, Use::Field("note"));
                }
                Role::Unit => {
                    if sheet.is_no_unit(at) {
                        account.refuse(at, Fault::NoUnit(text_of(cell)));
                    }
                    read.unit = Some((at, text_of(cell)));
                }
                Role::NoField => account.take(at, Use::Unused(Unused::NoField)),
                Role::Unknown => account.take(at, Use::Unused(Unused::UnknownColumn)),
                Role::Order | Role::Name => {}
                role if role.is_comparison() => read.comparison(sheet, *number, at, cell, column, account),
                _ => read.figure(sheet, *number, at, cell, column, account),
            }
        }
        read
    }

    fn figure(
        &mut self,
        sheet: &Sheet<'_>,
        number: u32,
        at: Address,
        cell: &Cell,
        column: &Column,
        account: &mut Account<'_>,
    ) {
        let field = match column.role {
            Role::Target => "targets/value",
            Role::Baseline => "baselines/value",
            Role::Observation => "observations/value",
            _ => "actual",
        };
        let reading = change::in_words(figure::read(cell, sheet.decimal), cell, column.role);
        let Some(mut stated) = self.stated(reading, column, at, field, account) else {
            return;
        };
        let signed = Signed::of(at, cell).filter(|_| stated.figure.value.is_some());
        if let Some(status) = &column.value_status {
            stated.figure.value_status.get_or_insert_with(|| Word::new(status.clone()));
        }
        // Words for how it changed are no figure; where a figure alone can stand, they stand as words.
        if stated.comparison.is_some() && !matches!(column.role, Role::Target | Role::Baseline) {
            stated.figure = Figure { text: Some(Text(text_of(cell))), ..Figure::default() };
            stated.comparison = None;
        }
        match (&stated.unit, value(&stated.figure).or_else(|| low(&stated.figure))) {
            (Some(unit), _) if stated.figure.text.is_none() && stated.comparison.is_none() => {
                self.units.push((at, unit.clone()))
            }
            (None, Some(value)) => self.without_unit.push((at, value)),
            _ => {}
        }
        match column.role {
            Role::Target | Role::Baseline => {
                self.signed.extend(signed.map(|signed| (number, signed)));
                let draft = self.draft(number, column);
                draft.figure = stated.figure;
                if draft.comparison.is_none() {
                    draft.comparison = stated.comparison;
                }
            }
            Role::Observation => {
                let Some(span) = &column.period else { return };
                let period = period(span);
                self.observations.push(Observation { period, figure: stated.figure, quote: None });
            }
            _ => {
                self.actual_is_signed = signed.is_some();
                self.actual = Some((at, stated.figure));
            }
        }
    }

    fn comparison(
        &mut self,
        sheet: &Sheet<'_>,
        number: u32,
        at: Address,
        cell: &Cell,
        column: &Column,
        account: &mut Account<'_>,
    ) {
        let field = if column.role == Role::TargetComparison { "targets/comparison" } else { "baselines/comparison" };
        let kind = column.comparison.unwrap_or(Versus::Unsaid);
        let of = column.of.as_deref().and_then(number_of).unwrap_or(number);
        let described = sheet.columns.get(&of).copied().unwrap_or(column);
        let bare = aside::without(cell, column, described);
        let reading = match figure::comparison(cell, sheet.decimal, kind) {
            Err(fault) if bare.is_some() => {
                bare.map_or(Err(fault), |bare| figure::comparison(&bare, sheet.decimal, kind))
            }
            Err(fault) if kind == Versus::Difference => {
                self.per_cent_difference(sheet, cell, of).map_or(Err(fault), |stated| Ok(Reading::Stated(stated)))
            }
            reading => reading,
        };
        let Some(stated) = self.stated(reading, column, at, field, account) else { return };
        let Some(comparison) = stated.comparison else {
            let text = text_of(cell);
            match status::of(&text) {
                Some(status::Word::Is(word)) if self.status.is_none() => self.status = Some((at, word)),
                Some(_) => {}
                None => account.refuse(at, Fault::NoComparison(text)),
            }
            return;
        };
        let compared = ratio::Compared {
            actual: self.actual.as_ref().map(|(_, figure)| figure),
            reference: self.references.get(&of).map(|draft| &draft.figure),
        };
        if ratio::is(sheet, number, cell, &comparison, &compared) {
            account.unreadable(at, figure::Fault::NotAComparison(text_of(cell)));
            return;
        }
        // "ước đạt 101,1%": the actual is what is estimated.
        if let Some((_, actual)) = &mut self.actual
            && actual.value_status.is_none()
        {
            actual.value_status = stated.figure.value_status;
        }
        if let Some(unit) = stated.unit {
            self.units.push((at, unit));
        }
        self.compare(sheet, (of, described), at, comparison, account);
    }

    /// What a cell states, with its marks and blanks noted.
    fn stated(
        &mut self,
        reading: Result<Reading, figure::Fault>,
        column: &Column,
        at: Address,
        field: &'static str,
        account: &mut Account<'_>,
    ) -> Option<Box<Stated>> {
        match reading {
            Ok(Reading::Stated(stated)) => {
                account.take(at, Use::Field(field));
                self.marks.extend(stated.mark.clone());
                Some(stated)
            }
            Ok(Reading::Missing(text)) => {
                self.has_blanks = true;
                if column.role == Role::Actual && figure::says_why(&text) {
                    self.reason = Some(text);
                    account.take(at, Use::Field("missingReason"));
                } else {
                    account.take(at, Use::Unused(Unused::NoFigure));
                }
                None
            }
            Err(fault) => {
                account.take(at, Use::Field(field));
                account.unreadable(at, fault);
                None
            }
        }
    }

    pub(super) fn draft(&mut self, number: u32, column: &Column) -> &mut Draft {
        self.references.entry(number).or_insert_with(|| Draft {
            is_target: matches!(column.role, Role::Target | Role::TargetComparison),
            name: column.name.clone().or_else(|| column.heading.clone()).unwrap_or_default(),
            period: column.period.clone(),
            ..Draft::default()
        })
    }

    fn status(&mut self, at: Address, cell: &Cell, column: &Column, account: &mut Account<'_>) {
        let text = text_of(cell);
        let word = match &column.status {
            Some(word) if is_mark(&text) => status::as_word(word).map(status::Word::Is),
            Some(_) => None,
            None => status::below(column.heading.as_deref().unwrap_or_default(), &text),
        };
        account.take(
            at,
            if word == Some(status::Word::None) { Use::Unused(Unused::NoFigure) } else { Use::Field("status") },
        );
        match word {
            Some(status::Word::Is(word)) => self.status = Some((at, word)),
            Some(status::Word::None) => {}
            None => account.refuse(at, Fault::Status(text)),
        }
    }

    fn direction(&mut self, at: Address, cell: &Cell, account: &mut Account<'_>) {
        let text = text_of(cell);
        if status::of(&text) == Some(status::Word::None) && text != "-" {
            account.take(at, Use::Unused(Unused::NoFigure));
            return;
        }
        account.take(at, Use::Field("ascending"));
        self.favours = status::favours(&text);
        match status::ascending(&text) {
            _ if self.favours.is_some() => {}
            Some(ascending) => self.ascending = Some(ascending),
            None => account.refuse(at, Fault::Direction(text)),
        }
    }

    /// The targets, then the baselines, as the report writes them.
    pub fn references(drafts: BTreeMap<u32, Draft>) -> (Vec<Reference>, Vec<Reference>) {
        let (targets, baselines): (Vec<Draft>, Vec<Draft>) = drafts.into_values().partition(|draft| draft.is_target);
        let written = |drafts: Vec<Draft>| drafts.into_iter().map(Draft::reference).collect();
        (written(targets), written(baselines))
    }

    /// The figure of the report's own target, where there is one such.
    pub fn target(&self) -> Option<&Figure> {
        let mut own = self
            .references
            .values()
            .filter(|draft| draft.is_target && draft.period.is_none() && is_stated(&draft.figure));
        let first = own.next()?;
        own.next().is_none().then_some(&first.figure)
    }
}

/// Whether a cell of remarks holds an error, or a sign that there is nothing to say.
fn says_nothing(cell: &Cell, decimal: Decimal) -> bool {
    match figure::read(cell, decimal) {
        Ok(Reading::Missing(text)) => !figure::says_why(&text),
        Ok(Reading::Stated(_)) => false,
        Err(fault) => matches!(fault, figure::Fault::Error(_)),
    }
}

/// A figure as the report's own result.
pub(super) fn quantity(figure: Figure) -> Quantity {
    Quantity { figure, quote: None }
}

/// Whether it says anything.
pub(super) fn is_stated(figure: &Figure) -> bool {
    figure.value.is_some() || figure.low.is_some() || figure.text.is_some()
}

/// The number, where the figure is one.
pub(super) fn value(figure: &Figure) -> Option<f64> {
    figure.value.as_ref().and_then(|number| number.0.as_f64())
}

/// The lower end of a range.
fn low(figure: &Figure) -> Option<f64> {
    figure.low.as_ref().and_then(|number| number.0.as_f64())
}

/// The decimals that are written of a figure.
pub(super) fn decimals(figure: &Figure) -> i32 {
    figure.decimals.as_ref().map_or(0, |Count(decimals)| i32::try_from(*decimals).unwrap_or(0))
}
