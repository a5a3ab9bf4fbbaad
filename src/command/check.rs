//! `report-card check`: every problem, at its place in the file.

mod github;
mod hint;
mod human;
mod json;
mod sarif;
mod slips;
mod unseen;

use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::input::Input;
use super::{complain, environment, languages, print};
use crate::facts;
use crate::publish::is_stale;
use crate::report::{Fault, JsonText, Problem, Severity, TextSpan, missing_quotes};
use crate::sheet::open;
use crate::words::{CommandKey, Language, Words};

pub(super) use slips::of as slips;

/// Tell every problem of reports, each at its line and column.
///
/// Ends with 0 where there is none, with 1 where there are problems (errors or warnings), with 2 where a file can't be
/// read.
#[derive(Args)]
pub(super) struct Check {
    /// Reports (JSON); - is stdin.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<String>,
    /// The text that the report was made from: its quotes must stand there word for word (W06).
    #[arg(long, value_name = "TEXT")]
    source: Option<String>,
    /// How problems are told.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// The language of the messages; that of the environment, else English.
    #[arg(long, value_parser = languages())]
    lang: Option<Language>,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Format {
    /// With the lines that they are in.
    Human,
    /// A list of objects.
    Json,
    /// Annotations of GitHub's workflows.
    Github,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
}

/// A report's text and everything that is wrong with it.
pub struct Checked {
    /// The text as read: no byte order mark, and marks in place of bytes that are not UTF-8.
    pub text: String,
    /// In the order of the text.
    pub findings: Vec<Finding>,
}

/// A problem at its place.
pub struct Finding {
    /// What is wrong.
    pub problem: Problem,
    /// Where in the text it stands.
    pub place: TextSpan,
}

/// A file and what was found in it.
struct File {
    name: String,
    checked: Checked,
}

impl Check {
    pub fn run(self) -> Result<ExitCode, String> {
        let language = environment::language(self.lang);
        let words = Words::new([language.tag()]);
        let source = match &self.source {
            Some(name) => Some(Input::read(name, language)?.text()?.to_owned()),
            None => None,
        };
        let mut files = Vec::new();
        let mut is_unreadable = false;
        for name in &self.files {
            match Input::read(name, language) {
                Ok(input) if let Some(other) = other_file(&input.bytes, language) => {
                    complain(&format!("{}: {other}", input.name));
                    is_unreadable = true;
                }
                Ok(input) => {
                    let checked = check(&input.bytes, source.as_deref());
                    files.push(File { name: input.name, checked });
                }
                Err(error) => {
                    complain(&error);
                    is_unreadable = true;
                }
            }
        }
        print(&match self.format {
            Format::Human => human::text(&files, &words),
            Format::Json => json::text(&files, &words)?,
            Format::Github => github::text(&files, &words),
            Format::Sarif => sarif::text(&files, &words)?,
        })?;
        let is_clean = files.iter().all(|file| file.checked.findings.is_empty());
        Ok(ExitCode::from(if is_unreadable { 2 } else { u8::from(!is_clean) }))
    }
}

/// What a file is that is no report, and which verb takes it: "not UTF-8" helps nobody with a workbook.
fn other_file(bytes: &[u8], language: Language) -> Option<&'static str> {
    let is_pdf = bytes.starts_with(b"%PDF-");
    let is_workbook = std::str::from_utf8(bytes).is_err() && open::is_workbook(bytes);
    let key = is_pdf.then_some(CommandKey::IsPdf).or(is_workbook.then_some(CommandKey::IsWorkbook))?;
    Some(language.command(key))
}

/// Everything that is wrong with a file, whatever its bytes; `source` is the text that its quotes must stand in.
pub fn check(bytes: &[u8], source: Option<&str>) -> Checked {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = String::from_utf8_lossy(bytes).into_owned();
    let json = match std::str::from_utf8(bytes) {
        Ok(_) => JsonText::read(&text),
        Err(error) => JsonText::of_other_bytes(&text, error.valid_up_to()),
    };
    let mut problems: Vec<Problem> = Vec::new();
    for reading in facts::read_all(&json) {
        problems.extend(reading.problems);
        // The first says it of all of one report.
        let undated = reading.report.as_ref().and_then(|report| report.undated_targets().next());
        problems.extend(
            undated.map(|(_, target)| Problem::new(format!("{}{}", reading.place, target.pointer), Fault::Undated)),
        );
        if let Some(report) = reading.report.as_ref().or(reading.draft.as_ref()) {
            let missing = source.map(|source| missing_quotes(report, source)).unwrap_or_default();
            let place = &reading.place;
            let found = missing.into_iter().chain(slips::of(report));
            problems.extend(found.map(|problem| Problem { pointer: format!("{place}{}", problem.pointer), ..problem }));
        }
    }
    problems.extend(is_stale(&json).then(|| Problem::new("/drawn", Fault::StaleDrawn)));
    problems.extend(json.inexact());
    problems.extend(unseen::of(&json));
    json.locate(&mut problems);
    let found = |problem: Problem| Some(Finding { place: problem.span.clone()?, problem });
    let mut findings: Vec<Finding> = problems.into_iter().filter_map(found).collect();
    findings.sort_by_key(|finding| finding.place.bytes.start);
    Checked { text, findings }
}

/// Whether every problem lies within the file's text: the invariant of the fuzz target and its test.
pub fn is_located_within(bytes: &[u8]) -> bool {
    let Checked { text, findings } = check(bytes, Some("19/19"));
    findings.iter().all(|Finding { place, .. }| {
        let (start, end) = (place.start, place.end);
        text.get(place.bytes.clone()).is_some() && start.line >= 1 && start.column >= 1 && start.line <= end.line
    })
}

impl Finding {
    fn severity(&self) -> &'static str {
        match self.problem.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}
