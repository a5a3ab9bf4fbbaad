//! What readers have who don't get the card, side by side: the picture, plain text, a letter.

use report_card::browser;
use report_card::export::{self, Folds};
use report_card::publish::{EmbedOptions, Image, Publication};
use report_card::words::Language;
use scraper::{ElementRef, Html as Parsed, Node};
use web_sys::Element;
use yew::prelude::*;
use yew::virtual_dom::{VNode, VTag, VText};

use crate::colour::{Accent, Ground, code};
use crate::follow::content;
use crate::page;
use crate::publish::snippet::Without;
use crate::switches::Switches;
use crate::words::words;

#[derive(Clone, PartialEq, Properties)]
pub struct FormsProps {
    pub switches: Switches,
    /// The report, after a short rest.
    pub text: AttrValue,
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
    html! {
        <details class="others" id="others" ontoggle={toggle}>
            <summary><h2>{ &words.others }</h2></summary>
            if *is_open {
                <Others lang={props.switches.language()} text={props.text.clone()}
                    card_lang={props.switches.card_lang().map(str::to_owned)} accent={props.switches.accent} />
            }
        </details>
    }
}

/// What shows in them; light or dark, a snippet's form and its system do not.
#[derive(Clone, PartialEq, Properties)]
struct OthersProps {
    lang: Language,
    text: AttrValue,
    /// The card's, where it is not its report's.
    card_lang: Option<String>,
    accent: Accent,
}

#[component]
fn Others(props: &OthersProps) -> Html {
    let words = words(props.lang);
    let node = use_node_ref();
    let of = (props.text.clone(), props.card_lang.clone(), props.accent);
    let publication = use_memo(of, |(text, card_lang, accent)| {
        let (content, embed) = (content(text, card_lang.as_deref()), EmbedOptions::default());
        let publication = Publication::of(&content, &embed)?;
        let image = Image::measured(&publication, &browser::text_width());
        let picture = format!("data:image/svg+xml,{}", in_address(&image.svg(&code(accent.on(Ground::Light)))));
        let outline = publication.outline();
        let text = export::plain(&outline, |_| "", Folds::Kept);
        let without = Without::of(&image, &content);
        Some((picture, image.alternative().to_owned(), without, text, publication.plain()))
    });
    {
        // By the browser's own objects: a strict policy forbids the attribute.
        let node = node.clone();
        use_effect_with(publication.clone(), move |_| {
            let letter = node.cast::<Element>();
            for element in letter.iter().flat_map(|letter| page::within(letter, "[data-look]")) {
                element.style().set_css_text(&element.dataset().get("look").unwrap_or_default());
            }
        });
    }
    let Some((picture, alternative, without, text, letter)) = &*publication else {
        return html! { <p class="hint">{ &words.no_form }</p> };
    };
    html! {
        <div class="forms" ref={node}>
            <figure>
                <figcaption>{ &words.image }</figcaption>
                <div class="seen" role="group" tabindex="0" aria-label={words.image.clone()}><img src={picture.clone()} alt={alternative.clone()} /></div>
                if let Some(without) = without { <p class="hint" lang={without.lang.clone()}>{ &without.text }</p> }
            </figure>
            <figure>
                <figcaption>{ &words.text }</figcaption>
                <div class="seen" role="group" tabindex="0" aria-label={words.text.clone()}>{ nodes(text) }</div>
            </figure>
            <figure>
                <figcaption>{ &words.mail }</figcaption>
                <div class="seen letter" role="group" tabindex="0" aria-label={words.mail.clone()}>{ nodes(letter) }</div>
            </figure>
        </div>
    }
}

/// What an address of data must not hold as it is.
fn in_address(text: &str) -> String {
    String::from(js_sys::encode_uri_component(text))
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
