//! The year ahead: its theme as a quotation, then what is to be reached, done and built.

use super::{Block, Fold, Heading, Line, Outline, Paragraph};
use crate::report::{Text, TextList};
use crate::words::Key;

/// The names of its lists among the reader's choices.
pub(super) const OBJECTIVES: &str = "_objectives";
pub(super) const TASKS: &str = "_tasks";
pub(super) const PROJECTS: &str = "_projects";

pub(super) fn plan<'a>(outline: &Outline<'a>) -> Vec<Block<'a>> {
    let words = outline.words;
    let Some(plan) = &outline.report.plan else { return Vec::new() };
    let key = if plan.theme.is_some() { Key::ThemeOf } else { Key::PlanOf };
    let title = words.say(key, &[("period", &words.period(&plan.period))]).text();
    let mut blocks = vec![outline.heading(Heading::Section, Line::card(title))];
    if let Some(theme) = &plan.theme {
        blocks.push(Block::Quote(Line::report(&theme.text)));
        if theme.continued {
            blocks.push(Block::Paragraph(Paragraph::Aside, Line::card(words.label(Key::ThemeContinued))));
        }
    }
    let lists = [
        (OBJECTIVES, Key::Objectives, &plan.objectives, true),
        (TASKS, Key::Tasks, &plan.tasks, false),
        (PROJECTS, Key::Projects, &plan.projects, false),
    ];
    let lists = lists.into_iter().filter(|(_, _, list, _)| !list.is_empty());
    blocks.extend(lists.map(|(name, key, list, is_open)| Block::Fold(fold(outline, name, key, list, is_open))));
    blocks
}

fn fold<'a>(outline: &Outline<'a>, name: &'static str, key: Key, list: &'a TextList, is_open: bool) -> Fold<'a> {
    let words = outline.words;
    let length =
        || if list.complete { words.whole(list.items.len() as u32).into() } else { words.label(Key::Incomplete) };
    Fold {
        name: Text::Static(name),
        is_open,
        summary: outline.capitalized(Line::card(words.label(key))),
        aside: (!list.items.is_empty()).then(|| Line::card(length())),
        body: Box::new(move || texts(list)),
    }
}

/// What the source says before a list, and the list.
pub(super) fn texts<'a>(list: &TextList) -> Vec<Block<'a>> {
    let mut blocks: Vec<Block> =
        list.intro.iter().map(|intro| Block::Paragraph(Paragraph::Intro, Line::report(intro))).collect();
    if !list.items.is_empty() {
        blocks.push(Block::List(list.items.iter().map(Line::report).collect()));
    }
    blocks
}
