//! `report-card render`: the card as files and as text to paste, from the same components as on a page.

mod png;
mod published;
mod whereabouts;

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser, RangedI64ValueParser, TypedValueParser};
use pollster::block_on;

pub(super) use published::{Site, published};

use super::input::Input;
use super::{complain, environment, languages, output, print, tell_problems};
use crate::card::{ColorScheme, Content, HEADING_LEVELS, Options};
use crate::publish::{ACCENT, EmbedOptions, HOSTS, Host, Image, OutputFormat, Publication};
use crate::words::{CommandKey, Language};

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
    /// A quotation of the figures with a link to the card, for systems that strip scripts; where the site has embed.js once, it
    /// becomes the card.
    #[arg(long, group = "form")]
    link: bool,
    /// The card in a frame, for systems that take frames alone.
    #[arg(long, group = "form")]
    frame: bool,
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
    /// The form that fits this system; what to do with it is told.
    #[arg(long = "for", value_name = "HOST", group = "form", value_parser = hosts())]
    host: Option<&'static Host>,
    /// The card's language; that of the report where the card speaks it, else English.
    #[arg(long, value_parser = languages())]
    lang: Option<Language>,
    /// Light or dark; auto goes by the reader's system.
    #[arg(long, default_value = ColorScheme::Auto.name(), value_parser = color_schemes())]
    theme: ColorScheme,
    /// The level of the card's own heading.
    #[arg(long, default_value_t = Options::default().heading_level, value_parser = heading_levels())]
    heading_level: u8,
    /// Where the page will find the report; without it, the report stands inside the element, and a link or a frame leads to its
    /// page (`report-card pages`).
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

fn color_schemes() -> impl TypedValueParser<Value = ColorScheme> {
    PossibleValuesParser::new(ColorScheme::ALL.map(ColorScheme::name)).map(|name| ColorScheme::of(&name))
}

/// The known systems, by name.
fn hosts() -> impl TypedValueParser<Value = &'static Host> {
    let names = HOSTS.iter().map(|host| PossibleValue::new(host.name));
    PossibleValuesParser::new(names).try_map(|name| HOSTS.iter().find(|host| host.name == name).ok_or("no such host"))
}

impl Render {
    pub fn run(self) -> Result<ExitCode, String> {
        let language = environment::language(None);
        output::keep_apart("--output", self.output.as_deref(), &[&self.file], language)?;
        let input = Input::read(&self.file, language)?;
        let options = Options {
            lang: self.lang.map(|lang| lang.tag().into()),
            color_scheme: self.theme,
            heading_level: self.heading_level,
            ..Options::default()
        };
        let content = Content::new(input.text()?, options);
        tell_problems(&input.name, &content, language);
        let embed = EmbedOptions {
            src: self.src.clone(),
            base: self.base.clone(),
            theme: self.theme,
            heading_level: self.heading_level,
        };
        let Some(publication) = Publication::of(&content, &embed) else { return Ok(ExitCode::from(1)) };
        // The tag that shows a picture written to a file.
        let mut tag = None;
        let bytes = match self.format() {
            OutputFormat::Snippet => publication.snippet().into_bytes(),
            OutputFormat::Html => block_on(publication.interactive()).into_bytes(),
            OutputFormat::Page => block_on(publication.page())?.into_bytes(),
            OutputFormat::Link => publication.link().into_bytes(),
            OutputFormat::Frame => publication.frame().into_bytes(),
            OutputFormat::Plain => publication.plain().into_bytes(),
            format @ (OutputFormat::Svg | OutputFormat::Png) => {
                let image = Image::of(&publication);
                let no_picture = |error: png::PictureError| {
                    let reason = error.sentence(language);
                    language.of_command(CommandKey::NoPicture, &[("name", &input.name), ("reason", &reason)])
                };
                let bytes = match format {
                    OutputFormat::Png => png::png(&image).map_err(no_picture)?,
                    _ => image.svg(ACCENT).into_bytes(),
                };
                tag = self
                    .output
                    .as_ref()
                    .map(|path| image.tag(&path.file_name().unwrap_or(path.as_os_str()).to_string_lossy()));
                bytes
            }
            OutputFormat::JsonLd => publication.json_ld()?.into_bytes(),
        };
        if let Some(host) = self.host {
            complain(&format!("{}: {}", host.label, host.advice(language)));
        }
        for note in whereabouts::notes(&self, self.format(), language) {
            complain(&note);
        }
        self.put(&bytes, language)?;
        tag.map_or(Ok(()), |tag| print(&tag))?;
        Ok(ExitCode::SUCCESS)
    }

    fn format(&self) -> OutputFormat {
        let chosen = [
            (self.html, OutputFormat::Html),
            (self.page, OutputFormat::Page),
            (self.link, OutputFormat::Link),
            (self.frame, OutputFormat::Frame),
            (self.plain, OutputFormat::Plain),
            (self.svg, OutputFormat::Svg),
            (self.png, OutputFormat::Png),
            (self.json_ld, OutputFormat::JsonLd),
        ];
        let flag = chosen.into_iter().find(|(is_chosen, _)| *is_chosen).map(|(_, format)| format);
        flag.or(self.host.map(|host| host.format)).unwrap_or(OutputFormat::Snippet)
    }

    fn put(&self, bytes: &[u8], language: Language) -> Result<(), String> {
        match &self.output {
            Some(path) => output::write(path, bytes, language),
            None => match io::Write::write_all(&mut io::stdout().lock(), bytes) {
                Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(format!("stdout: {error}")),
                _ => Ok(()),
            },
        }
    }
}
