//! "Year 1 actual", "Year 2 target": years that are counted, and that no calendar dates.

use std::collections::BTreeMap;

use super::decide::{Decision, Heading};
use super::meaning::Side;
use super::phrase::Phrase;

/// Which of its years a heading is of: "Year 2", "Yr 2", "Năm thứ hai", "Năm thứ 2".
pub(super) fn year(phrase: &Phrase) -> Option<u8> {
    let words: Vec<&str> = phrase.words().collect();
    words.iter().enumerate().find_map(|(at, word)| match (*word, words.get(at + 1..)?) {
        ("year" | "yr" | "y", [which, ..]) => number(which),
        ("năm", ["thứ", which, ..]) => number(which),
        _ => None,
    })
}

fn number(word: &str) -> Option<u8> {
    match word {
        "one" | "nhất" => Some(1),
        "two" | "hai" => Some(2),
        "three" | "ba" => Some(3),
        "four" | "tư" | "bốn" => Some(4),
        "five" | "năm" => Some(5),
        word => word.parse().ok().filter(|year| (1..=9).contains(year)),
    }
}

impl Decision {
    /// The counted years of the actuals.
    pub(super) fn count_years(&mut self, figures: &BTreeMap<u32, Heading<'_>>) {
        let years = |side: Side| {
            let of_side = figures.values().filter(move |heading| heading.side() == Some(side));
            of_side.filter_map(|heading| year(&Phrase::of(&heading.path.join(" "))))
        };
        self.counted_years = years(Side::Actual).collect();
        // Of "Actual" alone nobody knows of which it is.
        let mut plans: Vec<u8> = years(Side::Target).collect();
        plans.dedup();
        self.has_years_apart = self.counted_years.is_empty() && plans.len() > 1;
    }

    /// Whether a plan is for another of the counted years than the actual is of.
    pub(super) fn is_of_another_year(&self, plan: &Phrase) -> bool {
        year(plan).is_some_and(|year| {
            self.has_years_apart || (!self.counted_years.is_empty() && !self.counted_years.contains(&year))
        })
    }
}
