//! What a text denies, supposes, plans or gives to others is no result; where it can't be told, it is asked about.

use report_card::draft::{Draft, draft};

use super::{asked, measures, of_2024, references, results};

fn english(text: &str) -> Draft {
    draft(&format!("Hill Council 2023/24\n\nHill Council met in 2024. {text}"), None)
}

/// Nothing of what the text says is a result with an amount.
fn no_amount(draft: &Draft, text: &str) {
    assert!(measures(draft).iter().all(|measure| measure["actual"].is_null()), "{text}: {:?}", results(draft));
}

#[test]
fn a_plan_that_was_missed_is_a_target_without_a_result() {
    let told = |draft: &Draft| (results(draft), references(draft));
    let one = |name: &str, reference: &str| (vec![name.to_owned()], vec![reference.to_owned()]);
    assert_eq!(
        told(&of_2024("Sản lượng chè không đạt kế hoạch 9 nghìn tấn.")),
        one("Sản lượng chè - nghìn tấn", "kế hoạch = 9")
    );
    assert_eq!(told(&of_2024("Xã trồng quế chưa đạt chỉ tiêu 35 ha.")), one("trồng quế - ha", "chỉ tiêu = 35"));
    assert_eq!(
        told(&english("The contact centre failed to meet its 90% target.")),
        one("contact centre - %", "target = 90")
    );
    assert_eq!(told(&english("New homes fell short of the 750 planned.")), one("New homes -", "planned = 750"));
    assert_eq!(told(&english("Turnaround missed the target of 88%.")), one("Turnaround - %", "the target = 88"));
    let draft = of_2024("Số lao động đạt 410 người, chưa đạt kế hoạch 550 người.");
    assert_eq!(told(&draft), one("Số lao động 410 người", "kế hoạch = 550"));
    assert_eq!(asked(&draft, "/targets/0"), ["D26"]);
}

#[test]
fn what_was_not_reached_is_above_the_true_amount_and_asked_about() {
    let draft = of_2024("Giải ngân chưa đạt 70% kế hoạch.");
    assert_eq!(references(&draft), ["kế hoạch percentOf 70"]);
    assert_eq!(measures(&draft)[0]["targets"][0]["comparison"]["comparator"], "<");
    assert_eq!(asked(&draft, "/targets/0"), ["D19"]);
    let draft = of_2024("Độ che phủ rừng chưa đạt 42%.");
    assert_eq!((results(&draft), asked(&draft, "/actual")), (vec!["Độ che phủ rừng 42 % <".to_owned()], vec!["D19"]));
    let draft = english("Collection has not yet reached 95%.");
    assert_eq!((results(&draft), asked(&draft, "/actual")), (vec!["Collection 95 % <".to_owned()], vec!["D19"]));
}

#[test]
fn a_target_that_was_met_is_no_share_of_a_target() {
    let draft = english("The team met its 85% target, with 91.2% of calls answered.");
    assert_eq!(results(&draft), ["team - %", "calls answered 91.2 %"]);
    assert_eq!(references(&draft), ["target = 85"]);
    assert_eq!(references(&english("Waits were 71% against the 95% standard.")), ["standard = 95"]);
}

#[test]
fn not_so_much_but_so_much() {
    assert_eq!(results(&of_2024("Tỷ lệ hộ khá không phải 22% mà là 24%.")), ["Tỷ lệ hộ khá 24 %"]);
    assert_eq!(results(&of_2024("Thu phí đạt 6 tỷ đồng, chứ không phải 9 tỷ đồng.")), ["Thu phí 6 tỷ đồng"]);
    assert_eq!(results(&english("The error rate was not 3% but 5%.")), ["error rate 5 %"]);
    assert_eq!(results(&english("Turnout was 31%, rather than 41%.")), ["Turnout 31 %"]);
    assert_eq!(results(&english("35% of bins were collected on time instead of 95%.")).len(), 1);
    assert_eq!(results(&english("Not only were 45 homes built, but 12 were repaired.")).len(), 2, "not only: both are");
}

#[test]
fn what_is_supposed_or_denied_is_no_result() {
    let vietnamese = [
        "Nếu giải ngân đạt 95%, huyện được thưởng.",
        "Lẽ ra thu phí phải đạt 15 tỷ đồng.",
        "Giả sử tăng trưởng đạt 8%.",
        "Xã bác bỏ thông tin 70 hộ bị cắt điện.",
    ];
    vietnamese.iter().for_each(|text| no_amount(&of_2024(text), text));
    let english_texts = [
        "Without the grant, spending would have been £12 million.",
        "If occupancy reached 98%, the trust would gain £3 million.",
        "The council denied that 45 homes were empty.",
        "The council planned to plant 900 trees.",
        "Some 900 homes would be needed.",
    ];
    english_texts.iter().for_each(|text| no_amount(&english(text), text));
}

#[test]
fn words_that_only_begin_like_a_denial_are_none() {
    let sure = |draft: &Draft, text: &str| {
        assert_eq!((results(draft).len(), asked(draft, "/actual").contains(&"D19")), (1, false), "{text}");
    };
    for text in [
        "Nếu tính cả vốn kéo dài, thu ngân sách đạt 96 tỷ đồng.",
        "Tuyến hàng không đón 45.000 lượt khách.",
        "Không tính tiền sử dụng đất, thu ngân sách đạt 96 tỷ đồng.",
        "Dù không có nguồn thu từ đất, thu ngân sách đạt 96 tỷ đồng.",
    ] {
        sure(&of_2024(text), text);
    }
    let text = "Despite not meeting the target, recycling reached 45%.";
    sure(&english(text), text);
}

#[test]
fn what_may_be_a_plan_a_wish_or_a_correction_is_asked_about() {
    let ask =
        |draft: &Draft, text: &str| assert!(asked(draft, "/actual").contains(&"D19"), "{text}: {:?}", results(draft));
    for text in [
        "Thu ngân sách được giao 120 tỷ đồng.",
        "Theo dự toán, chi thường xuyên là 45 tỷ đồng; dự kiến chi lương là 20 tỷ đồng.",
        "Đính chính: thu phí đạt 2,5 tỷ đồng.",
        "Dự kiến đến cuối năm, thu phí đạt 3,5 tỷ đồng.",
        "Ông Nam cho rằng tỷ lệ hộ khá là 45%.",
        "Tổng mức đầu tư được phê duyệt 45 tỷ đồng.",
    ] {
        ask(&of_2024(text), text);
    }
    for text in [
        "The government allocated £5 million to roads.",
        "Correction: 450 homes were built.",
        "Turnout never reached 45%.",
        "The council has committed to build 450 homes.",
    ] {
        ask(&english(text), text);
    }
}

#[test]
fn a_neighbour_by_its_own_name_is_asked_about() {
    let of_district =
        |text: &str| draft(&format!("Kết quả năm 2024\n\nNăm 2024, UBND huyện Đông Sơn báo cáo. {text}"), None);
    assert_eq!(asked(&of_district("Huyện Tây Giang thu 300 tỷ đồng."), "/actual"), ["D19"]);
    assert!(asked(&of_district("Huyện Đông Sơn thu 300 tỷ đồng."), "/actual").is_empty());
    assert!(asked(&english("Dale Council recycled 38% of waste."), "/actual").contains(&"D19"));
    assert!(!asked(&english("Hill Council recycled 38% of waste."), "/actual").contains(&"D19"));
    let alike = "Huyện Tây Sơn thu 300 tỷ đồng.";
    assert!(asked(&of_district(alike), "/actual").contains(&"D19"), "half of a name is another");
    assert!(asked(&of_district("Tỉnh Bình Định giải ngân 71,3%."), "/actual").contains(&"D19"), "a wider one");
    assert!(asked(&of_district("Xã An Phú thu 3 tỷ đồng."), "/actual").contains(&"D19"), "a part");
    no_amount(&of_district("Tăng trưởng cả nước đạt 5,05%."), "the country's");
    no_amount(&of_district("Tỷ lệ giải ngân toàn tỉnh là 71,3%."), "the province's");
    no_amount(&english("Similar councils recycled 46% of waste."), "others");
}

#[test]
fn an_amount_below_nothing_keeps_its_sign() {
    let told = |draft: &Draft| measures(draft)[0]["actual"]["value"].as_f64();
    for text in ["The outturn was -£0.7m.", "Reserves recorded a variance of (£0.7m).", "The position was minus £0.7m."]
    {
        assert_eq!(told(&english(text)), Some(-0.7), "{text}");
    }
    for text in ["Chênh lệch là -0,7 tỷ đồng.", "Lợi nhuận âm 0,7 tỷ đồng.", "Cân đối thu chi (-0,7 tỷ đồng)."]
    {
        assert_eq!(told(&of_2024(text)), Some(-0.7), "{text}");
    }
    let draft = of_2024("Thu phí đạt 12 tỷ đồng (-0,7%).");
    assert_eq!(results(&draft), ["Thu phí 12 tỷ đồng"], "a share in brackets is none");
}

#[test]
fn what_is_left_is_no_word_for_less_being_better() {
    for text in ["Sản lượng ngô còn 900 tấn.", "Năng suất giảm còn 48 tạ/ha.", "Tổng đàn bò giảm xuống còn 840 con."]
    {
        assert!(measures(&of_2024(text))[0]["ascending"].is_null(), "{text}");
    }
    assert!(measures(&english("The catch fell to 320 tonnes."))[0]["ascending"].is_null());
    assert_eq!(measures(&of_2024("Hộ nghèo còn 48 hộ."))[0]["ascending"], false);
}

#[test]
fn so_many_out_of_so_many_things_may_be_a_level_and_its_plan() {
    let draft = of_2024("Công an làm rõ 31/35 vụ.");
    assert_eq!(
        (&draft.report["tallies"][0]["achieved"], &draft.report["tallies"][0]["total"]),
        (&31.into(), &35.into())
    );
    assert_eq!(asked(&draft, "/tallies/0"), ["D13"]);
    assert!(asked(&of_2024("Huyện hoàn thành 24/26 chỉ tiêu."), "/tallies/0").is_empty());
}
