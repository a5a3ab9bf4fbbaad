//! What usually stands behind a text that stops being JSON: a decimal comma, a word processor's quotes, a missing comma.

use crate::words::Language;

/// What to write, where what stands at the stop and before it tells.
pub(super) fn of(text: &str, stop: usize, language: Language) -> Option<String> {
    let (before, after) = (text.get(..stop)?, text.get(stop..)?);
    let found = after.chars().next()?;
    if found.is_ascii_digit()
        && let Some(whole) = before.strip_suffix(',')
        && whole.ends_with(|c: char| c.is_ascii_digit())
    {
        let start = whole.rfind(|c: char| !c.is_ascii_digit()).map_or(0, |at| at + 1);
        let (whole, part) = (whole.get(start..)?, digits(after));
        return Some(match language {
            Language::Vi => format!("số thập phân trong JSON dùng dấu chấm: ghi {whole}.{part}"),
            Language::En => format!("decimals of JSON follow a point: write {whole}.{part}"),
        });
    }
    if matches!(found, '“' | '”' | '„' | '«' | '»' | '‘' | '’' | '\'') {
        return Some(match language {
            Language::Vi => format!("dấu {found} không dùng được trong JSON: thay bằng dấu ngoặc kép thẳng \""),
            Language::En => format!("{found} is no quote of JSON: write straight double quotes, \""),
        });
    }
    let is_begun = matches!(found, '"' | '{' | '[');
    let is_ended = before.trim_end().ends_with(|c: char| matches!(c, '"' | '}' | ']') || c.is_ascii_digit());
    (is_begun && is_ended).then(|| {
        match language {
            Language::Vi => "có lẽ thiếu dấu phẩy trước chỗ này",
            Language::En => "a comma may be missing before this",
        }
        .to_owned()
    })
}

fn digits(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}
