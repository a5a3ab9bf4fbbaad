//! The editor's page.

mod access;
mod bring;
mod confirm;
mod end_to_end;
mod faults;
mod files;
mod first;
mod focus;
mod form;
mod kept;
mod large;
mod leave;
mod phone;
mod policy;
mod problems;
mod source;
mod take;
mod whole;
mod zoom;

use crate::access::{AXE, serve_axe};
use crate::browser::Page;
use crate::server::{Portal, Reply};

/// The desk with the first report's card, its form drawn.
async fn desk(portal: &Portal) -> Page {
    let page = Page::open(&portal.url("/index.html")).await;
    page.state("ready").await;
    page.until("return document.querySelector('#fields [data-pointer]') !== null").await;
    page
}

/// The desk with axe in it.
async fn desk_with_axe(portal: &Portal) -> Page {
    serve_axe(portal);
    let html = String::from_utf8(Portal::built("index.html")).expect("text") + AXE;
    portal.reply("/with-axe.html", Reply::of("text/html; charset=utf-8", html));
    let page = Page::open(&portal.url("/with-axe.html")).await;
    page.state("ready").await;
    page
}

/// Presses the radio button with that name and value.
async fn choose(page: &Page, name: &str, value: &str) {
    page.run(&format!("document.querySelector('input[name={name}][value=\"{value}\"]').click(); return null")).await;
}

/// Changes the JSON as an editor's hand does: by what a JavaScript expression makes of `json.value`.
async fn edit_json(page: &Page, expression: &str) {
    page.run(&format!(
        "const json = document.getElementById('json');
         json.value = {expression};
         json.dispatchEvent(new Event('input', {{ bubbles: true }})); return null"
    ))
    .await;
}

/// The rest after a key, for which the reader waits, never ends; `window.later` is what it was. Yew draws by shorter ones.
async fn rest_without_end(page: &Page) {
    page.run(
        "window.later ??= window.setTimeout;
         window.setTimeout = (act, time, ...rest) => (time < 100 ? window.later(act, time, ...rest) : 0); return null",
    )
    .await;
}

/// Puts the focus on the field of that pointer, with all of its text selected.
async fn enter(page: &Page, pointer: &str) {
    page.run(&format!(
        "const field = document.querySelector('[data-pointer=\"{pointer}\"]'); field.focus(); field.select(); return null"
    ))
    .await;
}

/// Opens all that is folded in the form. What is in a fold is drawn when it is opened, and may have folds itself.
async fn unfold(page: &Page) {
    page.until(
        "const folds = [...document.querySelectorAll('#fields details')];
         folds.forEach((fold) => { fold.open = true; });
         return folds.every((fold) => fold.children.length > 1)",
    )
    .await;
}

async fn json_becomes(page: &Page, wanted: &str) {
    page.becomes("return document.getElementById('json').value", wanted).await;
}

async fn json(page: &Page) -> String {
    page.run("return document.getElementById('json').value").await.as_str().unwrap_or_default().to_owned()
}
