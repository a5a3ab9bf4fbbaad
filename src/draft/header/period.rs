//! The time that an article tells of: a year, a part of one ("9 tháng đầu năm", "quý II", "tháng 9/2025"), or a financial year by its last
//! day ("the year to 30 June 2024").

use crate::draft::text::Text;
use crate::draft::token::Token;
use crate::draft::{phrase, trap};
use crate::report::Date;
use crate::sheet::month::{self, MONTHS};
use crate::words::Language;

/// First day, last day (ISO 8601), and what the time is called.
pub(super) type Period = (String, String, String);

/// The part of the year that is told of: the whole, unless the beginning names another, or the year is a financial one.
pub(super) fn period(text: &Text, year: i32, ended: Option<Ended>) -> Period {
    let end = text.paragraphs.get(2).or(text.paragraphs.last()).map_or(0, |paragraph| paragraph.tokens.end);
    let opening = text.tokens.get(..end).unwrap_or_default();
    let title = text.paragraphs.first().and_then(|title| text.tokens.get(title.tokens.clone())).unwrap_or_default();
    let part = match text.lexicon.language {
        Language::En => english_part(opening, title).map(|part| (part, None)),
        _ => vietnamese_part(opening, title).map(|(part, label)| (part, Some(label))),
    };
    let whole = || (first(year, 1), last(year, 12));
    match part {
        Some(((from, to), label)) => {
            let (start, end) = (first(year, from), last(year, to));
            let label = label.map_or_else(|| format!("{start} to {end}"), |label| format!("{label} {year}"));
            (start, end, label)
        }
        None if text.lexicon.language == Language::En => {
            ended.map(Ended::period).or_else(|| season(text, opening, year)).unwrap_or_else(|| {
                let (start, end) = whole();
                (start, end, year.to_string())
            })
        }
        None => {
            let (start, end) = whole();
            (start, end, format!("Năm {year}"))
        }
    }
}

fn first(year: i32, month: u8) -> String {
    format!("{year}-{month:02}-01")
}

fn last(year: i32, month: u8) -> String {
    format!("{year}-{month:02}-{:02}", Date::days_in(year, month))
}

const QUARTERS: [[&str; 3]; 4] = [
    ["quý i", "quý 1", "quý một"],
    ["quý ii", "quý 2", "quý hai"],
    ["quý iii", "quý 3", "quý ba"],
    ["quý iv", "quý 4", "quý bốn"],
];
const ROMAN: [&str; 4] = ["I", "II", "III", "IV"];

/// First and last month, and the name without its year.
fn vietnamese_part(opening: &[Token], title: &[Token]) -> Option<((u8, u8), String)> {
    if let Some(months) = (0..opening.len()).find_map(|at| months_from_the_first(opening, at)) {
        return Some(((1, months), format!("{months} tháng đầu năm")));
    }
    // Elsewhere a quarter or a month may be the next one, or a day's.
    let quarter = QUARTERS.iter().position(|names| phrase::find(title, names).is_some());
    let quarter = quarter.or_else(|| phrase::find(opening, &["quý i", "3 tháng đầu năm"]).map(|_| 0));
    if let Some(at) = quarter {
        let to = 3 * (at as u8 + 1);
        return Some(((to - 2, to), format!("Quý {}", ROMAN.get(at)?)));
    }
    let month = (0..title.len()).find_map(|at| month_of_a_year(title, at))?;
    Some(((month, month), format!("Tháng {month} năm")))
}

/// "9 tháng đầu năm", "11 tháng năm 2025", "chín tháng": from January on. "6 tháng cuối năm" and "trong 18 tháng" are none.
fn months_from_the_first(tokens: &[Token], at: usize) -> Option<u8> {
    const WORDS: [(&str, u8); 9] =
        [("hai", 2), ("ba", 3), ("bốn", 4), ("năm", 5), ("sáu", 6), ("bảy", 7), ("tám", 8), ("chín", 9), ("mười", 10)];
    let token = tokens.get(at)?;
    let number = token.word.parse().ok().or_else(|| WORDS.iter().find(|(word, _)| token.is(word)).map(|(_, of)| *of));
    let months = number.filter(|months| (2..=11).contains(months))?;
    let after = at + 1 + phrase::at(tokens, at + 1, "tháng")?;
    let is_named = phrase::one_of(tokens, after, &["đầu năm", "của năm"]).is_some()
        || tokens.get(after).is_some_and(|word| word.is("năm") || word.is("/"))
            && tokens.get(after + 1).and_then(trap::year).is_some();
    // "đánh giá tình hình 9 tháng": so such a meeting is called.
    let is_nine = months == 9 && phrase::one_of(tokens, after, &["cuối", "tới", "tiếp", "còn lại", "tuổi"]).is_none();
    (is_named || is_nine).then_some(months)
}

/// "tháng 9/2025", "tháng 9 năm 2025": a month of its own; a day before it makes a day of it.
fn month_of_a_year(tokens: &[Token], at: usize) -> Option<u8> {
    let after = at + phrase::at(tokens, at, "tháng")?;
    let month: u8 = tokens.get(after)?.word.parse().ok().filter(|month| (1..=12).contains(month))?;
    let is_of_year = tokens.get(after + 1).is_some_and(|sign| sign.is("/") || sign.is("năm"))
        && tokens.get(after + 2).and_then(trap::year).is_some();
    let is_day = at.checked_sub(1).and_then(|before| tokens.get(before)).is_some_and(Token::is_number);
    (is_of_year && !is_day).then_some(month)
}

/// First and last month.
fn english_part(opening: &[Token], title: &[Token]) -> Option<(u8, u8)> {
    const PARTS: [(&[&str], (u8, u8)); 6] = [
        (&["first half", "first six months", "half-year", "half year"], (1, 6)),
        (&["first nine months", "first three quarters"], (1, 9)),
        (&["first quarter"], (1, 3)),
        (&["second quarter"], (4, 6)),
        (&["third quarter"], (7, 9)),
        (&["fourth quarter"], (10, 12)),
    ];
    let of = |words: &[Token], parts: &[(&[&str], (u8, u8))]| {
        parts.iter().find(|(names, _)| phrase::find(words, names).is_some()).map(|(_, months)| *months)
    };
    of(title, &PARTS).or_else(|| of(opening, &[(&["first half"], (1, 6)), (&["first quarter"], (1, 3))]))
}

/// The last day of a financial year.
#[derive(Clone, Copy)]
pub(super) struct Ended {
    pub year: i32,
    month: u8,
}

impl Ended {
    fn period(self) -> Period {
        let Ended { year, month } = self;
        (first(year - 1, month + 1), last(year, month), format!("{}/{:02}", year - 1, year % 100))
    }
}

/// "the year to 30 June 2024", "fiscal year 2024, which ended June 30", "the 12 months to March 2024": a year that is no calendar year.
pub(super) fn ended(text: &Text) -> Option<Ended> {
    const YEARS: [&str; 5] = ["financial year", "fiscal year", "year", "fy", "months"];
    const ENDS: [&str; 9] = [
        "to",
        "ended",
        "ending",
        "ended on",
        "ending on",
        "that ended",
        "that ended on",
        "which ended",
        "which ended on",
    ];
    let tokens = &text.tokens;
    (text.lexicon.language == Language::En).then_some(())?;
    let is_twelve = |at: usize| tokens.get(at.wrapping_sub(1)).is_some_and(|of| of.is("12") || of.is("twelve"));
    let is_months = |at: usize| tokens.get(at).is_some_and(|word| word.is("months"));
    (0..tokens.len()).filter(|at| !is_months(*at) || is_twelve(*at)).find_map(|at| {
        let mut after = at + phrase::one_of(tokens, at, &YEARS)?;
        let named = tokens.get(after).and_then(trap::year);
        after += usize::from(named.is_some());
        after += usize::from(tokens.get(after).is_some_and(|sign| sign.is(",")));
        after += phrase::one_of(tokens, after, &ENDS)?;
        let is_day = |at: usize| tokens.get(at).is_some_and(|day| day.is_number() && day.word.len() <= 2);
        let day_first = is_day(after);
        let month = tokens.get(after + usize::from(day_first))?;
        let month = MONTHS.iter().position(|name| month.is(name) || month.is(month::short(name)))? as u8 + 1;
        after += 1 + usize::from(day_first);
        after += usize::from(is_day(after) && !day_first);
        after += usize::from(tokens.get(after).is_some_and(|sign| sign.is(",")));
        let year = named.or_else(|| tokens.get(after).and_then(trap::year))?;
        (month != 12).then_some(Ended { year, month })
    })
}

/// "2023/24", "2023–24": a financial year from April, as in Britain, or from July where its last day is told, "at 30 June 2024".
fn season(text: &Text, opening: &[Token], year: i32) -> Option<Period> {
    let at = (0..opening.len()).find(|at| {
        opening.get(*at).and_then(trap::year) == Some(year)
            && opening.get(at + 1).is_some_and(|sign| sign.is_glued && (sign.is("/") || sign.is("-") || sign.is("–")))
            && opening.get(at + 2).is_some_and(|next| next.is_number() && next.word.len() == 2)
    })?;
    let second = opening.get(at + 2)?;
    let tokens = &text.tokens;
    let ends_in_june = (2..tokens.len()).any(|at| {
        let is_of_end = tokens.get(at).and_then(trap::year) == Some(year + 1);
        let is = |back: usize, word: &str| tokens.get(at - back).is_some_and(|token| token.is(word));
        is_of_end && is(1, "june") && is(2, "30")
    });
    let month = if ends_in_june { 7 } else { 4 };
    Some((first(year, month), last(year + 1, month - 1), format!("{year}/{}", second.word)))
}
