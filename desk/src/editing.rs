//! The report's editing: as a form or as JSON, with the way back and the way from one problem to the next.

use std::rc::Rc;

use yew::prelude::*;

use crate::choice::{Item, choice};
use crate::draft::{Action, By, Draft};
use crate::editor::{self, Editor, Parts};
use crate::follow::Following;
use crate::form::place::field_of;
use crate::form::{Edit, Form};
use crate::goal::{Goal, Goals};
use crate::located::Problems;
use crate::page;
use crate::problems::next;
use crate::shared_text::SharedText;
use crate::switches::Switches;
use crate::units::{changed_at, in_field};
use crate::words::{fill, words};

/// What can be done with the text, as it is now.
#[derive(Clone)]
pub struct Editing {
    pub draft: UseReducerHandle<Draft>,
    pub switches: UseReducerHandle<Switches>,
    pub following: Following,
    pub goals: Goals,
    /// The problem that was gone to last.
    pub current: UseStateHandle<Option<usize>>,
    /// The example that the text is, as long as nobody has changed it.
    pub of_example: Option<&'static str>,
    /// The part of the text that stands in the text field.
    pub parts: Parts,
}

impl Editing {
    fn change(&self, text: SharedText, by: By) {
        self.draft.dispatch(Action::Change { text, by, at: page::now() });
    }

    fn edit_as(&self, edit: String) {
        self.switches.dispatch(Box::new(move |all| all.edit = edit));
    }

    /// Back or forward, and to where the text changed or, where the button is no longer to be pressed, to the other one.
    fn step(&self, is_forward: bool) {
        let Some(text) = self.draft.step(is_forward) else { return };
        let (own, other) = if is_forward { ("redo", "undo") } else { ("undo", "redo") };
        if page::is_focused(editor::ID) {
            let at = changed_at(&in_field(&self.draft.text), &in_field(text));
            self.goals.go(Goal::Json(at..at));
        } else if page::is_focused(own) && self.draft.steps(is_forward) == 1 {
            self.goals.go(Goal::Element(other));
        }
        self.draft.dispatch(if is_forward { Action::Redo } else { Action::Undo });
    }

    fn problems(&self) -> &Problems {
        &self.following.account.problems
    }

    /// To the problem's field, where the form is at hand and has one; else to the place in the text.
    pub fn go_to(&self, at: usize) {
        let Some(problem) = self.problems().listed.get(at) else { return };
        self.current.set(Some(at));
        let field = field_of(&self.following.groups, &problem.pointer).filter(|_| self.switches.is_form());
        if let Some(field) = field.filter(|_| problem.code != "E01") {
            return self.goals.go(Goal::Fields(vec![field.pointer.clone()]));
        }
        if self.switches.is_form() {
            self.edit_as("json".to_owned());
        }
        self.goals.go(Goal::Json(problem.range.clone()));
    }

    /// To the next problem (1) or the one before (-1), from where the reader is.
    pub fn walk(&self, by: i32) {
        let caret = || {
            let unit = editor::area()?.selection_start().ok()??;
            Some(self.parts.part.line_at(unit))
        };
        let line = if self.switches.is_form() { None } else { caret() };
        if let Some(at) = next(&self.problems().listed, *self.current, line, by) {
            self.go_to(at);
        }
    }

    /// The text as a form of the last whole one, or as JSON.
    pub fn html(self: &Rc<Self>) -> Html {
        let language = self.switches.language();
        let words = words(language);
        let on = |act: fn(&Editing)| {
            let editing = self.clone();
            move |_: MouseEvent| act(&editing)
        };
        let ways = [Item::of("form", &words.as_form), Item::of("json", &words.as_json)];
        let choose = {
            let editing = self.clone();
            Callback::from(move |edit| editing.edit_as(edit))
        };
        let on_text = {
            let editing = self.clone();
            Callback::from(move |text: String| editing.change(editing.parts.typed(&text), By::Json))
        };
        let on_step = {
            let editing = self.clone();
            Callback::from(move |is_forward| editing.step(is_forward))
        };
        let on_edit = {
            let editing = self.clone();
            Callback::from(move |Edit { text, field, then }: Edit| {
                editing.change(text.into(), field.map_or(By::Press, By::Field));
                if !then.is_empty() {
                    editing.goals.go(Goal::Fields(then));
                }
            })
        };
        let is_form = self.switches.is_form();
        let on_turn = {
            let parts = self.parts.clone();
            Callback::from(move |first| parts.turn(first))
        };
        let problems = self.problems();
        let (listed, none) = (problems.listed.clone(), problems.listed.is_empty());
        let Following { groups, is_broken, is_form_behind, is_reading, .. } = self.following.clone();
        // A large report is read off the page: until then what is told is of the one before.
        let count = if is_reading {
            words.following.clone()
        } else {
            words.counted_problems(problems.errors, problems.warnings)
        };
        html! {
            <section id="edit" aria-labelledby="edit-title" aria-busy={is_reading.then_some("true")}>
                <div class="bar head">
                    <h2 id="edit-title">{ &words.edit }</h2>
                    <div class="choice" role="radiogroup" aria-labelledby="edit-title">
                        { choice("edit", &self.switches.edit, &ways, &choose) }
                    </div>
                    <a class="jump" href="#preview">{ &words.to_card }</a>
                    <div class="buttons">
                        <button type="button" id="undo" disabled={!self.draft.can_undo()} onclick={on(|editing| editing.step(false))}>{ &words.undo }</button>
                        <button type="button" id="redo" disabled={!self.draft.can_redo()} onclick={on(|editing| editing.step(true))}>{ &words.redo }</button>
                    </div>
                    <div class="walk">
                        <p id="problems-count" role="status">{ count }</p>
                        <div class="buttons">
                            <button type="button" id="previous" aria-keyshortcuts="Shift+F8" disabled={none} onclick={on(|editing| editing.walk(-1))}>{ &words.previous }</button>
                            <button type="button" id="next" aria-keyshortcuts="F8" disabled={none} onclick={on(|editing| editing.walk(1))}>{ &words.next }</button>
                        </div>
                    </div>
                </div>
                { of_example(self.of_example, &words.of_example) }
                <form id="form-view" hidden={!is_form} onsubmit={|event: SubmitEvent| event.prevent_default()}>
                    <p id="form-broken" role="status" hidden={!is_broken || self.draft.text.is_empty()}>{ &words.form_broken }</p>
                    <Form lang={language} {groups} text={self.draft.text.clone()} is_at_rest={is_broken || is_form_behind} problems={listed.clone()} wanted={self.goals.field.clone()} {on_edit} />
                </form>
                <div id="json-view" hidden={is_form}>
                    <Editor lang={language} part={self.parts.part.clone()} problems={listed} {on_text} {on_step} {on_turn} />
                </div>
            </section>
        }
    }
}

/// Says which example stands there, where one does: it is nobody's own report.
pub fn of_example(name: Option<&str>, pattern: &str) -> Html {
    html! { if let Some(name) = name { <p class="hint of-example">{ fill(pattern, &[("name", name)]) }</p> } }
}
