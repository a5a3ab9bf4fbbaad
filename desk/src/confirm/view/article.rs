//! The article with its figures marked; a long one is drawn in part.

use std::rc::Rc;

use report_card::words::Language;
use yew::prelude::*;

use super::focus::mark_id;
use super::pane::Pane;
use crate::bring::words::words;
use crate::confirm::highlights::Highlighted;
use crate::confirm::reading::Source;
use crate::confirm::states::{Confirming, ReviewState};
use crate::turning::{Turned, Turning, use_turned};

/// How many paragraphs are drawn.
const STEP: usize = 80;

#[derive(Properties, PartialEq)]
pub struct ArticleProps {
    pub lang: Language,
    pub confirming: Rc<Confirming>,
    pub highlighted: Rc<Highlighted>,
    pub current: Option<usize>,
    pub is_open: bool,
    pub on_fold: Callback<()>,
    pub on_finding: Callback<usize>,
}

#[component]
pub fn Article(props: &ArticleProps) -> Html {
    let words = words(props.lang);
    let findings = &props.confirming.reading.findings;
    let highlighted = &props.highlighted;
    let own = props.current.and_then(|at| highlighted.highlight_of(findings.get(at)?));
    let paragraph =
        own.and_then(|at| highlighted.highlights.get(at)).map(|own| highlighted.paragraph_of(own.bytes.start));
    let all = highlighted.paragraphs.len();
    let Turned { shown, on_turn } = use_turned(paragraph, all, STEP);
    let Source::Article { text } = &props.confirming.reading.source else { return Html::default() };
    let mark = |at: usize, words: &str| {
        let found = highlighted.highlights.get(at).map_or(&[][..], |own| own.findings.as_slice());
        let waits =
            |of: &&usize| *props.confirming.state(**of) == ReviewState::Waiting && !props.confirming.is_gone(**of);
        // Of several findings in one place that which waits.
        let Some(first) = found.iter().find(waits).or(found.first()).copied() else { return Html::default() };
        let is_unsure = found.iter().filter(waits).any(|of| findings.get(*of).is_some_and(|finding| !finding.is_sure));
        let is_out = found
            .iter()
            .all(|of| *props.confirming.state(*of) == ReviewState::LeftOut || props.confirming.is_gone(*of));
        let class = classes!(
            "mark",
            found.iter().any(|of| waits(&of)).then_some("waiting"),
            is_unsure.then_some("unsure"),
            is_out.then_some("out"),
            (own == Some(at)).then_some("current")
        );
        let onclick = props.on_finding.reform(move |event: MouseEvent| {
            event.prevent_default();
            first
        });
        let current = (own == Some(at)).then_some("true");
        html! { <a id={mark_id(at)} href={format!("#finding-{first}")} {class} aria-current={current} {onclick}>{ words.to_owned() }</a> }
    };
    let paragraph = |bytes: &std::ops::Range<usize>| {
        let pieces = highlighted.pieces(bytes).into_iter().map(|(piece, of)| {
            let words = text.get(piece).unwrap_or_default();
            of.map_or_else(|| html! { words.to_owned() }, |at| mark(at, words))
        });
        html! { <p dir="auto">{ for pieces }</p> }
    };
    let lang = props.confirming.reading.frame.get("language").and_then(|tag| tag.as_str());
    let lang = lang.map(|tag| AttrValue::from(tag.to_owned()));
    let drawn = highlighted.paragraphs.get(shown.clone()).unwrap_or_default();
    let part = html! { <Turning lang={props.lang} pattern="{from}–{to} / {n}" {shown} {all} step={STEP} {on_turn} /> };
    html! {
        <div class="source-side">
            <Pane lang={props.lang} kind="article" name={words.article.clone()} own_lang={lang} is_open={props.is_open} on_fold={props.on_fold.clone()}
                {part}>
                { for drawn.iter().map(paragraph) }
            </Pane>
        </div>
    }
}
