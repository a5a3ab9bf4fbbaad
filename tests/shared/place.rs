//! Where each problem stands in its text, as data: line, column, field. Run by host and browser alike.

use report_card::boundary::Problem;
use report_card::card::{Content, Options};
use report_card::report::{Data, Given};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::problems::changed;

/// `line:column code field` of each problem that a page is told.
fn told(content: &Content) -> Vec<String> {
    let at = |number: Option<usize>| number.map_or("-".to_owned(), |number| number.to_string());
    Problem::all(content)
        .iter()
        .map(|problem| {
            let field = problem.field.as_deref().unwrap_or("-");
            format!("{}:{} {} {field}", at(problem.line), at(problem.column), problem.code)
        })
        .collect()
}

fn of_text(json: &str) -> Vec<String> {
    told(&Content::new(json, Options::default()))
}

#[wasm_bindgen_test(unsupported = test)]
pub fn a_problem_names_line_column_and_field() {
    assert_eq!(of_text(&changed("36.1", "\"36,1\"")), ["10:63 E10 value"]);
    // Of an item the list that it is in.
    assert_eq!(of_text(&changed("{\"value\": 36.1}", "{}")), ["10:53 E14 actual"]);
    assert_eq!(of_text(&changed("\"Chợ\"", "\"\"")), ["11:75 E20 items"]);
    // What is missing is told where it should stand, what nobody reads at its name.
    assert_eq!(of_text(&changed("\"version\": 1, ", "")), ["1:1 E02 version"]);
    assert_eq!(of_text(&changed("\"plan\"", "\"plans\"")), ["11:3 W05 plans"]);
    // Columns count characters, whatever their bytes.
    assert_eq!(of_text(&changed("\"Quận\"", "\"Quận 🌾\", \"tên\": 1")), ["3:38 W05 tên"]);
    assert_eq!(of_text("{\n \"ê\": 01}"), ["2:8 E01 -"]);
    assert_eq!(of_text(&format!("\u{feff}{}", changed("36.1", "true").replace('\n', "\r\n"))), ["10:63 E23 value"]);
}

#[wasm_bindgen_test(unsupported = test)]
pub fn on_one_line_the_column_is_as_right() {
    let long = format!("{{\"text\": \"{}\"}}, \"//\": \"36,1\", \"x\": 1", "ầ".repeat(3_000));
    let json = changed("{\"value\": 36.1}", &long).replace('\n', " ");
    let (before, _) = json.split_once("\"x\"").expect("there");
    assert_eq!(of_text(&json), [format!("1:{} W05 x", before.chars().count() + 1)]);
}

#[wasm_bindgen_test(unsupported = test)]
pub fn a_field_that_stands_twice_is_told_where_it_is_read() {
    let twice = changed("\"id\": \"m\", \"name\": \"Đất\"", "\"id\": \"x\", \"name\": \"Đất\", \"id\": \"m\"");
    assert_eq!(of_text(&twice), ["10:43 W08 id"]);
    let thrice = changed("\"version\": 1,", "\"version\": 2, \"version\": 3, \"version\": 1,");
    assert_eq!(of_text(&thrice), ["2:31 W08 version"]);
    // Written as escapes, it is the same field; a remark is nobody's to read; and what nobody reads is told too.
    assert_eq!(of_text(&changed("\"id\": \"m\"", "\"id\": \"x\", \"\\u0069d\": \"m\"")), ["10:28 W08 id"]);
    assert_eq!(
        of_text(&changed("\"id\": \"m\"", "\"//\": \"a\", \"//\": {\"b\": 1, \"b\": 2}, \"id\": \"m\"")),
        [""; 0]
    );
    let unread = changed("\"id\": \"m\"", "\"x\": {\"y\": 1, \"y\": 2}, \"id\": \"m\"");
    assert_eq!(of_text(&unread), ["10:17 W05 x", "10:31 W08 y"]);
}

#[wasm_bindgen_test(unsupported = test)]
pub fn in_a_list_of_reports_each_is_told_at_its_own_place() {
    let list = format!("[{},\n{}]", changed("", ""), changed("36.1", "\"36,1\""));
    assert_eq!(of_text(&list), ["22:63 E10 value"]);
}

#[wasm_bindgen_test(unsupported = test)]
pub fn data_has_fields_but_no_lines() {
    let data: Data = serde_json::from_str(&changed("36.1", "\"36,1\"")).expect("JSON");
    assert_eq!(told(&Content::of_all(Given::all(data), Options::default())), ["-:- E10 value"]);
}
