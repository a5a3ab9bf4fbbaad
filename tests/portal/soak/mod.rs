//! A page that shows and hides cards all day.

use serde_json::{Value, json};

use crate::browser::Page;
use crate::server::Portal;

/// In one script, which a slow machine must end in half a minute.
const AT_ONCE: u32 = 100;

#[derive(Debug)]
struct Size {
    /// Bytes of the wasm's memory.
    wasm: f64,
    /// Places of its table of the page's own values.
    table: f64,
    /// Bytes of JavaScript's, nodes and listeners: of Chromium alone, the others tell no page.
    own: Option<[f64; 3]>,
}

async fn size(page: &Page) -> Size {
    let wasm = page
        .run(
            "return import('/report-card.js').then(({ default: init }) => init())
               .then((wasm) => [wasm.memory.buffer.byteLength, wasm.__wbindgen_externrefs.length])",
        )
        .await;
    let own = if page.is("chromium") {
        page.cdp("HeapProfiler.collectGarbage", json!({})).await;
        let metrics = page.cdp("Performance.getMetrics", json!({})).await;
        let metric = |name: &str| {
            let metrics = metrics.get("metrics").and_then(Value::as_array).expect("metrics");
            let metric = metrics.iter().find(|metric| metric.get("name").and_then(Value::as_str) == Some(name));
            metric.and_then(|metric| metric.get("value")?.as_f64()).expect("a number")
        };
        Some([metric("JSHeapUsedSize"), metric("Nodes"), metric("JSEventListeners")])
    } else {
        None
    };
    let [wasm, table] = [0, 1].map(|at| wasm[at].as_f64().expect("a number"));
    Size { wasm, table, own }
}

async fn cycles(page: &Page, number: u32) {
    for _ in 0..number / AT_ONCE {
        page.assert(&format!(
            "const box = document.getElementById('box');
             const cycle = async (left) => {{
               if (left === 0) return box.childNodes.length === 0;
               const card = document.createElement('report-card');
               card.setAttribute('src', '/reports/ngo-quyen-2023.json');
               card.setAttribute('loading', 'eager');
               box.append(card);
               await card.ready;
               if (card.dataset.state !== 'ready') return card.outerHTML;
               card.setAttribute('lang', left % 2 ? 'en' : 'vi');
               card.shadowRoot.querySelector('summary').click();
               card.remove();
               await null;
               await null;
               return cycle(left - 1);
             }};
             return cycle({AT_ONCE})"
        ))
        .await;
    }
}

#[tokio::test]
async fn thousands_of_cards_leave_nothing_behind() {
    let portal = Portal::start().await;
    let page =
        Page::open_alone(&portal.page(
            r#"<div id="box"></div><report-card src="/reports/ngo-quyen-2023.json" loading="eager"></report-card>"#,
        ))
        .await;
    page.state("ready").await;
    if page.is("chromium") {
        page.cdp("Performance.enable", json!({})).await;
    }
    cycles(&page, 500).await;
    let early = size(&page).await;
    cycles(&page, if page.is("chromium") { 4500 } else { 1000 }).await;
    let late = size(&page).await;
    println!("after 500 cycles: {early:?}; at the end: {late:?}");
    assert_eq!(late.table, early.table);
    // Memory is had by the page, and never given back: one more page is where the allocator has come to rest (12,000 cycles
    // take no second one), two would be a leak.
    assert!(late.wasm - early.wasm <= 65_536.0, "{early:?} {late:?}");
    if let (Some(early), Some(late)) = (early.own, late.own) {
        let [heap, nodes, listeners] = [0, 1, 2].map(|at| late[at] - early[at]);
        assert!(heap < 500_000.0, "{heap} bytes more");
        assert!(nodes < 50.0, "{nodes} nodes more");
        assert!(listeners < 10.0, "{listeners} listeners more");
    }
    page.close().await;
}
