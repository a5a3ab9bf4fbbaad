//! What is pasted, in each of its forms, and what to do with it.

use report_card::card::Content;
use report_card::export::{self, Folds, escape};
use report_card::publish::{EmbedOptions, HOSTS, Host, Image, OutputFormat, Publication};

use serde::{Deserialize, Serialize};

use crate::switches::Switches;
use crate::words::{Words, fill, words};

/// The forms of a snippet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Script,
    Element,
    Inline,
    Link,
    Frame,
    Text,
    Mail,
    Image,
}

impl Form {
    pub const ALL: [Form; 8] =
        [Form::Script, Form::Element, Form::Inline, Form::Link, Form::Frame, Form::Text, Form::Mail, Form::Image];

    pub fn name(self) -> &'static str {
        match self {
            Form::Script => "script",
            Form::Element => "element",
            Form::Inline => "inline",
            Form::Link => "link",
            Form::Frame => "frame",
            Form::Text => "text",
            Form::Mail => "mail",
            Form::Image => "image",
        }
    }

    pub fn of(name: &str) -> Form {
        Form::ALL.into_iter().find(|form| form.name() == name).unwrap_or(Form::Script)
    }

    pub fn label(self, words: &Words) -> &str {
        match self {
            Form::Script => &words.script,
            Form::Element => &words.element,
            Form::Inline => &words.inline,
            Form::Link => &words.link,
            Form::Frame => &words.frame,
            Form::Text => &words.text,
            Form::Mail => &words.mail,
            Form::Image => &words.image,
        }
    }

    fn hint(self, words: &Words) -> &str {
        match self {
            Form::Script => &words.hint_script,
            Form::Element => &words.hint_element,
            Form::Inline => &words.hint_inline,
            Form::Link => &words.hint_link,
            Form::Frame => &words.hint_frame,
            Form::Text => &words.hint_text,
            Form::Mail => &words.hint_mail,
            Form::Image => &words.hint_image,
        }
    }

    /// Whether it stands on the page itself and so takes its colours.
    fn is_styled(self) -> bool {
        matches!(self, Form::Script | Form::Element | Form::Inline)
    }
}

/// The form that the command gives a system.
pub fn form_of(host: &str) -> Option<Form> {
    Some(match host_of(host)?.format {
        OutputFormat::Link => Form::Link,
        OutputFormat::Frame => Form::Frame,
        OutputFormat::Plain => Form::Mail,
        OutputFormat::Svg | OutputFormat::Png => Form::Image,
        OutputFormat::Snippet | OutputFormat::Html | OutputFormat::Page | OutputFormat::JsonLd => Form::Element,
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
        let form = Form::of(&switches.form);
        let id = id_of(content);
        let file = format!("/reports/{id}.{}", if form == Form::Image { "png" } else { "json" });
        let rule = switches.accent.rule();
        let style = rule.as_ref().filter(|_| form.is_styled()).map(|rule| format!("<style>{rule}</style>\n"));
        let embed = EmbedOptions {
            src: (form != Form::Inline).then(|| file.clone()),
            base: base.trim_end_matches('/').to_owned(),
            theme: switches.scheme(),
            ..EmbedOptions::default()
        };
        let publication = Publication::of(content, &embed);
        let image = publication.as_ref().filter(|_| form == Form::Image).map(Image::of);
        let body = match (form, &publication) {
            (Form::Script, _) => Some(script(switches, &embed.base, &file)),
            (_, Some(publication)) => Some(body(form, publication, image.as_ref(), &file)),
            (_, None) => None,
        };
        let colour = match (rule, form) {
            (None, _) => None,
            (Some(_), form) if form.is_styled() => Some(&words.style_hint),
            (Some(_), Form::Frame | Form::Text | Form::Mail) => Some(&words.no_colour),
            _ => None,
        };
        let host = host_of(&switches.host).map(|host| host.advice(switches.language()).to_owned());
        let hints = [fill(form.hint(words), &[("file", &file)])].into_iter().chain(host).chain(colour.cloned());
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

/// The one form that needs no report: the script reads it when the page is there.
fn script(switches: &Switches, base: &str, file: &str) -> String {
    let asked = [("lang", switches.lang.as_str()), ("theme", switches.theme.as_str())];
    let asked = asked.into_iter().filter(|(_, value)| *value != "auto");
    let asked: String = asked.map(|(name, value)| format!(" data-{name}=\"{}\"", escape(value))).collect();
    format!("<script async src=\"{}/embed.js\" data-report=\"{file}\"{asked}></script>", escape(base))
}

fn body(form: Form, publication: &Publication, image: Option<&Image>, file: &str) -> String {
    match form {
        Form::Link => publication.link(),
        Form::Frame => publication.frame(),
        Form::Text => export::plain(&publication.outline(&[]), |_| "", Folds::Kept),
        Form::Mail => publication.plain(),
        Form::Image => image.map_or_else(String::new, |image| image.tag(file)),
        Form::Script | Form::Element | Form::Inline => publication.snippet(),
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
        let of = |form: Form| snippet(&Switches { form: form.name().to_owned(), ..Switches::default() }).text;
        assert_eq!(
            of(Form::Script),
            "<script async src=\"https://cdn.example/rc/embed.js\" data-report=\"/reports/ngo-quyen-2023.json\"></script>"
        );
        for form in [Form::Element, Form::Inline, Form::Link, Form::Text, Form::Mail, Form::Image] {
            let text = of(form).replace("&nbsp;", " ").replace('\u{a0}', " ");
            assert!(["19/19", "1.757", "36,1"].iter().all(|fact| text.contains(fact)), "{form:?}: {text}");
        }
        assert!(of(Form::Inline).contains("\"version\": 1") && !of(Form::Element).contains("\"version\""));
        assert!(of(Form::Frame).contains("frame.html?src=/reports/ngo-quyen-2023.json"));
        assert!(of(Form::Image).starts_with("<img src=\"/reports/ngo-quyen-2023.png\""));
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
    fn where_a_picture_is_chosen_it_is_said_what_it_leaves_out() {
        let switches = |form: Form| Switches { form: form.name().to_owned(), ..Switches::default() };
        let of =
            |text: &str, form: Form| Snippet::of(&Content::new(text, Options::default()), &switches(form), ".").without;
        let said = of(REPORT, Form::Image).expect("the first report has a plan and a meeting");
        assert_eq!(said.lang, "vi");
        for name in ["Mục tiêu", "Nhiệm vụ trọng tâm", "Dự án trọng điểm", "Kết quả bằng lời", "Hội nghị"]
        {
            assert!(said.text.contains(name), "{name}: {}", said.text);
        }
        assert_eq!(of(REPORT, Form::Script), None);
        // In the card's language, as the picture says it.
        let english = Snippet::of(
            &Content::new(REPORT, Options { lang: Some("en".into()), ..Options::default() }),
            &switches(Form::Image),
            ".",
        );
        assert_eq!(english.without.map(|without| without.lang).as_deref(), Some("en"));
        let whole = r#"{ "version": 1, "id": "x", "language": "vi", "organization": { "name": "Xã X" }, "period": { "end": "2023-12-31" },
            "budget": [{ "id": "thu", "name": "Thu ngân sách", "actual": { "value": 12 } }] }"#;
        assert_eq!(of(whole, Form::Image), None);
    }

    #[test]
    fn what_cant_be_shown_has_no_form_but_the_script() {
        let content = Content::new("{}", Options::default());
        let of =
            |form: &str| Snippet::of(&content, &Switches { form: form.to_owned(), ..Switches::default() }, ".").text;
        assert_eq!((of("text").as_str(), of("script").is_empty()), ("", false));
    }
}
