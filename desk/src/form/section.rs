//! A group of fields, with the groups below it.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use report_card::words::Language;
use yew::prelude::*;

use super::Act;
use super::field::FieldControl;
use super::group::{Adder, Group};
use crate::told::Told;
use crate::words::words;

/// So many groups are drawn in one go.
const AT_ONCE: usize = 6;

#[derive(Clone, PartialEq, Properties)]
pub struct SectionProps {
    pub group: Rc<Group>,
    pub lang: Language,
    pub told: Rc<Vec<Told>>,
    /// The field's pointer of each problem that has one, with the problem's number.
    pub places: Rc<Vec<(String, usize)>>,
    pub on_act: Callback<Act>,
}

#[component]
pub fn Section(props: &SectionProps) -> Html {
    let group = &props.group;
    let drawn = use_drawn(group.groups.len());
    // Each is shared with its section: a long list is gone through again for each slice of it.
    let inner = use_memo(group.clone(), |group| group.groups.iter().cloned().map(Rc::new).collect::<Vec<_>>());
    let named = format!("group-{}", group.pointer);
    let title = html! { <span id={named.clone()} data-title={group.pointer.clone()}>{ &group.title }</span> };
    let heading = html! {
        <@{format!("h{}", group.level)} class={if group.can_go { "hidden" } else { "" }}>{ title }</@>
    };
    let inside = html! {
        <>
            if group.can_go { { goer(props, &named) } }
            if !group.fields.is_empty() {
                <div class="grid">
                    { for group.fields.iter().map(|field| html! {
                        <FieldControl key={field.pointer.clone()} field={field.clone()} lang={props.lang}
                            told={mine(props, &field.pointer)} on_act={props.on_act.clone()} />
                    }) }
                </div>
            }
            { for inner.iter().take(drawn).map(|inner| html! {
                <Section key={inner.pointer.clone()} group={inner.clone()} lang={props.lang} told={props.told.clone()}
                    places={props.places.clone()} on_act={props.on_act.clone()} />
            }) }
            if let Some(note) = &group.note { <p class="hint">{ note }</p> }
            if !group.more.is_empty() {
                <p class="actions">{ for group.more.iter().map(|adder| self::adder(props, adder)) }</p>
            }
        </>
    };
    if group.is_folded {
        html! { <details data-pointer={group.pointer.clone()}><summary>{ heading }</summary>{ inside }</details> }
    } else {
        html! {
            <div class="group" role="group" aria-labelledby={named} data-level={group.level.to_string()}>{ heading }{ inside }</div>
        }
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
fn mine(props: &SectionProps, pointer: &str) -> Vec<Told> {
    let own = props.places.iter().filter(|(at, _)| at == pointer);
    own.filter_map(|(_, told)| props.told.get(*told).cloned()).collect()
}

fn adder(props: &SectionProps, adder: &Adder) -> Html {
    let act = Act::Add(adder.clone());
    let add = props.on_act.reform(move |_: MouseEvent| act.clone());
    html! { <button type="button" onclick={add}>{ &adder.label }</button> }
}

fn goer(props: &SectionProps, named: &str) -> Html {
    let id = format!("go-{named}");
    let act = Act::Remove(props.group.pointer.clone());
    let remove = props.on_act.reform(move |_: MouseEvent| act.clone());
    html! {
        <button type="button" class="go" id={id.clone()} aria-labelledby={format!("{id} {named}")} onclick={remove}>
            { &words(props.lang).remove }
        </button>
    }
}
