//! Headings that are nearly one that is known: a wrong letter, a mark left out.

use super::phrase::{Phrase, one_line, without_marks};
use super::words;

/// How a heading is known that is nearly this one, the rest of it as it stands: "Thực hiên 2024" → "Thực hiện 2024".
pub(super) fn known(heading: &str) -> Option<String> {
    let line = one_line(heading);
    let texts: Vec<&str> = line.split(' ').collect();
    let lower: Vec<String> = texts.iter().map(|text| text.chars().flat_map(char::to_lowercase).collect()).collect();
    let lists = [words::ACTUAL, words::TARGET, words::BASELINE, words::STATUS, words::UNIT, words::NOTE];
    let mut best: Option<(usize, usize, String)> = None;
    for known in lists.into_iter().flatten() {
        let length = known.split(' ').count();
        for (at, window) in lower.windows(length).enumerate() {
            let written = window.join(" ");
            let Some(distance) = distance(&written, known) else { continue };
            let rank = (distance, usize::MAX - known.len());
            if best.as_ref().is_none_or(|(far, short, _)| rank < (*far, *short)) {
                let first = texts.get(at).and_then(|text| text.chars().next()).is_some_and(char::is_uppercase);
                let before = texts.get(..at).unwrap_or_default().iter().map(|text| (*text).to_owned());
                let after = texts.get(at + length..).unwrap_or_default().iter().map(|text| (*text).to_owned());
                let known = if first { capital(known) } else { (*known).to_owned() };
                let suggestion = before.chain([known]).chain(after).collect::<Vec<_>>().join(" ");
                best = Some((rank.0, rank.1, suggestion));
            }
        }
    }
    best.map(|(.., suggestion)| suggestion)
}

/// How far off words are from those that are known; none where they are the same or too far.
fn distance(written: &str, known: &str) -> Option<usize> {
    let length = known.chars().count();
    if Phrase::of(written).is_any(&[known]) || length < 4 {
        return None;
    }
    // Marks alone are no other word.
    if without_marks(written) == without_marks(known) {
        return Some(0);
    }
    let distance = strsim::osa_distance(&without_marks(written), &without_marks(known));
    let is_near = distance <= if length >= 9 { 2 } else { 1 };
    (is_near && length >= 5).then_some(distance)
}

fn capital(words: &str) -> String {
    let mut characters = words.chars();
    characters.next().map(|first| first.to_uppercase().chain(characters).collect()).unwrap_or_default()
}
