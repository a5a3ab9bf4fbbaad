//! The reader in the browser tells what the reader on the host tells.

use wasm_bindgen_test::wasm_bindgen_test;

#[path = "../shared/mutation.rs"]
mod mutation;
#[path = "../shared/problems.rs"]
mod problems;

macro_rules! shared {
    ($($name:ident),* $(,)?) => {$(
        #[wasm_bindgen_test]
        pub fn $name() {
            problems::$name();
        }
    )*};
}

shared! {
    a_good_report_has_no_problem,
    broken_json_names_line_and_column,
    what_stops_the_whole_card,
    what_leaves_out_an_item,
    limits_are_told_with_the_numbers,
    what_is_shown_as_stated_and_told,
    quotes_are_held_against_the_source,
    every_problem_is_found_at_once_and_the_good_stays,
    messages_speak_vietnamese,
    real_reports_are_read_whole,
}

#[wasm_bindgen_test]
pub fn mutated_reports_are_told_as_the_host_tells_them() {
    let golden = include_str!("../mutations.tsv");
    for (seed, line) in (0..mutation::SEEDS).zip(golden.lines()) {
        assert_eq!(mutation::told(seed), line);
    }
    assert_eq!(golden.lines().count(), mutation::SEEDS as usize);
}
