//! What an editor does about a sheet, where the sentence tells what one does at a shell.

use report_card::report::{self, MAX_BYTES, MAX_ITEMS};
use report_card::sheet::{Fault, Problem, fill as filling};
use report_card::words::Language;

use super::finding::{Notice, localized};
use crate::bring::words::{Words, fill, words};
use crate::figure::grouped;

/// One of the desk's own remedies.
type Remedy = fn(&Words) -> &str;

/// What names a thing of the shell or of JSON, and what the desk has for it.
const SAID: [(&str, Remedy); 8] = [
    ("\"period\"", |words| &words.remedy_period),
    ("--decimal", |words| &words.remedy_decimal),
    ("--sheet", |words| &words.remedy_sheet),
    ("--print-layout", |words| &words.remedy_columns),
    ("--layout", |words| &words.remedy_columns),
    ("\"role\"", |words| &words.remedy_columns),
    ("ascending", |words| &words.remedy_direction),
    ("--nest", |_| ""),
];

/// The sentence with the desk's remedy in place of clauses that only the command's users can follow. `has_menus`: the table is shown with
/// menus that say what each column is; where there are none, the table itself must say it.
pub fn remedied(sentence: &str, language: Language, has_menus: bool) -> String {
    let Some((_, remedy)) = SAID.iter().find(|(said, _)| sentence.contains(said)) else { return sentence.to_owned() };
    let words = words(language);
    let remedy = match remedy(words) {
        menus if menus == words.remedy_columns && !has_menus => words.remedy_names.as_str(),
        remedy => remedy,
    };
    let mut kept: Vec<&str> = Vec::new();
    for clause in sentence.split("; ") {
        let clause = if is_said(clause) { clause.split_once(": ").map_or("", |(before, _)| before) } else { clause };
        if !clause.is_empty() && !is_said(clause) {
            kept.push(clause);
        }
    }
    kept.extend(Some(remedy).filter(|remedy| !remedy.is_empty()));
    kept.join("; ")
}

fn is_said(clause: &str) -> bool {
    SAID.iter().any(|(said, _)| clause.contains(said))
}

/// Where a table has more rows than a report may hold: how many it holds, and what to do. `rows` is how many have figures.
pub fn too_long(problems: &[Problem], rows: usize) -> Option<Notice> {
    let most = problems.iter().find_map(|problem| most(problem, rows))?;
    let sentence = |language: Language| {
        let counts = [("n", grouped(rows, language)), ("most", grouped(most, language))];
        fill(&words(language).too_many_rows, &counts.each_ref().map(|(name, count)| (*name, count.as_str())))
    };
    Some(Notice {
        code: problems.first()?.code().to_owned(),
        place: Default::default(),
        cell: None,
        sentence: localized(sentence),
    })
}

/// How many rows like these a report holds, where their number is what is refused.
fn most(problem: &Problem, rows: usize) -> Option<usize> {
    let Fault::Fill(filling::Fault::Refused(problem)) = &problem.fault else { return None };
    match problem.fault {
        // A series is as long as the table is wide.
        report::Fault::TooManyItems(_) if !problem.pointer.ends_with("/observations") => Some(MAX_ITEMS),
        report::Fault::TooLarge(Some(bytes)) => {
            let fitting = (rows as u64 * MAX_BYTES as u64 / bytes.max(1) as u64) as usize;
            Some((fitting / 100 * 100).clamp(1, MAX_ITEMS))
        }
        _ => None,
    }
}
