//! The reports that are measured, and the facts that a card of each must show.

use anyhow::{Context, Result};
use serde_json::Value;

pub const REAL: &str = "ngo-quyen-2023";
const REAL_FACTS: &str = include_str!("../facts/ngo-quyen-2023.txt");
const LISTED: &str = include_str!("../../www/reports/thua-thien-hue-2019.json");
/// How many rows of a long list every card shows at first.
const FIRST: usize = 50;

/// A report with so many indicators: Thừa Thiên Huế's fourteen, repeated, each with a name of its own.
pub fn with_indicators(number: usize) -> Result<String> {
    let mut report: Value = serde_json::from_str(LISTED)?;
    let tally = report.pointer_mut("/tallies/0").and_then(Value::as_object_mut).context("no tally")?;
    let known = tally.get("indicators").and_then(Value::as_array).context("no indicators")?.clone();
    let mut all = Vec::new();
    for (at, mut measure) in known.iter().cycle().take(number).cloned().enumerate() {
        let name = format!("{} {}", measure.get("name").and_then(Value::as_str).unwrap_or_default(), at + 1);
        let fields = measure.as_object_mut().context("a measure is no object")?;
        fields.insert("id".to_owned(), format!("i-{at}").into());
        fields.insert("name".to_owned(), name.into());
        all.push(measure);
    }
    for count in ["achieved", "exceeded", "partiallyAchieved", "notAchieved"] {
        tally.remove(count);
    }
    tally.insert("achieved".to_owned(), (number / 2).into());
    tally.insert("total".to_owned(), number.into());
    tally.insert("indicators".to_owned(), all.into());
    Ok(report.to_string())
}

/// The facts that every card of the real report must show.
pub fn real_facts() -> Vec<String> {
    REAL_FACTS.lines().map(str::to_owned).collect()
}

/// The facts that every card of a report with so many indicators must show: their number, and the rows of the first view.
pub fn facts_of(number: usize) -> Result<Vec<String>> {
    let report: Value = serde_json::from_str(&with_indicators(number)?)?;
    let indicators = report.pointer("/tallies/0/indicators").and_then(Value::as_array).context("no indicators")?;
    let grouped = grouped(number);
    let mut facts = vec!["UBND tỉnh Thừa Thiên Huế".to_owned(), format!("/{grouped}"), format!("tất cả {grouped}")];
    let names = indicators.iter().take(FIRST).filter_map(|measure| measure.get("name")?.as_str());
    facts.extend(names.map(str::to_owned));
    facts.push("Theo báo cáo số 330/BC-UBND ngày 06/12/2019".to_owned());
    Ok(facts)
}

/// A number with its digits grouped as in Vietnamese.
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{facts_of, grouped, with_indicators};

    #[test]
    fn reports_grow() {
        assert_eq!(with_indicators(2000).unwrap().matches("\"i-1999\"").count(), 1);
        assert_eq!(facts_of(10).unwrap().len(), 14);
        assert_eq!([grouped(19), grouped(500), grouped(2000)], ["19", "500", "2.000"]);
    }
}
