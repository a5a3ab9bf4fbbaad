//! What the system says of a file, in the user's language and with what to do.

use std::io::{Error, ErrorKind};

use crate::words::{CommandKey, Language};

/// A sentence: why a file can't be read.
pub(super) fn unread(name: &str, error: &Error, language: Language) -> String {
    said(name, error, CommandKey::NotFound, language)
}

/// A sentence: why a file can't be written. "Not found" then means that its folder is missing.
pub(super) fn unwritten(name: &str, error: &Error, language: Language) -> String {
    said(name, error, CommandKey::NoFolder, language)
}

fn said(name: &str, error: &Error, not_found: CommandKey, language: Language) -> String {
    let key = match error.kind() {
        ErrorKind::NotFound => not_found,
        ErrorKind::IsADirectory => CommandKey::IsFolder,
        ErrorKind::AlreadyExists | ErrorKind::NotADirectory => CommandKey::NotFolder,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => CommandKey::NotAllowed,
        // A full disk or a failing device: only the system's own words explain it.
        _ => CommandKey::FileFailed,
    };
    language.of_command(key, &[("name", &name), ("reason", error)])
}
