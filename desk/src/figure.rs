//! Numbers as people write them: "42,5" and "1.757" in Vietnamese, "42.5" and "1,757" in English.

use report_card::words::Language;
use serde_json::Number;

/// What groups digits, and what stands before decimals, in a language of the page.
pub fn signs(language: Language) -> (char, char) {
    if language == Language::Vi { ('.', ',') } else { (',', '.') }
}

/// JSON's number as one writes it in that language, with zeros up to the decimals that the report states for it: "12,50".
pub fn shown(raw: &str, decimals: usize, language: Language) -> String {
    let (_, decimal) = signs(language);
    if raw.contains(['e', 'E']) {
        return raw.to_owned();
    }
    let mut shown = raw.replace('.', &decimal.to_string());
    let has = raw.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    if has == 0 && decimals > 0 {
        shown.push(decimal);
    }
    shown.extend(std::iter::repeat_n('0', decimals.min(9).saturating_sub(has)));
    shown
}

/// A count as one writes it in that language: "20.003".
pub fn grouped(count: usize, language: Language) -> String {
    let (group, _) = signs(language);
    let digits = count.to_string();
    let first = digits.len() % 3;
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && at % 3 == first {
            grouped.push(group);
        }
        grouped.push(digit);
    }
    grouped
}

/// The number that was typed, and how many decimals; None where it is none.
pub fn parse(typed: &str, language: Language) -> Option<(Number, usize)> {
    let (group, decimal) = signs(language);
    let mut text: String = typed.trim().chars().filter(|c| !c.is_whitespace()).collect();
    text = text.replacen('−', "-", 1);
    if is_grouped(&text, group, decimal) {
        text.retain(|c| c != group);
    }
    text = text.replacen(',', ".", 1);
    let (mantissa, exponent) = text.split_once(['e', 'E']).map_or((&*text, None), |(m, e)| (m, Some(e)));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, decimals) = mantissa.split_once('.').map_or((mantissa, None), |(w, d)| (w, Some(d)));
    let is_number = digits(whole.strip_prefix('-').unwrap_or(whole))
        && decimals.is_none_or(digits)
        && exponent.is_none_or(|exponent| digits(exponent.trim_start_matches(['+', '-'])));
    if !is_number {
        return None;
    }
    // Of "007" the 7, of "36.10" 36.1: as JSON writes the number itself.
    let value: f64 = text.parse().ok().filter(|value: &f64| value.is_finite())?;
    let is_whole = value.fract() == 0.0 && value.abs() < 9.0e15;
    let number = if is_whole { Number::from(value as i64) } else { Number::from_f64(value)? };
    // Of "1.25e1", which is 12.5, one.
    let exponent: i64 = exponent.map_or(Ok(0), str::parse).ok()?;
    let decimals = i64::try_from(decimals.map_or(0, str::len)).ok()? - exponent;
    Some((number, usize::try_from(decimals).unwrap_or(0)))
}

/// "1.757" or "1.757,5": one to three digits, then three each.
fn is_grouped(text: &str, group: char, decimal: char) -> bool {
    let (whole, decimals) = text.split_once(decimal).map_or((text, None), |(w, d)| (w, Some(d)));
    let mut parts = whole.strip_prefix('-').unwrap_or(whole).split(group);
    let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let first = parts.next().unwrap_or_default();
    let rest: Vec<&str> = parts.collect();
    (1..=3).contains(&first.len())
        && is_digits(first)
        && !first.starts_with('0')
        && !rest.is_empty()
        && rest.iter().all(|part| part.len() == 3 && is_digits(part))
        && decimals.is_none_or(|decimals| !decimals.is_empty() && is_digits(decimals))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_as_people_write_them() {
        let read = |typed, language| parse(typed, language).map(|(number, decimals)| (number.to_string(), decimals));
        for (typed, language, number, decimals) in [
            ("1.757", Language::Vi, "1757", 0),
            ("1.757,50", Language::Vi, "1757.5", 2),
            ("42,5", Language::Vi, "42.5", 1),
            ("36.1", Language::Vi, "36.1", 1),
            ("1,757", Language::En, "1757", 0),
            ("42.5", Language::En, "42.5", 1),
            ("−3,5", Language::Vi, "-3.5", 1),
            ("1 757", Language::Vi, "1757", 0),
            ("2e3", Language::Vi, "2000", 0),
            ("1,25e1", Language::Vi, "12.5", 1),
            ("0,36", Language::Vi, "0.36", 2),
        ] {
            assert_eq!(read(typed, language), Some((number.to_owned(), decimals)), "{typed}");
        }
        for none in ["", "nhiều", "1.2.3", "12a", "-", "1,", ",5", "1e", "1e999"] {
            assert_eq!(read(none, Language::Vi), None, "{none}");
        }
    }

    #[test]
    fn figures_are_shown_as_people_write_them() {
        assert_eq!(shown("42.5", 0, Language::Vi), "42,5");
        assert_eq!(shown("42.5", 1, Language::En), "42.5");
        assert_eq!(shown("42.5", 2, Language::Vi), "42,50");
        assert_eq!(shown("42", 1, Language::En), "42.0");
        assert_eq!(shown("1e9", 2, Language::Vi), "1e9");
    }
}
