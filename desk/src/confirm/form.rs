//! What an editor corrects of a finding: its value as fields of text, and the value that corrected texts give.

mod corrected;
mod count;
mod figure;

use report_card::report::Comparator;
use report_card::words::{Language, Words};
use serde_json::{Map, Value, json};

use super::finding::{FindingKind, LocalizedText};
pub use corrected::corrected;

/// One field of the form.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Where it stands in the value (RFC 6901).
    pub pointer: &'static str,
    /// Its word's key.
    pub label: Label,
    /// How it is written.
    pub what: What,
    /// As it stands.
    pub text: String,
}

/// What a field is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Label {
    /// What is measured, or compared with.
    Name,
    /// A figure: "hơn 1.757".
    Figure,
    /// "tỷ đồng"
    Unit,
    /// Whether more is better.
    Direction,
    /// How the figure stands to the reference: of which kind.
    Comparison,
    /// The same: how much.
    Amount,
    /// Text.
    Text,
    /// A count of those that were achieved.
    Achieved,
    /// Of those, better than planned.
    Exceeded,
    /// Of those that were not.
    NotAchieved,
    /// Of all.
    Total,
    /// What a period is called.
    PeriodLabel,
    /// First day.
    Start,
    /// Last day.
    End,
    /// Who wrote and photographed.
    Credits,
    /// What a publication is called.
    Title,
    /// A web address.
    Address,
    /// What a text is about.
    Topic,
    /// Texts, one a line.
    Lines,
    /// What kind of meeting.
    Meeting,
    /// Its day.
    Day,
    /// Who was in the chair.
    Chair,
    /// Their office.
    Office,
    /// Who was there.
    Attendees,
}

/// How a field is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Words; whether there must be some.
    Text(bool),
    /// A number with its words.
    Figure,
    /// A whole number.
    Count,
    /// A day; whether there must be one.
    Day(bool),
    /// Several texts, one a line.
    Lines,
    /// More or less is better.
    Direction,
    /// One of [`COMPARISONS`].
    Comparison,
    /// Its number.
    Amount,
}

/// The kinds of comparison, in the order of the menu; blank for none.
pub const COMPARISONS: [&str; 6] = ["", "percentOf", "percentChange", "multiple", "difference", "pointChange"];

/// Why a text can't be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It must not be blank.
    Blank,
    /// No whole number.
    NoCount,
    /// No day.
    NoDay,
    /// No figure, or none that a report can have: the reader's own sentence.
    NoFigure(LocalizedText),
    /// No number.
    NoNumber,
    /// Beside the number there stands what has no place in this field: "triệu".
    Beside(String),
}

/// The fields of a finding; `language` is the report's, by which numbers are written.
pub fn fields(kind: FindingKind, value: &Value, language: Language) -> Vec<Field> {
    let fields: &[(&'static str, Label, What)] = match kind {
        FindingKind::Organization => &[("/name", Label::Name, What::Text(true))],
        FindingKind::Period | FindingKind::PlanPeriod => &[
            ("/label", Label::PeriodLabel, What::Text(false)),
            ("/start", Label::Start, What::Day(false)),
            ("/end", Label::End, What::Day(true)),
        ],
        FindingKind::Title => &[("", Label::Text, What::Text(true))],
        FindingKind::Source => &[
            ("/title", Label::Title, What::Text(false)),
            ("/url", Label::Address, What::Text(false)),
            ("/credits", Label::Credits, What::Text(false)),
        ],
        FindingKind::Tally => &[
            ("/label", Label::Name, What::Text(true)),
            ("/achieved", Label::Achieved, What::Count),
            ("/exceeded", Label::Exceeded, What::Count),
            ("/notAchieved", Label::NotAchieved, What::Count),
            ("/total", Label::Total, What::Count),
        ],
        FindingKind::Measure => &[
            ("/name", Label::Name, What::Text(true)),
            ("/actual", Label::Figure, What::Figure),
            ("/unit", Label::Unit, What::Text(false)),
            ("/ascending", Label::Direction, What::Direction),
        ],
        FindingKind::Target | FindingKind::Baseline => &[
            ("/name", Label::Name, What::Text(true)),
            ("", Label::Figure, What::Figure),
            ("/comparison/type", Label::Comparison, What::Comparison),
            ("/comparison/value", Label::Amount, What::Amount),
        ],
        FindingKind::Statement => {
            &[("/topic", Label::Topic, What::Text(false)), ("/quote", Label::Text, What::Text(true))]
        }
        FindingKind::Theme => &[("/text", Label::Text, What::Text(true))],
        FindingKind::Objectives | FindingKind::Tasks | FindingKind::Projects => &[("", Label::Lines, What::Lines)],
        FindingKind::Event => &[
            ("/kind", Label::Meeting, What::Text(true)),
            ("/date", Label::Day, What::Day(false)),
            ("/chair/name", Label::Chair, What::Text(false)),
            ("/chair/role", Label::Office, What::Text(false)),
            ("/attendees", Label::Attendees, What::Text(false)),
        ],
    };
    let words = Words::new([language.tag()]);
    let field = |(pointer, label, what): &(&'static str, Label, What)| Field {
        pointer,
        label: *label,
        what: *what,
        text: match what {
            What::Amount => amount_text(value, &words),
            _ => text(value.pointer(pointer), *what, &words),
        },
    };
    fields.iter().map(field).collect()
}

/// The texts of a list, plain or with an introduction.
pub fn items(value: &Value) -> Vec<String> {
    let items = value.as_array().or_else(|| value.get("items")?.as_array());
    items.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

fn text(value: Option<&Value>, what: What, words: &Words) -> String {
    let Some(value) = value else { return String::new() };
    match what {
        What::Lines => items(value).join("\n"),
        What::Direction => if value == &json!(false) { "less" } else { "more" }.to_owned(),
        What::Figure => figure_text(value, words),
        _ => match value {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            _ => String::new(),
        },
    }
}

/// "hơn 42,5": a comparison's number, with the decimals and the comparator that it was written with.
fn amount_text(value: &Value, words: &Words) -> String {
    let Some(comparison) = value.get("comparison") else { return String::new() };
    let Some(amount) = comparison.get("value").and_then(Value::as_f64) else { return String::new() };
    let stated = comparison.get("decimals").and_then(Value::as_u64).and_then(|stated| u8::try_from(stated).ok());
    let number = stated.map_or_else(|| number(amount, words), |stated| words.number(amount, stated));
    let comparator = match comparison.get("comparator").and_then(Value::as_str) {
        Some(">") => Comparator::More,
        Some(">=") => Comparator::AtLeast,
        Some("<") => Comparator::Less,
        Some("<=") => Comparator::AtMost,
        Some("~") => Comparator::About,
        _ => return number,
    };
    words.compared(comparator, &number).replace('\u{a0}', " ")
}

/// As many decimals as the number has.
fn number(value: f64, words: &Words) -> String {
    let written = value.to_string();
    let decimals = written.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    words.number(value, u8::try_from(decimals).unwrap_or(9))
}

/// "hơn 1.757", without its unit.
fn figure_text(value: &Value, words: &Words) -> String {
    let figure: Map<String, Value> =
        WRITTEN.iter().filter_map(|field| Some(((*field).to_owned(), value.get(field)?.clone()))).collect();
    if figure.is_empty() {
        return String::new();
    }
    let probe = json!({
        "version": 1, "id": "probe", "language": "en", "organization": { "name": "-" },
        "period": { "end": "2000-12-31" }, "measures": [{ "id": "m", "name": "-", "actual": figure }],
    });
    let report = report_card::report::read(&probe.to_string()).0;
    let actual = report.as_ref().and_then(|report| report.measures.first()?.actual.as_ref());
    let figure = actual.map(|actual| words.figure(actual, None).text().replace('\u{a0}', " ")).unwrap_or_default();
    // What is not said is no longer meant: "ước 5", and then "6".
    let firm = value.get("valueStatus").and_then(Value::as_str).and_then(|status| {
        let (_, vietnamese, english) = FIRM.into_iter().find(|(known, ..)| *known == status)?;
        Some(if words.language == Language::Vi { vietnamese } else { english })
    });
    firm.into_iter().chain([figure.as_str()]).collect::<Vec<_>>().join(" ")
}

/// What says a figure: its number, its range, or its words.
const AMOUNT: [&str; 4] = ["value", "low", "high", "text"];

/// The fields by which a figure is written.
const WRITTEN: [&str; 6] = ["value", "low", "high", "text", "decimals", "comparator"];

/// The fields of a figure that its text says: as it is written, and how firm it is.
const FIGURE: [&str; 7] = ["value", "low", "high", "text", "decimals", "comparator", "valueStatus"];

/// How firm a figure is, in words that the sheets' reader reads.
const FIRM: [(&str, &str, &str); 3] =
    [("estimated", "ước", "estimated"), ("provisional", "sơ bộ", "provisional"), ("forecast", "dự báo", "forecast")];
