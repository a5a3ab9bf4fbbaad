//! The command `report-card`: what a publisher is told before publishing, and the card as files. Host only.
//!
//! Results go to stdout, errors to stderr. Exit codes: 0 if all is well, 1 if a report has problems, 2 if something can't be read or
//! written.

mod check;
mod completions;
mod convert;
mod draft;
mod environment;
mod file_error;
mod input;
mod new;
mod output;
mod pages;
mod publish;
mod render;
mod schema;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand};

pub use check::{Checked, Finding, check, is_located_within};

use crate::card::Content;
use crate::words::{CommandKey, Language};

/// Checks reports and turns them into cards.
#[derive(Parser)]
#[command(name = "report-card", version, about, max_term_width = 100)]
struct Command {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    Check(check::Check),
    Render(render::Render),
    Schema(schema::Schema),
    New(new::New),
    Convert(convert::Convert),
    Publish(publish::Publish),
    Pages(pages::Pages),
    Draft(draft::Draft),
    Completions(completions::Completions),
    Man(completions::Man),
}

/// A language that the card speaks, by its tag.
fn languages() -> impl TypedValueParser<Value = Language> {
    let tags = Language::ALL.map(|language| PossibleValue::new(language.tag()).help(language.name()));
    PossibleValuesParser::new(tags).try_map(|tag| Language::of(&tag).ok_or("no such language"))
}

/// Runs what the command line asks for.
pub fn run() -> ExitCode {
    let result = match Command::parse().verb {
        Verb::Check(check) => check.run(),
        Verb::Render(render) => render.run(),
        Verb::Schema(schema) => schema.run(),
        Verb::New(new) => new.run(),
        Verb::Convert(convert) => convert.run(),
        Verb::Publish(publish) => publish.run(),
        Verb::Pages(pages) => pages.run(),
        Verb::Draft(draft) => draft.run(),
        Verb::Completions(completions) => completions.run(),
        Verb::Man(man) => man.run(),
    };
    result.unwrap_or_else(|error| {
        complain(&error);
        ExitCode::from(2)
    })
}

/// Prints an error on stderr.
fn complain(error: &str) {
    // Without a stderr the exit code alone tells it.
    let _ = writeln!(io::stderr(), "report-card: {error}");
}

/// Does something with each file. A file that can't be read or written doesn't stop the others; `one` is false for a report with problems.
fn each<'a>(files: &'a [String], mut one: impl FnMut(&'a str) -> Result<bool, String>) -> ExitCode {
    let ends = files.iter().map(|name| match one(name) {
        Ok(is_well) => u8::from(!is_well),
        Err(error) => {
            complain(&error);
            2
        }
    });
    ExitCode::from(ends.max().unwrap_or_default())
}

/// Says that something of a report was left out, and which verb tells what.
fn tell_problems(name: &str, content: &Content, language: Language) {
    let count = content.problems().count();
    if count > 0 {
        complain(&language.counted(CommandKey::LeftOut, count, &[("name", &name)]));
    }
}

/// Prints a result. The reader of stdout may stop early, as `head` does: that is no error.
fn print(text: &str) -> Result<(), String> {
    match anstream::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(format!("stdout: {error}")),
        _ => Ok(()),
    }
}
