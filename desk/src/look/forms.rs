//! What readers have who don't get the card, side by side: the picture, plain text, a letter.

pub mod made;
mod parts;

use std::rc::Rc;

use report_card::words::Language;
use scraper::{ElementRef, Html as Parsed, Node};
use web_sys::Element;
use yew::prelude::*;
use yew::virtual_dom::{VNode, VTag, VText};

use crate::bring::frame::turn;
use crate::page;
use crate::reader::{Question, use_reader};
use crate::shared_text::SharedText;
use crate::switches::Switches;
use crate::turning::{Turned, Turning, use_turned};
use crate::words::words;
use crate::worker::Task;
use made::{How, Made};

/// Those of texts of up to so many bytes are made on the page, each in some twenty milliseconds.
const AT_ONCE: usize = 20_000;

#[derive(Clone, PartialEq, Properties)]
pub struct FormsProps {
    pub switches: Switches,
    /// The report, after a short rest.
    pub text: SharedText,
}

/// Drawn when somebody opens them: a picture for each key would be slow.
#[component]
pub fn Forms(props: &FormsProps) -> Html {
    let words = words(props.switches.language());
    let is_open = use_state_eq(|| false);
    let toggle = {
        let is_open = is_open.clone();
        move |event: Event| {
            let details = event.target_dyn_into::<web_sys::HtmlDetailsElement>();
            is_open.set(details.is_some_and(|details| details.open()));
        }
    };
    let how = How { card_lang: props.switches.card_lang().map(str::to_owned), accent: props.switches.accent };
    html! {
        <details class="others" id="others" ontoggle={toggle}>
            <summary><h2>{ &words.others }</h2></summary>
            if *is_open {
                <Others lang={props.switches.language()} text={props.text.clone()} {how} />
            }
        </details>
    }
}

/// A report's text, and what shows in its forms.
#[derive(Clone, PartialEq)]
struct Asked {
    text: SharedText,
    how: How,
}

impl Question for Asked {
    type Answer = Option<Made>;

    fn text(&self) -> &str {
        &self.text
    }

    fn task(&self) -> Option<Task> {
        (self.text.len() > AT_ONCE).then(|| Task::Forms(Box::new(self.how.clone())))
    }

    async fn answer(&self) -> Option<Made> {
        Made::of(&self.text, &self.how, turn).await
    }
}

#[derive(Clone, PartialEq, Properties)]
struct OthersProps {
    lang: Language,
    text: SharedText,
    how: How,
}

/// They are made after the page has drawn what was pressed; those of the report before stay until then.
#[component]
fn Others(props: &OthersProps) -> Html {
    let words = words(props.lang);
    let asked = Asked { text: props.text.clone(), how: props.how.clone() };
    let (read, is_reading) = use_reader(Some(asked), true);
    let inside = match read.as_ref().map(|read| &read.answer) {
        None => html! { <p class="hint" role="status">{ &words.working }</p> },
        Some(None) => html! { <p class="hint">{ &words.no_form }</p> },
        Some(Some(Made { picture, alternative, without, text, letter })) => html! {
            <>
                <figure>
                    <figcaption>{ &words.image }</figcaption>
                    <div class="seen" role="group" tabindex="0" aria-label={words.image.clone()}><img src={picture.clone()} alt={alternative.clone()} /></div>
                    if let Some(without) = without { <p class="hint" lang={without.lang.clone()}>{ &without.text }</p> }
                </figure>
                <Written lang={props.lang} name={words.text.clone()} parts={text.clone()} />
                <Written lang={props.lang} name={words.mail.clone()} parts={letter.clone()} is_letter={true} />
            </>
        },
    };
    html! { <div class="forms" aria-busy={is_reading.then_some("true")}>{ inside }</div> }
}

#[derive(Clone, PartialEq, Properties)]
struct WrittenProps {
    lang: Language,
    name: AttrValue,
    parts: Rc<Vec<String>>,
    #[prop_or_default]
    is_letter: bool,
}

/// A form in words; of a long one a part is drawn.
#[component]
fn Written(props: &WrittenProps) -> Html {
    let WrittenProps { lang, name, parts, is_letter } = props;
    let node = use_node_ref();
    let all = parts.len();
    let Turned { shown, on_turn } = use_turned(None, all, 1);
    let drawn = (parts.clone(), shown.start);
    let inside = use_memo(drawn.clone(), |(parts, at)| parts.get(*at).map(|part| nodes(part)));
    {
        // By the browser's own objects: a strict policy forbids the attribute.
        let node = node.clone();
        use_effect_with(drawn, move |_| {
            let letter = node.cast::<Element>();
            for element in letter.iter().flat_map(|letter| page::within(letter, "[data-look]")) {
                element.style().set_css_text(&element.dataset().get("look").unwrap_or_default());
            }
        });
    }
    html! {
        <figure>
            <figcaption>{ name }</figcaption>
            <Turning lang={*lang} pattern={words(*lang).part.clone()} shown={shown.clone()} {all} step={1} {on_turn} />
            <div key={shown.start} ref={node} class={classes!("seen", is_letter.then_some("letter"))} role="group" tabindex="0" aria-label={name.clone()}>{ (*inside).clone() }</div>
        </figure>
    }
}

/// HTML of ours as nodes: markup in a text is for browsers to refuse.
fn nodes(html: &str) -> Html {
    Parsed::parse_fragment(html).root_element().children().filter_map(|child| node(&child)).collect()
}

fn node(of: &ego_tree::NodeRef<Node>) -> Option<VNode> {
    if let Node::Text(text) = of.value() {
        return Some(VText::new(text.to_string()).into());
    }
    let element = ElementRef::wrap(*of)?;
    // The page has headings of its own around it.
    let name = match element.value().name() {
        "h1" | "h2" => "h3",
        "h3" => "h4",
        "h4" => "h5",
        "h5" => "h6",
        other => other,
    };
    let mut tag = VTag::new(name.to_owned());
    for (name, value) in element.value().attrs() {
        let known = [("style", "data-look"), ("lang", "lang"), ("dir", "dir"), ("href", "href"), ("rel", "rel")];
        if let Some((_, name)) = known.into_iter().find(|(known, _)| *known == name) {
            tag.add_attribute(name, value.to_owned());
        }
    }
    tag.add_children(element.children().filter_map(|child| node(&child)));
    Some(tag.into())
}
