//! Levels that a table shows by how far in its names begin: blanks, tabs, or the cells' alignment.

use report_card::sheet::{layout, open};
use rust_xlsxwriter::{Format, Workbook};

use super::{found, lines, told};

fn notices(sheet: &str) -> Vec<String> {
    let (_, table) = found(sheet.as_bytes()).unwrap_or_else(|problems| panic!("{:#?}", told(&problems)));
    told(&table.notices).into_iter().filter(|said| said.contains("begins further in")).collect()
}

#[test]
fn blanks_before_a_name_are_a_level() {
    for blank in ["  ", "\u{a0}\u{a0}", "\t", "    "] {
        let sheet = format!(
            "Indicator;Target 2024;Actual 2024\nHomes built;500;520\n{blank}Social homes;200;210\n{blank}{blank}For rent;150;155\n{blank}Private homes;300;310\n\
             Trees;10;12\n"
        );
        assert_eq!(
            lines(&sheet),
            [
                "Homes built = 520; T Target 2024 500",
                "Social homes = 210; T Target 2024 200",
                "· For rent = 155; T Target 2024 150",
                "Private homes = 310; T Target 2024 300",
                "Trees = 12; T Target 2024 10",
            ],
            "{blank:?}"
        );
    }
    let two = "Indicator;Actual 2024\nHomes built;520\n   Social homes;210\n   Private homes;310\nTrees;12\n";
    assert_eq!(lines(two), ["Homes built = 520", "· Social homes = 210", "· Private homes = 310", "Trees = 12"]);
    let said = notices(two);
    assert!(
        said[0].starts_with("line 3, cell A3 S52: \"Social homes\" begins further in than the line above it"),
        "{said:#?}"
    );
    assert_eq!(said.len(), 1, "{said:#?}");
}

#[test]
fn what_is_set_in_by_a_slip_or_as_a_whole_is_no_part() {
    for sheet in [
        // One blank, one row, all rows, the first row.
        "Indicator;Actual 2024\nHomes built;520\n Social homes;210\n Private homes;310\n",
        "Indicator;Actual 2024\nHomes built;520\n   Social homes;210\nTrees;12\n",
        "Indicator;Actual 2024\n   Homes built;520\n   Social homes;210\n   Trees;12\n",
        "Indicator;Actual 2024\n   Homes built;520\nSocial homes;210\n   Trees;12\n",
    ] {
        assert!(lines(sheet).iter().all(|line| !line.starts_with('·')), "{sheet}{:#?}", lines(sheet));
        assert_eq!(notices(sheet), Vec::<String>::new());
    }
    // A number says where its row stands, whatever is set in; what is set in below a heading is in its group.
    assert_eq!(
        lines("TT;Chỉ tiêu;TH 2024\n1;Thu;5\n2;   Chi;6\n;   Chi đầu tư;2\n;   Chi thường xuyên;4\n"),
        ["Thu = 5", "Chi = 6", "· Chi đầu tư = 2", "· Chi thường xuyên = 4"]
    );
    assert_eq!(
        lines("Indicator;Actual 2024\nHousing;\n   Social homes;210\n   Private homes;310\n"),
        ["Social homes = 210", "Private homes = 310"]
    );
}

#[test]
fn a_cells_alignment_is_a_level_in_a_workbook() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, (name, indent, actual)) in
        [("Homes built", 0, 520.0), ("Social homes", 1, 210.0), ("Private homes", 1, 310.0), ("Trees", 0, 12.0)]
            .into_iter()
            .enumerate()
    {
        let row = row as u32 + 1;
        sheet.write_with_format(row, 0, name, &Format::new().set_indent(indent)).expect("a cell");
        sheet.write(row, 1, actual).expect("a cell");
    }
    sheet.write(0, 0, "Indicator").expect("a cell");
    sheet.write(0, 1, "Actual 2024").expect("a cell");
    let bytes = workbook.save_to_buffer().expect("a workbook");
    let (_, table) = found(&bytes).unwrap_or_else(|problems| panic!("{:#?}", told(&problems)));
    let lines = layout::outline(&table)["lines"].clone();
    assert_eq!(lines[0]["parts"].as_array().map(Vec::len), Some(2), "{lines:#}");
    assert_eq!(lines.as_array().map(Vec::len), Some(2));
    let (book, _) = open::open(&bytes).expect("opens");
    assert_eq!(book.grids[0].indents.values().copied().collect::<Vec<_>>(), [3, 3]);
}
