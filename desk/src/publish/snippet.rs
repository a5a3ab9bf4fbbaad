//! What is pasted, in each of its forms, and what to do with it.

use std::net::Ipv4Addr;

use report_card::card::Content;
use report_card::export::{self, Folds, escape};
use report_card::publish::{EmbedOptions, HOSTS, Host, Image, OutputFormat, Publication};

use serde::{Deserialize, Serialize};

use crate::switches::Switches;
use crate::words::{Words, fill, words};

/// The forms of a snippet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SnippetForm {
    Script,
    Element,
    Inline,
    Link,
    Frame,
    Text,
    Mail,
    Image,
}

impl SnippetForm {
    pub const ALL: [SnippetForm; 8] = [
        SnippetForm::Script,
        SnippetForm::Element,
        SnippetForm::Inline,
        SnippetForm::Link,
        SnippetForm::Frame,
        SnippetForm::Text,
        SnippetForm::Mail,
        SnippetForm::Image,
    ];

    pub fn name(self) -> &'static str {
        match self {
            SnippetForm::Script => "script",
            SnippetForm::Element => "element",
            SnippetForm::Inline => "inline",
            SnippetForm::Link => "link",
            SnippetForm::Frame => "frame",
            SnippetForm::Text => "text",
            SnippetForm::Mail => "mail",
            SnippetForm::Image => "image",
        }
    }

    pub fn of(name: &str) -> SnippetForm {
        SnippetForm::ALL.into_iter().find(|form| form.name() == name).unwrap_or(SnippetForm::Script)
    }

    pub fn label(self, words: &Words) -> &str {
        match self {
            SnippetForm::Script => &words.script,
            SnippetForm::Element => &words.element,
            SnippetForm::Inline => &words.inline,
            SnippetForm::Link => &words.link,
            SnippetForm::Frame => &words.frame,
            SnippetForm::Text => &words.text,
            SnippetForm::Mail => &words.mail,
            SnippetForm::Image => &words.image,
        }
    }

    fn hint(self, words: &Words) -> &str {
        match self {
            SnippetForm::Script => &words.hint_script,
            SnippetForm::Element => &words.hint_element,
            SnippetForm::Inline => &words.hint_inline,
            SnippetForm::Link => &words.hint_link,
            SnippetForm::Frame => &words.hint_frame,
            SnippetForm::Text => &words.hint_text,
            SnippetForm::Mail => &words.hint_mail,
            SnippetForm::Image => &words.hint_image,
        }
    }

    /// Whether readers need what lies in the card's folder.
    fn names_folder(self) -> bool {
        !matches!(self, SnippetForm::Text | SnippetForm::Mail | SnippetForm::Image)
    }

    /// Whether it stands on the page itself and so takes its colours.
    fn is_styled(self) -> bool {
        matches!(self, SnippetForm::Script | SnippetForm::Element | SnippetForm::Inline)
    }
}

/// The form that the command gives a system.
pub fn form_of(host: &str) -> Option<SnippetForm> {
    Some(match host_of(host)?.format {
        OutputFormat::Link => SnippetForm::Link,
        OutputFormat::Frame => SnippetForm::Frame,
        OutputFormat::Plain => SnippetForm::Mail,
        OutputFormat::Svg | OutputFormat::Png => SnippetForm::Image,
        OutputFormat::Snippet | OutputFormat::Html | OutputFormat::Page | OutputFormat::JsonLd => SnippetForm::Element,
    })
}

fn host_of(name: &str) -> Option<&'static Host> {
    HOSTS.iter().find(|host| host.name == name)
}

/// The report's id, as it names its files.
pub fn id_of(content: &Content) -> String {
    Some(content.id()).filter(|id| !id.is_empty()).unwrap_or("report").to_owned()
}

/// What to paste, and what to know of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Snippet {
    pub text: String,
    /// What the form is for, what to do in the system, what becomes of the accent: one thing each.
    pub hints: Vec<String>,
    pub without: Option<Without>,
}

/// What of the card is not in its picture, in the card's language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Without {
    pub lang: String,
    pub text: String,
}

impl Without {
    pub fn of(image: &Image, content: &Content) -> Option<Without> {
        Some(Without { lang: content.words().tag().to_owned(), text: image.without()?.to_owned() })
    }
}

impl Snippet {
    /// `base` is the folder that embed.js is served from.
    pub fn of(content: &Content, switches: &Switches, base: &str) -> Snippet {
        let words = words(switches.language());
        let form = SnippetForm::of(&switches.form);
        let id = id_of(content);
        let file = format!("/reports/{id}.{}", if form == SnippetForm::Image { "png" } else { "json" });
        let rule = switches.accent.rule();
        let style = rule.as_ref().filter(|_| form.is_styled()).map(|rule| format!("<style>{rule}</style>\n"));
        let embed = EmbedOptions {
            src: (form != SnippetForm::Inline).then(|| file.clone()),
            base: base.trim_end_matches('/').to_owned(),
            theme: switches.scheme(),
            ..EmbedOptions::default()
        };
        let publication = Publication::of(content, &embed);
        let image = publication.as_ref().filter(|_| form == SnippetForm::Image).map(Image::of);
        let body = match (form, &publication) {
            (SnippetForm::Script, _) => Some(script(switches, &embed.base, &file)),
            (_, Some(publication)) => Some(body(form, publication, image.as_ref(), &file)),
            (_, None) => None,
        };
        let colour = match (rule, form) {
            (None, _) => None,
            (Some(_), form) if form.is_styled() => Some(&words.style_hint),
            (Some(_), SnippetForm::Frame | SnippetForm::Text | SnippetForm::Mail) => Some(&words.no_colour),
            _ => None,
        };
        let local = (form.names_folder() && is_local(base)).then(|| fill(&words.hint_local, &[("base", &embed.base)]));
        let host = host_of(&switches.host).map(|host| host.advice(switches.language()).to_owned());
        let hints = [fill(form.hint(words), &[("file", &file)])].into_iter().chain(local).chain(host);
        let hints = hints.chain(colour.cloned());
        match body {
            Some(body) => Snippet {
                text: style.unwrap_or_default() + body.trim_end(),
                hints: hints.collect(),
                without: image.and_then(|image| Without::of(&image, content)),
            },
            None => Snippet { hints: vec![words.no_form.clone()], ..Snippet::default() },
        }
    }
}

/// Whether an address leads to the machine that asks, as that of a page which `cargo xtask serve` shows.
fn is_local(address: &str) -> bool {
    let host = address.split("://").nth(1).and_then(|rest| rest.split('/').next()).unwrap_or_default();
    let name = match host.strip_prefix('[') {
        Some(host) => host.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    ["localhost", "::1", "0.0.0.0"].contains(&name) || name.parse::<Ipv4Addr>().is_ok_and(|own| own.is_loopback())
}

/// The one form that needs no report: the script reads it when the page is there.
fn script(switches: &Switches, base: &str, file: &str) -> String {
    let asked = [("lang", switches.lang.as_str()), ("theme", switches.theme.as_str())];
    let asked = asked.into_iter().filter(|(_, value)| *value != "auto");
    let asked: String = asked.map(|(name, value)| format!(" data-{name}=\"{}\"", escape(value))).collect();
    format!("<script async src=\"{}/embed.js\" data-report=\"{file}\"{asked}></script>", escape(base))
}

fn body(form: SnippetForm, publication: &Publication, image: Option<&Image>, file: &str) -> String {
    match form {
        SnippetForm::Link => publication.link(),
        SnippetForm::Frame => publication.frame(),
        SnippetForm::Text => export::plain(&publication.outline(), |_| "", Folds::Kept),
        SnippetForm::Mail => publication.plain(),
        SnippetForm::Image => image.map_or_else(String::new, |image| image.tag(file)),
        SnippetForm::Script | SnippetForm::Element | SnippetForm::Inline => publication.snippet(),
    }
}

#[cfg(test)]
mod tests {
    use report_card::card::Options;

    use super::*;

    const REPORT: &str = include_str!("../../../www/reports/ngo-quyen-2023.json");

    fn snippet(switches: &Switches) -> Snippet {
        Snippet::of(&Content::new(REPORT, Options::default()), switches, "https://cdn.example/rc/")
    }

    #[test]
    fn each_form_holds_what_it_is_for() {
        let of = |form: SnippetForm| snippet(&Switches { form: form.name().to_owned(), ..Switches::default() }).text;
        assert_eq!(
            of(SnippetForm::Script),
            "<script async src=\"https://cdn.example/rc/embed.js\" data-report=\"/reports/ngo-quyen-2023.json\"></script>"
        );
        for form in [
            SnippetForm::Element,
            SnippetForm::Inline,
            SnippetForm::Link,
            SnippetForm::Text,
            SnippetForm::Mail,
            SnippetForm::Image,
        ] {
            let text = of(form).replace("&nbsp;", " ").replace('\u{a0}', " ");
            assert!(["19/19", "1.757", "36,1"].iter().all(|fact| text.contains(fact)), "{form:?}: {text}");
        }
        assert!(
            of(SnippetForm::Inline).contains("\"version\": 1") && !of(SnippetForm::Element).contains("\"version\"")
        );
        assert!(of(SnippetForm::Frame).contains("frame.html?src=/reports/ngo-quyen-2023.json"));
        assert!(of(SnippetForm::Image).starts_with("<img src=\"/reports/ngo-quyen-2023.png\""));
    }

    #[test]
    fn a_system_is_told_its_form_and_what_to_do() {
        for host in &HOSTS {
            assert!(form_of(host.name).is_some(), "{}", host.name);
        }
        let switches = Switches { host: "mail".to_owned(), form: "mail".to_owned(), ..Switches::default() };
        let hints = snippet(&switches).hints;
        assert!(hints.len() == 2 && hints[1].starts_with("Dán làm nội dung HTML của thư."), "{hints:?}");
    }

    #[test]
    fn an_address_that_no_reader_can_reach_is_told() {
        let told = |base: &str, form: SnippetForm| {
            let switches = Switches { form: form.name().to_owned(), ..Switches::default() };
            let hints = Snippet::of(&Content::new(REPORT, Options::default()), &switches, base).hints;
            hints.iter().any(|hint| hint.starts_with("Chỉ máy này mở được http"))
        };
        for base in [
            "http://127.0.0.1:8080/",
            "http://localhost/rc",
            "http://[::1]:8080",
            "http://[::1]/rc",
            "http://0.0.0.0:8080/",
        ] {
            assert!(told(base, SnippetForm::Script) && told(base, SnippetForm::Link), "{base}");
            assert!(!told(base, SnippetForm::Mail), "{base}");
        }
        for base in ["https://cdn.example/rc/", "https://127.example/", "https://localhost.example:8080", "./"] {
            assert!(!told(base, SnippetForm::Script), "{base}");
        }
    }

    #[test]
    fn where_a_picture_is_chosen_it_is_said_what_it_leaves_out() {
        let switches = |form: SnippetForm| Switches { form: form.name().to_owned(), ..Switches::default() };
        let of = |text: &str, form: SnippetForm| {
            Snippet::of(&Content::new(text, Options::default()), &switches(form), ".").without
        };
        let said = of(REPORT, SnippetForm::Image).expect("the first report has a plan and a meeting");
        assert_eq!(said.lang, "vi");
        for name in ["Mục tiêu", "Nhiệm vụ trọng tâm", "Dự án trọng điểm", "Kết quả bằng lời", "Hội nghị"]
        {
            assert!(said.text.contains(name), "{name}: {}", said.text);
        }
        assert_eq!(of(REPORT, SnippetForm::Script), None);
        // In the card's language, as the picture says it.
        let english = Snippet::of(
            &Content::new(REPORT, Options { lang: Some("en".into()), ..Options::default() }),
            &switches(SnippetForm::Image),
            ".",
        );
        assert_eq!(english.without.map(|without| without.lang).as_deref(), Some("en"));
        let whole = r#"{ "version": 1, "id": "x", "language": "vi", "organization": { "name": "Xã X" }, "period": { "end": "2023-12-31" },
            "budget": [{ "id": "thu", "name": "Thu ngân sách", "actual": { "value": 12 } }] }"#;
        assert_eq!(of(whole, SnippetForm::Image), None);
    }

    #[test]
    fn what_cant_be_shown_has_no_form_but_the_script() {
        let content = Content::new("{}", Options::default());
        let of =
            |form: &str| Snippet::of(&content, &Switches { form: form.to_owned(), ..Switches::default() }, ".").text;
        assert_eq!((of("text").as_str(), of("script").is_empty()), ("", false));
    }
}
