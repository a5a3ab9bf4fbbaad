//! What a change in the form makes of the text.

use report_card::edit;
use report_card::words::Language;
use serde_json::Value;

use super::group::{Adder, Field, FieldKind};
use super::report_text::ReportText;
use crate::figure;

/// What a field shows of the report.
pub fn shown(report: &ReportText, field: &Field) -> String {
    let Some(raw) = report.raw(&field.pointer) else { return String::new() };
    match report.scalar(&field.pointer) {
        Some(Value::Number(_)) if field.kind == FieldKind::Number => {
            figure::shown(raw, decimals_at(report, &field.pointer).unwrap_or_default(), report.language)
        }
        Some(Value::String(text)) => text,
        Some(Value::Null) | None => String::new(),
        Some(other) => other.to_string(),
    }
}

/// The text with what was typed or chosen; None where that changes nothing.
pub fn typed(text: &str, field: &Field, typed: &str, language: Language) -> Option<String> {
    let report = ReportText::of(text, language, 0);
    let pointer = &field.pointer;
    if typed.trim().is_empty() {
        // A blank field is `null`, which counts as missing; a field that was never there is not added.
        return report.raw(pointer).map(|_| edit::put(text, pointer, &Value::Null));
    }
    let within = field.within.as_ref().filter(|(around, _)| !report.has(around));
    let text = within.map_or_else(|| text.to_owned(), |(around, value)| edit::put(text, around, value));
    match field.kind {
        FieldKind::Number => Some(number(text, pointer, typed, decimals_at(&report, pointer), language)),
        FieldKind::Flag(_) => Some(edit::put(&text, pointer, &Value::Bool(typed == "true"))),
        _ => Some(edit::put(&text, pointer, &typed.into())),
    }
}

/// A figure has the precision with which it was typed. The report states it already, as `stated`, or has to: "12,50" is the number 12.5.
/// A large text is not read for it once more: that takes as long as the change itself.
fn number(text: String, pointer: &str, typed: &str, stated: Option<usize>, language: Language) -> String {
    let Some((number, decimals)) = figure::parse(typed, language) else {
        return edit::put(&text, pointer, &typed.into());
    };
    let own = number.to_string().split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let text = edit::put(&text, pointer, &Value::Number(number));
    let must_state = decimals > own && pointer.ends_with("/value");
    if stated.map_or(must_state, |stated| stated != decimals) {
        edit::put(&text, &beside(pointer), &decimals.into())
    } else {
        text
    }
}

fn beside(pointer: &str) -> String {
    let above = pointer.rsplit_once('/').map_or("", |(above, _)| above);
    format!("{above}/decimals")
}

/// The decimals that the report states for a figure.
fn decimals_at(report: &ReportText, pointer: &str) -> Option<usize> {
    let value = report.scalar(&beside(pointer))?;
    usize::try_from(value.as_u64()?).ok()
}

/// The text with one more item, and the item's pointer.
pub fn added(text: &str, adder: &Adder) -> (String, String) {
    let report = ReportText::of(text, Language::En, 0);
    let pointer = &adder.pointer;
    let within = adder.within.as_ref().filter(|(around, _)| !report.has(around));
    let text = within.map_or_else(|| text.to_owned(), |(around, value)| edit::put(text, around, value));
    if adder.is_field {
        return (edit::put(&text, pointer, &adder.item), pointer.clone());
    }
    // One that stands alone, as a source may, becomes the first of a list.
    if let Some(raw) = report.raw(pointer).filter(|raw| raw.starts_with('{')) {
        let own = serde_json::from_str(raw).unwrap_or(Value::Null);
        return (edit::put(&text, pointer, &Value::Array(vec![own, adder.item.clone()])), format!("{pointer}/1"));
    }
    let at = report.items(pointer).len();
    (edit::add(&text, pointer, &adder.item), format!("{pointer}/{at}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::{group, place};

    const REPORT: &str = include_str!("../../../www/reports/ngo-quyen-2023.json");

    fn typed_in(text: &str, pointer: &str, keys: &str) -> String {
        let groups = group::of(text, Language::Vi, 2024);
        let field = place::field_of(&groups, pointer).expect("a field");
        typed(text, field, keys, Language::Vi).expect("a change")
    }

    #[test]
    fn a_field_changes_its_own_value_alone() {
        for (pointer, keys, old, new) in [
            ("/tallies/1/achieved", "18", "\"achieved\": 19", "\"achieved\": 18"),
            ("/budget/0/actual/value", "1.800", "\"value\": 1757", "\"value\": 1800"),
            ("/budget/0/targets/1/comparison/value", "-3,5", "\"value\": 12.4", "\"value\": -3.5"),
        ] {
            assert_eq!(REPORT.matches(old).count(), 1, "{old}");
            assert_eq!(typed_in(REPORT, pointer, keys), REPORT.replacen(old, new, 1), "{pointer}");
        }
    }

    #[test]
    fn a_figure_has_the_decimals_with_which_it_was_typed_last() {
        let mut text = REPORT.to_owned();
        for (keys, value, decimals) in
            [("36,25", "36.25", 2), ("40", "40", 0), ("12,50", "12.5", 2), ("1.757", "1757", 0)]
        {
            text = typed_in(&text, "/measures/0/actual/value", keys);
            assert!(text.contains(&format!("\"value\": {value},\n        \"decimals\": {decimals}")), "{keys}: {text}");
        }
    }

    #[test]
    fn decimals_are_stated_where_the_number_alone_would_lose_them() {
        let actual = |text: &str| {
            let read: Value = serde_json::from_str(text).expect("JSON");
            read["budget"][0]["actual"].clone()
        };
        let unstated = REPORT.replacen("        \"decimals\": 0,\n", "", 1);
        let text = typed_in(&unstated, "/budget/0/actual/value", "1.757,5");
        assert_eq!(actual(&text).get("decimals"), None);
        let text = typed_in(&text, "/budget/0/actual/value", "1.757,50");
        assert_eq!(actual(&text)["decimals"], 2);
        let groups = group::of(&text, Language::Vi, 2024);
        assert_eq!(place::field_of(&groups, "/budget/0/actual/value").expect("a field").value, "1757,50");
        assert_eq!(
            actual(&typed_in(&text, "/budget/0/actual/value", "1.757"))["decimals"],
            0,
            "as a mistake is mended"
        );
    }

    #[test]
    fn what_is_emptied_is_null_and_what_never_was_stays_so() {
        let text = typed_in(REPORT, "/title", "Năm qua");
        assert!(text.trim_end().ends_with(",\n  \"title\": \"Năm qua\"\n}"), "{text}");
        assert!(typed_in(&text, "/title", " ").contains("\"title\": null"));
        let groups = group::of(REPORT, Language::Vi, 2024);
        let field = place::field_of(&groups, "/title").expect("a field");
        assert_eq!(typed(REPORT, field, "", Language::Vi), None);
    }

    #[test]
    fn a_report_is_written_from_nothing() {
        let text = "{\n  \"version\": 1,\n  \"period\": { \"end\": \"2023-12-31\" }\n}\n";
        let groups = group::of(text, Language::Vi, 2024);
        let adder =
            |title: &str| groups.iter().flat_map(|group| &group.more).find(|adder| adder.label == title).cloned();
        let (text, pointer) = added(text, &adder("Thêm khoản ngân sách").expect("a button"));
        assert_eq!(pointer, "/budget/0");
        let text = typed_in(&text, "/budget/0/name", "Thu");
        let text = typed_in(&text, "/budget/0/actual/value", "12,5");
        let text = typed_in(&text, "/plan/theme/text", "Đường làng");
        let read: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(read["budget"][0]["unit"], "ty-dong", "of no other object");
        assert_eq!(read["units"]["ty-dong"]["factor"], 1_000_000_000);
        assert_eq!(read["budget"][0]["actual"]["value"], 12.5);
        assert_eq!(read["plan"]["period"]["label"], "Năm 2024");
        assert_eq!(read["plan"]["theme"]["text"], "Đường làng");
    }
}
