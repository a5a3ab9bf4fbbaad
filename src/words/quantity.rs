//! Figures and comparisons in words.

use super::{Key, Phrase, RIGHT_TO_LEFT_MARK, Words, is_digit, is_rtl};
use crate::report::{
    Amount, Comparator, Comparison, ComparisonType, Quantity, ReportStatus, Status, Text, Unit, ValueStatus,
};

/// A figure in its parts, so that the number can be set large.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What stands before the number: "hơn"; empty where nothing does.
    pub before: String,
    /// The number with its locale's separators, "1.757"; a range, "7,5–8,0"; or the source's words, "xuất siêu".
    pub number: String,
    /// Whether the number is words: the source's own, or a range that has negative ends.
    pub is_words: bool,
    /// The publisher's word, "tỷ đồng"; "%"; or what is left of "£m" beside the number £4.5. `None` where there is no unit.
    pub unit: Option<String>,
    /// Whether the unit follows the number without a space: "57%", "£4.5m".
    pub unit_is_sign: bool,
    /// What stands behind number and unit: "trở lên"; empty where nothing does.
    pub after: String,
}

impl Figure {
    /// In one line: "hơn 1.757 tỷ đồng".
    pub fn text(&self) -> String {
        let mut text = String::new();
        for (part, joined) in [
            (self.before.as_str(), false),
            (&self.number, false),
            (self.unit.as_deref().unwrap_or_default(), self.unit_is_sign),
            (&self.after, false),
        ] {
            if !part.is_empty() {
                if !text.is_empty() && !joined {
                    // A figure and its words stay on one line.
                    text.push('\u{a0}');
                }
                text.push_str(part);
            }
        }
        text
    }
}

impl Words {
    /// A quantity with the publisher's unit.
    pub fn figure(&self, quantity: &Quantity, unit: Option<&Unit>) -> Figure {
        let (number, is_words) = match &quantity.amount {
            Amount::Value(value) => (self.number(*value, quantity.decimals_of(*value)), false),
            // "-5–-3" would be read twice, and of money only the first would have its sign.
            Amount::Range { low, high } if *low < 0.0 => {
                let decimals = quantity.decimals_of(*low).max(quantity.decimals_of(*high));
                let [low, high] = [low, high].map(|end| self.amount(*end, decimals, unit).text());
                (self.say(Key::FromTo, &[("start", &low), ("end", &high)]).text(), true)
            }
            Amount::Range { low, high } => {
                let decimals = quantity.decimals_of(*low).max(quantity.decimals_of(*high));
                let (low, high) = (self.number(*low, decimals), self.number(*high, decimals));
                (self.say(Key::Range, &[("low", &low), ("high", &high)]).text(), false)
            }
            Amount::Words(text) => (text.to_string(), true),
        };
        let (before, after) = self.around(quantity.comparator);
        let label = unit.filter(|_| !is_words).map(|unit| &*unit.label).unwrap_or_default();
        // "£m" is written around its number: £4.5m, -£4.5m. "£000" would look like more digits, and "$US" is no unit.
        let is_code = label.len() > 2 && label.ends_with(|last: char| last.is_ascii_uppercase());
        let is_around = !is_code && !label.contains(|one: char| one.is_ascii_digit());
        let sign = label.chars().next().filter(|sign| is_around && matches!(sign, '$' | '£' | '¥' | '€'));
        let (currency, rest) = label.split_at(sign.map_or(0, char::len_utf8));
        let before_digits = number.chars().take_while(|one| !is_digit(*one)).map(char::len_utf8).sum();
        let (minus, digits) = number.split_at(if currency.is_empty() { 0 } else { before_digits });
        let is_joined = matches!(label, "%" | "‰") || !(currency.is_empty() || rest.starts_with(' '));
        let (number, label) = (format!("{minus}{currency}{digits}"), rest.trim_start());
        // "13 1.000 người" would be one number.
        let is_number = label.starts_with(|first: char| is_digit(first) || matches!(first, '\'' | '’'));
        let label = if is_number { format!("({label})") } else { label.to_owned() };
        // Beside a unit that is read from right to left a minus would go to its number's other end: the number stands in an isolate.
        let is_turned = number.starts_with('-') && label.contains(is_rtl);
        let number = if is_turned { format!("\u{2066}{number}\u{2069}") } else { number };
        // "٩٥%" has no letter to take a direction from: its sign would stand on the other side than in a sentence.
        let is_bare = self.is_rtl() && !is_words && matches!(&*label, "" | "%" | "‰");
        let number = if is_bare { format!("{RIGHT_TO_LEFT_MARK}{number}") } else { number };
        let unit = Some(label).filter(|label| !label.is_empty());
        Figure { before, number, is_words, unit, unit_is_sign: is_joined, after }
    }

    /// A number with exactly so many decimals (0 to 20) and a unit: what was derived, and is no quantity of the report's.
    pub fn amount(&self, value: f64, decimals: u8, unit: Option<&Unit>) -> Figure {
        let quantity = Quantity { decimals: Some(decimals), ..Quantity::of(Amount::Value(value)) };
        self.figure(&quantity, unit)
    }

    /// What a comparator puts before and after a number.
    fn around(&self, comparator: Option<Comparator>) -> (String, String) {
        let Some(key) = comparator.map(comparator_key) else { return Default::default() };
        let pattern = self.label(key);
        let (before, after) = pattern.split_once("{q}").unwrap_or_default();
        (before.trim().to_owned(), after.trim().to_owned())
    }

    /// A number in words with its comparator: "hơn 142,5%".
    pub fn compared(&self, comparator: Comparator, number: &str) -> String {
        self.say(comparator_key(comparator), &[("q", number)]).text()
    }

    /// How the actual stands to a target ("vượt 42,5%") or to a baseline ("tăng 42,5%").
    pub fn comparison(&self, comparison: &Comparison, unit: Option<&Unit>, is_baseline: bool) -> Phrase {
        let value = comparison.value.abs();
        let decimals = comparison.telling_decimals();
        let rises = comparison.value >= 0.0;
        let direction = match (is_baseline, rises) {
            (false, true) => Key::AboveTarget,
            (false, false) => Key::BelowTarget,
            (true, true) => Key::Rose,
            (true, false) => Key::Fell,
        };
        if value == 0.0 && comparison.is_change() && comparison.comparator.is_none() {
            return self.say(Key::NoChange, &[]);
        }
        let share = if is_baseline { Key::PercentOfBaseline } else { Key::ReachedPercent };
        let (key, amount) = match comparison.kind {
            ComparisonType::PercentOf => (share, self.format.percent(value, decimals)),
            // "1 times as much" is no English.
            ComparisonType::Multiple if value == 1.0 && decimals == 0 => (share, self.format.percent(100.0, 0)),
            ComparisonType::PercentChange => (direction, self.format.percent(value, decimals)),
            ComparisonType::Multiple => (Key::Times, self.number(value, decimals)),
            ComparisonType::Difference if !unit.is_some_and(Unit::is_percent) => {
                (direction, self.amount(value, decimals, unit).text())
            }
            // Between two percentages lie points: "down 0.3%" would be a share of the one before.
            ComparisonType::Difference | ComparisonType::PointChange => {
                let number = self.number(value, decimals);
                (direction, self.say(Key::Points, &[("q", &number)]).text())
            }
        };
        let amount = match comparison.comparator {
            Some(comparator) => self.compared(comparator, &amount),
            None => amount,
        };
        self.say(key, &[("q", &amount)])
    }

    /// A status in words, the same for every measure of a report: if less is better for any, "above plan" would mislead.
    pub fn status(&self, status: Status, has_descending: bool) -> Text {
        self.label(match status {
            Status::Exceeded if has_descending => Key::BetterThanPlan,
            Status::Exceeded => Key::Exceeded,
            Status::Met => Key::Met,
            Status::PartiallyMet => Key::PartiallyMet,
            Status::NotMet => Key::NotMet,
            Status::OnTrack => Key::OnTrack,
            Status::AtRisk => Key::AtRisk,
            Status::OffTrack => Key::OffTrack,
            Status::NotReported => Key::NotReported,
            Status::Dropped => Key::Dropped,
        })
    }

    /// The same for a status that may be missing.
    pub fn status_or_none(&self, status: Option<Status>, has_descending: bool) -> Text {
        status.map_or_else(|| self.label(Key::NoStatus), |status| self.status(status, has_descending))
    }

    /// Short words that qualify a figure, in the order in which they stand: how firm it is.
    pub fn badges(&self, quantity: &Quantity) -> Vec<Text> {
        [quantity.value_status.map(|status| self.value_status(status))].into_iter().flatten().collect()
    }

    /// How firm a figure is: "estimated".
    pub fn value_status(&self, status: ValueStatus) -> Text {
        self.label(match status {
            ValueStatus::Estimated => Key::Estimated,
            ValueStatus::Provisional => Key::Provisional,
            ValueStatus::Forecast => Key::Forecast,
        })
    }

    /// How settled a report is.
    pub fn report_status(&self, status: ReportStatus) -> Text {
        self.label(match status {
            ReportStatus::Preliminary => Key::ReportPreliminary,
            ReportStatus::Final => Key::ReportFinal,
            ReportStatus::Amended => Key::ReportAmended,
        })
    }
}

fn comparator_key(comparator: Comparator) -> Key {
    match comparator {
        Comparator::More => Key::MoreThan,
        Comparator::AtLeast => Key::AtLeast,
        Comparator::Less => Key::LessThan,
        Comparator::AtMost => Key::AtMost,
        Comparator::About => Key::About,
    }
}
