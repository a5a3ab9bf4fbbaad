//! Keeps what was brought and decided over a reload, and sees when another tab does the same.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use super::held::use_held;
use super::kept::{self, DECIDED, Decided, SOURCE};
use super::room;
use super::state::{Brought, Desk};
use crate::shared_text::SharedText;
use crate::storage::{self, Elsewhere};

/// How keeping stands.
pub struct Keeping {
    /// Whether the browser keeps it.
    pub is_kept: bool,
    /// What another tab has done with what is kept, until somebody has chosen.
    pub elsewhere: Option<Elsewhere>,
    /// Takes the other tab's, or clears here what was cleared there.
    pub on_theirs: Callback<()>,
    /// Keeps this one.
    pub on_mine: Callback<()>,
}

/// How far writing is.
#[derive(Clone)]
pub struct Writing {
    /// The id of the source that is kept whole.
    whole: Rc<RefCell<Option<String>>>,
    /// How many sources, and reports that were made of them, are being written.
    running: Rc<Cell<usize>>,
    /// Goes up with each source: a write that was begun under an earlier number is no longer wanted.
    turn: Rc<Cell<usize>>,
}

impl Writing {
    /// As the last visit left it: what came back whole is not written once more.
    fn of_last_visit() -> Writing {
        Writing { whole: Rc::new(RefCell::new(kept::id())), running: Rc::default(), turn: Rc::default() }
    }

    /// Whether something is not yet kept.
    pub fn is_running(&self) -> bool {
        self.running.get() > 0
    }

    /// Counts a write for as long as it takes.
    fn run(&self, write: impl Future<Output = ()> + 'static) {
        let running = self.running.clone();
        running.set(running.get() + 1);
        spawn_local(async move {
            write.await;
            running.set(running.get() - 1);
        });
    }

    fn write_report(&self, id: String, made: SharedText) {
        self.run(async move { room::keep_report(&id, &made).await });
    }

    fn write(&self, source: Brought, taken: Option<SharedText>, is_kept: UseStateHandle<bool>) {
        let own = self.clone();
        let turn = own.turn.get();
        if own.whole.borrow().as_ref() == Some(&source.id) && kept::is_there() {
            return is_kept.set(kept::keep_how(&source));
        }
        self.run(async move {
            let is_wanted = || own.turn.get() == turn;
            let is_written = kept::keep(&source, taken.as_deref(), is_wanted).await;
            if is_wanted() {
                *own.whole.borrow_mut() = is_written.then_some(source.id);
                is_kept.set(is_written);
            }
        });
    }
}

/// Writes the source when it was read, and what was decided with every press; not while another tab's is there.
#[hook]
pub fn use_keeping(desk: &UseReducerHandle<Desk>, theirs: Callback<()>) -> Keeping {
    let is_kept = use_state_eq(|| true);
    let elsewhere = use_state_eq(|| None::<Elsewhere>);
    let writing = (*use_state(Writing::of_last_visit)).clone();
    // While another source is being read, what was decided is not of the one that is kept.
    let is_steady = elsewhere.is_none() && !desk.is_busy && desk.confirming.is_some();
    let source = desk.brought.clone().filter(|_| is_steady);
    let made = desk.taken.as_ref().map(|taken| taken.made.clone());
    use_effect_with(source.clone(), {
        let (writing, is_kept, made) = (writing.clone(), is_kept.clone(), made.clone());
        move |source| {
            if let Some(source) = source.clone() {
                writing.write(source, made, is_kept);
            }
            // The source is another one now, or none: a write that has not ended by now is not wanted any more.
            move || writing.turn.set(writing.turn.get() + 1)
        }
    });
    use_effect_with((made.clone(), source.as_ref().map(|source| source.id.clone())), {
        let writing = writing.clone();
        move |(made, id)| {
            if let (Some(made), Some(id)) = (made.clone(), id.clone()) {
                writing.write_report(id, made);
            }
        }
    });
    use_held(desk, source.as_ref(), &writing);
    let reading = desk.confirming.as_ref().map(|confirming| Rc::as_ptr(&confirming.reading) as usize);
    let print = *use_memo(reading, |_| desk.confirming.as_ref().map_or(0, |confirming| kept::print(confirming)));
    use_effect_with((desk.confirming.clone(), source.is_some()), {
        let (writing, is_kept) = (writing.clone(), is_kept.clone());
        move |(confirming, is_steady)| {
            let Some(confirming) = confirming.as_ref().filter(|_| *is_steady) else { return };
            let is_written = kept::set(DECIDED, &Decided::of(confirming, print));
            // Cleared beneath us, by the browser or by hand: the source is written anew.
            let was_kept = writing.whole.borrow().is_some() && !writing.is_running();
            let is_gone = was_kept && !kept::is_there();
            match source {
                Some(source) if is_gone => writing.write(source, made, is_kept),
                _ if !is_written => is_kept.set(false),
                _ => {}
            }
        }
    });
    let has_own = desk.confirming.is_some();
    use_effect_with(has_own, {
        let elsewhere = elsewhere.clone();
        move |has_own| {
            let elsewhere = elsewhere.clone();
            let on = move |what| {
                // Its bytes may be gone with it.
                writing.whole.replace(None);
                elsewhere.set(Some(what));
            };
            let listening = has_own.then(|| storage::on_change(&[SOURCE, DECIDED], on));
            move || drop(listening)
        }
    });
    let settle = |then: Callback<()>| {
        let elsewhere = elsewhere.clone();
        Callback::from(move |()| {
            then.emit(());
            elsewhere.set(None);
        })
    };
    Keeping {
        is_kept: *is_kept || !has_own,
        elsewhere: *elsewhere,
        on_theirs: settle(theirs),
        on_mine: settle(Callback::noop()),
    }
}
