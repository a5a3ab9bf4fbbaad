//! How police, hospitals, transport, schools and cities tell their figures in English.

use report_card::draft::Draft;

use super::{references, results};

fn of(text: &str) -> Draft {
    report_card::draft::draft(&format!("Hill Council 2023/24\n\nHill Council met in 2024. {text}"), None)
}

fn told(text: &str) -> (Vec<String>, Vec<String>) {
    let draft = of(text);
    (results(&draft), references(&draft))
}

fn texts(list: &[&str]) -> Vec<String> {
    list.iter().map(|text| (*text).to_owned()).collect()
}

#[test]
fn who_acts_is_no_name_and_what_was_done_is_part_of_it() {
    assert_eq!(results(&of("The force recorded 9,150 crimes.")), ["crimes 9150 crimes"]);
    assert_eq!(results(&of("Police seized 84 knives.")), ["knives seized 84 knives"]);
    assert_eq!(results(&of("The hospital carried out 940 operations.")), ["operations carried out 940 operations"]);
    assert_eq!(results(&of("Staff turnover was 9.3%.")), ["Staff turnover 9.3 %"]);
}

#[test]
fn a_number_that_is_dialled_is_no_figure() {
    assert_eq!(results(&of("Officers answered 88% of 999 calls in time.")), ["999 calls answered 88 %"]);
    assert_eq!(results(&of("The average wait of a 101 call was 95 seconds.")).len(), 1);
    assert_eq!(results(&of("They took 999 applications.")).len(), 1, "a count may be as many");
}

#[test]
fn an_earlier_time_or_a_plan_may_stand_in_brackets() {
    assert_eq!(
        told("Turnover fell to 10.4% (2022/23: 12.8%)."),
        (texts(&["Turnover 10.4 %"]), texts(&["2022/23 = 12.8"]))
    );
    assert_eq!(told("Punctuality was 79% (target: 85%)."), (texts(&["Punctuality 79 %"]), texts(&["target = 85"])));
    assert_eq!(told("Attendance was 94% (last year 92%)."), (texts(&["Attendance 94 %"]), texts(&["last year = 92"])));
}

#[test]
fn what_is_counted_may_be_left_out() {
    let (results, references) = told("Some 410 patients waited a year, down from 1,230.");
    assert_eq!((results.len(), references), (1, texts(&["before = 1230"])));
    assert_eq!(
        told("The backlog stood at 21,340, up 1,120 on the year before."),
        (texts(&["backlog 21340"]), texts(&["the year before difference 1120"]))
    );
    assert_eq!(
        told("There were 31 fatal or serious collisions, four fewer than in 2022/23."),
        (texts(&["fatal or serious collisions 31"]), texts(&["2022/23 difference -4"]))
    );
    assert_eq!(results_of("Nuisance calls dropped by a third to 6,120."), ["Nuisance calls 6120"]);
}

#[test]
fn a_change_after_its_result_compares_whatever_it_is_called() {
    let (results, references) =
        told("The city closed the year with revenue of $90.5 million, 3.7% above the adopted budget.");
    assert_eq!((results.len(), references), (1, texts(&["budget percentChange 3.7"])));
    assert_eq!(told("Some 61 percent were proficient in science, a gain of 4 points.").1, ["before pointChange 4"]);
    assert_eq!(told("Proficiency was 44 percent, 1 point lower than in 2022.").1, ["2022 pointChange -1"]);
    assert_eq!(
        told("Boardings reached 14.2 million, well under the 19.9 million recorded in 2019.").1,
        ["before = 19.9"]
    );
    assert_eq!(told("\n\n- Library complaints: 1,204, down from 1,611").1, ["before = 1611"]);
}

#[test]
fn a_plan_that_is_told_for_itself_and_a_span_of_grades_are_no_results() {
    assert_eq!(results_of("The plan had been for a deficit of £3.5m."), Vec::<String>::new());
    assert_eq!(results_of("Pupils in grades 4 through 7 were tested."), Vec::<String>::new());
    assert_eq!(
        results_of("The maximum waiting time of 31 days was kept."),
        Vec::<String>::new(),
        "a rule's own figure"
    );
}

#[test]
fn police_hospitals_and_school_boards_report_too() {
    let who = |text: &str| report_card::draft::draft(text, None).report["organization"]["name"].clone();
    assert_eq!(who("Crime falls\n\nDaleshire Police recorded 9,150 crimes in 2023."), "Daleshire Police");
    assert_eq!(
        who("Waits\n\nThe list at St Anne's Hospitals NHS Trust fell in 2023."),
        "St Anne's Hospitals NHS Trust"
    );
    assert_eq!(who("Results\n\nThe Elmwood School Board met in 2023."), "Elmwood School Board");
}

#[test]
fn a_bound_within_a_name_and_a_rival_claim_are_no_results() {
    assert_eq!(results_of("Crews reached 84 per cent of fires inside 9 minutes.").len(), 1);
    let absent = results_of("The number of pupils who missed 12 or more days fell from 310 to 275.");
    assert!(absent.iter().any(|result| result.contains(" 275")) && absent.len() == 1, "{absent:?}");
    assert_eq!(results_of("Members rejected a claim that 35 jobs were to go."), Vec::<String>::new());
    let aims = results_of("The force aims for 80 per cent. Turnout was 6.1 minutes.");
    assert_eq!(aims, ["Turnout 6.1 minutes"], "an aim speaks for its own sentence");
}

#[test]
fn what_came_of_a_plan_or_a_change_goes_with_its_result() {
    let (results, references) = told("The service spent £21.4m, an underspend of £0.3m against its budget.");
    assert_eq!((results.len(), references), (1, texts(&["budget difference -0.3"])));
    assert_eq!(results_of("The number of people waiting is down 8% at 5,310."), ["number of people waiting 5310"]);
    assert_eq!(results_of("Of these, 2,044 were false alarms.").len(), 1);
    assert_eq!(
        results_of("\n\nCompliments received: 241\n\nBed occupancy: 94.2%"),
        ["Compliments received 241", "Bed occupancy 94.2 %"]
    );
}

fn results_of(text: &str) -> Vec<String> {
    results(&of(text))
}

#[test]
fn what_holds_elsewhere_and_what_was_adopted_are_no_results() {
    assert_eq!(
        told("The jobless rate was 3.9%, compared with 4.4% statewide."),
        (texts(&["jobless rate 3.9 %"]), Vec::new())
    );
    assert_eq!(results_of("The board adopted a $180 million budget."), Vec::<String>::new());
}

#[test]
fn an_ampersand_is_part_of_a_name() {
    assert_eq!(results_of("R&D spending was £4.2 million."), ["R&D spending 4.2 £ million"]);
}
