//! Titles, periods and the headline, in words.

use super::format::large;
use super::{Key, Language, PeriodKey, Phrase, Piece, Words, capitalized};
use crate::facts::{Counted, Sentence, StatusCount};
use crate::report::{Period, Person, Quantity, Report, Status, Tally, Text, Unit, ValueStatus};

/// A word of that kind, in any language: a period's label is in the report's own, not in the card's.
fn period_word(key: PeriodKey, is_wanted: &dyn Fn(&str) -> bool) -> Option<&'static str> {
    for language in Language::ALL {
        for word in language.periods(key).split(' ') {
            if is_wanted(word) {
                return Some(word);
            }
        }
    }
    None
}

impl Words {
    /// A period within a sentence: "năm 2023", the publisher's own label, or its days.
    pub fn period(&self, period: &Period) -> String {
        if let Some(year) = period.year() {
            return self.say(Key::Year, &[("year", &year.to_string())]).text();
        }
        if let Some(within) = period.label.as_ref().and_then(|label| self.within(label)) {
            return within;
        }
        let end = self.date(period.end);
        match period.start {
            // An election's day, or a census'.
            Some(start) if start == period.end => end,
            Some(start) => self.say(Key::FromTo, &[("start", &self.date(start)), ("end", &end)]).text(),
            None => self.say(Key::AsOf, &[("end", &end)]).text(),
        }
    }

    /// A period's own label within a sentence: "Tính đến ngày 28/12/2024" loses its capital, "First half of 2024" gets its article too; a
    /// name, "2014/15" or "Quarter 1", stays. None for a label in capitals, as a form's title has it ("AS AT 31 MARCH"): its days are told instead.
    fn within(&self, label: &str) -> Option<String> {
        let (first, rest) = label.split_once(' ').unwrap_or_default();
        // Each capital costs a call to the browser: only words of the same length are asked for.
        let is_as_long = |small: &str| small.len() == first.len();
        let is_shouted = |small: &str| {
            let is_it = |word: &str| word.len() > 1 && word.len() == small.len() && large(small) == word;
            label.split(' ').any(is_it)
        };
        let is_first = |small: &str| is_as_long(small) && self.capitalized(small) == first;
        if period_word(PeriodKey::Small, &is_shouted).is_some() {
            return None;
        }
        let Some(small) = period_word(PeriodKey::Small, &is_first).or(Some(first).filter(|first| !first.is_empty()))
        else {
            return Some(label.to_owned());
        };
        let article = Language::ALL.into_iter().find_map(|language| {
            let (article, definite) = language.periods(PeriodKey::Definite).split_once(' ')?;
            definite.split(' ').any(|word| word == small).then_some(article)
        });
        Some(match article {
            Some(article) => format!("{article} {small} {rest}"),
            None => format!("{small} {rest}"),
        })
    }

    /// A period's own name, where it has one: "Năm 2022", "2014/15".
    pub fn period_name(&self, period: &Period) -> String {
        period.label.as_ref().map_or_else(|| self.period(period), |label| label.to_string())
    }

    /// The heading of the other results: "other" only if there are some to be other than.
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
        let has_preposition = period_word(PeriodKey::Prepositions, &|word| word == first).is_some();
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

    /// A sentence of the headline, with a capital even if it begins with a name, which is in the report's `language`.
    pub fn sentence(&self, sentence: &Sentence, language: &str) -> Phrase {
        let mut phrase = self.pieces(sentence);
        if let Some(first) = phrase.0.first_mut() {
            first.text = capitalized(&first.text, if first.value { language } else { &self.locale });
        }
        phrase
    }

    fn pieces(&self, sentence: &Sentence) -> Phrase {
        match sentence {
            Sentence::Achieved { tally, achieved, exceeded, has_descending } => {
                let achieved = self.whole(*achieved);
                let total = tally.total.map(|total| self.whole(total));
                let exceeded = exceeded.map(|number| {
                    let count = StatusCount { status: Some(Status::Exceeded), number, derived: false };
                    self.counted(&count, tally, *has_descending).text()
                });
                let key = match (&total, &exceeded) {
                    (Some(_), Some(_)) => Key::HeadTotalExceeded,
                    (Some(_), None) => Key::HeadTotal,
                    (None, Some(_)) => Key::HeadCountExceeded,
                    (None, None) => Key::HeadCount,
                };
                self.say(
                    key,
                    &[
                        ("achieved", &achieved),
                        ("total", &total.unwrap_or_default()),
                        ("label", &tally.label),
                        ("exceeded", &exceeded.unwrap_or_default()),
                    ],
                )
            }
            Sentence::Stated { tally, counts, has_descending } => {
                let each = counts.iter().map(|count| self.counted(count, tally, *has_descending).text());
                let total = tally.total.map(|total| self.whole(total));
                // "Of 1 targets" is no English.
                let key =
                    if tally.total.is_some_and(|total| total != 1) { Key::HeadTotalCounts } else { Key::HeadCounts };
                let total = Phrase::value(&total.unwrap_or_default());
                let values = [("total", total), ("label", Phrase::value(&tally.label)), ("counts", self.listed(each))];
                self.compose(key, &values)
            }
            Sentence::Amount { name, actual, unit } => {
                let figure = self.figure(actual, *unit).text();
                let key = match actual.value_status {
                    None => Key::HeadAmount,
                    Some(ValueStatus::Estimated) => Key::HeadEstimated,
                    Some(ValueStatus::Provisional) => Key::HeadProvisional,
                    Some(ValueStatus::Forecast) => Key::HeadForecast,
                };
                self.say(key, &[("name", name), ("figure", &figure)])
            }
            Sentence::Extreme { is_missed, measure, target, units: [unit, target_unit], has_others } => {
                let figure = |quantity: &Option<Quantity>, unit: Option<&Unit>| {
                    quantity.as_ref().map(|quantity| self.figure(quantity, unit).text())
                };
                let compared = || target.comparison.as_ref().map(|one| self.comparison(one, *unit, false));
                let firm = |figure: String| match measure.actual.as_ref().and_then(|actual| actual.value_status) {
                    Some(status) => format!("{figure} ({})", self.value_status(status)),
                    None => figure,
                };
                let actual = figure(&measure.actual, *unit).map(firm);
                let mut how = match (actual, figure(&target.quantity, *target_unit)) {
                    (Some(figure), Some(target)) => {
                        self.say(Key::HeadAgainst, &[("figure", &figure), ("target", &target)])
                    }
                    (figure, target) => {
                        compared().unwrap_or_else(|| Phrase::value(&figure.or(target).unwrap_or_default()))
                    }
                };
                // Which of its plans, and that less is better, where a reader would else take it the other way.
                let name = has_others.then(|| measure.name_of(target).to_string());
                let less = (!measure.ascending).then(|| self.label(Key::LowerIsBetter).to_string());
                how.0.extend([name, less].into_iter().flatten().map(|aside| Piece {
                    text: format!(" ({aside})"),
                    strong: false,
                    value: true,
                }));
                let key = if *is_missed { Key::HeadMissed } else { Key::HeadExceeded };
                // Its figures stay separate values: in right-to-left text the two would run together.
                self.compose(key, &[("name", Phrase::value(&measure.name)), ("how", how)])
            }
            Sentence::Counted { counts, has_descending } => self.statuses(counts, *has_descending),
        }
    }

    /// How many results stand how, and who says so.
    fn statuses(&self, counts: &[Counted], has_descending: bool) -> Phrase {
        let (mut total, mut judged, mut declared) = (0, 0, 0);
        for counted in counts {
            total += counted.number;
            judged += if counted.status.is_some() { counted.number } else { 0 };
            declared += counted.declared;
        }
        let note = if declared == 0 {
            format!(" ({})", self.label(Key::FromFigures))
        } else if declared < judged {
            format!("; {}", self.count(Key::CountDeclared, declared, &[]).text())
        } else {
            String::new()
        };
        let each = counts.iter().map(|one| self.status_count(one.status, one.number, has_descending).text());
        let mut said = self.listed(each);
        said.0.push(Piece { text: note, strong: false, value: false });
        self.compose(Key::HeadMeasures, &[("n", Phrase::value(&self.whole(total))), ("counts", said)])
    }

    /// Counts as one stressed value.
    fn listed(&self, each: impl Iterator<Item = String>) -> Phrase {
        let each: Vec<String> = each.collect();
        let text = self.list(&each.iter().map(String::as_str).collect::<Vec<_>>());
        Phrase(vec![Piece { text, strong: true, value: true }])
    }

    /// One line of a tally's legend: "11 vượt kế hoạch cả năm". Of a tally that names no plan, in the words of [`Words::status_count`].
    pub fn counted(&self, count: &StatusCount, tally: &Tally, has_descending: bool) -> Phrase {
        let against = tally.against.as_deref();
        let key = match (count.status, against) {
            // How many of these did better nobody says, nor by what they are judged.
            (Some(Status::Met), None) if tally.exceeded.is_none() => {
                return self.count(Key::CountAchieved, count.number, &[("label", &tally.label)]);
            }
            (Some(Status::Exceeded), Some(_)) if has_descending => Key::CountBetter,
            (Some(Status::Exceeded), Some(_)) => Key::CountExceeded,
            (Some(Status::Met), Some(_)) => Key::CountMet,
            (None, _) => Key::CountRest,
            (status, _) => return self.status_count(status, count.number, has_descending),
        };
        self.count(key, count.number, &[("against", against.unwrap_or_default())])
    }

    /// How many stand so: "6 đạt kế hoạch".
    pub fn status_count(&self, status: Option<Status>, number: u32, has_descending: bool) -> Phrase {
        self.count(Key::CountStatus, number, &[("status", &self.status_or_none(status, has_descending))])
    }

    /// A name, with the office if it is stated: "Phạm Văn Hà, Bí thư Quận ủy".
    pub fn person(&self, person: &Person) -> String {
        match &person.role {
            Some(role) => self.say(Key::PersonWithRole, &[("name", &person.name), ("role", role)]).text(),
            None => person.name.to_string(),
        }
    }
}
