//! A row of words where the lines have figures: the headings of another table below this one, "Staff by team | Male | Female", which no
//! list of words knows.

use super::super::book::{Address, Cell, CellValue};
use super::super::figure::{self, Reading};
use super::column::Role;
use super::columned::Sheet;
use super::fault::Fault;
use super::level::{Order, is_reference};
use super::meaning::{self, Meaning};
use super::phrase::{Phrase, text_of};
use super::status;
use super::time::Time;
use super::unit;

/// How the title of a table begins.
pub(super) const TITLES: &[&str] = &["bảng", "biểu", "phụ lục", "table", "annex", "appendix"];

/// How a line is rated whose figures are words: "Ofsted: Good, Outstanding"; headings seldom say it.
#[rustfmt::skip]
const RATED: &[&str] = &[
    "good", "outstanding", "requires improvement", "inadequate", "excellent", "satisfactory", "unsatisfactory", "poor", "fair", "strong",
    "weak", "adopted", "approved", "agreed", "in progress", "in development", "draft", "drafted", "published", "signed", "started",
    "not started", "ongoing", "under way", "underway", "planned", "compliant", "non compliant", "accredited", "certified", "launched",
    "submitted", "under review", "established", "in place", "not in place", "high", "medium", "low", "tốt", "khá", "giỏi",
    "trung bình", "yếu", "kém", "xuất sắc", "hoàn thành tốt nhiệm vụ", "hoàn thành xuất sắc nhiệm vụ", "hoàn thành tốt",
    "hoàn thành xuất sắc", "tiên tiến", "vững mạnh", "trong sạch vững mạnh", "đạt chuẩn", "chưa đạt chuẩn", "đang xây dựng",
    "đang triển khai", "đang thực hiện", "đã ban hành", "chưa ban hành", "có", "không",
];
/// The same with what is counted behind it: "Loại II", "Grade A".
const RANKED: &[&str] =
    &["loại", "hạng", "mức", "cấp", "nhóm", "đô thị loại", "grade", "level", "band", "class", "tier", "category"];
/// What stands in a line's unit where its figures are words.
const WORDED: &[&str] = &[
    "date",
    "ngày",
    "ngày tháng",
    "thời gian",
    "thời điểm",
    "rating",
    "grade",
    "xếp loại",
    "mức độ",
    "status",
    "text",
    "yes / no",
    "y / n",
];

/// What stands where a figure belongs.
enum Said {
    Words(String),
    Year(f64),
    Figure,
    /// That there is none, in words or by "n/a": no heading says that.
    NoneYet,
    Nothing,
}

/// Why the lines end above a row: it holds the headings of another table, or may hold them.
pub(super) fn begins(sheet: &Sheet<'_>, row: u32) -> Option<Fault> {
    let said: Vec<(u32, Said)> = figures(sheet, row).map(|(column, cell)| (column, said(sheet, cell))).collect();
    let words: Vec<(u32, &str)> = said
        .iter()
        .filter_map(|(column, said)| match said {
            Said::Words(words) => Some((*column, words.as_str())),
            _ => None,
        })
        .collect();
    let years: Vec<f64> =
        said.iter().filter_map(|(_, said)| if let Said::Year(year) = said { Some(*year) } else { None }).collect();
    let are_years = words.is_empty()
        && years.len() >= 2
        && years.windows(2).all(|pair| matches!(pair, [one, next] if next - one == 1.0));
    let has_figure = said.iter().any(|(_, said)| matches!(said, Said::Figure | Said::NoneYet));
    if has_figure || !(are_years || (!words.is_empty() && years.is_empty())) || is_line(sheet, row) {
        return None;
    }
    let columns: Vec<u32> =
        said.iter().filter(|(_, said)| !matches!(said, Said::Nothing)).map(|(column, _)| *column).collect();
    if !heads_figures(sheet, row, &columns) {
        return None;
    }
    if says_headings(sheet, row) {
        return Some(Fault::SecondTable);
    }
    // No two headings are the same.
    let may_be = are_different(&words) && (is_apart(sheet, row) || are_named_apart(&words));
    may_be.then(|| {
        Fault::PerhapsTable(
            words.first().map_or_else(
                || years.first().map(f64::to_string).unwrap_or_default(),
                |(_, words)| (*words).to_owned(),
            ),
        )
    })
}

/// A row's cells in columns of figures.
fn figures<'a>(sheet: &'a Sheet<'_>, row: u32) -> impl Iterator<Item = (u32, &'a Cell)> {
    let is = |column: &u32| sheet.columns.get(column).is_some_and(|column| column.role.is_figure());
    sheet.grid.row(row).filter(move |(column, _)| is(column))
}

fn said(sheet: &Sheet<'_>, cell: &Cell) -> Said {
    match (&cell.value, figure::read(cell, sheet.decimal)) {
        (_, Ok(Reading::Missing(text))) if text.contains(char::is_alphabetic) => Said::NoneYet,
        (_, Ok(Reading::Missing(_))) => Said::Nothing,
        (CellValue::Date(day), _) => Said::Words(day.clone()),
        (_, Ok(Reading::Stated(stated))) if stated.comparison.is_some() => Said::Figure,
        (_, Ok(Reading::Stated(stated))) => match (&stated.figure.text, super::row::value(&stated.figure)) {
            (Some(text), _) => Said::Words(text.0.clone()),
            (None, Some(year)) if stated.unit.is_none() && year.fract() == 0.0 && (1990.0..=2100.0).contains(&year) => {
                Said::Year(year)
            }
            _ => Said::Figure,
        },
        // "Q1 2024", "31 March 2024": words with digits are no figure.
        (CellValue::Text(text), Err(_))
            if text.starts_with(char::is_alphabetic) || !Time::of(&Phrase::of(text)).is_none() =>
        {
            Said::Words(text.clone())
        }
        _ => Said::Figure,
    }
}

/// Whether a row is a line by its number, or by a unit that is one in the rows below too.
fn is_line(sheet: &Sheet<'_>, row: u32) -> bool {
    let text = |role: Role, row: u32| Some(text_of(sheet.grid.get(row, sheet.column(role)?)?));
    let has_order = text(Role::Order, row).is_some_and(|text| Order::of(&text).is_some() || is_reference(&text));
    let are_units = || {
        let below = below(sheet, row).filter_map(|row| text(Role::Unit, row));
        below.into_iter().all(|text| unit::can_be(&text))
    };
    has_order
        || text(Role::Unit, row).is_some_and(|text| {
            let is_unit = unit::is_known(&text) || unit::is_ditto(&text) || Phrase::of(&text).is_any(WORDED);
            is_unit && are_units()
        })
}

/// The rows below, up to the next blank one.
fn below<'a>(sheet: &'a Sheet<'_>, row: u32) -> impl Iterator<Item = u32> + 'a {
    let shown = sheet.rows().filter(move |other| *other > row);
    shown.take_while(|row| sheet.grid.row(*row).next().is_some())
}

/// Whether figures stand below these words.
fn heads_figures(sheet: &Sheet<'_>, row: u32, columns: &[u32]) -> bool {
    let is_figure = |row: u32, column: u32| {
        sheet.grid.get(row, column).is_some_and(|cell| matches!(said(sheet, cell), Said::Figure | Said::Year(_)))
    };
    below(sheet, row).any(|row| columns.iter().any(|column| is_figure(row, *column)))
}

/// Whether a row says what its columns are by words that nothing else says there: "TT", "Chỉ tiêu", "ĐVT".
fn says_headings(sheet: &Sheet<'_>, row: u32) -> bool {
    let says = |role: Role, is: fn(&[String]) -> bool| {
        let cell = sheet.column(role).and_then(|column| sheet.grid.get(row, column));
        cell.is_some_and(|cell| is(&[text_of(cell)]))
    };
    says(Role::Order, |path| meaning::of(path) == Meaning::Order)
        || says(Role::Unit, |path| meaning::of(path) == Meaning::Unit)
        || says(Role::Name, |path| meaning::name_rank(path).is_some())
}

/// Whether a row stands apart from the lines above: below a blank row, or a table's title.
fn is_apart(sheet: &Sheet<'_>, row: u32) -> bool {
    let above: Vec<u32> = sheet.rows().filter(|other| *other < row).collect();
    for above in above.into_iter().rev() {
        let mut cells = sheet.grid.row(above).map(|(_, cell)| cell);
        match (cells.next(), cells.next()) {
            (None, _) => return true,
            // Its title, or its unit.
            (Some(one), None) if matches!(one.value, CellValue::Text(_)) => {
                if Phrase::of(&text_of(one)).starts_with_any(TITLES) {
                    return true;
                }
            }
            _ => return false,
        }
    }
    false
}

/// Whether words name columns: each begins with a capital, none judges or rates.
fn are_named_apart(words: &[(u32, &str)]) -> bool {
    let is_name =
        |words: &str| words.starts_with(char::is_uppercase) && status::of(words).is_none() && !is_rated(words);
    words.len() >= 2 && words.iter().all(|(_, words)| is_name(words))
}

fn are_different(words: &[(u32, &str)]) -> bool {
    words.iter().enumerate().all(|(at, (_, one))| words.iter().skip(at + 1).all(|(_, other)| one != other))
}

fn is_rated(words: &str) -> bool {
    let phrase = Phrase::of(words);
    phrase.is_any(RATED) || (phrase.starts_with_any(RANKED) && phrase.words().count() <= 4)
}

impl Sheet<'_> {
    /// Where a line's unit belongs, what can be none: a number, a day, an error.
    pub(super) fn is_no_unit(&self, at: Address) -> bool {
        self.grid.get(at.row, at.column).is_some_and(|cell| match &cell.value {
            CellValue::Text(text) => !unit::can_be(text),
            _ => true,
        })
    }
}
