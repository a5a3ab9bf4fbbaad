//! Who reports, and about what time.

use report_card::draft::{Hints, draft};

use super::{asked, of_2024};

#[test]
fn the_header_is_proposed_and_never_sure() {
    let draft = of_2024("Sáng 18/12, Huyện ủy Phú An họp. Đồng chí Lê Minh Tâm, Bí thư Huyện ủy, chủ trì hội nghị.");
    assert_eq!(draft.report["organization"]["name"], "Huyện ủy Phú An");
    assert_eq!(draft.report["period"]["label"], "Năm 2024");
    assert_eq!(draft.report["event"]["chair"]["name"], "Lê Minh Tâm");
    assert_eq!(asked(&draft, "/organization/name"), ["D01"]);
    assert_eq!(asked(&draft, "/period"), ["D01"]);
}

#[test]
fn a_text_without_a_year_asks_for_one() {
    let draft = report_card::draft::draft("Xã trồng được 40ha quế.", None);
    assert_eq!(asked(&draft, "/period"), ["D02"]);
    assert_eq!(draft.report["period"], serde_json::json!({ "end": "" }), "nothing is invented");
    let hints = Hints { year: Some(2026), ..Hints::default() };
    let draft = report_card::draft::with("Xã trồng được 40ha quế.", &hints);
    assert_eq!(draft.report["period"]["label"], "Năm 2026", "the year in which it is read is proposed");
    assert_eq!(asked(&draft, "/period"), ["D02"], "and asked about");
}

#[test]
fn a_text_that_names_no_body_asks_who_reports() {
    let draft = report_card::draft::draft("Năm 2024, trồng được 40ha quế.", None);
    assert_eq!(asked(&draft, "/organization/name"), ["D03"]);
    assert_eq!(draft.report["organization"]["name"], "[đơn vị báo cáo]", "nobody takes it for a name");
}

#[test]
fn what_was_done_tells_the_year_of_the_report() {
    let draft =
        report_card::draft::draft("Xã An Bình hoàn thành 24/26 chỉ tiêu năm 2024\n\nXã An Bình thu 12 tỷ đồng.", None);
    assert_eq!(draft.report["period"]["label"], "Năm 2024");
    let draft = report_card::draft::draft("Quyết tâm hoàn thành chỉ tiêu năm 2025. Xã An Bình thu 12 tỷ đồng.", None);
    assert_eq!(draft.report["period"]["label"], "Năm 2024");
}

/// "so với vụ mùa 2022" is told a year later; a plan's own year is the report's.
#[test]
fn only_an_earlier_time_that_is_compared_with_tells_of_the_year_after_it() {
    for text in [
        "Xã An Bình thu 12 tỷ đồng, bằng 102% so với dự toán năm 2024.",
        "Xã An Bình thu 12 tỷ đồng, tăng 3% so với cùng kỳ. Năm 2024, xã trồng 40 ha quế.",
        "Xã An Bình thu 12 tỷ đồng, tăng 3% so với năm 2023.",
    ] {
        let draft = report_card::draft::draft(&format!("Xã An Bình báo cáo\n\n{text}"), None);
        assert_eq!(draft.report["period"]["label"], "Năm 2024", "{text}");
    }
}

#[test]
fn departments_cities_and_shires_are_bodies() {
    let named = |text: &str| report_card::draft::draft(text, None).report["organization"]["name"].clone();
    assert_eq!(named("Năm 2024, Sở Y tế hội nghị tổng kết công tác. Đạt 6,4 bác sĩ/vạn dân."), "Sở Y tế");
    assert_eq!(named("Theo Bộ Xây dựng, năm 2024 hoàn thành 46.800 căn hộ."), "Bộ Xây dựng");
    assert_eq!(named("The City of Fairhaven repaved 58 miles in 2024."), "City of Fairhaven");
    assert_eq!(named("Corangamite Shire invested $18 million in 2024."), "Corangamite Shire");
}

#[test]
fn a_year_that_is_planned_for_is_not_the_one_that_is_told_of() {
    for (text, year) in [
        (
            "Vinh Long Province targets 7.5 percent growth in 2025\n\nThe province grew 6.84 percent in 2024.\n\nIn 2025, it strives for 7.5 percent.",
            "2024",
        ),
        (
            "Schools: year in numbers\n\n- 18,420 students enrolled\n\nGoals for 2025-26\n\n- Graduation rate of 93%",
            "2024",
        ),
        (
            "Borough: quarter three\n\nThe draft budget for 2025/26 includes £19.8m of savings. £27m moved into 2025/26. The gap is £41m by 2028.",
            "2024",
        ),
    ] {
        let draft = draft(text, None);
        let label = draft.report["period"]["start"].as_str().unwrap_or_default().to_owned();
        assert!(label.starts_with(year), "{text}: {label}");
    }
}

#[test]
fn a_title_of_capital_initials_names_its_body() {
    let text = "Clonmore County Council: Chief Executive's Monthly Management Report For October\n\nThe council completed 42 homes in 2024.";
    assert_eq!(draft(text, None).report["organization"]["name"], "Clonmore County Council");
}
