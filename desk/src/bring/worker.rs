//! Reading off the page: a worker loads the same wasm, reads one source and ends. Where a browser refuses workers, the page
//! reads by itself.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{DedicatedWorkerGlobalScope, Event, MessageEvent, Worker, WorkerOptions, WorkerType};
use yew::Callback;
use yew::platform::spawn_local;

use super::read::{How, Outcome, read};

/// The script that loads the wasm in a worker.
const SCRIPT: &str = "desk/reader.js";
/// What a worker says when it can be given its job.
const READY: &str = "ready";

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

/// In a worker: waits for a job. False on a page.
pub fn listen() -> bool {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return false };
    let answering = scope.clone();
    let on_job = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let job = Array::from(&event.data());
        let how: Option<How> = job.get(0).as_string().and_then(|how| serde_json::from_str(&how).ok());
        let bytes = Uint8Array::new(&job.get(1)).to_vec();
        let answer = how.and_then(|how| serde_json::to_string(&read(&bytes, &how)).ok());
        // What can't be posted can't be told either: the page sees that the worker has ended.
        drop(answering.post_message(&answer.map_or(wasm_bindgen::JsValue::NULL, Into::into)));
    });
    scope.set_onmessage(Some(on_job.as_ref().unchecked_ref()));
    // It is needed for as long as the worker lives.
    on_job.forget();
    drop(scope.post_message(&READY.into()));
    true
}

/// A job that is being done; dropped, it is stopped.
pub struct Job {
    worker: RefCell<Option<Worker>>,
    handlers: RefCell<Option<Handlers>>,
    /// Whether anybody still wants its answer.
    is_wanted: Rc<RefCell<bool>>,
}

type Handlers = (Closure<dyn FnMut(MessageEvent)>, Closure<dyn FnMut(Event)>);

impl Job {
    /// Reads bytes; `on` is told how far it is.
    pub fn start(bytes: Rc<[u8]>, how: How, on: Callback<Progress>) -> Job {
        let job =
            Job { worker: RefCell::default(), handlers: RefCell::default(), is_wanted: Rc::new(RefCell::new(true)) };
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let Ok(worker) = Worker::new_with_options(SCRIPT, &options) else {
            on_page(bytes, how, on, job.is_wanted.clone());
            return job;
        };
        let was_ready = Rc::new(RefCell::new(false));
        let on_message = {
            let (on, bytes, how, worker, was_ready) =
                (on.clone(), bytes.clone(), how.clone(), worker.clone(), was_ready.clone());
            Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
                let data = event.data();
                if data.as_string().as_deref() == Some(READY) {
                    *was_ready.borrow_mut() = true;
                    on.emit(Progress::Reading);
                    let asked = serde_json::to_string(&how).unwrap_or_default();
                    let job = Array::of2(&asked.into(), &Uint8Array::from(&*bytes).into());
                    drop(worker.post_message(&job));
                    return;
                }
                worker.terminate();
                let outcome = data.as_string().and_then(|text| serde_json::from_str::<Outcome>(&text).ok());
                on.emit(outcome.map_or(Progress::Failed, |outcome| Progress::Done(Box::new(outcome))));
            })
        };
        let on_error = {
            let (worker, is_wanted) = (worker.clone(), job.is_wanted.clone());
            Closure::<dyn FnMut(Event)>::new(move |event: Event| {
                event.prevent_default();
                worker.terminate();
                if *was_ready.borrow() {
                    on.emit(Progress::Failed);
                } else {
                    on_page(bytes.clone(), how.clone(), on.clone(), is_wanted.clone());
                }
            })
        };
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        *job.worker.borrow_mut() = Some(worker);
        *job.handlers.borrow_mut() = Some((on_message, on_error));
        job
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        *self.is_wanted.borrow_mut() = false;
        if let Some(worker) = self.worker.borrow_mut().take() {
            worker.set_onmessage(None);
            worker.set_onerror(None);
            worker.terminate();
        }
    }
}

/// Reads on the page, after it has drawn that it does.
fn on_page(bytes: Rc<[u8]>, how: How, on: Callback<Progress>, is_wanted: Rc<RefCell<bool>>) {
    on.emit(Progress::OnPage);
    spawn_local(async move {
        super::frame::drawn().await;
        if *is_wanted.borrow() {
            on.emit(Progress::Done(Box::new(read(&bytes, &how))));
        }
    });
}
