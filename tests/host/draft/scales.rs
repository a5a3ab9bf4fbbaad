//! A difference is told in the unit of its amount, or not at all.

use report_card::draft::{Draft, draft};

use super::{asked, of_2024, references, results};

fn english(text: &str) -> Draft {
    draft(&format!("Hill Council 2023/24\n\nHill Council met in 2024. {text}"), None)
}

#[test]
fn a_difference_before_its_amount_is_told_in_its_unit() {
    let told = |draft: &Draft| (results(draft), references(draft));
    let one = |name: &str, reference: &str| (vec![name.to_owned()], vec![reference.to_owned()]);
    let draft = english("Rent rose £400,000 to £7.2m.");
    assert_eq!(told(&draft), one("Rent 7.2 £ m", "before difference 0.4"));
    let draft = english("Arrears fell by £2.3 million to £800,000.");
    assert_eq!(told(&draft), one("Arrears 800000 £", "before difference -2300000"));
    let draft = of_2024("Thu phí tăng 2.400 triệu đồng so với năm 2023, đạt 61,5 tỷ đồng.");
    assert_eq!(told(&draft), one("Thu phí 61.5 tỷ đồng", "năm 2023 difference 2.4"));
    let draft = of_2024("Sản lượng chè giảm 300 tấn so với năm 2023, còn 4,2 nghìn tấn.");
    assert_eq!(told(&draft), one("Sản lượng chè 4.2 nghìn tấn", "năm 2023 difference -0.3"));
}

#[test]
fn a_difference_has_no_more_places_than_it_takes() {
    let draft = english("Rent was £7.2m, £100,000 above budget.");
    let target = &super::measures(&draft)[0]["targets"][0]["comparison"];
    assert_eq!((target["value"].as_f64(), target["decimals"].as_u64()), (Some(0.1), Some(1)));
}

#[test]
fn a_difference_alone_keeps_its_unit() {
    let draft = of_2024("Thu phí tăng 2.400 triệu đồng so với năm 2023.");
    assert_eq!((results(&draft), references(&draft).len()), (vec!["Thu phí - triệu đồng".to_owned()], 1));
}

#[test]
fn a_difference_in_another_measure_of_the_same_is_one() {
    let draft = of_2024("Diện tích cam 60 ha, tăng 2.500 m2 so với cùng kỳ.");
    assert_eq!(
        (results(&draft), references(&draft)),
        (vec!["Diện tích cam 60 ha".to_owned()], vec!["cùng kỳ difference 0.25".to_owned()])
    );
    let draft = of_2024("Lượng khách đạt 2,4 triệu lượt, giảm gần 150 nghìn lượt so với năm 2023.");
    assert_eq!(results(&draft), ["Lượng khách 2.4 triệu lượt"]);
    assert_eq!(references(&draft), ["năm 2023 difference -0.15"]);
}

#[test]
fn a_difference_whose_unit_is_not_told_is_left_out_and_asked_about() {
    let draft = english("Rent rose 400,000 to £7.2m.");
    assert_eq!((results(&draft), references(&draft)), (vec!["Rent 7.2 £ m".to_owned()], Vec::new()));
    assert!(asked(&draft, "/actual").contains(&"D15"));
    assert_eq!(references(&english("Visitors fell by 400,000 to 1.6 million.")), ["before difference -0.4"], "people");
}
