//! A sheet's bytes into a report's text, by the doors that the command uses; problems as their readers see them.

use report_card::sheet::fill::{self, Filled};
use report_card::sheet::layout::{self, Options};
use report_card::sheet::{Problem, open};
use report_card::words::Language;

/// The report's text and what is told beside it; or what is refused.
pub fn convert(sheet: &[u8], report: &str) -> Result<(String, Vec<String>), Vec<String>> {
    let (book, mut notices) = open::open(sheet).map_err(|problems| told(&problems))?;
    let (_, mut table) = layout::table(&book, &Options::default()).map_err(|problems| told(&problems))?;
    notices.append(&mut table.notices);
    let filled = fill::fill(report, table).map_err(|problems| told(&problems))?;
    let Filled { text, notices: more, .. } = filled;
    notices.extend(more);
    Ok((text, told(&notices)))
}

/// What a report becomes that has nothing but its header.
pub fn report(sheet: &str) -> serde_json::Value {
    match convert(sheet.as_bytes(), REPORT) {
        Ok((text, _)) => serde_json::from_str(&text).expect("JSON"),
        Err(refused) => panic!("{sheet}\n{}", refused.join("\n")),
    }
}

/// What is refused of a sheet.
pub fn refused(sheet: &str) -> Vec<String> {
    match convert(sheet.as_bytes(), REPORT) {
        Ok((text, _)) => panic!("{sheet}\n{text}"),
        Err(refused) => refused,
    }
}

/// What is told of a sheet that is not refused.
pub fn notices(sheet: &str) -> Vec<String> {
    convert(sheet.as_bytes(), REPORT).expect("a report").1
}

pub const REPORT: &str = r#"{
  "version": 1,
  "id": "r",
  "language": "vi",
  "organization": { "name": "UBND xã Thử" },
  "period": { "label": "Năm 2024", "start": "2024-01-01", "end": "2024-12-31" }
}
"#;

fn told(problems: &[Problem]) -> Vec<String> {
    let english = Language::En;
    let told = |problem: &Problem| {
        // Each is said in Vietnamese as well.
        assert!(!problem.sentence(Language::Vi).is_empty());
        format!("{}: {} ({})", problem.place.in_words(english), problem.sentence(english), problem.code())
    };
    problems.iter().map(told).collect()
}
