//! `sheet::open`: bytes → grids of cells, or a refusal that names its place.

mod any;
mod called_xls;
mod formats;
mod office;
pub mod refusal;
mod roundtrip;
mod struck;
mod text;
mod word;
mod xlsx;
pub mod zipped;

use report_card::sheet::open::open;
use report_card::sheet::{Cell, CellValue, Grid, Problem};
use report_card::words::Language;

/// A cell in short: `"text"`, `0.574 .1%` (one decimal, per cent), `[£]5`, `date …`, `error …`, `formula …`, TRUE.
fn cell(cell: &Cell) -> String {
    let style = &cell.style;
    match &cell.value {
        CellValue::Text(text) => format!("{text:?}"),
        CellValue::Bool(truth) => truth.to_string().to_uppercase(),
        CellValue::Date(date) => format!("date {date}"),
        CellValue::Error(error) => format!("error {error}"),
        CellValue::Formula(formula) => format!("formula {formula}"),
        CellValue::Number(number) => {
            let bracket = |text: &str| if text.is_empty() { String::new() } else { format!("[{text}]") };
            let decimals = style.decimals.map(|decimals| format!(" .{decimals}")).unwrap_or_default();
            let percent = if style.is_percent { "%" } else { "" };
            let thousands = "k".repeat(style.thousands.into());
            format!("{}{number}{decimals}{percent}{thousands}{}", bracket(&style.before), bracket(&style.after))
        }
    }
}

/// A grid in short: `A1 "a" · B1 5`.
fn grid(grid: &Grid) -> String {
    let cells = grid.cells.iter().map(|(address, held)| format!("{address} {}", cell(held)));
    cells.collect::<Vec<_>>().join(" · ")
}

/// The file's grids in short, or the codes and places of what stands in the way.
fn opened(bytes: &[u8]) -> String {
    match open(bytes) {
        Ok((book, _)) => book.grids.iter().map(grid).collect::<Vec<_>>().join(" | "),
        Err(wrong) => problems(&wrong),
    }
}

/// Codes and places of what is told of a file that is read.
fn notices(bytes: &[u8]) -> String {
    open(bytes).map_or_else(|wrong| format!("refused: {}", problems(&wrong)), |(_, notices)| problems(&notices))
}

fn problems(problems: &[Problem]) -> String {
    let short =
        |problem: &Problem| format!("{} {}", problem.code(), problem.place.in_words(Language::En)).trim().to_owned();
    problems.iter().map(short).collect::<Vec<_>>().join("; ")
}
