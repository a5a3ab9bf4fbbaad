//! The time to come, and the meeting.

use super::{asked, of_2024, results};

#[test]
fn a_later_years_target_is_an_objective_and_no_result() {
    let draft = of_2024("Năm 2025, huyện phấn đấu thu ngân sách đạt 2.600 tỷ đồng, hộ nghèo còn dưới 3%.");
    assert_eq!(results(&draft), Vec::<String>::new());
    assert_eq!(draft.report["plan"]["objectives"][0], "huyện phấn đấu thu ngân sách đạt 2.600 tỷ đồng");
    assert_eq!(draft.report["plan"]["objectives"][1], "hộ nghèo còn dưới 3%");
    assert_eq!(draft.report["plan"]["period"]["end"], "2025-12-31");
    assert_eq!(asked(&draft, "/plan/objectives/0"), ["D41"]);
}

#[test]
fn the_theme_stands_between_its_marks_or_after_la() {
    let quoted = of_2024("Năm 2025, huyện tiếp tục thực hiện chủ đề “Đô thị văn minh - Chính quyền phục vụ”.");
    assert_eq!(quoted.report["plan"]["theme"]["text"], "Đô thị văn minh - Chính quyền phục vụ");
    assert_eq!(quoted.report["plan"]["theme"]["continued"], true);
    let plain = of_2024("Năm 2025, huyện chọn chủ đề năm là đẩy mạnh chuyển đổi số.");
    assert_eq!(plain.report["plan"]["theme"]["text"], "đẩy mạnh chuyển đổi số");
}

#[test]
fn tasks_and_projects_are_lists_after_a_colon() {
    let draft = of_2024(
        "Năm 2025, huyện tập trung các nhiệm vụ: hoàn thành quy hoạch; sắp xếp bộ máy sau sáp nhập 3 xã. Các dự án trọng điểm gồm: cải tạo chung cư 4 tầng số 17 Lê Lợi; mở rộng đường Hồ Sen…",
    );
    let plan = &draft.report["plan"];
    assert_eq!(plan["tasks"][1], "sắp xếp bộ máy sau sáp nhập 3 xã");
    assert_eq!(plan["projects"]["items"][0], "cải tạo chung cư 4 tầng số 17 Lê Lợi");
    assert_eq!(plan["projects"]["complete"], false, "the list goes on");
}

#[test]
fn a_list_below_its_heading_is_of_the_headings_time() {
    let draft = of_2024("Chỉ tiêu năm 2025:\n\n- Thu ngân sách 700 tỷ đồng.\n- Trồng 50ha rừng.");
    assert_eq!(results(&draft), Vec::<String>::new());
    assert_eq!(draft.report["plan"]["objectives"].as_array().expect("a list").len(), 2);
}

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
}

#[test]
fn a_text_that_names_no_body_asks_who_reports() {
    let draft = report_card::draft::draft("Năm 2024, trồng được 40ha quế.", None);
    assert_eq!(asked(&draft, "/organization/name"), ["D03"]);
    assert_eq!(draft.report["organization"], serde_json::json!({ "name": "" }));
}

#[test]
fn two_days_of_a_meeting_are_no_june() {
    let draft = of_2024("Ngày 5-6/12/2024, Huyện ủy Phú An tổ chức hội nghị.");
    assert_eq!(draft.report["event"]["date"], "2024-12-05");
}

#[test]
fn what_was_done_tells_the_year_of_the_report() {
    let draft =
        report_card::draft::draft("Xã An Bình hoàn thành 24/26 chỉ tiêu năm 2024\n\nXã An Bình thu 12 tỷ đồng.", None);
    assert_eq!(draft.report["period"]["label"], "Năm 2024");
    let draft = report_card::draft::draft("Quyết tâm hoàn thành chỉ tiêu năm 2025. Xã An Bình thu 12 tỷ đồng.", None);
    assert_eq!(draft.report["period"]["label"], "Năm 2024");
}
