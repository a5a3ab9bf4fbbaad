//! The card without the element, as a page's own code mounts it: what it asks wrongly is told by name and harms nothing.

use serde_json::json;

use crate::browser::Page;
use crate::server::Portal;

/// The package's modules, a report, and two places to stand: `tried` is the error that a call ends with. What makes or knows an
/// object of the browser's stands in the page: what Firefox' driver runs has classes of its own.
const GLUE: &str = r#"<div id="place"></div><div id="shadow"></div><script type="module">
      window.glue = await import("/report-card.js");
      window.text = await (await fetch("/reports/ngo-quyen-2023.json")).text();
      window.place = document.getElementById("place");
      window.traps = 0;
      glue.onTrap(() => { traps += 1; });
      window.tried = (act) => {
        try {
          act();
          return "nothing";
        } catch (error) {
          const isOurs = error instanceof glue.ReportCardError && error instanceof Error && error.name === "ReportCardError";
          return isOurs && error.remedy && error.message.includes(error.remedy) ? error.code : `${error}`;
        }
      };
      window.shown = (card, place, options) => new Promise((done) => {
        const made = glue.mount(place, card, { ...options, onRender: () => done(made) });
      });
      window.isTrap = (error) => error instanceof WebAssembly.RuntimeError;
      window.sources = [
        () => "/report-card_bg.wasm",
        () => new URL("/report-card_bg.wasm", location),
        () => new Request("/report-card_bg.wasm"),
        () => fetch("/report-card_bg.wasm"),
        () => ({ module_or_path: "/report-card_bg.wasm" }),
        async () => (await fetch("/report-card_bg.wasm")).arrayBuffer(),
        () => undefined,
      ];
      window.isThere = true;
    </script>"#;

async fn glue(portal: &Portal) -> Page {
    let page = Page::open(&portal.bare_page(GLUE)).await;
    page.until("return window.isThere").await;
    page
}

#[tokio::test]
async fn a_wrong_call_is_told_by_name_and_the_instance_lives_on() {
    let portal = Portal::start().await;
    let page = glue(&portal).await;
    assert_eq!(page.run("return tried(() => glue.mount(place, text))").await, json!("init"));
    page.run("return glue.default().then(() => null)").await;
    let told = page
        .run(
            "const card = glue.mount(place, text);
             const gone = glue.mount(place, text);
             gone.free();
             const other = glue.mount(place, text);
             other.destroy();
             return [
               () => glue.mount(null, text), () => glue.mount(undefined, text), () => glue.mount({}, text),
               () => glue.mount('#place', text), () => glue.mount(document, text), () => glue.mount(new Text('x'), text),
               () => glue.mount(new Proxy({}, {}), text), () => glue.mount(new Proxy(place, {}), text),
               () => gone.free(), () => gone.destroy(), () => gone.update(text), () => gone.state, () => gone.problems,
               () => other.destroy(), () => other.free(), () => other.update(undefined, {}),
               () => card.update(), () => card.update(undefined, null), () => card.update(text, 'options'),
               () => card.update(undefined, { headingLevel: {}, theme: 5, lang: [], messages: 'x', onChange: 7, label: () => {} }),
               () => glue.mount(document.createElement('template').content, text).destroy(),
               () => glue.mount(place, undefined).destroy(), () => glue.mount(place, Symbol()).destroy(),
             ].map(tried)",
        )
        .await;
    let container = ["container"; 8];
    let gone = ["nothing", "nothing", "destroyed", "destroyed", "destroyed", "nothing", "nothing", "destroyed"];
    let harmless = ["nothing"; 7];
    assert_eq!(told, json!([container.as_slice(), &gone, &harmless].concat()));
    // What the page's own code throws is the page's: in an option's getter at once, in a listener as an event of the window.
    page.assert(
        "return tried(() => glue.mount(place, text, { get lang() { throw new Error('mine'); } })) === 'Error: mine'",
    )
    .await;
    page.assert(
        "window.heard = new Promise((done) => addEventListener('error', () => done(true), { once: true }));
         const card = glue.mount(place, text, { onRender() { throw new Error('mine'); } });
         return heard.then((isHeard) => { card.destroy(); __errors.length = 0; return isHeard; })",
    )
    .await;
    // All of it left the instance whole.
    page.assert(
        "return shown(text, document.getElementById('shadow').attachShadow({ mode: 'open' }), { lang: 'en' })
           .then((card) => card.state === 'ready' && traps === 0 && document.getElementById('shadow').shadowRoot.textContent.includes('19 of 19 achieved'))",
    )
    .await;
    page.close().await;
}

#[tokio::test]
async fn a_container_may_be_mounted_into_before_it_is_attached() {
    let portal = Portal::start().await;
    let page = glue(&portal).await;
    page.run("return glue.default().then(() => null)").await;
    page.assert(
        "const host = document.createElement('div');
         const root = host.attachShadow({ mode: 'open' });
         const sheet = new CSSStyleSheet();
         root.adoptedStyleSheets = [sheet];
         return fetch('/card.css').then((answer) => answer.text()).then((css) => sheet.replace(css))
           .then(() => shown(text, root))
           .then((card) => {
             document.body.append(host);
             window.card = card;
             return card.state === 'ready' && getComputedStyle(root.querySelector('article')).containerType === 'inline-size';
           })",
    )
    .await;
    // Without any sheet it is there all the same, and so in an element of the page itself.
    page.assert(
        "const place = document.createElement('div');
         return shown(text, place).then(() => { document.body.append(place); return place.textContent.includes('19/19'); })",
    )
    .await;
    page.assert("card.destroy(); return traps === 0 && !document.body.lastElementChild.previousElementSibling.shadowRoot.firstElementChild").await;
    page.close().await;
}

#[tokio::test]
async fn after_a_death_init_gives_another_instance_and_the_old_cards_are_told_dead() {
    let portal = Portal::start().await;
    let page = glue(&portal).await;
    page.run("return glue.default().then((wasm) => { window.wasm = wasm; return null; })").await;
    page.run("return shown(text, place).then((card) => { window.old = card; return null; })").await;
    page.assert("try { wasm.__wbindgen_malloc(-1, 1); } catch (error) { return isTrap(error) && traps === 1; }").await;
    let calls = "[() => old.update(text), () => old.state, () => glue.mount(place, text)].map(tried)";
    assert_eq!(page.run(&format!("return {calls}")).await, json!(["trap", "trap", "trap"]));
    page.run("return glue.default().then((wasm) => { window.wasm = wasm; return null; })").await;
    page.run(
        "return shown(text, document.getElementById('shadow')).then((card) => { window.card = card; return null; })",
    )
    .await;
    // The old one stays as it is, and what it still has of listeners leads nowhere.
    assert_eq!(page.run("return [() => old.update(text), () => old.state].map(tried)").await, json!(["trap", "trap"]));
    page.assert(
        "place.querySelectorAll('button, summary').forEach((control) => control.click());
         dispatchEvent(new Event('hashchange'));
         card.update(undefined, { lang: 'en' });
         return traps === 1 && card.state === 'ready'",
    )
    .await;
    page.until("return document.getElementById('shadow').textContent.includes('19 of 19 achieved')").await;
    page.assert("old.destroy(); old.free(); return !place.firstChild && traps === 1").await;
    // And it may happen again.
    page.assert(
        "try { wasm.__wbindgen_malloc(-1, 1); } catch { return traps === 2 && tried(() => card.update()) === 'trap'; }",
    )
    .await;
    page.assert(
        "return glue.default().then(() => { card.destroy(); return shown(text, place); }).then(({ state }) => state === 'ready')",
    )
    .await;
    page.close().await;
}

#[tokio::test]
async fn the_wasm_may_be_named_in_every_way_and_nothing_warns() {
    let portal = Portal::start().await;
    for source in 0..7 {
        let page = glue(&portal).await;
        page.run(&format!("return glue.default(sources[{source}]()).then(() => null)")).await;
        page.assert("return shown(text, place).then(({ state }) => state === 'ready' && __warnings.length === 0)")
            .await;
        page.close().await;
    }
}

#[tokio::test]
async fn an_update_keeps_what_it_does_not_name_and_its_listeners_are_heard() {
    let portal = Portal::start().await;
    let page = glue(&portal).await;
    page.run(
        "return glue.default()
           .then(() => shown(text, place, { lang: 'en', label: 'Year', headingLevel: 4, theme: 'dark', onChange: ({ link }) => links.push(link) }))
           .then((card) => { window.card = card; window.links = []; return null; })",
    )
    .await;
    let is_kept = "const article = place.querySelector('article');
        return article.getAttribute('aria-label') === 'Year' && article.dataset.theme === 'dark' && Boolean(article.querySelector('h4.title'))";
    page.assert(is_kept).await;
    // Another report is another state to be told; the same one again is none.
    page.run(
        "return fetch('/reports/winchester-2014-15.json').then((answer) => answer.json())
           .then((report) => { card.update(report); card.update(structuredClone(report)); return null; })",
    )
    .await;
    page.until("return place.textContent.includes('Winchester') && links.length > 0").await;
    page.assert(is_kept).await;
    page.painted().await;
    assert_eq!(page.run("return links").await, json!(["#winchester-2014-15?view=card"]));
    // Another listener takes the place of the first; one alone changes nothing else.
    page.run("window.others = []; card.update(undefined, { onChange: ({ link }) => others.push(link), view: 'table' }); return null")
        .await;
    page.until("return others.length === 1 && place.querySelector('article').dataset.view === 'table'").await;
    page.run("card.update(undefined, { label: null }); return null").await;
    page.until("return !place.querySelector('article').hasAttribute('aria-label')").await;
    assert_eq!(page.run("return links.length").await, json!(1));
    page.close().await;
}
