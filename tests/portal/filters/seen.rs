//! What a reader sees of what is left.

use serde_json::Value;

use crate::browser::Page;
use crate::server::Portal;

/// A frame whose sandbox allows nothing.
const CLOSED: &str = "closed frame";

/// The page is done when no card and no frame is on its way any more; a card that loads for ever is told as such.
const SEEN: &str = r#"
    const cards = () => [...document.querySelectorAll('report-card')];
    const hasScript = document.querySelector('script[src$="embed.js"]:not([type="text/plain"])') !== null;
    const frames = () => [...document.querySelectorAll('iframe')];
    const inner = (frame) => { try { return frame.contentDocument?.querySelector('report-card') ?? null; } catch { return null; } };
    const isReady = (card) => /ready|error/.test(card?.dataset.state);
    const isClosed = (frame) => frame.getAttribute('sandbox') === '';
    const frameIsDone = (frame) => isClosed(frame) || isReady(inner(frame));
    const isDone = () => (!hasScript || cards().every(isReady)) && frames().every(frameIsDone);
    const end = performance.now() + 10000;
    return new Promise((resolve) => {
      const look = () => {
        if (!isDone() && performance.now() < end) { setTimeout(look, 16); return; }
        const isShown = (element) => element.checkVisibility() && element.getBoundingClientRect().height > 0;
        const text = document.querySelector('main').innerText.replaceAll('\u00a0', ' ');
        const article = (card) => card?.shadowRoot?.querySelector('article');
        const own = cards().filter((card) => article(card)?.getBoundingClientRect().height > 200);
        const framed = frames().filter((frame) => article(inner(frame)) && frame.getBoundingClientRect().height > 200);
        const hasFigures = text.includes('1.757') && text.includes('19/19');
        const link = [...document.querySelectorAll('main a')].some((a) => /\/frame\.html\?|\/p\/[\w-]+\.html$/.test(a.href) && isShown(a));
        const number = own.length + framed.length;
        const seen = [
          number === 1 ? 'card' : number > 1 ? `${number} cards` : '',
          !isDone() ? 'loads for ever' : '',
          frames().some(isClosed) ? 'closed frame' : '',
          hasFigures ? (number ? 'figures again' : 'figures') : '',
          link && !number ? 'link' : '',
        ].filter(Boolean).join(', ') || 'nothing';
        const probe = getComputedStyle(document.getElementById('probe'));
        const faults = [
          /"version":|<\/?[a-z-]+|:host|\{display:/.test(text) ? 'code as text' : '',
          probe.fontSize !== '24px' || probe.marginTop === '0px' ? 'restyles the page' : '',
        ].filter(Boolean);
        resolve([seen, ...faults].join(' · '));
      };
      look();
    });"#;

/// Of a page of the site with that in its body. With the site's own script, where the site has one.
pub async fn seen(page: &Page, portal: &Portal, html: &str, site_has_script: bool) -> String {
    let script = if site_has_script { r#"<script type="module" src="/embed.js"></script>"# } else { "" };
    let body = format!("<h2 id=probe>Tin tức</h2><main>{html}</main>");
    page.go(&portal.html(script, &body)).await;
    let Value::String(seen) = page.run(SEEN).await else { panic!("{html}") };
    if !seen.contains(CLOSED) {
        return seen;
    }
    // No script runs in it: whether it says anything, the driver reads.
    let text = page.frame_text().await;
    let has_figures = text.contains("1.757") && text.contains("19/19");
    seen.replace(CLOSED, if has_figures { "figures" } else { "nothing" })
}
