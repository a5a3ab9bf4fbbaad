//! The sheet as a table, each column's meaning a menu in its header; a long one is drawn in part.

use std::collections::HashMap;
use std::rc::Rc;

use report_card::sheet::figure::Decimal;
use report_card::sheet::layout::{Column, Layout, Role};
use report_card::words::Language;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::focus::cell_id;
use super::pane::Pane;
use crate::bring::read::How;
use crate::bring::words::{Words, fill, named, words};
use crate::confirm::columns::{ROLES, changed};
use crate::confirm::finding::SourcePlace;
use crate::confirm::reading::{Sheet, Source};
use crate::confirm::states::{Confirming, ReviewState};
use crate::turning::{Turned, Turning, use_turned};

/// How many rows are drawn.
const STEP: usize = 60;
/// How many columns are drawn: a sheet that has more has no table of results.
const WIDTH: usize = 60;

#[derive(Properties, PartialEq)]
pub struct TableProps {
    pub lang: Language,
    pub confirming: Rc<Confirming>,
    pub how: How,
    /// While it is read anew, its menus wait.
    pub is_busy: bool,
    pub current: Option<usize>,
    pub is_open: bool,
    pub on_fold: Callback<()>,
    pub on_finding: Callback<usize>,
    pub on_how: Callback<How>,
}

#[component]
pub fn Table(props: &TableProps) -> Html {
    let words = words(props.lang);
    let reading = &props.confirming.reading;
    let findings = &reading.findings;
    let places = |at: usize| findings.get(at).map_or(&[][..], |finding| finding.places.as_slice());
    let row = props.current.and_then(|at| match places(at).first() {
        Some(SourcePlace::Cell(row, _)) => Some(*row as usize),
        _ => None,
    });
    let all = match &reading.source {
        Source::Sheet(sheet) => sheet.rows.len(),
        Source::Article { .. } => 0,
    };
    let Turned { shown, on_turn } = use_turned(row, all, STEP);
    // Which finding stands in a cell: the one that says most there.
    let cells = use_memo(Rc::as_ptr(reading) as usize, |_| {
        let mut cells: HashMap<(u32, u32), usize> = HashMap::new();
        for (at, finding) in findings.iter().enumerate().rev() {
            for place in finding.places.iter().rev() {
                if let SourcePlace::Cell(row, column) = place {
                    cells.insert((*row, *column), at);
                }
            }
        }
        cells
    });
    let Source::Sheet(sheet) = &reading.source else { return Html::default() };
    let width = sheet.width.min(WIDTH);
    let here = props.current.map_or(&[][..], places);
    let naming = sheet.layout.as_ref().and_then(|layout| {
        let own = layout.columns.iter().find(|column| column.role == Role::Name)?;
        (0..width).find(|column| letters(*column) == own.column)
    });
    let cell = |row: usize, column: usize, text: &str, colspan: Option<String>| {
        let is_naming = colspan.is_none() && naming == Some(column);
        let number = classes!(is_number(text).then_some("number"), is_naming.then_some("naming"));
        let place = (row as u32, column as u32);
        let is_current = here.contains(&SourcePlace::Cell(place.0, place.1));
        let Some(at) = cells.get(&place).copied() else {
            return html! { <td {colspan} class={classes!(number.clone(), is_current.then_some("current"))}>{ text.to_owned() }</td> };
        };
        let is_waiting = *props.confirming.state(at) == ReviewState::Waiting && !props.confirming.is_gone(at);
        let class = classes!(
            number,
            is_waiting.then_some("waiting"),
            (is_waiting && findings.get(at).is_some_and(|finding| !finding.is_sure)).then_some("unsure"),
            is_current.then_some("current")
        );
        let onclick = props.on_finding.reform(move |event: MouseEvent| {
            event.prevent_default();
            at
        });
        html! {
            <td {colspan} {class}>
                <a id={cell_id(place.0, place.1)} href={format!("#finding-{at}")} class="mark" {onclick}>{ text.to_owned() }</a>
            </td>
        }
    };
    let refused: HashMap<(u32, u32), &str> =
        reading.refusals.iter().filter_map(|notice| Some((notice.cell?, notice.code.as_str()))).collect();
    let headings = sheet.layout.as_ref().and_then(|layout| layout.headings.iter().min().copied());
    let line = |(row, texts): (usize, &Vec<String>)| {
        let is_heading = sheet.layout.as_ref().is_some_and(|layout| layout.headings.contains(&(row as u32 + 1)));
        let blank = String::new();
        let is_above = headings.is_some_and(|first| (row as u32) + 1 < first);
        let drawn = spans(texts, width, is_above).into_iter().map(|(column, span)| {
            let text = texts.get(column).unwrap_or(&blank);
            match refused.get(&(row as u32, column as u32)) {
                Some(code) => html! { <td class="refused">{ text }{ " " }<span class="code">{ *code }</span></td> },
                None => cell(row, column, text, (span > 1).then(|| span.to_string())),
            }
        });
        html! { <tr class={is_heading.then_some("headings")}><th scope="row">{ row + 1 }</th>{ for drawn }</tr> }
    };
    let drawn = sheet.rows.iter().enumerate().skip(shown.start).take(shown.len());
    let part =
        html! { <Turning lang={props.lang} pattern={words.cells.clone()} {shown} {all} step={STEP} {on_turn} /> };
    html! {
        <div class="source-side">
            { choices(sheet, props, words) }
            <Pane lang={props.lang} kind="sheet" name={words.sheet.clone()} is_open={props.is_open} on_fold={props.on_fold.clone()}
                {part}>
                <table>
                    <thead><tr><td></td>{ for (0..width).map(|column| header(column, sheet, props, words)) }</tr></thead>
                    <tbody>{ for drawn.map(line) }</tbody>
                </table>
            </Pane>
        </div>
    }
}

/// A row's cells, each with how many columns it takes. Titles, which stand above the headings or alone in their row, run on over the blank
/// cells after them, as a sheet shows them.
fn spans(texts: &[String], width: usize, is_above: bool) -> Vec<(usize, usize)> {
    let is_filled = |column: &usize| texts.get(*column).is_some_and(|text| !text.trim().is_empty());
    let runs_on = is_above || texts.iter().filter(|text| !text.trim().is_empty()).count() == 1;
    let mut spans: Vec<(usize, usize)> = Vec::new();
    let mut is_run = false;
    for column in 0..width {
        is_run = runs_on && (is_run || is_filled(&column));
        match spans.last_mut() {
            Some((_, span)) if is_run && !is_filled(&column) => *span += 1,
            _ => spans.push((column, 1)),
        }
    }
    spans
}

/// Whether a cell shows a figure alone: such cells stand one below the other by their last digits.
fn is_number(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
        && text.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || ".,%+-−–()".contains(c))
}

/// What a column is called: "C".
fn letters(column: usize) -> String {
    report_card::sheet::Address::new(0, column as u32).to_string().trim_end_matches('1').to_owned()
}

/// A column's letter, and what it means.
fn header(column: usize, sheet: &Sheet, props: &TableProps, words: &Words) -> Html {
    let letters = letters(column);
    let own = sheet
        .layout
        .as_ref()
        .and_then(|layout| Some((layout, layout.columns.iter().find(|own| own.column == letters)?)));
    let menu = own.filter(|_| !sheet.is_own).map(|(layout, own)| menu(layout, own, props, words));
    let is_naming = own.is_some_and(|(_, own)| own.role == Role::Name);
    html! { <th scope="col" class={is_naming.then_some("naming")}>{ letters }{ " " }{ menu }</th> }
}

fn menu(layout: &Layout, column: &Column, props: &TableProps, words: &Words) -> Html {
    let heading = column.heading.clone().unwrap_or_default();
    let label = fill(&words.column, &[("column", &column.column), ("heading", &heading)]);
    let onchange = {
        let (how, on_how, layout, letters) =
            (props.how.clone(), props.on_how.clone(), layout.clone(), column.column.clone());
        move |event: Event| {
            let chosen = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
            // The first option says only that nobody knows yet.
            let role = usize::try_from(chosen).ok().and_then(|chosen| ROLES.get(chosen.checked_sub(1)?));
            if let Some(role) = role {
                on_how.emit(How { layout: Some(changed(&layout, &letters, *role)), ..how.clone() });
            }
        }
    };
    let option = |role: &Role| html! { <option selected={*role == column.role}>{ named(&words.roles, role) }</option> };
    let is_unknown = !ROLES.contains(&column.role);
    html! {
        <select aria-label={label} class={is_unknown.then_some("unknown")} disabled={props.is_busy} {onchange}>
            <option selected={is_unknown} disabled=true>{ &words.unknown }</option>
            { for ROLES.iter().map(option) }
        </select>
    }
}

/// Which sheet of the workbook, and how it separates decimals.
fn choices(sheet: &Sheet, props: &TableProps, words: &Words) -> Html {
    let on_sheet = {
        let (how, on_how) = (props.how.clone(), props.on_how.clone());
        move |event: Event| {
            let name = event.target_unchecked_into::<HtmlSelectElement>().value();
            on_how.emit(How { sheet: Some(name), layout: None, ..how.clone() });
        }
    };
    let on_decimal = {
        let (how, on_how) = (props.how.clone(), props.on_how.clone());
        move |event: Event| {
            let decimal = match event.target_unchecked_into::<HtmlSelectElement>().selected_index() {
                1 => Some(Decimal::Comma),
                2 => Some(Decimal::Point),
                _ => None,
            };
            let layout = how.layout.clone().map(|layout| Layout { decimal, ..layout });
            on_how.emit(How { decimal, layout, ..how.clone() });
        }
    };
    let own = sheet.layout.as_ref().and_then(|layout| layout.sheet.as_ref()).or(props.how.sheet.as_ref());
    let decimals = [
        (None, &words.decimal_found),
        (Some(Decimal::Comma), &words.decimal_comma),
        (Some(Decimal::Point), &words.decimal_point),
    ];
    html! {
        <div class="bar choices">
            if sheet.names.len() > 1 {
                <label>{ &words.sheet_name }{ " " }
                    <select id="sheet-name" onchange={on_sheet}>
                        // As long as none is chosen none may look so: it could not be chosen.
                        if own.is_none() {
                            <option selected=true disabled=true>{ &words.unknown }</option>
                        }
                        { for sheet.names.iter().map(|name| html! { <option value={name.clone()} selected={Some(name) == own}>{ name }</option> }) }
                    </select>
                </label>
            }
            <label>{ &words.decimal }{ " " }
                <select id="decimal" onchange={on_decimal}>
                    { for decimals.iter().map(|(decimal, label)| html! { <option selected={*decimal == props.how.decimal}>{ *label }</option> }) }
                </select>
            </label>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_run_on_over_blank_cells_and_figures_do_not() {
        let row = |texts: &str| texts.split('|').map(str::to_owned).collect::<Vec<_>>();
        for (texts, is_above, wanted) in [
            ("|UBND huyện|||Biểu 1|", true, vec![(0, 1), (1, 3), (4, 2)]),
            ("Kết quả|||||", false, vec![(0, 6)]),
            ("1||ha||4|", false, (0..6).map(|column| (column, 1)).collect()),
            ("", true, (0..6).map(|column| (column, 1)).collect()),
        ] {
            assert_eq!(spans(&row(texts), 6, is_above), wanted, "{texts}");
        }
    }
}
