//! What the form takes, and what it refuses.

use report_card::words::Language;
use report_card_desk::confirm::finding::FindingKind;
use report_card_desk::confirm::form::{self, Wrong};
use report_card_desk::confirm::save::saved;
use report_card_desk::confirm::states::{Confirming, ReviewState};
use serde_json::{Value, json};

fn corrected(kind: FindingKind, value: &Value, field: usize, text: &str, language: Language) -> Result<Value, Wrong> {
    let mut texts: Vec<String> = form::fields(kind, value, language).into_iter().map(|field| field.text).collect();
    texts[field] = text.to_owned();
    form::corrected(kind, value, &texts, language).map_err(|why| why[0].1.clone())
}

#[test]
fn a_count_is_whole_and_its_thousands_are_the_languages() {
    let tally = json!({ "id": "a", "label": "chỉ tiêu", "achieved": 7, "total": 9_000 });
    for (text, language, count) in [
        ("19", Language::Vi, Some(19)),
        ("1.757", Language::Vi, Some(1_757)),
        ("1.234.567", Language::Vi, Some(1_234_567)),
        ("1,757", Language::En, Some(1_757)),
        ("1.5", Language::Vi, None),
        ("6,5", Language::Vi, None),
        ("1.2.3", Language::Vi, None),
        ("1,757", Language::Vi, None),
        ("1.757", Language::En, None),
        ("1757.000", Language::Vi, None),
        (".757", Language::Vi, None),
        ("1.", Language::Vi, None),
        ("+5", Language::Vi, None),
        ("-5", Language::Vi, None),
        ("1 5", Language::Vi, None),
        ("99999999999", Language::Vi, None),
    ] {
        let new = corrected(FindingKind::Tally, &tally, 4, text, language);
        let expected = count.map(|count: u32| json!(count)).ok_or(Wrong::NoCount);
        assert_eq!(new.map(|new| new["total"].clone()), expected, "{text}");
    }
}

#[test]
fn what_stands_beside_a_number_is_taken_or_refused() {
    let measure =
        json!({ "id": "m", "name": "Thu", "unit": "tỷ đồng", "actual": { "value": 1_756, "comparator": ">" } });
    let actual =
        |text: &str| corrected(FindingKind::Measure, &measure, 1, text, Language::Vi).map(|new| new["actual"].clone());
    assert_eq!(actual("hơn 1.757"), Ok(json!({ "value": 1757, "comparator": ">" })));
    assert_eq!(actual("1.757 tỷ đồng"), Ok(json!({ "value": 1757 })));
    for text in ["1.757 triệu", "1.757 triệu đồng", "1.757%", "1.757 (*)", "tăng 0,85 điểm %", "abc", "xuất siêu"]
    {
        assert!(actual(text).is_err(), "{text}: {:?}", actual(text));
    }
    // How firm it is stands in the field too, and goes with its word.
    for (text, shown) in [
        ("ước 5", "ước 5"),
        ("sơ bộ 98,50", "sơ bộ 98,50"),
        ("dự báo 7–8", "dự báo 7–8"),
        ("ước hơn 1.757", "ước hơn 1.757"),
    ] {
        let with = |actual: Value| json!({ "id": "m", "name": "Thu", "unit": "tỷ đồng", "actual": actual });
        let new = actual(text).expect(text);
        assert!(new["valueStatus"].is_string(), "{new}");
        let fields = form::fields(FindingKind::Measure, &with(new.clone()), Language::Vi);
        assert_eq!(fields[1].text, shown);
        let again = corrected(FindingKind::Measure, &with(new), 1, "1.234", Language::Vi).expect("a number");
        assert_eq!(again["actual"], json!({ "value": 1234 }), "{text}");
    }
    let target = json!({ "id": "t", "name": "dự toán", "comparison": { "type": "percentChange", "value": 42.5, "decimals": 1 } });
    let compared = |text: &str| {
        corrected(FindingKind::Target, &target, 3, text, Language::Vi).map(|new| new["comparison"].clone())
    };
    let of = |rest: Value| {
        let mut all = json!({ "type": "percentChange" });
        all.as_object_mut().expect("fields").extend(rest.as_object().expect("fields").clone());
        Ok(all)
    };
    assert_eq!(compared("43"), of(json!({ "value": 43 })));
    assert_eq!(compared("43,25"), of(json!({ "value": 43.25, "decimals": 2 })));
    assert_eq!(compared("43 %"), of(json!({ "value": 43 })));
    assert_eq!(compared("hơn 42,5"), of(json!({ "value": 42.5, "decimals": 1, "comparator": ">" })));
    for text in ["42,5 điểm", "42,5 điểm %", "42,5 tỷ", "ước 42,5", "abc", "7–8"] {
        assert!(compared(text).is_err(), "{text}: {:?}", compared(text));
    }
    // What was read with a comparator is shown with it, so that no change of the number takes it away.
    let more =
        json!({ "id": "t", "name": "x", "comparison": { "type": "percentChange", "value": 12, "comparator": ">" } });
    assert_eq!(form::fields(FindingKind::Target, &more, Language::Vi)[3].text, "hơn 12");
}

fn save(confirming: &Confirming, at: usize, field: usize, text: &str) -> Result<ReviewState, Vec<(usize, Wrong)>> {
    let (finding, value) = (&confirming.reading.findings[at], confirming.value(at).expect("a value"));
    let mut texts: Vec<String> =
        form::fields(finding.kind, value, Language::Vi).into_iter().map(|field| field.text).collect();
    if let Some(own) = texts.get_mut(field) {
        *own = text.to_owned();
    }
    saved(confirming, at, &texts, Language::Vi)
}

#[test]
fn a_correction_stays_until_it_says_what_the_source_says() {
    let mut confirming = super::confirming(super::SEED.as_bytes());
    let budget = super::find(&confirming, "/budget/0");
    assert_eq!(save(&confirming, budget, 99, ""), Ok(ReviewState::Accepted));
    let new = save(&confirming, budget, 1, "hơn 1.758").expect("a figure");
    assert!(matches!(&new, ReviewState::Corrected(new) if new["actual"]["value"] == json!(1758)), "{new:?}");
    confirming.decide(budget, new.clone());
    assert_eq!(save(&confirming, budget, 99, ""), Ok(new));
    let back = save(&confirming, budget, 1, "hơn 1.757").expect("a figure");
    confirming.decide(budget, back);
    assert_eq!(super::value(&confirming)["budget"][0]["actual"]["value"], json!(1757));
    confirming.decide(budget, ReviewState::LeftOut);
    assert_eq!(save(&confirming, budget, 99, ""), Ok(ReviewState::LeftOut));
}

#[test]
fn what_the_reader_would_refuse_is_refused_at_its_field() {
    let confirming = super::confirming(super::SEED.as_bytes());
    for (pointer, field, text, at) in [
        ("/period", 1, "31/02/2023", 1),
        ("/period", 2, "31/12/2022", 2),
        ("/plan/period", 2, "01/01/2020", 2),
        ("/budget/0/targets/0", 3, "-150", 3),
        ("/tallies/1", 1, "20", 1),
        ("/tallies/1", 2, "20", 2),
        ("/tallies/1", 4, "5", 1),
        ("/budget/0", 0, &"a".repeat(4_001), 0),
    ] {
        let own = super::find(&confirming, pointer);
        let wrong = save(&confirming, own, field, text).expect_err(pointer);
        assert_eq!(wrong[0].0, at, "{pointer} {text}: {wrong:?}");
    }
}

#[test]
fn what_was_read_can_be_saved_as_it_is() {
    let mut sources: Vec<Vec<u8>> = super::articles().into_iter().map(|(_, text)| text.into_bytes()).collect();
    sources.extend(super::sheets::all().into_iter().map(|(_, bytes)| bytes));
    for bytes in sources {
        let confirming = super::confirming(&bytes);
        for (at, finding) in confirming.reading.findings.iter().enumerate() {
            assert_eq!(save(&confirming, at, 99, ""), Ok(ReviewState::Accepted), "{}", finding.pointer);
        }
    }
}
