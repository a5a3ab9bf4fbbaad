//! Where the focus goes, once what is asked for is on the page.

use std::ops::Range;
use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::editor;
use crate::form::group::Group;
use crate::form::place::field_among;
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
pub struct Goals {
    goal: UseStateHandle<Option<(u32, Goal)>>,
    /// The field that one is on the way to.
    pub field: Option<AttrValue>,
}

impl Goals {
    pub fn go(&self, goal: Goal) {
        let number = self.goal.as_ref().map_or(0, |(number, _)| number.wrapping_add(1));
        self.goal.set(Some((number, goal)));
    }
}

/// Goals within that text and its form. While the form is still behind, as that of a large text may be, fields are waited for; the JSON,
/// while the form is shown in its place.
#[hook]
pub fn use_goals(text: &AttrValue, groups: &Rc<Vec<Group>>, is_form_behind: bool, is_form: bool) -> Goals {
    let goal = use_state(|| None::<(u32, Goal)>);
    let reached = use_mut_ref(|| None::<u32>);
    let field = match &*goal {
        Some((_, Goal::Fields(pointers))) if !is_form_behind => field_among(groups, pointers),
        _ => None,
    };
    let field = field.map(|field| AttrValue::from(field.pointer.clone()));
    let (text, own) = (text.clone(), field.clone());
    use_effect_with(((*goal).clone(), is_form_behind, is_form), move |(goal, is_form_behind, is_form)| {
        let Some((number, goal)) = goal else { return };
        let is_early = match goal {
            Goal::Fields(_) => *is_form_behind,
            Goal::Json(_) => *is_form,
            Goal::Element(_) => false,
        };
        if is_early || reached.replace(Some(*number)) == Some(*number) {
            return;
        }
        match (goal, own) {
            (Goal::Fields(_), Some(field)) => page::reveal(&field),
            // Of several places, one that is gone: what is left is to add another.
            (Goal::Fields(pointers), None) if pointers.len() > 1 => page::focus_adder(),
            (Goal::Fields(_), None) => {}
            (Goal::Json(range), _) => editor::select(&in_field(&text), range.clone()),
            (Goal::Element(id), _) => page::by_id::<HtmlElement>(id).iter().for_each(page::focus),
        }
    });
    Goals { goal, field }
}
