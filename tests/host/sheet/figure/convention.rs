//! How a sheet separates decimals, by its own cells.

use report_card::sheet::figure::{self, Decimal};
use report_card::sheet::{Address, Cell, Grid};
use report_card::words::Language;

use super::{placed, text};

/// The cells of one column, in a text file with this separator, or in a workbook.
fn convention(separator: Option<char>, cells: &[&str]) -> Result<Decimal, String> {
    let grid = Grid { separator, ..Grid::default() };
    let cells: Vec<Cell> = cells.iter().map(|written| text(written)).collect();
    let placed = cells.iter().zip(0..).map(|(cell, row)| placed(&grid, Address::new(row, 3), cell));
    figure::convention(&grid, placed, None).map_err(|problems| {
        let told = |problem: &report_card::sheet::Problem| {
            format!("{} {}", problem.code(), problem.place.in_words(Language::En))
        };
        problems.iter().map(told).collect::<Vec<_>>().join("; ")
    })
}

#[test]
fn what_cells_prove() {
    use Decimal::{Comma, Point};
    let comma = [
        "36,1",
        "0,757",
        "1.757,5",
        "1.233.757",
        "1 757,5",
        "1 757,500",
        "1,7575",
        "98,50%",
        "7,5–8",
        "1,35258E+13",
        "£4,5m",
        ",5",
    ];
    let point = [
        "36.1",
        "0.757",
        "1,757.5",
        "1,233,757",
        "12,34,567",
        "1’757.5",
        "1.7575",
        "≥ 3.5 days",
        "7.5–8",
        "1.35258E+13",
        "£4.5m",
        ".5",
    ];
    for separator in [None, Some(','), Some(';'), Some('\t'), Some('|')] {
        for cell in comma {
            assert_eq!(convention(separator, &["1.757", cell, "12"]), Ok(Comma), "{cell} after {separator:?}");
        }
        for cell in point {
            assert_eq!(convention(separator, &["1,757", cell, "12"]), Ok(Point), "{cell} after {separator:?}");
        }
    }
}

#[test]
fn cells_with_two_readings_are_refused() {
    for separator in [None, Some(','), Some('\t'), Some('|')] {
        assert_eq!(convention(separator, &["12", "1.757"]), Err("S22 cell D2".to_owned()));
        assert_eq!(convention(separator, &["1,757", "1 757"]), Err("S22 cell D1".to_owned()));
        assert_eq!(convention(separator, &["15.000-16.000 ha"]), Err("S22 cell D1".to_owned()));
    }
    let grid = Grid::default();
    let cell = text("1.757");
    let cells = [placed(&grid, Address::new(0, 0), &cell)];
    let problems = figure::convention(&grid, cells.into_iter(), None).expect_err("two readings");
    let sentences = [Language::En, Language::Vi].map(|language| problems[0].sentence(language));
    assert_eq!(
        sentences,
        [
            "\"1.757\" can be 1757 or 1.757: if 1757, run again with --decimal comma; if 1.757, with --decimal point",
            "\"1.757\" có thể là 1757 hoặc 1,757: nếu là 1757 thì chạy lại với --decimal comma; nếu là 1,757 thì chạy lại với \
             --decimal point",
        ]
    );
}

#[test]
fn semicolons_come_with_decimal_commas() {
    assert_eq!(convention(Some(';'), &["1.757", "12"]), Ok(Decimal::Comma));
    assert_eq!(convention(Some(';'), &["1,757", "12"]), Ok(Decimal::Comma));
    assert_eq!(convention(Some(';'), &["1,757", "1.757"]), Err("S23 cell D2".to_owned()));
}

#[test]
fn what_proves_nothing() {
    let cells = ["12", "1 757", "1’757", "12 ha", "–", "31.12.2024", "Improving", "1.757.5", "Q3 5.5"];
    for separator in [None, Some(','), Some(';')] {
        assert!(convention(separator, &cells).is_ok(), "{separator:?}");
        assert_eq!(convention(separator, &[&cells[..], &["36,1"]].concat()), Ok(Decimal::Comma));
        assert_eq!(convention(separator, &[&cells[..], &["36.1"]].concat()), Ok(Decimal::Point));
    }
}

#[test]
fn cells_against_each_other() {
    for separator in [None, Some(','), Some(';')] {
        assert_eq!(convention(separator, &["36,1", "12", "36.1"]), Err("S23 cell D3".to_owned()));
        assert_eq!(convention(separator, &["1,757.5", "36,1"]), Err("S23 cell D2".to_owned()));
    }
    let grid = Grid { name: Some("KQ".to_owned()), ..Grid::default() };
    let cells = [text("36,1"), text("36.1")];
    let placed = cells.iter().zip(0..).map(|(cell, row)| placed(&grid, Address::new(row, 0), cell));
    let problems = figure::convention(&grid, placed, None).expect_err("a contradiction");
    let sentence = problems[0].sentence(Language::En);
    for said in ["\"36.1\"", "\"36,1\"", "sheet KQ, cell A1", "--decimal"] {
        assert!(sentence.contains(said), "{sentence}");
    }
}

#[test]
fn three_decimals_are_in_doubt_where_what_stands_around_them_speaks_for_thousands() {
    for (cells, refused) in [
        // Thousands are grouped by the other mark.
        (["12.500,5", "1,200"], Some("S22 cell D2")),
        (["1,234.5", "1.757"], Some("S22 cell D2")),
        (["1.233.757", "1,200"], Some("S22 cell D2")),
        // A number that was rounded to one decimal, and one with a nought at its end.
        (["36,1", "1,200"], Some("S22 cell D2")),
        (["36.1", "2.350"], Some("S22 cell D2")),
        (["36,1", "1,200 tấn"], Some("S22 cell D2")),
        (["36,1", "1,757"], None),
        (["36,1", "1.757"], None),
        (["12.500,5", "0,757"], None),
        (["12.500,5", "1,200%"], None),
    ] {
        for cells in [cells, [cells[1], cells[0]]] {
            assert_eq!(convention(None, &cells).is_err(), refused.is_some(), "{cells:?}");
        }
        assert_eq!(convention(None, &cells).err().as_deref(), refused, "{cells:?}");
    }
    // Others have three decimals as well.
    assert_eq!(convention(None, &["12.500,5", "1,200", "0,757"]), Ok(Decimal::Comma));
}

#[test]
fn a_language_that_writes_otherwise_leaves_three_decimals_in_doubt() {
    let told = |cells: [&str; 2], usual| {
        let grid = Grid::default();
        let cells = cells.map(text);
        let placed = cells.iter().zip(0..).map(|(cell, row)| placed(&grid, Address::new(row, 0), cell));
        figure::convention(&grid, placed, Some(usual)).map_err(|problems| problems.len())
    };
    use Decimal::{Comma, Point};
    // "12.5" in a Vietnamese table: is 1.757 a number of thousands?
    assert_eq!(told(["12.5", "1.757"], Comma), Err(1));
    assert_eq!(told(["12,5", "1,757"], Point), Err(1));
    assert_eq!(told(["12.5", "1,757"], Comma), Ok(Point));
    assert_eq!(told(["12,5", "1,757"], Comma), Ok(Comma));
    assert_eq!(told(["12.5", "1.757"], Point), Ok(Point));
    assert_eq!(told(["12.5", "9.125%"], Comma), Ok(Point));
}
