//! What a part of the card knows of the reader's view: only what concerns it, so that other changes don't redraw it.

use std::ops::Deref;

use yew::prelude::*;

use super::view::{Action, Choice, ViewState};
use crate::report::Measure;

/// A part's view, and the way to change the card's.
#[derive(Clone, PartialEq)]
pub(in crate::card) struct ViewSlice {
    view: ViewState,
    dispatcher: UseReducerDispatcher<ViewState>,
}

impl ViewSlice {
    /// The whole view.
    pub fn whole(handle: &UseReducerHandle<ViewState>) -> ViewSlice {
        ViewSlice { view: (**handle).clone(), dispatcher: handle.dispatcher() }
    }

    /// The view of one part: the choices for whose ids `is_own` is true, and whether it is for paper.
    pub fn of(handle: &UseReducerHandle<ViewState>, is_own: &dyn Fn(&str) -> bool) -> ViewSlice {
        ViewSlice { view: part(handle, is_own), dispatcher: handle.dispatcher() }
    }

    /// The same for a part of a part.
    pub fn within(&self, is_own: &dyn Fn(&str) -> bool) -> ViewSlice {
        ViewSlice { view: part(self, is_own), dispatcher: self.dispatcher.clone() }
    }

    pub fn dispatcher(&self) -> UseReducerDispatcher<ViewState> {
        self.dispatcher.clone()
    }

    pub fn dispatch(&self, action: Action) {
        self.dispatcher.dispatch(action);
    }
}

impl Deref for ViewSlice {
    type Target = ViewState;

    fn deref(&self) -> &ViewState {
        &self.view
    }
}

fn part(view: &ViewState, is_own: &dyn Fn(&str) -> bool) -> ViewState {
    let is_own = |choice: &&Choice| is_own(&choice.of);
    let choices = view.choices.iter().filter(is_own).cloned().collect();
    ViewState { choices, paper: view.paper, is_still: view.is_still, ..ViewState::default() }
}

/// Whether a choice is about one of these measures, its parts or its series.
pub(in crate::card) fn is_of(measures: &[Measure], of: &str) -> bool {
    // No id has an underscore.
    let id = of.split('_').next().unwrap_or_default();
    measures.iter().any(|measure| measure.id == id || is_of(&measure.parts, id))
}
