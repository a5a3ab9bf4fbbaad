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

pub(super) fn is_slug(text: &str) -> bool {
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

/// "1.757" → 1757, "42,5" → 42.5, "1.757,5" → 1757.5: the number that was meant, as JSON writes it.
pub(super) fn plain_number(text: &str) -> Option<String> {
    let text = text.trim();
    let (sign, digits) = match text.strip_prefix(['-', '−']) {
        Some(rest) => ("-", rest),
        None => ("", text),
    };
    let plain = digits.len() <= 32 && digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b','));
    if !plain || !digits.starts_with(|c: char| c.is_ascii_digit()) || !digits.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let mut parts: Vec<&str> = digits.split(['.', ',']).collect();
    let separators: Vec<char> = digits.chars().filter(|c| !c.is_ascii_digit()).collect();
    let grouped = parts[1..].iter().all(|part| part.len() == 3) && parts[0].len() <= 3 && parts[0] != "0";
    let fraction = match separators[..] {
        [] => None,
        [.., last] => {
            let one_kind = separators.iter().all(|separator| *separator == last);
            if grouped && one_kind { None } else { parts.pop() }
        }
    };
    if parts.iter().any(|part| part.is_empty()) || (parts.len() > 1 && parts[1..].iter().any(|part| part.len() != 3)) {
        return None;
    }
    let whole = parts.concat();
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    Some(match fraction {
        Some(fraction) => format!("{sign}{whole}.{fraction}"),
        None => format!("{sign}{whole}"),
    })
}
