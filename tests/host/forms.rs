//! A report in each form that the card is given in, as text.

use report_card::card::{Content, Options, ViewMode, ViewState};
use report_card::export::{Folds, Picture, Shape, alternative, compose, csv, plain, whole};
use report_card::facts;
use report_card::outline::Outline;
use report_card::publish::{EmbedOptions, Publication};
use report_card::report::Report;
use report_card::words::Words;
use scraper::Html;

use crate::rendered::rendered;

pub fn read(json: &str) -> Report {
    let reading = facts::read(json);
    reading.report.unwrap_or_else(|| panic!("{:?}", reading.problems))
}

/// Each form with what it says; what only a picture, a card or a file has between the words is left out.
pub fn forms(json: &str, lang: &str) -> Vec<(&'static str, String)> {
    let content = Content::new(json, options(lang, ViewMode::Card));
    let embed = EmbedOptions::default();
    let publication = Publication::of(&content, &embed).expect("it can be shown");
    let outline = publication.outline();
    let all = [
        ("plain HTML", text(&plain(&outline, |_| "", Folds::Kept))),
        ("e-mail", text(&publication.plain())),
        ("text", whole(&outline).join("\n")),
        ("alternative", alternative(&outline)),
        ("picture", drawn(&compose(&outline, "", &width_of))),
        ("CSV", csv(&outline)),
        ("card", text(&card(json, lang, ViewMode::Card))),
        ("table", text(&card(json, lang, ViewMode::Table))),
    ];
    all.into_iter().map(|(form, said)| (form, said.replace('\u{a0}', " "))).collect()
}

fn options(lang: &str, mode: ViewMode) -> Options {
    Options { lang: Some(lang.to_owned().into()), mode, ..Options::default() }
}

/// As wide as it is long.
fn width_of(text: &str, size: f64, _: bool) -> f64 {
    text.chars().count() as f64 * size * 0.5
}

pub fn text(html: &str) -> String {
    Html::parse_fragment(html).root_element().text().collect()
}

pub fn card(json: &str, lang: &str, mode: ViewMode) -> String {
    rendered(json, options(lang, mode), ViewState { is_still: true, ..ViewState::default() })
}

pub fn picture(json: &str, lang: &str) -> Picture {
    let (report, words) = (read(json), Words::new([lang]));
    compose(&Outline::new(&report, &words), "", &width_of)
}

fn drawn(picture: &Picture) -> String {
    let texts = picture.shapes.iter().filter_map(|shape| match shape {
        Shape::Text { text, .. } => Some(text.as_str()),
        _ => None,
    });
    texts.collect::<Vec<_>>().join(" ")
}
