//! The systems that editors paste into, and the form that fits each: `docs/cms.md` and the playground say the same, from here.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use super::output_format::OutputFormat;
use crate::words::{CommandKey, Language};

/// A system with an editor, or a place of a kind.
#[derive(Debug, PartialEq)]
pub struct Host {
    /// On the command line.
    pub name: &'static str,
    /// As people call it.
    pub label: &'static str,
    /// What of the card it leaves.
    pub format: OutputFormat,
    /// How the form's fate is known: tests/portal/filters shows it, or nobody has run the system here.
    pub is_tested: bool,
    advice: CommandKey,
}

impl Host {
    /// What to do with the form.
    pub fn advice(&self, language: Language) -> &'static str {
        language.command(self.advice)
    }
}

/// From what takes most to what takes least.
pub static HOSTS: [Host; 10] = [
    Host { name: "html", label: "HTML", format: OutputFormat::Snippet, is_tested: true, advice: CommandKey::PasteHtml },
    Host {
        name: "wordpress",
        label: "WordPress",
        format: OutputFormat::Link,
        is_tested: true,
        advice: CommandKey::PasteWordpress,
    },
    Host {
        name: "drupal",
        label: "Drupal",
        format: OutputFormat::Link,
        is_tested: false,
        advice: CommandKey::PasteDrupal,
    },
    Host {
        name: "joomla",
        label: "Joomla",
        format: OutputFormat::Link,
        is_tested: false,
        advice: CommandKey::PasteJoomla,
    },
    Host {
        name: "liferay",
        label: "Liferay",
        format: OutputFormat::Link,
        is_tested: false,
        advice: CommandKey::PasteLiferay,
    },
    Host {
        name: "ckeditor",
        label: "CKEditor 5",
        format: OutputFormat::Link,
        is_tested: true,
        advice: CommandKey::PasteCkeditor,
    },
    Host {
        name: "tinymce",
        label: "TinyMCE",
        format: OutputFormat::Link,
        is_tested: true,
        advice: CommandKey::PasteTinymce,
    },
    Host { name: "quill", label: "Quill", format: OutputFormat::Link, is_tested: true, advice: CommandKey::PasteQuill },
    Host {
        name: "sharepoint",
        label: "SharePoint",
        format: OutputFormat::Frame,
        is_tested: false,
        advice: CommandKey::PasteSharepoint,
    },
    Host {
        name: "mail",
        label: "E-mail",
        format: OutputFormat::Plain,
        is_tested: false,
        advice: CommandKey::PasteMail,
    },
];

/// The names on the command line.
pub(super) fn parser() -> impl TypedValueParser<Value = &'static Host> {
    let names = HOSTS.iter().map(|host| PossibleValue::new(host.name));
    PossibleValuesParser::new(names).try_map(|name| HOSTS.iter().find(|host| host.name == name).ok_or("no such host"))
}
