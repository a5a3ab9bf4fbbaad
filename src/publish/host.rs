//! The systems that editors paste into, and the form that fits each. `docs/cms.md`, the command and the desk all tell this list.

use super::output_format::OutputFormat;
use crate::words::{HostKey, Language};

/// A system with an editor, or a kind of place.
#[derive(Debug, PartialEq)]
pub struct Host {
    /// Its name on the command line.
    pub name: &'static str,
    /// As people call it.
    pub label: &'static str,
    /// The form that it leaves intact.
    pub format: OutputFormat,
    /// True if tests/portal/filters shows it; false if nobody has run the system here.
    pub is_tested: bool,
    advice: HostKey,
}

impl Host {
    /// What to do with the form.
    pub fn advice(&self, language: Language) -> &'static str {
        language.hosts(self.advice)
    }
}

/// From the most permissive to the strictest.
pub static HOSTS: [Host; 10] = [
    Host { name: "html", label: "HTML", format: OutputFormat::Snippet, is_tested: true, advice: HostKey::Html },
    Host {
        name: "wordpress",
        label: "WordPress",
        format: OutputFormat::Link,
        is_tested: true,
        advice: HostKey::Wordpress,
    },
    Host { name: "drupal", label: "Drupal", format: OutputFormat::Link, is_tested: false, advice: HostKey::Drupal },
    Host { name: "joomla", label: "Joomla", format: OutputFormat::Link, is_tested: false, advice: HostKey::Joomla },
    Host { name: "liferay", label: "Liferay", format: OutputFormat::Link, is_tested: false, advice: HostKey::Liferay },
    Host {
        name: "ckeditor",
        label: "CKEditor 5",
        format: OutputFormat::Link,
        is_tested: true,
        advice: HostKey::Ckeditor,
    },
    Host { name: "tinymce", label: "TinyMCE", format: OutputFormat::Link, is_tested: true, advice: HostKey::Tinymce },
    Host { name: "quill", label: "Quill", format: OutputFormat::Link, is_tested: true, advice: HostKey::Quill },
    Host {
        name: "sharepoint",
        label: "SharePoint",
        format: OutputFormat::Frame,
        is_tested: false,
        advice: HostKey::Sharepoint,
    },
    Host { name: "mail", label: "E-mail", format: OutputFormat::Plain, is_tested: false, advice: HostKey::Mail },
];
