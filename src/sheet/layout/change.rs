//! A change where a level belongs: "tăng 5 %", "+2", "reduce by 10%" in a plan's column. It says what was to happen, and no
//! figure that an actual can be held against, so it stands as the sheet's own words.

use super::super::book::{Address, Cell};
use super::super::figure::{self, Reading, Stated};
use super::account::Account;
use super::column::Role;
use super::doubt::Doubt;
use super::phrase::{Phrase, text_of};
use super::row::{Row, value};
use super::unit;
use crate::document::{Figure, Text, Word};

/// Words of a change, of a cell that can't be read as a figure.
#[rustfmt::skip]
const CHANGES: &[&str] = &[
    "tăng", "giảm", "thêm", "bớt", "increase", "increased", "increases", "reduce", "reduced", "reduction", "decrease", "decreased",
    "improve", "improved", "improvement", "cut", "cuts", "grow", "growth", "rise", "fall", "drop", "lower", "raise", "up", "down",
    "more", "fewer", "less", "higher", "double", "halve",
];
/// With these the figure is what it was to come to, or a bound.
const LEVELS: &[&str] =
    &["to", "còn", "xuống", "lên", "than", "target", "plan", "or", "trở lên", "trở xuống", "between", "from"];
/// Lines whose figures are changes themselves.
#[rustfmt::skip]
const OF_CHANGES: &[&str] =
    &["tăng", "giảm", "tốc độ", "biến động", "chênh lệch", "growth", "change", "increase", "reduction", "promoter", "nps", "balance", "net"];

/// A sign before a reference's figure.
pub(super) struct Signed {
    pub at: Address,
    /// As the cell shows it.
    text: String,
    is_plus: bool,
}

impl Signed {
    /// None where the cell shows no sign.
    pub fn of(at: Address, cell: &Cell) -> Option<Signed> {
        let text = figure::shown(cell);
        let before: String = text.chars().take_while(|c| !c.is_ascii_digit()).collect();
        let is_plus = before.contains(['+', '＋']);
        (is_plus || before.trim_end().ends_with(['-', '−', '–'])).then_some(Signed { at, text, is_plus })
    }
}

/// "gần 100", "nearly 95%": of a plan it says about how much, and not that less is better.
const NEARLY: &[&str] = &["gần", "nearly", "almost", "just under"];

/// What a plan's cell says, where that is a change in words.
pub(super) fn in_words(
    reading: Result<Reading, figure::Fault>,
    cell: &Cell,
    role: Role,
) -> Result<Reading, figure::Fault> {
    let text = text_of(cell);
    let phrase = Phrase::of(&text);
    let is_change = match &reading {
        // "vượt 5%" is how the plan was carried out.
        Ok(Reading::Stated(stated)) => {
            stated.comparison.is_some() && !phrase.has_any(&["vượt", "hụt", "bằng", "cao hơn", "thấp hơn"])
        }
        Err(figure::Fault::NotAFigure(_)) => phrase.has_any(CHANGES) && !phrase.has_any(LEVELS),
        _ => false,
    };
    if role != Role::Target {
        return reading;
    }
    if !is_change {
        return match reading {
            Ok(Reading::Stated(mut stated)) if phrase.starts_with_any(NEARLY) => {
                stated.figure.comparator = stated.figure.comparator.map(|_| Word::new("~".to_owned()));
                Ok(Reading::Stated(stated))
            }
            reading => reading,
        };
    }
    let mark = match reading {
        Ok(Reading::Stated(stated)) => stated.mark,
        _ => None,
    };
    Ok(Reading::Stated(Box::new(Stated { figure: words(text), mark, ..Stated::default() })))
}

/// Whether a plan alone has a plus, in our own columns: "+2" beside an actual of 3.
pub(super) fn is_signed_alone(at: Address, cell: &Cell, actual: Option<(Address, &Cell)>, name: Option<&str>) -> bool {
    let is_plus = Signed::of(at, cell).is_some_and(|signed| signed.is_plus);
    let is_of_changes = name.is_some_and(|name| Phrase::of(name).has_any(OF_CHANGES));
    is_plus && !is_of_changes && actual.is_none_or(|(at, cell)| Signed::of(at, cell).is_none())
}

/// A cell as the words that it shows.
pub(super) fn as_words(cell: &Cell) -> Stated {
    Stated { figure: words(figure::shown(cell)), ..Stated::default() }
}

fn words(text: String) -> Figure {
    Figure { text: Some(Text(text)), ..Figure::default() }
}

/// "+2" beside an actual of 3 is a change, beside one of +3 a level; "-10%" of a line in tonnes is a change.
pub(super) fn settle(row: &mut Row, name: &str, account: &mut Account<'_>) {
    if Phrase::of(name).has_any(OF_CHANGES) {
        return;
    }
    let actual = row.actual.as_ref().and_then(|(_, figure)| value(figure));
    for (number, signed) in std::mem::take(&mut row.signed) {
        let own = row.units.iter().find(|(at, _)| *at == signed.at).map(|(_, unit)| unit.clone());
        let line = row.unit.iter().chain(&row.units).find(|(at, _)| *at != signed.at).map(|(_, unit)| unit);
        let is_of_other = own.zip(line).is_some_and(|(own, line)| !unit::agree(&own, line));
        let Some(draft) = row.references.get_mut(&number) else { continue };
        if (signed.is_plus && !row.actual_is_signed) || is_of_other {
            draft.figure = words(signed.text);
            row.units.retain(|(at, _)| *at != signed.at);
            row.without_unit.retain(|(at, _)| *at != signed.at);
        } else if !signed.is_plus && draft.is_target && actual.is_some_and(|actual| actual > 0.0) {
            account.doubt(signed.at, Doubt::Below(signed.text));
        }
    }
}
