//! Which elements of a page have a line through their text: by their names, their styles, and the classes of the page's style sheet.

use std::collections::HashSet;

use scraper::node::Element;
use scraper::{Html, Selector};

const NAMES: [&str; 3] = ["del", "s", "strike"];

/// The classes of a page that draw the line: programs write `.xl65 {text-decoration:line-through}`.
pub(super) struct LineThrough {
    classes: HashSet<String>,
}

impl LineThrough {
    pub fn of(page: &Html) -> LineThrough {
        let sheets = Selector::parse("style").ok().into_iter();
        let texts = sheets
            .flat_map(|style| page.select(&style).map(|style| style.text().collect::<String>()).collect::<Vec<_>>());
        let classes = texts.flat_map(|sheet| classes(&sheet)).collect();
        LineThrough { classes }
    }

    /// Whether the element draws the line itself.
    pub fn is_on(&self, element: &Element) -> bool {
        NAMES.contains(&element.name())
            || element.attr("style").is_some_and(draws)
            || !self.classes.is_empty() && element.classes().any(|class| self.classes.contains(class))
    }
}

/// The classes that the rules of a style sheet name which draw the line.
fn classes(sheet: &str) -> Vec<String> {
    let rules =
        sheet.split('}').filter_map(|rule| rule.rsplit_once('{')).filter(|(_, declarations)| draws(declarations));
    let selectors = rules.flat_map(|(selectors, _)| selectors.split([',', ' ', '\n', '\t', '>', '{']));
    selectors.filter_map(|selector| Some(selector.split_once('.')?.1.trim().to_owned())).collect()
}

fn draws(declarations: &str) -> bool {
    declarations.split(';').filter_map(|declaration| declaration.split_once(':')).any(|(name, value)| {
        name.trim().to_ascii_lowercase().starts_with("text-decoration")
            && value.to_ascii_lowercase().contains("line-through")
    })
}
