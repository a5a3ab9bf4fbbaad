//! The focus is where the next key is meant for, also before the page's own effects have run.

use super::bring::try_article;
use super::desk;
use crate::server::Portal;

/// Makes each of Yew's drawings last too long, so that it takes a turn before what follows; those turns are held, and `step` gives one.
const HELD: &str = "
    const own = Date.now; let late = 0; Date.now = () => own() + (late += 20);
    const held = []; const set = window.setTimeout;
    window.setTimeout = (act, time = 0, ...rest) => (time === 0 ? held.push(() => act(...rest)) : set(act, time, ...rest));
    const step = () => new Promise((resolve) => { held.shift()?.(); const { port1, port2 } = new MessageChannel(); port1.onmessage = resolve; port2.postMessage(0); });";

#[tokio::test]
async fn a_key_right_after_a_press_reaches_the_form_that_the_press_opened() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    try_article(&page).await;
    let reached = format!(
        "{HELD}
         const button = document.querySelector('.finding .accept + button');
         button.focus();
         button.click();
         const draw = async () => {{
           for (let turn = 0; turn < 500 && document.querySelector('.correct') === null; turn += 1) await step();
           return document.activeElement.id;
         }};
         return draw()"
    );
    let reached = page.run(&reached).await;
    assert!(reached.as_str().is_some_and(|id| id.starts_with("correct-")), "{reached}");
    page.close().await;
}

#[tokio::test]
async fn a_key_right_after_a_finding_was_accepted_reaches_the_next() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    try_article(&page).await;
    let reached = format!(
        "{HELD}
         const button = document.querySelector('.finding .accept');
         button.focus();
         button.click();
         const draw = async () => {{
           for (let turn = 0; turn < 500 && button.isConnected; turn += 1) await step();
           return `${{document.activeElement.id}} ${{button.id}}`;
         }};
         return draw()"
    );
    let reached = page.run(&reached).await;
    let (now, before) = reached.as_str().and_then(|ids| ids.split_once(' ')).expect("two");
    assert!(now.starts_with("accept-") && now != before, "{now} after {before}");
    page.close().await;
}
