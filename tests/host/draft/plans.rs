//! The time to come, and the meeting.

use super::{asked, of_2024, results};
use report_card::draft::{Draft, draft};

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

/// An English district's results of 2024, and then a text.
fn of_district(text: &str) -> Draft {
    let told = "Westmere Council: results of 2024\n\nThe council completed 214 new homes in 2024, up 14% on 2023.";
    draft(&format!("{told}\n\n{text}\n"), None)
}

/// The plan's objectives in one text.
fn objectives(draft: &Draft) -> String {
    let list = draft.report["plan"]["objectives"].as_array().cloned().unwrap_or_default();
    list.iter().filter_map(|objective| objective.as_str()).collect::<Vec<_>>().join("; ")
}

#[test]
fn english_verbs_that_plan_give_objectives_and_no_results() {
    for (text, planned) in [
        ("The province targets GRDP growth of 8 percent in 2025.", "8 percent"),
        ("The city targets to collect P3.1 billion in 2025.", "P3.1 billion"),
        ("The province also eyes total investment of VND 21 trillion.", "VND 21 trillion"),
        ("The agency seeks to train 900 farmers.", "900 farmers"),
        ("The agency is planning to train 900 farmers.", "900 farmers"),
        ("The council anticipates 2.4 million visitors.", "2.4 million visitors"),
        ("Another 40 miles of road are scheduled for resurfacing in 2025.", "40 miles"),
        ("Work on 18 schools is expected to start in the summer.", "18 schools"),
        ("A further 2,800 homes will be connected.", "2,800 homes"),
        ("Next year's budget of $214 million includes $12 million for parks.", "$12 million"),
        ("The 2025 target is 410 homes.", "410 homes"),
        ("Revenue is set at VND 7.95 trillion for 2025.", "VND 7.95 trillion"),
        ("€14.2 million has been allocated for roads in 2025.", "€14.2 million"),
        ("The mayor said the city would add 300 beds in 2025.", "300 beds"),
        ("Under the plan, 1,000 homes would be built by 2028.", "1,000 homes"),
        ("The draft budget sets aside £12.5 million for schools.", "£12.5 million"),
        ("Rents are set to rise by 2.7% from April.", "2.7%"),
        ("In the next financial year the council must find savings of £17m.", "£17m"),
        ("The province plans for 8 percent growth, 40,000 new jobs and 3 parks in 2025.", "40,000 new jobs"),
        ("In 2025, the council hopes for 12 prizes. Its revenue is set at $402 million.", "$402 million"),
    ] {
        let draft = of_district(text);
        assert_eq!(results(&draft).len(), 1, "{text}: {:?}", results(&draft));
        assert!(objectives(&draft).contains(planned), "{text}: {}", objectives(&draft));
    }
}

#[test]
fn words_like_those_that_plan_leave_results() {
    for text in [
        "The council exceeded its targets in 2024 and collected $12.4 million.",
        "The council met all targets for waste and recycled 71,200 tonnes.",
        "Rates were frozen for next year. The council resurfaced 112 miles of road.",
        "In 2025, rates stay as they are. The council resurfaced 112 miles of road.",
        "The council resurfaced 112 miles of road and will start on the bridges.",
        "The report was presented in January 2025. The council resurfaced 112 miles of road.",
    ] {
        assert_eq!(results(&of_district(text)).len(), 2, "{text}: {:?}", results(&of_district(text)));
    }
    let moved = of_district("Of the programme, £18.6 million has been carried forward to 2025.");
    assert_eq!(results(&moved).len(), 2, "where money went is no plan: {:?}", results(&moved));
}

#[test]
fn a_year_that_runs_over_is_not_later_than_itself() {
    let told =
        "Wexcombe County Council: 2023/24 outturn\n\nIn 2023/24 the council completed 214 homes, up 14% on 2022/23.";
    let own = draft(&format!("{told}\n\nReserves stood at £24.1 million in 2024.\n"), None);
    assert_eq!(results(&own).len(), 2, "{:?}", results(&own));
    let later = draft(&format!("{told}\n\nThe council has set aside £3m for potholes in 2024/25.\n"), None);
    assert_eq!(results(&later).len(), 1, "{:?}", results(&later));
    assert!(objectives(&later).contains("£3m"));
}

#[test]
fn vietnamese_times_to_come_give_objectives() {
    for (text, planned) in [
        ("Sắp tới, huyện khởi công 3 trường học với tổng vốn 86 tỷ đồng.", "3 trường học"),
        ("Có 18 phòng học còn lại sẽ hoàn thành trong quý II năm 2025.", "18 phòng học"),
        ("Tới đây, huyện làm 4,5 km đường bê tông.", "4,5 km"),
        ("Đại hội thông qua 20 chỉ tiêu chủ yếu nhiệm kỳ 2025-2030, trong đó kết nạp 250 đảng viên.", "250 đảng viên"),
        ("Năm 2025, huyện phấn đấu giảm từ 5-10% số vụ tai nạn giao thông.", "từ 5-10% số vụ"),
    ] {
        let draft = of_2024(text);
        assert_eq!(results(&draft), [""; 0], "{text}");
        assert!(objectives(&draft).contains(planned), "{text}: {}", objectives(&draft));
    }
}
