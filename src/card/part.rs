//! A part of the card: drawn anew only where something has changed that it shows.

use yew::prelude::*;

use super::content::Content;
use super::view::{Form, View};
use super::viewing::Viewing;
use super::{budget, fault, footer, header, indicators, meeting, notice, periods, plan, results, statements};

/// Which part.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    Fault,
    Header,
    Periods,
    Indicators,
    Budget,
    Results,
    Plan,
    Statements,
    Meeting,
    Notice,
    Footer,
}

/// What a part is drawn from, and nothing else.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    section: Section,
    pub content: Content,
    pub view: Viewing,
    pub form: Form,
}

/// One component for all of them: each weighs 300 bytes of the card's wasm.
#[component]
pub(super) fn Part(props: &Props) -> Html {
    match props.section {
        Section::Fault => fault::fault(props),
        Section::Header => header::header(props),
        Section::Periods => periods::periods(props),
        Section::Indicators => indicators::indicators(props),
        Section::Budget => budget::budget(props),
        Section::Results => results::results(props),
        Section::Plan => plan::plan(props),
        Section::Statements => statements::statements(props),
        Section::Meeting => meeting::meeting(props),
        Section::Notice => notice::notice(props),
        Section::Footer => footer::footer(props),
    }
}

/// A part with what concerns it of the reader's choices; its key keeps it what it is, whichever others stand beside it.
pub(super) fn part(section: Section, content: &Content, view: &UseReducerHandle<View>, form: Form) -> Html {
    let own = match section {
        Section::Fault | Section::Header | Section::Periods => Viewing::of(view, &|_| false),
        Section::Indicators => indicators::view(content, view),
        Section::Budget => budget::view(content, view),
        Section::Results => results::view(content, view),
        Section::Plan => plan::view(view),
        Section::Statements => Viewing::of(view, &|of| *of == *statements::NAME),
        Section::Meeting => Viewing::of(view, &|of| *of == *meeting::NAME),
        Section::Notice => Viewing::of(view, &|of| *of == *notice::NAME),
        Section::Footer => Viewing::whole(view),
    };
    let form = if matches!(section, Section::Indicators | Section::Plan) { form } else { Form::Card };
    html! { <Part key={section as usize} {section} content={content.clone()} view={own} {form} /> }
}
