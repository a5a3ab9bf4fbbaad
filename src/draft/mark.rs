//! What a draft says of itself: for each field its words in the article, how sure it is, by which rule, and what to ask.

use super::result::{Doubt, Span};
use crate::words::Language;

/// How sure a field is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidence {
    /// The article says it so; right in at least 98 of 100.
    Sure,
    /// Somebody must look: the question says at what.
    Unsure,
}

impl Confidence {
    /// As it is written for programs.
    pub fn word(self) -> &'static str {
        match self {
            Confidence::Sure => "sure",
            Confidence::Unsure => "unsure",
        }
    }
}

/// The rule that made a field: one per kind of field, by its heading in `docs/drafting.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// A header field.
    Header,
    /// A count.
    Tally,
    /// A figure with its unit.
    Level,
    /// The name of a result.
    Name,
    /// A comparison.
    Comparison,
    /// A planned or earlier amount beside a figure.
    Beside,
    /// "trong đó".
    Part,
    /// Whether less is better.
    Direction,
    /// Theme, objectives, tasks, projects.
    Ahead,
    /// The meeting.
    Event,
    /// A row of a table.
    Table,
}

impl Rule {
    /// As it is written for programs.
    pub fn word(self) -> &'static str {
        match self {
            Rule::Header => "header",
            Rule::Tally => "tally",
            Rule::Level => "level",
            Rule::Name => "name",
            Rule::Comparison => "comparison",
            Rule::Beside => "beside",
            Rule::Part => "part",
            Rule::Direction => "direction",
            Rule::Ahead => "ahead",
            Rule::Event => "event",
            Rule::Table => "table",
        }
    }
}

/// A mark on one field of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The field (RFC 6901).
    pub pointer: String,
    /// Its words in the article, in bytes; empty where none state it.
    pub span: Span,
    /// How sure it is.
    pub confidence: Confidence,
    /// What made it.
    pub rule: Rule,
    /// What to look at; none where it is sure.
    pub questions: Vec<Doubt>,
}

impl Mark {
    pub(super) fn new(pointer: String, span: Span, rule: Rule, questions: Vec<Doubt>) -> Mark {
        let confidence = if questions.is_empty() { Confidence::Sure } else { Confidence::Unsure };
        Mark { pointer, span, confidence, rule, questions }
    }
}

impl Doubt {
    /// The stable code: see `docs/drafting.md`.
    pub fn code(self) -> &'static str {
        match self {
            Doubt::Header => "D01",
            Doubt::NoPeriod => "D02",
            Doubt::NoOrganization => "D03",
            Doubt::InheritedName => "D11",
            Doubt::ComposedName => "D12",
            Doubt::UnknownThing => "D13",
            Doubt::TitleOnly => "D14",
            Doubt::OddNumber => "D15",
            Doubt::InWords => "D17",
            Doubt::Contradicted => "D18",
            Doubt::TwiceTold => "D16",
            Doubt::NoReference => "D21",
            Doubt::PointsAsPercent => "D22",
            Doubt::TimesMore => "D23",
            Doubt::ExceededBeyondHundred => "D24",
            Doubt::Earlier => "D25",
            Doubt::Planned => "D26",
            Doubt::PartOf => "D31",
            Doubt::Direction => "D32",
            Doubt::Columns => "D33",
            Doubt::Ahead => "D41",
        }
    }

    /// What to look at, and what to do then.
    pub fn question(self, language: Language) -> &'static str {
        match language {
            Language::Vi => self.vietnamese(),
            _ => self.english(),
        }
    }

    fn vietnamese(self) -> &'static str {
        match self {
            Doubt::Header => "suy từ đầu bài; sửa nếu không đúng",
            Doubt::NoPeriod => "bài không nêu năm nào; ghi kỳ báo cáo, hoặc sửa nếu kỳ này không đúng",
            Doubt::NoOrganization => "bài không nêu cơ quan nào; ghi tên đơn vị báo cáo thay chữ trong ngoặc vuông",
            Doubt::Contradicted => "bài nêu hai con số khác nhau cho cùng một tên; chọn số đúng, hoặc đặt tên cho rõ",
            Doubt::InheritedName => "tên lấy từ số liệu đứng trước; ghi tên đầy đủ",
            Doubt::ComposedName => "tên ghép từ các từ quanh con số; đặt lại cho xuôi",
            Doubt::UnknownThing => "không rõ đây có phải kết quả không; bỏ nếu không phải",
            Doubt::TitleOnly => "chỉ tiêu đề nói con số này; xem có trùng số liệu khác không",
            Doubt::OddNumber => "con số viết khác lệ thường hoặc in sai; xem lại giá trị",
            Doubt::InWords => "con số viết bằng chữ; xem lại giá trị",
            Doubt::TwiceTold => "các số đếm được cộng lại; xem lại từng số",
            Doubt::NoReference => "không nói so với gì; ghi kế hoạch hoặc kỳ được so",
            Doubt::PointsAsPercent => "viết \"%\" nhưng có thể là điểm %; chọn một trong hai",
            Doubt::TimesMore => "\"tăng n lần\" có thể là gấp n hoặc gấp n + 1; chọn một trong hai",
            Doubt::ExceededBeyondHundred => "\"vượt\" hơn 100%: có thể là \"đạt\"; xem lại",
            Doubt::Earlier => "hiểu là số của kỳ trước; sửa nếu là kết quả",
            Doubt::Planned => "hiểu là mức kế hoạch; sửa nếu là kết quả",
            Doubt::PartOf => "xếp vào \"trong đó\" của số liệu đứng trước; tách ra nếu không phải",
            Doubt::Direction => "hiểu là càng ít càng tốt; sửa nếu ngược lại",
            Doubt::Columns => "đọc từ một bảng; xem mỗi cột có đúng là điều được hiểu không",
            Doubt::Ahead => "hiểu là việc của kỳ tới; sửa chỗ bắt đầu và kết thúc",
        }
    }

    fn english(self) -> &'static str {
        match self {
            Doubt::Header => "taken from the beginning of the text; correct it where it is wrong",
            Doubt::NoPeriod => "the text names no year; write the period, or correct this one",
            Doubt::NoOrganization => "the text names no body; write who reports in place of the words in brackets",
            Doubt::Contradicted => {
                "the text gives two amounts under this name; choose the right one, or tell them apart by name"
            }
            Doubt::InheritedName => "the name is that of the figure before; write it in full",
            Doubt::ComposedName => "the name is put together from words around the number; make it read well",
            Doubt::UnknownThing => "it is not clear whether this is a result; leave it out if it is none",
            Doubt::TitleOnly => "only the title says this; see whether another figure is the same",
            Doubt::OddNumber => "the number is written unusually, or misprinted; check its value",
            Doubt::InWords => "the number is in words; check its value",
            Doubt::TwiceTold => "the counts were added up; check each of them",
            Doubt::NoReference => "it is not said what this is compared with; name the plan or the time",
            Doubt::PointsAsPercent => "\"%\" is written, but points may be meant; choose one",
            Doubt::TimesMore => "\"n times more\" can be n times or n + 1 times; choose one",
            Doubt::ExceededBeyondHundred => "more than 100% above: \"reached\" may be meant; check it",
            Doubt::Earlier => "taken as an earlier time's amount; correct it if it is a result",
            Doubt::Planned => "taken as the plan's amount; correct it if it is a result",
            Doubt::PartOf => "taken as a part of the figure before; take it out if it is none",
            Doubt::Direction => "taken as better when less; correct it where more is better",
            Doubt::Columns => "read from a table; see whether each column is what it was taken for",
            Doubt::Ahead => "taken as a plan; correct where it begins and ends",
        }
    }
}
