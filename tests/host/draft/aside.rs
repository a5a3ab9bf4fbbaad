//! What is told by the way is no result: of each of many, of one person, of a meeting, of other bodies.

use report_card::draft::{Draft, draft};

use super::{measures, of_2024, references, results};

fn english(text: &str) -> Draft {
    draft(&format!("Hill Council 2023/24\n\nHill Council met in 2024. {text}"), None)
}

/// None of the texts has a result.
fn none(draft: impl Fn(&str) -> Draft, texts: &[&str]) {
    for text in texts {
        let draft = draft(text);
        assert!(measures(&draft).is_empty(), "{text}: {:?}", results(&draft));
    }
}

#[test]
fn what_each_of_many_has_or_is_worth_is_no_result() {
    none(of_2024, &["Mỗi đội có 6 đến 8 cán bộ.", "Bình thường mỗi thôn chỉ có 1 cán bộ thú y."]);
    none(english, &["Each ward has 12 officers."]);
    let draft = of_2024("Huyện tặng 140 suất quà, mỗi suất 600.000 đồng.");
    assert_eq!(results(&draft).len(), 1, "{:?}", results(&draft));
    assert_eq!(results(&english("The council made 140 grants of £600 each.")).len(), 1);
    assert_eq!(results(&of_2024("Bình quân mỗi xã đạt 17,2 tiêu chí.")).len(), 1, "a mean is one");
}

#[test]
fn what_one_person_has_is_no_result() {
    none(
        of_2024,
        &[
            "Ông Lê Văn Tám, chủ nhà hàng Sen Việt, cho biết doanh thu tăng 35% so với năm ngoái.",
            "Điển hình như hộ bà Trần Thị Năm trồng 3 ha cam, thu lãi 700 triệu đồng.",
            "Theo bà Năm, thôn 2, con đường trước chỉ rộng 1,5 m, nay mở rộng 4 m.",
        ],
    );
    none(english, &["Ann Lee, who owns a cafe, saw sales rise by 35% to 900 customers."]);
    let office = "Theo ông Lê Văn Tám, Chủ tịch UBND huyện, thu ngân sách đạt 640 tỷ đồng.";
    assert_eq!(results(&of_2024(office)).len(), 1, "he speaks for the district");
    assert_eq!(
        results(&of_2024("Đời sống của bà con nâng lên, thu nhập đạt 54 triệu đồng.")).len(),
        1,
        "of the people"
    );
}

#[test]
fn who_sat_in_a_meeting_or_answered_a_survey_is_no_result() {
    none(of_2024, &["Hội nghị tổng kết công tác năm với 540 cán bộ, giáo viên tham dự."]);
    none(english, &["A survey of 1,350 residents was sent out.", "Members heard from 19 speakers."]);
    let counted = "Mặt trận tổ chức hội nghị tuyên truyền cho 1.350 lượt người tham dự.";
    assert_eq!(results(&of_2024(counted)).len(), 1, "visits that were counted");
    assert_eq!(results(&english("A survey of residents found that 71% were satisfied.")).len(), 1);
}

#[test]
fn what_other_bodies_reached_is_no_result() {
    none(of_2024, &["Ở tỉnh bên, lực lượng chức năng xử lý 7.300 trường hợp."]);
    none(
        english,
        &[
            "Vietnam as a whole drew 29.8 billion USD.",
            "The average for landlords of our size is 71%.",
            "Neighbouring Dale Council recycled 38% of waste.",
            "The district ranks 14th among the country's 63 localities.",
            "Nationwide, journeys grew by 7.1%.",
        ],
    );
    let draft = of_2024("Thời gian lưu trú bình quân 1,8 ngày, còn ngắn so với Đà Nẵng là 2,6 ngày.");
    assert_eq!(results(&draft), ["Thời gian lưu trú bình quân 1.8 ngày"]);
}

#[test]
fn how_long_one_thing_is_to_be_is_no_result() {
    let draft = of_2024("Tuyến đường liên xã dài 16 km mới hoàn thành 7 km.");
    assert_eq!(measures(&draft).len(), 1, "{:?}", results(&draft));
    assert_eq!(measures(&draft)[0]["actual"]["value"], 7);
    assert_eq!(results(&of_2024("Nâng cấp 9 tuyến hẻm với tổng chiều dài 2,6 km.")).len(), 2);
}

#[test]
fn what_is_only_expected_or_decided_is_no_result() {
    none(
        english,
        &[
            "The centre is expected to carry out 70,000 scans.",
            "The board voted to approve a $3.2 million contract.",
            "It forecasts an overspend of £1.7m.",
            "It costs £2.40 to ride.",
        ],
    );
    assert_eq!(results(&english("Income is expected to reach £48 million.")).len(), 1, "an estimate");
}

#[test]
fn a_length_of_time_in_two_units_is_held_by_none() {
    for text in [
        "The average wait was 1 minute 52 seconds.",
        "The response time was 5 minutes, 14 seconds.",
        "The response time was 5 minutes and 14 seconds.",
    ] {
        none(english, &[text]);
    }
    assert_eq!(results(&english("The average wait was 2.6 minutes.")), ["average wait 2.6 minutes"]);
}

#[test]
fn an_amount_as_large_as_the_result_is_the_plans() {
    let draft = of_2024("Tỷ lệ che phủ rừng 41,4%, thấp hơn chỉ tiêu 43%.");
    assert_eq!(references(&draft), ["chỉ tiêu = 43"]);
    assert_eq!(references(&of_2024("Thu phí đạt 45 tỷ đồng, vượt kế hoạch 4 tỷ đồng.")), ["kế hoạch difference 4"]);
}

#[test]
fn what_brought_a_change_about_is_none() {
    let of = |text: &str| draft(&format!("Hill Council 2023\n\nHill Council reports on 2023.\n\n{text}\n"), None);
    assert_eq!(results(&of("Energy use dropped by 13%, helped by a £1.1m grant from the fund.")), ["Energy use -"]);
    assert_eq!(results(&of("The report was approved by 9 votes to 2.")), [""; 0]);
}
