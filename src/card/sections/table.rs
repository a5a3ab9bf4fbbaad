//! All figures as one table.

use yew::prelude::*;

use crate::browser;
use crate::card::parts::line::{line, standing};
use crate::card::parts::text::{heading, own};
use crate::card::state::content::Content;
use crate::card::state::slice::ViewSlice;
use crate::card::state::view::{Action, Control};
use crate::facts::{Row, RowHeader, TableSection, table};
use crate::outline::{Line, Mark, MeasureBlock, Outline, Standing};
use crate::report::{Status, Text};
use crate::words::Key;

/// Rows shown at first, and more of them at each asking.
const STEP: usize = 200;
/// The name of the table's length among the reader's choices.
pub(in crate::card) const NAME: Text = Text::Static("_table");

/// A part's place under its measure: each level stands further in.
const LEVELS: [&str; 4] = ["part", "part second", "part third", "part fourth"];

#[derive(PartialEq, Properties)]
pub(in crate::card) struct Props {
    pub content: Content,
    pub view: ViewSlice,
}

#[component]
pub(in crate::card) fn Table(props: &Props) -> Html {
    let content = &props.content;
    let region = use_node_ref();
    let more = use_mut_ref(|| false);
    {
        let (region, more) = (region.clone(), more.clone());
        // The button may be gone: the focus goes to the table that it has made longer.
        use_effect(move || {
            if more.take()
                && let Some(region) = region.get()
            {
                browser::focus(&region);
            }
        });
    }
    let Some(report) = content.report() else { return html! {} };
    let words = content.words();
    let chosen = props.view.chosen(Control::Shown, &NAME).and_then(|shown| shown.parse().ok());
    let limit = if props.view.is_still { usize::MAX } else { chosen.unwrap_or(STEP) };
    let sections = table(report);
    let all: usize = sections.iter().map(|(_, rows)| rows.len()).sum();
    let rest = all.saturating_sub(limit);
    let title = words.title(report);
    let caption = words.say(Key::TableCaption, &[("title", &title)]).text();
    let dispatch = props.view.dispatcher();
    let on_more = move |_| {
        *more.borrow_mut() = true;
        dispatch.dispatch(Action::Choose(Control::Shown, NAME, Some((limit + STEP).to_string().into())));
    };
    let columns = [
        Key::ColumnName,
        Key::ColumnActual,
        Key::ColumnReference,
        Key::ColumnStated,
        Key::ColumnComparison,
        Key::ColumnStatus,
    ];
    let mut left = if props.view.is_printed() { usize::MAX } else { limit };
    html! {
        <section class="whole" part="table">
            { heading(content, 1, "section", html! { { caption.clone() } }) }
            // Wider than a phone: it scrolls in itself, by keyboard as well.
            <div class="scroll" role="region" tabindex="0" aria-label={caption.clone()} ref={region}>
                <table class="figures">
                    <caption class="hidden">{ caption }</caption>
                    <thead>
                        <tr>{ for columns.map(|key| html! { <th scope="col">{ words.label(key) }</th> }) }</tr>
                    </thead>
                    { for sections.iter().map(|(section, rows)| {
                        let shown = rows.len().min(left);
                        left -= shown;
                        group(content, *section, &rows[..shown])
                    }) }
                </table>
            </div>
            if rest > 0 {
                <p class="more"><button type="button" onclick={on_more}>
                    { words.count(Key::ShowMore, rest.min(STEP) as u32, &[]).text() }
                </button></p>
            }
        </section>
    }
}

fn group(content: &Content, section: TableSection, rows: &[Row]) -> Html {
    if rows.is_empty() {
        return html! {};
    }
    let Some(report) = content.report() else { return html! {} };
    let words = content.words();
    let title = match section {
        TableSection::Indicators => words.label(Key::Indicators),
        TableSection::Budget => words.label(Key::Budget),
        TableSection::Measures => words.results(report),
    };
    html! {
        <tbody>
            <tr><th class="group" scope="rowgroup" colspan="6"><span>{ title }</span></th></tr>
            { for rows.iter().map(|row| line_of(content, row)) }
        </tbody>
    }
}

fn line_of(content: &Content, row: &Row) -> Html {
    let Some(report) = content.report() else { return html! {} };
    let words = content.words();
    let outline = Outline::new(report, words);
    match row {
        Row::Total(tally) => {
            let counts = [(Key::RowTotal, tally.total), (Key::RowAchieved, tally.achieved)];
            counts
                .into_iter()
                .filter_map(|(key, count)| Some((key, count?)))
                .map(|(key, count)| {
                    html! {
                        <tr>
                            <th scope="row">{ own(content, &tally.label) }{ ": " }{ words.label(key) }</th>
                            <td><bdi>{ words.whole(count) }</bdi></td><td /><td /><td /><td />
                        </tr>
                    }
                })
                .collect()
        }
        Row::Count(tally, count) => {
            let note = count.derived.then(|| words.label(Key::FromFigures));
            let standing = count.status.map(|status| Standing {
                mark: Some(Mark::of(Some(status))),
                said: Line::card(words.status(status, true)),
                note,
            });
            html! {
                <tr>
                    <th scope="row">{ own(content, &tally.label) }</th>
                    <td><bdi>{ words.whole(count.number) }</bdi></td>
                    <td class="words">{ tally.against.as_ref().filter(|_| is_of_plan(count.status)).map(|against| own(content, against)) }</td>
                    <td /><td />
                    { rating(content, standing) }
                </tr>
            }
        }
        Row::Group(name) => html! {
            <tr><th class="of" scope="rowgroup" colspan="6"><span>{ own(content, name) }</span></th></tr>
        },
        Row::Measure(header) => html! {
            <tr>
                { head(content, outline, header, false) }
                <td /><td /><td />
                { rating(content, MeasureBlock::new(outline, header.measure).standing()) }
            </tr>
        },
        Row::Against { header, reference, is_baseline } => {
            let said = MeasureBlock::new(outline, header.measure).reference(reference, *is_baseline);
            html! {
                <tr>
                    if header.is_first { { head(content, outline, header, true) } }
                    <td class="words">{ line(content, &said.name) }</td>
                    <td><bdi>{ said.stated }</bdi></td>
                    <td><bdi>{ said.comparison.map(|comparison| comparison.text()) }</bdi></td>
                    { rating(content, said.standing) }
                </tr>
            }
        }
        Row::Observed(header, observation) => html! {
            <tr>
                <td class="words">{ own(content, &words.period_name(&observation.period).into()) }</td>
                <td><bdi>{ outline.written(header.measure, &observation.quantity) }</bdi></td>
                <td /><td />
            </tr>
        },
    }
}

/// Whether a status speaks of the plan that a tally is held against.
fn is_of_plan(status: Option<Status>) -> bool {
    matches!(status, Some(Status::Exceeded | Status::Met))
}

/// A measure's name and figure, once for all of its rows; and what it is declared to be, where they tell of each alone.
fn head(content: &Content, outline: Outline, header: &RowHeader, is_declared: bool) -> Html {
    let measure = MeasureBlock::new(outline, header.measure);
    let level = header.level.checked_sub(1).and_then(|at| LEVELS.get(at)).copied();
    let rows = (header.rows > 1).then(|| header.rows.to_string());
    html! {
        <>
            <th scope="row" class={classes!(level)} rowspan={rows.clone()}>
                { line(content, &measure.name()) }
                if let Some(whole) = header.part_of { <span class="hidden">{ format!(" ({}: ", content.words().label(Key::OfWhich)) }{ own(content, &whole.name) }{ ")" }</span> }
            </th>
            <td rowspan={rows}>
                <bdi>{ measure.value() }</bdi>
                { for measure.badges().iter().map(|badge| html! { <>{ " " }<span class="soft">{ format!("({badge})") }</span></> }) }
                { for measure.declared().filter(|_| is_declared).map(|declared| standing(content, &declared)) }
            </td>
        </>
    }
}

fn rating(content: &Content, stands: Option<Standing>) -> Html {
    html! { <td class="words">{ for stands.map(|stands| standing(content, &stands)) }</td> }
}
