//! A doubted figure is proposed where figures around it are compared with something; elsewhere it is left out and told.

use report_card::draft::Draft;

use super::{asked, measures, of_2024, results};

/// Three compared results, as offices tell them.
const COMPARED: &str = "Thu ngân sách đạt 120 tỷ đồng, tăng 8% so với cùng kỳ. Trồng rừng được 300 ha, vượt 5% kế hoạch. Thu hoạch 500 tấn chè, tăng 9% so với năm 2023.";

/// The words of what was left out for want of evidence.
fn left(draft: &Draft) -> Vec<String> {
    let marks = draft.marks.iter().filter(|mark| mark.questions.iter().any(|question| question.code() == "D37"));
    marks.map(|mark| format!("{}{}", mark.pointer, mark.quote)).collect()
}

/// What is asked about the amount of that result.
fn asked_of(draft: &Draft, result: &str) -> Vec<&'static str> {
    let at = results(draft).iter().position(|told| told == result).expect(result);
    let name = measures(draft)[at]["name"].clone();
    let place = draft.report["measures"].as_array().expect("measures").iter().position(|own| own["name"] == name);
    asked(draft, &format!("/measures/{}/actual", place.expect("a measure")))
}

#[test]
fn what_nothing_speaks_for_is_left_out_and_told() {
    let draft = of_2024(&format!("{COMPARED}\n\nNgôi nhà dựng từ 60 triệu đồng tiền hỗ trợ."));
    assert_eq!(results(&draft).len(), 3, "{:?}", results(&draft));
    assert_eq!(left(&draft), ["Ngôi nhà dựng từ 60 triệu đồng tiền hỗ trợ"]);
}

#[test]
fn among_compared_figures_the_same_is_proposed_and_asked_about() {
    let draft = of_2024(&format!("{COMPARED} Trung tâm bố trí 14 cán bộ."));
    assert_eq!(asked_of(&draft, "Trung tâm bố trí 14 cán bộ"), ["D20"]);
    assert_eq!(left(&draft), [""; 0]);
    // The items beside an item are its passage; a paragraph's is itself alone.
    let draft = of_2024(&format!(
        "{COMPARED}\n\n- Trung tâm bố trí 14 cán bộ.\n- Thu hoạch 70 tấn lúa, tăng 2% so với năm 2023."
    ));
    assert_eq!(asked_of(&draft, "Trung tâm bố trí 14 cán bộ"), ["D20"]);
    let draft = of_2024(&format!("{COMPARED}\n\nTrung tâm bố trí 14 cán bộ.\n\n{COMPARED}"));
    assert_eq!(left(&draft), ["Trung tâm bố trí 14 cán bộ"]);
}

#[test]
fn a_result_by_its_words_is_sure_among_compared_figures_only() {
    let draft = of_2024(&format!("{COMPARED} Xã trồng được 40 ha quế."));
    assert_eq!(asked_of(&draft, "quế trồng 40 ha"), [""; 0]);
    let draft = of_2024(&format!("{COMPARED}\n\nXã trồng được 40 ha quế."));
    assert_eq!(asked_of(&draft, "quế trồng 40 ha"), ["D27"]);
}

#[test]
fn an_article_that_compares_little_is_not_weighed() {
    let draft = of_2024(
        "Thu ngân sách đạt 120 tỷ đồng, tăng 8% so với cùng kỳ.\n\nNgôi nhà dựng từ 60 triệu đồng tiền hỗ trợ.",
    );
    assert_eq!(results(&draft).len(), 2, "{:?}", results(&draft));
    assert_eq!(left(&draft), [""; 0]);
}

#[test]
fn changes_in_a_list_are_kept_and_one_alone_is_left_out() {
    let list = of_2024(&format!("{COMPARED}\n\nKhu vực công nghiệp tăng 9,5%; khu vực dịch vụ tăng 7%."));
    assert_eq!(results(&list).len(), 5, "{:?}", results(&list));
    let alone = of_2024(&format!("{COMPARED}\n\nKhu vực dịch vụ tăng 7%."));
    assert_eq!(left(&alone).len(), 1, "{:?}", results(&alone));
}

#[test]
fn a_whole_and_its_parts_stay_together() {
    let draft = of_2024(&format!(
        "{COMPARED}\n\nNgôi nhà dựng từ 60 triệu đồng tiền hỗ trợ.\n\nXã có 900 hội viên, trong đó 400 hội viên nữ."
    ));
    let whole = measures(&draft).into_iter().find(|measure| measure["actual"]["value"] == 900).expect("the whole");
    assert_eq!(whole["parts"][0]["actual"]["value"], 400);
}

#[test]
fn a_change_that_an_article_opens_with_is_asked_about_and_kept() {
    let change = "Sản lượng điện tăng 9%.";
    let opens = report_card::draft::draft(&format!("Kết quả năm 2024\n\n{change}\n\n{COMPARED}\n"), None);
    assert_eq!((results(&opens).len(), left(&opens)), (4, Vec::new()), "{:?}", results(&opens));
    let later = of_2024(&format!("{COMPARED}\n\n{change}"));
    assert_eq!(left(&later), ["Sản lượng điện tăng 9%"]);
}
