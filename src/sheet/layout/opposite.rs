//! "Over/(under) spend", "Under-/overspend", "Vượt/hụt dự toán": two ways in which an actual differs from its plan, in one heading.
//! The sign between them compares nothing.

use super::phrase::Phrase;

const MORE: &[&str] =
    &["over", "overspend", "overspent", "overspending", "above", "vượt", "thừa", "favourable", "favorable"];
#[rustfmt::skip]
const LESS: &[&str] = &[
    "under", "underspend", "underspent", "underspending", "below", "hụt", "thiếu", "unfavourable", "unfavorable", "adverse",
];
/// What may stand between them.
const SIGNS: &[&str] = &["/", "-", "+", "or", "hoặc"];
/// Beside them, they say nothing of what is compared.
const SPENDING: &[&str] = &["spend", "spent", "spending", "budget spend"];

/// The words of a heading without such a pair, where it has one.
pub(super) fn without(phrase: &Phrase) -> Option<Phrase> {
    let words: Vec<&str> = phrase.words().collect();
    let sides: Vec<(usize, bool)> = words
        .iter()
        .enumerate()
        .filter_map(|(at, word)| match (MORE.contains(word), LESS.contains(word)) {
            (true, _) => Some((at, true)),
            (_, true) => Some((at, false)),
            _ => None,
        })
        .collect();
    let [(first, one), (second, other)] = sides[..] else { return None };
    let between = words.get(first + 1..second)?;
    let is_pair = one != other && between.iter().all(|word| SIGNS.contains(word) || SPENDING.contains(word));
    let rest = words.iter().enumerate().filter(|(at, word)| (*at < first || *at > second) && !SPENDING.contains(word));
    is_pair.then(|| Phrase::of(&rest.map(|(_, word)| *word).collect::<Vec<_>>().join(" ")))
}
