//! The whole page.

use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::bring::standing::Standing;
use crate::bring::{self, Bring};
use crate::draft::{Action, Draft};
use crate::drawn::undrawn;
use crate::editing::Editing;
use crate::editor::use_parts;
use crate::follow::use_following;
use crate::goal::use_goals;
use crate::keeping::use_kept;
use crate::kept;
use crate::late::use_late;
use crate::latest::use_latest;
use crate::look::{Forms, Look};
use crate::origin::{Begun, Origin};
use crate::page;
use crate::problems::ProblemList;
use crate::publish::Publish;
use crate::shared_text::SharedText;
use crate::start::Start;
use crate::switches::Switches;
use crate::top::Top;
use crate::words::words;

/// After so many milliseconds without a key the card follows: one for each key would only flicker.
const REST: u32 = 120;

/// The desk: what one begins with, the report's editing, the card, and what is taken away.
#[component]
pub fn Desk() -> Html {
    let draft = use_reducer(Draft::default);
    let kept_text = use_state_eq(|| kept::text().map(SharedText::from));
    let switches = use_reducer_eq(|| kept::switches().unwrap_or_default());
    let fault = use_state_eq(|| None::<String>);
    let language = switches.language();
    // A sheet of a thousand rows takes as long to be drawn as all the rest.
    let lang_of_places = use_late(language);
    let (settled, on_settle) = use_settled(&draft);
    // A new key is a new Bring, which has nothing.
    let cleared = use_state_eq(|| 0_usize);
    use_page(&switches);

    let following = use_following(&draft, &settled, &switches);
    let parts = use_parts(&draft.text);
    let goals = use_goals(&parts, &following.groups, following.is_form_behind);

    let on_report = {
        let draft = draft.dispatcher();
        Callback::from(move |(origin, text, is_first): (Origin, SharedText, bool)| {
            let begun = Begun { origin, text: undrawn(&text).into() };
            draft.dispatch(if is_first { Action::Arrived(begun) } else { Action::Brought(begun, page::now()) });
        })
    };
    let times_cleared = *cleared;
    let on_brought = on_report.reform(|(name, text)| (Origin::File(name), text, false));
    let standing = use_state_eq(Standing::default);
    let on_standing = {
        let standing = standing.clone();
        Callback::from(move |now| standing.set(now))
    };
    let as_begun = draft.begun.as_ref().filter(|begun| begun.text == draft.text);
    let of_example = as_begun.and_then(|begun| begun.origin.example());
    let is_outside = standing.is_outside(&draft);
    let on_clear = {
        let (draft, switches) = (draft.dispatcher(), switches.dispatcher());
        let kept_text = kept_text.clone();
        Callback::from(move |()| {
            kept::clear();
            bring::kept::clear();
            cleared.set(*cleared + 1);
            kept_text.set(None);
            switches.dispatch(Box::new(|all| *all = Switches::default()));
            draft.dispatch(Action::Clear);
        })
    };
    let keeping = use_kept(&draft, &settled, &switches, times_cleared, on_clear.clone());
    let on_switches = {
        let switches = switches.dispatcher();
        Callback::from(move |change| switches.dispatch(change))
    };
    let on_fault = {
        let fault = fault.clone();
        Callback::from(move |said| fault.set(said))
    };
    let current = use_state_eq(|| None::<usize>);
    let editing = Rc::new(Editing {
        draft: draft.clone(),
        switches: switches.clone(),
        following: following.clone(),
        goals,
        current,
        of_example,
        parts,
    });
    use_keys(&editing);
    let on_go = {
        let editing = editing.clone();
        Callback::from(move |at| editing.go_to(at))
    };
    let account = &following.account;
    html! {
        <>
            <Top lang={language} waiting={standing.is_there.then_some(standing.waiting)} on_switches={on_switches.clone()} />
            <main>
                <div class="places" aria-busy={(lang_of_places != language).then_some("true")}>
                    <Bring key={times_cleared} lang={lang_of_places} text={draft.text.clone()} on_report={on_brought} {on_standing}>
                        <Start lang={lang_of_places} kept={(*kept_text).clone()} begun={draft.begun.clone()} is_cleared={times_cleared > 0} {on_report} {on_clear} {keeping} />
                    </Bring>
                </div>
                <div class="desk">
                    { editing.html() }
                    <ProblemList lang={language} problems={account.problems.clone()} groups={following.groups.clone()} {on_go} />
                </div>
                <Look switches={(*switches).clone()} text={settled.clone()} own_lang={account.language.clone()} fault={(*fault).clone()} on_switches={on_switches.clone()} {on_fault} />
                <Publish switches={(*switches).clone()} text={draft.text.clone()} account={account.clone()} is_settled={!following.is_behind} {on_settle} waiting={standing.waiting} {is_outside} {of_example} {on_switches} />
                <Forms switches={(*switches).clone()} text={settled} />
            </main>
        </>
    }
}

/// The text after a short rest, a first one at once; and what ends the rest.
#[hook]
fn use_settled(draft: &UseReducerHandle<Draft>) -> (SharedText, Callback<()>) {
    let settled = use_state_eq(SharedText::default);
    let is_first = !draft.can_undo() && !draft.can_redo();
    {
        let settled = settled.clone();
        use_effect_with((draft.text.clone(), is_first), move |(text, is_first)| {
            let text = text.clone();
            let waiting = if *is_first {
                settled.set(text);
                None
            } else {
                Some(Timeout::new(REST, move || settled.set(text)))
            };
            move || drop(waiting)
        });
    }
    let on_settle = {
        let (settled, text) = (settled.clone(), draft.text.clone());
        Callback::from(move |()| settled.set(text.clone()))
    };
    ((*settled).clone(), on_settle)
}

/// The page's own language, ground and title.
#[hook]
fn use_page(switches: &UseReducerHandle<Switches>) {
    use_effect_with((**switches).clone(), |switches| {
        let Some(document) = page::document() else { return };
        document.set_title(&words(switches.language()).name);
        if let Some(root) = document.document_element() {
            // A browser's own element takes both.
            let _ = root.set_attribute("lang", switches.language().tag());
            let _ = root.set_attribute("data-theme", &switches.theme);
        }
    });
}

/// F8 and Shift+F8, wherever the focus is.
#[hook]
fn use_keys(editing: &Rc<Editing>) {
    let editing = use_latest(editing);
    use_effect_with((), move |()| {
        let options = gloo_events::EventListenerOptions::enable_prevent_default();
        let listening = page::document().map(|document| {
            EventListener::new_with_options(&document, "keydown", options, move |event| {
                let Some(key) = wasm_bindgen::JsCast::dyn_ref::<web_sys::KeyboardEvent>(event) else { return };
                if key.key() == "F8" && !key.ctrl_key() && !key.alt_key() && !key.meta_key() {
                    event.prevent_default();
                    let editing = editing.borrow().clone();
                    editing.walk(if key.shift_key() { -1 } else { 1 });
                }
            })
        });
        move || drop(listening)
    });
}
