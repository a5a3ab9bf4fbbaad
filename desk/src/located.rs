//! What is wrong with the report, each with its sentence and its place in the text.

use std::ops::Range;
use std::rc::Rc;

use report_card::card::Content;
use report_card::report::{Fault, JsonText, Lines, Problem, Severity};
use report_card::words::{Language, Words};
use serde::{Deserialize, Serialize};

use crate::units::unit_of;

/// A report can have thousands; nobody reads more than these.
pub const LISTED: usize = 200;

/// One thing to mend.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LocatedProblem {
    pub code: String,
    pub is_error: bool,
    /// A JSON pointer.
    pub pointer: String,
    /// The name of the field that it is of.
    pub field: Option<String>,
    pub message: String,
    /// What to select in the text field.
    pub range: Range<u32>,
    /// From 0.
    pub line: usize,
}

/// All that is told of a report: the first of its problems in the order of the text, and how many there are.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Problems {
    pub listed: Rc<Vec<LocatedProblem>>,
    pub errors: usize,
    pub warnings: usize,
}

impl Problems {
    /// Of the report that `content` was made of.
    pub fn of(text: &str, content: &Content, language: Language) -> Problems {
        let json = JsonText::read(text);
        let lines = Lines::of(json.text());
        let words = Words::new([language.tag()]);
        let all: Vec<&Problem> = content.problems().collect();
        let errors = all.iter().filter(|problem| problem.severity() == Severity::Error).count();
        let mut found: Vec<(Range<usize>, LocatedProblem)> =
            all.iter().take(LISTED).map(|problem| located(problem, &json, &lines, &words)).collect();
        found.sort_by_key(|(bytes, _)| bytes.start);
        // Counted on from one to the next: of a large text each would take as long as all.
        let (mut at, mut unit) = (0, 0);
        let place = |(bytes, problem): (Range<usize>, LocatedProblem)| {
            let text = json.text();
            unit += unit_of(text.get(at..bytes.start).unwrap_or_default(), usize::MAX);
            at = bytes.start;
            LocatedProblem { range: unit..unit + unit_of(text.get(bytes).unwrap_or_default(), usize::MAX), ..problem }
        };
        Problems { listed: Rc::new(found.into_iter().map(place).collect()), errors, warnings: all.len() - errors }
    }

    /// How many are not listed.
    pub fn more(&self) -> usize {
        self.errors + self.warnings - self.listed.len()
    }
}

/// With its bytes in the text; units are counted when all are in order.
fn located(problem: &Problem, json: &JsonText, lines: &Lines, words: &Words) -> (Range<usize>, LocatedProblem) {
    // Of broken JSON only the character that breaks it; else the field with its name.
    let bytes = match (&problem.fault, &problem.span) {
        (Fault::Syntax(_), Some(span)) => span.bytes.clone(),
        _ => json.place(&problem.pointer),
    };
    let located = LocatedProblem {
        code: problem.code().to_owned(),
        is_error: problem.severity() == Severity::Error,
        pointer: problem.pointer.clone(),
        field: problem.field().map(str::to_owned),
        message: words.problem(problem),
        line: lines.point(bytes.start).line - 1,
        range: 0..0,
    };
    (bytes, located)
}

#[cfg(test)]
mod tests {
    use report_card::card::Options;

    use super::*;

    fn of(text: &str) -> Problems {
        Problems::of(text, &Content::new(text, Options::default()), Language::En)
    }

    const REPORT: &str = include_str!("../../www/reports/ngo-quyen-2023.json");

    #[test]
    fn problems_stand_at_their_fields_in_the_order_of_the_text() {
        assert_eq!(of(REPORT), Problems::default());
        let text = REPORT.replace("\"ty-dong\",", "\"tydong\",").replace("\"achieved\": 6", "\"achieved\": \"6\"");
        let problems = of(&text);
        let said: Vec<_> = problems
            .listed
            .iter()
            .map(|problem| (problem.code.as_str(), problem.line + 1, problem.pointer.as_str()))
            .collect();
        assert_eq!(said, [("E10", 32, "/tallies/0/achieved"), ("E09", 50, "/budget/0/unit")]);
        let units: Vec<u16> = text.encode_utf16().collect();
        let selected = |problem: &LocatedProblem| {
            String::from_utf16_lossy(&units[problem.range.start as usize..problem.range.end as usize])
        };
        assert_eq!(
            problems.listed.iter().map(selected).collect::<Vec<_>>(),
            ["\"achieved\": \"6\"", "\"unit\": \"tydong\""]
        );
    }

    #[test]
    fn of_broken_json_the_character_that_breaks_it_is_the_place() {
        let text = REPORT.replace("\"achieved\": 6,", "\"achieved\": 6");
        let [problem] = &of(&text).listed[..] else { panic!("one") };
        assert_eq!((problem.code.as_str(), problem.line, problem.range.len()), ("E01", 32, 1));
    }

    #[test]
    fn thousands_are_counted_and_some_are_listed() {
        let measures: Vec<String> = (0..900).map(|at| format!("{{ \"id\": \"m{at}\", \"name\": \"\" }}")).collect();
        let text = REPORT.replacen("\"measures\": [", &format!("\"measures\": [{},", measures.join(",")), 1);
        let problems = of(&text);
        assert_eq!(problems.listed.len(), LISTED);
        assert!(problems.more() > 600, "{}", problems.errors);
    }
}
