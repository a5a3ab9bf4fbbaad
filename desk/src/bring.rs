//! Bring: a source, pasted, opened, dropped or kept, to what was read of it; and Confirm below it.

pub mod examples;
pub mod files;
pub mod frame;
mod held;
pub mod keeping;
pub mod kept;
pub mod kind;
pub mod messages;
pub mod read;
mod room;
pub mod source;
pub mod standing;
pub mod state;
pub mod words;
pub mod worker;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use report_card::words::Language;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::confirm::merge::merged;
use crate::confirm::report::{missing, report};
use crate::confirm::states::Confirming;
use crate::confirm::view::Confirm;
use crate::latest::use_same;
use crate::page;
use crate::shared_text::SharedText;
use held::Held;
use keeping::use_keeping;
use kept::{DECIDED, Decided};
use read::{How, Outcome};
use source::SourceForm;
use standing::Standing;
use state::{Action, Brought, Desk, LastVisit, Note, Taken};
use words::words;
use worker::{Job, Progress};

/// So many milliseconds after a press Publish is told what it made.
const REST: u32 = 100;

/// What Bring is given.
#[derive(Properties, PartialEq)]
pub struct BringProps {
    /// The page's language.
    pub lang: Language,
    /// The report as it stands.
    pub text: SharedText,
    /// A whole report's text: the file of that name is one, or it was made of what was confirmed of that file.
    pub on_report: Callback<(AttrValue, SharedText)>,
    /// What waits to be confirmed, and what was confirmed but is not in the report.
    pub on_standing: Callback<Standing>,
    /// What else there is to begin with.
    pub children: Html,
}

/// Bring and Confirm.
#[component]
pub fn Bring(props: &BringProps) -> Html {
    let desk = use_reducer(Desk::default);
    let job = use_mut_ref(|| None::<Job>);
    let words = words(props.lang);
    // How many jobs were begun.
    let turns = use_memo((), |()| Cell::new(0_usize));
    let start = start(&desk, &job, &turns, &props.on_report);
    let restore = {
        let (start, turns) = (start.clone(), turns.clone());
        Callback::from(move |()| {
            let (start, turns, turn) = (start.clone(), turns.clone(), turns.get());
            spawn_local(async move {
                // What somebody has brought in the meantime is what is wanted.
                if let Some(last) = last_visit().await
                    && turns.get() == turn
                {
                    start.emit(last);
                }
            });
        })
    };
    use_effect_with((desk.is_busy, desk.next.clone()), {
        let start = start.clone();
        move |(is_busy, next)| {
            if let (false, Some(next)) = (*is_busy, next) {
                start.emit(((**next).clone(), None));
            }
        }
    });
    use_effect_with((), {
        let restore = restore.clone();
        move |()| restore.emit(())
    });
    // At once: the page's head has the way to what was read before that comes to the top of the window.
    use_effect_with((desk.confirming.is_some(), desk.arrived), {
        let (on_standing, confirming) = (props.on_standing.clone(), desk.confirming.clone());
        move |_| {
            let waiting = confirming.as_ref().map_or(0, |own| own.waits().len());
            on_standing.emit(Standing { is_there: confirming.is_some(), waiting, ..Standing::default() });
        }
    });
    use_effect_with((desk.confirming.clone(), desk.taken.clone()), {
        let on_standing = props.on_standing.clone();
        move |(confirming, taken)| {
            let (confirming, taken) = (confirming.clone(), taken.clone());
            // The report of a thousand figures for each press would keep the next one waiting.
            let waiting = Timeout::new(REST, move || on_standing.emit(standing(confirming.as_deref(), taken.as_ref())));
            move || drop(waiting)
        }
    });
    let on_source = {
        let (start, lang, unnamed) = (start.clone(), props.lang, format!("[{}]", words.who_reports));
        Callback::from(move |(name, bytes, kind): (String, Vec<u8>, Option<kind::SourceKind>)| {
            let how = How {
                kind,
                language: lang.tag().to_owned(),
                year: i32::try_from(page::this_year()).ok(),
                unnamed: unnamed.clone(),
                ..How::default()
            };
            start.emit((Brought { name, id: page::new_id(), bytes: bytes.into(), how }, None));
        })
    };
    let on_how = {
        let (start, desk) = (start.clone(), desk.clone());
        Callback::from(move |how: How| {
            if let Some(brought) = desk.brought.clone() {
                start.emit((Brought { how, ..brought }, None));
            }
        })
    };
    let on_stop = {
        let (job, desk) = (job.clone(), desk.dispatcher());
        Callback::from(move |()| {
            job.borrow_mut().take();
            desk.dispatch(Action::Ended(Note::Stopped));
        })
    };
    let on_clear = {
        let (job, desk) = (job.clone(), desk.dispatcher());
        Callback::from(move |()| {
            job.borrow_mut().take();
            kept::clear();
            desk.dispatch(Action::Clear);
        })
    };
    let on_theirs = {
        let on_clear = on_clear.clone();
        Callback::from(move |()| {
            // Cleared there is cleared here: what somebody took off this computer is not written back.
            if kept::is_there() { restore.emit(()) } else { on_clear.emit(()) }
        })
    };
    let keeping = use_keeping(&desk, on_theirs);
    let on_take = {
        let (desk, text) = (desk.clone(), props.text.clone());
        let (on_report, on_standing) = (props.on_report.clone(), props.on_standing.clone());
        Callback::from(move |()| {
            let Some(confirming) = desk.confirming.as_ref().filter(|own| missing(own).is_empty()) else { return };
            let made = SharedText::from(report(confirming));
            let before = desk.taken.as_ref();
            // Edited since it was given, and not since it was made: what was edited before that is in both.
            let merged = merged(before.map(|taken| &*taken.made), &text, &made);
            let given = SharedText::from(merged.text.clone());
            on_report.emit((desk.confirmed(), given.clone()));
            let waiting = confirming.waits().len();
            on_standing.emit(Standing {
                is_there: true,
                waiting,
                made: Some(made.clone()),
                given: Some(given.clone()),
            });
            desk.dispatch(Action::Taken(Taken { made, given }, Box::new(merged)));
        })
    };
    let on_back = {
        let desk = desk.dispatcher();
        Callback::from(move |()| desk.dispatch(Action::Back))
    };
    let dispatch = desk.dispatcher();
    let on_note = Callback::from(move |note| dispatch.dispatch(Action::Tell(note)));
    let on_unread = does(&desk, Action::Unread);
    // A thousand findings are not drawn anew for what is changed elsewhere on the page.
    let (on_how, on_take) = (use_same(on_how), use_same(on_take));
    let on_decide = use_same(does(&desk, |(at, state)| Action::Decide(at, state)));
    let on_write = use_same(does(&desk, |(at, typed)| Action::Write(at, typed)));
    let on_apart = use_same(does(&desk, |(at, is_apart)| Action::Apart(at, is_apart)));
    let on_sure = use_same(does(&desk, |()| Action::AcceptSure));
    let name = desk.brought.as_ref().map_or(String::new(), |brought| brought.name.clone());
    html! {
        <>
            <section id="bring" class="bring" aria-labelledby="bring-title">
                <h2 id="bring-title">{ &words.bring }</h2>
                <p class="hint">{ &words.lead }</p>
                <SourceForm lang={props.lang} has_source={desk.confirming.is_some()} {on_source} {on_note} {on_unread} {on_clear} />
                { messages::job(&desk, &name, words, on_stop) }
                { messages::unread(&desk.unread, props.lang) }
                { messages::refused(desk.refused.as_ref(), props.lang) }
                { messages::keeping(&keeping, words) }
                { props.children.clone() }
                { messages::former(desk.former.as_deref(), words, on_back) }
            </section>
            if let Some((confirming, brought)) = desk.confirming.clone().zip(desk.brought.clone()) {
                <Confirm lang={props.lang} {confirming} how={brought.how} is_busy={desk.is_busy} arrived={desk.arrived}
                    taken={messages::taken(desk.note.as_ref(), props.lang)} {on_decide} {on_write} {on_apart} {on_sure} {on_how} {on_take} />
            }
        </>
    }
}

/// The source of the last visit, and what there is of it.
async fn last_visit() -> Option<(Brought, Option<LastVisit>)> {
    let taken = |made: SharedText| Taken { given: made.clone(), made };
    let decided = || kept::get::<Decided>(DECIDED).unwrap_or_default();
    let held = match held::take() {
        Some(Held { source, is_read: true, made }) => {
            return Some((source, Some(LastVisit { decided: decided(), taken: made.map(taken), next: None })));
        }
        held => held.map(|held| held.source),
    };
    let Some((source, made)) = kept::source().await else { return Some((held?, None)) };
    let taken = made.map(SharedText::from).map(taken);
    Some((source, Some(LastVisit { decided: decided(), taken, next: held.map(Box::new) })))
}

/// How what is confirmed stands to the report.
fn standing(confirming: Option<&Confirming>, taken: Option<&Taken>) -> Standing {
    let made = confirming.filter(|own| own.taken() > 0).map(|own| SharedText::from(report(own)));
    let given = taken.filter(|taken| Some(&taken.made) == made.as_ref()).map(|taken| taken.given.clone());
    let waiting = confirming.map_or(0, |own| own.waits().len());
    Standing { is_there: confirming.is_some(), waiting, made, given }
}

/// Starts a job; one that still runs is stopped by it.
fn start(
    desk: &UseReducerHandle<Desk>,
    job: &Rc<RefCell<Option<Job>>>,
    turns: &Rc<Cell<usize>>,
    on_report: &Callback<(AttrValue, SharedText)>,
) -> Callback<(Brought, Option<LastVisit>)> {
    let (desk, job, turns, on_report) = (desk.dispatcher(), job.clone(), turns.clone(), on_report.clone());
    Callback::from(move |(brought, decided): (Brought, Option<LastVisit>)| {
        turns.set(turns.get() + 1);
        let (name, bytes, how) = (AttrValue::from(brought.name.clone()), brought.bytes.clone(), brought.how.clone());
        desk.dispatch(Action::Read(Box::new(brought), decided));
        let (desk, on_report) = (desk.clone(), on_report.clone());
        let on = Callback::from(move |progress: Progress| match progress {
            Progress::Reading => desk.dispatch(Action::Progress(Note::Reading)),
            Progress::OnPage => desk.dispatch(Action::Progress(Note::OnPage)),
            Progress::Failed => desk.dispatch(Action::Ended(Note::Failed)),
            Progress::Done(outcome) => {
                if let Outcome::Report(text) = &*outcome {
                    on_report.emit((name.clone(), text.clone().into()));
                }
                desk.dispatch(Action::Done(*outcome));
            }
        });
        *job.borrow_mut() = Some(Job::start(bytes, how, on));
    })
}

/// What a press does with what is confirmed.
fn does<T: 'static>(desk: &UseReducerHandle<Desk>, action: fn(T) -> Action) -> Callback<T> {
    let desk = desk.dispatcher();
    Callback::from(move |of| desk.dispatch(action(of)))
}
