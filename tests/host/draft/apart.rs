//! How far apart two things are, or how far one has come, is a level of neither.

use report_card::draft::{Draft, draft};

use super::{asked, of_2024, references, results};

fn english(text: &str) -> Draft {
    draft(&format!("Hill Council 2023/24\n\nHill Council met in 2024. {text}"), None)
}

#[test]
fn a_difference_from_what_is_not_told_is_asked_about() {
    for text in ["Rent was £3 million under.", "Rent was £3 million over, the report shows."] {
        let draft = english(text);
        assert_eq!((results(&draft).len(), references(&draft).len()), (1, 1), "{text}: {:?}", results(&draft));
        assert!(super::measures(&draft)[0]["actual"].is_null(), "{text}: {:?}", results(&draft));
        assert!(asked(&draft, "/0").contains(&"D21"), "{text}");
    }
    let draft = english("Rent was £3 million less than expected.");
    assert_eq!(
        (results(&draft), references(&draft)),
        (vec!["Rent - £ million".to_owned()], vec!["expected difference -3".to_owned()])
    );
    let draft = english("Rent was £3 million under budget at £48 million.");
    assert_eq!(
        (results(&draft), references(&draft)),
        (vec!["Rent 48 £ million".to_owned()], vec!["budget difference -3".to_owned()])
    );
    assert_eq!(results(&english("Grants of £3 million over five years were agreed.")).len(), 1, "over years");
}

#[test]
fn how_an_amount_stands_to_a_bound_or_another_body_is_no_result() {
    for text in
        ["Dư nợ là 65 tỷ đồng, vượt ngưỡng trần 60 tỷ đồng.", "Dư nợ là 65 tỷ đồng nhưng kém huyện Sơn Hà 4 tỷ đồng."]
    {
        let draft = of_2024(text);
        assert_eq!((results(&draft), references(&draft)), (vec!["Dư nợ 65 tỷ đồng".to_owned()], Vec::new()), "{text}");
    }
    let draft = of_2024("Dư nợ là 65 tỷ đồng, vượt kế hoạch 4 tỷ đồng.");
    assert_eq!(references(&draft), ["kế hoạch difference 4"], "a plan's is one");
    for text in ["Turnout was 38%, below the region's 41%.", "Turnout was 38%, higher than the county's 36.5%."] {
        let draft = english(text);
        assert_eq!((results(&draft), references(&draft)), (vec!["Turnout 38 %".to_owned()], Vec::new()), "{text}");
    }
    assert_eq!(results(&english("Turnout was lower than the region's 41%.")), [""; 0]);
    assert_eq!(references(&english("Turnout was 38%, higher than last year's 36%.")).len(), 1, "a time's is one");
}

#[test]
fn how_much_something_changed_is_no_level_of_it() {
    let draft = english("The shortfall widened by 14% to £6.5m.");
    assert_eq!(
        (results(&draft), references(&draft)),
        (vec!["shortfall 6.5 £ m".to_owned()], vec!["before percentChange 14".to_owned()])
    );
    assert_eq!(references(&english("The gap narrowed by 14%.")), ["before percentChange -14"]);
    let draft = english("The backlog worsened by 14%.");
    assert_eq!(references(&draft).len(), 1, "{:?}", results(&draft));
    assert!(asked(&draft, "/baselines/0").contains(&"D19"), "which way?");
    let draft = of_2024("Diện tích cam 60 ha, tăng 5 km so với cùng kỳ.");
    assert_eq!(results(&draft), ["Diện tích cam 60 ha"], "a length is no change of an area");
}

#[test]
fn what_is_said_to_be_wrong_is_no_result() {
    for text in ["Con số 45 hộ nghèo đăng trên báo tháng 10 là không chính xác.", "Thông tin 45 hộ nghèo là sai."]
    {
        assert_eq!(results(&of_2024(text)), [""; 0], "{text}");
    }
    assert_eq!(results(&english("The figure of 45 homes given in November was wrong.")), [""; 0]);
    assert_eq!(results(&english("Of these, 45 were false alarms.")).len(), 1, "false only begins it");
    let draft = of_2024("Số liệu 45 hộ nghèo là sai; con số đúng là 54 hộ.");
    assert_eq!((results(&draft).len(), asked(&draft, "/actual").contains(&"D19")), (1, true));
}

#[test]
fn what_so_many_reached_at_least_is_a_bound() {
    let draft = of_2024("Có 14 xã đạt trên 90% người dân tham gia BHYT.");
    assert_eq!(results(&draft), ["xã 14 xã"]);
    assert_eq!(results(&of_2024("Có 11 dự án đầu tư công giải ngân dưới 50%.")).len(), 1);
    assert_eq!(results(&of_2024("Toàn huyện có 37 hộ thu nhập trên 500 triệu đồng.")).len(), 1);
    let either = of_2024("Có 3 doanh nghiệp nợ thuế trên 10 tỷ đồng.");
    assert_eq!(asked(&either, "/1/actual"), ["D20"], "of each, or of all?");
}

#[test]
fn what_a_growth_is_higher_than_is_no_result() {
    for text in [
        "GRDP tăng 7,04%, cao hơn mức tăng 5,61% của 6 tháng đầu năm 2023.",
        "GRDP tăng 9,2%, cao hơn mức bình quân 7,1% của vùng và mức 6,5% của cả nước.",
    ] {
        assert_eq!(results(&of_2024(text)), ["GRDP -"], "{text}");
    }
}

#[test]
fn a_plan_that_was_not_reached_by_a_figure_is_not_the_next_ones() {
    let forecast = english(
        "The programme is forecast to spend £61m this year against a budget of £88m, with £27m moved to reserves.",
    );
    assert_eq!(references(&forecast), [""; 0], "{:?}", results(&forecast));
    let part = english("The operating budget was $19.6 million, of which the city contributed $17.9 million.");
    assert_eq!(references(&part), [""; 0], "{:?}", results(&part));
    let total = english(
        "42 homes were completed in the month, bringing the total for the year to 287 against a target of 340.",
    );
    assert_eq!(references(&total), [""; 0], "of the total: {:?}", results(&total));
    let state = english("Reading proficiency was 58%, 3 points above the state average.");
    assert_eq!(references(&state), [""; 0], "how far from another body's");
    assert_eq!(references(&english("Reading proficiency was 58%, 3 points above target.")).len(), 1);
}

#[test]
fn money_is_no_part_of_what_is_counted() {
    let draft =
        english("The county welcomed 2.3 million visitors, including 260,000 foreigners, and earned over $1 million.");
    let parts = draft.report["measures"][0]["parts"].as_array().map_or(0, Vec::len);
    assert_eq!((results(&draft).len(), parts), (3, 1), "{:?}", results(&draft));
}
