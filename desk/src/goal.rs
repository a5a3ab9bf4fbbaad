//! Where the focus goes, once what is asked for is on the page.

use std::ops::Range;

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::editor;
use crate::page;
use crate::units::in_field;

/// A place on the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Goal {
    /// The first of these pointers that has a field.
    Fields(Vec<String>),
    /// A stretch of the JSON, in units of its field.
    Json(Range<u32>),
    /// An element by its id.
    Element(&'static str),
}

/// Goes to a place after the next drawing.
#[derive(Clone, PartialEq)]
pub struct Goals(UseStateHandle<Option<(u32, Goal)>>);

impl Goals {
    pub fn go(&self, goal: Goal) {
        let number = self.0.as_ref().map_or(0, |(number, _)| number.wrapping_add(1));
        self.0.set(Some((number, goal)));
    }
}

/// Goals within that text.
#[hook]
pub fn use_goals(text: &AttrValue) -> Goals {
    let goal = use_state(|| None::<(u32, Goal)>);
    let text = text.clone();
    use_effect_with((*goal).clone(), move |goal| match goal.as_ref().map(|(_, goal)| goal) {
        Some(Goal::Fields(pointers)) => drop(page::reveal(pointers)),
        Some(Goal::Json(range)) => editor::select(&in_field(&text), range.clone()),
        Some(Goal::Element(id)) => page::by_id::<HtmlElement>(id).iter().for_each(page::focus),
        None => {}
    });
    Goals(goal)
}
