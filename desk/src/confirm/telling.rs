//! What a finding says, as an editor reads it: a name, and what is said of it. All that it brings into the report is
//! told: what nobody was shown, nobody has confirmed.

mod meeting;

use report_card::facts::status_counts;
use report_card::report::{self, BudgetDirection, Date, Measure, Period, Reference, Report, Status, Tally};
use report_card::words::{Language, Words};
use serde_json::{Map, Value, json};

use super::finding::FindingKind;
use crate::bring::words::{named, words as own_words};

/// A finding in words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Telling {
    /// "Thu ngân sách nhà nước trên địa bàn"; blank where its kind says it.
    pub name: String,
    /// "hơn 1.757 tỷ đồng", "vượt 42,5%".
    pub figure: String,
    /// What else is said of it, a line each: the texts of a list.
    pub lines: Vec<String>,
    /// Whether less of it is better.
    pub is_less_better: bool,
}

/// Tells a field's value, with units by their labels; `unit` is that of the figure which a reference belongs to.
pub fn telling(kind: FindingKind, value: &Value, unit: Option<&str>, language: Language) -> Telling {
    let words = Words::new([language.tag()]);
    let text = |pointer: &str| value.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned();
    let one = |figure: String| Telling { figure, ..Telling::default() };
    match kind {
        FindingKind::Organization => {
            Telling { figure: text("/name"), lines: said([text("/url")]), ..Telling::default() }
        }
        FindingKind::Title => one(value.as_str().unwrap_or_default().to_owned()),
        FindingKind::Period | FindingKind::PlanPeriod => period(value, &words),
        FindingKind::Source => Telling { figure: source(value, &words), ..Telling::default() },
        FindingKind::Tally => {
            probed("tallies", value, |report| report.tallies.first().map(|it| tally(it, &report.period, language)))
        }
        FindingKind::Measure => probed("measures", &whole(value), |report| {
            report.measures.first().map(|it| measure(it, value, report, language))
        }),
        FindingKind::Target | FindingKind::Baseline => reference(kind, value, unit, language),
        FindingKind::Statement => Telling { name: text("/topic"), figure: text("/quote"), ..Telling::default() },
        FindingKind::Theme => {
            let is_continued = value.get("continued") == Some(&json!(true));
            let continued = label(language, is_continued.then_some("continued"));
            Telling { figure: text("/text"), lines: said([continued]), ..Telling::default() }
        }
        FindingKind::Objectives | FindingKind::Tasks | FindingKind::Projects => list(value, language),
        FindingKind::Event => meeting::event(value, language),
    }
}

/// The lines that say something.
fn said(lines: impl IntoIterator<Item = String>) -> Vec<String> {
    lines.into_iter().filter(|line| !line.is_empty()).collect()
}

/// One of the desk's own words; none where nothing is to be said.
fn label(language: Language, key: Option<&str>) -> String {
    key.map(|key| named(&own_words(language).labels, key).to_owned()).unwrap_or_default()
}

/// A list with what introduces it, and whether it goes on.
fn list(value: &Value, language: Language) -> Telling {
    let intro = value.get("intro").and_then(Value::as_str).unwrap_or_default().to_owned();
    let goes_on = label(language, (value.get("complete") == Some(&json!(false))).then_some("goesOn"));
    Telling { figure: intro, lines: said(super::form::items(value).into_iter().chain([goes_on])), ..Telling::default() }
}

/// Each publication with all that is said of it.
fn source(value: &Value, words: &Words) -> String {
    let one = |source: &Value| {
        let text = |field: &str| source.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
        let published = Date::parse(&text("published")).map(|day| words.date(day)).unwrap_or_default();
        said([text("title"), text("credits"), text("url"), published]).join(" · ")
    };
    match value.as_array() {
        Some(all) => said(all.iter().map(one)).join("; "),
        None => one(value),
    }
}

/// The reader refuses a measure that says nothing without its references: it is told as one whose figure is missing.
fn whole(value: &Value) -> Value {
    let mut value = value.clone();
    if let Some(fields) = value.as_object_mut().filter(|fields| !fields.contains_key("actual")) {
        fields.entry("missingReason").or_insert_with(|| json!("-"));
    }
    value
}

/// Reads a report that holds nothing but this value, in this list.
fn probed(list: &str, value: &Value, tell: impl Fn(&Report) -> Option<Telling>) -> Telling {
    let mut units = Map::new();
    let mut value = value.clone();
    if let Some(unit) = value.get_mut("unit").filter(|unit| unit.is_string()) {
        units.insert("unit".to_owned(), json!({ "label": unit.take() }));
        *unit = Value::String("unit".to_owned());
    }
    let text = json!({
        "version": 1, "id": "probe", "language": "en",
        "organization": { "name": "-" }, "period": { "end": "2000-12-31" },
        "units": units, list: [value],
    });
    report::read(&text.to_string()).0.and_then(|report| tell(&report)).unwrap_or_default()
}

fn tally(tally: &Tally, period: &Period, language: Language) -> Telling {
    let words = &Words::new([language.tag()]);
    let whole = |count: Option<u32>| count.map(|count| words.whole(count));
    let figure = match (whole(tally.achieved), whole(tally.total)) {
        (Some(achieved), Some(total)) => format!("{achieved}/{total}"),
        (Some(count), None) | (None, Some(count)) => count,
        (None, None) => String::new(),
    };
    // What is stated of it, beside the figure; what follows by subtraction is no finding.
    let stated = status_counts(tally, period)
        .counts
        .into_iter()
        .filter(|count| !count.derived && count.status != Some(Status::Met));
    let lines = stated.map(|count| words.counted(&count, tally, false).text());
    let mut lines: Vec<String> = lines.collect();
    let against = tally.against.as_ref().map(|against| against.to_string());
    lines.extend(against.filter(|against| !lines.iter().any(|line| line.contains(against.as_str()))));
    if !tally.complete {
        lines.push(label(language, Some("goesOn")));
    }
    Telling { name: tally.label.to_string(), figure, lines, is_less_better: false }
}

fn measure(measure: &Measure, value: &Value, report: &Report, language: Language) -> Telling {
    let words = &Words::new([language.tag()]);
    let unit = measure.unit.as_ref().and_then(|key| report.unit(key));
    let actual = measure.actual.as_ref();
    let missing = measure.missing_reason.as_ref().filter(|_| value.get("missingReason").is_some());
    let figure = actual.map(|actual| words.figure(actual, unit).text()).or_else(|| missing.map(|why| why.to_string()));
    let figure = figure.unwrap_or_default();
    // Without a figure, or of one in words, the unit stands nowhere else.
    let unit_alone = unit.map(|unit| unit.label.to_string()).filter(|label| !figure.contains(label.as_str()));
    let status = actual.and_then(|actual| actual.value_status).map(|status| words.value_status(status).to_string());
    let declared = measure.status.map(|status| words.status(status, measure.ascending).to_string());
    let direction = measure.budget_direction.map(|direction| match direction {
        BudgetDirection::Revenue => label(language, Some("revenue")),
        BudgetDirection::Expenditure => label(language, Some("expenditure")),
    });
    let group = measure.group.as_ref().map(|group| group.to_string());
    let series = measure.observations.iter().map(|observation| {
        format!("{}: {}", time(&observation.period, words), words.figure(&observation.quantity, unit).text())
    });
    let note = measure.note.as_ref().map(|note| note.to_string());
    let lines = [unit_alone, status, declared, direction, group].into_iter().flatten().chain(series).chain(note);
    Telling { name: measure.name.to_string(), figure, lines: lines.collect(), is_less_better: !measure.ascending }
}

fn without_unit(value: &Value) -> Value {
    let mut value = value.clone();
    value.as_object_mut().map(|fields| fields.remove("unit"));
    value
}

/// A reference in its measure, which alone says what its comparison is of.
fn reference(kind: FindingKind, value: &Value, unit: Option<&str>, language: Language) -> Telling {
    let words = &Words::new([language.tag()]);
    let is_baseline = kind == FindingKind::Baseline;
    let list = if is_baseline { "baselines" } else { "targets" };
    let own_unit = value.get("unit").and_then(Value::as_str);
    let own = without_unit(value);
    let holder = json!({ "id": "m", "name": "-", "unit": own_unit.or(unit), "status": "met", list: [own] });
    probed("measures", &holder, |report| {
        let measure = report.measures.first()?;
        let unit = measure.unit.as_ref().and_then(|key| report.unit(key));
        let Reference { name, quantity, comparison, status, set_by, period, .. } =
            measure.targets.first().or(measure.baselines.first())?;
        let amount = quantity.as_ref().map(|quantity| words.figure(quantity, unit).text());
        let compared = comparison.as_ref().map(|comparison| words.comparison(comparison, unit, is_baseline).text());
        let figure = said([amount, compared].into_iter().flatten()).join(" · ");
        let unit_alone = own_unit.map(str::to_owned).filter(|label| !figure.contains(label.as_str()));
        let firm = quantity.as_ref().and_then(|quantity| quantity.value_status);
        let firm = firm.map(|status| words.value_status(status).to_string());
        let declared = status.map(|status| words.status(status, true).to_string());
        let set_by = set_by.as_ref().map(|by| format!("{}: {by}", label(language, Some("setBy"))));
        // "năm 2022", of the year 2022, says it already.
        let period = period.as_ref().map(|period| time(period, words));
        let period = period.filter(|period| !name.to_lowercase().contains(&period.to_lowercase()));
        let lines = [unit_alone, firm, declared, set_by, period].into_iter().flatten().collect();
        Some(Telling { name: name.to_string(), figure, lines, is_less_better: false })
    })
}

fn period(value: &Value, words: &Words) -> Telling {
    let text = json!({
        "version": 1, "id": "probe", "language": "en", "organization": { "name": "-" }, "period": value,
    });
    let read = report::read(&text.to_string()).0.filter(Report::is_whole);
    let Some(report) = read else { return Telling::default() };
    Telling {
        figure: words.period_name(&report.period),
        lines: vec![days(&report.period, words)],
        ..Telling::default()
    }
}

/// "ngày 01 tháng 01 năm 2023 – ngày 31 tháng 12 năm 2023"
fn days(period: &Period, words: &Words) -> String {
    let days = [period.start, Some(period.end)].into_iter().flatten().map(|day| words.date(day));
    days.collect::<Vec<_>>().join(" – ")
}

/// A time's name; with its days where the publisher has named it, for a label can say anything.
fn time(period: &Period, words: &Words) -> String {
    let name = words.period_name(period);
    if period.label.is_some() { format!("{name} ({})", days(period, words)) } else { name }
}
