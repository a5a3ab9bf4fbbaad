//! The box that a source is read in. Where the window has no room for it beside the findings it stays at the window's foot, so that a
//! figure and its place are seen together; there it can be folded away.

use report_card::words::Language;
use yew::prelude::*;

use crate::bring::words::words;

/// Its node, for what opens and folds it.
const ID: &str = "source-pane";

#[derive(Properties, PartialEq)]
pub struct PaneProps {
    pub lang: Language,
    /// "article" or "sheet".
    pub kind: AttrValue,
    /// What it is called.
    pub name: AttrValue,
    /// The language of what stands in it.
    #[prop_or_default]
    pub own_lang: Option<AttrValue>,
    /// Which part of it is drawn.
    pub part: Html,
    pub is_open: bool,
    /// It is folded away, or opened.
    pub on_fold: Callback<()>,
    pub children: Html,
}

#[component]
pub fn Pane(props: &PaneProps) -> Html {
    let words = words(props.lang);
    let is_open = props.is_open;
    let fold = props.on_fold.reform(|_: MouseEvent| ());
    let label = if is_open { &words.fold_source } else { &words.open_source };
    html! {
        <div class={classes!("strip", (!is_open).then_some("folded"))}>
            <div class="bar">
                <button type="button" class="fold" aria-expanded={is_open.to_string()} aria-controls={ID} onclick={fold}>{ label }</button>
                { props.part.clone() }
            </div>
            <div id={ID} class={classes!("pane", props.kind.to_string())} role="region" aria-label={props.name.clone()} tabindex="0"
                lang={props.own_lang.clone()}>
                { props.children.clone() }
            </div>
        </div>
    }
}
