//! What a doubt is called, and what is asked about it in each language.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::result::Doubt;
use crate::words::{DraftKey, Language};

impl Doubt {
    /// All of them, in the order of their codes.
    pub const ALL: [Doubt; 28] = [
        Doubt::Header,
        Doubt::NoPeriod,
        Doubt::NoOrganization,
        Doubt::InheritedName,
        Doubt::ComposedName,
        Doubt::UnknownThing,
        Doubt::TitleOnly,
        Doubt::OddNumber,
        Doubt::TwiceTold,
        Doubt::InWords,
        Doubt::Contradicted,
        Doubt::Unreal,
        Doubt::Unattested,
        Doubt::NoReference,
        Doubt::PointsAsPercent,
        Doubt::TimesMore,
        Doubt::ExceededBeyondHundred,
        Doubt::Earlier,
        Doubt::Planned,
        Doubt::Alone,
        Doubt::PartOf,
        Doubt::Direction,
        Doubt::Columns,
        Doubt::TooLarge,
        Doubt::Full,
        Doubt::Unread,
        Doubt::Weak,
        Doubt::Ahead,
    ];

    /// The stable code: see `docs/drafting.md`.
    pub fn code(self) -> &'static str {
        self.row().0
    }

    /// What to look at, and what to do then: a sentence without its full stop.
    pub fn question(self, language: Language) -> &'static str {
        language.draft(self.row().1)
    }

    fn row(self) -> (&'static str, DraftKey) {
        match self {
            Doubt::Header => ("D01", DraftKey::DoubtHeader),
            Doubt::NoPeriod => ("D02", DraftKey::DoubtNoPeriod),
            Doubt::NoOrganization => ("D03", DraftKey::DoubtNoOrganization),
            Doubt::InheritedName => ("D11", DraftKey::DoubtInheritedName),
            Doubt::ComposedName => ("D12", DraftKey::DoubtComposedName),
            Doubt::UnknownThing => ("D13", DraftKey::DoubtUnknownThing),
            Doubt::TitleOnly => ("D14", DraftKey::DoubtTitleOnly),
            Doubt::OddNumber => ("D15", DraftKey::DoubtOddNumber),
            Doubt::TwiceTold => ("D16", DraftKey::DoubtTwiceTold),
            Doubt::InWords => ("D17", DraftKey::DoubtInWords),
            Doubt::Contradicted => ("D18", DraftKey::DoubtContradicted),
            Doubt::Unreal => ("D19", DraftKey::DoubtUnreal),
            Doubt::Unattested => ("D20", DraftKey::DoubtUnattested),
            Doubt::NoReference => ("D21", DraftKey::DoubtNoReference),
            Doubt::PointsAsPercent => ("D22", DraftKey::DoubtPointsAsPercent),
            Doubt::TimesMore => ("D23", DraftKey::DoubtTimesMore),
            Doubt::ExceededBeyondHundred => ("D24", DraftKey::DoubtExceededBeyondHundred),
            Doubt::Earlier => ("D25", DraftKey::DoubtEarlier),
            Doubt::Planned => ("D26", DraftKey::DoubtPlanned),
            Doubt::Alone => ("D27", DraftKey::DoubtAlone),
            Doubt::PartOf => ("D31", DraftKey::DoubtPartOf),
            Doubt::Direction => ("D32", DraftKey::DoubtDirection),
            Doubt::Columns => ("D33", DraftKey::DoubtColumns),
            Doubt::TooLarge => ("D34", DraftKey::DoubtTooLarge),
            Doubt::Full => ("D35", DraftKey::DoubtFull),
            Doubt::Unread => ("D36", DraftKey::DoubtUnread),
            Doubt::Weak => ("D37", DraftKey::DoubtWeak),
            Doubt::Ahead => ("D41", DraftKey::DoubtAhead),
        }
    }
}

/// A doubt as it is written for programs.
#[derive(Serialize, Deserialize)]
pub(super) struct Question {
    code: String,
    /// The question in every language that the card speaks, by its BCP 47 tag.
    #[serde(default)]
    messages: BTreeMap<String, String>,
}

impl From<Doubt> for Question {
    fn from(doubt: Doubt) -> Question {
        let message = |language: Language| (language.tag().to_owned(), doubt.question(language).to_owned());
        Question { code: doubt.code().to_owned(), messages: Language::ALL.map(message).into() }
    }
}

impl TryFrom<Question> for Doubt {
    type Error = String;

    fn try_from(question: Question) -> Result<Doubt, String> {
        let known = Doubt::ALL.into_iter().find(|doubt| doubt.code() == question.code);
        known.ok_or_else(|| format!("{:?} is no question of a draft", question.code))
    }
}
