//! A meeting in words, with what was said there.

use report_card::report::Date;
use report_card::words::{Language, Words};
use serde_json::Value;

use super::{Telling, list, said};

/// Its kind, its day, who was there, what it dealt with and what each speaker said.
pub fn event(value: &Value, language: Language) -> Telling {
    let words = Words::new([language.tag()]);
    let text = |field: &str| value.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
    let date = text("date");
    let date = Date::parse(&date).map_or(date, |day| words.date(day));
    let mut lines = said([date, person(value.get("chair")), text("attendees")]);
    if let Some(discussed) = value.get("discussed") {
        let discussed = list(discussed, language);
        lines.extend(said([discussed.figure]).into_iter().chain(discussed.lines));
    }
    for remark in value.get("remarks").and_then(Value::as_array).into_iter().flatten() {
        let quote = remark.get("quote").and_then(Value::as_str).unwrap_or_default();
        let quote = if quote.is_empty() { String::new() } else { format!("“{quote}”") };
        lines.extend(Some(said([person(remark.get("by")), quote]).join(": ")).filter(|line| !line.is_empty()));
        let requests = remark.get("requests").and_then(Value::as_array).into_iter().flatten();
        lines.extend(requests.filter_map(Value::as_str).map(|request| format!("– {request}")));
    }
    Telling { figure: text("kind"), lines, ..Telling::default() }
}

fn person(value: Option<&Value>) -> String {
    let text = |field: &str| value.and_then(|person| person.get(field)?.as_str()).unwrap_or_default().to_owned();
    said([text("name"), text("role")]).join(", ")
}
