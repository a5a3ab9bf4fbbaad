//! The steps of a JSON pointer (RFC 6901), in which a slash is `~1` and a tilde `~0`.

/// The step that leads to a field: `a/b` → `a~1b`.
pub fn step_of(field: &str) -> String {
    field.replace('~', "~0").replace('/', "~1")
}

/// The field that a step leads to: `a~1b` → `a/b`.
pub fn field_of(step: &str) -> String {
    let mut parts = step.split('~');
    let mut field = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        field.push(if part.starts_with('1') { '/' } else { '~' });
        field.push_str(part.get(1..).unwrap_or_default());
    }
    field
}
