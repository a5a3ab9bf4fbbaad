//! The form: a report's figures with plain names. A field changes its own value in the text, and follows the text.

pub mod detail;
pub mod edit;
pub mod field;
pub mod group;
pub mod measure;
pub mod parts;
pub mod place;
pub mod report_text;
pub mod section;

use std::rc::Rc;

use report_card::words::Language;
use yew::prelude::*;

use crate::located::LocatedProblem;
use crate::shared_text::SharedText;
use group::{Adder, Field, Group};
use section::Section;

/// What the form asks for: another text.
#[derive(Clone, Debug, PartialEq)]
pub struct Edit {
    pub text: String,
    /// The field whose keys they are; None of a press.
    pub field: Option<String>,
    /// Where the focus goes: the first of these pointers that has a field.
    pub then: Vec<String>,
}

/// What is done in a part of the form.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// Keys, or what is chosen.
    Type(Field, String),
    Add(Adder),
    /// The item of a pointer goes.
    Remove(String),
}

impl Act {
    /// What it makes of a text; None where it changes nothing.
    fn on(self, text: &str, language: Language) -> Option<Edit> {
        Some(match self {
            Act::Type(field, value) => {
                let text = edit::typed(text, &field, &value, language)?;
                Edit { text, field: Some(field.pointer), then: Vec::new() }
            }
            Act::Add(adder) => {
                let (text, item) = edit::added(text, &adder);
                Edit { text, field: None, then: vec![item] }
            }
            Act::Remove(pointer) => {
                // The button is gone: to what stands in its place now, or to the list that it was in.
                let list = pointer.rsplit_once('/').map_or("", |(list, _)| list).to_owned();
                Edit { text: report_card::edit::remove(text, &pointer), field: None, then: vec![pointer, list] }
            }
        })
    }
}

/// What the form shows.
#[derive(Clone, PartialEq, Properties)]
pub struct FormProps {
    pub lang: Language,
    pub groups: Rc<Vec<Group>>,
    /// The text as it stands.
    pub text: SharedText,
    /// Nothing can be changed here: the text is broken, or its fields are not yet those that are shown.
    pub is_at_rest: bool,
    pub problems: Rc<Vec<LocatedProblem>>,
    /// The field that one is on the way to.
    pub wanted: Option<AttrValue>,
    pub on_edit: Callback<Edit>,
}

/// The form of a report.
#[component]
pub fn Form(props: &FormProps) -> Html {
    // One callback for all that there ever is: a part is drawn anew only where something has changed that it shows.
    let now = use_mut_ref(|| props.clone());
    *now.borrow_mut() = props.clone();
    let on_act = use_callback((), move |act: Act, ()| {
        let FormProps { lang, text, on_edit, .. } = now.borrow().clone();
        if let Some(edit) = act.on(&text, lang) {
            on_edit.emit(edit);
        }
    });
    let places = use_memo((props.groups.clone(), props.problems.clone()), |(groups, problems)| {
        let place = |(at, problem): (usize, &LocatedProblem)| {
            Some((place::field_of(groups, &problem.pointer)?.pointer.clone(), at))
        };
        problems.iter().enumerate().filter_map(place).collect::<Vec<_>>()
    });
    let groups = use_memo(props.groups.clone(), |groups| groups.iter().cloned().map(Rc::new).collect::<Vec<_>>());
    let section = |group: &Rc<Group>| {
        html! {
            <Section key={group.pointer.clone()} group={group.clone()} lang={props.lang} problems={props.problems.clone()}
                places={places.clone()} wanted={props.wanted.clone()} on_act={on_act.clone()} />
        }
    };
    html! {
        <fieldset id="fields" aria-labelledby="edit-title" disabled={props.is_at_rest}>
            { for groups.iter().map(section) }
        </fieldset>
    }
}
