//! Which lines are of a public budget, and which way their money goes.

use super::super::book::CellLocation;
use super::super::line::{MeasureLine, Parent};
use super::phrase::Phrase;
use crate::document::Word;

#[rustfmt::skip]
const BUDGET_TITLE: &[&str] = &[
    "thu ngân sách", "chi ngân sách", "dự toán ngân sách", "dự toán thu", "dự toán chi", "quyết toán ngân sách",
    "quyết toán thu", "quyết toán chi", "cân đối ngân sách", "thu chi ngân sách", "thu , chi ngân sách", "ck - nsnn",
    "ck nsnn", "thực hiện dự toán", "thu nsnn", "chi nsnn", "ngân sách nhà nước", "ngân sách xã",
    "ngân sách địa phương", "revenue and expenditure", "budget execution", "budget monitoring", "revenue budget",
    "receipts and payments", "income and expenditure", "budget outturn", "receipts and expenditure", "budget report",
    "budget performance",
];
#[rustfmt::skip]
const BUDGET_LINE: &[&str] = &[
    "thu ngân sách", "tổng thu ngân sách", "chi ngân sách", "tổng chi ngân sách", "thu nsnn", "chi nsnn",
    "tổng thu nsnn", "tổng chi nsnn", "thu nội địa", "tổng thu nội địa", "tổng nguồn thu", "tổng thu cân đối",
    "chi thường xuyên", "chi đầu tư phát triển", "tổng thu ngân sách nhà nước", "thu cân đối ngân sách",
];
#[rustfmt::skip]
const IN: &[&str] = &[
    "thu", "tổng thu", "tổng số thu", "tổng nguồn thu", "nguồn thu", "các khoản thu", "thuế", "phí", "lệ phí",
    "thu bổ sung", "revenue", "income", "receipts", "total revenue", "total income", "total receipts", "taxes",
    "fees", "grants received",
];
#[rustfmt::skip]
const OUT: &[&str] = &[
    "chi", "tổng chi", "tổng số chi", "các khoản chi", "expenditure", "spending", "payments", "total expenditure",
    "total payments", "total spending", "net expenditure", "gross expenditure", "total net expenditure",
    "net revenue expenditure", "net spending", "net cost of services", "spend on",
];
/// What is left of both, or lacks: neither the one nor the other.
#[rustfmt::skip]
const BALANCE: &[&str] = &[
    "kết dư", "bội chi", "bội thu", "thặng dư", "thâm hụt", "chênh lệch thu", "chênh lệch giữa thu", "cân đối thu", "cân đối ngân sách",
    "chuyển nguồn", "tồn quỹ", "số dư", "dư đầu", "dư cuối", "tồn đầu", "tồn cuối", "kinh phí còn lại", "kinh phí còn dư",
    "surplus", "deficit", "net surplus", "net deficit", "in - year surplus", "in - year deficit", "operating surplus",
    "operating deficit", "balance", "balances", "opening balance", "closing balance", "net position", "net result", "net income",
    "reserves", "general fund balance",
];

/// Whether the titles are a budget's.
pub(super) fn is_budget(titles: &[String]) -> bool {
    titles.iter().any(|title| Phrase::of(title).has_any(BUDGET_TITLE))
}

/// Whether a line is what is left of money in and out, or lacks.
pub(super) fn is_balance(phrase: &Phrase) -> bool {
    phrase.starts_with_any(BALANCE)
}

/// Gives each top line its section, and a budget's lines their direction; says of each line which way its money goes.
/// `groups` are the headings above each line.
pub(super) fn give(
    lines: &mut [MeasureLine],
    groups: &[Vec<String>],
    titles: &[String],
    all_in_tally: bool,
    fixed: Option<&str>,
) -> Vec<Option<&'static str>> {
    let is_money = |line: &MeasureLine| {
        let phrase = Phrase::of(&line.measure.name.0);
        way(&phrase).is_some()
            || is_balance(&phrase)
            || phrase.starts_with_any(&["tổng cộng", "tổng số", "cộng", "total"])
    };
    let is_line_of_budget = |line: &MeasureLine| Phrase::of(&line.measure.name.0).starts_with_any(BUDGET_LINE);
    let tops = || lines.iter().filter(|line| !matches!(line.parent, Some(Parent::Line(_))));
    let is_budget_sheet = is_budget(titles) || (tops().any(is_line_of_budget) && tops().all(is_money));
    let is_revenue_alone = titles
        .iter()
        .any(|title| Phrase::of(title).has_any(&["thu ngân sách", "dự toán thu", "thu nsnn", "quyết toán thu"]))
        && !titles.iter().any(|title| Phrase::of(title).has("chi"));
    let is_spending_alone = titles
        .iter()
        .any(|title| Phrase::of(title).has_any(&["chi ngân sách", "dự toán chi", "chi nsnn", "quyết toán chi"]))
        && !titles.iter().any(|title| Phrase::of(title).has("thu"));
    let mut ways: Vec<Option<&'static str>> = Vec::with_capacity(lines.len());
    let mut budgets: Vec<bool> = Vec::with_capacity(lines.len());
    let mut latest: Option<&'static str> = None;
    for index in 0..lines.len() {
        let (Some(line), groups) = (lines.get(index), groups.get(index)) else { continue };
        let above = match &line.parent {
            Some(Parent::Line(parent)) => Some(*parent),
            _ => None,
        };
        let phrase = Phrase::of(&line.measure.name.0);
        let is_budget = match above {
            Some(above) => budgets.get(above).copied().unwrap_or(false),
            None => fixed.map_or(is_budget_sheet || phrase.starts_with_any(BUDGET_LINE), |fixed| fixed == "budget"),
        };
        let by_group = groups.and_then(|groups| groups.iter().rev().find_map(|group| way(&Phrase::of(group))));
        let by_sheet = if is_revenue_alone {
            Some("revenue")
        } else if is_spending_alone {
            Some("expenditure")
        } else {
            None
        };
        let inherited = above.and_then(|above| ways.get(above).copied().flatten());
        let by_others =
            || inherited.or(by_group).or(by_sheet).or(latest.filter(|_| above.is_none() && is_budget_sheet));
        let way = if is_balance(&phrase) { None } else { way(&phrase).or_else(by_others) };
        // A top line that says itself which way it goes leads those below it that do not.
        if above.is_none()
            && phrase.starts_with_any(&["tổng thu", "tổng chi", "tổng nguồn thu", "tổng số thu", "tổng số chi"])
        {
            latest = way;
        }
        ways.push(way);
        budgets.push(is_budget);
        if let Some(line) = lines.get_mut(index) {
            if is_budget && !all_in_tally {
                line.measure.budget_direction = way.map(|way| Word::new(way.to_owned()));
            }
            if above.is_none() && !all_in_tally {
                let place: CellLocation = line.place.clone();
                line.section = Some((if is_budget { "budget" } else { "measures" }.to_owned(), place));
            }
        }
    }
    ways
}

fn way(phrase: &Phrase) -> Option<&'static str> {
    if phrase.starts_with_any(OUT) {
        Some("expenditure")
    } else if phrase.starts_with_any(IN) && !phrase.starts_with_any(&["thu nhập", "thu hút", "thu hồi", "thu gom"])
    {
        Some("revenue")
    } else {
        None
    }
}
