//! Keeps the report over a reload, and sees when another tab changes what is kept.

use yew::prelude::*;

use crate::draft::{Action, By, Draft};
use crate::kept;
use crate::page;
use crate::shared_text::SharedText;
use crate::storage::{self, Elsewhere};
use crate::switches::Switches;
use crate::words::Words;

/// How keeping the report stands.
#[derive(Clone, PartialEq)]
pub struct Keeping {
    is_kept: bool,
    /// What another tab has done with what is kept, until somebody has chosen: until then nothing is written over it.
    elsewhere: Option<Elsewhere>,
    /// Takes the other tab's, a step that can be undone; or clears here what was cleared there.
    on_theirs: Callback<()>,
    /// Keeps this one.
    on_mine: Callback<()>,
}

impl Keeping {
    /// What there is to say of it, and to choose.
    pub fn html(&self, words: &Words) -> Html {
        let (said, theirs) = match self.elsewhere {
            _ if !self.is_kept => return html! { &words.not_kept },
            None => return Html::default(),
            Some(Elsewhere::Written) => (&words.elsewhere, &words.take_theirs),
            Some(Elsewhere::Cleared) => (&words.cleared_elsewhere, &words.clear_too),
        };
        let on = |on: &Callback<()>| on.reform(|_: MouseEvent| ());
        html! {
            <>
                { said }
                <span class="buttons">
                    <button type="button" id="text-theirs" onclick={on(&self.on_theirs)}>{ theirs }</button>
                    <button type="button" id="text-mine" onclick={on(&self.on_mine)}>{ &words.keep_mine }</button>
                </span>
            </>
        }
    }
}

/// Keeps what was changed: the text after a short rest, and the switches. `cleared` counts how often all was cleared here.
#[hook]
pub fn use_kept(
    draft: &UseReducerHandle<Draft>,
    settled: &SharedText,
    switches: &UseReducerHandle<Switches>,
    cleared: usize,
    on_clear: Callback<()>,
) -> Keeping {
    let is_kept = use_state_eq(|| true);
    let elsewhere = use_state_eq(|| None::<Elsewhere>);
    let is_ours = (draft.can_undo() || draft.can_redo()) && elsewhere.is_none();
    {
        // A page that goes before the rest is over keeps what was typed until then.
        use_effect_with((draft.text.clone(), is_ours), move |(text, is_ours)| {
            let text = text.clone();
            let leave = move |is_gone| {
                if is_gone {
                    kept::keep_text(&text);
                }
            };
            let listening = is_ours.then(|| page::on_leave(leave));
            move || drop(listening)
        });
    }
    {
        let is_kept = is_kept.clone();
        use_effect_with((settled.clone(), is_ours), move |(text, is_ours)| {
            if *is_ours {
                is_kept.set(kept::keep_text(text));
            }
        });
    }
    {
        let before = use_mut_ref(|| (**switches).clone());
        use_effect_with((**switches).clone(), move |switches| {
            if *switches != Switches::default() && *switches != before.replace(switches.clone()) {
                kept::keep_switches(switches);
            }
        });
    }
    {
        let elsewhere = elsewhere.clone();
        use_effect_with(cleared, move |_| {
            // What was begun anew here is nobody else's.
            elsewhere.set(None);
            let listening = storage::on_change(&[kept::TEXT], move |what| elsewhere.set(Some(what)));
            move || drop(listening)
        });
    }
    let on_theirs = {
        let (draft, elsewhere) = (draft.dispatcher(), elsewhere.clone());
        Callback::from(move |()| {
            match kept::text() {
                Some(text) => draft.dispatch(Action::Change { text: text.into(), by: By::Press, at: page::now() }),
                None => on_clear.emit(()),
            }
            elsewhere.set(None);
        })
    };
    let on_mine = {
        let elsewhere = elsewhere.clone();
        Callback::from(move |()| elsewhere.set(None))
    };
    Keeping { is_kept: *is_kept, elsewhere: *elsewhere, on_theirs, on_mine }
}
