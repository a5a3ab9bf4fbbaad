//! What is wrong with the report: counted, listed, and the way from one to the next.

use std::rc::Rc;

use report_card::words::Language;
use yew::prelude::*;

use crate::form::group::Group;
use crate::form::place::name_of;
use crate::located::{LocatedProblem, Problems};
use crate::words::{fill, words};

/// The next problem's number (`by` 1) or that of the one before (-1), from the line where the caret is, or from the last one; round again.
pub fn next(problems: &[LocatedProblem], current: Option<usize>, line: Option<usize>, by: i32) -> Option<usize> {
    let last = problems.len().checked_sub(1)?;
    let is_forward = by > 0;
    let current = current.filter(|at| *at <= last);
    let end = if is_forward { 0 } else { last };
    match line {
        Some(line) if current.and_then(|at| problems.get(at)).map(|problem| problem.line) != Some(line) => {
            let found = if is_forward {
                problems.iter().position(|problem| problem.line > line)
            } else {
                problems.iter().rposition(|problem| problem.line < line)
            };
            Some(found.unwrap_or(end))
        }
        _ => Some(match current {
            None => end,
            Some(at) if is_forward => {
                if at == last {
                    0
                } else {
                    at + 1
                }
            }
            Some(at) => at.checked_sub(1).unwrap_or(last),
        }),
    }
}

#[derive(Clone, PartialEq, Properties)]
pub struct ListProps {
    pub lang: Language,
    pub problems: Rc<Problems>,
    pub groups: Rc<Vec<Group>>,
    /// A problem's number.
    pub on_go: Callback<usize>,
}

/// All of them, each a way to its place.
#[component]
pub fn ProblemList(props: &ListProps) -> Html {
    let words = words(props.lang);
    let listed = &props.problems.listed;
    let item = |(at, problem): (usize, &LocatedProblem)| {
        let (on_go, severity) = (props.on_go.clone(), if problem.is_error { &words.error } else { &words.warning });
        let name = name_of(&props.groups, &problem.pointer).map(|name| format!(" · {name}")).unwrap_or_default();
        let line = fill(&words.line, &[("n", &(problem.line + 1).to_string())]);
        let pointer = if problem.pointer.is_empty() { &words.whole } else { &problem.pointer };
        html! {
            <li class={if problem.is_error { "error" } else { "warning" }}>
                <button type="button" onclick={move |_| on_go.emit(at)}>
                    <span class="tag">{ format!("{severity} {}", problem.code) }</span>
                    <span class="place">{ format!("{line}{name}") }</span>
                    <span class="message">{ &problem.message }</span>
                    <code>{ pointer }</code>
                </button>
            </li>
        }
    };
    let more = props.problems.more();
    html! {
        <section id="problems-list" aria-labelledby="problems-title" hidden={listed.is_empty()}>
            <h2 id="problems-title">{ &words.problems }</h2>
            <ul id="problems">
                { for listed.iter().enumerate().map(item) }
                if more > 0 { <li class="rest">{ fill(&words.more_problems, &[("n", &more.to_string())]) }</li> }
            </ul>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_walks_from_where_one_is_and_round_again() {
        let problem = |line| LocatedProblem {
            code: "E01".to_owned(),
            is_error: true,
            pointer: String::new(),
            field: None,
            message: String::new(),
            range: 0..0,
            line,
        };
        let all = [problem(3), problem(7), problem(7)];
        assert_eq!(next(&all, None, None, 1), Some(0));
        assert_eq!(next(&all, None, None, -1), Some(2));
        assert_eq!(next(&all, Some(2), None, 1), Some(0));
        assert_eq!(next(&all, Some(0), None, -1), Some(2));
        assert_eq!(next(&all, Some(0), Some(3), 1), Some(1), "from its own line");
        assert_eq!(next(&all, Some(0), Some(5), 1), Some(1), "from the caret's");
        assert_eq!(next(&all, Some(0), Some(5), -1), Some(0));
        assert_eq!(next(&all, None, Some(9), 1), Some(0), "round again");
        assert_eq!(next(&all, Some(9), None, 1), Some(0), "of what is gone the first");
        assert_eq!(next(&[], None, None, 1), None);
    }
}
