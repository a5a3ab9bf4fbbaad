//! Results, comparisons and counts: one statement for each of the ways in which articles state them.

use super::{asked, of_2024, references, results};

#[test]
fn a_level_needs_no_verb() {
    assert_eq!(results(&of_2024("Giá trị thủy sản 96 tỷ đồng.")), ["Giá trị thủy sản 96 tỷ đồng"]);
}

#[test]
fn in_vietnamese_the_comma_is_always_the_decimal_sign() {
    let draft =
        of_2024("Chi thường xuyên 22.518 triệu đồng; thu nội địa 36,204 tỷ đồng; thu phí 9.417,365 triệu đồng.");
    assert_eq!(
        results(&draft),
        ["Chi thường xuyên 22518 triệu đồng", "thu nội địa 36.204 tỷ đồng", "thu phí 9417.365 triệu đồng"]
    );
}

#[test]
fn two_scales_are_one_amount() {
    assert_eq!(results(&of_2024("Thu ngân sách được 1 tỷ 856 triệu đồng.")), ["Thu ngân sách 1856 triệu đồng"]);
}

#[test]
fn a_number_may_stand_in_words() {
    assert_eq!(
        results(&of_2024("Huyện tiêm phòng cho gần chín nghìn con gia cầm.")),
        ["con gia cầm tiêm phòng 9000 con <"]
    );
}

#[test]
fn uoc_and_hon_belong_to_their_own_figure() {
    let draft = of_2024(
        "Tổng thu ước đạt trên 900 tỷ đồng, tổng chi 640 tỷ đồng. Ước chi sự nghiệp cả năm khoảng 512 tỷ đồng.",
    );
    assert_eq!(
        results(&draft),
        ["Tổng thu 900 tỷ đồng > estimated", "tổng chi 640 tỷ đồng", "chi sự nghiệp cả năm 512 tỷ đồng ~ estimated"]
    );
}

#[test]
fn each_setter_has_its_own_reference() {
    let draft = of_2024(
        "Thu ngân sách đạt 640 tỷ đồng, vượt 12% dự toán tỉnh giao, đạt 104,5% dự toán HĐND huyện giao, tăng 9% so với cùng kỳ.",
    );
    let told = [
        "dự toán tỉnh giao (tỉnh) percentChange 12",
        "dự toán HĐND huyện giao (HĐND huyện) percentOf 104.5",
        "cùng kỳ percentChange 9",
    ];
    assert_eq!(references(&draft), told);
}

#[test]
fn a_verb_may_stand_once_for_two_plans() {
    assert_eq!(
        references(&of_2024("Thu ngân sách 96 tỷ đồng, đạt 54% kế hoạch tỉnh và 51% kế hoạch huyện.")),
        ["kế hoạch tỉnh (tỉnh) percentOf 54", "kế hoạch huyện (huyện) percentOf 51"]
    );
}

#[test]
fn a_comparison_needs_no_level() {
    let draft = of_2024("Giá trị công nghiệp tăng 8,6%; giải phóng mặt bằng đạt 96% kế hoạch.");
    assert_eq!(results(&draft), ["Giá trị công nghiệp -", "giải phóng mặt bằng -"]);
    assert_eq!(references(&draft), ["kỳ trước percentChange 8.6", "kế hoạch percentOf 96"]);
    assert_eq!(asked(&draft, "/measures/0/baselines/0"), ["D21"], "what it is compared with is not said");
}

#[test]
fn a_share_is_a_level_until_a_verb_compares_it() {
    let draft = of_2024("Tỷ lệ che phủ rừng 47,3%, tăng 0,6% so với năm 2023.");
    assert_eq!(
        (results(&draft), references(&draft)),
        (vec!["Tỷ lệ che phủ rừng 47.3 %".to_owned()], vec!["năm 2023 pointChange 0.6".to_owned()])
    );
    assert_eq!(asked(&draft, "/baselines/0"), ["D22"], "points are meant, per cent is written");
}

#[test]
fn what_fell_is_negative_and_less_may_be_better() {
    let draft = of_2024("Hộ nghèo giảm từ 7,8% xuống 5,9%, giảm 1,9 điểm phần trăm.");
    assert_eq!(results(&draft), ["Hộ nghèo 5.9 %"]);
    assert_eq!(references(&draft), ["kỳ trước pointChange -1.9", "kỳ trước = 7.8"]);
    assert_eq!(super::measures(&draft)[0]["ascending"], false);
    assert_eq!(asked(&draft, "/ascending"), ["D32"]);
}

#[test]
fn a_difference_goes_to_the_figure_of_its_unit() {
    let draft = of_2024("Tai nạn giao thông xảy ra 12 vụ, làm 5 người chết; so với cùng kỳ giảm 3 vụ.");
    let measures = super::measures(&draft);
    assert_eq!(measures[0]["baselines"][0]["comparison"]["value"], -3);
    assert!(measures[1]["baselines"].is_null());
}

#[test]
fn n_times_more_is_asked_about() {
    let draft =
        of_2024("Doanh thu vận tải 410 tỷ đồng, tăng 2,3 lần so với năm 2022; sản lượng cá 90 tấn, tăng gấp đôi.");
    assert_eq!(references(&draft), ["năm 2022 multiple 2.3", "kỳ trước multiple 2"]);
    assert_eq!(asked(&draft, "/measures/0/baselines/0"), ["D23"]);
}

#[test]
fn exceeding_by_more_than_all_of_it_is_asked_about() {
    assert_eq!(asked(&of_2024("Thu thuế đạt 1.245 triệu đồng, vượt 312,5% dự toán."), "/targets/0"), ["D24"]);
}

#[test]
fn parts_stand_under_their_whole() {
    let draft = of_2024("Tổng thu 640 tỷ đồng, tăng 5%; trong đó thu nội địa 590 tỷ đồng, thu khác 50 tỷ đồng.");
    assert_eq!(draft.report["budget"].as_array().expect("a list").len(), 1);
    assert_eq!(draft.report["budget"][0]["parts"][1]["name"], "thu khác");
}

#[test]
fn a_plan_beside_the_result_is_its_target() {
    let draft = of_2024("Tỷ lệ lao động qua đào tạo 68,5% (kế hoạch 68%); tỷ lệ gia đình văn hóa đạt 95,1%/95%.");
    assert_eq!(references(&draft), ["kế hoạch = 68", "kế hoạch = 95"]);
    assert_eq!(results(&draft).len(), 2);
}

#[test]
fn last_years_level_is_a_baseline() {
    let draft = of_2024("Thu ngân sách đạt 212 tỷ đồng; năm 2023, con số này là 177 tỷ đồng.");
    assert_eq!((results(&draft).len(), references(&draft)), (1, vec!["năm 2023 = 177".to_owned()]));
}

#[test]
fn a_name_that_is_left_out_is_that_before_it_and_asked_about() {
    let draft = of_2024("Thu ngân sách đến 30/11 đạt 214 tỷ đồng; cả năm ước 232 tỷ đồng.");
    assert_eq!(results(&draft), ["Thu ngân sách đến 30/11 214 tỷ đồng", "Thu ngân sách cả năm 232 tỷ đồng estimated"]);
    assert_eq!(asked(&draft, "/budget/1/name"), ["D11"]);
}

#[test]
fn a_title_that_repeats_a_figure_adds_none() {
    let draft = report_card::draft::draft(
        "Huyện A: Thu gần 7 tỷ đồng\n\nNăm 2024, huyện có kết quả tốt.\n\nThu ngân sách đạt 6,914 tỷ đồng.\n\nChi 5 tỷ đồng.\n",
        None,
    );
    assert_eq!(results(&draft), ["Thu ngân sách 6.914 tỷ đồng", "Chi 5 tỷ đồng"]);
}

#[test]
fn counts_of_indicators_in_all_their_forms() {
    let told = |text: &str| {
        let tally = &of_2024(text).report["tallies"][0];
        ["achieved", "exceeded", "notAchieved", "total"].map(|count| tally[count].as_u64())
    };
    assert_eq!(told("Quận đạt 24/26 chỉ tiêu."), [Some(24), None, None, Some(26)]);
    assert_eq!(told("Có 18/18 chỉ tiêu đạt, trong đó 7 chỉ tiêu vượt."), [Some(18), Some(7), None, Some(18)]);
    assert_eq!(told("Có 9 chỉ tiêu vượt, 6 chỉ tiêu đạt."), [Some(15), Some(9), None, None]);
    assert_eq!(told("Huyện đề ra 22 chỉ tiêu, vượt 8, đạt 12, hụt 2."), [Some(20), Some(8), Some(2), Some(22)]);
    assert_eq!(
        told("Trong 16 chỉ tiêu, mười một chỉ tiêu đạt và vượt, 5 chỉ tiêu không đạt."),
        [Some(11), None, Some(5), Some(16)]
    );
    assert_eq!(told("Cả 20 chỉ tiêu đều đạt."), [Some(20), None, None, Some(20)]);
    assert_eq!(told("Có 05/08 thôn đạt chuẩn văn hóa."), [Some(5), None, None, Some(8)]);
}

#[test]
fn what_is_below_nothing_keeps_its_sign() {
    assert_eq!(results(&of_2024("Lợi nhuận âm 12 tỷ đồng.")), ["Lợi nhuận -12 tỷ đồng"]);
    assert_eq!(results(&of_2024("Chỉ số giá đạt -1,25%.")), ["Chỉ số giá -1.25 %"]);
    assert_eq!(references(&of_2024("Công nghiệp tăng -3,4% so với cùng kỳ.")), ["cùng kỳ percentChange -3.4"]);
}

#[test]
fn a_separator_of_another_language_is_asked_about() {
    let draft = of_2024("Dân số 86,314 người. Sản lượng đạt 1 234 tấn.");
    assert_eq!(results(&draft), ["Dân số 86314 người", "Sản lượng 1234 tấn"]);
    assert_eq!(asked(&draft, "/actual"), ["D15", "D15"]);
}

#[test]
fn a_scale_in_the_middle_is_part_of_the_number() {
    let text = "Chi 3 nghìn 200 tỷ đồng. Đón 12 nghìn 500 lượt khách. Đàn gà một nghìn hai trăm con.";
    assert_eq!(results(&of_2024(text)), ["Chi 3200 tỷ đồng", "khách Đón 12500 lượt khách", "Đàn gà 1200 con"]);
}

#[test]
fn two_amounts_under_one_name_stay_and_are_asked_about() {
    let draft = of_2024("Thu ngân sách đạt 73,4 tỷ đồng. Chi 60 tỷ đồng.\n\nThu ngân sách đạt 71,2 tỷ đồng.");
    assert_eq!(asked(&draft, "/actual"), ["D18", "D18"]);
}

#[test]
fn a_change_after_a_count_belongs_to_the_count() {
    let draft = of_2024("Có 7/8 thôn đạt chuẩn, tăng 1 thôn. Giao 9/9 tân binh, đạt 100% chỉ tiêu huyện giao.");
    assert_eq!(results(&draft), Vec::<String>::new());
    let draft = of_2024("Kỷ luật 31 đảng viên, giảm 6 trường hợp so với năm 2023.");
    assert_eq!(references(&draft), ["năm 2023 difference -6"]);
}

#[test]
fn a_sum_that_reached_a_share_reached_it_of_its_plan() {
    let draft =
        of_2024("Tổng giá trị sản xuất ước đạt 53%, tăng 23,7%; thương mại đạt 52%, tăng 15,6% so với cùng kỳ.");
    assert_eq!(results(&draft), ["Tổng giá trị sản xuất -", "thương mại -"]);
    assert_eq!(references(&draft).first().map(String::as_str), Some("kế hoạch percentOf 53"));
    assert_eq!(asked(&draft, "/measures/1/targets/0"), ["D21"]);
    assert_eq!(results(&of_2024("Tăng trưởng kinh tế đạt 8,1% so với cùng kỳ.")), ["Tăng trưởng kinh tế 8.1 %"]);
}

#[test]
fn a_share_of_what_was_told_before_is_a_remark() {
    let draft = of_2024("Có 16.388 học sinh dự thi, 16.084 học sinh tốt nghiệp, đạt trên 98%.");
    assert_eq!(references(&draft), Vec::<String>::new());
    let draft = of_2024("Có 225 học sinh loại giỏi (tỷ lệ 2,9%).");
    assert_eq!((results(&draft).len(), references(&draft).len()), (1, 0));
}

#[test]
fn what_share_of_things_is_so_is_part_of_its_name() {
    assert_eq!(results(&of_2024("100% thôn đạt chuẩn văn hóa.")), ["thôn đạt chuẩn văn hóa 100 %"]);
    assert_eq!(results(&of_2024("100% cơ quan, đơn vị đạt danh hiệu.")), ["cơ quan, đơn vị đạt danh hiệu 100 %"]);
}

#[test]
fn a_share_that_fell_fell_by_points() {
    let draft = of_2024("Tỷ lệ hộ nghèo giảm 1,76% so với đầu năm.");
    assert_eq!(references(&draft), ["đầu năm pointChange -1.76"]);
    assert_eq!(asked(&draft, "/baselines/0"), ["D22"]);
}

#[test]
fn both_spellings_of_a_syllable_are_one() {
    let draft = of_2024("Thu ngân sách đạt 12 tỉ đồng, chiếm tỉ lệ 4% tổng thu. Thuỷ sản 96 tỉ đồng.");
    assert_eq!(results(&draft), ["Thu ngân sách 12 tỷ đồng", "Thuỷ sản 96 tỷ đồng"]);
}

#[test]
fn a_change_told_twice_is_told_in_two_ways() {
    let draft =
        of_2024("Tổng sản phẩm bình quân đầu người đạt 22,4 triệu đồng (tăng 7,7% tương đương 1,6 triệu đồng).");
    assert_eq!(references(&draft), ["kỳ trước percentChange 7.7", "kỳ trước difference 1.6"]);
}

#[test]
fn a_count_behind_a_colon_is_called_by_what_stands_before_it() {
    let draft = of_2024("- Gia đình văn hóa: 1.544/2.098 hộ (73,6%).");
    assert_eq!(draft.report["tallies"][0]["label"], "hộ gia đình văn hóa");
}

#[test]
fn van_is_ten_thousand_but_not_of_people() {
    assert_eq!(results(&of_2024("Sản lượng lương thực ước đạt 29,3 vạn tấn, vượt 12,7% kế hoạch.")).len(), 1);
    assert!(results(&of_2024("Sản lượng lương thực ước đạt 29,3 vạn tấn."))[0].contains("29.3 vạn tấn"));
    let doctors = results(&of_2024("Toàn huyện có 8,2 bác sĩ/vạn dân."));
    assert!(doctors[0].contains("8.2 bác sĩ/vạn dân"), "{doctors:?}");
}
