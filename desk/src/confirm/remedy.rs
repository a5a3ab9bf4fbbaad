//! What an editor does about a sheet, where the sentence tells what one does at a shell.

use report_card::words::Language;

use crate::bring::words::{Words, words};

/// One of the desk's own remedies.
type Remedy = fn(&Words) -> &str;

/// What names a thing of the shell or of JSON, and what the desk has for it.
const SAID: [(&str, Remedy); 6] = [
    ("--decimal", |words| &words.remedy_decimal),
    ("--sheet", |words| &words.remedy_sheet),
    ("--print-layout", |words| &words.remedy_columns),
    ("--layout", |words| &words.remedy_columns),
    ("ascending", |words| &words.remedy_direction),
    ("--nest", |_| ""),
];

/// The sentence with the desk's remedy in place of clauses that only the command's users can follow.
pub fn remedied(sentence: &str, language: Language) -> String {
    let Some((_, remedy)) = SAID.iter().find(|(said, _)| sentence.contains(said)) else { return sentence.to_owned() };
    let remedy = remedy(words(language));
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
