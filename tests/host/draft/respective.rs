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
