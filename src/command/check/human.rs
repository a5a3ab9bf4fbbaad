//! Problems with the lines that they are in, as compilers show them.

use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};

use super::hint;
use super::{File, Finding, Severity};
use crate::report::{Fault, Lines};
use crate::words::{CommandKey, Language, Words};

/// The longest piece of a line that is shown, in bytes: a report may be one line of two megabytes.
const SHOWN: usize = 160;

pub(super) fn text(files: &[File], words: &Words) -> String {
    let renderer = Renderer::styled().decor_style(DecorStyle::Unicode);
    let mut out = String::new();
    for file in files {
        let lines = Lines::of(&file.checked.text);
        for finding in &file.checked.findings {
            out.push_str(&shown(file, &lines, finding, words, &renderer));
            out.push_str("\n\n");
        }
        out.push_str(&format!("{}: {}\n", file.name, summary(&file.checked.findings, words.language)));
    }
    out
}

fn shown(file: &File, lines: &Lines, finding: &Finding, words: &Words, renderer: &Renderer) -> String {
    let (place, problem) = (&finding.place, &finding.problem);
    let language = words.language;
    let level = match problem.severity() {
        Severity::Error => Level::ERROR.with_name(language.command(CommandKey::Error)),
        Severity::Warning => Level::WARNING.with_name(language.command(CommandKey::Warning)),
    };
    let said = words.problem(problem);
    let group = level.primary_title(said).id(problem.code());
    let whole = lines.line(place.start.line);
    let piece = piece(&file.checked.text, whole, &place.bytes);
    let annotation = AnnotationKind::Primary.span(piece.caret).label(problem.pointer.as_str());
    let snippet = Snippet::source(piece.text).line_start(place.start.line).annotation(annotation);
    let group = if piece.is_from_start {
        group.element(snippet.path(file.name.as_str()))
    } else {
        // Without this the renderer would count the column from the start of the piece.
        let origin = Origin::path(file.name.as_str()).line(place.start.line).char_column(place.start.column);
        group.element(origin).element(snippet)
    };
    let hint = match &problem.fault {
        Fault::Syntax(_) => hint::of(&file.checked.text, place.bytes.start, language),
        _ => None,
    };
    let help = Level::HELP.with_name(language.command(CommandKey::Help));
    match hint {
        Some(hint) => renderer.render(&[group.element(help.message(hint))]),
        None => renderer.render(&[group]),
    }
}

/// What is shown of a line.
struct Piece {
    text: String,
    caret: Range<usize>,
    is_from_start: bool,
}

/// The part of a line around a span.
fn piece(text: &str, line: Range<usize>, span: &Range<usize>) -> Piece {
    let span = span.start.min(line.end)..span.end.clamp(span.start.min(line.end), line.end);
    let is_from_start = span.start - line.start <= SHOWN / 2;
    let mut start = if is_from_start { line.start } else { span.start - SHOWN / 2 };
    let mut end = (start + SHOWN).max(span.start + SHOWN / 2).min(line.end);
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    while !text.is_char_boundary(end) {
        end += 1;
    }
    let before = if is_from_start { "" } else { "…" };
    let after = if end < line.end { "…" } else { "" };
    let caret = span.start - start + before.len()..span.end.min(end) - start + before.len();
    let shown = text[start..end].trim_end_matches('\r');
    Piece { text: format!("{before}{shown}{after}"), caret, is_from_start }
}

fn summary(findings: &[Finding], language: Language) -> String {
    let errors = findings.iter().filter(|finding| finding.problem.severity() == Severity::Error).count();
    let warnings = findings.len() - errors;
    if findings.is_empty() {
        return language.command(CommandKey::NoProblems).to_owned();
    }
    let counted = [(CommandKey::Errors, errors), (CommandKey::Warnings, warnings)];
    counted.map(|(key, count)| language.counted(key, count, &[])).join(", ")
}
