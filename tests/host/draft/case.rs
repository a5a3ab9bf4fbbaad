//! What is told of one case, of a wider body, or beside an amount, is asked about or left out.

use report_card::draft::{Draft, draft};

use super::{asked, of_2024, references, results};

fn english(text: &str) -> Draft {
    draft(&format!("Hill Council 2023/24\n\nHill Council met in 2024. {text}"), None)
}

fn of_ward(text: &str) -> Draft {
    draft(&format!("Công an phường Phú Hòa năm 2024\n\nNăm 2024, phường Phú Hòa giữ vững an ninh.\n\n{text}\n"), None)
}

#[test]
fn what_was_counted_in_one_case_is_asked_about() {
    for text in ["Ngày 14/9, công an bắt giữ 5 xe máy.", "Công an bắt giữ nhóm 3 thanh niên."] {
        assert_eq!(asked(&of_2024(text), "/actual"), ["D20"], "{text}");
    }
    assert_eq!(asked(&of_2024("Đến ngày 14/9, công an bắt giữ 5 xe máy."), "/actual"), [""; 0], "as of a day");
    let report = "Ngày 14/9, hội nghị nghe báo cáo: huyện kết nạp 104 đảng viên.";
    assert_eq!(asked(&of_2024(report), "/actual"), [""; 0], "told on that day, of the year");
    assert_eq!(
        results(&of_2024("Trong một vụ, công an thu giữ 12 xe máy.")),
        [""; 0],
        "one of many is no result at all"
    );
    assert_eq!(results(&english("In one raid officers seized 1,100 vehicles.")), [""; 0]);
    assert_eq!(results(&english("In one year officers seized 1,100 vehicles.")).len(), 1);
    assert_eq!(asked(&english("Officers seized 1,100 vehicles."), "/actual"), [""; 0]);
}

#[test]
fn a_verb_within_another_word_is_no_sign_of_a_result() {
    assert_eq!(asked(&of_2024("Phụ cấp trực 115.000 đồng."), "/actual"), ["D20"]);
    assert_eq!(asked(&of_2024("Huyện cấp 1.250 thẻ."), "/actual"), [""; 0]);
}

#[test]
fn a_wider_body_keeps_its_figures_wherever_it_is_named() {
    let text = "Thượng tá Lê Bảo cho biết toàn quận năm qua xảy ra 311 vụ, tỷ lệ phá án 79%.";
    assert_eq!(results(&of_ward(text)), [""; 0]);
    let text = "Toàn quận xảy ra 311 vụ, riêng phường Phú Hòa xảy ra 28 vụ.";
    assert_eq!(results(&of_ward(text)).len(), 1, "{:?}", results(&of_ward(text)));
    let text = "Phó Trưởng Công an quận cho biết tỷ lệ phá án đạt 79%.";
    assert_eq!(asked(&of_ward(text), "/actual"), ["D19"], "whose is it?");
    assert_eq!(asked(&of_ward("Trưởng Công an phường cho biết tỷ lệ phá án đạt 79%."), "/actual"), [""; 0]);
}

#[test]
fn an_amount_in_brackets_behind_what_is_compared_with_is_that_ones() {
    let draft = of_2024("Huyện xảy ra 28 vụ, giảm 17,6% so với năm 2023 (34 vụ).");
    assert_eq!(references(&draft), ["năm 2023 percentChange -17.6", "năm 2023 = 34"]);
    let draft = of_2024("Huyện xảy ra 28 vụ, giảm 17,6% so với năm 2023 (6 vụ).");
    assert_eq!((results(&draft).len(), references(&draft).len()), (1, 1), "the change again");
}

#[test]
fn what_there_was_before_what_is_left_is_earlier() {
    let draft = of_2024("Huyện sáp nhập 62 xã còn 29 xã.");
    assert_eq!(results(&draft).len(), 1, "{:?}", results(&draft));
    assert_eq!(references(&draft), ["kỳ trước = 62"]);
    assert_eq!(results(&of_2024("Huyện có 62 xã, còn 29 hộ nghèo.")).len(), 2);
}

#[test]
fn a_share_of_a_mean_is_of_no_plan() {
    let draft = of_2024("Thu nhập bình quân đạt 42 triệu đồng, bằng 60% mức bình quân của tỉnh.");
    assert_eq!((results(&draft).len(), references(&draft)), (1, Vec::new()));
    let draft = english("The council spent £39.7 million, 98.5 percent of its appropriation.");
    assert_eq!(references(&draft), ["appropriation percentOf 98.5"]);
}

#[test]
fn what_is_joined_to_something_supposed_is_no_more_real() {
    let draft = english("The rival budget would have cut 40 jobs and saved £2.2m.");
    assert!(results(&draft).is_empty() || asked(&draft, "/actual").contains(&"D19"), "{:?}", results(&draft));
}

#[test]
fn years_in_a_row_are_none_alone() {
    assert_eq!(references(&of_2024("GRDP tăng 8,83% và là năm thứ 3 liên tiếp tăng trên 8%.")).len(), 1);
}
