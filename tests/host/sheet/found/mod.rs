//! Tables with the headings that offices use, by the doors that the command uses.

mod gold;

use report_card::sheet::layout::{self, Layout, Options};
use report_card::sheet::{Book, Problem, Table, open};
use report_card::words::Language;
use serde_json::Value;

/// A sheet's table, as it was found.
pub fn found(bytes: &[u8]) -> Result<(Layout, Table), Vec<Problem>> {
    let (book, _) = open::open(bytes)?;
    read(&book)
}

pub fn read(book: &Book) -> Result<(Layout, Table), Vec<Problem>> {
    layout::table(book, &Options::default())
}

/// Each problem with its place.
pub fn told(problems: &[Problem]) -> Vec<String> {
    let told = |problem: &Problem| {
        format!("{} {}: {}", problem.place.told(Language::En), problem.code(), problem.sentence(Language::En))
    };
    problems.iter().map(told).collect()
}

/// The outline of a sheet that is right.
pub fn outline(bytes: &[u8]) -> Value {
    match found(bytes) {
        Ok((_, table)) => layout::outline(&table),
        Err(problems) => panic!("refused: {:#?}", told(&problems)),
    }
}
