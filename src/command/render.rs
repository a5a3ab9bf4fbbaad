//! `report-card render`: the card as files and as text to paste, from the same components as on a page.

mod element;
mod json_ld;
pub(super) mod markup;
mod page;
mod picture;
mod plain;

use std::path::PathBuf;
use std::process::ExitCode;
use std::{fs, io};

use clap::builder::RangedI64ValueParser;
use clap::{Args, ValueEnum};

use self::picture::Drawn;
use super::input::Input;
use super::{Lang, complain, print};
use crate::card::{Content, HEADING_LEVELS, Options, Theme};
use crate::outline::Outline;
use crate::report::{Problem, Report};

/// Print a report's card in one of its forms.
///
/// Ends with 1 where the report can't be shown; `check` tells why.
#[derive(Args)]
#[command(group = clap::ArgGroup::new("form"))]
pub(super) struct Render {
    /// A report (JSON); - is stdin.
    #[arg(value_name = "FILE")]
    file: String,
    /// The code to paste: the element, with its figures as plain HTML for readers without it (the default).
    #[arg(long, group = "form")]
    snippet: bool,
    /// The element as its reader sees it, before any script; the script then makes it interactive in place.
    #[arg(long, group = "form")]
    html: bool,
    /// A whole document that needs nothing else.
    #[arg(long, group = "form")]
    page: bool,
    /// HTML without scripts, templates and style sheets, for e-mail and for systems that strip them.
    #[arg(long, group = "form")]
    plain: bool,
    /// A picture of lines and text.
    #[arg(long, group = "form")]
    svg: bool,
    /// A picture of pixels.
    #[arg(long, group = "form")]
    png: bool,
    /// What search engines read: a Report and its Dataset of schema.org, as a script to paste.
    #[arg(long, group = "form")]
    json_ld: bool,
    /// The card's language; that of the report where it is vi or en, else English.
    #[arg(long, value_enum)]
    lang: Option<Lang>,
    /// Light or dark; auto goes by the reader's system.
    #[arg(long, value_enum, default_value_t = Look::Auto)]
    theme: Look,
    /// The level of the card's own heading.
    #[arg(long, default_value_t = Options::default().heading_level, value_parser = heading_levels())]
    heading_level: u8,
    /// Where the page will find the report; without it, the report stands inside the element.
    #[arg(long, value_name = "URL")]
    src: Option<String>,
    /// The folder that embed.js is served from.
    #[arg(long, value_name = "URL", default_value = ".")]
    base: String,
    /// Where the result goes instead of stdout; for a picture, stdout then has the tag that shows it.
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

fn heading_levels() -> RangedI64ValueParser<u8> {
    clap::value_parser!(u8).range(i64::from(*HEADING_LEVELS.start())..=i64::from(*HEADING_LEVELS.end()))
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Look {
    Auto,
    Light,
    Dark,
}

impl Look {
    fn name(self) -> &'static str {
        match self {
            Look::Auto => "auto",
            Look::Light => "light",
            Look::Dark => "dark",
        }
    }
}

/// What every form is made of.
struct Made<'a> {
    content: &'a Content,
    report: &'a Report,
    render: &'a Render,
}

impl<'a> Made<'a> {
    /// What the forms without the card's components are written from; `errors` have left something out.
    fn outline(&self, errors: &'a [&'a Problem]) -> Outline<'a> {
        Outline::new(self.report, self.content.words()).with_errors(errors)
    }
}

impl Render {
    pub fn run(self) -> Result<ExitCode, String> {
        let input = Input::read(&self.file)?;
        let options = Options {
            lang: self.lang.map(|lang| lang.tag().into()),
            theme: Theme::of(self.theme.name()),
            heading_level: self.heading_level,
            ..Options::default()
        };
        let content = Content::new(input.text()?, options);
        let count = content.problems().count();
        if count > 0 {
            complain(&format!("{}: {count} problem(s); run report-card check", input.name));
        }
        let Some(report) = content.report() else { return Ok(ExitCode::from(1)) };
        let made = Made { content: &content, report, render: &self };
        if self.svg || self.png {
            self.draw(&made)?;
            return Ok(ExitCode::SUCCESS);
        }
        let bytes = if self.html {
            element::interactive(&made).into_bytes()
        } else if self.page {
            page::page(&made)?.into_bytes()
        } else if self.plain {
            plain::plain(&made).into_bytes()
        } else if self.json_ld {
            json_ld::script(&made)?.into_bytes()
        } else {
            element::snippet(&made).into_bytes()
        };
        self.put(&bytes)?;
        Ok(ExitCode::SUCCESS)
    }

    /// The picture; where it goes into a file, the tag that shows it is printed.
    fn draw(&self, made: &Made) -> Result<(), String> {
        let drawn = Drawn::of(made);
        self.put(&if self.png { drawn.png()? } else { drawn.svg().into_bytes() })?;
        self.output.as_ref().map_or(Ok(()), |path| print(&drawn.tag(path)))
    }

    fn put(&self, bytes: &[u8]) -> Result<(), String> {
        match &self.output {
            Some(path) => fs::write(path, bytes).map_err(|error| format!("{}: {error}", path.display())),
            None => match io::Write::write_all(&mut io::stdout().lock(), bytes) {
                Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(format!("stdout: {error}")),
                _ => Ok(()),
            },
        }
    }
}
