//! `report-card convert`: a spreadsheet's figures into a report. What is read is documented in docs/sheets.md.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::check::slips;
use super::input::Input;
use super::{complain, environment, languages, output, print};
use crate::facts::{self, CheckedReport};
use crate::publish::is_stale;
use crate::report::{self, JsonText, Period, Severity};
use crate::sheet::figure::Decimal;
use crate::sheet::fill::{self, Filled};
use crate::sheet::layout::{self, Layout, Options};
use crate::sheet::{CellLocation, Problem, Table, open};
use crate::words::{CommandKey, Language, Words};

/// Put the figures of a spreadsheet into a report.
///
/// It takes workbooks (xlsx, xls, ods), tables of Word documents (docx), CSV and cells that are separated by tabs, with our column names or with the
/// headings that offices use. Budget, measures and indicators are those of the sheet where the sheet has any; every other
/// byte of the report stays. What each column was taken for, and which cells were not used, is told on stderr. Ends with 1
/// where a cell can't be read; then nothing is written.
#[derive(Args)]
pub(super) struct Convert {
    /// The spreadsheet; - is stdin.
    #[arg(value_name = "SHEET")]
    sheet_file: String,
    /// The report that the figures go into; without it, a new one of what the sheet says of itself.
    #[arg(long, value_name = "FILE")]
    into: Option<String>,
    /// Where the report, or the layout, goes instead of stdout; it may be the report that it came from.
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The sheet of the workbook; without it, the one that holds a table.
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// What separates decimals, where the figures do not prove it.
    #[arg(long, value_enum)]
    decimal: Option<Separator>,
    /// What each column is, as --print-layout writes it.
    #[arg(long, value_name = "FILE")]
    layout: Option<String>,
    /// Print what each column was taken for, to be changed and given to --layout; no report is written.
    #[arg(long, conflicts_with = "into")]
    print_layout: bool,
    /// Keep all levels of lines (A, I, 1, –) as parts of parts, four deep; else the lowest alone are parts.
    #[arg(long)]
    nest: bool,
    /// The language of the messages, and of a new report whose sheet does not tell its own; that of the environment, else
    /// English.
    #[arg(long, value_parser = languages())]
    lang: Option<Language>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Separator {
    /// 1,757.5
    Point,
    /// 1.757,5
    Comma,
}

/// The report's members that a sheet's figures make, and the card that is drawn of them.
const ANEW: [&str; 5] = ["units", "tallies", "budget", "measures", "drawn"];

impl Convert {
    pub fn run(self) -> Result<ExitCode, String> {
        let language = environment::language(self.lang);
        if self.sheet_file == "-" && self.into.as_deref() == Some("-") {
            return Err(language.command(CommandKey::BothStdin).to_owned());
        }
        output::keep_apart("--output", self.output.as_deref(), &[&self.sheet_file], language)?;
        let sheet = Input::read(&self.sheet_file, language)?;
        let into = self.into.as_deref().map(|name| Input::read(name, language)).transpose()?;
        let options = self.options(language)?;
        if self.print_layout {
            return print_layout(&sheet, &options, self.output.as_deref(), language);
        }
        let (layout, table) = match read(&sheet, &options, language) {
            Ok(found) => found,
            Err(problems) => {
                refused(&sheet.name, &problems, language);
                return Ok(unwritten(problems.len(), language));
            }
        };
        let summary = layout::summary(&layout, &table, language);
        let file = Path::new(&self.sheet_file).file_stem().and_then(|stem| stem.to_str()).filter(|stem| *stem != "-");
        let begun = fill::begin(&table.header, language.tag(), file);
        let base = match &into {
            Some(into) => into.whole_text()?,
            None => &begun,
        };
        let Filled { text, notices, rows } = match fill::fill(base, table) {
            Ok(filled) => filled,
            Err(problems) => {
                tell_summary(&sheet.name, &summary);
                let (report, sheets): (Vec<_>, Vec<_>) = problems.into_iter().partition(Problem::is_of_report);
                refused(into.as_ref().map_or("", |into| &into.name), &report, language);
                refused(&sheet.name, &sheets, language);
                return Ok(unwritten(report.len() + sheets.len(), language));
            }
        };
        tell(&sheet.name, &notices, language);
        let words = Words::new([language.tag()]);
        let json = JsonText::read(&text);
        warn(&sheet.name, &json, &rows, &words);
        if is_stale(&json) {
            let stale = report::Problem::new("/drawn", report::Fault::StaleDrawn);
            let name = into.as_ref().map_or("", |into| &into.name);
            complain(&format!("{}: {name}: {} ({})", note(language), words.problem(&stale), stale.code()));
        }
        // Last, for its end is what is not in the report: in the midst of the notes nobody would see it.
        tell_summary(&sheet.name, &summary);
        if into.is_none() {
            let made = serde_json::from_str(&text).unwrap_or_default();
            output::keep_written(self.output.as_deref(), &made, &ANEW, language)?;
        }
        match &self.output {
            Some(path) => output::write(path, &text, language)?,
            None => print(&text)?,
        }
        complain(&written(rows.len(), self.output.as_deref(), language));
        Ok(ExitCode::SUCCESS)
    }

    fn options(&self, language: Language) -> Result<Options, String> {
        let decimal = self.decimal.map(|separator| match separator {
            Separator::Point => Decimal::Point,
            Separator::Comma => Decimal::Comma,
        });
        let layout = match &self.layout {
            Some(name) => {
                let input = Input::read(name, language)?;
                Some(serde_json::from_str(input.text()?).map_err(|error| no_layout(name, &error, language))?)
            }
            None => None,
        };
        Ok(Options { sheet: self.sheet.clone(), decimal, layout, nest: self.nest })
    }
}

/// The table of a file; what opening it has told is printed at once.
fn read(sheet: &Input, options: &Options, language: Language) -> Result<(Layout, Table), Vec<Problem>> {
    let (book, notices) = open::open(&sheet.bytes)?;
    let (layout, mut table) = layout::table(&book, options)?;
    tell_book(&sheet.name, &notices, &layout, language);
    tell(&sheet.name, &std::mem::take(&mut table.notices), language);
    Ok((layout, table))
}

/// Prints the best layout of a sheet, and what there is to say of it.
fn print_layout(
    sheet: &Input,
    options: &Options,
    output: Option<&Path>,
    language: Language,
) -> Result<ExitCode, String> {
    let found = open::open(&sheet.bytes)
        .and_then(|(book, notices)| layout::proposed(&book, options).map(|found| (found, notices)));
    let ((layout, problems), notices) = match found {
        Ok(found) => found,
        Err(problems) => {
            refused(&sheet.name, &problems, language);
            return Ok(ExitCode::from(1));
        }
    };
    tell_book(&sheet.name, &notices, &layout, language);
    tell(&sheet.name, &problems, language);
    let text = serde_json::to_string_pretty(&layout).map_err(|error| error.to_string())?;
    let text = format!("{text}\n");
    match output {
        Some(path) => output::write(path, &text, language)?,
        None => print(&text)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Why a file is no layout, and where in it.
fn no_layout(name: &str, error: &serde_json::Error, language: Language) -> String {
    let message = error.to_string();
    // The name that serde quotes, without the English sentence around it.
    let word = if error.is_data() { message.split('`').nth(1) } else { None };
    let word = word.map(|word| format!(" (\"{word}\")")).unwrap_or_default();
    let (line, column) = (error.line(), error.column().max(1));
    language.of_command(CommandKey::NoLayout, &[("name", &name), ("line", &line), ("column", &column), ("word", &word)])
}

/// Prints what opening has told, except that the sheet in use is hidden.
fn tell_book(name: &str, notices: &[Problem], layout: &Layout, language: Language) {
    let is_read = |problem: &&Problem| problem.code() == "S15" && problem.place.sheet == layout.sheet;
    let notices: Vec<Problem> = notices.iter().filter(|problem| !is_read(problem)).cloned().collect();
    tell(name, &notices, language);
}

/// Prints what the columns were taken for and what is not used, a line each.
fn tell_summary(name: &str, summary: &[String]) {
    summary.iter().for_each(|line| complain(&format!("{name}: {line}")));
}

/// Prints problems that don't stop the conversion.
fn tell(name: &str, problems: &[Problem], language: Language) {
    say(note(language), name, problems, language);
}

/// Prints problems that stop it: no report is written.
fn refused(name: &str, problems: &[Problem], language: Language) {
    say(language.command(CommandKey::Error), name, problems, language);
}

fn note(language: Language) -> &'static str {
    language.command(CommandKey::Note)
}

/// A line for each problem, beginning with its kind.
fn say(kind: &str, name: &str, problems: &[Problem], language: Language) {
    for problem in problems {
        let place = problem.place.in_words(language);
        let place = if place.is_empty() { place } else { format!("{place}: ") };
        complain(&format!("{kind}: {name}: {place}{} ({})", problem.sentence(language), problem.code()));
    }
}

/// The last line of a refusal.
fn unwritten(count: usize, language: Language) -> ExitCode {
    complain(&language.counted(CommandKey::Unwritten, count, &[]));
    ExitCode::from(1)
}

/// The last line of a success.
fn written(count: usize, to: Option<&Path>, language: Language) -> String {
    let to = to.map_or("stdout".to_owned(), |path| path.display().to_string());
    language.counted(CommandKey::Written, count, &[("to", &to)])
}

/// Prints the warnings about what the sheet brought in, each at its row.
fn warn(name: &str, json: &JsonText, rows: &[(String, CellLocation)], words: &Words) {
    let problems = facts::read_all(json).into_iter().flat_map(|CheckedReport { report, draft, problems, .. }| {
        let slips = report.as_ref().or(draft.as_ref()).map(slips).unwrap_or_default();
        // What a plan without a time is held against needs no period of the report's.
        let undated = draft.into_iter().filter(|draft| draft.period == Period::UNREAD);
        problems.into_iter().chain(undated.flat_map(|draft| facts::contradictions(&draft))).chain(slips)
    });
    for problem in problems {
        if problem.severity() != Severity::Warning {
            continue;
        }
        let is_in =
            |row: &str| problem.pointer.strip_prefix(row).is_some_and(|rest| rest.starts_with('/') || rest.is_empty());
        let row = rows.iter().filter(|(row, _)| is_in(row)).max_by_key(|(row, _)| row.len());
        if let Some((_, place)) = row {
            let place = place.in_words(words.language);
            let note = note(words.language);
            complain(&format!("{note}: {name}: {place}: {} ({})", words.problem(&problem), problem.code()));
        }
    }
}
