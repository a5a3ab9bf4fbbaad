//! Plans that were beaten or missed, told in other words than "more than planned".

use report_card::draft::{Draft, draft};

use super::{references, results};

fn english(text: &str) -> Draft {
    draft(&format!("Hillford Council: annual report 2023\n\nHillford Council looks back at 2023.\n\n{text}\n"), None)
}

#[test]
fn by_how_much_a_plan_was_beaten_is_a_comparison_with_it() {
    for text in [
        "Revenue was £21.6m, exceeding the target by 17 percent.",
        "Revenue was £21.6m, beating its target of £18.5m by 17%.",
        "Revenue was £21.6m, surpassing the annual plan by 17%.",
    ] {
        let told = references(&english(text));
        assert!(told.iter().any(|one| one.contains("percentChange 17")), "{text}: {told:?}");
        assert_eq!(results(&english(text)).len(), 1, "{text}");
    }
    let missed = references(&english("Revenue was £21.6m, missing the budget by 1.8%."));
    assert!(missed.iter().any(|one| one.contains("percentChange -1.8")), "{missed:?}");
    let given = references(&english("Revenue was £21.6m, exceeding the estimate assigned by the Government by 17%."));
    assert!(given.iter().any(|one| one.contains("(Government)")), "{given:?}");
}

#[test]
fn a_share_of_what_was_there_to_be_used_is_no_level() {
    for text in [
        "Sworn strength is 512 officers, 96.6% of the authorized level.",
        "Disbursement stood at $27.8 million, 96.6% of the credit.",
        "Departments spent $143 million, or 96.6% of appropriations.",
        "The city spent $38.6 million on capital work, 96.6 percent of the amount planned.",
        "The programme delivered $41.7 million, 96.6% of what we set out to do.",
    ] {
        let draft = english(text);
        assert_eq!(results(&draft).len(), 1, "{text}: {:?}", results(&draft));
        assert!(
            references(&draft).iter().any(|one| one.contains("percentOf 96.6")),
            "{text}: {:?}",
            references(&draft)
        );
    }
}

#[test]
fn a_share_of_no_plan_only_says_again_how_much_an_amount_is() {
    let draft = english("Reserves closed the year at $15.1 million, about 24.7 percent of spending.");
    assert_eq!((results(&draft).len(), references(&draft).len()), (1, 0), "{:?}", results(&draft));
    let told = english("Handlers answered 118,000 calls, 84% of them within 60 seconds.");
    assert_eq!(results(&told).len(), 2, "a share that tells something else: {:?}", results(&told));
}

#[test]
fn who_set_a_plan_may_stand_behind_its_amount() {
    let text = "A total of 318 homes were built, 6% ahead of the target of 300 set by the Department of Housing.";
    assert!(
        references(&english(text)).iter().any(|one| one.contains("(Department of Housing)")),
        "{:?}",
        references(&english(text))
    );
}

#[test]
fn what_an_amount_was_before_is_no_result_of_its_own() {
    for text in [
        "Re-letting took 22.4 weeks, a slight improvement on 23.1 weeks in 2022.",
        "Absenteeism dropped to 22.4% from a high of 23.1% two years ago.",
        "Library loans: 402,118 (395,660 in 2022).",
        "Turnaround fell to 26.3 hours (FY22: 31.8 hours).",
        "The number of households stands at 212 (Q2: 231).",
    ] {
        let draft = english(text);
        assert_eq!(results(&draft).len(), 1, "{text}: {:?}", results(&draft));
        assert!(references(&draft).iter().any(|one| one.contains(" = ")), "{text}: {:?}", references(&draft));
    }
}

#[test]
fn an_amount_between_commas_is_of_what_stands_before_them() {
    let draft = english("Property crimes, at 1,866, were down 6.2 percent.");
    assert!(results(&draft)[0].contains("1866"), "{:?}", results(&draft));
    assert!(references(&draft)[0].contains("percentChange -6.2"));
}

#[test]
fn from_one_share_to_another_is_a_change_after_any_verb() {
    let draft = english("The detection rate improved from 61 to 67 per cent.");
    assert_eq!(results(&draft).len(), 1);
    assert!(results(&draft)[0].contains("67"), "{:?}", results(&draft));
    let span = english("Speeds ranged from 61 to 67 per cent.");
    assert!(!results(&span).iter().any(|told| told.ends_with(" 67 %")), "{:?}", results(&span));
}

#[test]
fn a_fraction_as_one_sign_belongs_to_its_number() {
    assert!(references(&english("Waste fell by 8½ per cent."))[0].contains("-8.5"));
    assert!(results(&english("Between 10 and 15 parks were open."))[0].contains("10..15"));
}

#[test]
fn what_was_given_to_be_spent_is_no_result() {
    let whole = super::of_2024("Huyện giải ngân 57,3 tỷ đồng trên tổng vốn 193 tỷ đồng.");
    assert_eq!(super::results(&whole).len(), 1, "{:?}", super::results(&whole));
    let given = super::of_2024("Dự toán Bộ Tài chính giao đơn vị là 3.520 tỷ đồng, đơn vị thu được 3.918 tỷ đồng.");
    assert_eq!(super::results(&given).len(), 1, "{:?}", super::results(&given));
}
