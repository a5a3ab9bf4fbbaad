//! Many results at a glance: reports of real shapes, as a reader meets them.

use std::path::Path;

use crate::access::{AXE, check, serve_axe};
use crate::browser::Page;
use crate::fonts::FONTS;
use crate::languages::ARABIC;
use crate::reader::TAB;
use crate::server::{Portal, Reply};

/// In `tests/glance`, each with the most pixels that it may be high in a column of 760.
const HELD: [(&str, u32); 3] = [("borough-quarters", 1300), ("thua-thien-hue-2019", 1500), ("budget-references", 800)];
/// The larger ones.
const LARGE: [&str; 3] = ["council-plan", "indicators-quarters", "budget-levels"];

/// The reports of `tests/glance`, served.
pub fn serve(portal: &Portal) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/glance");
    for file in std::fs::read_dir(folder).expect("a folder").flatten() {
        let name = file.file_name().to_string_lossy().into_owned();
        portal.reply(
            &format!("/reports/{name}"),
            Reply::of("application/json", std::fs::read(file.path()).expect("a report")),
        );
    }
}

/// A card in a column of that width, whose wasm has come.
async fn card(portal: &Portal, report: &str, width: u32, attributes: &str) -> Page {
    serve(portal);
    serve_axe(portal);
    let head = format!("<title>Cổng</title>{AXE}<script type=\"module\" src=\"/embed.js\"></script>");
    let body = format!(
        r#"{FONTS}<style>body {{ margin: 0 }} report-card {{ inline-size: {width}px }}</style>
           <main><h1 style="position: absolute; opacity: 0">Cổng</h1>
           <report-card src="/reports/{report}.json" loading="eager" interactive="now" {attributes}></report-card></main>"#
    );
    let page = Page::open(&portal.html(&head, &body)).await;
    page.state("ready").await;
    page.run(
        "window.row = (name) => [...root.querySelectorAll('.items .item')].find((item) => item.querySelector('.label').textContent.startsWith(name));
         window.seen = (node) => node.checkVisibility({ contentVisibilityAuto: true, checkOpacity: false });
         return Promise.all([...document.fonts].map((font) => font.load())).then(() => null)",
    )
    .await;
    page
}

#[tokio::test]
async fn a_report_of_many_results_is_no_scroll() {
    let portal = Portal::start().await;
    for (report, most) in HELD {
        let page = card(&portal, report, 760, r#"theme="light""#).await;
        let height =
            page.run("return Math.ceil(document.querySelector('report-card').getBoundingClientRect().height)").await;
        assert!(height.as_u64().is_some_and(|height| height <= u64::from(most)), "{report}: {height} px of {most}");
        page.close().await;
    }
}

#[tokio::test]
async fn a_row_opens_to_all_that_is_told_of_its_measure() {
    let portal = Portal::start().await;
    let page = card(&portal, "borough-quarters", 760, r#"lang="en""#).await;
    page.assert(
        "return root.querySelectorAll('.items > .item').length === 9 && !root.querySelector('.items > .item[open]')",
    )
    .await;
    page.click("row('Council tax').querySelector('summary')").await;
    page.until("return row('Council tax').open").await;
    page.assert(
        "const inside = row('Council tax').querySelector('.inside');
         return seen(inside) && inside.querySelector('.bullet') && inside.textContent.includes('Target 2023/24')
           && inside.textContent.includes('not met') && inside.querySelector('.series summary').textContent.includes('Q1 2023/24')",
    )
    .await;
    page.click("row('Council tax').querySelector('.series summary')").await;
    page.until("return row('Council tax').querySelectorAll('td').length === 4").await;
    page.close().await;
}

#[tokio::test]
async fn results_are_narrowed_and_ordered_as_indicators_are() {
    let portal = Portal::start().await;
    let page = card(&portal, "borough-quarters", 760, r#"lang="en""#).await;
    page.click("button('not met')").await;
    page.until("return root.querySelectorAll('.items > .item').length === 4 && root.querySelector('footer [role=status]').textContent === 'Showing 4 of 9'").await;
    page.click("button('Furthest')").await;
    page.until("return root.querySelector('.items > .item .label').textContent.startsWith('Households in bed')").await;
    page.click("button('All')").await;
    page.until("return root.querySelectorAll('.items > .item').length === 9").await;
    page.close().await;
}

#[tokio::test]
async fn what_is_looked_for_in_a_folded_group_is_seen() {
    let portal = Portal::start().await;
    let page = card(&portal, "council-plan", 760, r#"lang="en""#).await;
    page.assert("return root.querySelectorAll('.group').length === 6 && !root.querySelector('.group[open]')").await;
    page.click("root.querySelectorAll('.group > summary')[2]").await;
    page.until("return seen(row('Vacant shops'))").await;
    page.click("root.querySelectorAll('.group > summary')[2]").await;
    page.until("return !root.querySelector('.group[open]')").await;
    // The browser tells of a fold a task after it has closed it: nobody types before that.
    page.painted().await;
    page.run("const field = root.querySelector('input[type=search]'); field.value = 'shops'; field.dispatchEvent(new InputEvent('input', { bubbles: true })); return null").await;
    page.until("return root.querySelectorAll('.group').length === 1 && seen(row('Vacant shops'))").await;
    page.close().await;
}

#[tokio::test]
async fn a_link_opens_the_group_that_its_measure_stands_in() {
    let portal = Portal::start().await;
    let page = card(&portal, "council-plan", 760, r#"lang="en""#).await;
    page.run("location.hash = '#council-plan?view=card&open=vacant-shops-in-town-centres:1'; return null").await;
    page.until("return row('Vacant shops').open && seen(row('Vacant shops').querySelector('.inside')) && root.querySelectorAll('.group[open]').length === 1").await;
    page.close().await;
}

#[tokio::test]
async fn references_in_common_are_named_once_and_stand_in_columns() {
    let portal = Portal::start().await;
    for (width, is_wide) in [(760, true), (360, false)] {
        let page = card(&portal, "budget-references", width, "").await;
        page.assert(
            "const visible = [...root.querySelectorAll('.list *')].filter((node) => !node.closest('.hidden, .inside') && node.textContent === 'dự toán tỉnh giao' && !node.children.length);
             return visible.length === 1",
        )
        .await;
        let rows =
            "const rows = [...root.querySelectorAll('.items > .item .cells')].map((cells) => [...cells.children]);";
        // On a phone they stand below the name, each with its column's number.
        let stand = if is_wide {
            "const ends = rows.map((cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().right)).join());
             return rows.length === 5 && ends.every((end) => end === ends[0])"
        } else {
            "return rows.length === 5 && rows.flatMap((cells) => cells.flatMap((cell, at) => cell.textContent ? [[cell.querySelector('.sign'), at + 1]] : []))
               .every(([sign, number]) => sign.checkVisibility() && sign.textContent === String(number))"
        };
        page.assert(&format!("{rows} {stand}")).await;
        page.assert(
            "const { scrollWidth, clientWidth } = root.querySelector('article'); return scrollWidth <= clientWidth",
        )
        .await;
        page.close().await;
    }
}

#[tokio::test]
async fn every_row_is_reached_and_opened_by_the_keyboard() {
    let portal = Portal::start().await;
    let page = card(&portal, "borough-quarters", 760, r#"lang="en""#).await;
    if page.is("webkit") {
        return page.leave_out("WebKitGTK under a driver moves no focus by the tab key").await;
    }
    page.run("root.querySelector('.sort button:last-child').focus(); return null").await;
    for name in ["% of undisputed", "Council tax", "Business rates"] {
        page.keys(TAB).await;
        page.until(&format!("return root.activeElement === row('{name}').querySelector('summary')")).await;
    }
    page.keys("\u{e007}").await;
    page.until(
        "return row('Business rates').open && root.activeElement === row('Business rates').querySelector('summary')",
    )
    .await;
    page.close().await;
}

#[tokio::test]
async fn axe_finds_nothing_in_rows_columns_and_groups() {
    let portal = Portal::start().await;
    for report in LARGE.into_iter().chain(["borough-quarters", "budget-references"]) {
        let page = card(&portal, report, 760, "").await;
        page.run(&format!("document.querySelector('report-card').messages = {ARABIC}; return null")).await;
        for (lang, theme) in [("vi", "light"), ("en", "dark"), ("ar", "light")] {
            let (ground, text) = if theme == "dark" { ("#0c1015", "#fff") } else { ("#fff", "#000") };
            page.run(&format!(
                "document.body.style.cssText = 'background: {ground}; color: {text}';
                 const card = document.querySelector('report-card');
                 card.lang = '{lang}'; card.setAttribute('theme', '{theme}'); return null"
            ))
            .await;
            page.until(&format!(
                "const {{ dataset, lang }} = root.querySelector('article'); return lang === '{lang}' && dataset.theme === '{theme}'"
            ))
            .await;
            check(&page, &format!("{report} {lang} {theme}")).await;
        }
        page.run("root.querySelectorAll('.list summary').forEach((summary) => summary.click()); return null").await;
        page.until("return root.querySelectorAll('.list .item[open]').length > 3").await;
        check(&page, &format!("{report}, all open")).await;
        page.close().await;
    }
}

#[tokio::test]
async fn on_paper_every_group_and_row_is_open() {
    let portal = Portal::start().await;
    for report in LARGE {
        let page = card(&portal, report, 760, "").await;
        page.run("dispatchEvent(new Event('beforeprint')); return null").await;
        page.until("return [...root.querySelectorAll('.list details')].every((details) => details.open)").await;
        page.run("dispatchEvent(new Event('afterprint')); return null").await;
        page.until("return ![...root.querySelectorAll('.items > .item')].some((details) => details.open)").await;
        page.close().await;
    }
}

#[tokio::test]
async fn magnified_four_times_nothing_is_wider_than_the_page() {
    let portal = Portal::start().await;
    for report in LARGE.into_iter().chain(["borough-quarters", "budget-references"]) {
        for lang in ["vi", "en"] {
            let page = card(&portal, report, 280, &format!(r#"lang="{lang}""#)).await;
            page.run("root.querySelectorAll('.list summary').forEach((summary) => summary.click()); return null").await;
            page.until("return root.querySelectorAll('.list .item[open]').length > 3").await;
            page.assert(
                "const edge = root.querySelector('article').getBoundingClientRect();
                 const wide = [...root.querySelectorAll('.list *')].filter((node) => !node.closest('.hidden, svg') && node.getBoundingClientRect().right > edge.right + 1);
                 return wide.length === 0",
            )
            .await;
            page.close().await;
        }
    }
}

#[cfg(feature = "cli")]
#[tokio::test]
async fn groups_open_before_the_wasm_is_there() {
    let portal = Portal::start().await;
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/glance/council-plan.json");
    let drawn = crate::drawn::published_from(file, "vi,en");
    portal.reply("/drawn.json", Reply::of("application/json", drawn));
    let head = r#"<script type="module" src="/embed.js"></script>"#;
    let page = Page::open(&portal.html(head, r#"<report-card src="/drawn.json" loading="eager"></report-card>"#)).await;
    page.state("ready").await;
    page.assert(
        "const root = document.querySelector('report-card').shadowRoot; const group = root.querySelector('.group');
         group.open = true;
         return root.querySelectorAll('.group .item').length === 40 && group.querySelector('.item').checkVisibility()",
    )
    .await;
    assert_eq!(portal.count("/report-card_bg.wasm"), 0);
    page.close().await;
}
