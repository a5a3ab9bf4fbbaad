//! What to do with a cell that may be several things: the numbers that it may be, and what to write for each.

use crate::words::{Language, SheetKey};

/// "1.320" may be 1320 or 1,32: which option says which.
pub(super) fn two_readings(text: &str, point: &str, comma: &str, language: Language) -> String {
    let spelled = |number: &str| {
        let short = if number.contains('.') { number.trim_end_matches('0').trim_end_matches('.') } else { number };
        short.replace('.', language.sheet(SheetKey::DecimalMark))
    };
    let (point, comma) = ((spelled(point), "point"), (spelled(comma), "comma"));
    // The greater, whole number first.
    let is_point_whole = !point.0.contains([',', '.']);
    let ((one, option), (other, other_option)) = if is_point_whole { (point, comma) } else { (comma, point) };
    language.of_sheet(
        SheetKey::FigureTwoReadings,
        &[("text", &text), ("one", &one), ("other", &other), ("option", &option), ("otherOption", &other_option)],
    )
}

/// A date where a figure belongs. Not "write 3/5 as text", for that is refused as well.
pub(super) fn date(text: &str, language: Language) -> String {
    let date = short_date(text, language).unwrap_or_else(|| format!("\"{text}\""));
    language.of_sheet(SheetKey::FigureDate, &[("date", &date)])
}

/// 2024-05-03 as readers of the language write it, 03/05/2024; a time of day stays behind it, but midnight.
fn short_date(text: &str, language: Language) -> Option<String> {
    let (day, time) = text.split_once(['T', ' ']).unwrap_or((text, ""));
    let [year, month, day] = day.split('-').collect::<Vec<_>>()[..] else { return None };
    let is_iso = [(year, 4), (month, 2), (day, 2)]
        .iter()
        .all(|(part, length)| part.len() == *length && part.bytes().all(|byte| byte.is_ascii_digit()));
    let time = if time.starts_with("00:00") { "" } else { time };
    let date = language.of_sheet(SheetKey::DateShort, &[("year", &year), ("month", &month), ("day", &day)]);
    is_iso.then(|| format!("{date} {time}").trim_end().to_owned())
}

/// "3/5": three of five, or a day.
pub(super) fn fraction(text: &str, language: Language) -> String {
    let Some((part, whole)) = counts(text) else {
        return language.of_sheet(SheetKey::FigureFraction, &[("text", &text)]);
    };
    // No rounded number is put into anyone's mouth.
    let percent = (part * 100).is_multiple_of(whole).then(|| format!("{}%", part * 100 / whole));
    let percent = percent.unwrap_or_else(|| language.sheet(SheetKey::FigurePercent).to_owned());
    let values: [(&str, &dyn std::fmt::Display); 4] =
        [("text", &text), ("part", &part), ("whole", &whole), ("percent", &percent)];
    language.of_sheet(SheetKey::FigureFractionOf, &values)
}

/// The two counts of "3/5", "12/15 xã".
fn counts(text: &str) -> Option<(u64, u64)> {
    let (part, whole) = text.split_once('/')?;
    let whole = whole.trim_start();
    let end = whole.find(|c: char| !c.is_ascii_digit()).unwrap_or(whole.len());
    let (digits, rest) = whole.split_at(end);
    let is_count = rest.is_empty() || rest.starts_with(char::is_whitespace);
    let (part, whole): (u32, u32) = (part.trim().parse().ok()?, digits.parse().ok()?);
    (is_count && whole > 0).then_some((part.into(), whole.into()))
}
