//! A row of words alone that heads the lines below it: their group, and their unit where it says one, "II. Kinh tế (tỷ đồng)".

use super::super::book::Address;
use super::super::line::{Unused, Use};
use super::fault::{Fault, Taken};
use super::level::{Headed, Opened, Order};
use super::name::Name;
use super::phrase::Phrase;
use super::reader::Reader;
use super::unit;

impl Reader<'_, '_> {
    /// Takes the row for a heading; `has_order` says whether a number stands before it, in a cell of its own, and `raw` is what its cell says.
    pub(super) fn heading(&mut self, at: Address, raw: &str, name: &Name, order: &Order, has_order: bool) {
        let is_numbered = has_order || name.order.is_some();
        if !is_numbered && (is_note(raw) || is_sentence(raw)) {
            // It may be a heading that ends with a full stop: what follows is at least none of the group before.
            if !is_note(raw) {
                self.group.clear();
                self.open.close();
            }
            return self.account.take(at, Use::Unused(Unused::Remark));
        }
        if let Some(unit) = unit::of_line(raw).filter(|_| !is_numbered) {
            return self.unit_line(at, unit);
        }
        if self.heads_another_time(&name.text, at.row) {
            return self.account.refuse(at, Fault::SecondTable);
        }
        self.group_of(name, has_order);
        self.account.take(at, Use::Field("group"));
        if let Some(unit) = &name.unit {
            self.account.tell(at, Taken::GroupUnit(name.text.clone(), unit.clone()));
        }
        let headed = Headed { name: name.text.clone(), unit: name.unit.clone() };
        if has_order || name.order.is_some() || name.of_which || raw.trim_end().ends_with(':') {
            self.open.take(order, Opened::Heading(Some(headed).filter(|_| !name.of_which)));
        } else {
            self.open.close_under(Some(headed));
        }
    }

    /// A unit that stands alone between the lines: the one above again, or it is asked of which lines it is.
    pub(super) fn unit_line(&mut self, at: Address, unit: String) {
        let is_again = self.unit_over().is_some_and(|over| unit::is_same(over, &unit));
        if !is_again {
            self.account.refuse(at, Fault::UnitLine(unit));
        }
        self.account.take(at, Use::Structure("unit"));
    }

    fn group_of(&mut self, name: &Name, has_order: bool) {
        if !has_order && name.order.is_none() && !name.of_which {
            self.group.clear();
        }
        self.group.push(name.text.clone());
        if self.group.len() > 8 {
            self.group.remove(0);
        }
    }
}

/// Whether a text is said of the lines above, and heads none: "Note: 40 homes slipped to next year".
fn is_note(raw: &str) -> bool {
    const NOTES: [&str; 9] = ["ghi chú", "chú thích", "lưu ý", "nguồn", "note", "notes", "nb", "source", "sources"];
    raw.split_once(':').is_some_and(|(before, _)| Phrase::of(before).is_any(&NOTES))
}

/// "The service was restructured in June, so earlier years differ."
fn is_sentence(raw: &str) -> bool {
    raw.trim_end().ends_with('.') && Phrase::of(raw).words().count() >= 6
}
