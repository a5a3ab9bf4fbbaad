//! The card's words as plain HTML, in its order, with nothing of its look: as `www/figures.js` makes them in the playground.

use scraper::{ElementRef, Html, Node, Selector};

use super::markup::escape;

/// What each element of the plain HTML looks like, in places that know no style sheet; empty is none.
pub(super) type Look = fn(&str) -> &'static str;

/// Where folds become headings, for e-mail has none.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Folds {
    Kept,
    Opened,
}

/// Plain HTML of a rendered card.
pub(super) struct Figures {
    article: Html,
    look: Look,
    folds: Folds,
    level: u8,
}

const BLOCKS: [&str; 16] = [
    "p",
    "ul",
    "li",
    "dl",
    "dt",
    "dd",
    "blockquote",
    "details",
    "summary",
    "table",
    "caption",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
];
/// Parts that stand apart by their place alone.
const APART: [&str; 3] = ["line", "value", "status"];

impl Figures {
    pub fn of(article: &str, look: Look, folds: Folds, level: u8) -> Figures {
        Figures { article: Html::parse_fragment(article), look, folds, level }
    }

    /// All that the card says.
    pub fn all(&self) -> String {
        self.parts(|_| true)
    }

    /// What is to be known at a glance: all but the folds.
    pub fn brief(&self) -> String {
        self.parts(|part| part.value().name() != "details")
    }

    /// Header, budget and results in sentences, for a picture's written alternative.
    pub fn alternative(&self) -> String {
        self.sentences().join(" ")
    }

    /// The same, one by one.
    pub fn sentences(&self) -> Vec<String> {
        let wanted = |part: &ElementRef| {
            part.value().name() == "header" || matches!(part.attr("part"), Some("budget" | "measures"))
        };
        let read = Html::parse_fragment(&self.parts(wanted));
        let is_sentence = |element: &ElementRef| match element.value().name() {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "p" | "li" => true,
            // A part's own line; what else opens is left for whoever opens it.
            "summary" => element.ancestors().filter_map(ElementRef::wrap).any(|around| around.value().name() == "li"),
            _ => false,
        };
        let inside = |element: ElementRef| {
            element.descendants().skip(1).filter_map(ElementRef::wrap).any(|inner| is_sentence(&inner))
        };
        let all = read.root_element().descendants().filter_map(ElementRef::wrap);
        // An item that holds others is said by them.
        let sentences = all.filter(|element| is_sentence(element) && !inside(*element));
        let said = sentences.map(|element| {
            let text: String = element.text().collect();
            format!("{}.", text.trim().trim_end_matches('.'))
        });
        said.collect()
    }

    fn parts(&self, wanted: impl Fn(&ElementRef) -> bool) -> String {
        let Ok(selector) = Selector::parse("article > *") else { return String::new() };
        let parts = self.article.select(&selector).filter(wanted);
        let text: String = parts.map(|part| self.element(part)).collect();
        let text = text.replace("</strong><strong>", "").replace("\n</", "</");
        let mut out = String::with_capacity(text.len());
        for sign in text.trim().chars() {
            if !(sign == ' ' && out.ends_with(' ')) {
                out.push(sign);
            }
        }
        out
    }

    fn element(&self, element: ElementRef) -> String {
        let name = element.value().name();
        if name == "svg" || element.attr("aria-hidden") == Some("true") {
            return String::new();
        }
        let inner: String = element
            .children()
            .map(|child| match child.value() {
                Node::Text(text) => escape(text),
                _ => ElementRef::wrap(child).map(|child| self.element(child)).unwrap_or_default(),
            })
            .collect();
        let has = |class: &str| element.value().classes().any(|known| known == class);
        let mut around = element.ancestors().filter_map(ElementRef::wrap);
        let parent = around.next();
        let is_in_summary = parent.is_some_and(|parent| parent.value().name() == "summary");
        let is_in_line = is_in_summary || parent.is_some_and(|parent| parent.attr("class") == Some("row"));
        let is_of_part = name == "summary" && around.next().is_some_and(|list| list.value().name() == "li");
        if let Some(level) = name.strip_prefix('h').and_then(|level| level.parse::<u8>().ok()) {
            let level = (level.saturating_sub(self.level) + 2).min(6);
            return self.block(&format!("h{level}"), &capitalized(&inner));
        }
        if has("aside") && is_in_summary {
            return format!(" ({inner})");
        }
        if APART.iter().any(|class| has(class)) || (has("hidden") && is_in_line) {
            return format!("; {inner}");
        }
        match name {
            "a" => {
                let href = escape(element.attr("href").unwrap_or_default());
                format!("<a href=\"{href}\" rel=\"noopener\">{inner}</a>")
            }
            "b" | "strong" => format!("<strong>{inner}</strong>"),
            "dt" => self.block("dt", &capitalized(&inner)),
            "details" if self.folds == Folds::Opened => inner,
            // A part is a line of its list; a heading would set it above its own measure.
            "summary" if self.folds == Folds::Opened => self.block(if is_of_part { "p" } else { "h3" }, &inner),
            _ if BLOCKS.contains(&name) => self.block(name, &inner),
            _ => inner,
        }
    }

    fn block(&self, name: &str, inner: &str) -> String {
        let style = match (self.look)(name) {
            "" => String::new(),
            style => format!(" style=\"{style}\""),
        };
        format!("<{name}{style}>{}</{name}>\n", inner.trim())
    }
}

/// As `::first-letter` shows it; a tag at the start is passed over.
fn capitalized(html: &str) -> String {
    let mut is_tag = false;
    let first = html.char_indices().find(|(_, sign)| {
        let is_text = !is_tag && *sign != '<';
        is_tag = *sign == '<' || (is_tag && *sign != '>');
        is_text
    });
    match first {
        Some((at, sign)) => {
            let rest = &html[at + sign.len_utf8()..];
            format!("{}{}{rest}", &html[..at], sign.to_uppercase())
        }
        None => html.to_owned(),
    }
}
