//! Titles, periods and the headline, in words.

use super::{Key, Phrase, Words};
use crate::facts::{Count, Sentence};
use crate::report::{Period, Person, Report, Status, Text, ValueStatus};

impl Words {
    /// A period within a sentence: "năm 2023", the publisher's own label, or its days.
    pub fn period(&self, period: &Period) -> String {
        if let Some(year) = period.year() {
            return self.say(Key::Year, &[("year", &year.to_string())]).text();
        }
        if let Some(label) = &period.label {
            return label.to_string();
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
        let plan = report.plan.as_ref().filter(|plan| plan.theme.is_some());
        match plan {
            Some(plan) => {
                let plan = self.period(&plan.period);
                self.say(Key::TitleWithPlan, &[("period", &period), ("plan", &plan)]).text()
            }
            None => self.say(Key::Title, &[("period", &period)]).text(),
        }
    }

    /// A sentence of the headline.
    pub fn sentence(&self, sentence: &Sentence) -> Phrase {
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
