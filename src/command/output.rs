//! A file that is written whole or not at all.

use std::fs;
use std::io::Write;
use std::path::Path;

use serde_json::{Map, Value};

use super::file_error::unwritten;
use crate::words::{CommandKey, Language};

/// Refuses to overwrite an input; `option` is the option that names the file to write.
pub(super) fn keep_apart(
    option: &str,
    output: Option<&Path>,
    inputs: &[&str],
    language: Language,
) -> Result<(), String> {
    let of = |path: &Path| fs::canonicalize(path).ok();
    let Some(output) = output.and_then(of) else { return Ok(()) };
    match inputs.iter().find(|name| of(Path::new(name)).as_ref() == Some(&output)) {
        Some(name) => Err(language.of_command(CommandKey::OverInput, &[("name", name), ("option", &option)])),
        None => Ok(()),
    }
}

/// Refuses to replace a report that says what the new one, `made`, does not: somebody has written it there since. Members named in `anew` are
/// made anew each time, and may differ.
pub(super) fn keep_written(
    output: Option<&Path>,
    made: &Value,
    anew: &[&str],
    language: Language,
) -> Result<(), String> {
    let Some(path) = output else { return Ok(()) };
    let there = fs::read(path).ok().and_then(|bytes| serde_json::from_slice::<Map<String, Value>>(&bytes).ok());
    // What is no report may be anything: that it is replaced is what the option says.
    let Some(there) = there.filter(|there| there.contains_key("version")) else { return Ok(()) };
    let lost = there.iter().filter(|(member, _)| !anew.contains(&member.as_str())).find_map(|(member, value)| {
        let own = made.get(member).unwrap_or(&Value::Null);
        lost(value, own).map(|place| format!("/{member}{place}"))
    });
    match lost {
        Some(place) => {
            let values: [(&str, &dyn std::fmt::Display); 2] = [("name", &path.display()), ("place", &place)];
            Err(language.of_command(CommandKey::WouldLose, &values))
        }
        None => Ok(()),
    }
}

/// The first place in `there` that says something that `made` does not, as a JSON pointer. A blank that was left to be filled says nothing.
fn lost(there: &Value, made: &Value) -> Option<String> {
    match (there, made) {
        (Value::Object(there), _) => there.iter().find_map(|(member, value)| {
            let own = made.get(member).unwrap_or(&Value::Null);
            lost(value, own).map(|place| format!("/{member}{place}"))
        }),
        (Value::Array(there), _) => there.iter().enumerate().find_map(|(at, value)| {
            let own = made.get(at).unwrap_or(&Value::Null);
            lost(value, own).map(|place| format!("/{at}{place}"))
        }),
        (Value::Null, _) => None,
        (Value::String(text), _) if text.trim().is_empty() => None,
        _ => (there != made).then(String::new),
    }
}

/// Writes a file under another name first and then renames it, so that nobody reads half a file and an error leaves the old one.
pub(super) fn write(path: &Path, content: impl AsRef<[u8]>, language: Language) -> Result<(), String> {
    let message = |error: std::io::Error| unwritten(&path.display().to_string(), &error, language);
    // A symbolic link is kept: the file it points to is written.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let known = fs::metadata(&target).ok();
    if known.as_ref().is_some_and(|known| !known.is_file()) {
        // A pipe or a terminal can't be renamed to: it is written directly.
        return fs::write(&target, content).map_err(message);
    }
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let beside = target.with_file_name(format!(".{name}.{}", std::process::id()));
    let written = fs::File::create(&beside).and_then(|mut file| {
        if let Some(known) = &known {
            file.set_permissions(known.permissions())?;
        }
        file.write_all(content.as_ref())?;
        file.sync_all()
    });
    written.and_then(|()| fs::rename(&beside, &target)).map_err(|error| {
        // The unfinished file is removed.
        let _ = fs::remove_file(&beside);
        message(error)
    })
}
