//! Titles, periods and the headline, in words.

use super::{Key, Phrase, Words};
use crate::facts::{Count, Sentence};
use crate::report::{Period, Person, Quantity, Report, Status, Text, Unit, ValueStatus};

/// How labels of periods begin that say themselves of what time they are: no "for" goes before them.
const PREPOSITIONS: [&str; 12] =
    ["as ", "at ", "by ", "up ", "to ", "from ", "since ", "until ", "tính ", "từ ", "đến ", "tới "];

/// Words with which a period's label begins large, and which are small within a sentence.
#[rustfmt::skip]
const SMALL: [(&str, &str); 32] = [
    ("Năm ", "năm "), ("Quý ", "quý "), ("Tháng ", "tháng "), ("Ngày ", "ngày "), ("Tuần ", "tuần "), ("Kỳ ", "kỳ "),
    ("Giai ", "giai "), ("Niên ", "niên "), ("Nửa ", "nửa "), ("Đầu ", "đầu "), ("Cuối ", "cuối "), ("Cả ", "cả "),
    ("Sáu ", "sáu "), ("Chín ", "chín "), ("Ba ", "ba "), ("Tính ", "tính "), ("Từ ", "từ "), ("Đến ", "đến "),
    ("Tới ", "tới "), ("As ", "as "), ("At ", "at "), ("By ", "by "), ("Up ", "up "), ("To ", "to "), ("From ", "from "),
    ("Since ", "since "), ("Until ", "until "), ("Year ", "year "), ("First ", "first "), ("Second ", "second "),
    ("Half ", "half "), ("The ", "the "),
];

/// Stands for a phrase within another, until that is put there: no name consists of it.
const HOW: &str = "\u{0}";

/// A period's own label as it stands within a sentence: "Tính đến ngày 28/12/2024" is no name, "2014/15" and "Quarter 1" are.
fn within(label: &str) -> String {
    let found = SMALL.iter().find_map(|(large, small)| Some(format!("{small}{}", label.strip_prefix(large)?)));
    found.unwrap_or_else(|| label.to_owned())
}

impl Words {
    /// A period within a sentence: "năm 2023", the publisher's own label, or its days.
    pub fn period(&self, period: &Period) -> String {
        if let Some(year) = period.year() {
            return self.say(Key::Year, &[("year", &year.to_string())]).text();
        }
        if let Some(label) = &period.label {
            return within(label);
        }
        let end = self.date(period.end);
        match period.start {
            Some(start) => self.say(Key::FromTo, &[("start", &self.date(start)), ("end", &end)]).text(),
            None => self.say(Key::AsOf, &[("end", &end)]).text(),
        }
    }

    /// A period's own name, where it has one: "Năm 2022", "2014/15".
    pub fn period_name(&self, period: &Period) -> String {
        period.label.as_ref().map_or_else(|| self.period(period), |label| label.to_string())
    }

    /// What the other results are called: other ones only beside some.
    pub fn results(&self, report: &Report) -> Text {
        let has_others = !report.tallies.is_empty() || !report.budget.is_empty();
        self.label(if has_others { Key::Measures } else { Key::Results })
    }

    /// The report's own title, else one of its period and the theme's.
    pub fn title(&self, report: &Report) -> String {
        if let Some(title) = &report.title {
            return title.to_string();
        }
        let period = self.period(&report.period);
        let has_preposition = PREPOSITIONS.iter().any(|word| period.starts_with(word));
        if has_preposition || (report.period.start.is_none() && report.period.label.is_none()) {
            return self.say(Key::TitleAsOf, &[("period", &period)]).text();
        }
        let plan = report.plan.as_ref().filter(|plan| plan.theme.is_some());
        match plan {
            Some(plan) => {
                let plan = self.period(&plan.period);
                self.say(Key::TitleWithPlan, &[("period", &period), ("plan", &plan)]).text()
            }
            None => self.say(Key::Title, &[("period", &period)]).text(),
        }
    }

    /// A sentence of the headline: it begins with a capital, whatever name it begins with.
    pub fn sentence(&self, sentence: &Sentence) -> Phrase {
        let mut phrase = self.pieces(sentence);
        if let Some(first) = phrase.0.first_mut() {
            first.text = self.capitalized(&first.text);
        }
        phrase
    }

    fn pieces(&self, sentence: &Sentence) -> Phrase {
        match sentence {
            Sentence::Achieved { achieved, total, label, exceeded, against } => {
                let achieved = self.whole(*achieved);
                let total_text = total.map(|total| self.whole(total)).unwrap_or_default();
                let exceeded_text = exceeded.map(|exceeded| self.whole(exceeded)).unwrap_or_default();
                let against = against.clone().unwrap_or_else(|| self.label(Key::ThePlan));
                let key = match (total, exceeded) {
                    (Some(_), Some(_)) => Key::HeadTotalExceeded,
                    (Some(_), None) => Key::HeadTotal,
                    (None, Some(_)) => Key::HeadCountExceeded,
                    (None, None) => Key::HeadCount,
                };
                self.say(
                    key,
                    &[
                        ("achieved", &achieved),
                        ("total", &total_text),
                        ("label", label),
                        ("exceeded", &exceeded_text),
                        ("against", &against),
                    ],
                )
            }
            Sentence::Amount { name, actual, unit } => {
                let figure = self.figure(actual, unit.as_ref()).text();
                let key = match actual.value_status {
                    None => Key::HeadAmount,
                    Some(ValueStatus::Estimated) => Key::HeadEstimated,
                    Some(ValueStatus::Provisional) => Key::HeadProvisional,
                    Some(ValueStatus::Forecast) => Key::HeadForecast,
                };
                self.say(key, &[("name", name), ("figure", &figure)])
            }
            Sentence::Extreme { is_missed, name, actual, target, comparison } => {
                let figure = |figure: &Option<(Quantity, Option<Unit>)>| {
                    figure.as_ref().map(|(quantity, unit)| self.figure(quantity, unit.as_ref()).text())
                };
                let unit = actual.as_ref().and_then(|(_, unit)| unit.as_ref());
                let compared = || comparison.as_ref().map(|one| self.comparison(one, unit, false).text());
                let how = match (figure(actual), figure(target)) {
                    (Some(figure), Some(target)) => {
                        self.say(Key::HeadAgainst, &[("figure", &figure), ("target", &target)])
                    }
                    (figure, target) => Phrase::value(compared().or(figure).or(target).unwrap_or_default()),
                };
                let key = if *is_missed { Key::HeadMissed } else { Key::HeadExceeded };
                // Its figures stay apart: in a sentence from right to left the two would run into one.
                self.say(key, &[("name", name), ("how", HOW)]).with(HOW, &how)
            }
            Sentence::MeasuresMet { met, judged, declared } => {
                let key = if *declared > 0 { Key::HeadMeasuresDeclared } else { Key::HeadMeasures };
                let [met, judged, declared] = [*met, *judged, *declared].map(|count| self.whole(count));
                self.say(key, &[("met", &met), ("judged", &judged), ("declared", &declared)])
            }
        }
    }

    /// One line of a tally's legend.
    pub fn counted(&self, count: &Count, against: Option<&str>) -> Phrase {
        let key = match count.status {
            Some(Status::Exceeded) => Key::CountExceeded,
            Some(Status::Met) => Key::CountMet,
            Some(Status::PartiallyMet) => Key::CountPartly,
            Some(Status::NotMet) => Key::CountNotMet,
            _ => Key::CountRest,
        };
        let plan = self.label(Key::ThePlan);
        self.count(key, count.number, &[("against", against.unwrap_or(&plan))])
    }

    /// "Phạm Văn Hà, Bí thư Quận ủy"
    pub fn person(&self, person: &Person) -> String {
        match &person.role {
            Some(role) => self.say(Key::PersonWithRole, &[("name", &person.name), ("role", role)]).text(),
            None => person.name.to_string(),
        }
    }
}
