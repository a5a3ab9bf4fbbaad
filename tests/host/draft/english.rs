//! English articles: their signs, their words, their ways to stand to a target.

use report_card::draft::Draft;

use super::{asked, references, results};

fn of(text: &str) -> Draft {
    report_card::draft::draft(&format!("Hill Council 2023/24\n\nHill Council met in 2024. {text}"), None)
}

#[test]
fn english_has_its_own_signs_and_words() {
    let draft = report_card::draft::draft(
        "Annual report 2022/23\n\nThe council published its report for 2022/23.\n\nOf the 38 measures, 25 met their target, eight were within tolerance and 5 missed it. \
         The recycling rate rose from 34% to approximately 38.5%, short of the 41% target. Spending came to £18.4 million, 1.2% under budget. \
         Household waste fell by 4.1% to 21,340 tonnes.\n",
        None,
    );
    assert_eq!(draft.report["language"], "en");
    assert_eq!(results(&draft), ["Spending 18.4 £ million", "recycling rate 38.5 % ~", "Household waste 21340 tonnes"]);
    assert_eq!(
        references(&draft),
        ["budget percentChange -1.2", "target = 41", "before = 34", "before percentChange -4.1"]
    );
    let tally = &draft.report["tallies"][0];
    assert_eq!(
        [&tally["achieved"], &tally["partiallyAchieved"], &tally["notAchieved"], &tally["total"]],
        [25, 8, 5, 38]
    );
}

#[test]
fn english_money_stands_to_its_plan() {
    let draft = of("Social care spent £214.9 million, which was £5.2 million (2.5%) over budget.");
    assert_eq!(references(&draft), ["budget difference 5.2"]);
    let draft = of("Capital spending was £97.4 million, or 81% of the revised programme of £120.2 million.");
    assert_eq!(results(&draft), ["Capital spending 97.4 £ million"]);
    let draft = of("The fund delivered £16.8 million of the £19.5 million of savings planned.");
    assert_eq!(results(&draft).len(), 1);
    let draft = of("£18.6 million was carried forward to 2024/25. Capital receipts amounted to £11.3 million.");
    assert_eq!(results(&draft).last().map(String::as_str), Some("Capital receipts 11.3 £ million"));
}

#[test]
fn what_was_done_to_what_is_counted_is_part_of_its_name() {
    assert_eq!(results(&of("69 children were screened for lead.")), ["children screened for lead 69 children"]);
    assert_eq!(results(&of("Staff completed 139 Zoning Inspections.")), ["Zoning Inspections completed 139"]);
    assert_eq!(
        results(&of("The percentage of waste sent for reuse, recycling and composting was 36%.")),
        ["percentage of waste sent for reuse, recycling and composting 36 %"]
    );
}

#[test]
fn an_earlier_time_may_stand_in_a_clause_or_after_the_number() {
    let draft = of("The rate was 28.8%. This was down on the same quarter last year, where the number was 30%.");
    assert_eq!(
        (results(&draft), references(&draft)),
        (vec!["rate 28.8 %".to_owned()], vec!["last year = 30".to_owned()])
    );
    let draft =
        of("Average waiting time was 4.2 minutes, compared with a target of 3 minutes and 5.1 minutes last year.");
    assert_eq!(references(&draft), ["a target = 3", "last year = 5.1"]);
    assert_eq!(references(&of("Some £3.2m was saved, nearly double the £1.7m a year earlier.")), ["before = 1.7"]);
}

#[test]
fn a_target_may_have_its_year_before_it() {
    let draft = of("Residual waste was 548.6 kilograms, which is above the 2023/24 target of 479kg.");
    assert_eq!((results(&draft).len(), references(&draft)), (1, vec!["target = 479".to_owned()]));
    assert_eq!(references(&of("214 new homes were delivered, 107% of the annual target of 200.")).len(), 2);
}

#[test]
fn counts_are_out_of_a_total_in_many_forms() {
    let told = |text: &str| {
        let tally = &of(text).report["tallies"][0];
        ["achieved", "partiallyAchieved", "notAchieved", "total"].map(|count| tally[count].as_u64())
    };
    assert_eq!(told("Of 14 parks, 9 hold a Green Flag."), [Some(9), None, None, Some(14)]);
    assert_eq!(told("5 of the county's 6 beaches held their Blue Flags."), [Some(5), None, None, Some(6)]);
    assert_eq!(
        told(
            "Out of the 25 targets, 16 (64%) had been achieved, 1 (4%) had not been achieved and 8 (32%) were within target."
        ),
        [Some(16), Some(8), Some(1), Some(25)]
    );
    let said = "There were 21 Green Performance Indicators (70%), 3 Amber (10%) and 6 Red (20%).";
    assert_eq!(told(said), [Some(21), Some(3), Some(6), Some(30)]);
    assert!(of("The three indicators with a Red rating were these.").report["tallies"].is_null(), "told before");
}

#[test]
fn a_change_may_be_named_after_its_number() {
    let draft = of("\n\n- 17,894 calls received\n- A reduction of 66% in carbon emissions since 2010");
    assert_eq!(results(&draft), ["calls received 17894 calls", "carbon emissions -"]);
}

#[test]
fn a_scale_without_a_thing_stays() {
    assert_eq!(results(&of("Library loans rose 8% to 1.2 million.")), ["Library loans 1.2 million"]);
    assert_eq!(
        asked(&of("3.100 new homes were built."), "/actual"),
        ["D15"],
        "a misprint of 3,100, of a thing that is plain"
    );
}

#[test]
fn a_dollar_is_of_the_country_that_the_editor_knows() {
    let draft = of("The shire delivered a $7.06 million surplus.");
    assert_eq!(results(&draft), ["surplus shire delivered 7.06 $ million"]);
    assert!(draft.report["units"]["dollar-million"]["currency"].is_null(), "{}", draft.report["units"]);
}

#[test]
fn plans_and_other_bodies_are_no_results() {
    let none = |text: &str| assert_eq!(results(&of(text)), Vec::<String>::new(), "{text}");
    none("The target had been set to increase the rate from 36% to 43%.");
    none("Allocating more than £38m over the next 5 years.");
    none("The average cost for the country was €31.00.");
    none("Residents can visit Room 210 at 400 Main Street.");
}

#[test]
fn a_decrease_is_of_what_stands_after_it() {
    let draft = of("These numbers represent a 35% decrease in burglaries and 19% decrease in thefts from 2022.");
    assert_eq!(results(&draft), ["burglaries -", "thefts -"]);
    let draft = of("We received 691,000 calls for service representing a three percent increase from 2022.");
    assert_eq!((results(&draft).len(), references(&draft)), (1, vec!["2022 percentChange 3".to_owned()]));
    let draft = of("Eleven businesses were given grants, down by three.");
    assert_eq!(references(&draft), ["before difference -3"]);
}

#[test]
fn a_heading_in_capitals_ends_no_article() {
    let draft = of(
        "\n\nOfficers made 300 arrests.\n\nEnforcement Actions\n\nOfficers took 8,868 criminal enforcement actions in the year.",
    );
    assert_eq!(results(&draft), ["arrests made 300 arrests", "criminal enforcement actions took 8868"]);
}

#[test]
fn a_year_that_is_compared_with_is_not_the_reports() {
    let year = |text: &str| report_card::draft::draft(text, None).report["period"]["label"].clone();
    assert_eq!(year("In 2012 officers handled 106,102 calls, a 5% increase from 2011."), "2012");
}

#[test]
fn what_a_share_or_a_sum_is_of_names_it() {
    for (text, named) in [
        ("71% of the council's homes were let on time.", "council's homes let on time 71 %"),
        ("€9.8m of the €13.2m restoration grant has been spent.", "restoration grant 9.8 € m"),
        ("- $14.3 million in grants won, more than double last year's $6.8 million", "grants won 14.3 $ million"),
    ] {
        assert!(results(&of(text)).iter().any(|result| result.contains(named)), "{text}: {:?}", results(&of(text)));
    }
}
