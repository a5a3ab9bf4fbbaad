//! The worker that reads off the page: the same wasm, which sees that there is no window, and is asked by messages.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use js_sys::{Array, Uint8Array};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, Event, MessageEvent, Worker, WorkerOptions, WorkerType};
use yew::Callback;
use yew::platform::spawn_local;

use crate::bring::read;
use crate::follow::{self, Whole, content};
use crate::look::made::{self, Made};
use crate::publish::files;
use crate::publish::pixels::pixels;

/// The script that loads the wasm in a worker.
const SCRIPT: &str = "desk/reader.js";
/// What a worker says when it can be asked.
const READY: &str = "ready";

/// What is to be done with bytes.
#[derive(Serialize, Deserialize)]
pub enum Task {
    /// A source is read.
    Read(Box<read::How>),
    /// A report's text is followed.
    Follow(Box<follow::How>),
    /// What readers have without the card is made of a report's text.
    Forms(Box<made::How>),
    /// All files of a report's text are made.
    Publish(Box<files::How>),
}

impl Task {
    /// What comes of it, as JSON.
    async fn done(&self, bytes: &[u8]) -> Option<String> {
        let text = || std::str::from_utf8(bytes).ok();
        match self {
            Task::Read(how) => serde_json::to_string(&read::read(bytes, how)).ok(),
            Task::Follow(how) => serde_json::to_string(&Whole::of(text()?, how)).ok(),
            Task::Forms(how) => serde_json::to_string(&Made::of(text()?, how, async || ()).await).ok(),
            Task::Publish(how) => {
                let text = text()?;
                // Read once for picture and files.
                let _read = content(text, how.switches.card_lang());
                let mut how = how.clone();
                if how.picture.is_none() {
                    how.picture = pixels(text, &how.switches, async || ()).await;
                }
                let archive = files::archive(text, &how, async || ()).await;
                serde_json::to_string(&archive.map(|made| (STANDARD.encode(made.bytes), made.has_pixels))).ok()
            }
        }
    }
}

/// In a worker: waits for what is asked. False on a page.
pub fn listen() -> bool {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return false };
    let answering = scope.clone();
    let on_task = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let asked = Array::from(&event.data());
        let task: Option<Task> = asked.get(0).as_string().and_then(|task| serde_json::from_str(&task).ok());
        let bytes = Uint8Array::new(&asked.get(1)).to_vec();
        let answering = answering.clone();
        spawn_local(async move {
            let answer = match task {
                Some(task) => task.done(&bytes).await,
                None => None,
            };
            // What can't be posted can't be told either: the page sees that the worker has ended.
            drop(answering.post_message(&answer.map_or(JsValue::NULL, Into::into)));
        });
    });
    scope.set_onmessage(Some(on_task.as_ref().unchecked_ref()));
    // It is needed for as long as the worker lives.
    on_task.forget();
    drop(scope.post_message(&READY.into()));
    true
}

/// How far a task is.
pub enum Step<T> {
    /// The worker is at it.
    Begun,
    /// It is done.
    Done(T),
    /// It ended without an answer, or was never begun: there is no worker.
    Lost { is_begun: bool },
}

/// The page's side of a worker that gives answers of one kind; dropped, it stops.
pub struct Link<T>(Rc<Inner<T>>);

type Handlers = (Closure<dyn FnMut(MessageEvent)>, Closure<dyn FnMut(Event)>);

struct Inner<T> {
    worker: RefCell<Option<Worker>>,
    handlers: RefCell<Option<Handlers>>,
    is_ready: Cell<bool>,
    asked: RefCell<Option<Asked<T>>>,
    /// Whether it is asked again.
    is_kept: bool,
}

struct Asked<T> {
    message: Array,
    on: Callback<Step<T>>,
}

impl<T: DeserializeOwned + 'static> Link<T> {
    /// To a worker that ends with its first answer.
    pub fn once() -> Link<T> {
        Link::new(false)
    }

    /// To a worker that stays.
    pub fn kept() -> Link<T> {
        Link::new(true)
    }

    fn new(is_kept: bool) -> Link<T> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(SCRIPT, &options).ok();
        let inner = Rc::new(Inner {
            worker: RefCell::new(worker.clone()),
            handlers: RefCell::default(),
            is_ready: Cell::new(false),
            asked: RefCell::default(),
            is_kept,
        });
        if let Some(worker) = worker {
            let own = Rc::downgrade(&inner);
            let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
                own.upgrade().iter().for_each(|own| own.said(&event.data()));
            });
            let own: Weak<Inner<T>> = Rc::downgrade(&inner);
            let on_error = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
                event.prevent_default();
                own.upgrade().iter().for_each(|own| own.ended());
            });
            worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
            worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
            inner.handlers.replace(Some((on_message, on_error)));
        }
        Link(inner)
    }

    /// Gives it a task, one at a time; `on` is told how far it is, never before this returns.
    pub fn ask(&self, task: &Task, bytes: &[u8], on: Callback<Step<T>>) {
        let task = serde_json::to_string(task).unwrap_or_default();
        let message = Array::of2(&task.into(), &Uint8Array::from(bytes).into());
        self.0.asked.replace(Some(Asked { message, on }));
        let own = self.0.clone();
        if self.0.worker.borrow().is_none() {
            spawn_local(async move { own.ended() });
        } else if self.0.is_ready.get() {
            spawn_local(async move { begin(&own) });
        }
    }
}

fn begin<T>(own: &Inner<T>) {
    let on = own.asked.borrow().as_ref().map(|asked| {
        own.worker.borrow().iter().for_each(|worker| drop(worker.post_message(&asked.message)));
        asked.on.clone()
    });
    on.iter().for_each(|on| on.emit(Step::Begun));
}

impl<T: DeserializeOwned> Inner<T> {
    fn said(&self, data: &JsValue) {
        if data.as_string().as_deref() == Some(READY) {
            self.is_ready.set(true);
            return begin(self);
        }
        if !self.is_kept {
            self.worker.borrow().iter().for_each(Worker::terminate);
        }
        let answer = data.as_string().and_then(|text| serde_json::from_str(&text).ok());
        if let Some(asked) = self.asked.take() {
            asked.on.emit(answer.map_or(Step::Lost { is_begun: true }, Step::Done));
        }
    }
}

impl<T> Inner<T> {
    fn ended(&self) {
        self.worker.take().iter().for_each(Worker::terminate);
        let is_begun = self.is_ready.get();
        self.asked.take().iter().for_each(|asked| asked.on.emit(Step::Lost { is_begun }));
    }
}

impl<T> Drop for Link<T> {
    fn drop(&mut self) {
        if let Some(worker) = self.0.worker.take() {
            worker.set_onmessage(None);
            worker.set_onerror(None);
            worker.terminate();
        }
        self.0.asked.take();
    }
}
