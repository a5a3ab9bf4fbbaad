//! One finding: what it says, its words in the source, why it is unsure, and what can be done with it.

use report_card::sheet::Address;
use yew::prelude::*;

use super::correct::Correct;
use super::focus::{accept_id, finding_id};
use super::list::FindingsProps;
use crate::bring::words::{fill, named, words};
use crate::confirm::finding::{Finding, FindingKind, SourcePlace};
use crate::confirm::placeholder::is_placeholder;
use crate::confirm::states::{Confirming, ReviewState};
use crate::confirm::telling::telling;

/// The unit of the figure that a reference belongs to.
fn unit_above<'a>(confirming: &'a Confirming, finding: &Finding) -> Option<&'a str> {
    confirming.value(finding.under?)?.get("unit")?.as_str()
}

/// Takes a part out of its figure, or puts it back.
fn apart(at: usize, props: &FindingsProps) -> Html {
    let confirming = &props.confirming;
    let above = confirming.reading.findings.get(at).and_then(|finding| name_above(confirming, finding));
    let (Some(above), true) = (above, confirming.can_be_apart(at)) else { return Html::default() };
    let words = words(props.lang);
    let is_apart = confirming.is_apart(at);
    let onclick = props.on_apart.reform(move |_: MouseEvent| (at, !is_apart));
    let label = if is_apart { fill(&words.part_of, &[("name", above)]) } else { words.apart.clone() };
    html! { <button type="button" class="apart" {onclick}>{ label }</button> }
}

/// The name of the figure that something belongs to.
fn name_above<'a>(confirming: &'a Confirming, finding: &Finding) -> Option<&'a str> {
    let above = confirming.value(finding.under?)?;
    above.get("name").or_else(|| above.get("label"))?.as_str()
}

/// A key that is held down accepts nothing that nobody has looked at.
fn once(event: KeyboardEvent) {
    if event.repeat() {
        event.prevent_default();
    }
}

pub fn item(at: usize, props: &FindingsProps) -> Html {
    let words = words(props.lang);
    let confirming = &props.confirming;
    let (Some(finding), Some(value)) = (confirming.reading.findings.get(at), confirming.value(at)) else {
        return Html::default();
    };
    let is_gone = confirming.is_gone(at);
    let state = confirming.state(at);
    let telling = telling(finding.kind, value, unit_above(confirming, finding), props.lang);
    let label = match state {
        _ if is_gone => Some(&words.gone),
        ReviewState::Waiting => None,
        ReviewState::Accepted => Some(&words.accepted),
        ReviewState::Corrected(_) => Some(&words.corrected),
        ReviewState::LeftOut => Some(&words.left),
    };
    let is_placeholder = is_placeholder(confirming, at);
    let is_waiting = *state == ReviewState::Waiting && !is_gone;
    let is_unsaid = is_placeholder && is_waiting;
    let class = classes!(
        "finding",
        (!finding.is_sure && is_waiting).then_some("unsure"),
        (is_gone || *state == ReviewState::LeftOut).then_some("out"),
        (props.current == Some(at)).then_some("current")
    );
    let decide = |state: ReviewState| props.on_decide.reform(move |_: MouseEvent| (at, state.clone()));
    let on_edit = props.on_edit.reform(move |_: MouseEvent| at);
    let on_place = props.on_place.reform(move |event: MouseEvent| {
        event.prevent_default();
        at
    });
    let on_focus = props.on_current.reform(move |_: FocusEvent| at);
    // "D8: “11”" says on a phone, too, where it stands.
    let cell = match finding.places.first() {
        Some(SourcePlace::Cell(row, column)) => Some(format!("{}: ", Address::new(*row, *column))),
        _ => None,
    };
    let title = format!("{}-title", finding_id(at));
    let is_editing = confirming.typed(at).is_some();
    let name = match finding.kind {
        FindingKind::Target | FindingKind::Baseline => {
            format!("{}: {}", name_above(confirming, finding).unwrap_or_default(), telling.name)
        }
        _ => telling.name.clone(),
    };
    let lang = confirming.reading.frame.get("language").and_then(|tag| tag.as_str()).unwrap_or_default().to_owned();
    html! {
        <li key={at} id={finding_id(at)} tabindex="-1" {class} aria-labelledby={title.clone()} onfocusin={on_focus}>
            <p id={title.clone()} class="what">
                <span class="kind">
                    { named(&words.kinds_of, finding.kind) }
                    if let Some(label) = label { { " " }<span class="state">{ label }</span> }
                </span>
                if !name.is_empty() { <span class="name" dir="auto" lang={lang.clone()}>{ &name }</span> }
                if is_unsaid {
                    // What holds the place is nobody's figure.
                    <span class="also">{ &words.not_said }</span>
                } else if !telling.figure.is_empty() {
                    <strong dir="auto" lang={lang.clone()}>{ &telling.figure }</strong>
                }
                if telling.is_less_better { <span class="also">{ &words.less_is_better }</span> }
            </p>
            // What qualifies a figure is told in a word or two; a list's items are read one by one.
            if !telling.lines.is_empty() && !is_unsaid {
                <ul class={classes!("lines", finding.kind.is_figure().then_some("short"))} lang={lang.clone()}>{ for telling.lines.iter().map(|line| html! { <li dir="auto">{ line }</li> }) }</ul>
            }
            if confirming.is_held(at) {
                <p class="why">{ named(&words.labels, "held") }</p>
            }
            if is_placeholder { <p class="why">{ &words.placeholder }</p> }
            if is_waiting && !is_placeholder {
                { for finding.reasons.iter().map(|reason| html! { <p class="why" dir="auto">{ reason.sentence(props.lang) }</p> }) }
            }
            if !finding.quote.is_empty() {
                <p class="quote"><a href="#" onclick={on_place} title={words.place.clone()}>{ cell }<q dir="auto" {lang}>{ &finding.quote }</q></a></p>
            }
            if is_editing {
                <Correct {at} lang={props.lang} confirming={props.confirming.clone()} on_decide={props.on_decide.clone()} on_write={props.on_write.clone()} />
            } else if is_waiting {
                <div class="buttons">
                    if is_placeholder {
                        // It stands for what nobody has said yet; the focus comes to it as to the others.
                        <button type="button" class="accept" id={accept_id(at)} aria-describedby={title} onclick={on_edit} onkeydown={once}>{ &words.correct }</button>
                    } else {
                        <button type="button" class="accept" id={accept_id(at)} aria-describedby={title} onclick={decide(ReviewState::Accepted)} onkeydown={once}>{ &words.accept }</button>
                        <button type="button" onclick={on_edit}>{ &words.correct }</button>
                    }
                    if finding.kind.can_be_left() {
                        <button type="button" onclick={decide(ReviewState::LeftOut)}>{ &words.leave }</button>
                    }
                    { apart(at, props) }
                </div>
            } else if is_gone {
                <div class="buttons">{ apart(at, props) }</div>
            } else {
                <div class="buttons">
                    <button type="button" onclick={on_edit}>{ &words.correct }</button>
                    <button type="button" onclick={decide(ReviewState::Waiting)}>{ &words.back }</button>
                    { apart(at, props) }
                </div>
            }
        </li>
    }
}
