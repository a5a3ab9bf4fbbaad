//! New nodes instead of patched ones.

use std::cell::Cell;
use std::rc::Rc;

use yew::Callback;

/// Asks for new nodes, where somebody else has moved one of the card's: patching a moved node would end in a panic.
#[derive(Clone, Default)]
pub struct Redraw {
    asked: Rc<Cell<u32>>,
    on_draw: Callback<()>,
    on_drawn: Callback<()>,
}

impl Redraw {
    /// The same, with callbacks for when the card begins to change its nodes, and when it has ended.
    pub fn calling(self, on_draw: Callback<()>, on_drawn: Callback<()>) -> Redraw {
        Redraw { on_draw, on_drawn, ..self }
    }

    /// Makes the next rendering start with new nodes.
    pub fn ask(&self) {
        self.asked.set(self.asked.get().wrapping_add(1));
    }

    pub(in crate::card) fn drawn(&self) {
        self.on_drawn.emit(());
    }

    pub(in crate::card) fn draw(&self) -> u32 {
        self.on_draw.emit(());
        self.asked.get()
    }
}

impl PartialEq for Redraw {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.asked, &other.asked)
    }
}
