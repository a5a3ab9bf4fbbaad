//! What a finding says, as an editor reads it: a name, and what is said of it.

use report_card::facts::tallied;
use report_card::report::{self, Measure, Period, Reference, Report, Status, Tally};
use report_card::words::{Language, Words};
use serde_json::{Map, Value, json};

use super::finding::Kind;

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
pub fn telling(kind: Kind, value: &Value, unit: Option<&str>, language: Language) -> Telling {
    let words = Words::new([language.tag()]);
    let text = |pointer: &str| value.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned();
    let one = |figure: String| Telling { figure, ..Telling::default() };
    match kind {
        Kind::Organization => one(text("/name")),
        Kind::Title => one(value.as_str().unwrap_or_default().to_owned()),
        Kind::Period | Kind::PlanPeriod => period(value, &words),
        Kind::Source => one(["/title", "/credits", "/url"]
            .map(text)
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · ")),
        Kind::Tally => {
            probed("tallies", value, |report| report.tallies.first().map(|it| tally(it, &report.period, &words)))
        }
        Kind::Measure => {
            probed("measures", value, |report| report.measures.first().map(|it| measure(it, report, &words)))
        }
        Kind::Target | Kind::Baseline => reference(kind, value, unit, &words),
        Kind::Statement => Telling { name: text("/topic"), figure: text("/quote"), ..Telling::default() },
        Kind::Theme => one(text("/text")),
        Kind::Objectives | Kind::Tasks | Kind::Projects => {
            Telling { lines: super::form::items(value), ..Telling::default() }
        }
        Kind::Event => {
            let chair = ["/chair/name", "/chair/role"].map(text).into_iter().filter(|part| !part.is_empty());
            let chair = chair.collect::<Vec<_>>().join(", ");
            let lines = [text("/date"), chair, text("/attendees")].into_iter().filter(|line| !line.is_empty());
            Telling { figure: text("/kind"), lines: lines.collect(), ..Telling::default() }
        }
    }
}

/// Reads a report of that one thing.
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

fn tally(tally: &Tally, period: &Period, words: &Words) -> Telling {
    let whole = |count: Option<u32>| count.map(|count| words.whole(count));
    let figure = match (whole(tally.achieved), whole(tally.total)) {
        (Some(achieved), Some(total)) => format!("{achieved}/{total}"),
        (Some(count), None) | (None, Some(count)) => count,
        (None, None) => String::new(),
    };
    // What is stated of it, beside the figure; what follows by subtraction is no finding.
    let stated =
        tallied(tally, period).counts.into_iter().filter(|count| !count.derived && count.status != Some(Status::Met));
    let lines = stated.map(|count| words.counted(&count, tally.against.as_deref(), false).text());
    Telling { name: tally.label.to_string(), figure, lines: lines.collect(), is_less_better: false }
}

fn measure(measure: &Measure, report: &Report, words: &Words) -> Telling {
    let unit = measure.unit.as_ref().and_then(|key| report.unit(key));
    let actual = measure.actual.as_ref();
    let figure = actual
        .map(|actual| words.figure(actual, unit).text())
        .or_else(|| measure.missing_reason.as_ref().map(|reason| reason.to_string()));
    let status = actual.and_then(|actual| actual.value_status).map(|status| words.value_status(status).to_string());
    let declared = measure.status.map(|status| words.status(status, measure.ascending).to_string());
    let series = measure.observations.iter().map(|observation| {
        format!("{}: {}", words.period_name(&observation.period), words.figure(&observation.quantity, unit).text())
    });
    let note = measure.note.as_ref().map(|note| note.to_string());
    let lines = [status, declared].into_iter().flatten().chain(series).chain(note).collect();
    let figure = figure.unwrap_or_default();
    Telling { name: measure.name.to_string(), figure, lines, is_less_better: !measure.ascending }
}

fn without_unit(value: &Value) -> Value {
    let mut value = value.clone();
    value.as_object_mut().map(|fields| fields.remove("unit"));
    value
}

/// A reference in its measure, which alone says what its comparison is of.
fn reference(kind: Kind, value: &Value, unit: Option<&str>, words: &Words) -> Telling {
    let is_baseline = kind == Kind::Baseline;
    let list = if is_baseline { "baselines" } else { "targets" };
    let unit = value.get("unit").and_then(Value::as_str).or(unit);
    let own = without_unit(value);
    let holder = json!({ "id": "m", "name": "-", "unit": unit, "status": "met", list: [own] });
    probed("measures", &holder, |report| {
        let measure = report.measures.first()?;
        let unit = measure.unit.as_ref().and_then(|key| report.unit(key));
        let Reference { name, quantity, comparison, status, .. } =
            measure.targets.first().or(measure.baselines.first())?;
        let amount = quantity.as_ref().map(|quantity| words.figure(quantity, unit).text());
        let compared = comparison.as_ref().map(|comparison| words.comparison(comparison, unit, is_baseline).text());
        let declared = status.map(|status| words.status(status, true).to_string());
        let figure = [amount, compared].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        Some(Telling { name: name.to_string(), figure, lines: declared.into_iter().collect(), is_less_better: false })
    })
}

fn period(value: &Value, words: &Words) -> Telling {
    let text = json!({
        "version": 1, "id": "probe", "language": "en", "organization": { "name": "-" }, "period": value,
    });
    let read = report::read(&text.to_string()).0.filter(Report::is_whole);
    let Some(report) = read else { return Telling::default() };
    let days = [report.period.start, Some(report.period.end)].into_iter().flatten().map(|day| words.date(day));
    Telling {
        figure: words.period_name(&report.period),
        lines: vec![days.collect::<Vec<_>>().join(" – ")],
        ..Telling::default()
    }
}
