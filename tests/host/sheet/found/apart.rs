//! What tells a line's figure from another of the same look: the column that names its year or its sex, a note's mark, what a status is
//! asked of.

use rust_xlsxwriter::Workbook;

use super::{assert_lines, found, lines, told};

fn refusals(sheet: &str) -> Vec<String> {
    found(sheet.as_bytes()).map(|_| ()).map_err(|problems| told(&problems)).expect_err(sheet)
}

#[test]
fn lines_of_one_name_that_an_unused_column_tells_apart_are_refused() {
    for (heading, one, other) in
        [("Year", "2021", "2022"), ("Period", "Q1", "Q2"), ("Sex", "Male", "Female"), ("Age", "15", "20")]
    {
        let sheet = format!(
            "Indicator;{heading};Unit;Target;Actual 2022\nGrowth;{one};%;5;6\nGrowth;{other};%;7;8\nBirths;{one};no;1;2\n"
        );
        let said = refusals(&sheet);
        assert!(
            said.len() == 1 && said[0].starts_with("line 3, cell B3 S56: \"Growth\" stands in cell A2 already"),
            "{said:#?}"
        );
        assert!(said[0].contains(&format!("column \"{heading}\"")), "{said:#?}");
    }
    // In other groups, and where the column says the same or is a figure's.
    for sheet in [
        "Indicator;Sex;Actual 2022\nNorth;;\nGrowth;Male;6\nSouth;;\nGrowth;Female;8\n",
        "Indicator;Region;Actual 2022\nGrowth;All;6\nGrowth;All;8\n",
        "Indicator;Factor;Actual 2022\nGrowth;1.5;6\nGrowth;2.5;8\n",
        "Indicator;Put in over this period;Actual 2022\nGrowth;1.5;6\nGrowth;2.5;8\n",
    ] {
        assert_eq!(lines(sheet).len(), 2, "{sheet}");
    }
}

#[test]
fn a_digit_in_brackets_above_a_note_that_begins_with_it_is_not_read_below_zero() {
    let sheet = |note: &str| format!("Indicator,Target 2023,Actual 2023\nHomes,100,(1)\nTrees,50,60\n{note},,\n");
    let said = refusals(&sheet("(1) Data not yet available"));
    assert!(
        said.len() == 1 && said[0].starts_with("line 2, cell C2 S32: \"(1)\" can be the mark of the note"),
        "{said:#?}"
    );
    assert_eq!(lines(&sheet("Source: council"))[0], "Homes = -1; T Target 2023 100");
    assert_eq!(lines(&sheet("(2) Data not yet available"))[0], "Homes = -1; T Target 2023 100");
}

#[test]
fn yes_below_on_track_is_on_track_and_not_met() {
    assert_lines(
        "Measure,Target 2023,Actual 2023,On track?\nA,90,20,Yes\nB,50,10,No\nC,5,1,Amber\n",
        "A = 20; T Target 2023 90; status onTrack
         B = 10; T Target 2023 50; status offTrack
         C = 1; T Target 2023 5; status atRisk",
    );
    assert_lines(
        "Measure,Target 2023,Actual 2023,Target met?\nA,9,20,Yes\nB,50,10,No\n",
        "A = 20; T Target 2023 9; status met
         B = 10; T Target 2023 50; status notMet",
    );
    assert_lines(
        "Chỉ tiêu;KH 2023;TH 2023;Đánh giá\nA;9;8;Khó đạt\nB;9;9;Đạt\n",
        "A = 8; T KH 2023 9; status atRisk\nB = 9; T KH 2023 9; status met",
    );
}

#[test]
fn nearly_so_much_is_a_plan_for_about_so_much() {
    for nearly in ["gần 95", "nearly 95", "almost 95"] {
        let said = lines(&format!("Chỉ tiêu;ĐVT;KH 2024;TH 2024\nA;%;{nearly};97\nB;%;dưới 5;4\n"));
        assert_eq!(said, ["A [%] = 97; T KH 2024 ~95", "B [%] = 4; T KH 2024 <5; less is better"]);
    }
}

#[test]
fn per_cents_of_something_else_are_a_unit_and_no_comparison() {
    assert_lines(
        "Measure;Target 2024 (% of GDP);Actual 2024 (% of GDP)\nExports;12;13\n",
        "Exports [% of GDP] = 13; T Target 2024 12",
    );
    assert_lines(
        "Measure;Target 2024 % of GDP;Actual 2024 % of GDP\nExports;12;13\n",
        "Exports [% of GDP] = 13; T Target 2024 % of GDP 12",
    );
    assert_lines(
        "Measure;Target 2024;Actual 2024;% of target\nExports;12;13;108\n",
        "Exports = 13; T Target 2024 12 percentOf 108",
    );
    assert_lines(
        "Measure;Actual 2024;Change since 2022 (% points)\nEnrolled (%);55;5\n",
        "Enrolled [%] = 55; B Change since 2022 (to 2022-12-31) pointChange 5",
    );
}

#[test]
fn the_variance_of_an_earlier_time_is_not_this_years() {
    for heading in ["Previous Forecast Variance", "Prior year variance", "Last Month Variance"] {
        let sheet = format!("Service;Budget 2024;Actual 2024;{heading}\nAdults;120.5;124.5;3.9\nRoads;80;78;1\n");
        assert_eq!(
            lines(&sheet),
            lines("Service;Budget 2024;Actual 2024\nAdults;120.5;124.5\nRoads;80;78\n"),
            "{heading}"
        );
    }
    let said = lines("Service;Budget 2024;Actual 2024;Variance on prior year\nAdults;120.5;124.5;3.9\n");
    assert!(said[0].contains("difference 3.9"), "{said:?}");
}

#[test]
fn a_blank_column_of_statuses_and_other_sheets_are_told() {
    let (_, table) = found("Measure,Target 2023,Actual 2023,RAG\nA,90,20,\nB,50,10,\n".as_bytes()).expect("a table");
    let said = told(&table.notices);
    assert!(
        said.iter().any(|said| said.starts_with("line 1, cell D1 S52: column \"RAG\" is blank in every line")),
        "{said:#?}"
    );
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("KPIs").expect("a name");
    for (column, text) in (0..).zip(["Measure", "Target 2023", "Actual 2023"]) {
        sheet.write(0, column, text).expect("written");
        sheet.write(1, column, 5).expect("written");
    }
    sheet.write(1, 0, "A").expect("written");
    for (name, count) in [("Reserves", 4), ("Notes", 3)] {
        let other = book.add_worksheet().set_name(name).expect("a name");
        (0..count).for_each(|row| drop(other.write(row, 1, row)));
    }
    let (_, table) = found(&book.save_to_buffer().expect("a workbook")).expect("a table");
    let said = told(&table.notices);
    assert!(
        said.iter().any(|said| said.contains("S52: other sheets hold figures too, and are not read: Reserves;")),
        "{said:#?}"
    );
}
