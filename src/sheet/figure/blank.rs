//! Signs and words that say that there is no figure, and what programs write in place of one.

use super::fault::Fault;
use super::spelling;

const SHORT: [&str; 17] = [
    "n/a", "na", "n.a.", "n.a", "n/d", "nd", "x", "k", "kxđ", "kxd", "tbc", "tba", "tbd", "null", "nan", "<na>", "(x)",
];

const WORDED: [&str; 53] = [
    "không giao",
    "không đặt chỉ tiêu",
    "không có chỉ tiêu",
    "not set",
    "none set",
    "no target",
    "no target set",
    "target not set",
    "not collected",
    "not recorded",
    "not published",
    "no longer collected",
    "new measure",
    "không có",
    "không có số liệu",
    "không xác định",
    "không áp dụng",
    "không đánh giá",
    "không thống kê",
    "chưa có",
    "chưa có số liệu",
    "chưa có kết quả",
    "chưa công bố",
    "chưa đánh giá",
    "chưa báo cáo",
    "chưa thống kê",
    "chưa tổng hợp",
    "chưa xác định",
    "chưa đến kỳ báo cáo",
    "chưa đến kỳ đánh giá",
    "chờ số liệu",
    "chờ kết quả",
    "đang cập nhật",
    "đang tổng hợp",
    "not available",
    "not applicable",
    "not yet available",
    "not reported",
    "not measured",
    "not known",
    "unknown",
    "no data",
    "data not available",
    "data not yet available",
    "data unavailable",
    "unavailable",
    "awaiting data",
    "awaiting figures",
    "to be confirmed",
    "to be advised",
    "to be determined",
    "pending",
    "suppressed",
];

/// Whether the cell says that there is no figure.
pub(super) fn is_missing(text: &str) -> bool {
    let small = spelling::words(text).to_lowercase();
    let is_sign = |c: char| matches!(c, '-' | '–' | '—' | '―' | '−' | '_' | '.' | '…' | ':' | '*' | '/' | ' ' | '\n');
    let characters = small.strip_suffix('%').unwrap_or(&small);
    if small.is_empty() || (!characters.is_empty() && characters.chars().all(is_sign)) {
        return true;
    }
    SHORT.contains(&small.as_str()) || is_worded(&small) || is_shorthand(&small)
}

/// Whether it says so in words, which can stand as the reason: "chưa có số liệu", but not "–" or "N/A".
pub(super) fn is_worded(text: &str) -> bool {
    let small = spelling::words(text).to_lowercase();
    let explained = small.strip_prefix("n/a").filter(|rest| rest.contains(char::is_alphabetic));
    let is_explained = explained.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    is_explained || WORDED.contains(&small.trim_matches(['(', ')', '[', ']', '.']))
}

/// The shorthands of statistical offices: [x], [c], [low].
fn is_shorthand(small: &str) -> bool {
    let inner = small.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    inner.is_some_and(|inner| (1..=12).contains(&inner.len()) && inner.chars().all(|c| c.is_ascii_alphabetic()))
}

/// What a program writes in place of a result: an error, a formula, a truth.
pub(super) fn spoiled(text: &str) -> Option<Fault> {
    let is_code = |c: char| c.is_uppercase() || matches!(c, '0'..='9' | '#' | '/' | '!' | '?' | '_');
    let code = text.strip_prefix('#').filter(|code| code.starts_with(|c: char| c.is_uppercase() || c == '#'));
    let is_error = code.is_some_and(|code| code.chars().all(is_code)) || text.starts_with("Err:");
    let formula = text.strip_prefix('=').map(str::trim_start);
    let is_formula = formula.is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '(' | '+' | '-' | '@' | '\'' | '"'))
    });
    match text {
        _ if ["true", "false"].contains(&text.to_lowercase().as_str()) => Some(Fault::Boolean(text.to_owned())),
        _ if is_error => Some(Fault::Error(text.to_owned())),
        _ if is_formula => Some(Fault::NoResult(text.to_owned())),
        _ => None,
    }
}
