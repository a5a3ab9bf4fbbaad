//! The reader of a large text: a worker that is kept, for it is asked again after each change. Where there is none the page reads.

use std::cell::RefCell;
use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use super::{How, Whole};
use crate::bring::frame::drawn;
use crate::worker::{Link, Step, Task};

/// A text that is to be read, and how.
#[derive(Clone, Debug, PartialEq)]
struct Asked {
    text: AttrValue,
    how: Rc<How>,
    /// How often the fields had moved when it was given.
    shape: usize,
}

/// A text that was read.
pub struct Answer {
    asked: Asked,
    pub shape: usize,
    pub whole: Whole,
}

/// What the reader is at.
#[derive(Default)]
struct Reader {
    link: Option<Link<Whole>>,
    is_running: bool,
    /// The newest text that came meanwhile: what lay between is read by nobody.
    next: Option<Asked>,
}

/// What was read last, and whether something newer is being read. The text comes with whether its rest is over: only then is it given to
/// the reader. Without a text the reader ends.
#[hook]
pub fn use_reader(text: Option<(AttrValue, bool)>, how: Rc<How>, shape: usize) -> (Option<Rc<Answer>>, bool) {
    let answer = use_state(|| None::<Rc<Answer>>);
    let reader = use_mut_ref(Reader::default);
    let is_settled = text.as_ref().is_some_and(|(_, is_settled)| *is_settled);
    let asked = text.map(|(text, _)| Asked { text, how, shape });
    use_effect_with((asked.as_ref().map(|asked| (asked.text.clone(), asked.how.clone())), is_settled), {
        let (asked, reader, answer) = (asked.clone(), reader.clone(), answer.clone());
        move |_| match asked {
            Some(asked) if is_settled => ask(&reader, asked, answer),
            Some(_) => {}
            None if answer.is_none() => {}
            None => {
                *reader.borrow_mut() = Reader::default();
                answer.set(None);
            }
        }
    });
    let read = (*answer).clone().filter(|_| asked.is_some());
    let is_read = |answer: &Rc<Answer>| {
        asked.as_ref().is_some_and(|asked| (&asked.text, &asked.how) == (&answer.asked.text, &answer.asked.how))
    };
    let is_reading = asked.is_some() && !read.as_ref().is_some_and(is_read);
    (read, is_reading)
}

fn ask(reader: &Rc<RefCell<Reader>>, asked: Asked, answer: UseStateHandle<Option<Rc<Answer>>>) {
    let mut own = reader.borrow_mut();
    if std::mem::replace(&mut own.is_running, true) {
        own.next = Some(asked);
        return;
    }
    let task = Task::Follow(Box::new((*asked.how).clone()));
    let text = asked.text.clone();
    let on_step = {
        let (reader, answer) = (reader.clone(), answer.clone());
        Callback::from(move |step: Step<Whole>| match step {
            Step::Begun => {}
            Step::Done(whole) => answered(&reader, asked.clone(), whole, &answer),
            Step::Lost { .. } => on_page(reader.clone(), asked.clone(), answer.clone()),
        })
    };
    own.link.get_or_insert_with(Link::kept).ask(&task, text.as_bytes(), on_step);
}

fn answered(reader: &Rc<RefCell<Reader>>, asked: Asked, whole: Whole, answer: &UseStateHandle<Option<Rc<Answer>>>) {
    answer.set(Some(Rc::new(Answer { shape: asked.shape, asked, whole })));
    let next = {
        let mut own = reader.borrow_mut();
        own.is_running = false;
        own.next.take()
    };
    if let Some(next) = next {
        ask(reader, next, answer.clone());
    }
}

/// The page reads by itself, after it has drawn that it does.
fn on_page(reader: Rc<RefCell<Reader>>, asked: Asked, answer: UseStateHandle<Option<Rc<Answer>>>) {
    spawn_local(async move {
        drawn().await;
        let whole = Whole::of(&asked.text, &asked.how);
        answered(&reader, asked, whole, &answer);
    });
}
