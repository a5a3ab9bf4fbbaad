//! What integrators are told of the element (`www/custom-elements.json`, `www/embed.d.ts`) is what it does.

use serde_json::{Value, json};

use crate::browser::Page;
use crate::server::Portal;

/// A list of the manifest's only declaration.
fn told(list: &str) -> Vec<Value> {
    let manifest: Value = serde_json::from_slice(&Portal::built("custom-elements.json")).expect("JSON");
    let list = manifest.pointer(&format!("/modules/0/declarations/0/{list}")).and_then(Value::as_array);
    list.cloned().expect("a list")
}

const SCRIPT: &str = r#"<script type="module" src="/embed.js"></script>"#;

#[tokio::test]
async fn each_attribute_is_observed_and_has_the_property_that_is_named() {
    let portal = Portal::start().await;
    let page = Page::open(&portal.bare_page(SCRIPT)).await;
    page.until("return Boolean(customElements.get('report-card'))").await;
    let attributes = told("attributes");
    assert!(attributes.len() > 5);
    let mut observed: Vec<&Value> = attributes.iter().map(|attribute| &attribute["name"]).collect();
    observed.sort_by_key(|name| name.to_string());
    // The element's own mark of how it stands is no attribute to set.
    let own = "customElements.get('report-card').observedAttributes.filter((name) => name !== 'data-state').sort()";
    assert_eq!(page.run(&format!("return {own}")).await, json!(observed));
    for attribute in &attributes {
        // `lang` is the platform's own.
        let field = attribute.get("fieldName").unwrap_or(&attribute["name"]);
        let passes = format!(
            "const card = document.createElement('report-card');
             const [name, field] = [{}, {field}];
             card.setAttribute(name, 'x');
             const isRead = card[field] === 'x';
             card[field] = 'y';
             return isRead && card.getAttribute(name) === 'y'",
            attribute["name"]
        );
        assert_eq!(page.run(&passes).await, json!(true), "{attribute}");
    }
    page.close().await;
}

#[tokio::test]
async fn each_event_is_sent_and_each_field_of_a_problem_is_there() {
    let portal = Portal::start().await;
    let names: Vec<Value> = told("events").iter().map(|event| event["name"].clone()).collect();
    let listen = format!(
        "<script>window.heard = {{}};
           for (const name of {}) addEventListener(name, ({{ detail }}) => {{ window.heard[name] = detail; }});</script>{SCRIPT}
         <report-card src=\"/reports/ngo-quyen-2023.json\" loading=\"eager\" interactive=\"now\" lang=\"en\"></report-card>",
        json!(names)
    );
    let page = Page::open(&portal.bare_page(&listen)).await.allow_errors();
    page.until("return heard['report-card:ready']").await;
    page.run("location.hash = '#ngo-quyen-2023?view=table'; return null").await;
    page.until("return heard['report-card:change']").await;
    // One field twice in its object, and none that the card could be without.
    let twice = r#"{"version": 1, "id": "r", "language": "vi", "organization": {"name": "Q"},\n "period": {"end": "2023-12-31", "end": "2024-12-31"}}"#;
    page.run(&format!("document.querySelector('report-card').report = '{twice}'; return null")).await;
    page.until("return heard['report-card:problems']?.length === 1").await;
    let problem = json!({
        "code": "W08", "severity": "warning", "pointer": "/period/end", "field": "end", "line": 2, "column": 34,
        "message": "this field stands here twice; only the last one is read",
    });
    assert_eq!(page.run("return heard['report-card:problems'][0]").await, problem);
    page.run("const card = document.querySelector('report-card'); card.report = undefined; card.src = '/none.json'; return null").await;
    page.until("return heard['report-card:error']?.code === 'http'").await;
    let heard = page.run("return Object.keys(heard).sort()").await;
    let mut sorted = names;
    sorted.sort_by_key(Value::to_string);
    assert_eq!(heard, json!(sorted));
    page.close().await;
}
