//! A job for the reader: bytes and what the editor chose of them, and what came of it. Runs in the worker or on the page.

use report_card::draft;
use report_card::report::JsonText;
use report_card::sheet::figure::Decimal;
use report_card::sheet::layout::{Layout, Options};
use report_card::sheet::open;
use report_card::words::{Language, Words};
use serde::{Deserialize, Serialize};

use super::kind::{self, SourceKind};
use super::words::words;
use crate::confirm::finding::{Notice, localized};
use crate::confirm::reading::SourceReading;
use crate::confirm::{article, sheet};

/// How bytes are to be read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct How {
    /// As what; none: as what they are.
    pub kind: Option<SourceKind>,
    /// The sheet of the workbook.
    pub sheet: Option<String>,
    /// What its columns are.
    pub layout: Option<Layout>,
    /// How its texts separate decimals.
    pub decimal: Option<Decimal>,
    /// The page's language, as a tag.
    pub language: String,
    /// The year in which it is read.
    pub year: Option<i32>,
    /// What stands for who reports where nothing says it.
    pub unnamed: String,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Outcome {
    /// It is a report already.
    Report(String),
    /// It was read.
    Read(Box<SourceReading>),
    /// It can't be: why, and the remedy.
    Refused(Vec<Notice>),
}

/// Reads a source.
pub fn read(bytes: &[u8], how: &How) -> Outcome {
    match how.kind.unwrap_or_else(|| kind::of(bytes)) {
        SourceKind::Report => report(bytes),
        SourceKind::Article => article(bytes, how),
        SourceKind::Sheet => table(bytes, how),
    }
}

fn report(bytes: &[u8]) -> Outcome {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match String::from_utf8(bytes.to_vec()) {
        // A broken one, or what is none, must not take the place of the report at hand.
        Ok(text) => match unfit(&text) {
            Some(notice) => Outcome::Refused(vec![notice]),
            None => Outcome::Report(text),
        },
        Err(_) => refused(draft::open::Fault::NotText),
    }
}

/// Why a text is no report at all: JSON that breaks off, as the report's own reader says it, or other programs' data, in words for whoever
/// has never seen any. One whose version alone is missing or another is a report; that is told where it is edited.
fn unfit(text: &str) -> Option<Notice> {
    let json = JsonText::read(text);
    let problems = json.report().problems;
    let of = |code: &str| problems.iter().find(|problem| problem.code() == code);
    if json.fault().is_some() {
        let problem = problems.first()?;
        // Its sentence names the line.
        return Some(notice(problem.code(), |language| Words::new([language.tag()]).problem(problem)));
    }
    let is_ours = ["/organization", "/period"].into_iter().any(|field| json.value(field).is_some());
    let problem = of("E01").or_else(|| of("E02").filter(|_| !is_ours))?;
    Some(notice(problem.code(), |language| words(language).no_report.clone()))
}

fn article(bytes: &[u8], how: &How) -> Outcome {
    match draft::open::open(bytes) {
        Ok(text) => Outcome::Read(Box::new(article::read(text, None, how.year))),
        Err(fault) => {
            // The sheets' reader names what kind of file it is instead.
            if fault == draft::open::Fault::Empty {
                // Whether an article or a sheet was meant, nobody can tell.
                return because(fault.code(), |language| words(language).empty.clone());
            }
            let named = open::open(bytes).err();
            named.map_or_else(|| refused(fault), |problems| Outcome::Refused(sheet::notices_of(&problems, None)))
        }
    }
}

fn table(bytes: &[u8], how: &How) -> Outcome {
    let options = Options { sheet: how.sheet.clone(), decimal: how.decimal, layout: how.layout.clone(), nest: false };
    let language = Language::of(&how.language).unwrap_or(Language::En);
    let beside = sheet::Beside { language, year: how.year, unnamed: how.unnamed.clone() };
    match sheet::read(bytes, &options, &beside) {
        Ok(reading) => Outcome::Read(Box::new(reading)),
        Err(refusals) => Outcome::Refused(refusals),
    }
}

fn refused(fault: draft::open::Fault) -> Outcome {
    because(fault.code(), |language| fault.sentence(language).to_owned())
}

fn because(code: &str, sentence: impl Fn(Language) -> String) -> Outcome {
    Outcome::Refused(vec![notice(code, sentence)])
}

/// Of the whole source.
fn notice(code: &str, sentence: impl Fn(Language) -> String) -> Notice {
    Notice { code: code.to_owned(), place: Default::default(), cell: None, sentence: localized(sentence) }
}
