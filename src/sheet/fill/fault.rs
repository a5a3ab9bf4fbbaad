//! Why a line can't stand in the report, and what is told of the report that was filled.

use std::fmt::Display;

use super::super::book::CellLocation;
use crate::report;
use crate::words::{Language, SheetKey, Words};

/// Why a line can't stand in the report: S61 to S70; and what is no fault, but told: S71 to S74.
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
    /// S73: the sheet has fewer indicators of a tally than that counts. Its label, how many there are, and its total.
    TallyIsPart(String, usize, u64),
    /// S74, no fault: a plan without a time in a report of a part of a year. Its measure's name, and its own.
    Undated(String, String),
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
            Fault::HeaderDiffers { .. } | Fault::TallyStays(_) | Fault::TallyIsPart(..) => "S73",
            Fault::Unsaid(_) | Fault::Undated(..) => "S74",
        }
    }

    /// Whether the report is at fault, and not the sheet.
    pub(in super::super) fn is_of_report(&self) -> bool {
        matches!(self, Fault::Report(_))
    }

    pub(in super::super) fn sentence(&self, language: Language) -> String {
        let say = |key: SheetKey, values: &[(&str, &dyn Display)]| language.of_sheet(key, values);
        let asked = |suggestion: &Option<String>| {
            let asked = suggestion.as_ref().map(|name| say(SheetKey::Suggestion, &[("suggestion", name)]));
            asked.unwrap_or_default()
        };
        match self {
            Fault::UnknownSection(found, known) => {
                say(SheetKey::FillUnknownSection, &[("found", found), ("known", &list(known))])
            }
            Fault::NotAnId { found, suggestion } => {
                say(SheetKey::FillNotAnId, &[("found", found), ("suggestion", &asked(suggestion))])
            }
            Fault::IdOfLine(id, first) => say(SheetKey::FillIdOfLine, &[("id", id), ("first", &first.row(language))]),
            Fault::IdOfReport(id, pointer) => say(SheetKey::FillIdOfReport, &[("id", id), ("pointer", pointer)]),
            Fault::UnknownParent { found, suggestion } => {
                say(SheetKey::FillUnknownParent, &[("found", found), ("suggestion", &asked(suggestion))])
            }
            Fault::ManyParents(found) => say(SheetKey::FillManyParents, &[("found", found)]),
            Fault::ParentOfReport(found) => say(SheetKey::FillParentOfReport, &[("found", found)]),
            Fault::Circle(id) => say(SheetKey::FillCircle, &[("id", id)]),
            Fault::OtherGroup(group) => say(SheetKey::FillOtherGroup, &[("group", group)]),
            Fault::OtherSection(section) => say(SheetKey::FillOtherSection, &[("section", section)]),
            Fault::TooDeep(most) => say(SheetKey::FillTooDeep, &[("most", most)]),
            Fault::KeyIsUnit(found, own) => say(SheetKey::FillKeyIsUnit, &[("found", found), ("own", own)]),
            Fault::Report(problem) | Fault::Refused(problem) => problem_in(problem, language),
            Fault::RemarksGone(section, remarks) => {
                let remarks = some(remarks, language.sheet(SheetKey::MoreRemarks));
                say(SheetKey::FillRemarksGone, &[("section", section), ("remarks", &remarks)])
            }
            Fault::MeasuresGone(section, ids) => {
                let ids = some(ids, language.sheet(SheetKey::MoreMeasures));
                say(SheetKey::FillMeasuresGone, &[("section", section), ("ids", &ids)])
            }
            Fault::HeaderDiffers { field, sheet, report } => {
                let (what, field) = header(field, language);
                say(
                    SheetKey::FillHeaderDiffers,
                    &[("what", &what), ("sheet", sheet), ("report", report), ("field", &field)],
                )
            }
            Fault::TallyIsPart(label, listed, total) => {
                say(SheetKey::FillTallyIsPart, &[("label", label), ("listed", listed), ("total", total)])
            }
            Fault::TallyStays(label) => say(SheetKey::FillTallyStays, &[("label", label)]),
            Fault::Undated(measure, plan) => say(SheetKey::FillUndated, &[("measure", measure), ("plan", plan)]),
            Fault::Unsaid(fields) => {
                let and = language.sheet(SheetKey::HeaderAnd);
                let (what, spots): (Vec<_>, Vec<_>) = fields.iter().map(|field| header(field, language)).unzip();
                let has_day = fields.contains(&"period/end");
                let example = if has_day { language.sheet(SheetKey::FillExampleDay) } else { "" };
                say(
                    SheetKey::FillUnsaid,
                    &[("what", &what.join(and)), ("fields", &spots.join(and)), ("example", &example)],
                )
            }
        }
    }
}

/// A problem of a report, with the place that its sentence is of.
fn problem_in(problem: &report::Problem, language: Language) -> String {
    let said = Words::new([language.tag()]).problem(problem);
    let code = problem.code();
    match problem.pointer.as_str() {
        "" => format!("{said} ({code})"),
        pointer => format!("{pointer}: {said} ({code})"),
    }
}

/// A field of the report's header: what it says, and where it stands in the file.
fn header(field: &str, language: Language) -> (&'static str, &'static str) {
    let keys = match field {
        "organization/name" => (SheetKey::HeaderOrganization, Some(SheetKey::HeaderOrganizationField)),
        "period/start" => (SheetKey::HeaderStart, Some(SheetKey::HeaderStartField)),
        "period/end" => (SheetKey::HeaderEnd, Some(SheetKey::HeaderEndField)),
        _ => (SheetKey::HeaderTitle, None),
    };
    (language.sheet(keys.0), keys.1.map_or("\"title\"", |key| language.sheet(key)))
}

fn list(known: &[String]) -> String {
    if known.is_empty() { String::new() } else { format!(" ({})", known.join(", ")) }
}

/// The first few: a sentence is no list of two thousand.
fn some(texts: &[String], more: &str) -> String {
    let shown = texts.iter().take(5).map(|text| format!("\"{text}\"")).collect::<Vec<_>>().join(", ");
    if texts.len() > 5 { format!("{shown}, {more}") } else { shown }
}
