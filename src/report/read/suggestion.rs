//! Whether a text is what it should be, and what it was meant to be.

/// The candidate that a typing error may have meant: at most a third of it may differ.
pub(in crate::report) fn nearest<'a>(found: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    // Nobody mistypes a key this long; a hostile one may be a megabyte.
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

/// "Ngo Quyen 2023" → `ngo-quyen-2023`; `None` for a text in another script.
pub(super) fn slug(text: &str) -> Option<String> {
    let start: String = text.chars().take(80).collect();
    text.is_ascii().then(|| slug_of_ascii(&start)).flatten()
}

/// A text's letters and digits in lower-case ASCII, with dashes between; `None` if it has none.
pub(crate) fn slug_of_ascii(text: &str) -> Option<String> {
    let plain = text.to_ascii_lowercase();
    let parts: Vec<&str> = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()).collect();
    (!parts.is_empty()).then(|| parts.join("-"))
}

/// Whether it is an http(s) URL with a host.
pub(crate) fn is_web_link(url: &str) -> bool {
    let bare = url.get(..8).map(str::to_ascii_lowercase).unwrap_or_default();
    let host = if bare == "https://" {
        &url[8..]
    } else if bare.starts_with("http://") {
        &url[7..]
    } else {
        ""
    };
    // Other parsers may read a control character or a space inside differently.
    !host.is_empty() && !host.starts_with('/') && !url.chars().any(|c| c <= ' ' || c == '\u{7f}')
}
