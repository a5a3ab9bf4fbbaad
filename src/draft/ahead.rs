//! The year ahead in words: its theme, objectives, tasks and projects.

use std::ops::Range;

use super::header::Told;
use super::phrase;
use super::text::Text;
use super::token::{Token, TokenKind};
use super::{topic, trap};
use crate::words::Language;

/// Texts of the article, as tokens.
#[derive(Clone, Debug, Default)]
pub(super) struct Ahead {
    pub theme: Option<Theme>,
    pub objectives: Vec<Range<usize>>,
    pub tasks: Vec<Range<usize>>,
    pub projects: Vec<Range<usize>>,
    /// What stands before the list of projects.
    pub projects_intro: Option<Range<usize>>,
    /// "…": the list goes on.
    pub is_open: bool,
    /// The year that is planned for.
    pub year: Option<i32>,
}

/// The theme of a year.
#[derive(Clone, Debug)]
pub(super) struct Theme {
    pub words: Range<usize>,
    pub quote: Range<usize>,
    pub is_continued: bool,
    pub year: Option<i32>,
}

impl Ahead {
    /// Tokens whose numbers are part of a theme, a task or a project.
    pub fn taken(&self) -> Vec<Range<usize>> {
        let lists = self.tasks.iter().chain(&self.projects).cloned();
        lists.chain(self.theme.as_ref().map(|theme| theme.words.clone())).collect()
    }
}

/// The words of the lists, by language.
struct Cues {
    theme: &'static [&'static str],
    tasks: &'static [&'static str],
    projects: &'static [&'static str],
    objectives: &'static [&'static str],
    continued: &'static [&'static str],
    /// A piece after a comma is an item of its own where it begins with one of these.
    verbs: &'static [&'static str],
}

#[rustfmt::skip]
const VIETNAMESE: Cues = Cues {
    theme: &["chủ đề"],
    tasks: &["nhiệm vụ", "giải pháp", "công việc trọng tâm"],
    projects: &["dự án", "công trình"],
    objectives: &["với mục tiêu", "nhằm mục tiêu"],
    continued: &["tiếp tục"],
    verbs: &["hoàn thành", "đẩy nhanh", "đẩy mạnh", "quản lý", "tăng", "tăng cường", "nâng", "nâng cao", "xây dựng", "phát triển", "thực hiện", "thu hút", "huy động", "giữ vững", "giải quyết", "tập trung", "mở rộng", "cải thiện", "củng cố", "khởi công", "giảm", "xử lý", "triển khai", "cải tạo", "chỉnh trang"],
};

#[rustfmt::skip]
const ENGLISH: Cues = Cues {
    theme: &["theme"],
    tasks: &["priorities", "actions", "tasks"],
    projects: &["projects", "schemes"],
    objectives: &["aims to", "objectives are to"],
    continued: &["continue", "continues", "again"],
    verbs: &["to", "build", "complete", "open", "deliver", "cut", "raise", "reduce"],
};

/// Reads what is planned; the report is about the time that is told of.
pub(super) fn read(text: &Text, told: Told) -> Ahead {
    let cues = match text.lexicon.language {
        Language::Vi => VIETNAMESE,
        _ => ENGLISH,
    };
    let mut out = Ahead::default();
    let tokens = &text.tokens;
    let mut is_ahead = false;
    for (order, paragraph) in text.paragraphs.iter().enumerate() {
        let says = paragraph.tokens.clone().any(|at| topic::ahead_at(tokens, at, told, text.lexicon));
        is_ahead = says && !paragraph.is_title || is_ahead && (paragraph.is_bullet || paragraph.is_heading);
        if !is_ahead {
            continue;
        }
        let named = tokens.get(paragraph.tokens.clone()).unwrap_or_default().iter().filter_map(trap::year);
        out.year = out.year.or(named.filter(|named| told.year.is_none() || told.is_after(*named)).min());
        for sentence in &paragraph.sentences {
            if out.theme.is_none() {
                out.theme = theme(tokens, sentence.clone(), &cues);
            }
            lists(text, order, sentence.clone(), &cues, &mut out);
            if let Some((start, length)) =
                phrase::find(tokens.get(sentence.clone()).unwrap_or_default(), cues.objectives)
            {
                let from = sentence.start + start + length;
                out.objectives.extend(pieces(tokens, from..sentence.end, &cues));
            }
        }
    }
    let sentence_year = |theme: &Theme| theme.year;
    out.year = out
        .theme
        .as_ref()
        .and_then(sentence_year)
        .filter(|named| told.year.is_none() || told.is_after(*named))
        .or(out.year);
    out
}

/// "chủ đề năm “…”", or in plain words up to the next sign.
fn theme(tokens: &[Token], sentence: Range<usize>, cues: &Cues) -> Option<Theme> {
    let words = tokens.get(..sentence.end)?;
    let at = sentence.clone().find(|at| phrase::one_of(words, *at, cues.theme).is_some())?;
    let open =
        (at..sentence.end.min(at + 12)).find(|at| words.get(*at).is_some_and(|token| token.is("“") || token.is("\"")));
    let range = match open {
        Some(open) => {
            let close = (open + 1..sentence.end)
                .find(|at| words.get(*at).is_some_and(|token| token.is("”") || token.is("\"")))?;
            open + 1..close
        }
        None => {
            let from = (at..sentence.end.min(at + 8))
                .find(|at| words.get(*at).is_some_and(|token| token.is("là") || token.is(":") || token.is("is")))?
                + 1;
            let stop = (from..sentence.end)
                .find(|at| words.get(*at).is_some_and(|token| token.kind == TokenKind::Sign && !token.is("-")))
                .unwrap_or(sentence.end);
            from..stop
        }
    };
    let continued = (sentence.start..at).rev().find(|at| phrase::one_of(words, *at, cues.continued).is_some());
    let clause = (sentence.start..at)
        .rev()
        .find(|at| words.get(*at).is_some_and(|token| token.is(",") || token.is(";")))
        .map_or(sentence.start, |at| at + 1);
    let end = range.end + usize::from(open.is_some());
    let year = words.get(sentence.start..range.end)?.iter().find_map(trap::year);
    (!range.is_empty()).then_some(Theme { words: range, quote: clause..end, is_continued: continued.is_some(), year })
}

/// More items than this are no list of tasks.
const LONGEST: usize = 200;

/// What a list holds.
#[derive(Clone, Copy, PartialEq)]
enum Holds {
    Tasks,
    Projects,
}

/// A list after a colon: in the sentence itself, or in the items below it.
fn lists(text: &Text, order: usize, sentence: Range<usize>, cues: &Cues, out: &mut Ahead) {
    let tokens = &text.tokens;
    let Some(colon) = sentence.clone().find(|at| tokens.get(*at).is_some_and(|token| token.is(":"))) else { return };
    let intro = tokens.get(sentence.start..colon).unwrap_or_default();
    let last = |phrases: &[&str]| (0..intro.len()).rev().find(|at| phrase::one_of(intro, *at, phrases).is_some());
    let holds = match (last(cues.tasks), last(cues.projects)) {
        (Some(tasks), projects) if projects.is_none_or(|projects| tasks > projects) => Holds::Tasks,
        (_, Some(_)) => Holds::Projects,
        _ => return,
    };
    let inside = colon + 1..sentence.end;
    let items: Vec<Range<usize>> = if inside.is_empty() {
        let below = text.paragraphs.iter().skip(order + 1).take_while(|next| next.is_bullet).take(LONGEST);
        below.map(|next| trimmed(tokens, next.tokens.clone())).collect()
    } else if tokens.get(inside.clone()).unwrap_or_default().iter().any(|token| token.is(";")) {
        split(tokens, inside, ";")
    } else {
        pieces(tokens, inside, cues)
    };
    let last = tokens.get(sentence.end.saturating_sub(3)..tokens.len().min(sentence.end + 1)).unwrap_or_default();
    if last.iter().any(|token| token.is("…")) {
        out.is_open = true;
    }
    match holds {
        Holds::Tasks => out.tasks.extend(items),
        Holds::Projects => {
            if out.projects.is_empty() && sentence.start + 6 < colon {
                let stop = (sentence.start..colon)
                    .rev()
                    .find(|at| tokens.get(*at).is_some_and(|token| token.is(",")))
                    .unwrap_or(colon);
                out.projects_intro = Some(sentence.start..stop);
            }
            out.projects.extend(items);
        }
    }
}

fn split(tokens: &[Token], range: Range<usize>, sign: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = range.start;
    for at in range.clone() {
        if tokens.get(at).is_some_and(|token| token.is(sign)) {
            out.push(trimmed(tokens, start..at));
            start = at + 1;
        }
    }
    out.push(trimmed(tokens, start..range.end));
    out.retain(|piece| !piece.is_empty());
    out
}

/// Pieces between commas, those that begin with no verb joined to the one before.
fn pieces(tokens: &[Token], range: Range<usize>, cues: &Cues) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    for piece in split(tokens, range.clone(), ",") {
        let begins = phrase::one_of(tokens, piece.start, cues.verbs).is_some();
        match out.last_mut() {
            Some(last) if !begins => last.end = piece.end,
            _ => out.push(piece),
        }
    }
    out
}

/// Without the signs at its ends.
fn trimmed(tokens: &[Token], range: Range<usize>) -> Range<usize> {
    let is_sign = |at: usize| {
        tokens.get(at).is_none_or(|token| {
            token.kind != TokenKind::Word
                && token.kind != TokenKind::Number
                && !token.is("”")
                && !token.is(")")
                && !token.is("%")
                && !token.is("“")
                && !token.is("(")
        })
    };
    let mut start = range.start;
    let mut end = range.end;
    while start < end && is_sign(start) {
        start += 1;
    }
    while end > start && is_sign(end - 1) {
        end -= 1;
    }
    start..end
}
