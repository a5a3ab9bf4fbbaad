//! The JSON: numbered lines, and on each line with problems a mark and what is wrong, as one reads it there.

mod geometry;
mod history;
mod part;

use std::collections::BTreeMap;
use std::rc::Rc;

use report_card::words::Language;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::located::LocatedProblem;
use crate::page;
use crate::turning::Turning;
use crate::units::{line_of, line_units};
use crate::words::{Words, fill, words};
pub use geometry::select;
use geometry::{line_at, scrolled, use_places};
use history::use_history;
use part::{Part, STEP};
pub use part::{Parts, use_parts};

/// The text field.
pub const ID: &str = "json";

#[derive(Clone, PartialEq, Properties)]
pub struct EditorProps {
    pub lang: Language,
    /// The lines that stand in the text field.
    pub part: Rc<Part>,
    pub problems: Rc<Vec<LocatedProblem>>,
    /// What stands there now.
    pub on_text: Callback<String>,
    /// Forward or back.
    pub on_step: Callback<bool>,
    /// The part that begins with a line is wanted.
    pub on_turn: Callback<usize>,
}

#[component]
pub fn Editor(props: &EditorProps) -> Html {
    let words = words(props.lang);
    let editor = use_node_ref();
    // The line of the caret within the part, from 0, while the focus is in the text; so are all lines here.
    let here = use_state_eq(|| None::<usize>);
    let quiet_at = use_state_eq(|| None::<u32>);
    let Part { lines, all, .. } = &*props.part;
    let first = lines.start;
    let field = use_memo(props.part.clone(), |part| part.text().to_owned());
    let by_line = use_memo((props.problems.clone(), lines.clone()), |(problems, lines)| {
        let mut found: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (at, problem) in problems.iter().enumerate().filter(|(_, problem)| lines.contains(&problem.line)) {
            found.entry(problem.line - lines.start).or_default().push(at);
        }
        found
    });
    use_history(&props.on_step);
    use_places(&editor, (props.problems.clone(), field.clone()));

    let oninput = {
        let on_text = props.on_text.clone();
        move |event: InputEvent| {
            if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
                on_text.emit(area.value());
            }
        }
    };
    // The text is changed by the form too, which a browser's own undo knows nothing of: there is one way back for both.
    let onkeydown = {
        let (on_step, quiet_at) = (props.on_step.clone(), quiet_at.clone());
        move |event: KeyboardEvent| {
            let key = event.key().to_lowercase();
            if key == "escape" {
                quiet_at.set(area().and_then(|area| area.selection_start().ok().flatten()));
            } else if !event.alt_key() && (event.ctrl_key() || event.meta_key()) && (key == "z" || key == "y") {
                event.prevent_default();
                on_step.emit(key == "y" || event.shift_key());
            }
        }
    };
    let moved = {
        let (here, quiet_at, field) = (here.clone(), quiet_at.clone(), field.clone());
        move |is_select: bool| {
            let Some(area) = area() else { return };
            let caret = area.selection_start().ok().flatten().unwrap_or_default();
            // A browser tells later of a selection: one made before Escape must not bring back what Escape has put away.
            if !(is_select && *quiet_at == Some(caret)) {
                quiet_at.set(None);
            }
            here.set(page::is_focused(ID).then(|| line_of(&field, caret)));
        }
    };
    let moved = Rc::new(moved);
    let on = |is_select: bool| {
        let moved = moved.clone();
        move || moved(is_select)
    };
    let (key, click, enter, selected) = (on(false), on(false), on(false), on(true));
    let onkeyup = move |event: KeyboardEvent| {
        if event.key() != "Escape" {
            key();
        }
    };
    let leave = {
        let here = here.clone();
        move |_: FocusEvent| here.set(None)
    };
    let onscroll = {
        let editor = editor.clone();
        move |_: Event| scrolled(&editor)
    };
    // A line's number, pressed with the mouse, selects the line; by keyboard Home and Shift+End do.
    let on_number = {
        let field = field.clone();
        move |event: MouseEvent| {
            let line = line_at(f64::from(event.client_y()));
            select(&field, line_units(&field, line));
        }
    };
    let listed = |line: usize| by_line.get(&line).into_iter().flatten().filter_map(|at| props.problems.get(*at));
    let said_here = here.map(|line| said(first + line, &listed(line).collect::<Vec<_>>(), words)).unwrap_or_default();
    let is_wrong = props.problems.iter().any(|problem| problem.is_error);
    let numbers: Vec<String> = lines.clone().map(|line| (line + 1).to_string()).collect();
    let rows: Vec<&str> = if by_line.is_empty() { Vec::new() } else { field.split('\n').collect() };
    let row = |line: &usize| {
        let problems: Vec<&LocatedProblem> = listed(*line).collect();
        html! {
            <div key={*line} class={classes!("row", severity(&problems))} data-line={line.to_string()}
                data-current={(*here == Some(*line)).then_some("")}>
                <span class="ghost">{ rows.get(*line).copied().unwrap_or_default().to_owned() }</span>
                <div class="said">{ for problems.iter().map(|problem| html! { <p>{ sentence(problem, words) }</p> }) }</div>
            </div>
        }
    };
    let sign = |line: &usize| {
        let severity = severity(&listed(*line).collect::<Vec<_>>());
        let mark = if severity == "error" { "✕" } else { "!" };
        html! { <span key={*line} class={classes!("sign", severity)} data-line={line.to_string()}>{ mark }</span> }
    };
    html! {
        <>
            <Turning lang={props.lang} pattern={words.lines.clone()} shown={lines.clone()} all={*all} step={STEP} on_turn={props.on_turn.clone()} />
            <div class="editor" dir="ltr" ref={editor}>
                <div class="numbers" id="numbers" aria-hidden="true" onclick={on_number}>
                    <span>{ numbers.join("\n") }</span>{ for by_line.keys().map(sign) }
                </div>
                <label class="hidden" for={ID}>{ &words.json }</label>
                <textarea id={ID} spellcheck="false" autocapitalize="off" autocomplete="off" wrap="off" aria-describedby="keys"
                    aria-invalid={is_wrong.to_string()} value={field.to_string()} {oninput} {onkeydown} {onkeyup} {onscroll}
                    onclick={move |_| click()} onfocus={move |_| enter()} onblur={leave} onselect={move |_| selected()} />
                <div class="marks" id="marks" aria-hidden="true" data-quiet={quiet_at.map(|_| "")}>{ for by_line.keys().map(row) }</div>
            </div>
            <p class="hidden" id="here" role="status">{ said_here }</p>
            <p class="hint" id="keys">{ &words.keys }</p>
        </>
    }
}

/// The text field, where it is on the page.
pub fn area() -> Option<HtmlTextAreaElement> {
    page::by_id(ID)
}

fn severity(problems: &[&LocatedProblem]) -> &'static str {
    if problems.iter().any(|problem| problem.is_error) { "error" } else { "warning" }
}

fn sentence(problem: &LocatedProblem, words: &Words) -> String {
    let severity = if problem.is_error { &words.error } else { &words.warning };
    format!("{severity} {}: {}", problem.code, problem.message)
}

/// What is wrong on a line, said once.
fn said(line: usize, problems: &[&LocatedProblem], words: &Words) -> String {
    if problems.is_empty() {
        return String::new();
    }
    let sentences: Vec<String> = problems.iter().map(|problem| sentence(problem, words)).collect();
    format!("{}: {}", fill(&words.line, &[("n", &(line + 1).to_string())]), sentences.join("; "))
}
