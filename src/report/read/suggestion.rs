//! Whether a text is what it should be, and what it was meant to be.

/// The candidate that a slip of the pen may have meant: at most a third of it is otherwise.
pub(super) fn nearest<'a>(found: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    // A hostile key of a megabyte is nobody's slip.
    if found.len() > 64 {
        return None;
    }
    candidates
        .map(|candidate| (strsim::osa_distance(found, candidate), candidate))
        .filter(|(distance, candidate)| distance * 3 <= candidate.chars().count())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

pub(crate) fn is_slug(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

/// "Ngo Quyen 2023" → `ngo-quyen-2023`; a text in another script gives none.
pub(super) fn slug(text: &str) -> Option<String> {
    let plain: String =
        text.chars().take(80).map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect();
    let parts: Vec<&str> = plain.split('-').filter(|part| !part.is_empty()).collect();
    (!parts.is_empty() && text.is_ascii()).then(|| parts.join("-"))
}

pub(super) fn is_web_link(url: &str) -> bool {
    let bare = url.get(..8).map(str::to_ascii_lowercase).unwrap_or_default();
    let host = if bare == "https://" {
        &url[8..]
    } else if bare.starts_with("http://") {
        &url[7..]
    } else {
        ""
    };
    // A control character or a space inside may be read otherwise by another parser.
    !host.is_empty() && !host.starts_with('/') && !url.chars().any(|c| c <= ' ' || c == '\u{7f}')
}
