//! Titles in capitals as they are written in a sentence.

use super::phrase::one_line;

/// What stays in capitals.
const ABBREVIATIONS: [&str; 22] = [
    "UBND", "HĐND", "NSNN", "NSĐP", "NSTW", "GRDP", "GDP", "KT-XH", "KTXH", "QP-AN", "QPAN", "XDCB", "TW", "TP",
    "BHYT", "BHXH", "HTX", "NTM", "FDI", "ODA", "KPI", "CK-NSNN",
];
/// Before the name of a place.
const PLACES: [&str; 10] = ["tỉnh", "thành phố", "huyện", "quận", "thị xã", "thị trấn", "phường", "xã", "thôn", "tp"];

fn is_capitals(text: &str) -> bool {
    text.chars().any(char::is_alphabetic) && !text.chars().any(char::is_lowercase)
}

/// "UBND HUYỆN TÂN LIÊN" → "UBND huyện Tân Liên".
pub(super) fn office(text: &str) -> String {
    let text = one_line(text);
    if is_capitals(&text) && !text.is_ascii() { words(&text, false) } else { text }
}

/// "TÌNH HÌNH THỰC HIỆN NĂM 2023" → "Tình hình thực hiện năm 2023".
pub(super) fn title(text: &str) -> String {
    let text = one_line(text);
    if is_capitals(&text) && !text.is_ascii() { words(&text, true) } else { text }
}

fn words(text: &str, is_title: bool) -> String {
    let mut written: Vec<String> = Vec::new();
    let mut in_place = false;
    let all: Vec<&str> = text.split(' ').collect();
    for (at, word) in all.iter().enumerate() {
        let lower: String = word.chars().flat_map(char::to_lowercase).collect();
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '-');
        let pair = all.get(at + 1).map(|next| format!("{lower} {}", next.to_lowercase()));
        let before =
            at.checked_sub(1).and_then(|at| all.get(at)).map(|word| format!("{} {lower}", word.to_lowercase()));
        // "kinh tế - xã hội" is no place.
        let is_society = lower == "xã" && all.get(at + 1).is_some_and(|next| next.to_lowercase() == "hội");
        let is_place = !is_society && PLACES.contains(&lower.as_str())
            || [pair, before].into_iter().flatten().any(|pair| PLACES.contains(&pair.as_str()));
        if ABBREVIATIONS.contains(&bare) || is_roman(bare) {
            written.push((*word).to_owned());
            in_place = false;
        } else if is_place {
            written.push(lower);
            in_place = true;
        } else if word.chars().all(|c| !c.is_alphabetic()) || matches!(lower.as_str(), "năm" | "giai" | "và" | "quý")
        {
            written.push(lower);
            in_place = false;
        } else if in_place {
            written.push(capital(&lower));
        } else {
            written.push(lower);
        }
    }
    let written = written.join(" ");
    if is_title || written.chars().next().is_some_and(char::is_lowercase) { capital(&written) } else { written }
}

fn is_roman(word: &str) -> bool {
    // "III/2024"
    matches!(word.split('/').next(), Some("I" | "II" | "III" | "IV" | "V" | "VI"))
}

fn capital(word: &str) -> String {
    let mut characters = word.chars();
    characters.next().map(|first| first.to_uppercase().chain(characters).collect()).unwrap_or_default()
}
