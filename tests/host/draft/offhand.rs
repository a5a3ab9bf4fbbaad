//! What is told by the way: votes, other bodies' means, one of many, what can be or would be.

use report_card::draft::{Draft, draft};

use super::{of_2024, references, results};

fn english(text: &str) -> Draft {
    draft(
        &format!(
            "Hillford District Council: annual report 2023\n\nHillford District Council looks back at 2023.\n\n{text}\n"
        ),
        None,
    )
}

fn none(draft: impl Fn(&str) -> Draft, texts: &[&str]) {
    for text in texts {
        assert_eq!(results(&draft(text)), [""; 0], "{text}");
    }
}

#[test]
fn other_bodies_rates_are_told_by_a_kind_of_body_and_a_word_for_rates() {
    none(
        english,
        &[
            "The national rate is 7.09 percent.",
            "The average for county councils is £17.60.",
            "The county council took £1,610 and the police £278.",
            "The province as a whole grew 6.8%.",
        ],
    );
    let text = "Major schemes were determined in time in 88% of cases, compared with the national benchmark of 60%.";
    assert_eq!(results(&english(text)).len(), 1);
    let told = results(&of_2024("Hiện toàn huyện có 31% học sinh biết bơi."));
    assert_eq!(told.len(), 1);
}

#[test]
fn a_sum_in_other_money_and_a_rate_within_a_name_are_no_results() {
    let converted = english("Business tax reached P42.75 million (about US$765,000).");
    assert_eq!(results(&converted), ["Business tax 42.75 P million"]);
    let named = english(
        "Residents paid early to get a 10-percent discount. Projects under the 20-percent development fund were built.",
    );
    assert_eq!(results(&named), [""; 0]);
    let planned = english("The vaccination rate rose to 91.3 percent, still below the 95-percent national target.");
    assert_eq!((results(&planned).len(), references(&planned)), (1, vec!["national = 95".to_owned()]));
}

#[test]
fn one_of_many_and_one_case_are_no_results() {
    none(
        english,
        &[
            "One Korean tenant there employs 4,300 workers.",
            "In one stop on the motorway a deputy found $240,000 in cash and 50 kg of drugs.",
            "Each crane can lift 65 tonnes and costs about $15 million.",
            "Deepening the channel to 14 metres, at an estimated $220 million, would let larger ships call.",
        ],
    );
    none(of_2024, &["Một bể bơi lắp ghép giá 180 triệu đồng."]);
}

#[test]
fn votes_samples_and_what_money_is_worth_are_no_results() {
    none(english, &["Voters approved the bond by 63 to 37 percent.", "Exchange rate: $1 = 54.3 karsos."]);
    none(of_2024, &["Với 100% đại biểu nhất trí, kỳ họp thông qua nghị quyết."]);
    let survey =
        english("Some 68% of residents said in our survey (1,012 responses) that they were satisfied, down 3 points.");
    assert_eq!(results(&survey).len(), 1, "{:?}", results(&survey));
    assert!(references(&survey)[0].contains("pointChange -3"));
}

#[test]
fn what_is_compared_with_is_no_level() {
    for text in [
        "Bed occupancy was 88%, above the 85% considered safe.",
        "The recycling rate edged up to 46.2%, just short of the 47% we aimed for.",
        "Volunteers gave 21,700 hours, the equivalent of 12 full-time staff.",
        "Tax collection was 81.2%, 0.4 percentage points down on last year, equating to around £370,000.",
    ] {
        assert_eq!(results(&english(text)).len(), 1, "{text}: {:?}", results(&english(text)));
    }
    let told = results(&english("58 fewer homes have been delivered than planned."));
    assert!(!told.iter().any(|told| told.contains("58")), "{told:?}");
}

#[test]
fn what_is_needed_required_or_forecast_is_no_result() {
    none(
        of_2024,
        &[
            "Kinh phí sửa chữa cần 180 triệu đồng.",
            "Theo dự báo, xâm nhập mặn ảnh hưởng khoảng 9.000 ha lúa.",
            "Thu ngân sách quý IV phải đạt 200 tỷ đồng.",
        ],
    );
    none(english, &["He asked the district to disburse at least 95% of capital.", "Slippage of £8.2m is forecast."]);
    let told = results(&of_2024("Khó nhất là thu nhập (yêu cầu 39 triệu đồng/người/năm) và hộ nghèo (dưới 13%)."));
    assert_eq!(told, [""; 0]);
}

#[test]
fn so_many_things_that_are_missing_are_a_figure() {
    let told = results(&of_2024("Trạm Y tế vẫn thiếu 2 điều dưỡng theo định biên."));
    assert_eq!(told, ["điều dưỡng thiếu 2 điều dưỡng"]);
    let of_same = of_2024("Số người tham gia BHXH đạt 4.015 người, thiếu 785 người so với chỉ tiêu giao.");
    assert_eq!(results(&of_same).len(), 1, "of the same, it is a difference");
    assert!(references(&of_same)[0].contains("difference -785"));
}

/// The words of such rules stand in other sentences, too.
#[test]
fn results_that_sound_like_them_are_kept() {
    for (text, wanted) in [
        ("We were able to help 1,204 families.", "1204"),
        ("Requests to the contact centre rose to 41,200.", "41200"),
        ("During 2023 the council built 412 homes and said it would build more.", "412"),
        ("Every household got a bin: 41,200 were delivered.", "41200"),
        ("The council encouraged residents to recycle, and the rate rose to 47%.", "47"),
        ("Working with the county council, the district built 412 homes.", "412"),
        ("4.2 MW of solar panels were installed on roofs.", "4.2"),
        ("The new centre in one building brings 14 services together.", "14"),
    ] {
        let told = results(&english(text));
        assert!(told.iter().any(|told| told.split(' ').any(|word| word == wanted)), "{text}: {told:?}");
    }
    for (text, wanted) in [
        ("Đã có 98% ý kiến, kiến nghị được giải quyết.", "98"),
        ("Tiếp nhận ý kiến cử tri phản ánh, huyện đã sửa 12 km đường.", "12"),
        ("Nông dân Hải Dương thu hoạch 12.000 tấn vải.", "12000"),
    ] {
        let told = results(&of_2024(text));
        assert!(told.iter().any(|told| told.split(' ').any(|word| word == wanted)), "{text}: {told:?}");
    }
}

#[test]
fn a_span_is_no_change_and_a_residents_we_is_not_the_bodys() {
    let told = results(&english("Volunteers worked from 5 to 20 hours a week."));
    assert!(told.iter().all(|told| !told.contains(" 20 ")), "{told:?}");
    none(english, &["“We collected 4,120 signatures. They must listen now, all of them,” a campaigner said."]);
}
