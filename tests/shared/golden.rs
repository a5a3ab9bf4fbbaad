//! The golden file, which ICU4X and every browser must match letter by letter.

use report_card::words::{LocaleFormat, PluralCategory};

/// The lines of `tests/format.tsv` that come out otherwise here.
pub fn differences() -> Vec<String> {
    let lines = include_str!("../format.tsv").lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(difference).collect()
}

fn difference(line: &str) -> Option<String> {
    let fields: Vec<&str> = line.split('\t').collect();
    let [locale, kind, input, expected] = fields[..] else {
        return Some(format!("not four fields: {line}"));
    };
    let found = written(&LocaleFormat::new(locale), kind, input);
    (found != expected).then(|| {
        let (found, expected) = (visible(&found), visible(expected));
        format!("{locale} {kind} {input}: found {found}, expected {expected}")
    })
}

fn written(format: &LocaleFormat, kind: &str, input: &str) -> String {
    match kind {
        "decimal" => number(input, |value, decimals| format.decimal(value, decimals)),
        "percent" => number(input, |value, decimals| format.percent(value, decimals)),
        "plural" => number(input, |value, decimals| category(format.plural(value, decimals)).into()),
        "date" => {
            let parts: Vec<i32> = input.split('-').map(|part| part.parse().unwrap()).collect();
            format.date(parts[0], parts[1] as u8, parts[2] as u8)
        }
        "list" => format.list(&input.split('|').collect::<Vec<_>>()),
        _ => format!("no such kind: {kind}"),
    }
}

/// "98.5/2" is 98.5 with two decimals.
fn number(input: &str, write: impl Fn(f64, u8) -> String) -> String {
    let (value, decimals) = input.split_once('/').unwrap();
    write(value.parse().unwrap(), decimals.parse().unwrap())
}

fn category(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

/// What differs is often a space one cannot see.
fn visible(text: &str) -> String {
    let seen = |c: char| c.is_alphanumeric() || c.is_ascii_graphic() || c == ' ';
    text.chars().map(|c| if seen(c) { c.to_string() } else { c.escape_unicode().to_string() }).collect()
}
