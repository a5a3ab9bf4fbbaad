//! "Giảm so cùng kỳ", "Hụt so KH", "Not achieved": columns whose heading alone says which way their figures go. Beside them stands 20
//! for a fall by 20, so they are no change, no plan and no result, and are told as not used.

use super::opposite;
use super::phrase::Phrase;

#[rustfmt::skip]
const BEGINS: &[&str] = &[
    "giảm", "mức giảm", "% giảm", "tỷ lệ giảm", "hụt", "% hụt", "thiếu", "% thiếu", "vượt", "chưa đạt", "không đạt", "not achieved",
    "not met", "% not achieved", "reduction", "% reduction", "decrease", "% decrease", "% down", "% lower", "% fall",
    "behind", "% behind", "below", "% below", "short of", "% short of", "missed",
];
/// With these a heading goes both ways.
const OTHER_WAY: &[&str] = &["tăng", "increase", "up", "higher", "rise", "above", "ahead", "met", "achieved"];

/// Whether a heading says so.
pub(super) fn is(heading: &Phrase) -> bool {
    // "Reduction target" beside "Reduction achieved" is a plan for how much.
    if heading.starts_with_any(&["reduction target", "reduction targets", "decrease target"]) {
        return false;
    }
    let rest = heading.without(&["not achieved", "not met"]);
    heading.starts_with_any(BEGINS) && !rest.has_any(OTHER_WAY) && opposite::without(heading).is_none()
}
