//! Which time is told of, and which is planned for.

use report_card::draft::draft;
use serde_json::Value;

use super::{measures, of_2024, results};

fn days(period: &Value) -> [String; 2] {
    ["start", "end"].map(|day| period[day].as_str().unwrap_or_default().to_owned())
}

/// First and last day that are told of, under a title.
fn told(title: &str, text: &str) -> [String; 2] {
    days(&draft(&format!("{title}\n\n{text}"), None).report["period"])
}

#[test]
fn a_part_of_a_year_is_the_time_that_is_told_of() {
    for (title, start, end) in [
        ("Kết quả 6 tháng đầu năm 2024", "2024-01-01", "2024-06-30"),
        ("Báo cáo kinh tế - xã hội 11 tháng năm 2024", "2024-01-01", "2024-11-30"),
        ("Kết quả mười tháng đầu năm 2024", "2024-01-01", "2024-10-31"),
        ("Kết quả quý II/2024", "2024-04-01", "2024-06-30"),
        ("Tình hình kinh tế tháng 2/2024", "2024-02-01", "2024-02-29"),
        ("Kết quả năm 2024, phương hướng 6 tháng cuối năm", "2024-01-01", "2024-12-31"),
        ("Họp ngày 03 tháng 9 năm 2024", "2024-01-01", "2024-12-31"),
    ] {
        assert_eq!(told(title, "Xã An Khê thu ngân sách đạt 12 tỷ đồng."), [start, end], "{title}");
    }
}

#[test]
fn a_financial_year_is_told_by_its_last_day() {
    for (text, start, end) in [
        ("The council finished the year to 30 June 2024 with a surplus.", "2023-07-01", "2024-06-30"),
        ("In the year ended 31 March 2024 the council built homes.", "2023-04-01", "2024-03-31"),
        ("The county closed fiscal year 2024, which ended June 30, with a surplus.", "2023-07-01", "2024-06-30"),
        ("In the 12 months to March 2024 the council built homes.", "2023-04-01", "2024-03-31"),
        ("Revenue for the fiscal year ended September 30, 2024 rose.", "2023-10-01", "2024-09-30"),
        ("In the year to 31 December 2024 the council built homes.", "2024-01-01", "2024-12-31"),
        ("The 9 months to March 2024 were dry. In 2024 the council built homes.", "2024-01-01", "2024-12-31"),
    ] {
        assert_eq!(told("Annual report", &format!("{text} It resurfaced 40 km of roads.")), [start, end], "{text}");
    }
}

#[test]
fn what_is_planned_after_a_financial_year_is_of_the_next_one() {
    let text = "Annual report\n\nThe council finished the year to 30 June 2024 with 40 km of roads resurfaced.\n\n";
    for ahead in ["For 2024/25 the council has budgeted for 52 km.", "It aims to resurface 52 km next year."] {
        let report = draft(&format!("{text}{ahead}"), None).report;
        assert_eq!(days(&report["plan"]["period"]), ["2024-07-01", "2025-06-30"], "{ahead}");
        assert_eq!(report["plan"]["period"]["label"], "2024/25", "{ahead}");
    }
}

#[test]
fn what_is_planned_after_a_part_of_a_year_is_of_its_rest() {
    for (title, start) in
        [("Kết quả 9 tháng đầu năm 2024", "2024-10-01"), ("Kết quả 6 tháng đầu năm 2024", "2024-07-01")]
    {
        let text = "Xã An Khê thu ngân sách đạt 12 tỷ đồng.\n\nThời gian tới, xã phấn đấu trồng 40 ha rừng.";
        let report = draft(&format!("{title}\n\n{text}"), None).report;
        assert_eq!(days(&report["plan"]["period"]), [start, "2024-12-31"], "{title}");
    }
    let later = "Kết quả 9 tháng đầu năm 2024\n\nXã An Khê thu 12 tỷ đồng.\n\nNăm 2025, xã phấn đấu trồng 40 ha rừng.";
    assert_eq!(days(&draft(later, None).report["plan"]["period"]), ["2025-01-01", "2025-12-31"], "named");
}

#[test]
fn who_adopts_a_later_years_targets_tells_of_the_year_before() {
    let text = "Thu ngân sách ước đạt 640 tỷ đồng, tăng 6% so với năm 2022.\n\n\
                Nghị quyết về phát triển kinh tế - xã hội năm 2024 xác định các chỉ tiêu: thu ngân sách 720 tỷ đồng; trồng 50 ha rừng.";
    for title in [
        "HĐND huyện An Khê thông qua 24 chỉ tiêu phát triển năm 2024",
        "HĐND huyện An Khê giao dự toán ngân sách năm 2024",
    ] {
        let draft = draft(&format!("{title}\n\n{text}"), None);
        assert_eq!(draft.report["period"]["label"], "Năm 2023", "{title}");
        assert_eq!(measures(&draft).len(), 1, "{:?}", results(&draft));
        assert_eq!(draft.report["plan"]["objectives"].as_array().map(Vec::len), Some(2), "{}", draft.report["plan"]);
    }
    let done =
        "Huyện An Khê thực hiện Nghị quyết về phát triển kinh tế - xã hội năm 2024\n\nThu ngân sách đạt 640 tỷ đồng.";
    assert_eq!(draft(done, None).report["period"]["label"], "Năm 2024");
}

#[test]
fn headings_below_one_of_what_is_to_come_are_of_that_time() {
    let planned = "II. PHƯƠNG HƯỚNG NĂM 2025\n\n1. Một số chỉ tiêu chủ yếu\n- Diện tích gieo trồng: 2.850ha.\n- Trồng mới 12.000 cây.\n\n\
                   2. Kinh tế\n- Thu ngân sách: 26 tỷ đồng.";
    let draft = of_2024(planned);
    assert_eq!(results(&draft), Vec::<String>::new());
    assert_eq!(draft.report["plan"]["objectives"].as_array().map(Vec::len), Some(3), "{}", draft.report["plan"]);
    for done in ["III. KẾT QUẢ KHÁC", "Kết quả thực hiện năm 2024", "III. Văn hóa"] {
        let draft = of_2024(&format!("{planned}\n\n{done}\n- Diện tích rừng: 310ha."));
        assert_eq!(results(&draft).len(), 1, "{done}");
    }
}

#[test]
fn a_plan_that_ends_one_sentence_is_what_the_next_tells() {
    let of = |next: &str| {
        draft(&format!("Redfield: results of 2023/24\n\nCabinet agreed the targets for 2024/25. {next}"), None)
    };
    for next in ["They include 450 new homes and a recycling rate of 50%.", "Among them are 450 new homes."] {
        let draft = of(next);
        assert_eq!(results(&draft), Vec::<String>::new(), "{next}");
        assert!(
            draft.report["plan"]["objectives"][0].as_str().is_some_and(|text| text.contains("450 new homes")),
            "{next}"
        );
    }
    assert_eq!(results(&of("The library lent 4,500 books in 2023/24.")).len(), 1);
}

#[test]
fn an_objective_goes_on_to_the_end_of_its_clause() {
    for (text, objective) in [
        (
            "The city plans to raise its reserve to between $60 million and $62 million, and more.",
            "between $60 million and $62 million",
        ),
        ("The city plans to keep the tax at 54.5 cents per $100 of value.", "54.5 cents per $100 of value"),
    ] {
        let draft = draft(&format!("Redfield: results of 2024\n\nRedfield looks back at 2024.\n\n{text}"), None);
        let objectives = draft.report["plan"]["objectives"].as_array().cloned().unwrap_or_default();
        assert!(
            objectives.len() == 1 && objectives[0].as_str().is_some_and(|said| said.contains(objective)),
            "{objectives:?}"
        );
    }
    let draft = of_2024("Năm 2025, tỉnh phấn đấu tăng trưởng đạt 8,9 - 9%, trồng 40 ha rừng.");
    assert_eq!(draft.report["plan"]["objectives"][0], "tỉnh phấn đấu tăng trưởng đạt 8,9 - 9%");
}

#[test]
fn what_is_below_zero_is_no_share_of_a_plan() {
    for text in [
        "Tăng trưởng GRDP đạt âm 2,3% so với kế hoạch.",
        "Tăng trưởng hai quý lần lượt đạt -1,25% và -2,3% kế hoạch.",
        "từ đạt -1,25%năm 2024 lần lượt nhiệm kỳ 2025-2030đạt -1,25%\t",
        "dự án gồm: đạt -1,25%năm 2024“0nhiệm kỳ 2025-2030, âm 2,3% đạt )Thu ngân sáchâm 2,3%",
    ] {
        for measure in measures(&of_2024(text)) {
            let held = ["targets", "baselines"].iter().filter_map(|list| measure[*list].as_array()).flatten();
            let kinds: Vec<&Value> = held.map(|one| &one["comparison"]["type"]).collect();
            assert!(!kinds.iter().any(|kind| *kind == "percentOf"), "{text}: {measure}");
        }
    }
}

#[test]
fn nobody_tells_results_of_a_year_that_has_not_begun() {
    let told = |dateline: &str| {
        let text = "Các đại biểu bàn kế hoạch năm 2026, mục tiêu năm 2026, việc năm 2026.\n\nThu ngân sách ước đạt 640 tỷ đồng.";
        draft(&format!("HĐND tỉnh An Khê bế mạc\n\n{dateline}\n\nNăm 2026 đã gần. {text}"), None).report["period"]["label"].clone()
    };
    assert_eq!(told("Thứ Năm, 11/12/2026 - 14:32"), "Năm 2026");
    assert_ne!(told("Thứ Năm, 11/12/2025 - 14:32"), "Năm 2026");
}

#[test]
fn a_resolution_on_a_later_years_plan_is_known_by_its_long_name() {
    let text = "HĐND tỉnh An Khê bế mạc\n\nNghị quyết về kế hoạch phát triển kinh tế - xã hội năm 2026 được 49/51 đại biểu tán thành.\n\n\
                GRDP năm 2025 ước tăng 8,12%.\n\nNghị quyết vừa thông qua xác định các chỉ tiêu chủ yếu năm 2026 như sau:\n\n\
                1. Thu ngân sách 19.800 tỷ đồng.\n2. Trồng 50 ha rừng.";
    let draft = draft(text, None);
    assert_eq!(draft.report["period"]["label"], "Năm 2025");
    assert_eq!(draft.report["plan"]["objectives"].as_array().map(Vec::len), Some(2), "{}", draft.report["plan"]);
}

#[test]
fn paragraphs_with_headings_of_their_own_are_items_of_what_introduces_them() {
    let text = |introduced: &str| {
        format!(
            "Redfield: results of 2024\n\nRedfield looks back at 2024.\n\n{introduced} Highlights include:\n\n\
             Streets. Funding for maintenance rises to $8.5 million. It is the most yet.\n\nSafety. The plan adds 12 cameras."
        )
    };
    let draft_of = |introduced: &str| draft(&text(introduced), None);
    let planned = draft_of("The recommended budget for fiscal year 2025 totals $238.4 million.");
    assert_eq!(results(&planned), Vec::<String>::new());
    assert_eq!(results(&draft_of("The year was a good one.")).len(), 2);
}

#[test]
fn a_season_ends_in_june_where_its_last_day_is_told() {
    let text =
        |day: &str| format!("The shire resurfaced 40 km of roads in 2024/25. Cash stood at $6 million at {day}.");
    assert_eq!(told("Results of 2024/25", &text("30 June 2025")), ["2024-07-01", "2025-06-30"]);
    assert_eq!(told("Results of 2024/25", &text("the end of the year")), ["2024-04-01", "2025-03-31"]);
}
