//! A verb that is said once, for several results; and what a change has come to.

use report_card::draft::{Draft, draft};

use super::{of_2024, references, results};

fn english(text: &str) -> Draft {
    draft(&format!("Hill Council 2023/24\n\nHill Council met in 2024. {text}"), None)
}

#[test]
fn differences_go_to_the_results_that_were_told_before() {
    let draft = of_2024(
        "Toàn huyện xảy ra 136 vụ tai nạn giao thông, làm 84 người chết, 91 người bị thương (so với cùng kỳ giảm 14 vụ, 6 người chết, tăng 2 người bị thương).",
    );
    assert_eq!(results(&draft).len(), 3, "{:?}", results(&draft));
    assert_eq!(
        references(&draft).iter().filter_map(|one| one.rsplit(' ').next()).collect::<Vec<_>>(),
        ["-14", "-6", "2"]
    );
    let draft = of_2024("Công an phát hiện 118 vụ, 153 đối tượng (tăng 21 vụ, 29 đối tượng so với cùng kỳ).");
    assert_eq!(references(&draft), ["cùng kỳ difference 21", "cùng kỳ difference 29"]);
    let draft = of_2024("Công an phát hiện 118 vụ, 153 đối tượng (tăng 21 vụ, 29 đối tượng nghiện).");
    assert_eq!(references(&draft), ["kỳ trước difference 21"], "what has another name is no difference");
    let draft = of_2024("Huyện có 14 xã đạt chuẩn, tăng 2 xã, 3 thôn kiểu mẫu.");
    assert_eq!(results(&draft).len(), 2, "what was not told before is a result: {:?}", results(&draft));
}

#[test]
fn a_change_goes_to_what_it_is_said_to_be_about() {
    let draft = of_2024(
        "Có 652 doanh nghiệp thành lập mới với số vốn đăng ký 5.980 tỷ đồng, tăng 3,9% về số doanh nghiệp và giảm 17,4% về vốn so với năm 2023.",
    );
    assert_eq!(results(&draft).len(), 2, "{:?}", results(&draft));
    assert_eq!(references(&draft), ["kỳ trước percentChange 3.9", "kỳ trước percentChange -17.4"]);
}

#[test]
fn a_things_first_word_stands_for_it() {
    let draft = of_2024("Huyện cấp 326 giấy phép, tăng 43 giấy so với năm trước.");
    assert_eq!((results(&draft).len(), references(&draft)), (1, vec!["năm trước difference 43".to_owned()]));
}

#[test]
fn what_a_change_by_a_fraction_came_to_is_a_level() {
    assert_eq!(results(&english("Rough sleeping was down by a third to 812.")), ["Rough sleeping 812"]);
    assert_eq!(results(&english("Complaints fell to 148.")), ["Complaints 148"]);
    assert_eq!(results(&of_2024("Số vụ cháy giảm một phần ba, còn 812 vụ.")), ["Số vụ cháy 812 vụ"]);
    assert_eq!(results(&english("Staff were referred to 148.")), [""; 0]);
}

#[test]
fn an_earlier_amount_in_brackets_is_a_baseline() {
    for (text, baseline) in [
        ("Income was £44m (2022: £43m).", "2022 = 43"),
        ("Agency costs rose by a third to £2.1m (2022/23: £1.6m).", "2022/23 = 1.6"),
        ("Knife crime: 131 offences (Q1 2022/23: 152).", "Q1 2022/23 = 152"),
    ] {
        let draft = english(text);
        assert_eq!((results(&draft).len(), references(&draft)), (1, vec![baseline.to_owned()]), "{text}");
    }
    let draft = of_2024("Thu phí đạt 44 tỷ đồng (2023: 43 tỷ đồng).");
    assert_eq!((results(&draft).len(), references(&draft)), (1, vec!["2023 = 43".to_owned()]));
    assert_eq!(results(&english("Exports were VND5.46 trillion (US$225 million).")).len(), 1, "the same again");
}

#[test]
fn scores_and_ratios_have_no_unit() {
    assert_eq!(results(&english("The mortality ratio was 96.4.")), ["mortality ratio 96.4"]);
    assert_eq!(results(&english("Street cleanliness score 94.1.")), ["Street cleanliness score 94.1"]);
    assert_eq!(results(&of_2024("Chỉ số cải cách hành chính đạt 86,3.")).len(), 1);
}

#[test]
fn what_was_overspent_is_an_overspend() {
    assert_eq!(results(&english("Social care overspent by £1.2m.")), ["Social care overspend 1.2 £ m"]);
}

#[test]
fn who_assigned_an_english_estimate_stands_after_it() {
    let draft = english(
        "Revenue was 14.2 trillion VND, equal to 117 percent of the estimate assigned by the central government.",
    );
    assert!(references(&draft)[0].contains("(central government) percentOf 117"), "{:?}", references(&draft));
}
