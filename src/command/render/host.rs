//! The systems that editors paste into, and the form that fits each: `docs/cms.md` and the playground say the same, from here.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use super::output_format::OutputFormat;
use crate::words::Language;

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
    vi: &'static str,
    en: &'static str,
}

impl Host {
    /// What to do with the form.
    pub fn advice(&self, language: Language) -> &'static str {
        match language {
            Language::Vi => self.vi,
            Language::En => self.en,
        }
    }
}

/// From what takes most to what takes least.
pub static HOSTS: [Host; 10] = [
    Host {
        name: "html",
        label: "HTML",
        format: OutputFormat::Snippet,
        is_tested: true,
        vi: "Dán toàn bộ vào chỗ thẻ cần hiện.",
        en: "Paste all of it where the card should stand.",
    },
    Host {
        name: "wordpress",
        label: "WordPress",
        format: OutputFormat::Link,
        is_tested: true,
        vi: "Dán vào một khối HTML tuỳ chỉnh. Nếu giao diện của trang có dòng script của embed.js một lần, đoạn này thành thẻ; nếu không, người đọc thấy số liệu và liên kết.",
        en: "Paste it into a Custom HTML block. Where the theme has embed.js's script line once, it becomes the card; elsewhere readers have the figures and a link.",
    },
    Host {
        name: "drupal",
        label: "Drupal",
        format: OutputFormat::Link,
        is_tested: false,
        vi: "Dán ở chế độ Mã nguồn; định dạng Basic HTML giữ lại số liệu và liên kết. Đặt dòng script của embed.js vào giao diện một lần. Với Full HTML có thể dùng --snippet.",
        en: "Paste it under Source; Basic HTML keeps the figures and the link. Put embed.js's script line into the theme once. With Full HTML, --snippet works too.",
    },
    Host {
        name: "joomla",
        label: "Joomla",
        format: OutputFormat::Link,
        is_tested: false,
        vi: "Tắt trình soạn thảo rồi dán. Đặt dòng script của embed.js vào mẫu giao diện một lần.",
        en: "Toggle the editor off and paste it. Put embed.js's script line into the template once.",
    },
    Host {
        name: "liferay",
        label: "Liferay",
        format: OutputFormat::Link,
        is_tested: false,
        vi: "Dán ở chế độ Mã nguồn; AntiSamy giữ lại số liệu và liên kết. Đặt dòng script của embed.js vào giao diện một lần.",
        en: "Paste it under Source; AntiSamy keeps the figures and the link. Put embed.js's script line into the theme once.",
    },
    Host {
        name: "ckeditor",
        label: "CKEditor 5",
        format: OutputFormat::Link,
        is_tested: true,
        vi: "Dán ở chế độ Mã nguồn. Nơi có nút chèn HTML (HtmlEmbed), có thể dùng --snippet.",
        en: "Paste it under Source. Where there is a button for HTML (HtmlEmbed), --snippet works there.",
    },
    Host {
        name: "tinymce",
        label: "TinyMCE",
        format: OutputFormat::Link,
        is_tested: true,
        vi: "Dán ở chế độ Mã nguồn. Khung bị đặt sandbox; muốn dùng --frame, thêm máy chủ của khung vào sandbox_iframes_exclusions.",
        en: "Paste it under Source code. It sandboxes frames: for --frame, add the frame's host to sandbox_iframes_exclusions.",
    },
    Host {
        name: "quill",
        label: "Quill",
        format: OutputFormat::Link,
        is_tested: true,
        vi: "Dán như văn bản có định dạng. Thẻ hiện ở nơi trang có dòng script của embed.js.",
        en: "Paste it as formatted text. It becomes the card where the site has embed.js's script line.",
    },
    Host {
        name: "sharepoint",
        label: "SharePoint",
        format: OutputFormat::Frame,
        is_tested: false,
        vi: "Dùng phần web Nhúng (Embed); quản trị viên thêm máy chủ của khung vào danh sách HTML Field Security.",
        en: "Use the Embed web part; an administrator adds the frame's host under HTML Field Security.",
    },
    Host {
        name: "mail",
        label: "E-mail",
        format: OutputFormat::Plain,
        is_tested: false,
        vi: "Dán làm nội dung HTML của thư.",
        en: "Use it as the HTML body of the message.",
    },
];

/// The names on the command line.
pub(super) fn parser() -> impl TypedValueParser<Value = &'static Host> {
    let names = HOSTS.iter().map(|host| PossibleValue::new(host.name));
    PossibleValuesParser::new(names).try_map(|name| HOSTS.iter().find(|host| host.name == name).ok_or("no such host"))
}
