//! Bring: a source, pasted, opened, dropped or kept, to what was read of it; and Confirm below it.

pub mod examples;
pub mod files;
pub mod frame;
pub mod keeping;
pub mod kept;
pub mod kind;
pub mod read;
pub mod source;
pub mod standing;
pub mod state;
pub mod told;
pub mod words;
pub mod worker;

use std::rc::Rc;

use report_card::report::hash_of;
use report_card::words::Language;
use yew::prelude::*;

use crate::confirm::report::{missing, report};
use crate::confirm::view::Confirm;
use crate::page;
use keeping::use_keeping;
use kept::{DECIDED, Decided, Kept, SOURCE};
use read::{How, Outcome};
use source::SourceForm;
use standing::Standing;
use state::{Action, Brought, Desk, Note};
use words::words;
use worker::{Job, Progress};

/// What Bring is given.
#[derive(Properties, PartialEq)]
pub struct BringProps {
    /// The page's language.
    pub lang: Language,
    /// The report as it stands.
    pub text: AttrValue,
    /// A whole report's text is taken over.
    pub on_report: Callback<AttrValue>,
    /// What waits to be confirmed, and what was confirmed but is not in the report.
    pub on_standing: Callback<Standing>,
}

/// Bring and Confirm.
#[component]
pub fn Bring(props: &BringProps) -> Html {
    let desk = use_reducer(Desk::default);
    let job = use_mut_ref(|| None::<Job>);
    let words = words(props.lang);
    let start = start(&desk, &job, &props.on_report);
    let restore = {
        let start = start.clone();
        Callback::from(move |()| {
            let Some(kept) = kept::get::<Kept>(SOURCE) else { return };
            let Some(bytes) = kept.bytes() else { return };
            let decided = kept::get::<Decided>(DECIDED).unwrap_or_default();
            start.emit((Brought { name: kept.name, bytes: bytes.into(), how: kept.how }, Some(decided)));
        })
    };
    use_effect_with((), {
        let restore = restore.clone();
        move |()| restore.emit(())
    });
    let waiting = desk.confirming.as_ref().map_or(0, |confirming| confirming.waits().len());
    let made = use_memo(desk.confirming.clone(), |confirming| {
        let confirming = confirming.as_ref().filter(|confirming| confirming.taken() > 0)?;
        Some(AttrValue::from(report(confirming)))
    });
    let is_taken = desk.taken.is_some() && desk.taken == made.as_ref().as_ref().map(|made| hash_of(made));
    use_effect_with(Standing { waiting, made: (*made).clone(), is_taken }, {
        let on_standing = props.on_standing.clone();
        move |standing| on_standing.emit(standing.clone())
    });
    let on_source = {
        let (start, lang, unnamed) = (start.clone(), props.lang, format!("[{}]", words.who_reports));
        Callback::from(move |(name, bytes, kind): (String, Vec<u8>, Option<kind::Kind>)| {
            let how = How {
                kind,
                language: lang.tag().to_owned(),
                year: i32::try_from(page::this_year()).ok(),
                unnamed: unnamed.clone(),
                ..How::default()
            };
            start.emit((Brought { name, bytes: bytes.into(), how }, None));
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
            if kept::get::<Kept>(SOURCE).is_some() { restore.emit(()) } else { on_clear.emit(()) }
        })
    };
    let keeping = use_keeping(&desk, on_theirs);
    let on_take = {
        let (desk, on_report) = (desk.clone(), props.on_report.clone());
        Callback::from(move |()| {
            let Some(confirming) = desk.confirming.as_ref().filter(|own| missing(own).is_empty()) else { return };
            let text = report(confirming);
            let hash = hash_of(&text);
            on_report.emit(text.into());
            desk.dispatch(Action::Taken(hash));
        })
    };
    let dispatch = desk.dispatcher();
    let on_note = Callback::from(move |note| dispatch.dispatch(Action::Tell(note)));
    let name = desk.brought.as_ref().map_or(String::new(), |brought| brought.name.clone());
    html! {
        <>
            <section id="bring" class="bring" aria-labelledby="bring-title">
                <h2 id="bring-title">{ &words.bring }</h2>
                <p class="hint">{ &words.lead }</p>
                <SourceForm lang={props.lang} has_source={desk.confirming.is_some()} {on_source} {on_note} {on_clear} />
                { told::job(&desk, &name, words, on_stop) }
                { told::refused(desk.refused.as_ref(), props.lang) }
                { told::keeping(&keeping, words) }
            </section>
            if let Some((confirming, brought)) = desk.confirming.clone().zip(desk.brought.clone()) {
                <Confirm lang={props.lang} {confirming} how={brought.how} is_busy={desk.is_busy} arrived={desk.arrived}
                    told={told::taken(desk.note.as_ref(), words)}
                    on_decide={decide(&desk)} on_sure={sure(&desk)} {on_how} {on_take} />
            }
        </>
    }
}

/// Starts a job; one that still runs is stopped by it.
fn start(
    desk: &UseReducerHandle<Desk>,
    job: &Rc<std::cell::RefCell<Option<Job>>>,
    on_report: &Callback<AttrValue>,
) -> Callback<(Brought, Option<Decided>)> {
    let (desk, job, on_report) = (desk.dispatcher(), job.clone(), on_report.clone());
    Callback::from(move |(brought, decided): (Brought, Option<Decided>)| {
        let (bytes, how) = (brought.bytes.clone(), brought.how.clone());
        desk.dispatch(Action::Read(Box::new(brought), decided));
        let (desk, on_report) = (desk.clone(), on_report.clone());
        let on = Callback::from(move |progress: Progress| match progress {
            Progress::Reading => desk.dispatch(Action::Progress(Note::Reading)),
            Progress::OnPage => desk.dispatch(Action::Progress(Note::OnPage)),
            Progress::Failed => desk.dispatch(Action::Ended(Note::Failed)),
            Progress::Done(outcome) => {
                if let Outcome::Report(text) = &*outcome {
                    on_report.emit(text.clone().into());
                }
                desk.dispatch(Action::Done(*outcome));
            }
        });
        *job.borrow_mut() = Some(Job::start(bytes, how, on));
    })
}

fn decide(desk: &UseReducerHandle<Desk>) -> Callback<(usize, crate::confirm::states::State)> {
    let desk = desk.dispatcher();
    Callback::from(move |(at, state)| desk.dispatch(Action::Decide(at, state)))
}

fn sure(desk: &UseReducerHandle<Desk>) -> Callback<()> {
    let desk = desk.dispatcher();
    Callback::from(move |()| desk.dispatch(Action::AcceptSure))
}
