//! The report as schema.org's Report and Dataset, which search engines read.

use serde_json::{Value, json};

use super::Publication;
use super::markup::in_script;
use crate::document::without_nulls;
use crate::report::{Amount, Comparator, Measure, Period, Report};
use crate::words::Key;

pub(crate) fn script(publication: &Publication) -> Result<String, String> {
    let json = serde_json::to_string_pretty(&data(publication)).map_err(|error| error.to_string())?;
    Ok(format!("<script type=\"application/ld+json\">\n{}\n</script>\n", in_script(&json)))
}

fn data(publication: &Publication) -> Value {
    let (report, words) = (publication.report, publication.content.words());
    let name = publication.title();
    let publisher = without_nulls(json!({
        "@type": "GovernmentOrganization", "name": &*report.organization.name, "url": report.organization.url.as_deref(),
    }));
    let sources: Vec<Value> = report
        .sources
        .iter()
        .map(|source| {
            without_nulls(json!({
                "@type": "CreativeWork",
                "name": source.title.as_deref(),
                "url": source.url.as_deref(),
                "datePublished": source.published.map(|date| date.to_string()),
                "creditText": source.credits.as_deref(),
            }))
        })
        .collect();
    let described = format!("{name}. {}", publication.said());
    let dataset = without_nulls(json!({
        "@type": "Dataset",
        "name": name,
        "description": described,
        "temporalCoverage": span(&report.period),
        "creator": publisher,
        "keywords": groups(report),
        "variableMeasured": variables(publication),
        "distribution": publication.embed.src.as_ref().map(|src| json!({
            "@type": "DataDownload", "encodingFormat": "application/json", "contentUrl": src,
        })),
    }));
    without_nulls(json!({
        "@context": "https://schema.org",
        "@type": "Report",
        "identifier": &*report.id,
        "name": name,
        "abstract": publication.said(),
        "inLanguage": &*report.language,
        "publisher": publisher,
        "temporalCoverage": span(&report.period),
        "dateModified": report.date_modified.map(|date| date.to_string()),
        "creativeWorkStatus": report.status.map(|status| words.report_status(status).to_string()),
        "isBasedOn": if sources.is_empty() { Value::Null } else { sources.into() },
        "mainEntity": dataset,
    }))
}

/// A period in ISO 8601, as temporalCoverage has it.
fn span(period: &Period) -> String {
    match period.start {
        Some(start) => format!("{start}/{}", period.end),
        None => period.end.to_string(),
    }
}

/// Every measure with a number, each followed by its parts.
fn variables(publication: &Publication) -> Vec<Value> {
    let report = publication.report;
    let mut all = Vec::new();
    let indicators = report.tallies.iter().flat_map(|tally| &tally.indicators);
    for measure in report.budget.iter().chain(&report.measures).chain(indicators) {
        add_variables(publication, measure, None, measure.group.as_deref(), &mut all);
    }
    all
}

/// The groups of measures, in the order in which they first come; null if there are none.
fn groups(report: &Report) -> Value {
    let mut names: Vec<&str> = Vec::new();
    for group in report.all_measures().filter_map(|measure| measure.group.as_deref()) {
        if !names.contains(&group) {
            names.push(group);
        }
    }
    if names.is_empty() { Value::Null } else { names.into() }
}

/// `path` names what the measure is a part of, because parts of several are often called alike. A part is in its measure's group.
fn add_variables(
    publication: &Publication,
    measure: &Measure,
    path: Option<&str>,
    group: Option<&str>,
    all: &mut Vec<Value>,
) {
    let path = path.map_or_else(|| measure.name.to_string(), |path| format!("{path} › {}", measure.name));
    all.extend(variable(publication, measure, &path, group));
    for part in &measure.parts {
        add_variables(publication, part, Some(&path), group, all);
    }
}

/// A measure with a number; words make no variable.
fn variable(publication: &Publication, measure: &Measure, path: &str, group: Option<&str>) -> Option<Value> {
    let report = publication.report;
    let actual = measure.actual.as_ref()?;
    let unit = measure.unit.as_deref().and_then(|key| report.unit(key));
    let (value, low, high) = match (&actual.amount, actual.comparator) {
        (Amount::Value(value), Some(Comparator::More | Comparator::AtLeast)) => (None, Some(*value), None),
        (Amount::Value(value), Some(Comparator::Less | Comparator::AtMost)) => (None, None, Some(*value)),
        (Amount::Value(value), Some(Comparator::About) | None) => (Some(*value), None, None),
        (Amount::Range { low, high }, _) => (None, Some(*low), Some(*high)),
        (Amount::Words(_), _) => return None,
    };
    let words = publication.content.words();
    // "hơn 1.757 tỷ đồng; ước đạt": what a bare number would pass over.
    let badges: Vec<String> = words.badges(actual).iter().map(ToString::to_string).collect();
    let said = (actual.comparator.is_some() || !badges.is_empty()).then(|| words.figure(actual, unit).text());
    let of = (path != &*measure.name).then(|| path.to_owned());
    let less = (!measure.ascending).then(|| words.label(Key::LowerIsBetter).to_string());
    let described: Vec<String> = of.into_iter().chain(said).chain(badges).chain(less).collect();
    Some(without_nulls(json!({
        "@type": "PropertyValue",
        "propertyID": &*measure.id,
        "name": &*measure.name,
        "description": if described.is_empty() { Value::Null } else { described.join("; ").into() },
        "value": value,
        "minValue": low,
        "maxValue": high,
        "unitText": unit.map(|unit| &*unit.label),
        "unitCode": unit.and_then(|unit| unit.code.as_deref()),
        // Relates the value to others: the only property of schema.org's here that takes any term.
        "valueReference": group.map(|group| json!({"@type": "DefinedTerm", "name": group})),
    })))
}
