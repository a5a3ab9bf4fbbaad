//! No deeper than browsers nest: the parser looks at every open element for each tag, so that a page of nothing but open
//! tags would take minutes.

use std::borrow::Cow;

/// As deep as Chromium and WebKit nest elements; what is deeper is read as if its tags were not there.
const DEEPEST: usize = 512;

/// Elements that hold no others, or that the next of their kind closes: they open nothing.
const SHALLOW: [&str; 30] = [
    "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option", "optgroup",
    "p", "param", "rp", "rt", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr", "!doctype",
    "colgroup",
];

/// Elements whose text is no markup.
const RAW: [&str; 4] = ["script", "style", "textarea", "title"];

/// The page without the tags that nest deeper; read once, from left to right.
pub(crate) fn bounded(page: &str) -> Cow<'_, str> {
    let mut out: Option<String> = None;
    let (mut copied, mut at, mut depth, mut left_out) = (0, 0, 0usize, 0usize);
    while let Some(tag) = tag(page, at) {
        at = tag.end;
        let name = tag.name;
        if !tag.is_end && RAW.iter().any(|raw| name.eq_ignore_ascii_case(raw)) {
            let Some(end) = raw_end(page, at, name) else { break };
            at = end;
            continue;
        }
        if name.is_empty() || SHALLOW.iter().any(|shallow| name.eq_ignore_ascii_case(shallow)) {
            continue;
        }
        let is_too_deep = match tag.is_end {
            true if left_out > 0 => {
                left_out -= 1;
                true
            }
            true => {
                depth = depth.saturating_sub(1);
                false
            }
            false if depth >= DEEPEST => {
                left_out += 1;
                true
            }
            false => {
                depth += 1;
                false
            }
        };
        if is_too_deep {
            let out = out.get_or_insert_with(|| String::with_capacity(page.len()));
            out.push_str(page.get(copied..tag.start).unwrap_or_default());
            // Its words stay apart from those before it.
            out.push('\n');
            copied = tag.end;
        }
    }
    match out {
        None => Cow::Borrowed(page),
        Some(out) => Cow::Owned(out + page.get(copied..).unwrap_or_default()),
    }
}

struct Tag<'a> {
    start: usize,
    end: usize,
    /// Empty where it is a comment.
    name: &'a str,
    is_end: bool,
}

/// The next tag or comment; none where nothing more ends.
fn tag(page: &str, from: usize) -> Option<Tag<'_>> {
    let start = from + page.get(from..)?.find('<')?;
    let rest = page.get(start..)?;
    if rest.starts_with("<!--") {
        let end = start + rest.find("-->")? + 3;
        return Some(Tag { start, end, name: "", is_end: false });
    }
    let end = start + rest.find('>')? + 1;
    let is_end = rest.starts_with("</");
    let name = rest.get(1 + usize::from(is_end)..)?;
    let length = name.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'!').count();
    Some(Tag { start, end, name: name.get(..length)?, is_end })
}

/// Where the element ends whose text is no markup.
fn raw_end(page: &str, from: usize, name: &str) -> Option<usize> {
    let mut at = from;
    loop {
        at += page.get(at..)?.find("</")? + 2;
        if page.get(at..at + name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name)) {
            return Some(at);
        }
    }
}
