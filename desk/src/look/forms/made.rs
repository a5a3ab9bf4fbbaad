//! What readers have who don't get the card, as it is made of a report: on the page or in a worker.

use std::rc::Rc;

use report_card::export::{self, Folds};
use report_card::publish::{EmbedOptions, Publication};
use serde::{Deserialize, Serialize};

use super::parts::parts;
use crate::colour::{Accent, Ground, code};
use crate::follow::content;
use crate::publish::pixels::measured;
use crate::publish::snippet::Without;

/// What shows in them; light or dark, a snippet's form and its system do not.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct How {
    /// The card's language, where it is not its report's.
    pub card_lang: Option<String>,
    pub accent: Accent,
}

/// The picture, plain text, a letter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Made {
    /// An address that holds it.
    pub picture: String,
    pub alternative: String,
    pub without: Option<Without>,
    /// HTML, in parts, of which one is drawn.
    pub text: Rc<Vec<String>>,
    pub letter: Rc<Vec<String>>,
}

impl Made {
    /// None where the report can't be shown. `turn` comes between two forms.
    pub async fn of(text: &str, how: &How, turn: impl AsyncFn()) -> Option<Made> {
        let (content, embed) = (content(text, how.card_lang.as_deref()), EmbedOptions::default());
        let publication = Publication::of(&content, &embed)?;
        turn().await;
        let image = measured(&publication);
        let drawing = image.svg(&code(how.accent.on(Ground::Light)));
        let picture = format!("data:image/svg+xml,{}", in_address(&drawing));
        turn().await;
        let text = parts(&export::plain(&publication.outline(), |_| "", Folds::Kept));
        turn().await;
        let letter = parts(&publication.plain());
        Some(Made {
            picture,
            alternative: image.alternative().to_owned(),
            without: Without::of(&image, &content),
            text: text.into(),
            letter: letter.into(),
        })
    }
}

/// What an address of data must not hold as it is.
fn in_address(text: &str) -> String {
    String::from(js_sys::encode_uri_component(text))
}
