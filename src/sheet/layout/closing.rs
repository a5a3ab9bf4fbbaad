//! Rows that nothing numbers, and that are no part of the numbered line above them all the same: totals, sums, and what is left of
//! money in and out. They close what is open.

use super::super::book::Address;
use super::fault::Taken;
use super::level::{Headed, Numbering, Opened, Order};
use super::meaning::in_parentheses;
use super::name::Name;
use super::phrase::Phrase;
use super::reader::Reader;
use super::section;

/// What a row closes.
enum Closing {
    /// "Tổng cộng": all that is open, headings too; what has a bullet below it is its part.
    Total,
    /// "Kết dư", "Balance": the lines and the numbered headings that are open.
    Balance,
    /// "Tổng chi", "Net cost of services": the lines that are open, not the headings above them.
    Sum,
    /// "Dự phòng ngân sách": the numbered line above, beside which it stands.
    Beside,
}

/// Of all that stands above.
const TOTALS: &[&str] = &[
    "tổng cộng",
    "tổng số",
    "cộng",
    "tổng",
    "total",
    "grand total",
    "totals",
    "overall total",
    "tổng toàn tỉnh",
    "toàn tỉnh",
];
/// Of money, or of what stands above in the same group.
#[rustfmt::skip]
const SUMS: &[&str] = &[
    "tổng thu", "tổng chi", "tổng số thu", "tổng số chi", "tổng nguồn", "tổng cộng", "tổng các khoản", "tổng kinh phí", "cộng thu",
    "cộng chi", "cộng các khoản",
    "total", "sub total", "sub - total", "subtotal", "grand total", "overall total",
];
/// Of these, those that no line of its own is called.
const ADDED: &[&str] = &["cộng", "sub total", "sub - total", "subtotal"];
/// What is left, where nothing more is said.
const LEFT: &[&str] = &["chênh lệch", "cân đối", "cân đối thu chi", "difference"];
/// What is left when one is taken from another: where lines without a number stand beside it, it is one of them.
const NETS: &[&str] = &["net"];

/// What stands beside the kinds of spending, whether they are numbered or not.
const BESIDE: &[&str] = &[
    "dự phòng ngân sách",
    "dự phòng chi",
    "chi dự phòng",
    "chi nộp ngân sách cấp trên",
    "chi nộp trả ngân sách cấp trên",
    "chi trả nợ",
    "chi tạo nguồn",
    "contingency",
    "contingencies",
];

/// Whether a line is the sum of the others.
pub(super) fn is_total(name: &str) -> bool {
    // "Tổng cộng (I + II)"
    let bare = in_parentheses(name).filter(|(before, inside)| !before.is_empty() && is_formula(inside));
    Phrase::of(bare.as_ref().map_or(name, |(before, _)| before)).is_any(TOTALS)
}

/// "I+II", "A + B", "1 đến 3": the numbers of lines.
fn is_formula(inside: &str) -> bool {
    let phrase = Phrase::of(inside);
    let is_sign = |word: &str| matches!(word, "+" | "-" | "=" | "đến" | "to");
    !phrase.is_empty() && phrase.words().all(|word| is_sign(word) || Order::of(word).is_some())
}

impl Reader<'_, '_> {
    /// The line above that a line is a part of; `number` is what its order's cell says.
    pub(super) fn parent(
        &mut self,
        index: usize,
        at: Address,
        name: &Name,
        order: &Order,
        number: Option<&str>,
    ) -> Option<usize> {
        // A number, a reference or a bullet says itself where its row stands.
        let is_placed = number.is_some() || name.order.is_some() || name.of_which;
        if !is_placed && index > 0 && Phrase::of(&name.text).starts_with_any(ADDED) && !is_total(&name.text) {
            self.account.tell(at, Taken::Total(name.text.clone()));
        }
        match self.closing(&name.text, order) {
            Some(Closing::Total) if number.is_none_or(|text| Order::of(text).is_none()) => {
                self.open.close();
                self.account.tell(at, Taken::Total(name.text.clone()));
                return self.open.take(&Order::only(Numbering::Total), Opened::Line(index));
            }
            Some(Closing::Balance) if !is_placed => {
                self.open.close_numbered();
                // In capitals too: "C. Trả nợ" below "BỘI THU" is none of it.
                return self.open.take(&Order::only(Numbering::Bare), Opened::Line(index));
            }
            Some(Closing::Sum) if !is_placed => self.open.close_lines(),
            Some(Closing::Beside) if !is_placed => self.close_parts(),
            _ => {}
        }
        let above = self.open.take(order, Opened::Line(index));
        // It may be looks alone: told at the first.
        if above.is_some() && order.is_indented() && !std::mem::replace(&mut self.is_indent_told, true) {
            self.account.tell(at, Taken::Indented(name.text.clone()));
        }
        above
    }

    /// What an unnumbered row of that name closes; none where it is like any other line, or stands under no line anyhow.
    fn closing(&self, name: &str, order: &Order) -> Option<Closing> {
        if is_total(name) {
            return Some(Closing::Total);
        }
        let phrase = Phrase::of(name);
        let is_capitals = *order == Order::only(Numbering::Capitals);
        let is_net = || phrase.starts_with_any(NETS) && !self.open.has(&Numbering::Bare);
        let closing = if section::is_balance(&phrase) || phrase.is_any(LEFT) {
            Closing::Balance
        } else if phrase.starts_with_any(SUMS) || is_net() {
            Closing::Sum
        } else if (phrase.starts_with_any(BESIDE) || phrase.is_any(&["dự phòng"])) && self.open.is_last_numbered() {
            Closing::Beside
        } else {
            return None;
        };
        let is_balance = matches!(closing, Closing::Balance) && is_capitals;
        (is_balance || self.open.above(order).is_some()).then_some(closing)
    }

    /// Closes the lines that are parts of the budget above, so that only its sum stays open: "A. Tổng chi".
    fn close_parts(&mut self) {
        let lines = &self.lines;
        let is_sum = |line: usize| {
            let name = lines.get(line).map(|line| Phrase::of(&line.measure.name.0)).unwrap_or_default();
            name.starts_with_any(SUMS) || name.starts_with_any(&["chi ngân sách", "chi cân đối", "total expenditure"])
        };
        self.open.close_from(|line| !is_sum(line));
    }

    /// Whether a line sums up the group that it stands in, so that what follows is none of it: "Total highways" below "Highways".
    pub(super) fn ends_group(&self, name: &str) -> bool {
        let phrase = Phrase::of(name);
        let is_of = |heading: &Headed| phrase.has(Phrase::of(&heading.name).text());
        phrase.starts_with_any(&["tổng", "cộng", "total", "sub total", "sub - total", "subtotal", "net"])
            && self.open.heading().is_some_and(is_of)
    }
}
