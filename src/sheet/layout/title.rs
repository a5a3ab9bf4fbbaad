//! What stands above a table: who reports, what, of which time, from where, in which unit.

use super::super::book::{Address, Grid};
use super::super::line::{Header, Unused, Use};
use super::case;
use super::count;
use super::ending;
use super::part;
use super::phrase::{Phrase, is_vietnamese, text_of};
use super::span::{Months, Span};
use super::time::{FISCAL, Now, Part, Time, Year};
use super::unit;
use super::within_year;

/// What was found above the headings.
#[derive(Default)]
pub(super) struct Titles {
    pub header: Header,
    pub now: Option<Now>,
    /// Whether the words say when the years begin, or need not.
    pub year_is_sure: bool,
    /// Whether English words name the end of a part of a year, and not its beginning: "to 30 September 2024".
    pub begins_unsaid: bool,
    pub unit: Option<String>,
    pub uses: Vec<(Address, Use)>,
    /// Sentences that count statuses.
    pub counts: Vec<Address>,
    /// The words that name a part of a year which is not understood: "Tuần 35 năm 2024".
    pub unread_part: Option<String>,
    /// The words that say how often such a report is made, and not of which time it is: "Quarterly performance report 2024/25".
    pub told_often: Option<String>,
    /// Whether the title has words of one.
    is_title_sure: bool,
}

#[rustfmt::skip]
const OFFICES: &[&str] = &[
    "ubnd", "ủy ban nhân dân", "hđnd", "hội đồng nhân dân", "sở", "cục", "bộ", "chi cục", "tỉnh ủy", "huyện ủy",
    "quận ủy", "thành ủy", "đảng ủy", "phòng", "ban", "trung tâm", "công ty", "tổng cục", "kho bạc", "bệnh viện",
    "trường", "đảng bộ", "ban chấp hành", "liên đoàn", "hội", "đoàn",
];
#[rustfmt::skip]
const OFFICES_EN: &[&str] = &[
    "council", "borough", "county", "department", "ministry", "authority", "government", "trust", "agency",
    "office of", "commission", "municipality", "university", "police", "foundation", "ngo", "programme",
    "corporation", "board", "association",
];
#[rustfmt::skip]
const TITLE: &[&str] = &[
    "tình hình", "kết quả", "báo cáo", "chỉ tiêu", "thực hiện", "dự toán", "quyết toán", "tổng hợp", "report",
    "performance", "scorecard", "results", "indicators", "kpi", "kpis", "budget", "monitoring", "outturn",
    "dashboard", "plan", "logframe", "framework", "statement", "cân đối",
];
/// Places that report, where their line names no office.
const PLACES: &[&str] = &["tỉnh", "thành phố", "tp", "huyện", "quận", "thị xã", "thị trấn", "phường", "xã"];
/// Offices whose place stands on the next line.
const BARE: &[&str] = &["ủy ban nhân dân", "ubnd", "hội đồng nhân dân", "hđnd"];
const SOURCE: &[&str] = &["kèm theo", "ban hành kèm theo", "source", "nguồn", "theo báo cáo", "attached to"];
const FORM: &[&str] =
    &["biểu số", "biểu", "biểu mẫu", "mẫu số", "mẫu", "phụ lục", "phụ biểu", "form", "annex", "appendix", "table"];

impl Titles {
    /// Reads the rows above `first`.
    pub fn read(grid: &Grid, first: u32) -> Titles {
        let mut titles = Titles::default();
        let cells: Vec<(Address, String)> = grid
            .cells
            .iter()
            .filter(|(at, _)| {
                at.row < first && !grid.hidden_rows.contains(&at.row) && !grid.hidden_columns.contains(&at.column)
            })
            .map(|(at, cell)| (*at, text_of(cell)))
            .collect();
        // What no cell holds is no cell's: a sentence that counts is quoted where one does.
        for text in grid.above.iter().filter(|text| count::read(text).is_none()) {
            titles.one(Address::new(0, 0), text);
        }
        for (at, text) in &cells {
            let is = titles.one(*at, text);
            titles.uses.push((*at, is));
        }
        // What a line says of the unit alone goes before what ends a title.
        let texts = || grid.above.iter().chain(cells.iter().map(|(_, text)| text));
        titles.unit = titles.unit.take().or_else(|| texts().find_map(|text| ending::of_title(text)));
        let own = texts().map(|text| (text, within_year::own(text)));
        let texts: Vec<(&String, Phrase)> = own.filter(|(_, phrase)| !within_year::is_dated(phrase)).collect();
        if let Some(part) = titles.period(&texts) {
            let of_part = |(at, is): &mut (Address, Use)| {
                if grid.get(at.row, at.column).is_some_and(|cell| text_of(cell) == part) && matches!(is, Use::Unused(_))
                {
                    *is = Use::Structure("period");
                }
            };
            titles.uses.iter_mut().for_each(of_part);
        }
        titles
    }

    fn one(&mut self, at: Address, text: &str) -> Use {
        let phrase = Phrase::of(text);
        let header = &mut self.header;
        if let Some(unit) = unit::stated(text) {
            self.unit.get_or_insert(unit);
            return Use::Structure("unit");
        }
        if unit::is_unread(text) {
            return Use::Unused(Unused::Remark);
        }
        if count::read(text).is_some() {
            self.counts.push(at);
            return Use::Structure("count");
        }
        if phrase.starts_with_any(SOURCE) {
            let bare = text.trim().trim_matches(['(', ')']);
            let lower = bare.to_lowercase();
            let prefix = ["ban hành kèm theo ", "kèm theo ", "source: ", "nguồn: ", "attached to "]
                .into_iter()
                .find(|prefix| lower.starts_with(prefix));
            let title: String = bare.chars().skip(prefix.map_or(0, |prefix| prefix.chars().count())).collect();
            header.source.get_or_insert(title);
            return Use::Structure("source");
        }
        let length = phrase.words().count();
        if phrase.starts_with_any(FORM) && length <= 10 && Time::of(&phrase).year.is_none() {
            return Use::Structure("form");
        }
        let is_office = phrase.starts_with_any(OFFICES)
            || (phrase.has_any(OFFICES_EN)
                && length <= 8
                && Time::of(&phrase).year.is_none()
                && !phrase.has_any(&["report", "performance"]));
        let is_place = phrase.starts_with_any(PLACES) && length <= 6 && !phrase.has_any(TITLE);
        let is_place = is_place && Time::of(&phrase).year.is_none();
        // "ỦY BAN NHÂN DÂN", and on the next line whose.
        if let Some(office) = header.organization.as_mut().filter(|office| Phrase::of(office).is_any(BARE))
            && is_place
        {
            let place = case::office(text);
            let mut characters = place.chars();
            let first = characters.next().map(|first| first.to_lowercase().to_string()).unwrap_or_default();
            *office = format!("{office} {first}{}", characters.as_str());
            return Use::Structure("organization");
        }
        if header.organization.is_none() && (is_office || is_place) {
            header.organization = Some(case::office(text));
            return Use::Structure("organization");
        }
        if phrase.has_any(&["cộng hòa xã hội chủ nghĩa việt nam", "độc lập - tự do - hạnh phúc"]) {
            return Use::Structure("motto");
        }
        let is_sure = phrase.has_any(TITLE);
        let is_first = header.title.is_none() && length >= 3;
        if (is_first || (is_sure && !self.is_title_sure)) && !phrase.has("=") {
            self.is_title_sure = is_sure;
            header.title = Some(case::title(text));
            return Use::Structure("title");
        }
        if !Time::of(&phrase).is_none() && Time::of(&phrase).year.is_some() && length <= 12 && !phrase.has("=") {
            return Use::Structure("period");
        }
        Use::Unused(Unused::Remark)
    }

    /// The time that the texts name; the line that names its part of the year, where that stands apart from the year.
    fn period(&mut self, phrases: &[(&String, Phrase)]) -> Option<String> {
        let first = |is: fn(&Phrase) -> bool| phrases.iter().find(|(_, own)| is(own)).map(|(text, _)| (*text).clone());
        self.unread_part = first(within_year::is_unread);
        self.told_often = first(within_year::is_one_of_several);
        let texts: Vec<&String> = phrases.iter().map(|(text, _)| *text).collect();
        let times = || phrases.iter().map(|(text, own)| (*text, within_year::titled(own)));
        // "Giai đoạn 2021 - 2025" is what a plan is for; the report is of the year that is named beside it.
        let is_one = |time: &Time| matches!(time.year, Some(Year::Calendar(_) | Year::Fiscal(_)));
        let one = times().find(|(_, time)| is_one(time));
        let (text, time) = one.or_else(|| times().find(|(_, time)| time.year.is_some()))?;
        let apart = within_year::apart(phrases, time);
        let time = apart.as_ref().map_or(time, |(_, part)| Time { part: Some(*part), ..time });
        let named = texts.iter().find_map(|text| named_months(text));
        let begins = match (time.year, time.part, named) {
            // "Quarter 2 2024 (July to September)"
            (Some(Year::Calendar(_)), Some(Part::Quarter(quarter)), Some((from, to)))
                if (to - from).rem_euclid(12) == 2 =>
            {
                (from - 1 - 3 * (quarter - 1)).rem_euclid(12) + 1
            }
            // "Year ended 30 June 2024"
            (Some(Year::Calendar(_)), Some(Part::Named(from, to)), _) if (to - from).rem_euclid(12) == 11 => from,
            (Some(Year::Calendar(_) | Year::Several(..)), ..) | (None, ..) => 1,
            (_, Some(Part::Quarter(quarter)), Some((from, _))) => (from - 1 - 3 * (quarter - 1)).rem_euclid(12) + 1,
            (_, None | Some(Part::Whole), Some((from, to))) if from != to && (to - from).rem_euclid(12) == 11 => from,
            (_, _, Some((from, to)))
                if from == to && texts.iter().any(|text| Phrase::of(text).has_any(&["ended", "ending"])) =>
            {
                to % 12 + 1
            }
            _ => FISCAL,
        };
        self.year_is_sure = begins == 1 || named.is_some();
        let ends_alone = matches!(time.part, Some(Part::AsOf(month) | Part::First(month)) if month < 12);
        self.begins_unsaid = begins == 1 && ends_alone && !texts.iter().any(|text| is_vietnamese(text));
        let probe = Now { months: Months::from(2000, begins, 12), year_begins: begins };
        // "Tháng 1 – 12"? No: a month that is only named beside a whole year is the year's end.
        let time = match time.part {
            Some(Part::Named(from, to)) if matches!(time.year, Some(Year::Fiscal(_))) && from == to => {
                Time { part: None, ..time }
            }
            Some(Part::Quarter(_)) if begins != 1 && matches!(time.year, Some(Year::Calendar(_))) => {
                Time { part: named.map(|(from, to)| Part::Named(from, to)).or(time.part), ..time }
            }
            _ => time,
        };
        let months = time.months(Some(probe))?;
        self.now = Some(Now { months, year_begins: begins });
        let Span { label, start, end } = months.span(label(&time, is_vietnamese(text)));
        self.header.period = label.map(|label| (label, start, end));
        apart.map(|(line, _)| line)
    }
}

/// "(January to March 2024)"
fn named_months(text: &str) -> Option<(i32, i32)> {
    let inside = text.split_once('(').map_or(text, |(_, inside)| inside);
    match Time::of(&Phrase::of(inside)).part {
        Some(Part::Named(from, to)) => Some((from, to)),
        _ => None,
    }
}

/// The year after a calendar year.
fn later(year: Year) -> i32 {
    match year {
        Year::Calendar(year) | Year::Fiscal(year) | Year::Several(_, year) => year + 1,
    }
}

/// How the report calls its time.
pub(super) fn label(time: &Time, vietnamese: bool) -> Option<String> {
    let year = match time.year? {
        Year::Calendar(year) => year.to_string(),
        Year::Fiscal(year) => format!("{year}/{:02}", (year + 1) % 100),
        Year::Several(from, to) => format!("{from}–{to}"),
    };
    const ROMAN: [&str; 4] = ["I", "II", "III", "IV"];
    let quarter =
        |number: i32| usize::try_from(number - 1).ok().and_then(|at| ROMAN.get(at)).copied().unwrap_or_default();
    Some(match (time.part, vietnamese) {
        (_, true) if matches!(time.year, Some(Year::Several(..))) => format!("Giai đoạn {year}"),
        (Some(Part::Quarter(number)), true) => format!("Quý {} năm {year}", quarter(number)),
        (Some(Part::Quarter(number)), false) => format!("Quarter {number} {year}"),
        (Some(Part::First(6)), true) => format!("6 tháng đầu năm {year}"),
        (Some(Part::First(number)), true) => format!("{number} tháng năm {year}"),
        (Some(Part::First(number)), false) => format!("First {number} months of {year}"),
        (Some(Part::Named(from, to)), false) if from > to => {
            format!("{} {year} – {} {}", part::month_name(from), part::month_name(to), later(time.year?))
        }
        (Some(Part::Named(from, to)), true) if from == to => format!("Tháng {from} năm {year}"),
        (Some(Part::Named(from, to)), true) => format!("Tháng {from} – {to} năm {year}"),
        (Some(Part::Named(from, to)), false) if from == to => format!("{} {year}", part::month_name(from)),
        (Some(Part::Named(from, to)), false) => {
            format!("{} – {} {year}", part::month_name(from), part::month_name(to))
        }
        (Some(Part::Last(number)), true) => format!("{number} tháng cuối năm {year}"),
        (Some(Part::Last(number)), false) => format!("Last {number} months of {year}"),
        (Some(Part::AsOf(month)), true) if month < 12 => format!("Đến tháng {month} năm {year}"),
        (Some(Part::AsOf(month)), false) if month < 12 => format!("To {} {year}", part::month_name(month)),
        (_, true) => format!("Năm {year}"),
        (_, false) => year,
    })
}
