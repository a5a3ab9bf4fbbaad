//! The style sheet for the card's slot alone. A filter may remove the shadow root but leave its style sheet to the page, so no rule may
//! fit the page. It also stands in the page itself, which no cache keeps, so rules that fit nothing in this card are left out: until the
//! wasm is there, with a whole sheet, nothing in a card changes but attributes.

use std::collections::BTreeSet;

const SCOPE: &str = "slot ";

/// The sheet's selectors that may fit the markup, each within a slot. All gain the same weight, so the same rules win as before.
pub(super) fn scoped(sheet: &str, markup: &str) -> String {
    let names = Names::of(markup);
    let mut out = String::with_capacity(sheet.len());
    // Where each open block begins, such as `@media print{`.
    let mut blocks = Vec::new();
    let mut rest = sheet;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, after) = (rest[..at].trim(), &rest[at + 1..]);
        if rest[at..].starts_with('}') {
            // A block without rules is dropped.
            match blocks.pop() {
                Some(start) if out.ends_with('{') => out.truncate(start),
                _ => out.push('}'),
            }
            rest = after;
        } else if before.starts_with('@') {
            blocks.push(out.len());
            out.extend([before, "{"]);
            rest = after;
        } else {
            let end = after.find('}').map_or(after.len(), |end| end + 1);
            let kept: Vec<String> = selectors(before)
                .into_iter()
                .filter(|one| names.may_fit(one))
                .map(|one| format!("{SCOPE}{one}"))
                .collect();
            if !kept.is_empty() {
                out.extend([&kept.join(","), "{", &after[..end]]);
            }
            rest = &after[end..];
        }
    }
    out
}

/// The selectors of a list, split at commas outside brackets.
fn selectors(list: &str) -> Vec<&str> {
    let mut depth = 0_u32;
    list.split(|c| {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        c == ',' && depth == 0
    })
    .map(str::trim)
    .collect()
}

/// The names in the markup, written as in selectors: elements bare, classes with a point. It may hold too many: text can look like an
/// attribute.
struct Names<'a> {
    elements: BTreeSet<&'a str>,
    classes: BTreeSet<&'a str>,
}

impl<'a> Names<'a> {
    fn of(markup: &'a str) -> Self {
        let tags = markup.split('<').skip(1);
        let elements = tags.filter_map(|tag| tag.split([' ', '>', '/']).next()).collect();
        let values = markup.split(" class=\"").skip(1).filter_map(|rest| rest.split('"').next());
        Names { elements, classes: values.flat_map(str::split_whitespace).collect() }
    }

    /// Whether the markup has every class and element of a selector. Brackets count as fitting: `:not()` asks for what is missing, and
    /// attributes may still change.
    fn may_fit(&self, selector: &str) -> bool {
        let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        let mut depth = 0_u32;
        let mut rest = selector;
        while let Some(first) = rest.chars().next() {
            // A name, with the character before it that tells its kind.
            let start = first.len_utf8() * usize::from(!is_part(first));
            let end = rest[start..].find(|c| !is_part(c)).map_or(rest.len(), |end| start + end);
            let name = &rest[start..end];
            let is_there = match first {
                '.' => self.classes.contains(name),
                ':' | '#' | '*' => true,
                _ => name.is_empty() || self.elements.contains(name),
            };
            if depth == 0 && !matches!(first, '(' | '[') && !is_there {
                return false;
            }
            match first {
                '(' | '[' => depth += 1,
                ')' | ']' => depth = depth.saturating_sub(1),
                _ => {}
            }
            rest = &rest[end..];
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::scoped;

    const MARKUP: &str = "<article class=\"card\"><h2 class=\"title wide\">.a</h2><details></details></article>";

    #[test]
    fn a_rule_is_left_out_where_the_markup_lacks_what_it_asks_for() {
        for (sheet, kept) in [
            (".title{a:b}", "slot .title{a:b}"),
            (".title,.hero,h2 > .wide{a:b}", "slot .title,slot h2 > .wide{a:b}"),
            (".hero{a:b}h3{a:b}.card h3{a:b}.card>h3{a:b}.card .hero::before{a:b}", ""),
            // A name is a whole one.
            (".tit{a:b}h{a:b}", ""),
            ("*,::before{a:b}:focus-visible{a:b}", "slot *,slot ::before{a:b}slot :focus-visible{a:b}"),
            // An attribute may be set later, and `:not()` fits what is missing.
            (
                ".card[data-x=\"hero\"]{a:b}details[open]{a:b}",
                "slot .card[data-x=\"hero\"]{a:b}slot details[open]{a:b}",
            ),
            (".card:not(.hero):has(> h3) h2{a:b}", "slot .card:not(.hero):has(> h3) h2{a:b}"),
            (".card:is(.hero, .x),h3{a:b}", "slot .card:is(.hero, .x){a:b}"),
            ("@media print{.hero{a:b}h3{a:b}}h2{a:b}", "slot h2{a:b}"),
            ("@media x{@container (y){.hero{a:b}}h2{a:b}}", "@media x{slot h2{a:b}}"),
            ("@media x{@container (y){h2{a:b}}}", "@media x{@container (y){slot h2{a:b}}}"),
        ] {
            assert_eq!(scoped(sheet, MARKUP), kept, "{sheet}");
        }
    }
}
