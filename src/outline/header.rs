//! Who reports, on what, and the headline.

use super::{Block, Heading, Line, Outline, Paragraph};
use crate::report::Text;
use crate::words::Key;

pub(super) fn header<'a>(outline: &Outline<'a>) -> Vec<Block<'a>> {
    let Outline { report, words, .. } = *outline;
    let organization = Line::report(&report.organization.name).linked(report.organization.url.as_ref());
    let title = match &report.title {
        Some(title) => Line::report(title),
        None => Line::card(words.title(report)),
    };
    let mut blocks =
        vec![Block::Paragraph(Paragraph::Organization, organization), outline.heading(Heading::Title, title)];
    let badges = badges(outline);
    if !badges.is_empty() {
        blocks.push(Block::Badges(badges));
    }
    let sentences = outline.headline();
    if !sentences.is_empty() {
        blocks.push(Block::Lead(sentences));
    }
    blocks
}

/// How settled the report is, when it was changed, what it replaces.
fn badges(outline: &Outline) -> Vec<Text> {
    let Outline { report, words, .. } = *outline;
    let status = report.status.map(|status| words.report_status(status));
    let date = report.date_modified.map(|date| words.say(Key::Modified, &[("date", &words.date(date))]).text().into());
    let replaced = report.supersedes.as_ref().map(|id| words.say(Key::Supersedes, &[("id", id)]).text().into());
    [status, date, replaced].into_iter().flatten().collect()
}
