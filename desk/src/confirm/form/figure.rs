//! A figure as an editor writes it, by the sheets' reader: all that the text says is taken, or it is refused.

use report_card::sheet::figure::{self, Decimal, Reading};
use report_card::sheet::{Cell, CellLocation, CellValue, Fault, NumberStyle, Problem};
use report_card::words::Language;
use serde_json::{Map, Value};

use super::{FIGURE, Wrong};
use crate::confirm::finding::localized;
use crate::figure::signs;

/// The fields of a figure at a place of the value. Its unit may be written along where it is the one that the value has
/// already; another one belongs in its own field. Words stand only where words stood: "abc" is a slip of the hand.
pub fn figure(value: &Value, pointer: &str, text: &str, language: Language) -> Result<Map<String, Value>, Wrong> {
    let unit = value.get("unit").and_then(Value::as_str);
    let new = stated(text, language, &[unit.unwrap_or_default()])?;
    let had_words = value.pointer(pointer).is_some_and(|before| before.get("text").is_some());
    if new.contains_key("text") && !had_words {
        return Err(Wrong::NoNumber);
    }
    Ok(new)
}

/// The fields of a comparison's number: its comparator has a place there, how firm it is has none.
pub fn amount(value: &Value, text: &str, language: Language) -> Result<Map<String, Value>, Wrong> {
    let units: &[&str] = match value.pointer("/comparison/type").and_then(Value::as_str) {
        Some("percentOf" | "percentChange") => &["%"],
        Some("pointChange") => &["điểm %", "điểm phần trăm", "pp"],
        Some("multiple") => &["lần", "times"],
        _ => &[],
    };
    let new = stated(text, language, units)?;
    if new.contains_key("valueStatus") {
        return Err(Wrong::Beside(text.to_owned()));
    }
    if !new.contains_key("value") {
        return Err(Wrong::NoNumber);
    }
    Ok(new)
}

/// What a text states as a figure; beside it there may stand one of these units, and nothing else.
fn stated(text: &str, language: Language, units: &[&str]) -> Result<Map<String, Value>, Wrong> {
    let cell = Cell { value: CellValue::Text(text.to_owned()), style: NumberStyle::default() };
    let decimal = if signs(language).1 == ',' { Decimal::Comma } else { Decimal::Point };
    let read = figure::read(&cell, decimal).map_err(|fault| {
        let place = CellLocation { sheet: None, cell: None, line: None };
        let problem = Problem { place, fault: Fault::Figure(fault) };
        Wrong::NoFigure(localized(|language| problem.sentence(language)))
    })?;
    let Reading::Stated(stated) = read else { return Err(Wrong::NoNumber) };
    let stated = serde_json::to_value(&stated).unwrap_or_default();
    let mut new = Map::new();
    for (field, is) in stated.as_object().into_iter().flatten().filter(|(_, is)| !is.is_null()) {
        if FIGURE.contains(&field.as_str()) {
            new.insert(field.clone(), is.clone());
            continue;
        }
        let own = is.as_str().unwrap_or(text);
        let is_known = field == "unit" && units.iter().any(|unit| unit.to_lowercase() == own.to_lowercase());
        if !is_known {
            return Err(Wrong::Beside(own.to_owned()));
        }
    }
    Ok(new)
}
