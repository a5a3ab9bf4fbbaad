//! A group of fields, with the groups below it. What is folded is drawn when it is opened: a report has thousands of fields.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use report_card::words::Language;
use web_sys::HtmlDetailsElement;
use yew::prelude::*;

use super::Act;
use super::field::FieldControl;
use super::group::{Adder, Group};
use crate::located::LocatedProblem;
use crate::words::{fill, words};

/// So many groups are drawn in one go.
const AT_ONCE: usize = 6;

#[derive(Clone, PartialEq, Properties)]
pub struct SectionProps {
    pub group: Rc<Group>,
    pub lang: Language,
    pub problems: Rc<Vec<LocatedProblem>>,
    /// The field's pointer of each problem that has one, with the problem's number.
    pub places: Rc<Vec<(String, usize)>>,
    /// The field that one is on the way to: the folds around it are drawn.
    pub wanted: Option<AttrValue>,
    pub on_act: Callback<Act>,
}

#[component]
pub fn Section(props: &SectionProps) -> Html {
    let group = &props.group;
    let fold = use_node_ref();
    let is_open = use_state_eq(|| false);
    let named = format!("group-{}", group.pointer);
    let title = html! { <span id={named.clone()} data-title={group.pointer.clone()}>{ &group.title }</span> };
    let heading = html! {
        <@{format!("h{}", group.level)} class={if group.can_go { "hidden" } else { "" }}>{ title }</@>
    };
    if group.is_folded {
        let ontoggle = {
            let (fold, is_open) = (fold.clone(), is_open.clone());
            move |_: Event| is_open.set(fold.cast::<HtmlDetailsElement>().is_some_and(|fold| fold.open()))
        };
        let is_drawn = *is_open || props.wanted.as_ref().is_some_and(|wanted| holds(group, wanted));
        html! {
            <details ref={fold} data-pointer={group.pointer.clone()} {ontoggle}>
                <summary>{ heading }</summary>
                if is_drawn { <Inside ..props.clone() /> }
            </details>
        }
    } else {
        html! {
            <div class="group" role="group" aria-labelledby={named} data-level={group.level.to_string()}>
                { heading }
                <Inside ..props.clone() />
            </div>
        }
    }
}

/// Whether a field is in a group, or in one within it.
fn holds(group: &Group, pointer: &str) -> bool {
    group.fields.iter().any(|field| field.pointer == pointer) || group.groups.iter().any(|inner| holds(inner, pointer))
}

/// What a group holds.
#[component]
fn Inside(props: &SectionProps) -> Html {
    let group = &props.group;
    let drawn = use_drawn(group.groups.len());
    // Each is shared with its section: a long list is gone through again for each slice of it.
    let inner = use_memo(group.clone(), |group| group.groups.iter().cloned().map(Rc::new).collect::<Vec<_>>());
    html! {
        <>
            if group.can_go { { goer(props) } }
            if !group.fields.is_empty() {
                <div class="grid">
                    { for group.fields.iter().map(|field| html! {
                        <FieldControl key={field.pointer.clone()} field={field.clone()} lang={props.lang}
                            problems={mine(props, &field.pointer)} on_act={props.on_act.clone()} />
                    }) }
                </div>
            }
            // A list of its own: among others without keys each slice would draw all before it anew, and take the focus out of them.
            <>
                { for inner.iter().take(drawn).map(|inner| html! {
                    <Section key={inner.pointer.clone()} group={inner.clone()} lang={props.lang} problems={props.problems.clone()}
                        places={props.places.clone()} wanted={props.wanted.clone()} on_act={props.on_act.clone()} />
                }) }
            </>
            if let Some(note) = &group.note { <p class="hint">{ note }</p> }
            if !group.more.is_empty() {
                <p class="actions">{ for group.more.iter().map(|adder| self::adder(props, adder)) }</p>
            }
        </>
    }
}

/// How many of the groups within are drawn: of a long list a few at a time, so that no press waits for all.
#[hook]
fn use_drawn(all: usize) -> usize {
    let drawn = use_state_eq(|| AT_ONCE);
    let now = *drawn;
    use_effect_with((now, all), move |(now, all)| {
        let next = now.saturating_add(AT_ONCE);
        // Once all are there, one that is added is drawn with the rest.
        let next = if next < *all { next } else { usize::MAX };
        let waiting = (*now < usize::MAX).then(|| Timeout::new(0, move || drawn.set(next)));
        move || drop(waiting)
    });
    now
}

/// The problems of a field.
fn mine(props: &SectionProps, pointer: &str) -> Vec<LocatedProblem> {
    let own = props.places.iter().filter(|(at, _)| at == pointer);
    own.filter_map(|(_, at)| props.problems.get(*at).cloned()).collect()
}

fn adder(props: &SectionProps, adder: &Adder) -> Html {
    let act = Act::Add(adder.clone());
    let add = props.on_act.reform(move |_: MouseEvent| act.clone());
    html! { <button type="button" aria-label={whose(props, &adder.label)} onclick={add}>{ &adder.label }</button> }
}

/// A button's words with the name of what it is in: each of a report's figures has the same buttons.
fn whose(props: &SectionProps, label: &str) -> String {
    fill(&words(props.lang).of, &[("title", label), ("name", &props.group.title)])
}

fn goer(props: &SectionProps) -> Html {
    let act = Act::Remove(props.group.pointer.clone());
    let remove = props.on_act.reform(move |_: MouseEvent| act.clone());
    let label = &words(props.lang).remove;
    html! { <button type="button" class="go" aria-label={whose(props, label)} onclick={remove}>{ label }</button> }
}
