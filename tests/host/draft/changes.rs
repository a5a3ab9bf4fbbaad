//! English articles: how a change is told, and of what.

use report_card::draft::{Draft, draft};

use super::{asked, references, results};

fn of(text: &str) -> Draft {
    report_card::draft::draft(&format!("Hill Council 2023/24\n\nHill Council met in 2024. {text}"), None)
}

/// `name: kind value` of every comparison, in the order of the text.
fn changes(text: &str) -> Vec<String> {
    let told = super::measures(&of(text)).into_iter().flat_map(|measure| {
        let name = measure["name"].as_str().unwrap_or_default().to_owned();
        let compared = measure["baselines"].as_array().cloned().unwrap_or_default().into_iter();
        compared.map(move |one| format!("{name}: {}", one["comparison"]["value"])).collect::<Vec<_>>()
    });
    told.collect()
}

#[test]
fn the_verb_may_stand_before_what_changed() {
    assert_eq!(changes("The council improved pothole response times by 80 per cent."), ["pothole response times: 80"]);
    assert_eq!(changes("The council reduced sickness absence by 5%."), ["sickness absence: -5"]);
    let draft = of("The council increased its asset base to £2.5 billion, an increase of £180m on 2022/23.");
    assert_eq!(results(&draft), ["asset base 2.5 £ billion"]);
    assert_eq!(references(&draft), ["2022/23 difference 0.18"], "in the unit of the amount");
}

#[test]
fn a_verb_that_is_said_once_goes_on() {
    let told = changes("Electricity increased by 11.2 percent; cement, 14.7 percent; gas, 19 percent.");
    assert_eq!(told, ["Electricity: 11.2", "cement: 14.7", "gas: 19"]);
    let draft = of("Exports rose by 35% to £70 million, and imports by 27% to £76 million.");
    assert_eq!(results(&draft), ["Exports 70 £ million", "imports 76 £ million"]);
    let told = changes("Book issues were up two per cent for adults and seven per cent for children.");
    assert_eq!(told, ["Book issues: 2", "Book issues for children: 7"]);
}

#[test]
fn what_changed_may_stand_between_commas_or_after_the_number() {
    let told = changes(
        "There were falls in offences for drugs, down by seven per cent, robbery, down by three per cent, and theft, down by one per cent.",
    );
    assert_eq!(told, ["falls in offences for drugs: -7", "robbery: -3", "theft: -1"]);
    let told = changes("Crimes were up by 9% in the region, with a rise of 13% for violent offences.");
    assert_eq!(told, ["Crimes: 9", "violent offences: 13"]);
    let told = changes("There was an 8% rise in expenditure by overnight visitors.");
    assert_eq!(told, ["expenditure by overnight visitors: 8"]);
}

#[test]
fn a_change_finds_its_amount_wherever_it_stands() {
    let draft = of("Though rising by 12 per cent year on year, foreign investment was only £9.9 million.");
    assert_eq!((results(&draft), references(&draft).len()), (vec!["foreign investment 9.9 £ million".to_owned()], 1));
    let draft = of("Spending on schools has grown by 46 per cent (with actual spending of £18.4 million).");
    assert_eq!(results(&draft), ["Spending on schools 18.4 £ million"]);
    let draft =
        of("Total expenditure was £61 million. The expenditure has grown by 22 pc over the corresponding period.");
    assert_eq!(
        (results(&draft).len(), references(&draft)),
        (1, vec!["the corresponding period percentChange 22".to_owned()])
    );
    let draft = of("Budget revenues rose 20.8 percent from the same period last year to £26.48 million.");
    assert_eq!(results(&draft), ["Budget revenues 26.48 £ million"]);
}

#[test]
fn an_earlier_amount_is_no_result() {
    let draft = of("Completions rose from 26,469 in the period in 2022 to 28,166.");
    assert_eq!(
        (results(&draft), references(&draft)),
        (vec!["Completions 28166".to_owned()], vec!["before = 26469".to_owned()])
    );
    let draft = of("Staff handled 426 requests. This was a 32% increase from February's 289 calls.");
    assert_eq!(references(&draft), ["February's percentChange 32", "February's = 289"]);
    assert_eq!(results(&of("The rate was shown. There was a slight reduction from 85%.")), [""; 0]);
    assert!(asked(&of("Last year's collection was £22 million."), "/actual").contains(&"D25"), "whose time is it?");
}

#[test]
fn the_code_of_a_money_may_stand_apart_from_its_number() {
    assert_eq!(results(&of("The outlay was Rs 61,876 crore.")), ["outlay 61876 Rs crore"]);
    assert_eq!(results(&of("The outlay was VND 114,792 billion.")), ["outlay 114792 billion VND"]);
    assert_eq!(results(&of("The outlay was US dollars 443 million.")), ["outlay 443 us dollars million"]);
}

#[test]
fn a_share_may_stand_between_a_number_and_what_it_counts() {
    let draft = of("The Sewer Section responded to 62 (15%) miscellaneous requests and 48 (11%) calls.");
    assert_eq!(results(&draft), ["miscellaneous requests Sewer Section responded 62", "calls 48 calls"]);
    assert_eq!(references(&of("Revenue was £6.9 million, or 9.8 per cent of exports.")), [""; 0]);
}

#[test]
fn what_a_name_lists_is_not_the_name() {
    let draft =
        of("Satisfaction with facilities, including cleanliness, staff performance and overall service, was 97%.");
    assert_eq!(results(&draft), ["Satisfaction with facilities 97 %"]);
}

#[test]
fn a_number_in_words_is_asked_about() {
    let draft = of("We maintained eight bridges.");
    assert_eq!(results(&draft), ["bridges maintained 8"]);
    assert!(asked(&draft, "/actual").contains(&"D17"));
}

#[test]
fn plans_and_ranks_are_no_results() {
    let none = |text: &str| assert_eq!(results(&of(text)), Vec::<String>::new(), "{text}");
    none("The budget provision was increased to £2.4 million.");
    none("The city ranked 46th out of 63 provinces.");
    none("The ministry forecast that the sector would see exports of £85 million.");
}

#[test]
fn words_by_the_way_part_no_name_from_its_verb() {
    let of = |text: &str| draft(&format!("Hill Council 2023\n\nHill Council reports on 2023.\n\n{text}\n"), None);
    let told = of("State revenue was £13.2m. Public investment, however, came to only 84.2 per cent of the plan.");
    assert!(results(&told).iter().any(|told| told.starts_with("Public investment")), "{:?}", results(&told));
    assert_eq!(results(&of("Sickness, on the other hand, fell to 7.4 days.")), ["Sickness 7.4 days"]);
    assert_eq!(results(&of("Fatal crashes fell by a third, to 14.")), ["Fatal crashes 14"]);
    assert_eq!(references(&of("The average wait was 41 days, six days longer than in 2022.")), ["2022 difference 6"]);
    assert_eq!(references(&of("Complaints numbered 214, nine fewer than in 2022.")), ["2022 difference -9"]);
}

#[test]
fn what_it_was_may_stand_behind_a_comma_and_without_its_unit() {
    for (text, now, was) in [
        ("Burglaries were up slightly, from 203 to 211.", "211", "203"),
        ("Empty homes were relet in an average of 41 days, down from 49.", "41", "49"),
    ] {
        let draft = of(text);
        assert!(results(&draft).iter().any(|result| result.contains(now)), "{text}: {:?}", results(&draft));
        assert!(references(&draft).iter().any(|found| found.contains(was)), "{text}: {:?}", references(&draft));
    }
    let reduced = super::of_2024("Số vụ phạm pháp hình sự giảm từ 5-10% so với năm 2023.");
    assert!(references(&reduced)[0].ends_with("percentChange -5"), "{:?}", references(&reduced));
}
