//! What a cell of LibreOffice holds: its typed value, else its text without remarks and drawings.

use quick_xml::events::{BytesStart, Event};

use super::{Styles, shown};
use crate::sheet::book::{CellValue, NumberStyle};
use crate::sheet::open::superscript::raised;
use crate::sheet::open::xml::{Xml, attribute, exact, push_text};
use crate::sheet::open::{Fault, struck};

/// More spaces in a row than a text ever has.
const MAX_SPACES: usize = 1_000;

/// Reads the cell whose start was read, and whose style is that; None where it holds nothing.
pub(super) fn read(
    xml: &mut Xml,
    start: &BytesStart,
    styles: &Styles,
    style: Option<&str>,
) -> Result<Option<(CellValue, NumberStyle)>, Fault> {
    let is_struck = style.is_some_and(|style| styles.is_struck(style));
    let content = content(xml, start, styles)?;
    Ok(content.map(|content| if is_struck { struck::cell(content) } else { content }))
}

fn content(xml: &mut Xml, start: &BytesStart, styles: &Styles) -> Result<Option<(CellValue, NumberStyle)>, Fault> {
    let of = |name| attribute(start, name).map(|value| value.into_owned());
    let is_error = exact(start, "calcext:value-type").is_some_and(|kind| kind == "error");
    let (kind, formula) = (of("value-type"), of("formula"));
    let (number, date, time) = (of("value"), of("date-value"), of("time-value"));
    let (truth, words) = (of("boolean-value"), of("string-value"));
    let text = text(xml, styles)?;
    let plain = |value| Ok(Some((value, NumberStyle::default())));
    let kind = kind.as_deref().unwrap_or_default();
    match kind {
        _ if is_error || (formula.is_some() && (text.starts_with("Err:") || text.starts_with('#'))) => {
            plain(CellValue::Error(text))
        }
        "float" | "percentage" | "currency" => {
            let number =
                number.and_then(|number| number.trim().parse::<f64>().ok()).filter(|number| number.is_finite());
            let number = number.ok_or_else(|| xml.broken())?;
            let style = shown::style(number, &text, kind == "percentage");
            Ok(Some((CellValue::Number(number), style)))
        }
        "date" => plain(CellValue::Date(date.ok_or_else(|| xml.broken())?)),
        "time" => plain(CellValue::Date(time.ok_or_else(|| xml.broken())?)),
        "boolean" => plain(CellValue::Bool(truth.is_some_and(|truth| truth == "true"))),
        "string" => plain(CellValue::Text(if text.is_empty() { words.unwrap_or_default() } else { text })),
        _ if text.is_empty() => match formula {
            Some(formula) => plain(CellValue::Formula(
                formula.split_once('=').map_or(formula.clone(), |(_, rest)| format!("={rest}")),
            )),
            None => Ok(None),
        },
        _ => plain(CellValue::Text(text)),
    }
}

/// The paragraphs of a cell.
fn text(xml: &mut Xml, styles: &Styles) -> Result<String, Fault> {
    let mut text = String::new();
    let mut depth = 0_usize;
    let mut paragraphs = 0_usize;
    // For each open element, whether its letters are raised, and whether they are struck out.
    let mut spans: Vec<(bool, bool)> = Vec::new();
    loop {
        match xml.next()? {
            Event::Start(start) => {
                let name = start.local_name();
                let is_remark =
                    matches!(name.as_ref(), "annotation" | "annotation-end" | "ruby-text" | "note" | "table");
                if is_remark || start.name().as_ref().starts_with("draw:") {
                    xml.skip(&start)?;
                    continue;
                }
                depth += 1;
                match name.as_ref() {
                    "p" | "h" => {
                        if paragraphs > 0 {
                            text.push('\n');
                        }
                        paragraphs += 1;
                    }
                    "s" => {
                        let times = attribute(&start, "c").and_then(|times| times.parse().ok()).unwrap_or(1);
                        text.push_str(&" ".repeat(MAX_SPACES.min(times)));
                    }
                    "tab" => text.push('\t'),
                    "line-break" => text.push('\n'),
                    _ => {}
                }
                let style = attribute(&start, "style-name").unwrap_or_default();
                let (is_raised, is_struck) = spans.last().copied().unwrap_or_default();
                let is_span = name.as_ref() == "span";
                spans.push((is_raised || is_span && styles.is_raised(&style), is_struck || styles.is_struck(&style)));
            }
            Event::End(_) if depth == 0 => return Ok(text),
            Event::End(_) => {
                depth -= 1;
                spans.pop();
            }
            Event::Eof => return Err(xml.broken()),
            // Between paragraphs there is only the file's own layout.
            event if depth > 0 => {
                let mut piece = String::new();
                push_text(&event, &mut piece);
                let piece = collapsed(&piece, &text);
                let (is_raised, is_struck) = spans.last().copied().unwrap_or_default();
                let piece = if is_raised { raised(&piece) } else { piece };
                text.push_str(&if is_struck { struck::struck(&piece) } else { piece });
            }
            _ => {}
        }
    }
}

/// White space as the format has it: any run of it is one space, and none begins a paragraph.
fn collapsed(piece: &str, before: &str) -> String {
    let mut out = String::with_capacity(piece.len());
    let mut is_after_space = before.is_empty() || before.ends_with([' ', '\n', '\t']);
    for letter in piece.chars() {
        let is_space = matches!(letter, ' ' | '\n' | '\t' | '\r');
        if !is_space {
            out.push(letter);
        } else if !is_after_space {
            out.push(' ');
        }
        is_after_space = is_space;
    }
    out
}
