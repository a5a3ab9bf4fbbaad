//! What of a large report would keep the page busy waits until nobody is at work: no press and no key waits for it.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// How long nobody has done anything, in milliseconds.
const PAUSE: u32 = 700;
/// What tells that somebody is at work: whoever is about to press moves there first.
const AT_WORK: [&str; 5] = ["keydown", "pointerdown", "pointermove", "wheel", "touchmove"];

/// What is to be shown, in a pause; the first of it, and what is not large, at once. And whether it still waits.
#[hook]
pub fn use_pause<T: Clone + PartialEq + 'static>(wanted: T, is_large: bool) -> (T, bool) {
    let shown = use_state(|| wanted.clone());
    // That it waits is of what it follows: a pause may end between a drawing and its effects, with what was wanted before.
    let is_waiting = *shown != wanted;
    use_effect_with((wanted.clone(), is_large, is_waiting), {
        let shown = shown.clone();
        move |(wanted, is_large, is_waiting)| {
            if *is_waiting && !is_large {
                shown.set(wanted.clone());
            }
            let waiting = (*is_waiting && *is_large).then(|| in_pause(wanted.clone(), shown));
            move || drop(waiting)
        }
    });
    if is_large { ((*shown).clone(), is_waiting) } else { (wanted, false) }
}

/// Shows it in the next pause, while what is returned lives.
fn in_pause<T: Clone + PartialEq + 'static>(wanted: T, shown: UseStateHandle<T>) -> impl Sized {
    let timer = Rc::new(RefCell::new(None::<Timeout>));
    let begin = {
        let timer = timer.clone();
        Rc::new(move || {
            let (wanted, shown) = (wanted.clone(), shown.clone());
            *timer.borrow_mut() = Some(Timeout::new(PAUSE, move || shown.set(wanted)));
        })
    };
    begin();
    let document = crate::page::document();
    let listening: Vec<EventListener> = document
        .iter()
        .flat_map(|document| {
            let begin = &begin;
            AT_WORK.into_iter().map(move |name| {
                let begin = begin.clone();
                EventListener::new(document, name, move |_| begin())
            })
        })
        .collect();
    (timer, listening)
}
