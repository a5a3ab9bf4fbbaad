//! An instance that dies, and what must not kill it.

use serde_json::json;

use crate::browser::Page;
use crate::server::Portal;

/// Two cards, and what asks the instance of a number for more memory than there is: a trap, as a panic is. It stands in
/// the page, for what a driver runs may have modules of its own.
const CARDS: &str = r#"<script>
      window.kill = async (number) => {
        const { default: init } = await import("/report-card.js" + (number > 1 ? `?${number - 1}` : ""));
        const wasm = await init();
        try { wasm.__wbindgen_malloc(-1, 1); } catch (error) {
          // At once, in the very call: nothing of the dead instance is left, and the fallback is there.
          return error instanceof WebAssembly.RuntimeError && [...document.querySelectorAll("report-card")].every(
            ({ shadowRoot }) => !shadowRoot.querySelector("article") && !shadowRoot.querySelector("slot").hidden);
        }
      };
    </script>
    <report-card src="/reports/ngo-quyen-2023.json" loading="eager"><p>fallback</p></report-card>
    <report-card src="/reports/winchester-2014-15.json" loading="eager"><p>fallback</p></report-card>"#;

#[tokio::test]
async fn after_a_trap_every_card_shows_its_fallback_and_is_built_anew() {
    let portal = Portal::start().await;
    let page = Page::open(&portal.page(CARDS)).await;
    page.states(2, "ready").await;
    for number in 1..=3 {
        page.assert(&format!("return window.kill({number})")).await;
        page.states(2, "ready").await;
        // What was built anew reacts.
        page.run("document.documentElement.lang = document.documentElement.lang === 'vi' ? 'en' : 'vi'; return null")
            .await;
        page.until(
            "const lang = document.documentElement.lang;
             return [...document.querySelectorAll('report-card')].every((card) => card.shadowRoot.querySelector('article').lang === lang)",
        )
        .await;
    }
    // A fourth one is one too many.
    page.run(
        "window.told = [];
         addEventListener('report-card:error', ({ detail }) => window.told.push(detail.code)); return null",
    )
    .await;
    page.assert("return window.kill(4)").await;
    page.states(2, "error").await;
    assert_eq!(page.run("return window.told").await, json!(["trap", "trap"]));
    page.assert(
        "return [...document.querySelectorAll('report-card p')].every((p) => p.getBoundingClientRect().height > 0)",
    )
    .await;
    page.close().await;
}

/// What somebody else does to the card's nodes, then a change that makes the card draw: no error, and all of it is there.
async fn check_touched(touch: &str) {
    let portal = Portal::start().await;
    let page = Page::open(&portal.page(CARDS)).await;
    page.states(2, "ready").await;
    for (order, lang, level) in [("before", "en", 3), ("after", "vi", 4)] {
        let change = format!("document.documentElement.lang = '{lang}'; card.lang = '{lang}';");
        let steps = if order == "before" { format!("{touch} {change}") } else { format!("{change} {touch}") };
        page.run(&format!(
            "const card = document.querySelector('report-card');
             const article = card.shadowRoot.querySelector('article');
             {steps} return null"
        ))
        .await;
        // Some engines draw in the middle of those steps: then what was touched stays so until the next change.
        page.run(&format!("document.querySelector('report-card').setAttribute('heading-level', {level}); return null"))
            .await;
        let said = if lang == "en" { "19 of 19 achieved" } else { "19/19 chỉ tiêu chủ yếu hoàn thành" };
        page.until(&format!(
            "const text = document.querySelector('report-card').shadowRoot.textContent;
             return text.includes('{said}') && text.includes('Cầu Nguyễn Trãi') | text.includes('cầu Nguyễn Trãi')"
        ))
        .await;
        page.assert("return !document.querySelector('report-card').shadowRoot.querySelector('font')").await;
    }
    assert_eq!(portal.count("/report-card.js"), 1, "no instance died of it");
    page.close().await;
}

#[tokio::test]
async fn removed_and_rewritten_nodes_kill_nothing() {
    for touch in [
        "article.querySelectorAll('section').forEach((section) => section.remove());",
        "article.remove();",
        "article.replaceChildren();",
        "article.innerHTML = '<p>mine</p>';",
        "article.querySelectorAll('p, li').forEach((element) => { element.textContent = 'x'; });",
        "article.append(...[...article.children].reverse());",
        "article.parentNode.replaceChildren();",
    ] {
        check_touched(touch).await;
    }
}

#[tokio::test]
async fn page_translation_kills_nothing() {
    // As Chrome's and Edge's translators do it: every text in two <font>s.
    check_touched(
        "const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
         const texts = [];
         while (walker.nextNode()) texts.push(walker.currentNode);
         for (const text of texts) {
           const outer = document.createElement('font');
           const inner = outer.appendChild(document.createElement('font'));
           inner.textContent = 'xx ' + text.data;
           text.replaceWith(outer);
         }",
    )
    .await;
}
