//! What offices' own documents and lists hold: heads, headings above lines of figures, signs in brackets.

use report_card::draft::{Draft, draft};

use super::{asked, of_2024, references, results};

fn english(text: &str) -> Draft {
    draft(&format!("Hill Council 2023/24\n\nHill Council met in 2024. {text}"), None)
}

#[test]
fn an_offices_document_is_called_what_it_reports() {
    let text =
        "ỦY BAN NHÂN DÂN\nXÃ PHÚ HỮU\n\nBÁO CÁO\nKết quả năm 2024\n\nI. KẾT QUẢ\n- Thu ngân sách 4.312 triệu đồng.\n";
    let draft = draft(text, None);
    assert_eq!(draft.report["title"], "BÁO CÁO Kết quả năm 2024");
    assert_eq!(asked(&draft, "/title"), ["D01"]);
    assert_eq!(results(&draft).len(), 1);
}

#[test]
fn lines_of_figures_below_headings_are_no_pages_end() {
    let text = "Những con số năm 2024\n\nNăm 2024, thành phố Vĩnh Hưng tiếp tục phát triển ổn định và toàn diện.\n\nNGÂN SÁCH\nThu ngân sách: 11.240 tỷ đồng\nChi thường xuyên: 5.870 tỷ đồng\n\nMỤC TIÊU 2025\nThu ngân sách: 12.000 tỷ đồng\nKhách du lịch: 6,8 triệu lượt\n";
    let draft = draft(text, None);
    assert_eq!(results(&draft), ["Thu ngân sách 11240 tỷ đồng", "Chi thường xuyên 5870 tỷ đồng"]);
    assert_eq!(
        draft.report["plan"]["objectives"].as_array().expect("a list").len(),
        2,
        "below a heading of a later year"
    );
}

#[test]
fn a_congress_reports_of_the_term_that_ends() {
    let text = "Đại hội Đảng bộ huyện Phú An\n\nSáng 14/8, Đảng bộ huyện Phú An tổ chức Đại hội đại biểu lần thứ XX, nhiệm kỳ 2020-2025. Năm 2020, thu ngân sách đạt 862 tỷ đồng, gấp 2,2 lần so với năm 2015; thu nhập gấp 1,8 lần so với năm 2015.";
    assert_eq!(draft(text, None).report["period"]["label"], "Năm 2020");
    let text = "Huyện Phú An năm 2023\n\nNăm 2023, thực hiện Nghị quyết Đại hội Đảng bộ huyện lần thứ XX, nhiệm kỳ 2020-2025, huyện Phú An thu 862 tỷ đồng.";
    assert_eq!(draft(text, None).report["period"]["label"], "Năm 2023");
}

#[test]
fn a_sign_alone_in_brackets_is_a_change() {
    let draft = of_2024(
        "- Phạm pháp hình sự: 127 vụ (-11,8%).\n- Cháy: 06 vụ (+02 vụ).\n- Sinh con thứ 3: 41 trường hợp (tăng 5).",
    );
    assert_eq!(references(&draft), ["kỳ trước percentChange -11.8", "kỳ trước difference 2", "kỳ trước difference 5"]);
    let draft = of_2024("Dư nợ là 25.390 tỷ đồng; so với 31/12/2023 tăng 1.475 tỷ đồng (+6,2%).");
    assert_eq!(references(&draft), ["31/12/2023 difference 1475", "31/12/2023 percentChange 6.2"]);
}

#[test]
fn what_a_sentence_is_compared_with_may_open_it() {
    let draft = of_2024("So với cùng kỳ năm 2023, số vụ án giảm 171 vụ.");
    assert_eq!(references(&draft), ["cùng kỳ năm 2023 difference -171"]);
    let draft = of_2024(
        "Xảy ra 12 vụ, làm 8 người chết, 9 người bị thương; so với cùng kỳ giảm 9 vụ, tăng 6 người chết và giảm 4 người bị thương.",
    );
    assert_eq!((results(&draft).len(), references(&draft).len()), (3, 3));
}

#[test]
fn a_share_of_a_plan_is_none_of_a_whole() {
    let draft = of_2024("Dồn điền được 38,5 ha/60 ha (64,2%).");
    assert!(references(&draft).contains(&"kế hoạch percentOf 64.2".to_owned()), "{:?}", references(&draft));
    let draft = of_2024("Tinh giản 1.124 biên chế, tương đương 6,5%.");
    assert_eq!(references(&draft), [""; 0]);
    let draft = of_2024("Hai chỉ tiêu không đạt là số doanh nghiệp thành lập mới (đạt 92,5%).");
    assert_eq!(references(&draft), ["kế hoạch percentOf 92.5"]);
    assert_eq!(
        asked(&of_2024("Số doanh nghiệp thành lập mới đạt 92,5%."), "/actual"),
        ["D20"],
        "of a plan, or of all?"
    );
}

#[test]
fn what_was_at_the_beginning_and_others_places_are_no_results() {
    let draft = of_2024("Hộ nghèo đầu năm 61 hộ (3,9%), cuối năm còn 44 hộ (2,8%).");
    assert_eq!((results(&draft).len(), references(&draft)), (1, vec!["kỳ trước = 61".to_owned()]));
    for text in [
        "Huyện đứng thứ 10/12 huyện, thị xã.",
        "Cùng dự có lãnh đạo 9 sở.",
        "Đồng chí tái cử với số phiếu đạt 98,4%.",
        "Ba huyện, 2 huyện còn lại là Bình Khê và Sơn Lâm.",
    ] {
        assert_eq!(results(&of_2024(text)), [""; 0], "{text}");
    }
}

#[test]
fn both_ends_of_what_each_has_are_no_results() {
    let draft = of_2024("Quỹ trao 1.270 suất học bổng, mỗi suất từ 500 nghìn đồng đến 1 triệu đồng.");
    assert_eq!(results(&draft).len(), 1, "{:?}", results(&draft));
}

#[test]
fn a_meetings_agenda_is_no_plan() {
    let text = "Tại hội nghị đánh giá kết quả năm 2024, phương hướng, nhiệm vụ năm 2025, Huyện ủy cho biết, thu ngân sách đạt 143 tỷ đồng.";
    assert_eq!(results(&of_2024(text)), ["thu ngân sách 143 tỷ đồng"]);
}

#[test]
fn all_that_were_met_hold_those_that_were_exceeded() {
    let draft = of_2024("Toàn bộ 33 chỉ tiêu đều hoàn thành, có 25 chỉ tiêu vượt kế hoạch.");
    let tally = &draft.report["tallies"][0];
    assert_eq!((&tally["achieved"], &tally["exceeded"], &tally["total"]), (&33.into(), &25.into(), &33.into()));
    let draft = of_2024(
        "Có 14 chỉ tiêu vượt, 4 chỉ tiêu đạt và 2 chỉ tiêu không đạt. Hai chỉ tiêu không đạt là nước sạch và BHYT.",
    );
    assert_eq!(draft.report["tallies"].as_array().map(Vec::len), Some(1));
    assert_eq!(draft.report["tallies"][0]["total"], 20, "all that there are: asked about");
}

#[test]
fn an_estimate_may_stand_before_its_day() {
    let draft = of_2024("Nguồn vốn huy động ước thực hiện đến 30/9 là 25.390 tỷ đồng.");
    assert_eq!(results(&draft), ["Nguồn vốn huy động 25390 tỷ đồng estimated"]);
}

#[test]
fn english_changes_are_read_whatever_form_their_verb_has() {
    assert_eq!(references(&english("Overall crime has reduced 6.6%.")), ["before percentChange -6.6"]);
    assert_eq!(references(&english("Overall crime tumbled 6.6%.")), ["before percentChange -6.6"]);
    assert_eq!(references(&english("There was a reduction in crime of 4%.")), ["before percentChange -4"]);
    assert_eq!(asked(&english("Overall crime cratered 6.6%."), "/actual"), ["D20"], "a level, or a change?");
    assert_eq!(results(&english("The average wait was 7m 25secs.")), [""; 0], "no unit holds it");
    assert_eq!(results(&english("The number of homes was below target at 198.")), ["number of homes 198"]);
    assert_eq!(results(&english("The team met nine out of ten callers.")), [""; 0], "a share in words");
}

#[test]
fn small_counts_in_words_are_read_and_asked_about() {
    for (text, result) in [
        ("There were three pollution incidents.", "pollution incidents 3"),
        ("Injuries fell from nine to four.", "Injuries 4"),
        ("Some 412 homes were started and 356 were built.", "built 356"),
    ] {
        let draft = english(text);
        assert!(results(&draft).iter().any(|found| found.starts_with(result)), "{text}: {:?}", results(&draft));
    }
    assert!(asked(&english("There were three pollution incidents."), "/actual").contains(&"D17"));
}

#[test]
fn what_is_wanted_is_planned() {
    let draft = english("The council wants to pave 50 miles. It strives for growth of 8.5 per cent.");
    assert_eq!(results(&draft), [""; 0]);
    assert_eq!(draft.report["plan"]["objectives"].as_array().map(Vec::len), Some(2), "{}", draft.report["plan"]);
}
