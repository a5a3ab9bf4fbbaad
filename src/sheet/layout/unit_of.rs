//! The unit of a line: its column's, its name's, its cells', its headings', the sheet's.

use super::super::book::{Address, Cell, CellLocation, CellValue};
use super::super::figure::{self, Reading};
use super::super::line::Use;
use super::super::unit as units;
use super::column::Column;
use super::fault::Fault;
use super::name::{self, Name};
use super::own;
use super::phrase::Phrase;
use super::reader::Reader;
use super::row::{self, Row};
use super::shares::SHARE;
use super::unit;

impl Reader<'_, '_> {
    /// Notes the row's own unit, for those below that repeat it.
    pub(super) fn take_unit(&mut self, row: u32, read: &Row) -> Option<(Address, String)> {
        let merged = self.above.as_ref().filter(|(_, last, _)| *last >= row).map(|(unit, _, at)| (*at, unit.clone()));
        let Some((at, text)) = &read.unit else { return merged };
        self.account.take(*at, Use::Field("unit"));
        if unit::is_ditto(text) {
            return self.above.as_ref().map(|(unit, ..)| (*at, unit.clone()));
        }
        if unit::is_none(text) {
            return None;
        }
        let text = name::mark(text).map_or_else(|| text.clone(), |(text, _)| text);
        self.above = Some((text.clone(), self.sheet.last_row(*at), *at));
        Some((*at, text))
    }

    /// The unit of a line: its column's, its name's, its cells', its headings', the sheet's.
    pub(super) fn unit(
        &mut self,
        row: u32,
        at: Address,
        name: &Name,
        read: &Row,
        parent: Option<usize>,
    ) -> Option<(String, CellLocation)> {
        let unit = self.stated(row, at, name, read, parent);
        self.divided(row, unit.as_ref().map(|(unit, _)| unit.as_str()));
        self.take_shares(at, read, unit.as_ref().map(|(unit, _)| unit.as_str()));
        let unit = unit?;
        Some(self.metres_or_millions(at, &name.text, unit, read.unit.is_some()))
    }

    fn stated(
        &mut self,
        row: u32,
        at: Address,
        name: &Name,
        read: &Row,
        parent: Option<usize>,
    ) -> Option<(String, CellLocation)> {
        let own = self.take_unit(row, read);
        let grid = self.sheet.grid;
        let named = name.unit.clone().or_else(|| is_per_cent(name, read).then(|| "%".to_owned()));
        let own: Vec<(Address, String)> = own.into_iter().chain(named.map(|unit| (at, unit))).collect();
        self.multiple(at, &own);
        let is_titled = own.is_empty() && self.is_titled(parent) && self.titled(&name.text).is_some();
        let figures = self.figures(read, is_titled);
        let by_cells = figures.iter().map(|(at, unit, _)| (*at, unit.clone()));
        let compared = read.units.iter().filter(|(at, _)| self.column(*at).is_none());
        let compared: Vec<(Address, String)> = compared.cloned().collect();
        let stated: Vec<(Address, String)> =
            own.iter().cloned().chain(by_cells).chain(compared.iter().cloned()).collect();
        let Some((first_at, first)) = stated.first().cloned() else {
            let headed = self.sheet.columns.iter().filter(|(number, column)| {
                column.role.is_figure() && !column.role.is_comparison() && grid.get(row, **number).is_some()
            });
            let headed = headed.filter_map(|(_, column)| column.unit.clone()).next();
            return match headed {
                Some(unit) => Some((unit, grid.place(at))),
                None => self.unit_above(at, &name.text, read, parent),
            };
        };
        for (at, other) in own.iter().cloned().chain(compared) {
            if !unit::agree(&first, &other) {
                self.account.refuse(at, Fault::Units(first.clone(), other));
            }
        }
        for (at, other, is_headed) in &figures {
            match is_headed {
                true if !unit::is_same(&first, other) => {
                    self.account.refuse_once(*at, Fault::HeadedUnits(first.clone(), other.clone()));
                }
                false if !unit::agree(&first, other) => {
                    self.account.refuse(*at, Fault::Units(first.clone(), other.clone()));
                }
                _ => {}
            }
        }
        if own.is_empty() {
            self.without_unit(read, &first, &figures);
        } else if unit::is_same(&first, "%") {
            self.shares(read);
        }
        let is_headed = figures.iter().any(|(at, _, is_headed)| *is_headed && *at == first_at);
        // Of a title's "nghìn đồng" a heading may except hectares, and no millions.
        let is_other = |over: &&str| match self.open.unit() {
            Some(_) => !unit::is_same(&first, over),
            None => unit::is_money(&first) && unit::is_money(over) && !unit::agree(&first, over),
        };
        let over = self.unit_over().filter(|over| is_headed && is_other(over)).map(str::to_owned);
        if let Some(over) = over {
            self.account.refuse_once(at, Fault::HeadedUnits(first.clone(), over));
        }
        Some((first, grid.place(if is_headed { at } else { first_at })))
    }

    /// 4,620,000 that its format shows as 4,620: thousands, where the line's unit says so.
    fn divided(&mut self, row: u32, unit: Option<&str>) {
        if unit.is_some_and(units::is_multiple) {
            return;
        }
        let figures =
            self.sheet.columns.iter().filter(|(_, column)| column.role.is_figure() && !column.role.is_comparison());
        let cells = figures.filter_map(|(number, _)| Some((*number, self.sheet.grid.get(row, *number)?)));
        let is_divided = |cell: &Cell| {
            let words = format!("{} {}", cell.style.before, cell.style.after);
            cell.style.thousands > 0 && !cell.style.is_percent && !units::is_multiple(words.trim())
        };
        let divided: Vec<(Address, String, String)> = cells
            .filter_map(|(column, cell)| match &cell.value {
                CellValue::Number(stored) if *stored != 0.0 && is_divided(cell) => {
                    Some((Address::new(row, column), figure::shown(cell), stored.to_string()))
                }
                _ => None,
            })
            .collect();
        for (at, shown, stored) in divided {
            self.account.refuse(at, Fault::Divided(shown, stored));
        }
    }

    /// A figure's column.
    fn column(&self, at: Address) -> Option<&Column> {
        let column = self.sheet.columns.get(&at.column).copied();
        column.filter(|column| column.role.is_figure() && !column.role.is_comparison())
    }

    /// The units of a row's figures, from the left, and whether their headings say them, or the title: that where the line has
    /// none of its own.
    fn figures(&mut self, read: &Row, is_titled: bool) -> Vec<(Address, String, bool)> {
        let mut figures = Vec::new();
        for (at, own) in &read.units {
            let Some(column) = self.column(*at) else { continue };
            match column.unit.clone() {
                Some(headed) if units::agrees(own, &headed) || unit::agree(own, &headed) => {
                    figures.push((*at, headed, true));
                }
                Some(headed) => {
                    self.account.refuse(*at, Fault::Units(headed.clone(), own.clone()));
                    figures.push((*at, headed, true));
                }
                None => figures.push((*at, own.clone(), false)),
            }
        }
        let title = self.unit_over().filter(|_| is_titled).map(str::to_owned);
        for (at, _) in &read.without_unit {
            let headed = self.column(*at).and_then(|column| column.unit.as_deref()).or(title.as_deref());
            figures.extend(headed.map(|unit| (*at, unit.to_owned(), true)));
        }
        figures.sort_by_key(|(at, ..)| *at);
        figures
    }

    /// Numbers without any unit beside figures whose cells alone say one: "25 days" and 24.1 are both days, but of "10%" and
    /// 1500, or "1.2m" and 1150000, nobody knows. Nothing is nothing in any unit.
    fn without_unit(&mut self, read: &Row, first: &str, figures: &[(Address, String, bool)]) {
        let Some((stated, ..)) = figures.iter().find(|(.., is_headed)| !is_headed) else { return };
        let stated = self.number(*stated);
        let is_plain = !unit::is_same(first, "%") && !units::is_multiple(first);
        for (at, value) in read.without_unit.iter().filter(|(_, value)| *value != 0.0) {
            if figures.iter().any(|(other, ..)| other == at) {
                continue;
            }
            let is_near = stated.is_none_or(|stated| stated == 0.0 || own::NEAR.contains(&(value / stated).abs()));
            if unit::is_same(first, "%") && value.abs() <= 1.0 {
                self.account.refuse(*at, Fault::Fraction(value.to_string()));
            } else if !(is_plain && is_near) {
                self.account.refuse(*at, Fault::Own(own::Fault::NoUnit(first.to_owned())));
            }
        }
    }

    /// "Figures in thousands" above "Income (£)": pounds, or thousands of them.
    fn multiple(&mut self, at: Address, own: &[(Address, String)]) {
        let titled = self.sheet.unit.filter(|unit| units::is_multiple_alone(unit)).map(str::to_owned);
        let money = own.iter().find(|(_, unit)| units::is_money_alone(unit));
        if let (Some(titled), Some((_, money))) = (titled, money) {
            self.account.refuse(at, Fault::HeadedUnits(money.clone(), titled));
        }
    }

    /// The number that a cell states.
    pub(super) fn number(&self, at: Address) -> Option<f64> {
        match figure::read(self.sheet.grid.get(at.row, at.column)?, self.sheet.decimal) {
            Ok(Reading::Stated(stated)) => row::value(&stated.figure),
            _ => None,
        }
    }
}

/// Whether a name says that its figures are per cents, "Percentage of calls answered", and they can be: all below one may be shares,
/// and what has a unit has said it.
fn is_per_cent(name: &Name, read: &Row) -> bool {
    const WORDS: [&str; 5] = ["%", "percentage", "per cent", "percent", "phần trăm"];
    let all_say = read.units.iter().all(|(_, unit)| unit::is_same(unit, "%")) && read.unit.is_none();
    let can_be = read.without_unit.iter().any(|(_, value)| value.abs() > SHARE);
    let phrase = Phrase::of(&name.text);
    all_say && can_be && phrase.starts_with_any(&WORDS) && !phrase.has_any(&["change", "point", "points"])
}
