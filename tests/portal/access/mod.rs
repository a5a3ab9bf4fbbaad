//! For every reader: what assistive technology is told, and what stays legible.

use std::path::Path;

use serde_json::{Value, json};

use crate::NGO_QUYEN;
use crate::browser::Page;
use crate::languages::ARABIC;
use crate::server::{Portal, Reply};

/// Deque's rules for WCAG 2.2 AA and for good practice; `window.check` gives what is violated, and where.
pub const AXE: &str = "<script src=\"/axe.js\"></script><script>
    window.check = async () => {
      const { violations } = await axe.run(document, { resultTypes: ['violations'], runOnly: [
        'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target, failureSummary }) => target.flat().join(' ') + ' ' + failureSummary).join('; ')}`);
    };
    Object.defineProperty(window, 'root', { get: () => document.querySelector('report-card').shadowRoot });
    window.button = (text) => [...root.querySelectorAll('button')].find((button) => button.textContent.trim().startsWith(text));
  </script>";

/// Serves what `AXE` asks for.
pub fn serve_axe(portal: &Portal) {
    let axe = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/portal/access/node_modules/axe-core/axe.min.js");
    portal
        .reply("/axe.js", Reply::of("text/javascript", std::fs::read(axe).expect("npm ci, by `cargo xtask examples`")));
}

/// A page that is sound itself, with axe.
async fn page(portal: &Portal, card: &str) -> Page {
    serve_axe(portal);
    let head = format!("<title>Cổng</title>{AXE}<script type=\"module\" src=\"/embed.js\"></script>");
    Page::open(&portal.html(&head, &format!("<main><h1>Cổng</h1>{card}</main>"))).await
}

/// Fails when axe finds anything on the page as it is now.
pub async fn check(page: &Page, what: &str) {
    let violations = page.run("return window.check()").await;
    assert_eq!(violations, json!([]), "{what}");
}

#[tokio::test]
async fn axe_finds_nothing_in_any_report_view_theme_or_language() {
    let portal = Portal::start().await;
    for report in ["ngo-quyen-2023", "thua-thien-hue-2019", "winchester-2014-15"] {
        let page =
            page(&portal, &format!(r#"<report-card src="/reports/{report}.json" loading="eager"></report-card>"#))
                .await;
        page.state("ready").await;
        page.run(&format!("document.querySelector('report-card').messages = {ARABIC}; return null")).await;
        for (lang, theme) in [("vi", "light"), ("en", "dark"), ("ar", "light"), ("ar", "dark")] {
            let (ground, text) = if theme == "dark" { ("#0c1015", "#fff") } else { ("#fff", "#000") };
            for view in ["card", "compact", "table"] {
                page.run(&format!(
                    "document.body.style.cssText = 'background: {ground}; color: {text}';
                     const card = document.querySelector('report-card');
                     card.lang = '{lang}'; card.setAttribute('theme', '{theme}'); card.setAttribute('view', '{view}'); return null"
                ))
                .await;
                page.until(&format!(
                    "const {{ dataset, lang }} = root.querySelector('article');
                     return lang === '{lang}' && dataset.theme === '{theme}' && dataset.view === '{view}'"
                ))
                .await;
                check(&page, &format!("{report} {view} {theme} {lang}")).await;
            }
        }
        page.close().await;
    }
}

#[tokio::test]
async fn axe_finds_nothing_in_any_state() {
    let portal = Portal::start().await;
    portal.reply(
        "/empty.json",
        Reply::of(
            "application/json",
            r#"{"version":1,"id":"e","language":"vi","organization":{"name":"O"},"period":{"end":"2023-12-31"}}"#,
        ),
    );
    portal.reply("/bad.json", Reply::of("application/json", "{"));
    portal.reply("/partial.json", Reply::of("application/json", NGO_QUYEN.replace("\"ty-dong\",", "\"tydong\",")));
    portal.reply("/large.json", Reply::of("application/json", crate::large::report(60)));
    for (src, state, act) in [
        ("/empty.json", "ready", ""),
        ("/bad.json", "error", ""),
        ("/none.json", "error", ""),
        ("/partial.json", "ready", "root.querySelectorAll('summary').forEach((summary) => summary.click())"),
        ("/large.json", "ready", "button('chưa đạt').click(); root.querySelector('.items summary').click()"),
        ("/reports/ngo-quyen-2023.json, /partial.json", "ready", "button('dự toán thành phố').click()"),
        (
            "/reports/ngo-quyen-2023.json",
            "ready",
            "Object.defineProperty(navigator, 'clipboard', { value: undefined }); button('Sao chép').click()",
        ),
        (
            "/reports/winchester-2014-15.json",
            "ready",
            "root.querySelectorAll('summary').forEach((summary) => summary.click())",
        ),
    ] {
        let page = page(&portal, &format!(r#"<report-card src="{src}" loading="eager"></report-card>"#)).await;
        page.state(state).await;
        page.run(&format!("{act}; return new Promise((done) => setTimeout(done, 100, null))")).await;
        check(&page, src).await;
        page.allow_errors().close().await;
    }
    // While it loads, without and with what the page has in its place.
    let (gate, _) = tokio::sync::watch::channel(false);
    portal.reply("/slow.json", Reply::of("application/json", NGO_QUYEN).after(&gate));
    let page = page(&portal, r#"<report-card src="/slow.json" loading="eager"></report-card>"#).await;
    page.state("loading").await;
    check(&page, "loading").await;
    gate.send(true).expect("somebody waits");
    page.state("ready").await;
    page.close().await;
}

/// The tree as a reader of it meets it: one line a node, indented, without what only groups.
fn outline(nodes: &[Value], id: &str, depth: usize, lines: &mut Vec<String>) {
    let Some(node) = nodes.iter().find(|node| node["nodeId"] == id) else { return };
    let role = node.pointer("/role/value").and_then(Value::as_str).unwrap_or_default();
    let name = node.pointer("/name/value").and_then(Value::as_str).unwrap_or_default().replace('\u{a0}', " ");
    let is_silent =
        node["ignored"] == true || matches!(role, "generic" | "none" | "InlineTextBox" | "StaticText" | "ListMarker");
    let is_text = role == "StaticText" && node["ignored"] != true;
    if is_text {
        lines.push(format!("{}\"{}\"", "  ".repeat(depth), name.trim()));
    } else if !is_silent {
        let property = |wanted: &str| {
            let all = node["properties"].as_array().into_iter().flatten();
            all.filter(|property| property["name"] == wanted)
                .find_map(|property| property.pointer("/value/value").cloned())
        };
        let mut told = vec![role.to_owned()];
        told.extend((!name.is_empty()).then(|| format!("\"{name}\"")));
        for wanted in ["level", "pressed", "expanded"] {
            told.extend(property(wanted).map(|value| format!("{wanted}={}", value.to_string().trim_matches('"'))));
        }
        lines.push(format!("{}{}", "  ".repeat(depth), told.join(" ")));
    }
    let deeper = if is_silent { depth } else { depth + 1 };
    for child in node["childIds"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        outline(nodes, child, deeper, lines);
    }
}

#[tokio::test]
async fn the_accessibility_tree_of_the_first_report() {
    let portal = Portal::start().await;
    let page = page(&portal, r#"<report-card src="/reports/ngo-quyen-2023.json" loading="eager"></report-card>"#).await;
    page.state("ready").await;
    if !page.is("chromium") {
        return page.leave_out("only Chromium's driver shows the tree").await;
    }
    let lines = tree(&page, "article").await;
    page.close().await;
    is_as_read("ngo-quyen-2023", &lines);
}

/// What a screen reader has of the first element with that role, a line each, indented as it is nested. Chromium's driver alone shows it.
pub async fn tree(page: &Page, role: &str) -> Vec<String> {
    let tree = page.cdp("Accessibility.getFullAXTree", json!({})).await;
    let nodes = tree["nodes"].as_array().expect("nodes");
    let own = nodes.iter().find(|node| node.pointer("/role/value") == Some(&json!(role))).expect("the element");
    let mut lines = Vec::new();
    outline(nodes, own["nodeId"].as_str().unwrap_or_default(), 0, &mut lines);
    lines
}

/// Holds lines to those that somebody has read, in `tests/portal/access/`.
pub fn is_as_read(name: &str, lines: &[String]) {
    let found = lines.join("\n") + "\n";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/portal/access/{name}.txt"));
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &found).expect("written");
    }
    assert_eq!(
        found,
        std::fs::read_to_string(&path).unwrap_or_default(),
        "run with UPDATE=1, and read what has changed"
    );
}

/// What reaches out of the card, is cut off in it, or is too small to be hit.
const CRAMPED: &str = "
    const edge = root.querySelector('article').getBoundingClientRect();
    const seen = [...root.querySelectorAll('p, li, summary, h2, h3, h4, b, bdi, button, input, .label')]
      .filter((element) => element.checkVisibility() && !element.closest('.scroll, .hidden'))
      .map((element) => [element, element.getBoundingClientRect()]).filter(([, box]) => box.width > 1);
    const outside = seen.filter(([, box]) => box.right > edge.right + 0.5 || box.left < edge.left - 0.5).map(([element]) => element.textContent);
    const small = seen.filter(([element, box]) => element.matches('button, summary, input') && (box.height < 24 || box.width < 24)).map(([element]) => element.textContent);
    return [outside, small, document.documentElement.scrollWidth > document.documentElement.clientWidth];";

#[tokio::test]
async fn text_may_be_spaced_and_magnified() {
    let portal = Portal::start().await;
    for (report, view) in [
        ("ngo-quyen-2023", "card"),
        ("thua-thien-hue-2019", "card"),
        ("winchester-2014-15", "card"),
        ("ngo-quyen-2023", "table"),
    ] {
        // 1280 px at 400 %.
        let html = format!(
            r#"<style>body {{ margin: 0; inline-size: 320px }}</style><report-card src="/reports/{report}.json" view="{view}" loading="eager"></report-card>"#
        );
        let page = page(&portal, &html).await;
        page.state("ready").await;
        page.run("root.querySelectorAll('details').forEach((details) => { details.open = true; }); return null").await;
        assert_eq!(page.run(CRAMPED).await, json!([[], [], false]), "{report} {view}");
        // WCAG 1.4.12.
        page.run(
            "const sheet = new CSSStyleSheet();
             sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }');
             root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]; return null",
        )
        .await;
        assert_eq!(page.run(CRAMPED).await, json!([[], [], false]), "{report} {view}, spaced");
        page.close().await;
    }
}

#[tokio::test]
async fn drawings_take_the_readers_own_colours_and_rest_where_motion_is_unwelcome() {
    let portal = Portal::start().await;
    let page = page(&portal, r#"<report-card src="/reports/ngo-quyen-2023.json" loading="eager"></report-card>"#).await;
    page.state("ready").await;
    if !page.is("chromium") {
        return page.leave_out("only Chromium's driver has a reader with other wishes").await;
    }
    let moves = "return getComputedStyle(root.querySelector('.bar')).transitionDuration";
    assert_eq!(page.run(moves).await, json!("0.35s, 0.35s"));
    page.cdp(
        "Emulation.setEmulatedMedia",
        json!({ "features": [
        { "name": "forced-colors", "value": "active" }, { "name": "prefers-reduced-motion", "value": "reduce" },
    ] }),
    )
    .await;
    assert_eq!(page.run(moves).await, json!("0s"));
    // System colours, as they are in this browser: text on its ground.
    page.assert(
        "const probe = document.body.appendChild(document.createElement('i'));
         probe.style.cssText = 'color: CanvasText; background: Canvas; forced-color-adjust: none';
         const { color, backgroundColor } = getComputedStyle(probe);
         const fill = (selector) => getComputedStyle(root.querySelector(selector)).fill;
         return fill('.bar') === color && fill('.mark') === color && fill('.cut') === backgroundColor",
    )
    .await;
    page.close().await;
}
