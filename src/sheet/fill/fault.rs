//! Why a line can't stand in the report, and what is told of the report that was filled.

use super::super::book::CellLocation;
use crate::report;
use crate::words::{Language, Words};

/// Why a line can't stand in the report: S61 to S70; and what is no fault, but told: S71 to S75.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// S61: a section that the report has not. As written, with those that it has.
    UnknownSection(String, Vec<String>),
    /// S62: an id that is none.
    NotAnId {
        /// As written.
        found: String,
        /// What it may be instead.
        suggestion: Option<String>,
    },
    /// S63: an id that an earlier line has.
    IdOfLine(String, CellLocation),
    /// S63: an id that a measure has which stays in the report, and where that stands.
    IdOfReport(String, String),
    /// S64: `partOf` is the id of no line.
    UnknownParent {
        /// As written.
        found: String,
        /// The id that it is nearest to.
        suggestion: Option<String>,
    },
    /// S64: several lines are called so, and none has an id of its own.
    ManyParents(String),
    /// S64: it is the id of a measure of the report, but of no line.
    ParentOfReport(String),
    /// S65: a line that is a part of itself, by way of others or at once.
    Circle(String),
    /// S66: a part in another section than its whole. The whole's.
    OtherSection(String),
    /// S66: a part names another group than its measure's.
    OtherGroup(String),
    /// S67: parts of parts of parts, further down than the format goes.
    TooDeep(usize),
    /// S68: the report into which the lines go can't be read, or can't be written into.
    Report(report::Problem),
    /// S69: a label that is the key of another unit of the report. As written, and that unit's label.
    KeyIsUnit(String, String),
    /// S70: the line would be an error in the report.
    Refused(report::Problem),
    /// S71, no fault: remarks to editors in a section that is replaced. The section, and the remarks.
    RemarksGone(String, Vec<String>),
    /// S72, no fault: measures of a section that the sheet has no rows for. The section, and their ids.
    MeasuresGone(String, Vec<String>),
    /// S73, no fault: the sheet says another thing of the report as a whole; the report's stays.
    HeaderDiffers {
        /// The report's field.
        field: &'static str,
        /// What the sheet says.
        sheet: String,
        /// What the report says.
        report: String,
    },
    /// S73, no fault: the report has a count of that name already, which stays. The name.
    TallyStays(String),
    /// S74, no fault: what a new report needs and the sheet does not say.
    Unsaid(Vec<&'static str>),
}

impl Fault {
    pub(in super::super) fn code(&self) -> &'static str {
        match self {
            Fault::UnknownSection(..) => "S61",
            Fault::NotAnId { .. } => "S62",
            Fault::IdOfLine(..) | Fault::IdOfReport(..) => "S63",
            Fault::UnknownParent { .. } | Fault::ManyParents(_) | Fault::ParentOfReport(_) => "S64",
            Fault::Circle(_) => "S65",
            Fault::OtherSection(_) | Fault::OtherGroup(_) => "S66",
            Fault::TooDeep(_) => "S67",
            Fault::Report(_) => "S68",
            Fault::KeyIsUnit(..) => "S69",
            Fault::Refused(_) => "S70",
            Fault::RemarksGone(..) => "S71",
            Fault::MeasuresGone(..) => "S72",
            Fault::HeaderDiffers { .. } | Fault::TallyStays(_) => "S73",
            Fault::Unsaid(_) => "S74",
        }
    }

    /// Whether the report is at fault, and not the sheet.
    pub(in super::super) fn is_of_report(&self) -> bool {
        matches!(self, Fault::Report(_))
    }

    pub(in super::super) fn sentence(&self, language: Language) -> String {
        match language {
            Language::Vi => self.vietnamese(),
            Language::En => self.english(),
        }
    }

    fn english(&self) -> String {
        match self {
            Fault::UnknownSection(found, known) => {
                format!(
                    "section \"{found}\" is neither budget, measures nor the id of a tally of the report{}",
                    list(known)
                )
            }
            Fault::NotAnId { found, suggestion } => format!(
                "\"{found}\" is not an id; use a–z, 0–9 and -{}",
                suggestion.as_ref().map(|suggestion| format!(" (did you mean \"{suggestion}\"?)")).unwrap_or_default()
            ),
            Fault::IdOfLine(id, first) => {
                format!("id \"{id}\" was used on {}; give one of them another `id`", first.row(Language::En))
            }
            Fault::IdOfReport(id, pointer) => {
                format!("id \"{id}\" is that of {pointer} in the report; give the row another `id`")
            }
            Fault::UnknownParent { found, suggestion } => format!(
                "partOf \"{found}\" is the id of no row of the sheet{}; write the `id` of the row that it is a part of",
                suggestion.as_ref().map(|suggestion| format!(" (did you mean \"{suggestion}\"?)")).unwrap_or_default()
            ),
            Fault::ManyParents(found) => {
                format!("partOf \"{found}\" may be several rows; give the one that is meant an `id`, and write it here")
            }
            Fault::ParentOfReport(found) => format!(
                "partOf \"{found}\" is a measure of the report, but no row of the sheet; add its row, for the sheet's rows \
                 replace the whole section"
            ),
            Fault::Circle(id) => format!("\"{id}\" would be a part of itself; empty one `partOf` on the way"),
            Fault::OtherGroup(group) => {
                format!("a part stands in its measure's group; write \"{group}\" in that row, or empty `group` here")
            }
            Fault::OtherSection(section) => {
                format!(
                    "what it is a part of stands in section \"{section}\"; write that `section` here, or empty `partOf`"
                )
            }
            Fault::TooDeep(most) => format!("parts go at most {most} levels deep; make it a part of a row further up"),
            Fault::KeyIsUnit(found, own) => format!(
                "\"{found}\" is the key of the report's unit \"{own}\", and the sign of another; write \"{own}\", or the \
                 other's name in full"
            ),
            Fault::Report(problem) | Fault::Refused(problem) => problem_in(problem, "en"),
            Fault::RemarksGone(section, remarks) => format!(
                "the sheet's rows replace all of \"{section}\"; the remarks to editors (\"//\") in it are gone: {}; write them again \
                 if they are needed",
                some(remarks, "and more")
            ),
            Fault::MeasuresGone(section, ids) => {
                format!(
                    "the sheet has no rows for these of {section}, which are gone from it: {}",
                    some(ids, "and more")
                )
            }
            Fault::HeaderDiffers { field, sheet, report } => {
                let (what, spot) = header(field, Language::En);
                format!(
                    "{what} is \"{sheet}\" in the sheet and \"{report}\" in the report, which stays; if the sheet is right, change \
                     {spot} in the report"
                )
            }
            Fault::TallyStays(label) => {
                format!(
                    "the report has a tally \"{label}\" already, which stays; mend its counts there if they are others"
                )
            }
            Fault::Unsaid(fields) => {
                let (what, spots) = headers(fields, " and ", Language::En);
                format!(
                    "the sheet does not say {what}; open the report and fill in {spots}{}",
                    if fields.contains(&"period/end") { " (such as 2024-12-31)" } else { "" }
                )
            }
        }
    }

    fn vietnamese(&self) -> String {
        match self {
            Fault::UnknownSection(found, known) => {
                format!(
                    "section \"{found}\" không phải budget, measures hay id của một tally trong báo cáo{}",
                    list(known)
                )
            }
            Fault::NotAnId { found, suggestion } => format!(
                "\"{found}\" không dùng làm id được; chỉ dùng a–z, 0–9 và -{}",
                suggestion.as_ref().map(|suggestion| format!(" (có phải là \"{suggestion}\"?)")).unwrap_or_default()
            ),
            Fault::IdOfLine(id, first) => {
                format!("id \"{id}\" đã dùng ở {}; đặt `id` khác cho một trong hai", first.row(Language::Vi))
            }
            Fault::IdOfReport(id, pointer) => {
                format!("id \"{id}\" đã là của {pointer} trong báo cáo; đặt `id` khác cho hàng này")
            }
            Fault::UnknownParent { found, suggestion } => format!(
                "partOf \"{found}\" không phải id của hàng nào trong bảng{}; ghi `id` của hàng mà hàng này là một phần",
                suggestion.as_ref().map(|suggestion| format!(" (có phải là \"{suggestion}\"?)")).unwrap_or_default()
            ),
            Fault::ManyParents(found) => {
                format!("partOf \"{found}\" có thể là nhiều hàng; đặt `id` cho hàng muốn nói và ghi id đó vào đây")
            }
            Fault::ParentOfReport(found) => format!(
                "partOf \"{found}\" là chỉ tiêu trong báo cáo nhưng không có hàng nào trong bảng; thêm hàng đó, vì các hàng của \
                 bảng thay toàn bộ phần này"
            ),
            Fault::Circle(id) => {
                format!("\"{id}\" thành ra là một phần của chính nó; xoá một `partOf` trong chuỗi này")
            }
            Fault::OtherGroup(group) => {
                format!(
                    "dòng \"trong đó\" đứng trong nhóm của chỉ tiêu cấp trên; ghi \"{group}\" ở hàng đó, hoặc xoá `group` ở đây"
                )
            }
            Fault::OtherSection(section) => {
                format!("chỉ tiêu cấp trên nằm ở phần \"{section}\"; ghi `section` này, hoặc xoá `partOf`")
            }
            Fault::TooDeep(most) => {
                format!("các phần lồng nhau tối đa {most} cấp; chuyển thành phần của một hàng cấp cao hơn")
            }
            Fault::KeyIsUnit(found, own) => format!(
                "\"{found}\" là khoá của đơn vị \"{own}\" trong báo cáo, cũng là ký hiệu của một đơn vị khác; ghi \"{own}\", hoặc \
                 ghi đầy đủ tên đơn vị kia"
            ),
            Fault::Report(problem) | Fault::Refused(problem) => problem_in(problem, "vi"),
            Fault::RemarksGone(section, remarks) => format!(
                "số liệu của bảng thay toàn bộ phần \"{section}\" của báo cáo; các lời nhắc cho người biên tập (\"//\") trong phần \
                 đó không còn: {}; nếu còn cần, hãy ghi lại",
                some(remarks, "và các lời nhắc khác")
            ),
            Fault::MeasuresGone(section, ids) => format!(
                "bảng không có hàng cho các chỉ tiêu sau của {section}, nên báo cáo không còn chúng: {}",
                some(ids, "và các chỉ tiêu khác")
            ),
            Fault::HeaderDiffers { field, sheet, report } => {
                let (what, spot) = header(field, Language::Vi);
                format!(
                    "{what} trong bảng là \"{sheet}\", trong báo cáo là \"{report}\"; giữ theo báo cáo; nếu bảng đúng, sửa {spot} trong \
                     tệp báo cáo"
                )
            }
            Fault::TallyStays(label) => {
                format!("báo cáo đã có tally \"{label}\" và được giữ nguyên; nếu số đếm đã khác thì sửa trong báo cáo")
            }
            Fault::Unsaid(fields) => {
                let (what, spots) = headers(fields, " và ", Language::Vi);
                format!(
                    "trong bảng không có {what}; mở tệp báo cáo, điền {spots}{}",
                    if fields.contains(&"period/end") { " (ví dụ 2024-12-31)" } else { "" }
                )
            }
        }
    }
}

/// A problem of a report, with the place that its sentence is of.
fn problem_in(problem: &report::Problem, language: &str) -> String {
    let said = Words::new([language]).problem(problem);
    let code = problem.code();
    match problem.pointer.as_str() {
        "" => format!("{said} ({code})"),
        pointer => format!("{pointer}: {said} ({code})"),
    }
}

/// A field of the report's header: what it says, and where it stands in the file.
fn header(field: &str, language: Language) -> (&'static str, &'static str) {
    match (field, language) {
        ("organization/name", Language::Vi) => ("tên cơ quan", "\"name\" trong \"organization\""),
        ("organization/name", Language::En) => ("who reports", "\"name\" in \"organization\""),
        ("period/start", Language::Vi) => ("ngày đầu kỳ", "\"start\" trong \"period\""),
        ("period/start", Language::En) => ("the first day of the period", "\"start\" in \"period\""),
        ("period/end", Language::Vi) => ("ngày cuối kỳ", "\"end\" trong \"period\""),
        ("period/end", Language::En) => ("the last day of the period", "\"end\" in \"period\""),
        (_, Language::Vi) => ("tiêu đề", "\"title\""),
        (_, Language::En) => ("the title", "\"title\""),
    }
}

/// Several of them.
fn headers(fields: &[&str], and: &str, language: Language) -> (String, String) {
    let (what, spots): (Vec<_>, Vec<_>) = fields.iter().map(|field| header(field, language)).unzip();
    (what.join(and), spots.join(and))
}

fn list(known: &[String]) -> String {
    if known.is_empty() { String::new() } else { format!(" ({})", known.join(", ")) }
}

/// The first few: a sentence is no list of two thousand.
fn some(texts: &[String], more: &str) -> String {
    let shown = texts.iter().take(5).map(|text| format!("\"{text}\"")).collect::<Vec<_>>().join(", ");
    if texts.len() > 5 { format!("{shown}, {more}") } else { shown }
}
