//! Titles, periods and the headline, in words.

use super::{Key, Language, PeriodKey, Phrase, Words};
use crate::facts::{Count, Sentence};
use crate::report::{Period, Person, Quantity, Report, Status, Text, Unit, ValueStatus};

/// Words of that kind in every language: a period's label is in the report's own, not in the card's.
fn period_words(key: PeriodKey) -> impl Iterator<Item = &'static str> {
    Language::ALL.into_iter().flat_map(move |language| language.periods(key).split(' '))
}

impl Words {
    /// A period within a sentence: "năm 2023", the publisher's own label, or its days.
    pub fn period(&self, period: &Period) -> String {
        if let Some(year) = period.year() {
            return self.say(Key::Year, &[("year", &year.to_string())]).text();
        }
        if let Some(label) = &period.label {
            return self.within(label);
        }
        let end = self.date(period.end);
        match period.start {
            Some(start) => self.say(Key::FromTo, &[("start", &self.date(start)), ("end", &end)]).text(),
            None => self.say(Key::AsOf, &[("end", &end)]).text(),
        }
    }

    /// A period's own label as it stands within a sentence: "Tính đến ngày 28/12/2024" is no name, "2014/15" and "Quarter 1" are.
    fn within(&self, label: &str) -> String {
        let (first, rest) = label.split_once(' ').unwrap_or_default();
        let is_first = |small: &str| {
            let tail = |word: &str| word.char_indices().nth(1).map(|(at, _)| word[at..].to_owned());
            // The browser is asked for the capital only where all else is the same.
            tail(small) == tail(first) && self.capitalized(small) == first
        };
        match period_words(PeriodKey::Small).find(|small| is_first(small)) {
            Some(small) => format!("{small} {rest}"),
            None => label.to_owned(),
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
        let (first, _) = period.split_once(' ').unwrap_or_default();
        let has_preposition = period_words(PeriodKey::Prepositions).any(|word| word == first);
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
                    (figure, target) => Phrase::value(&compared().or(figure).or(target).unwrap_or_default()),
                };
                let key = if *is_missed { Key::HeadMissed } else { Key::HeadExceeded };
                // Its figures stay apart: in a sentence from right to left the two would run into one.
                self.compose(key, &[("name", Phrase::value(name)), ("how", how)])
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
