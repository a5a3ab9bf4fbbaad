//! `report-card draft`: an article's text as the draft of a report. How it is read: docs/drafting.md.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use clap::{Args, ValueEnum};
use serde_json::Value;

use super::input::Input;
use super::{complain, environment, languages, output, print};
use crate::draft::{self, ArticleSpan, Draft as Drafted, Hints, Mark};
use crate::report::Date;
use crate::words::{CommandKey, Language};

/// Draft a report from an article: each figure with the words that it comes from.
///
/// The draft goes to stdout, what needs a look to stderr, at its line in the article. Ends with 0 where there is nothing
/// to confirm, with 1 where there is, with 2 where the article can't be read.
#[derive(Args)]
pub(super) struct Draft {
    /// The article: text, HTML, or a Word document (.docx); - is stdin.
    #[arg(value_name = "ARTICLE")]
    article: String,
    /// The article's language; without it, by its letters.
    #[arg(long, value_parser = languages())]
    lang: Option<Language>,
    /// The report that the figures go into: its header stays, its lists are replaced where the draft has any.
    #[arg(long, value_name = "FILE")]
    into: Option<String>,
    /// Where the draft goes instead of stdout.
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Where the article's text goes as it was read: what `check --source` holds the quotes against.
    #[arg(long, value_name = "FILE")]
    text: Option<PathBuf>,
    /// Nothing is asked, and the end is 0: for scripts, and for what was looked at before.
    #[arg(long)]
    yes: bool,
    /// What is printed.
    #[arg(long, value_enum, default_value_t = Format::Report)]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Format {
    /// The report; what needs a look goes to stderr.
    Report,
    /// The report and its marks, for programs.
    Json,
}

impl Draft {
    pub fn run(self) -> Result<ExitCode, String> {
        let own = environment::language(None);
        let read: Vec<&str> = [Some(self.article.as_str()), self.into.as_deref()].into_iter().flatten().collect();
        output::keep_apart("--output", self.output.as_deref(), &read[..1], own)?;
        output::keep_apart("--text", self.text.as_deref(), &read, own)?;
        let input = Input::read(&self.article, own)?;
        if is_report(&input) {
            return Err(own.of_command(CommandKey::IsReport, &[("name", &input.name)]));
        }
        let text = draft::open::open(&input.bytes).map_err(|fault| {
            let sentence = fault.sentence(self.lang.unwrap_or(own));
            format!("{}: {}: {sentence}", input.name, fault.code())
        })?;
        let mut drafted = draft::with(&text, &Hints { language: self.lang, year: year_of(SystemTime::now()) });
        match &self.into {
            Some(name) => {
                let report = into(name, &drafted, own)?;
                staying(name, &drafted.report, &report, own).iter().for_each(|line| complain(line));
                drafted.report = report;
            }
            None => output::keep_written(self.output.as_deref(), &drafted.report, &[], own)?,
        }
        if let Some(path) = &self.text {
            output::write(path, &text, own)?;
        }
        let out = match self.format {
            Format::Report => serde_json::to_string_pretty(&drafted.report),
            Format::Json => serde_json::to_string_pretty(&drafted),
        };
        let out = out.map_err(|error| error.to_string())? + "\n";
        match &self.output {
            Some(path) => output::write(path, &out, own)?,
            None => print(&out)?,
        }
        let unsure = drafted.unsure().count();
        if self.format == Format::Report && !self.yes {
            self.tell_all(&input, &drafted);
        }
        Ok(ExitCode::from(u8::from(unsure > 0 && !self.yes)))
    }

    /// What needs a look, at its line of a file that somebody can open: the article, or its text where that was taken out of it.
    fn tell_all(&self, input: &Input, drafted: &Drafted) {
        let is_taken_out = draft::open::is_taken_out(&input.bytes);
        match &self.text {
            Some(text) if is_taken_out => tell(&text.display().to_string(), drafted),
            None if is_taken_out => {
                complain(&drafted.language.of_command(CommandKey::DraftPlaces, &[("name", &input.name)]));
                tell(&input.name, drafted);
            }
            _ => tell(&input.name, drafted),
        }
    }
}

/// The year of a time: an article that names none is most often of the year in which it is read.
fn year_of(time: SystemTime) -> Option<i32> {
    let mut days = time.duration_since(UNIX_EPOCH).ok()?.as_secs() / 86_400;
    (1970..).find(|year: &i32| {
        // Of its 365 or 366 days 337 are not in February.
        let length = 337 + u64::from(Date::days_in(*year, 2));
        let is_it = days < length;
        days = days.saturating_sub(length);
        is_it
    })
}

/// Whether the article is a report already: its field names would be read as words.
fn is_report(article: &Input) -> bool {
    let value = article.text().ok().and_then(|text| serde_json::from_str::<Value>(text).ok());
    value.is_some_and(|value| value.get("version").is_some())
}

/// The report of that name, with the draft put in.
fn into(name: &str, drafted: &Drafted, language: Language) -> Result<Value, String> {
    let input = Input::read(name, language)?;
    let not_json =
        |error: serde_json::Error| language.of_command(CommandKey::NotJson, &[("name", &name), ("reason", &error)]);
    let report: Value = serde_json::from_str(input.text()?).map_err(not_json)?;
    let Value::Object(mut report) = report else {
        return Err(language.of_command(CommandKey::NotReport, &[("name", &name)]));
    };
    draft::into(&mut report, &drafted.report);
    Ok(Value::Object(report))
}

/// What the report keeps though the article says another thing, or nothing: a sample's organization is nobody's own.
fn staying(name: &str, article: &Value, report: &Value, language: Language) -> Vec<String> {
    let said = |of: &'_ Value, pointer: &str| -> Option<String> {
        of.pointer(pointer).and_then(Value::as_str).filter(|text| !text.is_empty()).map(str::to_owned)
    };
    let stays = |pointer: &&str| {
        let (own, other) = (said(report, pointer)?, said(article, pointer));
        let values: [(&str, &dyn std::fmt::Display); 3] = [("name", &name), ("field", &pointer), ("report", &own)];
        match other {
            Some(other) if other == own => None,
            Some(other) => {
                let values: Vec<_> =
                    values.into_iter().chain([("article", &other as &dyn std::fmt::Display)]).collect();
                Some(language.of_command(CommandKey::DraftStays, &values))
            }
            None => Some(language.of_command(CommandKey::DraftStaysUnsaid, &values)),
        }
    };
    ["/organization/name", "/period/start", "/period/end"].iter().filter_map(stays).collect()
}

/// Prints what needs a look: a line for each question, with the words in question below.
fn tell(name: &str, drafted: &Drafted) {
    for mark in drafted.unsure() {
        for question in &mark.questions {
            let ArticleSpan { line, column, .. } = &mark.place;
            let said = question.question(drafted.language);
            complain(&format!("{name}:{line}:{column}: {} {}: {said}", question.code(), mark.pointer));
        }
        let quote = quoted(mark);
        if !quote.is_empty() {
            complain(&format!("    “{quote}”"));
        }
    }
    let (all, unsure) = (drafted.marks.len(), drafted.unsure().count());
    complain(&drafted.language.counted(CommandKey::Drafted, all, &[("name", &name), ("unsure", &unsure)]));
}

/// The mark's words on one line, cut to fit.
fn quoted(mark: &Mark) -> String {
    let words = mark.quote.split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = words.chars().take(160).collect();
    if short.len() < words.len() { format!("{short}…") } else { short }
}
