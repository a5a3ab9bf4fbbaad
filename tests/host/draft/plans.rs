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
fn the_budget_of_a_later_year_is_planned_for() {
    for text in [
        "The fiscal 2025 budget, adopted in June, totals $251 million. It adds 12 positions.",
        "The 2025 budget sets spending at $193.7 million.",
        "The annual work plan for 2025/26 foresees 700 hectares of forest.",
    ] {
        let draft = report_card::draft::draft(
            &format!("Redfield: results of 2024\n\nRedfield looks back at 2024.\n\n{text}"),
            None,
        );
        assert_eq!(results(&draft), Vec::<String>::new(), "{text}");
        assert!(!draft.report["plan"]["objectives"].as_array().is_none_or(Vec::is_empty), "{text}");
    }
    let own = report_card::draft::draft(
        "Redfield: results of 2024\n\nThe 2024 budget of the library totalled $5 million.",
        None,
    );
    assert!(own.report["plan"]["objectives"].as_array().is_none_or(Vec::is_empty), "the report's own");
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
fn two_days_of_a_meeting_are_no_june() {
    let draft = of_2024("Ngày 5-6/12/2024, Huyện ủy Phú An tổ chức hội nghị.");
    assert_eq!(draft.report["event"]["date"], "2024-12-05");
}

#[test]
fn years_to_come_that_open_a_sentence_are_planned_for() {
    let draft =
        of_2024("Nhiệm kỳ 2025-2030, huyện đặt ra tăng trưởng bình quân 9,5%/năm, thu nhập 120 triệu đồng/người.");
    assert_eq!(results(&draft), Vec::<String>::new());
    assert_eq!(draft.report["plan"]["objectives"][1], "thu nhập 120 triệu đồng/người");
    let draft = of_2024("Đại hội lần thứ I, nhiệm kỳ 2025-2030 đánh giá: thu ngân sách đạt 640 tỷ đồng.");
    assert_eq!(results(&draft), ["thu ngân sách 640 tỷ đồng"], "the meeting's name plans nothing");
    let draft = of_2024("Trong nửa đầu nhiệm kỳ 2020-2025, thu ngân sách đạt 640 tỷ đồng.");
    assert_eq!(results(&draft), ["thu ngân sách 640 tỷ đồng"]);
}

#[test]
fn se_speaks_for_its_own_sentence_alone() {
    let draft = of_2024("Có 12 chỉ tiêu sẽ đạt vào cuối nhiệm kỳ. Thu ngân sách đạt 640 tỷ đồng.");
    assert_eq!(results(&draft), ["Thu ngân sách 640 tỷ đồng"]);
    assert_eq!(results(&of_2024("Sáu tháng cuối năm, huyện thu thêm 20 tỷ đồng.")), Vec::<String>::new());
}
