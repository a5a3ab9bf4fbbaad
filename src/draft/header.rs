//! Who reports, about what time, and where it was published: proposed from the text, never sure.

mod body;
mod period;
mod year;

use std::ops::Range;

use super::phrase;
use super::text::Text;
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
    /// Whether it ends within the next one: "2023/24".
    pub runs_over: bool,
    /// Whether the text names it.
    pub is_year_named: bool,
    pub title: Option<Range<usize>>,
}

/// The time that is told of, by its years.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Told {
    pub year: Option<i32>,
    /// It ends within the next year.
    pub runs_over: bool,
}

impl Told {
    /// A year after the one that is told of; "2024/25" after "2023/24".
    pub fn is_after(self, named: i32) -> bool {
        self.year.is_some_and(|year| named > year)
    }

    /// A calendar year of which nothing is told.
    pub fn is_past(self, named: i32) -> bool {
        self.year.is_some_and(|year| named > year + i32::from(self.runs_over))
    }
}

/// How far below a province a body stands.
enum Rank {
    District,
    Commune,
}

impl Header {
    /// The time that is told of.
    pub fn told(&self) -> Told {
        Told { year: self.year, runs_over: self.runs_over }
    }

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
    let named = year::year(text);
    // "the year to 30 June 2024" began in 2023.
    let ended =
        period::ended(text).filter(|ended| named.is_none_or(|named| named == ended.year || named == ended.year - 1));
    let named = ended.map(|ended| ended.year - 1).or(named);
    let year = named.or(today);
    let first = text.paragraphs.first().filter(|first| first.is_title).map(|first| first.tokens.clone());
    let title = office_title(text).or(first);
    Header {
        organization: body::find(text),
        period: year.map(|year| period::period(text, year, ended)),
        year,
        runs_over: ended.is_some() || year.is_some_and(|year| year::runs_over(text, year)),
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
