//! A table of names and figures.

use yew::prelude::*;

use super::line::line;
use crate::card::state::content::Content;
use crate::outline::Line;

/// A row for each name with its figure; the caption is for assistive technology alone.
pub(super) fn figures(content: &Content, caption: &Line, rows: &[(Line, Line)]) -> Html {
    html! {
        <table>
            <caption class="hidden">{ line(content, caption) }</caption>
            <tbody>
                { for rows.iter().map(|(name, figure)| html! {
                    <tr><th scope="row">{ line(content, name) }</th><td>{ line(content, figure) }</td></tr>
                }) }
            </tbody>
        </table>
    }
}
