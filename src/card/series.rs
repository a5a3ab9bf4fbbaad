//! A series over time, as a table in a fold.

use yew::prelude::*;

use super::content::Content;
use super::measure::line;
use super::text::own;
use crate::report::{Measure, Observation};
use crate::words::Key;

pub(super) fn series(content: &Content, measure: &Measure) -> Html {
    if measure.observations.is_empty() {
        return html! {};
    }
    html! {
        <details class="item series">
            <summary>
                <span class="label">{ content.words().label(Key::Observations) }</span>
                <span class="value soft">{ content.words().number(measure.observations.len() as f64, 0) }</span>
            </summary>
            <table>
                <caption class="hidden">{ own(content, &measure.name) }</caption>
                { for measure.observations.iter().map(|observation| html! {
                    <tr>
                        <th scope="row">{ period(content, observation) }</th>
                        <td><bdi>{ line(content, measure, &observation.quantity) }</bdi></td>
                    </tr>
                }) }
            </table>
        </details>
    }
}

fn period(content: &Content, observation: &Observation) -> Html {
    match &observation.period.label {
        Some(label) => own(content, label),
        None => html! { { content.words().period(&observation.period) } },
    }
}
