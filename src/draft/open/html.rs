//! A page as the text of its article, without navigation, scripts and what else surrounds it.

mod hidden;
mod largest;
mod table;

use ego_tree::iter::Edge;
use largest::largest;
use scraper::node::Element;
use scraper::{ElementRef, Html, Node, Selector};
use table::Table;

use crate::sheet::open::html::depth;
use crate::sheet::open::superscript::raised;

/// Elements that hold nothing of an article.
const SILENT: [&str; 22] = [
    "script",
    "style",
    "noscript",
    "template",
    "nav",
    "footer",
    "aside",
    "form",
    "button",
    "select",
    "iframe",
    "svg",
    "head",
    "object",
    "figcaption",
    "video",
    "textarea",
    "datalist",
    // What is struck out.
    "del",
    "s",
    "strike",
    "rp",
];

/// How the classes begin of what surrounds an article, where no element says so.
const AROUND: [&str; 9] =
    ["share", "social", "related", "comment", "breadcrumb", "advert", "pagination", "sidebar", "menu"];

/// Whether an element holds nothing of an article: by its name, its class, or because no reader sees it. A page's own header is none of an article's.
fn is_silent(element: &Element, is_page: bool) -> bool {
    let name = element.name();
    let is_whole = ["html", "body", "main", "article"].contains(&name);
    SILENT.contains(&name)
        || is_page && name == "header"
        || !is_whole && hidden::is_unseen(element)
        || !is_whole
            && element.classes().chain(element.id()).any(|class| AROUND.iter().any(|word| class.starts_with(word)))
}

/// Elements that stand in a line.
const INLINE: [&str; 25] = [
    "a", "abbr", "b", "bdi", "big", "cite", "code", "data", "dfn", "em", "font", "i", "ins", "label", "mark", "nobr",
    "q", "small", "span", "strong", "sub", "sup", "time", "u", "wbr",
];

/// The article's text, one paragraph a line, its heading first.
pub(super) fn text(page: &str) -> String {
    let page = Html::parse_document(&depth::bounded(page));
    let whole = page.root_element();
    let candidates = ["[itemprop=articleBody]", "article", "main", "[role=main]"];
    let all = said(whole);
    let body = candidates
        .iter()
        .filter_map(|selector| largest(&page, selector).map(said))
        .find(|found| found.len() * 3 >= all.len())
        .unwrap_or(all);
    match heading(&page).filter(|heading| !body.contains(heading.as_str())) {
        Some(heading) => format!("{heading}\n\n{body}"),
        None => body,
    }
}

fn heading(page: &Html) -> Option<String> {
    let selector = Selector::parse("h1").ok()?;
    page.select(&selector).map(said).map(|heading| heading.trim().to_owned()).find(|heading| !heading.is_empty())
}

/// The text in an element. Walked without recursion: pages may be nested as deep as they like.
fn said(element: ElementRef) -> String {
    let tables = table::of_data(element);
    let mut out = String::new();
    let mut silent = 0usize;
    let mut open: Option<Table> = None;
    let mut above = 0usize;
    let is_page = element.value().name() == "html";
    for edge in element.traverse() {
        match edge {
            Edge::Open(node) => match node.value() {
                Node::Element(element) if is_silent(element, is_page) => silent += 1,
                _ if silent > 0 => {}
                Node::Element(element) if element.name() == "table" && tables.contains(&node.id()) => {
                    open = Some(Table::default());
                    out.push('\n');
                }
                Node::Element(element) if element.name() == "sup" => above += 1,
                Node::Element(element) => match &mut open {
                    Some(table) => table.open(element, &mut out),
                    None if element.name() == "li" => out.push_str("\n- "),
                    None if !INLINE.contains(&element.name()) => out.push('\n'),
                    None => {}
                },
                Node::Text(text) if above > 0 => push(&mut out, &raised(&text.text)),
                Node::Text(text) => push(&mut out, &text.text),
                _ => {}
            },
            Edge::Close(node) => match node.value() {
                Node::Element(element) if is_silent(element, is_page) => silent = silent.saturating_sub(1),
                Node::Element(element) if element.name() == "sup" && silent == 0 => above = above.saturating_sub(1),
                Node::Element(element) if element.name() == "table" && tables.contains(&node.id()) => {
                    open = None;
                    out.push('\n');
                }
                Node::Element(element) if open.is_none() && !INLINE.contains(&element.name()) && silent == 0 => {
                    out.push('\n')
                }
                _ => {}
            },
        }
    }
    // A tab at a line's beginning is an empty cell.
    let trimmed = |line: &'_ str| line.trim_matches(|c: char| c.is_whitespace() && c != '\t').to_owned();
    let lines = out.lines().map(trimmed).filter(|line| !line.trim().is_empty() && line != "-");
    lines.collect::<Vec<_>>().join("\n")
}

/// In HTML a line's end is a space.
fn push(out: &mut String, text: &str) {
    out.extend(text.chars().map(|c| if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c }));
}
