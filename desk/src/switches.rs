//! What is chosen on the page beside the report: how one edits, how the card is shown, what is taken away.

use std::rc::Rc;

use report_card::card::ColorScheme;
use report_card::words::Language;
use serde::{Deserialize, Serialize};
use yew::Reducible;

use crate::colour::Accent;
use crate::language_table::spoken;

/// Each by the value of its radio button or option; kept over a reload.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Switches {
    /// The page's own language, by its tag; empty where nobody has chosen it at the page's head.
    pub page: String,
    /// The card's: `auto` or a language's tag.
    pub lang: String,
    /// `auto`, `light` or `dark`.
    pub theme: String,
    /// `full` or pixels.
    pub width: String,
    /// `form` or `json`.
    pub edit: String,
    /// The form of the snippet.
    pub form: String,
    /// The system that it is pasted into; empty where none is chosen.
    pub host: String,
    pub accent: Accent,
}

/// What a press makes of them.
pub type Change = Box<dyn FnOnce(&mut Switches)>;

impl Reducible for Switches {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut switches = Rc::unwrap_or_clone(self);
        change(&mut switches);
        switches.into()
    }
}

impl Default for Switches {
    fn default() -> Switches {
        Switches {
            page: String::new(),
            lang: "auto".to_owned(),
            theme: "auto".to_owned(),
            width: "full".to_owned(),
            edit: "form".to_owned(),
            form: "script".to_owned(),
            host: String::new(),
            accent: Accent::default(),
        }
    }
}

impl Switches {
    /// The page's own language; where none was chosen, it follows the card's.
    pub fn language(&self) -> Language {
        Language::of(&self.page).or_else(|| Language::of(&self.lang)).map_or(Language::Vi, spoken)
    }

    /// The card's, where it is not its report's.
    pub fn card_lang(&self) -> Option<&str> {
        Some(self.lang.as_str()).filter(|lang| *lang != "auto")
    }

    /// The card's colours.
    pub fn scheme(&self) -> ColorScheme {
        ColorScheme::of(&self.theme)
    }

    /// What a report's forms depend on: how one edits, and how wide the card is shown, are none of it.
    pub fn of_forms(&self) -> Switches {
        let Switches { width, edit, .. } = Switches::default();
        Switches { width, edit, ..self.clone() }
    }

    pub fn is_form(&self) -> bool {
        self.edit != "json"
    }
}
