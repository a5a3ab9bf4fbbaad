//! How what was confirmed stands to the report: Publish says first what is not in it.

use crate::shared_text::SharedText;

use crate::draft::Draft;

/// What Publish is to know of Bring and Confirm.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Standing {
    /// Whether there is a source with something to confirm.
    pub is_there: bool,
    /// How many findings wait to be confirmed.
    pub waiting: usize,
    /// The report that what was confirmed makes; none where nothing was.
    pub made: Option<SharedText>,
    /// What stands under Edit since it was taken over as it is: that report with what had been edited before.
    pub given: Option<SharedText>,
}

impl Standing {
    /// Whether something was confirmed that is not in the report: not taken over yet, corrected since, or undone.
    pub(crate) fn is_outside(&self, draft: &Draft) -> bool {
        let Some(made) = &self.made else { return false };
        draft.text != *made && self.given.as_ref().is_none_or(|given| draft.text != *given && draft.is_undone(given))
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use yew::Reducible;

    use super::*;
    use crate::draft::{Action, By};
    use crate::origin::{Begun, Origin};

    #[test]
    fn what_was_confirmed_is_outside_until_it_is_taken_over_and_when_that_is_undone() {
        let change = |draft: Rc<Draft>, text: &'static str| {
            draft.reduce(Action::Change { text: text.into(), by: By::Press, at: 0.0 })
        };
        let standing = |made: &'static str, is_taken: bool| {
            let given = is_taken.then(|| made.into());
            Standing { made: Some(made.into()), given, ..Standing::default() }
        };
        let begun = Begun { origin: Origin::Last, text: "example".into() };
        let example = Rc::new(Draft::default()).reduce(Action::Arrived(begun));
        assert!(!Standing::default().is_outside(&example));
        assert!(standing("own", false).is_outside(&example));
        let taken = change(example, "own");
        assert!(!standing("own", true).is_outside(&taken));
        // Corrected after it was taken over.
        assert!(standing("corrected", false).is_outside(&taken));
        // Edited further in the form.
        let edited = change(taken.clone(), "own, edited");
        assert!(!standing("own", true).is_outside(&edited));
        assert!(standing("own", true).is_outside(&taken.clone().reduce(Action::Undo)));
        // What had been edited before was given with it.
        let merged = Standing { given: Some("own and edits".into()), ..standing("own", true) };
        let given = change(taken, "own and edits");
        assert!(!merged.is_outside(&given) && merged.is_outside(&given.reduce(Action::Undo).reduce(Action::Undo)));
    }
}
