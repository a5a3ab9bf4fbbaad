//! What to do with a cell that may be several things: the numbers that it may be, and what to write for each.

use crate::words::Language;

/// "1.320" may be 1320 or 1,32: which option says which.
pub(super) fn two_readings(text: &str, point: &str, comma: &str, language: Language) -> String {
    let spelled = |number: &str| {
        let short = if number.contains('.') { number.trim_end_matches('0').trim_end_matches('.') } else { number };
        match language {
            Language::Vi => short.replace('.', ","),
            Language::En => short.to_owned(),
        }
    };
    let (point, comma) = ((spelled(point), "point"), (spelled(comma), "comma"));
    // The greater, whole number first.
    let is_point_whole = !point.0.contains([',', '.']);
    let ((one, option), (other, other_option)) = if is_point_whole { (point, comma) } else { (comma, point) };
    match language {
        Language::Vi => format!(
            "\"{text}\" có thể là {one} hoặc {other}: nếu là {one} thì chạy lại với --decimal {option}; nếu là {other} thì chạy \
             lại với --decimal {other_option}"
        ),
        Language::En => format!(
            "\"{text}\" can be {one} or {other}: if {one}, run again with --decimal {option}; if {other}, with --decimal \
             {other_option}"
        ),
    }
}

/// A date where a figure belongs. Not "write 3/5 as text", for that is refused as well.
pub(super) fn date(text: &str, language: Language) -> String {
    match language {
        Language::Vi => format!(
            "ô này là ngày {}, không phải số liệu; Excel có thể đã tự đổi số đã gõ: chọn Format Cells → Number rồi gõ lại số; \
             nếu là khoảng, đặt ô là Text và gõ 3–5",
            vietnamese(text).unwrap_or_else(|| format!("\"{text}\""))
        ),
        Language::En => format!(
            "this cell is a date ({text}), not a figure; Excel may have changed the number that was typed: choose Format Cells → \
             Number and type the number again; if it is a range, make the cell Text and type 3–5"
        ),
    }
}

/// 2024-05-03 as 03/05/2024; a time of day stays behind it, but midnight.
fn vietnamese(text: &str) -> Option<String> {
    let (day, time) = text.split_once(['T', ' ']).unwrap_or((text, ""));
    let [year, month, day] = day.split('-').collect::<Vec<_>>()[..] else { return None };
    let is_iso = [(year, 4), (month, 2), (day, 2)]
        .iter()
        .all(|(part, length)| part.len() == *length && part.bytes().all(|byte| byte.is_ascii_digit()));
    let time = if time.starts_with("00:00") { "" } else { time };
    is_iso.then(|| format!("{day}/{month}/{year} {time}").trim_end().to_owned())
}

/// "3/5": three of five, or a day.
pub(super) fn fraction(text: &str, language: Language) -> String {
    let Some((part, whole)) = counts(text) else {
        return match language {
            Language::Vi => format!(
                "\"{text}\": nếu là tỷ số, ghi số đạt được ở đây và tổng số ở cột kế hoạch, hoặc ghi tỷ lệ phần trăm; nếu là \
                 ngày, xóa đi"
            ),
            Language::En => format!(
                "\"{text}\": if it is a ratio, write what was reached here and the whole in the target's column, or the per cent; \
                 if it is a date, delete it"
            ),
        };
    };
    // No rounded number is put into anyone's mouth.
    let percent = (part * 100).is_multiple_of(whole).then(|| part * 100 / whole);
    match language {
        Language::Vi => {
            let percent = percent.map_or("tỷ lệ phần trăm".to_owned(), |percent| format!("{percent}%"));
            format!(
                "\"{text}\": nếu là \"{part} trên {whole}\", ghi {part} ở đây và {whole} ở cột kế hoạch, hoặc ghi {percent}; nếu là \
                 ngày, xóa đi"
            )
        }
        Language::En => {
            let percent = percent.map_or("the per cent".to_owned(), |percent| format!("{percent}%"));
            format!(
                "\"{text}\": if it is {part} of {whole}, write {part} here and {whole} in the target's column, or write {percent}; if \
                 it is a date, delete it"
            )
        }
    }
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
