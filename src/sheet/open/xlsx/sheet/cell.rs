//! One cell of a sheet: what its type, its value, its formula and its style say together.

use std::collections::BTreeMap;

use quick_xml::events::{BytesStart, Event};

use super::super::Shared;
use super::super::strings::{item, unescaped};
use crate::sheet::book::{CellValue, NumberStyle};
use crate::sheet::open::number_format::Shown;
use crate::sheet::open::xml::{Xml, attribute};
use crate::sheet::open::{Fault, date, struck};

/// A cell's pieces as they are written.
#[derive(Default)]
struct Raw {
    value: Option<String>,
    formula: Option<String>,
    inline: Option<String>,
}

/// Reads the cell whose start was read; None where it holds nothing.
pub(super) fn read(
    xml: &mut Xml,
    start: &BytesStart,
    shared: &Shared,
    formulas: &mut BTreeMap<u32, String>,
) -> Result<Option<(CellValue, NumberStyle)>, Fault> {
    let kind = attribute(start, "t");
    let style = attribute(start, "s").and_then(|style| style.parse().ok()).unwrap_or(0);
    let raw = pieces(xml, formulas)?;
    let content = content(xml, kind.as_deref().unwrap_or("n"), raw, style, shared)?;
    Ok(content.map(|content| if shared.styles.is_struck(style) { struck::cell(content) } else { content }))
}

fn content(
    xml: &Xml,
    kind: &str,
    raw: Raw,
    style: usize,
    shared: &Shared,
) -> Result<Option<(CellValue, NumberStyle)>, Fault> {
    let plain = |value| Ok(Some((value, NumberStyle::default())));
    let value = raw.value.as_deref();
    match (kind, value) {
        ("inlineStr" | "is", _) => raw.inline.map_or(Ok(None), |text| plain(CellValue::Text(text))),
        // A formula whose result is an empty text holds nothing; one without a result is told.
        ("str", Some(text)) => plain(CellValue::Text(unescaped(text))),
        (_, None) => raw.formula.map_or(Ok(None), |formula| plain(CellValue::Formula(formula))),
        (_, Some("")) => raw.formula.map_or(Ok(None), |formula| plain(CellValue::Formula(formula))),
        ("s", Some(number)) => {
            let text = number.trim().parse::<usize>().ok().and_then(|number| shared.strings.get(number));
            plain(CellValue::Text(text.cloned().ok_or_else(|| xml.broken())?))
        }
        ("b", Some(value)) => match value.trim() {
            "0" | "false" => plain(CellValue::Bool(false)),
            "1" | "true" => plain(CellValue::Bool(true)),
            _ => Err(xml.broken()),
        },
        ("e", Some(error)) => plain(CellValue::Error(error.trim().to_owned())),
        ("d", Some(date)) => plain(CellValue::Date(date.trim().to_owned())),
        ("n", Some(number)) => {
            let number: f64 = number.trim().parse().map_err(|_| xml.broken())?;
            if let Some(formula) = raw.formula.filter(|_| number == 0.0 && shared.is_uncalculated) {
                return plain(CellValue::Formula(formula));
            }
            if number.is_finite() { Ok(Some(shown(number, style, shared))) } else { Err(xml.broken()) }
        }
        _ => Err(xml.broken()),
    }
}

fn shown(number: f64, style: usize, shared: &Shared) -> (CellValue, NumberStyle) {
    match shared.styles.show(style, number) {
        Shown::Number(style) => (CellValue::Number(number), style),
        Shown::Words(words) => (CellValue::Text(words), NumberStyle::default()),
        Shown::Clock(clock) => {
            let value = date::iso(number, clock, shared.is_1904);
            (value.map_or_else(|| CellValue::Error("#####".to_owned()), CellValue::Date), NumberStyle::default())
        }
    }
}

fn pieces(xml: &mut Xml, formulas: &mut BTreeMap<u32, String>) -> Result<Raw, Fault> {
    let mut raw = Raw::default();
    loop {
        match xml.next()? {
            Event::Start(start) => match start.local_name().as_ref() {
                "v" => raw.value = Some(xml.text()?),
                "is" => raw.inline = Some(item(xml)?),
                "f" => {
                    let index = attribute(&start, "si").and_then(|index| index.parse().ok());
                    let text = xml.text()?;
                    let formula = match index {
                        Some(index) if text.is_empty() => formulas.get(&index).cloned().unwrap_or_default(),
                        Some(index) => formulas.entry(index).or_insert(text).clone(),
                        None => text,
                    };
                    raw.formula = Some(format!("={formula}"));
                }
                _ => xml.skip(&start)?,
            },
            Event::End(_) => return Ok(raw),
            Event::Eof => return Err(xml.broken()),
            _ => {}
        }
    }
}
