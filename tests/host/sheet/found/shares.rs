//! 0.95 in a line of per cents whose like say 95%, or 95: never read as 0.95 % without a word.

use rust_xlsxwriter::{Format, Workbook};

use super::{found, told};

const HEAD: &str = "Indicator;Unit;Target 2023;Actual 2023\n";

#[test]
fn a_share_is_refused_where_the_cells_of_other_lines_have_the_sign() {
    for (sheet, cells) in [
        (format!("{HEAD}Connected;%;95%;93%\nEnrolled;%;0.95;0.93\n"), 2),
        (format!("{HEAD}Enrolled;percent;0.95;0.93\nConnected;%;95%;93%\nGrowth;%;5.1;3.2\n"), 2),
        ("Indicator;Target 2023;Actual 2023\nConnected (%);95%;93%\nEnrolled (%);0.95;0.93\n".to_owned(), 2),
    ] {
        let said = found(sheet.as_bytes()).map(|_| ()).map_err(|problems| told(&problems)).expect_err(&sheet);
        assert_eq!(said.len(), cells, "{sheet}{said:#?}");
    }
    let own = "section,name,unit,actual\nmeasures,Connected,%,93%\nmeasures,Enrolled,%,0.93\n";
    let (_, table) = found(own.as_bytes()).unwrap_or_else(|problems| panic!("{:#?}", told(&problems)));
    assert_eq!(table.refused.len(), 1, "{:#?}", told(&table.refused));
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, text) in (0..).zip(["Indicator", "Target 2023", "Actual 2023"]) {
        sheet.write(0, column, text).expect("written");
    }
    let percent = Format::new().set_num_format("0%");
    for (row, (name, numbers)) in (1..).zip([("Homes (%)", [0.95, 0.93]), ("Firms (%)", [0.9, 0.91])]) {
        sheet.write(row, 0, name).expect("written");
        for (column, number) in (1..).zip(numbers) {
            let written = if row == 1 {
                sheet.write_with_format(row, column, number, &percent)
            } else {
                sheet.write(row, column, number)
            };
            written.expect("written");
        }
    }
    let bytes = book.save_to_buffer().expect("a workbook");
    let said = found(&bytes).map(|_| ()).map_err(|problems| told(&problems)).expect_err("refused");
    assert!(said.len() == 2 && said[0].contains("cell B3 S47: \"0.9\": a ratio or per cents?"), "{said:#?}");
}

#[test]
fn a_share_is_quoted_as_it_is_written() {
    let sheet = "Chỉ tiêu;ĐVT;TH 2023\nHộ có điện;%;95%\nTrẻ đi học;%;0,95\nNghèo;%;0,95%\n";
    let said = found(sheet.as_bytes()).map(|_| ()).map_err(|problems| told(&problems)).expect_err("refused");
    assert!(said.len() == 1 && said[0].contains("cell C3 S47: \"0,95\": a ratio or per cents?"), "{said:#?}");
}

#[test]
fn it_is_told_where_other_lines_are_greater_or_nothing_says_its_unit() {
    for rows in ["Connected;%;95;93\nEnrolled;%;0.95;0.93\n", "Enrolled;%;0.95;0.93\nInflation;%;4.5;3.2\n"] {
        let (_, table) =
            found(format!("{HEAD}{rows}").as_bytes()).unwrap_or_else(|problems| panic!("{:#?}", told(&problems)));
        let said = told(&table.notices);
        assert_eq!(
            said.iter().filter(|said| said.contains("\"0.95\" is taken as so many per cent")).count(),
            1,
            "{said:#?}"
        );
    }
    let (_, table) = found("Indicator;Target 2023;Actual 2023\nEnrolled;95%;93%\nVaccinated;0.99;0.973\n".as_bytes())
        .unwrap_or_else(|problems| panic!("{:#?}", told(&problems)));
    assert!(told(&table.notices).iter().any(|said| said.contains("cell A3 S52: this line has no unit")));
    // Small per cents that are written as such.
    let (_, table) = found(format!("{HEAD}Poverty;%;0.5;0.4\nGrowth;%;6.5;5.1\n").as_bytes())
        .unwrap_or_else(|problems| panic!("{:#?}", told(&problems)));
    assert!(!told(&table.notices).iter().any(|said| said.contains("so many per cent")));
}
