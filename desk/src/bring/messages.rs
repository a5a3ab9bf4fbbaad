//! What Bring tells: how far a job is, why a source can't be read, whether it is kept.

use std::rc::Rc;

use report_card::sheet::open::MAX_BYTES;
use report_card::words::Language;
use yew::prelude::*;

use super::keeping::Keeping;
use super::state::{Desk, Former, Note};
use super::words::{Words, fill, words};
use crate::confirm::finding::Notice;
use crate::confirm::merge::Named;
use crate::storage::Elsewhere;

/// So many fields or files are named, the others counted.
const NAMED: usize = 5;

/// The first of them by their names, and how many more there are.
fn named(names: impl ExactSizeIterator<Item = String>, lang: Language) -> String {
    let rest = names.len().saturating_sub(NAMED);
    let more = (rest > 0).then(|| fill(&words(lang).and_more, &[("n", &rest.to_string())]));
    names.take(NAMED).chain(more).collect::<Vec<_>>().join("; ")
}

/// The job: a sentence, and while it runs a bar and a button to stop it.
pub fn job(desk: &Desk, name: &str, words: &Words, on_stop: Callback<()>) -> Html {
    let on_stop = on_stop.reform(|_: MouseEvent| ());
    html! {
        <div class="job">
            <p id="bring-note" role="status">{ desk.note.as_ref().map(|note| sentence(note, name, words)) }</p>
            if desk.is_busy {
                <progress aria-labelledby="bring-note" />
                <button type="button" id="stop" onclick={on_stop}>{ &words.stop }</button>
            }
        </div>
    }
}

fn sentence(note: &Note, name: &str, words: &Words) -> String {
    let of = |pattern: &str, file: &str| fill(pattern, &[("file", file), ("most", &(MAX_BYTES >> 20).to_string())]);
    match note {
        Note::Loading => of(&words.loading, name),
        Note::Reading => of(&words.reading, name),
        Note::OnPage => words.on_page.clone(),
        Note::Stopped => words.stopped.clone(),
        Note::Failed => of(&words.failed, name),
        Note::Unreadable(file) => of(&words.unreadable, file),
        Note::TooLarge(file) => of(&words.too_large, file),
        Note::Nothing => words.nothing_pasted.clone(),
        Note::TookReport(file) => of(&words.took_report, file),
        Note::WentOn => of(&words.went_on, name),
        Note::Cleared => words.cleared.clone(),
        // Confirm tells it, beside the button.
        Note::Taken(..) => String::new(),
    }
}

/// The files that came with the one that is read.
pub fn unread(names: &[String], lang: Language) -> Html {
    let said =
        (!names.is_empty()).then(|| fill(&words(lang).unread, &[("files", &named(names.iter().cloned(), lang))]));
    html! { <p id="unread" role="status">{ said }</p> }
}

/// What came of taking over, and of what had been edited before: a sentence each.
pub fn taken(note: Option<&Note>, lang: Language) -> Vec<AttrValue> {
    let Some(Note::Taken(waiting, merged)) = note else { return Vec::new() };
    let words = words(lang);
    let taken = match waiting {
        0 => words.taken.clone(),
        _ => fill(&words.taken_waiting, &[("n", &waiting.to_string())]),
    };
    let fields = |pattern: &str, all: &[Named]| {
        let all = all.iter().map(|own| own.in_words(lang));
        (all.len() > 0).then(|| fill(pattern, &[("fields", &named(all, lang))]))
    };
    let edits = [
        fields(&words.edits_kept, &merged.kept),
        fields(&words.edits_replaced, &merged.replaced),
        merged.is_other.then(|| words.other_replaced.clone()),
    ];
    [Some(taken)].into_iter().chain(edits).flatten().map(AttrValue::from).collect()
}

/// The way back to the source that this one has taken the place of.
pub fn former(former: Option<&Former>, words: &Words, on_back: Callback<()>) -> Html {
    let on_back = on_back.reform(|_: MouseEvent| ());
    let of = |pattern: &str, former: &Former| {
        fill(pattern, &[("file", former.name()), ("n", &former.decided().to_string())])
    };
    html! {
        <div id="former" role="status">
            if let Some(former) = former {
                <p>{ of(&words.put_aside, former) }</p>
                <button type="button" id="back-to-former" onclick={on_back}>{ of(&words.back_to, former) }</button>
            }
        </div>
    }
}

/// Why a source can't be read, and the remedy.
pub fn refused(refused: Option<&(String, Rc<[Notice]>)>, lang: Language) -> Html {
    let words = words(lang);
    let one = |notice: &Notice| {
        let place = Some(notice.place(lang)).filter(|place| !place.is_empty()).map(|place| format!("{place}: "));
        html! { <li>{ place }{ notice.sentence(lang) }{ " " }<span class="code">{ &notice.code }</span></li> }
    };
    html! {
        <div role="alert" class="refused-source">
            if let Some((name, notices)) = refused {
                <p><strong>{ fill(&words.refused, &[("file", name)]) }</strong></p>
                <ul>{ for notices.iter().take(50).map(one) }</ul>
            }
        </div>
    }
}

/// Whether what is here is kept.
pub fn keeping(keeping: &Keeping, words: &Words) -> Html {
    let on_theirs = keeping.on_theirs.reform(|_: MouseEvent| ());
    let on_mine = keeping.on_mine.reform(|_: MouseEvent| ());
    let (said, theirs) = match keeping.elsewhere {
        Some(Elsewhere::Cleared) => (Some(&words.cleared_elsewhere), &words.clear_too),
        Some(Elsewhere::Written) => (Some(&words.elsewhere), &words.take_theirs),
        None => (None, &words.take_theirs),
    };
    html! {
        <>
            <p id="not-kept" role="status">{ (!keeping.is_kept).then_some(&words.not_kept) }</p>
            <p id="elsewhere" role="status">{ said }</p>
            if said.is_some() {
                <div class="buttons">
                    <button type="button" id="take-theirs" onclick={on_theirs}>{ theirs }</button>
                    <button type="button" id="keep-mine" onclick={on_mine}>{ &words.keep_mine }</button>
                </div>
            }
        </>
    }
}
