//! The first real article gives, after confirmation, the first real report: what the editor still has to do is listed here.

use std::collections::BTreeMap;

use report_card::draft::draft;
use serde_json::Value;

/// Every leaf of a report by its pointer.
fn leaves(value: &Value, pointer: &str, out: &mut BTreeMap<String, String>) {
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| leaves(value, &format!("{pointer}/{name}"), out))
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, value)| leaves(value, &format!("{pointer}/{at}"), out))
        }
        leaf => {
            out.insert(pointer.to_owned(), leaf.to_string());
        }
    }
}

fn fields(text: &Value) -> BTreeMap<String, String> {
    let mut out = BTreeMap::new();
    leaves(text, "", &mut out);
    out
}

/// Ids and the order of units are the editor's taste; quotes may be longer or shorter.
fn is_taste(pointer: &str) -> bool {
    pointer.ends_with("/id") || pointer.ends_with("/quote") || pointer.ends_with("/unit")
}

#[test]
fn the_draft_of_the_first_article_is_the_first_report_but_for_what_is_listed() {
    let article = include_str!("../../source/ngo-quyen-2023.txt");
    let report: Value = serde_json::from_str(include_str!("../../../www/reports/ngo-quyen-2023.json")).expect("JSON");
    let (drafted, wanted) = (fields(&draft(article, None).report), fields(&report));
    let differs = |pointer: &&String| !is_taste(pointer) && drafted.get(*pointer) != wanted.get(*pointer);
    let left: Vec<&str> = wanted.keys().filter(differs).map(String::as_str).collect();
    assert_eq!(left, TO_DO);
    let extra: Vec<&String> =
        drafted.keys().filter(|pointer| !is_taste(pointer) && !wanted.contains_key(*pointer)).collect();
    assert_eq!(extra, [""; 0]);
}

/// What only an editor can choose (statuses, the headline, topics, which sentences to tell, that more is better), what stands
/// outside of the text (its address), and what the rules leave in one piece (what was discussed and asked for).
const TO_DO: [&str; 23] = [
    "/budget/0/ascending",
    "/budget/0/targets/0/status",
    "/budget/0/targets/1/status",
    "/event/discussed/complete",
    "/event/discussed/items/0",
    "/event/discussed/items/1",
    "/event/discussed/items/2",
    "/event/discussed/items/3",
    "/event/discussed/items/4",
    "/event/remarks/0/requests/0",
    "/event/remarks/0/requests/1",
    "/event/remarks/0/requests/2",
    "/event/remarks/0/requests/3",
    "/event/remarks/0/requests/4",
    "/event/remarks/0/requests/5",
    "/measures/0/ascending",
    "/source/url",
    "/statements/0/topic",
    "/statements/1/topic",
    "/statements/2/topic",
    "/statements/3/topic",
    "/tallies/1/against",
    "/tallies/1/headline",
];
