//! The report as it stands on the desk: one text, whoever changes it, and the way back.

use std::rc::Rc;

use yew::Reducible;

use crate::origin::Begun;
use crate::shared_text::SharedText;

/// Steps back, and how many bytes they may hold together.
const KEPT: usize = 200;
const ROOM: usize = 20_000_000;
/// Keys typed closer together than this, in milliseconds, in the JSON or in one field, are one step.
const BURST: f64 = 700.0;

/// Who changes the text.
#[derive(Clone, Debug, PartialEq)]
pub enum By {
    /// Keys, in the JSON.
    Json,
    /// Keys, in the field of that pointer.
    Field(String),
    /// Whatever is pressed: each press is a step of its own.
    Press,
}

/// What happens to the text.
pub enum Action {
    /// Another text, at a time in milliseconds.
    Change {
        text: SharedText,
        by: By,
        at: f64,
    },
    /// A whole report takes its place, at a time in milliseconds.
    Brought(Begun, f64),
    /// Nothing: nor does anything lie before it.
    Clear,
    /// A first report that was long in coming: what somebody has done in the meantime stays.
    Arrived(Begun),
    Undo,
    Redo,
}

/// A text, and the report that it was begun with.
type Version = (SharedText, Option<Begun>);

/// The text and what it was before.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    pub text: SharedText,
    /// The report that it was begun with; none before one has come.
    pub begun: Option<Begun>,
    past: Vec<Version>,
    future: Vec<Version>,
    last: Option<(By, f64)>,
    /// How often something else than a field's own value has changed: fields may stand elsewhere then.
    shape: usize,
}

impl Draft {
    /// Whether nothing has come yet.
    fn is_untouched(&self) -> bool {
        self.text.is_empty() && !self.can_undo() && !self.can_redo()
    }

    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// The text that a step leads to; none where there is no step.
    pub fn step(&self, is_forward: bool) -> Option<&SharedText> {
        let (text, _) = if is_forward { self.future.last() } else { self.past.last() }?;
        Some(text)
    }

    /// Whether that text was there and was taken back.
    pub fn is_undone(&self, text: &str) -> bool {
        self.future.iter().any(|(own, _)| &**own == text)
    }

    /// How many steps there are that way.
    pub fn steps(&self, is_forward: bool) -> usize {
        if is_forward { self.future.len() } else { self.past.len() }
    }

    /// While this number stays the same, each field is where it was.
    pub fn shape(&self) -> usize {
        self.shape
    }

    fn change(&mut self, text: SharedText, by: By, at: f64) {
        if text == self.text {
            return;
        }
        if !matches!(by, By::Field(_)) {
            self.shape += 1;
        }
        let is_typed = by != By::Press;
        let is_one_step = is_typed
            && self.can_undo()
            && self.last.as_ref().is_some_and(|(last, when)| *last == by && at - when < BURST);
        let before = (std::mem::replace(&mut self.text, text), self.begun.clone());
        if !is_one_step {
            self.past.push(before);
            let kept = KEPT.min(ROOM / (self.text.len() + 1)).max(1);
            let spare = self.past.len().saturating_sub(kept);
            self.past.drain(..spare);
        }
        self.future.clear();
        self.last = Some((by, at));
    }

    fn go(&mut self, is_forward: bool) {
        let (from, to) =
            if is_forward { (&mut self.future, &mut self.past) } else { (&mut self.past, &mut self.future) };
        if let Some((text, begun)) = from.pop() {
            let now = (std::mem::replace(&mut self.text, text), std::mem::replace(&mut self.begun, begun));
            to.push(now);
            self.last = None;
            self.shape += 1;
        }
    }
}

impl Reducible for Draft {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut draft = Rc::unwrap_or_clone(self);
        match action {
            Action::Change { text, by, at } => draft.change(text, by, at),
            Action::Brought(begun, at) => {
                draft.change(begun.text.clone(), By::Press, at);
                draft.begun = Some(begun);
            }
            Action::Clear => draft = Draft { shape: draft.shape + 1, ..Draft::default() },
            Action::Arrived(begun) if draft.is_untouched() => {
                (draft.text, draft.shape) = (begun.text.clone(), draft.shape + 1);
                draft.begun = Some(begun);
            }
            Action::Arrived(_) => {}
            Action::Undo => draft.go(false),
            Action::Redo => draft.go(true),
        }
        draft.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::origin::Origin;

    fn of(origin: Origin, text: &'static str) -> Begun {
        Begun { origin, text: text.into() }
    }

    fn typed(draft: Rc<Draft>, text: &'static str, by: By, at: f64) -> Rc<Draft> {
        draft.reduce(Action::Change { text: text.into(), by, at })
    }

    fn begun(text: &'static str) -> Rc<Draft> {
        Rc::new(Draft::default()).reduce(Action::Arrived(of(Origin::Last, text)))
    }

    #[test]
    fn what_is_typed_in_one_go_is_one_step_back() {
        let draft = typed(begun("a"), "ab", By::Json, 0.0);
        let draft = typed(draft, "abc", By::Json, 100.0);
        let draft = typed(draft, "abcd", By::Field("/id".to_owned()), 200.0);
        let draft = typed(draft, "abcde", By::Field("/id".to_owned()), 2000.0);
        let back = |draft: Rc<Draft>| draft.reduce(Action::Undo);
        let draft = back(draft);
        assert_eq!(draft.text, "abcd");
        let draft = back(draft);
        assert_eq!(draft.text, "abc");
        let draft = back(draft);
        assert_eq!((&*draft.text, draft.can_undo()), ("a", false));
        assert_eq!(draft.reduce(Action::Redo).text, "abc");
    }

    #[test]
    fn each_press_is_a_step_and_takes_away_what_was_undone() {
        let draft = typed(typed(begun("a"), "b", By::Press, 0.0), "c", By::Press, 1.0);
        let draft = typed(draft.reduce(Action::Undo), "d", By::Press, 2.0);
        assert_eq!((&*draft.text, draft.can_redo()), ("d", false));
        assert_eq!(draft.reduce(Action::Undo).text, "b");
    }

    #[test]
    fn a_first_text_that_comes_late_takes_nothing_away() {
        let late = || Action::Arrived(of(Origin::Blank, "example"));
        assert_eq!(Rc::new(Draft::default()).reduce(late()).text, "example");
        let draft = typed(Rc::new(Draft::default()), "taken over", By::Press, 0.0).reduce(late());
        assert_eq!((&*draft.text, draft.can_undo()), ("taken over", true));
        let undone = draft.reduce(Action::Undo).reduce(late());
        assert!(undone.is_undone("taken over") && undone.can_redo());
    }

    #[test]
    fn each_step_leads_to_a_text_and_to_what_it_was_begun_with() {
        let origin = |draft: &Draft| draft.begun.as_ref().map(|begun| begun.origin.clone());
        let draft = typed(begun("a"), "a2", By::Press, 0.0);
        let draft = draft.reduce(Action::Brought(of(Origin::Blank, "b"), 1.0));
        let draft = typed(draft, "b2", By::Press, 2.0);
        assert_eq!(origin(&draft), Some(Origin::Blank));
        let draft = draft.reduce(Action::Undo).reduce(Action::Undo);
        assert_eq!((&*draft.text, origin(&draft)), ("a2", Some(Origin::Last)));
        let draft = draft.reduce(Action::Redo);
        assert_eq!((&*draft.text, origin(&draft)), ("b", Some(Origin::Blank)));
        assert_eq!(origin(&draft.reduce(Action::Clear)), None);
    }

    #[test]
    fn the_same_text_is_no_step() {
        assert!(!typed(begun("a"), "a", By::Press, 0.0).can_undo());
    }

    #[test]
    fn the_way_back_is_bounded() {
        let large = "x".repeat(6_000_000);
        let mut draft = begun("a");
        for at in 0..9 {
            let text = format!("{large}{at}").into();
            draft = draft.reduce(Action::Change { text, by: By::Press, at: 0.0 });
        }
        let mut steps = 0;
        while draft.can_undo() {
            draft = draft.reduce(Action::Undo);
            steps += 1;
        }
        assert_eq!(steps, 3);
    }
}
