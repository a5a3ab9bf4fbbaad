//! What was edited in the form stays when the report is made anew of its source.

use report_card::words::Language;
use report_card_desk::confirm::merge::{Merged, merged};
use report_card_desk::confirm::report::report;
use report_card_desk::confirm::states::ReviewState;
use serde_json::{Value, json};

use super::{SEED, confirming, errors, find};

/// The seed's report as it is made first, and made again when its cleared land was corrected to 36.25 ha.
fn made() -> (String, String) {
    let mut confirming = confirming(SEED.as_bytes());
    for at in confirming.waits() {
        confirming.decide(at, ReviewState::Accepted);
    }
    let first = report(&confirming);
    let land = find(&confirming, "/measures/0");
    let mut value = confirming.value(land).cloned().expect("a value");
    value["actual"]["value"] = json!(36.25);
    confirming.decide(land, ReviewState::Corrected(value));
    (first, report(&confirming))
}

fn edited(text: &str, edit: impl FnOnce(&mut Value)) -> String {
    let mut value: Value = serde_json::from_str(text).expect("a report");
    edit(&mut value);
    value.to_string()
}

fn in_words(named: &Merged) -> [Vec<String>; 2] {
    [&named.kept, &named.replaced].map(|all| all.iter().map(|named| named.in_words(Language::En)).collect())
}

#[test]
fn an_edit_elsewhere_stays_and_is_named() {
    let (first, again) = made();
    let mine = edited(&first, |report| {
        report["title"] = json!("Một năm");
        report["budget"][0]["actual"]["value"] = json!(1760);
        report["budget"][0]["targets"][0]["name"] = json!("kế hoạch");
    });
    let all = merged(Some(&first), &mine, &again);
    let value: Value = serde_json::from_str(&all.text).expect("a report");
    assert_eq!((&value["title"], &value["budget"][0]["actual"]["value"]), (&json!("Một năm"), &json!(1760)));
    assert_eq!(value["measures"][0]["actual"]["value"], json!(36.25));
    assert_eq!(value["budget"][0]["targets"][0]["name"], json!("kế hoạch"));
    let [kept, replaced] = in_words(&all);
    let revenue = "Thu ngân sách nhà nước trên địa bàn: Figure".to_owned();
    assert!(kept.contains(&revenue) && kept.len() == 3, "{kept:?}");
    assert_eq!(replaced, [""; 0]);
    assert_eq!(errors(&all.text), []);
}

#[test]
fn what_was_confirmed_otherwise_since_stands_and_the_edit_is_named() {
    let (first, again) = made();
    let mine = edited(&first, |report| report["measures"][0]["actual"]["value"] = json!(36.5));
    let all = merged(Some(&first), &mine, &again);
    let value: Value = serde_json::from_str(&all.text).expect("a report");
    assert_eq!(value["measures"][0]["actual"]["value"], json!(36.25));
    assert_eq!(in_words(&all)[1], ["diện tích giải phóng mặt bằng: Figure"]);
}

#[test]
fn what_was_added_stays_and_what_was_taken_out_stays_out() {
    let (first, again) = made();
    let mine = edited(&first, |report| {
        let own = json!({ "id": "own", "name": "Của tôi", "actual": { "value": 3 } });
        report["measures"].as_array_mut().expect("measures").push(own);
        report["budget"].as_array_mut().expect("a budget").remove(0);
    });
    let value: Value = serde_json::from_str(&merged(Some(&first), &mine, &again).text).expect("a report");
    let ids = |list: &str| -> Vec<&str> {
        value[list].as_array().into_iter().flatten().filter_map(|item| item["id"].as_str()).collect()
    };
    assert!(ids("measures").contains(&"own"));
    assert_eq!(
        ids("budget").len(),
        serde_json::from_str::<Value>(&first).expect("a report")["budget"].as_array().map_or(0, Vec::len) - 1
    );
}

#[test]
fn another_report_or_a_broken_one_is_replaced_as_it_is_told() {
    let (first, again) = made();
    let other = edited(&first, |report| report["id"] = json!("winchester"));
    for (before, there) in [(Some(&*first), &*other), (Some(&*first), "{ broken"), (None, &*other)] {
        let all = merged(before, there, &again);
        assert!(all.is_other && all.text == again, "{there}");
    }
    // What nobody has edited since, an example and an empty report are replaced without a word.
    let example = edited(&first, |report| report["id"] = json!("winchester-2014-15"));
    let empty = r#"{ "version": 1, "id": "own", "budget": [] }"#;
    for (before, there) in [(Some(&*first), &*first), (None, &*example), (None, empty), (Some(&*first), &*again)] {
        assert_eq!(merged(before, there, &again), Merged { text: again.clone(), ..Merged::default() });
    }
}
