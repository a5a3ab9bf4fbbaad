//! Who reports, about what time, and where it was published: proposed from the text, never sure.

mod body;

use std::ops::Range;

use super::phrase;
use super::text::Text;
use super::token::Token;
use super::trap;
use crate::words::Language;

/// What the text says of the whole report.
#[derive(Clone, Debug, Default)]
pub(super) struct Header {
    /// Who reports, as tokens.
    pub organization: Option<Range<usize>>,
    /// The time: first day, last day (ISO 8601), and its label.
    pub period: Option<(String, String, String)>,
    /// The year that the report is about.
    pub year: Option<i32>,
    /// Whether the text names it.
    pub is_year_named: bool,
    pub title: Option<Range<usize>>,
}

/// How far below a province a body stands.
enum Rank {
    District,
    Commune,
}

impl Header {
    /// A ministry reports, or the government: the whole country's figures are its own.
    pub fn is_national(&self, text: &Text) -> bool {
        let first = self.organization.clone().map(|range| range.start);
        first.is_some_and(|at| phrase::one_of(&text.tokens, at, &["bộ", "chính phủ", "quốc hội", "tổng cục"]).is_some())
    }

    /// How bodies are named that the one that reports is only a part of.
    pub fn wider(&self, text: &Text) -> &'static [&'static str] {
        match self.rank(text) {
            Some(Rank::District) => &["toàn tỉnh", "cả tỉnh"],
            Some(Rank::Commune) => {
                &["toàn tỉnh", "cả tỉnh", "toàn huyện", "cả huyện", "toàn quận", "cả quận", "toàn thành phố"]
            }
            None => &[],
        }
    }

    /// Words for the kinds of bodies that stand above the one that reports: of them, one also says "Huyện ủy".
    pub fn superiors(&self, text: &Text) -> &'static [&'static str] {
        match self.rank(text) {
            Some(Rank::District) => &["tỉnh", "thành phố", "thành"],
            Some(Rank::Commune) => &["tỉnh", "thành phố", "thành", "huyện", "quận", "thị xã", "thị"],
            None => &[],
        }
    }

    /// How far below a province the body stands.
    fn rank(&self, text: &Text) -> Option<Rank> {
        let words = self.organization.clone().and_then(|range| text.tokens.get(range)).unwrap_or_default();
        let is = |phrase: &str| (0..words.len()).any(|at| phrase::at(words, at, phrase).is_some());
        if is("huyện") || is("quận") || is("thị xã") || is("thị ủy") {
            Some(Rank::District)
        } else if is("xã") || is("phường") || is("thị trấn") {
            Some(Rank::Commune)
        } else {
            None
        }
    }
}

/// The language of an article: by letters that only Vietnamese has.
pub(super) fn language(article: &str) -> Language {
    let mut letters = 0;
    let mut own = 0;
    for c in article.chars().take(20_000) {
        if c.is_alphabetic() {
            letters += 1;
        }
        let is_own = matches!(c, 'ă' | 'đ' | 'ơ' | 'ư' | 'Đ' | 'Ư' | 'Ơ' | 'Ă' | '\u{1ea0}'..='\u{1ef9}' | '\u{300}'..='\u{309}' | '\u{323}' | '\u{31b}');
        own += usize::from(is_own);
    }
    if own * 25 > letters || is_without_marks(article) { Language::Vi } else { Language::En }
}

/// Vietnamese that was typed without its marks: by its commonest syllables in reports, most of which are no English words.
fn is_without_marks(article: &str) -> bool {
    const SYLLABLES: [&str; 20] = [
        "dat", "dong", "nam", "va", "cua", "ngan", "sach", "chi", "tieu", "thu", "trieu", "ty", "phuong", "huyen",
        "xa", "tinh", "duoc", "nguoi", "hoach", "giam",
    ];
    let start: String = article.chars().take(20_000).collect::<String>().to_lowercase();
    let words = start.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let (mut all, mut own) = (0, 0);
    for word in words {
        all += 1;
        own += usize::from(SYLLABLES.contains(&word));
    }
    own >= 4 && own * 5 > all
}

/// Reads the header of an article; where it names no year, that of its reading is proposed.
pub(super) fn read(text: &Text, today: Option<i32>) -> Header {
    let named = year(text);
    let year = named.or(today);
    let first = text.paragraphs.first().filter(|first| first.is_title).map(|first| first.tokens.clone());
    let title = office_title(text).or(first);
    Header {
        organization: body::find(text),
        period: year.map(|year| period(text, year)),
        year,
        is_year_named: named.is_some(),
        title,
    }
}

/// An office's own document begins with its name and number; what it is stands further below: "BÁO CÁO", and of what.
fn office_title(text: &Text) -> Option<Range<usize>> {
    const HEAD: usize = 12;
    const KINDS: [&str; 3] = ["báo cáo", "thông báo", "report"];
    let named = |range: &Range<usize>| {
        let length = phrase::one_of(&text.tokens, range.start, &KINDS)?;
        Some(range.start + length == range.end)
    };
    let head = text.paragraphs.get(1..text.paragraphs.len().min(HEAD))?;
    let at = head.iter().position(|paragraph| named(&paragraph.tokens) == Some(true))?;
    let (kind, of) = (head.get(at)?, head.get(at + 1)?);
    (!of.is_bullet && !of.is_row).then_some(kind.tokens.start..of.tokens.end)
}

/// The year that the text speaks of as done: each mention counts for it or for the year beside it.
fn year(text: &Text) -> Option<i32> {
    let mut votes: Vec<(i32, i32)> = Vec::new();
    let mut vote = |year: i32, weight: i32| match votes.iter_mut().find(|(known, _)| *known == year) {
        Some((_, sum)) => *sum += weight,
        None => votes.push((year, weight)),
    };
    let tokens = &text.tokens;
    for (order, paragraph) in text.paragraphs.iter().enumerate() {
        for at in paragraph.tokens.clone() {
            let Some(named) = tokens.get(at).and_then(trap::year) else { continue };
            let before = |words: &[&str]| phrase::ending(tokens, 0..at, words).is_some();
            let is_span =
                tokens.get(at + 1).is_some_and(|sign| sign.is("-") || sign.is("–")) || before(&["-", "–", "/"]);
            let weight = if order < 2 { 3 } else { 1 };
            // "Đại hội đại biểu lần thứ XXVI, nhiệm kỳ 2020-2025": a congress tells of the term that ends when the next one begins.
            let head = at.saturating_sub(20).max(paragraph.tokens.start)..at;
            let heads = |phrases: &[&str]| head.clone().any(|at| phrase::one_of(tokens, at, phrases).is_some());
            // "thực hiện Nghị quyết Đại hội …, nhiệm kỳ 2020-2025" stands in each year's report.
            let is_congress = before(&["nhiệm kỳ"])
                && is_span
                && heads(&["đại hội"])
                && heads(&["tổ chức", "khai mạc", "bế mạc", "diễn ra"])
                && !heads(&["nghị quyết"]);
            if is_congress {
                vote(named, 4 * weight);
                continue;
            }
            // "hoàn thành 24/26 chỉ tiêu năm 2024": what was done, and no plan of a year to come.
            let words = at.saturating_sub(9).max(paragraph.tokens.start)..at;
            let says = |phrases: &[&str]| words.clone().any(|at| phrase::one_of(tokens, at, phrases).is_some());
            let is_done = says(&["hoàn thành", "kết quả", "tổng kết", "đánh giá", "vượt"])
                && !says(&["phấn đấu", "quyết tâm", "triển khai", "phương hướng"]);
            let begins = |at| paragraph.sentences.binary_search_by_key(&at, |sentence| sentence.start).is_ok();
            let starts = (at.saturating_sub(3)..at).any(begins);
            let is_season = text.lexicon.language == Language::En
                && tokens.get(at + 1).is_some_and(|sign| sign.is("/") || sign.is("-") || sign.is("–"))
                && tokens.get(at + 2).is_some_and(|next| next.is_number() && next.word.len() == 2);
            // "compared to four weeks in 2012/13", "a 5% increase from 2011": the time before the report's.
            let is_english = text.lexicon.language == Language::En;
            let compares = is_english
                && (before(&["from", "since"])
                    || says(&["compared to", "compared with", "than", "up from", "down from", "lowest total since"]));
            // "11.2% (2022/23: 13.9%)".
            let is_aside = is_english
                && (at.saturating_sub(4)..at).any(|at| tokens.get(at).is_some_and(|sign| sign.is("(")))
                && tokens.get(at.wrapping_sub(1)).is_none_or(|token| !token.is_word());
            // "the year-end report for 2023-24".
            let is_report = is_season && before(&["for"]) && says(&["report", "results", "performance", "outturn"]);
            if compares || is_aside {
                vote(named + 1, 2);
            } else if is_report
                || is_season
                    && !before(&[
                        "level of",
                        "levels of",
                        "that of",
                        "from",
                        "since",
                        "compared to",
                        "before",
                        "compared with",
                        "on",
                        "than in",
                        "for",
                        "against",
                    ])
            {
                vote(named, 4 * weight);
            } else if is_span {
                // "2014/15", "31/12/2023": a day or a season tells the year too, but weakly.
                let is_day =
                    at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|sign| sign.is("/") || sign.is("-"));
                if is_day {
                    vote(named, 1);
                }
            } else if before(&[
                "so với năm",
                "so với cùng kỳ năm",
                "cùng kỳ năm",
                "lần năm",
                "thực hiện năm",
                "on",
                "compared with",
                "than in",
            ]) {
                vote(named + 1, 2);
            } else if !is_done
                && before(&[
                    "nhiệm vụ năm",
                    "kế hoạch năm",
                    "phương hướng năm",
                    "phấn đấu năm",
                    "mục tiêu năm",
                    "đến năm",
                    "for",
                    "chỉ tiêu năm",
                ])
            {
                vote(named - 1, 1);
            } else if before(&[
                "kết quả năm",
                "tổng kết năm",
                "thực hiện nhiệm vụ năm",
                "đánh giá kết quả năm",
                "xã hội năm",
                "khép lại năm",
                "nhìn lại năm",
            ]) {
                vote(named, 4 * weight);
            } else if starts && order * 3 < text.paragraphs.len() * 2 {
                vote(named, 3);
            } else {
                vote(named, weight);
            }
        }
    }
    votes.into_iter().max_by_key(|(year, sum)| (*sum, -*year)).map(|(year, _)| year)
}

/// The part of the year that is told of: the whole, unless "6 tháng đầu năm" or a quarter is named at the beginning.
fn period(text: &Text, year: i32) -> (String, String, String) {
    let end = text.paragraphs.get(2).or(text.paragraphs.last()).map_or(0, |paragraph| paragraph.tokens.end);
    let opening = text.tokens.get(..end).unwrap_or_default();
    let says = |phrases: &[&str]| phrase::find(opening, phrases).is_some();
    let day = |month: u32, day: u32| format!("{year}-{month:02}-{day:02}");
    let english = text.lexicon.language == Language::En;
    let part: Option<(u32, u32, u32, &str)> =
        if says(&["6 tháng đầu năm", "sáu tháng đầu năm", "06 tháng đầu năm", "first half"]) {
            Some((1, 6, 30, "6 tháng đầu năm"))
        } else if says(&["9 tháng đầu năm", "9 tháng năm", "chín tháng đầu năm", "9 tháng"]) {
            Some((1, 9, 30, "9 tháng đầu năm"))
        } else if says(&["quý i", "quý 1", "3 tháng đầu năm", "first quarter"]) {
            Some((1, 3, 31, "Quý I"))
        } else {
            None
        };
    match part {
        Some((first, last, last_day, label)) => {
            let label = if english {
                format!("{} to {}", day(first, 1), day(last, last_day))
            } else {
                format!("{label} {year}").replace("năm 2", "năm 2")
            };
            (day(first, 1), day(last, last_day), label)
        }
        None if english => financial(opening, year).unwrap_or_else(|| (day(1, 1), day(12, 31), year.to_string())),
        None => (day(1, 1), day(12, 31), format!("Năm {year}")),
    }
}

/// "2023/24", "2023-24": a British financial year.
fn financial(opening: &[Token], year: i32) -> Option<(String, String, String)> {
    let at = (0..opening.len()).find(|at| {
        opening.get(*at).and_then(trap::year) == Some(year)
            && opening.get(at + 1).is_some_and(|sign| sign.is_glued && (sign.is("/") || sign.is("-") || sign.is("–")))
            && opening.get(at + 2).is_some_and(|next| next.is_number() && next.word.len() == 2)
    })?;
    let second = opening.get(at + 2)?;
    Some((format!("{year}-04-01"), format!("{}-03-31", year + 1), format!("{year}/{}", second.word)))
}
