//! A text cut into numbers and the words between them.

use super::numeral::Numeral;
use super::spelling::small;

/// A piece of a cell's text.
pub(super) enum Piece {
    /// What stands before, between or after numbers; it may be empty.
    Words(String),
    Number(Numeral),
}

/// Units with a digit in their name: m2, km2, CO2.
const WITH_DIGIT: [&str; 10] = ["m", "km", "cm", "dm", "mm", "dam", "hm", "ft", "mi", "co"];

/// Words, number, words, number, words: as many as there are, words at both ends.
pub(super) fn cut(characters: &[char]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut words = String::new();
    let mut at = 0;
    while let Some(c) = characters.get(at) {
        if *c == '[' {
            // A note of an office, with a number in it perhaps: [note 1].
            let end = characters.iter().skip(at).position(|c| *c == ']').map_or(at + 1, |length| at + length + 1);
            words.extend(characters.get(at..end).unwrap_or_default());
            at = end;
        } else if let Some((numeral, end)) = Numeral::scan(characters, at) {
            if is_of_unit(&words, characters.get(end).copied()) {
                words.extend(characters.get(at..end).unwrap_or_default());
            } else {
                pieces.push(Piece::Words(std::mem::take(&mut words)));
                pieces.push(Piece::Number(numeral));
            }
            at = end;
        } else {
            words.push(*c);
            at += 1;
        }
    }
    pieces.push(Piece::Words(words));
    pieces
}

/// Whether a number after these words belongs to the name of a unit: "m2", "ca/100.000 dân".
fn is_of_unit(words: &str, next: Option<char>) -> bool {
    let name = words.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
    if WITH_DIGIT.contains(&name.as_str()) && !next.is_some_and(|next| next.is_ascii_digit()) {
        return true;
    }
    let before = words.trim_end().strip_suffix('/').map(str::trim_end);
    before.is_some_and(|before| before.ends_with(char::is_alphabetic))
}

/// The two ends' own words where what stands between two numbers makes a range of them.
pub(super) fn range(between: &str, is_from: bool) -> Option<(&str, &str)> {
    const WORDS: [&str; 3] = ["đến", "tới", "to"];
    let words = WORDS.into_iter().chain(is_from.then_some("and"));
    for word in words {
        let found = between.char_indices().find_map(|(at, _)| {
            let (left, right) = between.split_at_checked(at)?;
            let right = right.get(starts(right, word)?..)?;
            let is_apart = !left.ends_with(char::is_alphabetic) && !right.starts_with(char::is_alphabetic);
            is_apart.then_some((left, right))
        });
        if found.is_some() {
            return found;
        }
    }
    let dots = ["...", "..", "…"].into_iter().find_map(|dots| between.split_once(dots));
    let is_dash = |c: char| matches!(c, '-' | '–' | '—' | '―' | '−' | '~' | '÷');
    let (left, right) = match dots {
        Some(ends) => ends,
        None => {
            let at = between.find(is_dash)?;
            let dash = between.get(at..)?.chars().next()?;
            let (left, right) = (between.get(..at)?, between.get(at + dash.len_utf8()..)?);
            // "5 -3" may be five and minus three.
            if left.ends_with(' ') && right.is_empty() && matches!(dash, '-' | '−' | '–') {
                return None;
            }
            (left, right)
        }
    };
    Some((left, right))
}

/// "1 tỷ 856 triệu đồng": the greater unit with what follows the lesser one, and how many thousands lie between.
pub(super) fn ladder<'a>(between: &'a str, end: &'a str) -> Option<((&'a str, &'a str), u32)> {
    const STEPS: [(&str, u32); 7] =
        [("tỷ", 3), ("tỉ", 3), ("triệu", 2), ("nghìn", 1), ("ngàn", 1), ("billion", 3), ("million", 2)];
    let step = |text: &'a str| {
        STEPS
            .iter()
            .find_map(|(word, power)| Some((text.get(starts(text, word)?..)?, *power)))
            .filter(|(rest, _)| !rest.starts_with(char::is_alphabetic))
    };
    let (rest, power) = step(between.trim_start())?;
    let (after, lesser) = step(end.trim_start())?;
    let steps = power.checked_sub(lesser).filter(|steps| *steps > 0)?;
    rest.trim().is_empty().then_some(((between.trim(), after), steps))
}

/// A small digit above the line.
pub(super) fn is_high(c: char) -> bool {
    matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}

/// The mark of a footnote at the end of a text, and the text before it.
pub(super) fn mark(text: &str) -> Option<(&str, &str)> {
    let is_star = |c: char| matches!(c, '*' | '†' | '‡' | '§');
    let stars = text.trim_end_matches(is_star);
    if stars.len() < text.len() {
        return text.split_at_checked(stars.len());
    }
    // m² and m³ are units; tấn¹ and m²¹ have a note.
    let is_power = text.trim_end_matches(is_high).ends_with(char::is_alphabetic);
    let plain = text.trim_end_matches(|c| is_high(c) && !(is_power && matches!(c, '²' | '³')));
    if plain.len() < text.len() {
        return text.split_at_checked(plain.len());
    }
    for (first, last) in [('(', ')'), ('[', ']')] {
        let inner = text.strip_suffix(last).and_then(|text| Some((text.rfind(first)?, text)));
        let Some((at, text_before)) = inner else { continue };
        let inner = text_before.get(at + 1..)?.trim();
        let is_stars = !inner.is_empty() && inner.chars().all(is_star);
        let is_letter = matches!(inner, "a" | "b" | "c" | "d" | "r");
        let is_note = first == '[' && !inner.is_empty() && inner.chars().count() <= 12;
        if is_stars || is_letter || is_note {
            return text.split_at_checked(at);
        }
    }
    None
}

/// The length of what begins a text if it is these words, in small or great letters, any space between them.
pub(super) fn starts(text: &str, words: &str) -> Option<usize> {
    let mut characters = text.char_indices().peekable();
    for word in words.chars() {
        let (_, c) = characters.next()?;
        let is_same = if word == ' ' { c.is_whitespace() } else { small(c) == word };
        if !is_same {
            return None;
        }
        while word == ' ' && characters.peek().is_some_and(|(_, c)| c.is_whitespace()) {
            characters.next();
        }
    }
    Some(characters.peek().map_or(text.len(), |(at, _)| *at))
}
