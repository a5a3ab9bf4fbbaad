//! Headings that are nearly one that is known: a letter left out or typed twice, two in the wrong order, a mark left out.

use super::phrase::{Phrase, one_line, without_marks};
use super::time::Time;
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
            let rest = texts.get(..at).into_iter().chain(texts.get(at + length..)).flatten();
            // "Trees planted" is no plan: with other words beside it, it is another thing's name.
            if !rest.clone().all(|word| says_when(word)) {
                continue;
            }
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
    let (plain, known) = (without_marks(written), without_marks(known));
    if plain == known {
        return Some(0);
    }
    let distance = strsim::osa_distance(&plain, &known);
    let is_near = distance <= if length >= 9 { 2 } else { 1 };
    // With one letter for another it is as soon another word: "Speed" is no "Spend", "dự đoán" no "dự toán".
    let sorted = |text: &str| {
        let mut letters: Vec<char> = text.chars().collect();
        letters.sort_unstable();
        letters
    };
    let is_slip = plain.chars().count() != known.chars().count() || sorted(&plain) == sorted(&known);
    (is_near && is_slip && length >= 5).then_some(distance)
}

/// Whether a word beside those of a figure says no more than of when it is, or in what.
fn says_when(word: &str) -> bool {
    let phrase = Phrase::of(word);
    let is_unit = || word.starts_with('(') && word.ends_with(')');
    word.contains(|c: char| c.is_ascii_digit())
        || is_unit()
        || !Time::of(&phrase).is_none()
        || phrase.is_empty()
        || phrase.is_any(&[
            "năm", "quý", "tháng", "kỳ", "đầu", "cuối", "year", "quarter", "month", "months", "the", "of", "to", "for",
            "in", "%", "/", "-",
        ])
}

fn capital(words: &str) -> String {
    let mut characters = words.chars();
    characters.next().map(|first| first.to_uppercase().chain(characters).collect()).unwrap_or_default()
}
