//! Which elements of a page have a line through their text: by their names, their styles, and the rules of the page's style sheets.

use std::collections::HashSet;

use scraper::node::Element;
use scraper::{Html, Selector};

const NAMES: [&str; 3] = ["del", "s", "strike"];

/// More rules than any program writes for elements of several classes: each is held against each element.
const MAX_TOGETHER: usize = 256;

/// What the rules of a page's style sheets that draw the line are for: programs write `.xl65 {text-decoration:line-through}`. A name is
/// as it is, a class begins with a point, an id with #.
pub(super) struct LineThrough {
    alone: HashSet<String>,
    /// Those that an element must have all of: `td.old`.
    together: Vec<Vec<String>>,
}

impl LineThrough {
    pub fn of(page: &Html) -> LineThrough {
        let mut lines = LineThrough { alone: HashSet::new(), together: Vec::new() };
        let Ok(style) = Selector::parse("style") else { return lines };
        for sheet in page.select(&style).map(|style| style.text().collect::<String>()) {
            for mut parts in drawn(&without_comments(&sheet)) {
                match parts.len() {
                    1 => lines.alone.extend(parts.pop()),
                    _ if lines.together.len() < MAX_TOGETHER => lines.together.push(parts),
                    // One too many refuses more, and never less.
                    _ => lines.alone.extend(parts.pop()),
                }
            }
        }
        lines
    }

    /// Whether the element draws the line itself.
    pub fn is_on(&self, element: &Element) -> bool {
        NAMES.contains(&element.name()) || element.attr("style").is_some_and(draws) || self.is_ruled(element)
    }

    fn is_ruled(&self, element: &Element) -> bool {
        if self.alone.is_empty() && self.together.is_empty() {
            return false;
        }
        let classes = element.classes().map(|class| format!(".{class}"));
        let id = element.id().map(|id| format!("#{id}"));
        let own: HashSet<String> = classes.chain(id).chain([element.name().to_owned(), "*".to_owned()]).collect();
        own.iter().any(|part| self.alone.contains(part))
            || self.together.iter().any(|parts| parts.iter().all(|part| own.contains(part)))
    }
}

/// A style sheet without its comments, and without the signs that hide it from old browsers.
fn without_comments(sheet: &str) -> String {
    let mut pieces = sheet.split("/*");
    let first = pieces.next().unwrap_or_default().to_owned();
    let rest: String = pieces.filter_map(|piece| piece.split_once("*/")).map(|(_, rest)| rest).collect();
    (first + &rest).replace("<!--", " ").replace("-->", " ")
}

/// For each selector whose rule draws the line, the names, classes and ids that an element must have: those of its last part, for the
/// others are of what stands around it.
fn drawn(sheet: &str) -> Vec<Vec<String>> {
    let rules =
        sheet.split('}').filter_map(|rule| rule.rsplit_once('{')).filter(|(_, declarations)| draws(declarations));
    let selectors = rules.flat_map(|(selectors, _)| selectors.rsplit('{').next().unwrap_or_default().split(','));
    let last = selectors.filter_map(|selector| {
        selector
            .split(|sign: char| sign.is_whitespace() || matches!(sign, '>' | '+' | '~'))
            .rfind(|part| !part.is_empty())
    });
    // Only under the mouse, or before a text: none of the text itself.
    let is_always =
        |part: &&str| ![":hover", ":active", ":focus", ":before", ":after"].iter().any(|of| part.contains(of));
    last.filter(is_always).map(parts).filter(|parts| !parts.is_empty()).collect()
}

/// `td.old#a:first-child` as "td", ".old", "#a".
fn parts(compound: &str) -> Vec<String> {
    let plain = compound.split([':', '[']).next().unwrap_or_default();
    let mut parts: Vec<String> = Vec::new();
    for letter in plain.chars() {
        match parts.last_mut() {
            Some(part) if !matches!(letter, '.' | '#') => part.push(letter),
            _ => parts.push(letter.to_string()),
        }
    }
    if let Some(name) = parts.first_mut().filter(|part| !part.starts_with(['.', '#'])) {
        name.make_ascii_lowercase();
    }
    parts
}

fn draws(declarations: &str) -> bool {
    declarations.split(';').filter_map(|declaration| declaration.split_once(':')).any(|(name, value)| {
        name.trim().to_ascii_lowercase().starts_with("text-decoration")
            && value.to_ascii_lowercase().contains("line-through")
    })
}
