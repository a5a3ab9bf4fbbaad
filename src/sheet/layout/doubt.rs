//! What a sheet's own figures, headings and titles contradict each other in: refused, or told where it can stand.

use std::fmt::Display;

use crate::words::{Language, SheetKey};

/// A contradiction, or what is lacking, and how to mend it.
#[derive(Clone, Debug, PartialEq)]
pub enum Doubt {
    /// S40: no column is the actual, and this one holds figures that nobody knows. Its heading, and what it may mean.
    Unknown(String, Option<String>),
    /// S40: no column is the actual, and this one is hidden. Its heading.
    Hidden(String),
    /// S44: a comparison's numbers are against another column than its heading's. It, that, and the one that they fit.
    Against(String, String, Option<String>),
    /// S47: "m" may be metres or millions. The line's name.
    Metres(String),
    /// S52: a judgement that the figures do not bear out. It, the actual, the target.
    Judged(String, f64, f64),
    /// S52: a line of which it isn't said whether more or less is better, and its name leaves both open. The name.
    Direction(String),
    /// S52: money against a budget, of which it isn't said whether more or less is better. The first line's name, and how
    /// many there are.
    Money(String, usize),
    /// S52: a plan below zero beside a figure above it: a level, or what was to change. As written.
    Below(String),
    /// S52: a line without a unit where the others have one.
    NoUnit,
    /// S52: a part without a unit, which need not be in that of its whole. The whole's.
    PartUnit(String),
    /// S52: a line without a unit of its own, which by its name is not in the money that the titles say. It.
    TitleUnit(String),
    /// S52: a number below one in a line of per cents, where other lines have greater ones. As written.
    SmallShare(String),
    /// S52: a column of statuses says nothing in any line. Its heading.
    BlankStatus(String),
    /// S52: a row counts other marks than stand above it.
    Marks,
    /// S52: a comparison that a report has no field for is not what its figures give. As shown, and what they give.
    Misfit(String, f64),
    /// S52: the titles name another time than the headings. Theirs, and the headings'.
    Titled(String, String),
}

impl Doubt {
    pub(super) fn code(&self) -> &'static str {
        match self {
            Doubt::Unknown(..) | Doubt::Hidden(_) => "S40",
            Doubt::Against(..) => "S44",
            Doubt::Metres(_) => "S47",
            Doubt::Judged(..)
            | Doubt::Direction(_)
            | Doubt::Money(..)
            | Doubt::Below(_)
            | Doubt::NoUnit
            | Doubt::PartUnit(_)
            | Doubt::TitleUnit(_)
            | Doubt::SmallShare(_)
            | Doubt::BlankStatus(_)
            | Doubt::Marks
            | Doubt::Misfit(..)
            | Doubt::Titled(..) => "S52",
        }
    }

    pub(super) fn sentence(&self, language: Language) -> String {
        let number = |number: &f64| number.to_string().replace('.', language.sheet(SheetKey::DecimalMark));
        match self {
            Doubt::Unknown(heading, suggestion) => {
                let asked = suggestion.as_ref();
                let asked = asked.map(|name| language.of_sheet(SheetKey::DoubtSuggestion, &[("suggestion", name)]));
                let asked = asked.unwrap_or_default();
                language.of_sheet(SheetKey::DoubtUnknown, &[("heading", heading), ("suggestion", &asked)])
            }
            Doubt::Hidden(heading) => language.of_sheet(SheetKey::DoubtHidden, &[("heading", heading)]),
            Doubt::Against(heading, of, None) => {
                language.of_sheet(SheetKey::DoubtAgainst, &[("heading", heading), ("of", of)])
            }
            Doubt::Against(heading, of, Some(fits)) => {
                language.of_sheet(SheetKey::DoubtAgainstFits, &[("heading", heading), ("of", of), ("fits", fits)])
            }
            Doubt::Misfit(text, expected) => {
                language.of_sheet(SheetKey::DoubtMisfit, &[("text", text), ("expected", &number(expected))])
            }
            Doubt::Judged(status, actual, target) => {
                let key = if actual < target { SheetKey::DoubtJudgedBelow } else { SheetKey::DoubtJudgedAbove };
                let values: [(&str, &dyn Display); 3] =
                    [("status", status), ("actual", &number(actual)), ("target", &number(target))];
                language.of_sheet(key, &values)
            }
            Doubt::Metres(name) => language.of_sheet(SheetKey::DoubtMetres, &[("name", name)]),
            Doubt::Direction(name) => language.of_sheet(SheetKey::DoubtDirection, &[("name", name)]),
            Doubt::Money(name, count) => language.of_sheet(SheetKey::DoubtMoney, &[("name", name), ("count", count)]),
            Doubt::Below(text) => language.of_sheet(SheetKey::DoubtBelow, &[("text", text)]),
            Doubt::NoUnit => language.sheet(SheetKey::DoubtNoUnit).to_owned(),
            Doubt::PartUnit(unit) => language.of_sheet(SheetKey::DoubtPartUnit, &[("unit", unit)]),
            Doubt::TitleUnit(unit) => language.of_sheet(SheetKey::DoubtTitleUnit, &[("unit", unit)]),
            Doubt::SmallShare(text) => language.of_sheet(SheetKey::DoubtSmallShare, &[("text", text)]),
            Doubt::BlankStatus(heading) => language.of_sheet(SheetKey::DoubtBlankStatus, &[("heading", heading)]),
            Doubt::Marks => language.sheet(SheetKey::DoubtMarks).to_owned(),
            Doubt::Titled(titles, headings) => {
                language.of_sheet(SheetKey::DoubtTitled, &[("titles", titles), ("headings", headings)])
            }
        }
    }
}
