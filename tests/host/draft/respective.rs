//! Several figures for as many results, in their order.

use super::{of_2024, references, results};

#[test]
fn levels_go_to_the_names_before_them() {
    let draft = of_2024("Tỷ lệ đỗ của hệ THPT và hệ GDTX lần lượt là 98,18% và 80,25%.");
    assert_eq!(results(&draft), ["Tỷ lệ đỗ của hệ THPT 98.18 %", "hệ GDTX 80.25 %"]);
    let text = "Hill Council 2023/24\n\nHill Council met. House and flat completions were 41 and 62 respectively.";
    assert_eq!(results(&report_card::draft::draft(text, None)), ["House 41", "flat completions 62"]);
}

#[test]
fn changes_go_to_the_names_or_to_the_figures_before_them() {
    let draft = of_2024("Hộ nghèo và hộ cận nghèo giảm lần lượt 36 hộ và 19 hộ so với năm 2023.");
    assert_eq!(references(&draft), ["năm 2023 difference -36", "năm 2023 difference -19"]);
    let draft = of_2024("Toàn huyện có 412 hộ nghèo, 288 hộ cận nghèo, giảm lần lượt 36 và 19 hộ.");
    assert_eq!(references(&draft), ["kỳ trước difference -36", "kỳ trước difference -19"]);
}

#[test]
fn signed_numbers_in_brackets_are_differences() {
    let draft = of_2024(
        "Tai nạn giao thông xảy ra 14 vụ, làm 6 người chết, 9 người bị thương (so CK: -3 vụ, -1 người chết, +2 người bị thương).",
    );
    assert_eq!(results(&draft).len(), 3);
    assert_eq!(references(&draft), ["CK difference -3", "CK difference -1", "CK difference 2"]);
}

#[test]
fn one_figure_is_nobodys_list() {
    assert_eq!(results(&of_2024("Thu ngân sách đạt 640 tỷ đồng, tương ứng 104% dự toán.")).len(), 1);
}

fn english(text: &str) -> report_card::draft::Draft {
    report_card::draft::draft(&format!("Hill Council 2023/24\n\nHill Council met in 2024. {text}"), None)
}

#[test]
fn semicolons_part_them_too() {
    let draft = of_2024("Tỷ lệ sinh, tỷ lệ tử và tỷ lệ tăng tự nhiên lần lượt là 1,2; 1,5 và 2%.");
    assert_eq!(results(&draft), ["Tỷ lệ sinh 1.2 %", "tỷ lệ tử 1.5 %", "tỷ lệ tăng tự nhiên 2 %"]);
    let draft = english("Loans, hires and sales were 1,200, 1,500 and 2,000 respectively.");
    assert_eq!(results(&draft), ["Loans 1200", "hires 1500", "sales 2000"]);
}

#[test]
fn shares_of_a_plan_go_to_the_figures_before_them() {
    let draft =
        of_2024("Huyện có 9,6 bác sĩ/vạn dân và 28,4 giường bệnh/vạn dân, lần lượt đạt 102% và 97,5% kế hoạch.");
    assert_eq!(results(&draft).len(), 2, "{:?}", results(&draft));
    assert_eq!(references(&draft), ["kế hoạch percentOf 102", "kế hoạch percentOf 97.5"]);
}

#[test]
fn each_has_a_verb_of_its_own() {
    let draft = english("Robbery and theft were down 4% and up 7% respectively.");
    assert_eq!(references(&draft), ["before percentChange -4", "before percentChange 7"]);
}

#[test]
fn what_follows_goes_to_the_same_results_in_their_order() {
    let draft =
        english("Museum and gallery visits were 41,200 and 18,650 respectively, 3% and 11% more than in 2022/23.");
    assert_eq!(results(&draft).len(), 2, "{:?}", results(&draft));
    assert_eq!(references(&draft).len(), 2);
    let draft = english("Of repairs, 94% were on time and 88% were right first time, against targets of 95% and 90%.");
    assert_eq!(references(&draft), ["targets = 95", "targets = 90"]);
}
