//! A source is read in a worker, which can be stopped; where the browser refuses one, on the page.

use std::cell::Cell;
use std::rc::Rc;

use yew::Callback;
use yew::platform::spawn_local;

use super::read::{How, Outcome, read};
use crate::worker::{Link, Step, Task};

/// How far a job is.
#[derive(Clone, Debug, PartialEq)]
pub enum Progress {
    /// The reader is at it.
    Reading,
    /// The page itself is at it, for there is no worker.
    OnPage,
    /// It is done.
    Done(Box<Outcome>),
    /// It ended without an answer.
    Failed,
}

/// A job that is being done; dropped, it is stopped.
pub struct Job {
    /// Stops the worker with the job.
    _link: Link<Outcome>,
    /// Whether anybody still wants its answer.
    is_wanted: Rc<Cell<bool>>,
}

impl Job {
    /// Reads bytes; `on` is told how far it is.
    pub fn start(bytes: Rc<[u8]>, how: How, on: Callback<Progress>) -> Job {
        let (link, is_wanted) = (Link::once(), Rc::new(Cell::new(true)));
        let task = Task::Read(Box::new(how.clone()));
        let on_step = {
            let (bytes, is_wanted) = (bytes.clone(), is_wanted.clone());
            Callback::from(move |step: Step<Outcome>| match step {
                Step::Begun => on.emit(Progress::Reading),
                Step::Done(outcome) => on.emit(Progress::Done(Box::new(outcome))),
                Step::Lost { is_begun: true } => on.emit(Progress::Failed),
                Step::Lost { is_begun: false } => {
                    on_page(bytes.clone(), how.clone(), on.clone(), is_wanted.clone());
                }
            })
        };
        link.ask(&task, &bytes, on_step);
        Job { _link: link, is_wanted }
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        self.is_wanted.set(false);
    }
}

/// Reads on the page, after it has drawn that it does.
fn on_page(bytes: Rc<[u8]>, how: How, on: Callback<Progress>, is_wanted: Rc<Cell<bool>>) {
    on.emit(Progress::OnPage);
    spawn_local(async move {
        super::frame::drawn().await;
        if is_wanted.get() {
            on.emit(Progress::Done(Box::new(read(&bytes, &how))));
        }
    });
}
