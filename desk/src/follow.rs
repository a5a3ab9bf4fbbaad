//! What follows from the report's text: its form, what is wrong with it, what is pasted. Of a small report it is there at once; a large
//! one is read off the page, so that no press and no key waits for it.

use std::rc::Rc;

use report_card::card::{Content, Options};
use report_card::report::JsonText;
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use crate::draft::Draft;
use crate::form::group::{self, Group};
use crate::located::Problems;
use crate::page;
use crate::publish::pixels::is_too_high;
use crate::publish::snippet::{Snippet, id_of};
use crate::reader::{Question, use_reader};
use crate::shared_text::SharedText;
use crate::switches::Switches;
use crate::worker::Task;

/// Texts of up to so many bytes are read on the page, in a few milliseconds.
const AT_ONCE: usize = 100_000;

/// Whether a text is too large to be read between two presses.
pub fn is_large(text: &str) -> bool {
    text.len() > AT_ONCE
}

/// How a text is to be read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct How {
    pub switches: Switches,
    /// The year in which it is read.
    pub year: i64,
    /// The folder of embed.js.
    pub base: String,
}

/// The form of a text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Fields {
    /// The text is no JSON object: then there are no groups.
    pub is_broken: bool,
    pub groups: Rc<Vec<Group>>,
}

impl Fields {
    pub fn of(text: &str, how: &How) -> Fields {
        let groups = Rc::new(group::of(text, how.switches.language(), how.year));
        Fields { is_broken: !is_report(text), groups }
    }
}

/// What is told of a report, and what of it is pasted.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Account {
    pub problems: Rc<Problems>,
    /// As it names its files.
    pub id: String,
    /// Who reports, and in what language; none where the report can't be shown.
    pub name: Option<String>,
    pub language: Option<String>,
    pub snippet: Rc<Snippet>,
    /// There is no PNG of it: no browser draws a picture so high. Small ones never are.
    pub is_too_high: bool,
}

impl Account {
    pub fn of(text: &str, how: &How) -> Account {
        let content = content(text, how.switches.card_lang());
        let problems =
            if text.is_empty() { Problems::default() } else { Problems::of(text, &content, how.switches.language()) };
        Account {
            problems: Rc::new(problems),
            id: id_of(&content),
            name: content.report().map(|report| report.organization.name.to_string()),
            language: content.report().map(|report| report.language.to_string()),
            snippet: Rc::new(Snippet::of(&content, &how.switches, &how.base)),
            is_too_high: is_large(text) && is_too_high(&content),
        }
    }
}

/// The report as every form of it is made; `lang` is the card's, where it is not its report's.
pub fn content(text: &str, lang: Option<&str>) -> Content {
    Content::new(text, Options { lang: lang.map(|lang| lang.to_owned().into()), ..Options::default() })
}

/// Both of a large text, as it was when it was given to the reader.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Whole {
    fields: Fields,
    account: Account,
}

impl Whole {
    /// Reads a text.
    pub fn of(text: &str, how: &How) -> Whole {
        Whole { fields: Fields::of(text, how), account: Account::of(text, how) }
    }
}

/// A large text that is to be read, and how.
#[derive(Clone)]
struct Asked {
    text: SharedText,
    how: Rc<How>,
    /// How often the fields had moved when it was given.
    shape: usize,
}

/// What is read does not depend on the shape.
impl PartialEq for Asked {
    fn eq(&self, other: &Asked) -> bool {
        (&self.text, &self.how) == (&other.text, &other.how)
    }
}

impl Question for Asked {
    type Answer = Whole;

    fn text(&self) -> &str {
        &self.text
    }

    fn task(&self) -> Option<Task> {
        Some(Task::Follow(Box::new((*self.how).clone())))
    }

    async fn answer(&self) -> Whole {
        Whole::of(&self.text, &self.how)
    }
}

/// What the page shows of its text.
#[derive(Clone, Default)]
pub struct Following {
    pub groups: Rc<Vec<Group>>,
    pub account: Account,
    pub is_broken: bool,
    /// What is told is not of the text as it stands: a moment after a key.
    pub is_behind: bool,
    /// The fields are not where they were when the text was read: nothing can be done in them.
    pub is_form_behind: bool,
    /// Whether a large text is being read.
    pub is_reading: bool,
}

/// Follows the text: `settled` is the same after a short rest.
#[hook]
pub fn use_following(draft: &Draft, settled: &SharedText, switches: &Switches) -> Following {
    let how = use_memo(switches.of_forms(), |switches| How {
        switches: switches.clone(),
        year: page::this_year(),
        base: page::beside("."),
    });
    let is_large = is_large(&draft.text);
    let at_once = |text: &SharedText| if is_large { SharedText::default() } else { text.clone() };
    // Of a broken text the form keeps what it last showed.
    let whole = use_mut_ref(SharedText::default);
    let is_broken = use_memo(at_once(&draft.text), |text| !is_report(text));
    if !*is_broken {
        *whole.borrow_mut() = draft.text.clone();
    }
    let fields = use_memo((at_once(&whole.borrow()), switches.language()), |(text, _)| Fields::of(text, &how));
    let account = use_memo((at_once(settled), how.clone()), |(text, how)| Account::of(text, how));
    let is_settled = *settled == draft.text;
    let asked = is_large.then(|| Asked { text: settled.clone(), how, shape: draft.shape() });
    let (read, is_reading) = use_reader(asked, is_settled);
    let shown = use_mut_ref(Following::default);
    let mut now = shown.borrow().clone();
    if !is_large {
        now.groups = fields.groups.clone();
        now.account = (*account).clone();
        now.is_broken = *is_broken;
        (now.is_behind, now.is_form_behind) = (!is_settled, false);
    } else if let Some(read) = read {
        let Whole { fields, account } = &read.answer;
        if !fields.is_broken {
            now.groups = fields.groups.clone();
        }
        now.account = account.clone();
        now.is_broken = fields.is_broken;
        (now.is_behind, now.is_form_behind) = (is_reading || !is_settled, read.question.shape != draft.shape());
    } else {
        (now.is_behind, now.is_form_behind) = (true, true);
    }
    now.is_reading = is_reading;
    shown.replace(now.clone());
    now
}

/// Whether a text is JSON with an object in it.
fn is_report(text: &str) -> bool {
    let json = JsonText::read(text);
    json.fault().is_none() && json.text().trim_start().starts_with('{')
}
