//! What takes long to read of a text, off the page: a worker that is kept, for it is asked again after each change. Where there is none,
//! and for a short text, the page reads, in turns of its own.

use std::cell::RefCell;
use std::rc::Rc;

use serde::de::DeserializeOwned;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::bring::frame::drawn;
use crate::worker::{Link, Step, Task};

/// What is asked of a text.
pub trait Question: Clone + PartialEq + 'static {
    type Answer: DeserializeOwned + 'static;

    fn text(&self) -> &str;
    /// The same for the worker; none where the text is short enough for the page.
    fn task(&self) -> Option<Task>;
    /// What the page reads by itself.
    async fn answer(&self) -> Self::Answer;
}

/// What was read.
pub struct Answered<Q: Question> {
    pub question: Q,
    pub answer: Q::Answer,
}

/// What the reader is at.
struct Reader<Q: Question> {
    link: Option<Link<Q::Answer>>,
    is_running: bool,
    /// The newest question that came meanwhile: what lay between is read by nobody.
    next: Option<Q>,
}

impl<Q: Question> Default for Reader<Q> {
    fn default() -> Reader<Q> {
        Reader { link: None, is_running: false, next: None }
    }
}

type Shared<Q> = (Rc<RefCell<Reader<Q>>>, UseStateHandle<Option<Rc<Answered<Q>>>>);

/// What was read last, and whether something newer is being read. A question is asked once `is_settled`; without one the reader ends.
#[hook]
pub fn use_reader<Q: Question>(question: Option<Q>, is_settled: bool) -> (Option<Rc<Answered<Q>>>, bool) {
    let answer = use_state(|| None::<Rc<Answered<Q>>>);
    let reader = use_mut_ref(Reader::default);
    use_effect_with((question.clone(), is_settled), {
        let (reader, answer) = (reader.clone(), answer.clone());
        move |(question, is_settled)| match question {
            Some(question) if *is_settled => ask((reader, answer), question.clone()),
            Some(_) => {}
            None if answer.is_none() => {}
            None => {
                *reader.borrow_mut() = Reader::default();
                answer.set(None);
            }
        }
    });
    let read = (*answer).clone().filter(|_| question.is_some());
    let is_reading = question.is_some() && read.as_ref().map(|read| &read.question) != question.as_ref();
    (read, is_reading)
}

fn ask<Q: Question>(shared: Shared<Q>, question: Q) {
    let mut own = shared.0.borrow_mut();
    if std::mem::replace(&mut own.is_running, true) {
        own.next = Some(question);
        return;
    }
    let Some(task) = question.task() else { return on_page(shared.clone(), question) };
    let on_step = {
        let (shared, question) = (shared.clone(), question.clone());
        Callback::from(move |step: Step<Q::Answer>| match step {
            Step::Begun => {}
            Step::Done(answer) => answered(&shared, question.clone(), answer),
            Step::Lost { .. } => on_page(shared.clone(), question.clone()),
        })
    };
    own.link.get_or_insert_with(Link::kept).ask(&task, question.text().as_bytes(), on_step);
}

fn answered<Q: Question>(shared: &Shared<Q>, question: Q, answer: Q::Answer) {
    shared.1.set(Some(Rc::new(Answered { question, answer })));
    let next = {
        let mut own = shared.0.borrow_mut();
        own.is_running = false;
        own.next.take()
    };
    if let Some(next) = next {
        ask(shared.clone(), next);
    }
}

/// The page reads by itself, after it has drawn that it does.
fn on_page<Q: Question>(shared: Shared<Q>, question: Q) {
    spawn_local(async move {
        drawn().await;
        let answer = question.answer().await;
        answered(&shared, question, answer);
    });
}
