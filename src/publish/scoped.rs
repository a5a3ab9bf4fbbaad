//! The style sheet for what stands in the card's slot alone. A filter that takes out the shadow root may leave its style sheet, which
//! then is the page's: there must be nothing of the page that it fits.

const SCOPE: &str = "slot ";

/// The sheet with each selector within a slot; all weigh as much more, so that which rule wins stays as it is.
pub(super) fn scoped(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len() * 5 / 4);
    let mut rest = sheet;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, after) = (&rest[..at], &rest[at + 1..]);
        if rest[at..].starts_with('}') {
            // Of a block of rules.
            out.push('}');
            rest = after;
        } else if before.trim_start().starts_with('@') {
            out.push_str(before);
            out.push('{');
            rest = after;
        } else {
            let end = after.find('}').map_or(after.len(), |end| end + 1);
            add_selectors(&mut out, before);
            out.push('{');
            out.push_str(&after[..end]);
            rest = &after[end..];
        }
    }
    out
}

fn add_selectors(out: &mut String, list: &str) {
    out.push_str(SCOPE);
    let mut depth = 0_u32;
    for c in list.trim().chars() {
        out.push(c);
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => out.push_str(SCOPE),
            _ => {}
        }
    }
}
