//! Where the focus goes, once what is asked for is on the page.

use std::ops::Range;
use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::editor::{self, Parts};
use crate::form::group::Group;
use crate::form::place::field_among;
use crate::page;

/// A place on the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Goal {
    /// The first of these pointers that has a field.
    Fields(Vec<String>),
    /// A stretch of the whole JSON, in units of a text field.
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

/// Goals within the parts of a text and in its form. While the form is still behind, as that of a large text may be, fields are waited for;
/// so is the part of the JSON that a place is in.
#[hook]
pub fn use_goals(parts: &Parts, groups: &Rc<Vec<Group>>, is_form_behind: bool) -> Goals {
    let goal = use_state(|| None::<(u32, Goal)>);
    let reached = use_mut_ref(|| None::<u32>);
    let field = match &*goal {
        Some((_, Goal::Fields(pointers))) if !is_form_behind => field_among(groups, pointers),
        _ => None,
    };
    let field = field.map(|field| AttrValue::from(field.pointer.clone()));
    let (own, parts) = (field.clone(), parts.clone());
    use_effect_with(((*goal).clone(), is_form_behind, parts.part.clone()), move |(goal, is_form_behind, part)| {
        let Some((number, goal)) = goal.as_ref().filter(|(number, _)| *reached.borrow() != Some(*number)) else {
            return;
        };
        let is_early = match goal {
            Goal::Fields(_) => *is_form_behind,
            Goal::Json(range) => parts.reach(range).is_none(),
            Goal::Element(_) => false,
        };
        if is_early {
            return;
        }
        reached.replace(Some(*number));
        match (goal, own) {
            (Goal::Fields(_), Some(field)) => page::reveal(&field),
            // Of several places, one that is gone: what is left is to add another.
            (Goal::Fields(pointers), None) if pointers.len() > 1 => page::focus_adder(),
            (Goal::Fields(_), None) => {}
            (Goal::Json(range), _) => {
                part.range(range).into_iter().for_each(|range| editor::select(part.text(), range))
            }
            (Goal::Element(id), _) => page::by_id::<HtmlElement>(id).iter().for_each(page::focus),
        }
    });
    Goals { goal, field }
}
