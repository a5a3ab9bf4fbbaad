//! What the card says.

use report_card::facts;
use report_card::words::{Language, Words};

fn headline(json: &str, lang: &str) -> Vec<String> {
    let report = facts::read(json).report.expect("whole");
    let words = Words::new([lang]);
    // A figure keeps together with no-break spaces; sentences are compared as read.
    facts::headline(&report)
        .iter()
        .map(|sentence| words.sentence(sentence, "vi").text().replace('\u{a0}', " "))
        .collect()
}

#[test]
fn the_headline_of_the_first_report() {
    let json = include_str!("../../www/reports/ngo-quyen-2023.json");
    assert_eq!(
        headline(json, "vi"),
        [
            "19/19 chỉ tiêu chủ yếu hoàn thành; 11 vượt kế hoạch cả năm.",
            "Thu ngân sách nhà nước trên địa bàn ước đạt hơn 1.757 tỷ đồng.",
        ]
    );
    assert_eq!(
        headline(json, "en"),
        [
            "19 of 19 achieved: chỉ tiêu chủ yếu; 11 above kế hoạch cả năm.",
            "Thu ngân sách nhà nước trên địa bàn: more than 1,757 tỷ đồng (estimated).",
        ]
    );
}

#[test]
fn comparisons_in_words() {
    let report = facts::read(include_str!("../../www/reports/ngo-quyen-2023.json")).report.expect("whole");
    let say = |lang: &str| {
        let words = Words::new([lang]);
        let city = report.budget[0].targets[0].comparison.as_ref().expect("stated");
        let before = report.measures[0].baselines[0].comparison.as_ref().expect("stated");
        [words.comparison(city, None, false).text(), words.comparison(before, None, true).text()]
    };
    assert_eq!(say("vi"), ["vượt 42,5%", "gấp 6 lần"]);
    assert_eq!(say("en"), ["42.5% above", "6 times as much"]);
}

#[test]
fn titles_are_composed_from_periods() {
    let report = facts::read(include_str!("../../www/reports/ngo-quyen-2023.json")).report.expect("whole");
    assert_eq!(Words::new(["vi"]).title(&report), "Kết quả năm 2023 và chủ đề năm 2024");
    assert_eq!(Words::new(["en"]).title(&report), "Results for 2023 and theme for 2024");
}

#[test]
fn a_period_of_one_day_is_told_as_that_day() {
    let json = include_str!("../../www/reports/ngo-quyen-2023.json");
    let day = |start: &str| {
        let mut report: serde_json::Value = serde_json::from_str(json).expect("JSON");
        report["period"] = serde_json::json!({ "start": start, "end": "2024-02-29" });
        report["plan"] = serde_json::Value::Null;
        let report = facts::read(&report.to_string()).report.expect("whole");
        ["vi", "en"].map(|lang| Words::new([lang]).title(&report))
    };
    assert_eq!(day("2024-02-29"), ["Kết quả ngày 29 tháng 02 năm 2024", "Results for February 29, 2024"]);
    assert_eq!(
        day("2024-02-28"),
        [
            "Kết quả từ ngày 28 tháng 02 năm 2024 đến ngày 29 tháng 02 năm 2024",
            "Results for February 28, 2024 to February 29, 2024"
        ]
    );
}

#[test]
fn regional_tags_fall_back_and_unknown_ones_pass_on() {
    assert_eq!(Words::new(["vi-VN"]).language, Language::Vi);
    assert_eq!(Words::new(["fr", "en-GB"]).locale, "en-GB");
    assert_eq!(Words::new(["ar", "vi"]).language, Language::Vi);
    assert_eq!(Words::new(["ar"]).language, Language::En);
}

#[test]
fn a_systems_own_name_of_a_language_is_that_language() {
    for tag in ["vi_VN", "vi_VN.UTF-8", "VI_vn@latin", " vi ", "vi-", "vi-Việt Nam"] {
        let words = Words::new([tag, "en"]);
        assert_eq!((words.tag(), words.number(1757.5, 1).as_str()), ("vi", "1.757,5"), "{tag}");
    }
    // The region is not lost.
    let words = Words::new(["en_GB"]);
    let day = words.date(report_card::report::Date { year: 2024, month: 1, day: 5 });
    assert_eq!((words.locale.as_str(), day.as_str()), ("en-GB", "5 January 2024"));
}

#[test]
fn english_counts_have_two_forms() {
    let words = Words::new(["en"]);
    let say = |count| words.count(report_card::words::Key::LeftOut, count, &[]).text();
    assert!(say(1).starts_with("1 item of"), "{}", say(1));
    assert!(say(2).starts_with("2 items of"), "{}", say(2));
}

#[test]
fn a_value_is_never_read_as_a_pattern() {
    let words = Words::new(["en"]);
    let said = words.say(report_card::words::Key::Supersedes, &[("id", "*{id}*")]);
    assert_eq!(said.text(), "Replaces *{id}*");
}

#[test]
fn a_minus_stays_before_its_number_beside_a_unit_from_right_to_left() {
    let report = |unit: &str, value: i64| {
        format!(
            r#"{{"version": 1, "id": "r", "language": "ar", "organization": {{"name": "O"}},
            "period": {{"start": "2023-01-01", "end": "2023-12-31"}}, "units": {{"u": {{"label": "{unit}"}}}},
            "budget": [{{"id": "b", "name": "N", "unit": "u", "actual": {{"value": {value}}}}}]}}"#
        )
    };
    for (unit, value, said) in [
        ("دينار", -1234, "N: \u{2066}-1,234\u{2069} دينار."),
        ("שקל", -1234, "N: \u{2066}-1,234\u{2069} שקל."),
        ("دينار", 1234, "N: 1,234 دينار."),
        ("units", -1234, "N: -1,234 units."),
    ] {
        assert_eq!(headline(&report(unit, value), "en"), [said]);
    }
}
