//! The rest of the format: what few reports have.

use serde_json::Value;

use super::group::year;
use super::reading::Reading;

/// What stands around a plan's fields: a plan says for when it is, the year after the report's.
pub fn plan_itself(report: &Reading) -> (String, Value) {
    let end = report.text("/period/end").unwrap_or_default();
    let own = end.get(..4).and_then(|year| year.parse::<i64>().ok());
    let next = own.map_or(report.this_year, |year| year + 1);
    let mut plan = serde_json::Map::new();
    plan.insert("period".to_owned(), year(next, report.language));
    ("/plan".to_owned(), Value::Object(plan))
}
