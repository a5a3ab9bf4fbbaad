//! A grid of any cells, written as CSV, XLSX or ODS, comes back as the same grid.

use std::collections::BTreeMap;

use proptest::prelude::*;
use report_card::sheet::open::open;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use super::zipped::spreadsheet;

/// What a cell is written from.
#[derive(Clone, Debug)]
enum Held {
    Text(String),
    Number(f64),
    Percent(f64),
    Bool(bool),
    Date(u16, u8, u8),
}

type Cells = BTreeMap<(u32, u32), Held>;

fn held() -> impl Strategy<Value = Held> {
    prop_oneof![
        "[A-Za-zĂăĐđƠơƯưẠ-ỹ0-9 ,;.\"'\n()%–-]{1,12}".prop_filter_map("white space that no file keeps", |text| {
            let is_plain = text.trim() == text && ["  ", " \n", "\n "].iter().all(|pair| !text.contains(pair));
            (is_plain && !text.is_empty()).then_some(Held::Text(text))
        }),
        (-1_000_000_000_i64..1_000_000_000, 0..4_u32)
            .prop_map(|(digits, decimals)| Held::Number(digits as f64 / 10_f64.powi(decimals as i32))),
        (-2000_i32..20000).prop_map(|tenths| Held::Percent(f64::from(tenths) / 1000.0)),
        any::<bool>().prop_map(Held::Bool),
        (1901..2100_u16, 1..=12_u8, 1..=28_u8).prop_map(|(year, month, day)| Held::Date(year, month, day)),
    ]
}

fn cells() -> impl Strategy<Value = Cells> {
    prop::collection::btree_map((0..9_u32, 0..7_u32), held(), 1..30)
}

/// As `open` tells it.
fn expected(held: &Held) -> String {
    match held {
        Held::Text(text) => format!("{text:?}"),
        Held::Number(number) => number.to_string(),
        Held::Percent(number) => format!("{number} .1%"),
        Held::Bool(truth) => truth.to_string().to_uppercase(),
        Held::Date(year, month, day) => format!("date {year:04}-{month:02}-{day:02}"),
    }
}

fn compare(bytes: &[u8], expected: &BTreeMap<(u32, u32), String>) -> Result<(), TestCaseError> {
    let (book, told) = open(bytes).map_err(|wrong| TestCaseError::fail(format!("{wrong:?}")))?;
    prop_assert!(told.is_empty(), "{told:?}");
    let found: BTreeMap<(u32, u32), String> =
        book.grids[0].cells.iter().map(|(at, cell)| ((at.row, at.column), super::cell(cell))).collect();
    prop_assert_eq!(&found, expected);
    Ok(())
}

fn as_text(held: &Held, decimal: char) -> String {
    match held {
        Held::Text(text) => text.clone(),
        Held::Number(number) => number.to_string().replace('.', &decimal.to_string()),
        Held::Percent(number) => format!("{:.1}%", number * 100.0).replace('.', &decimal.to_string()),
        Held::Bool(truth) => truth.to_string().to_uppercase(),
        Held::Date(year, month, day) => format!("{day:02}/{month:02}/{year}"),
    }
}

fn as_csv(cells: &Cells, separator: char, decimal: char) -> Vec<u8> {
    let mut writer =
        csv::WriterBuilder::new().delimiter(separator as u8).terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for row in 0..9 {
        let record: Vec<String> = (0..7)
            .map(|column| cells.get(&(row, column)).map(|held| as_text(held, decimal)).unwrap_or_default())
            .collect();
        writer.write_record(record).expect("a record");
    }
    writer.into_inner().expect("bytes")
}

fn as_xlsx(cells: &Cells) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let (percent, day) = (Format::new().set_num_format("0.0%"), Format::new().set_num_format("dd/mm/yyyy"));
    for (&(row, column), held) in cells {
        let column = column as u16;
        match held {
            Held::Text(text) => sheet.write_string(row, column, text),
            Held::Number(number) => sheet.write_number(row, column, *number),
            Held::Percent(number) => sheet.write_number_with_format(row, column, *number, &percent),
            Held::Bool(truth) => sheet.write_boolean(row, column, *truth),
            Held::Date(year, month, date) => {
                let date = ExcelDateTime::from_ymd(*year, *month, *date).expect("a date");
                sheet.write_datetime_with_format(row, column, &date, &day)
            }
        }
        .expect("a cell");
    }
    workbook.save_to_buffer().expect("a workbook")
}

fn as_ods(cells: &Cells) -> Vec<u8> {
    let cell = |held: &Held| match held {
        Held::Text(text) => {
            let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('\n', "</text:p><text:p>");
            format!(r#"<table:table-cell office:value-type="string"><text:p>{escaped}</text:p></table:table-cell>"#)
        }
        // Not every program keeps what it shows.
        Held::Number(number) => format!(r#"<table:table-cell office:value-type="float" office:value="{number}"/>"#),
        Held::Percent(number) => format!(
            r#"<table:table-cell office:value-type="percentage" office:value="{number}"><text:p>{:.1}%</text:p></table:table-cell>"#,
            number * 100.0
        ),
        Held::Bool(truth) => {
            format!(r#"<table:table-cell office:value-type="boolean" office:boolean-value="{truth}"/>"#)
        }
        Held::Date(year, month, day) => format!(
            r#"<table:table-cell office:value-type="date" office:date-value="{year:04}-{month:02}-{day:02}"><text:p>{day}/{month}</text:p></table:table-cell>"#
        ),
    };
    let row = |row: u32| {
        (0..7)
            .map(|column| cells.get(&(row, column)).map_or("<table:table-cell/>".to_owned(), cell))
            .collect::<String>()
    };
    let rows: String = (0..9).map(|at| format!("<table:table-row>{}</table:table-row>", row(at))).collect();
    spreadsheet("", &format!(r#"<table:table table:name="S">{rows}</table:table>"#))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn a_grid_comes_back(cells in cells()) {
        let typed = cells.iter().map(|(at, held)| (*at, expected(held))).collect();
        compare(&as_xlsx(&cells), &typed)?;
        compare(&as_ods(&cells), &typed)?;
        for separator in [';', ',', '\t'] {
            for decimal in ['.', ','] {
                let texts = cells.iter().map(|(at, held)| (*at, format!("{:?}", as_text(held, decimal)))).collect();
                compare(&as_csv(&cells, separator, decimal), &texts)?;
            }
        }
    }
}
