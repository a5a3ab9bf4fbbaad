//! "Deviation", "Overspend", "Slippage": columns that follow from the actual and its plan, whichever sign their office gives them. The
//! word alone makes none of them a plan ("Budget underspend") or a result ("Forecast overspend").

use super::phrase::Phrase;

/// How far the actual is from its plan.
#[rustfmt::skip]
const DEVIATIONS: &[&str] = &[
    "deviation", "deviations", "overspend", "over spend", "overspent", "overspending", "underspend", "under spend", "underspent",
    "underspending", "overrun", "underrun", "slippage", "shortfall", "độ lệch", "sai lệch", "mức vượt", "số vượt", "số hụt",
];
/// What is left of the plan.
#[rustfmt::skip]
const LEFT: &[&str] = &[
    "còn lại", "chưa thực hiện", "chưa giải ngân", "chưa sử dụng", "remaining", "unspent", "uncommitted", "balance", "gap", "headroom",
];

/// The words of a heading without such a word, where it has one.
pub(super) fn without(phrase: &Phrase) -> Option<Phrase> {
    phrase.has_any(DEVIATIONS).then(|| phrase.without(DEVIATIONS))
}

/// Whether a heading says that its figures follow from the actual and its plan.
pub(super) fn is(heading: &str) -> bool {
    let phrase = Phrase::of(heading);
    phrase.has_any(DEVIATIONS) || phrase.has_any(LEFT)
}
