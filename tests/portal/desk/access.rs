//! For every editor: by axe's rules, on a phone, with large enough targets.

use serde_json::json;

use super::bring::{accept_sure, brought, open, rest, try_article};
use super::confirm::accept_needed;
use super::source::begin_with;
use super::{choose, desk, desk_with_axe, edit_json};
use crate::access::{check, is_as_read, tree};
use crate::browser::Page;
use crate::server::Portal;

#[tokio::test]
async fn axe_finds_nothing_in_any_language_theme_or_way_of_editing() {
    let portal = Portal::start().await;
    let page = desk_with_axe(&portal).await;
    // In a wide window: both panes.
    page.screenshot("desk-access").await;
    for problems in [false, true] {
        if problems {
            let broken = "json.value.replace('\"ty-dong\",', '\"tydong\",').replace('\"exceeded\": 11', '\"exceeded\": 21').replace('\"id\"', '\"idd\"')";
            edit_json(&page, broken).await;
            page.until("return document.querySelectorAll('#problems li').length > 2").await;
        }
        for (lang, theme) in [("vi", "light"), ("en", "dark"), ("vi", "dark"), ("en", "light")] {
            choose(&page, "lang", lang).await;
            choose(&page, "theme", theme).await;
            page.until(&format!(
                "const {{ lang, dataset }} = root.querySelector('article'); return lang === '{lang}' && dataset.theme === '{theme}'"
            ))
            .await;
            for edit in ["form", "json"] {
                choose(&page, "edit", edit).await;
                page.run(
                    "document.getElementById('json').focus(); document.getElementById('next').click(); return null",
                )
                .await;
                // A colour on its way is neither.
                page.run(
                    "return Promise.all(document.getAnimations().map(({ finished }) => finished)).then(() => null)",
                )
                .await;
                check(&page, &format!("{lang} {theme} {edit} {problems}")).await;
            }
        }
    }
    // The note on a faint accent; on light, where the card has the other one.
    choose(&page, "theme", "light").await;
    page.run("const field = document.getElementById('accent-dark'); field.value = '#333333'; field.dispatchEvent(new Event('input')); return null").await;
    page.until("return document.getElementById('accent-note').checkVisibility() && root.querySelector('article').dataset.theme === 'light'").await;
    check(&page, "a faint accent").await;
    page.close().await;
}

/// What reaches out of the page sideways, and what is too small to be hit.
const CRAMPED: &str = "
    const { document } = window.frames[0];
    const seen = [...document.querySelectorAll('button, a, select, summary, textarea, input:not([type=radio], [type=file]), .choice span, .button span')]
      .filter((element) => element.checkVisibility());
    const small = seen.filter((element) => { const box = element.getBoundingClientRect(); return box.height < 24 || box.width < 24; });
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth > clientWidth, small.map((element) => element.outerHTML)]";

#[tokio::test]
async fn on_a_phone_it_is_one_column_that_never_scrolls_sideways() {
    let portal = Portal::start().await;
    let page =
        Page::open(&portal.bare_page("<iframe src=\"/index.html\" width=\"320\" height=\"640\"></iframe>")).await;
    let state = "return window.frames[0].document.querySelector('report-card')?.dataset.state === 'ready'";
    page.until(state).await;
    page.run(
        "const { document } = window.frames[0];
         const json = document.getElementById('json');
         json.value = json.value.replace('\"ty-dong\",', '\"tydong\",').replace('\"exceeded\": 11', '\"exceeded\": 21');
         json.dispatchEvent(new Event('input', { bubbles: true })); return null",
    )
    .await;
    page.until("return window.frames[0].document.querySelectorAll('#problems li').length === 2").await;
    for (lang, edit, width) in
        [("vi", "form", "full"), ("vi", "json", "720"), ("en", "form", "960"), ("en", "json", "280")]
    {
        page.run(&format!(
            "for (const [name, value] of [['lang', '{lang}'], ['edit', '{edit}'], ['width', '{width}']])
               window.frames[0].document.querySelector(`input[name=${{name}}][value=\"${{value}}\"]`).click();
             return null"
        ))
        .await;
        assert_eq!(page.run(CRAMPED).await, json!([false, []]), "{lang} {edit} {width}");
        page.assert("return !/undefined|NaN|=>/.test(window.frames[0].document.body.innerText)").await;
    }
    // The card in its frame is as wide as was asked for; there one scrolls.
    page.run("window.frames[0].document.querySelector('input[name=width][value=\"720\"]').click(); return null").await;
    page.until(
        "const { document } = window.frames[0];
         return document.getElementById('card').offsetWidth === 720 && document.getElementById('stage').scrollWidth > 700",
    )
    .await;
    page.close().await;
}

#[tokio::test]
async fn on_a_wide_screen_the_card_stays_beside_what_one_edits() {
    let portal = Portal::start().await;
    let page =
        Page::open(&portal.bare_page("<iframe src=\"/index.html\" width=\"1280\" height=\"800\"></iframe>")).await;
    page.until("return window.frames[0].document.querySelector('report-card')?.dataset.state === 'ready'").await;
    page.assert(
        "const { document } = window.frames[0];
         const field = document.querySelector('[data-pointer=\"/measures/0/name\"]');
         field.scrollIntoView({ block: 'center' });
         const [left, card] = [field, document.getElementById('stage')].map((element) => element.getBoundingClientRect());
         return left.right < card.left && card.top >= 0 && card.bottom <= 800 && card.height > 300",
    )
    .await;
    page.close().await;
}

/// The lines of a tree without what is within these roles: each has a test of its own, or as many items as the source has.
fn without(lines: Vec<String>, roles: &[&str]) -> Vec<String> {
    let depth = |line: &str| line.len() - line.trim_start().len();
    let mut within = None;
    let mut kept = Vec::new();
    for line in lines {
        if within.is_some_and(|own| depth(&line) > own) {
            continue;
        }
        let role = line.trim_start().split(' ').next().unwrap_or_default();
        within = roles.contains(&role).then(|| depth(&line));
        kept.push(line);
    }
    kept
}

/// The desk with a workbook to be confirmed.
async fn with_workbook(portal: &Portal) -> Page {
    let page = desk(portal).await;
    open(portal, &page, "phuong.ods", include_bytes!("../../sheets/phuong.ods")).await;
    brought(&page).await;
    page
}

#[tokio::test]
async fn a_screen_reader_comes_to_the_places_in_their_order() {
    let portal = Portal::start().await;
    let page = with_workbook(&portal).await;
    if !page.is("chromium") {
        return page.leave_out("only Chromium's driver shows the tree").await;
    }
    choose(&page, "edit", "json").await;
    page.until("return document.getElementById('form-view').hidden").await;
    let lines = without(tree(&page, "RootWebArea").await, &["article", "list", "table", "textbox", "combobox"]);
    let lines: Vec<String> = lines.iter().map(|line| line.replace(&portal.url(""), "http://127.0.0.1")).collect();
    page.close().await;
    is_as_read("desk", &lines);
}

#[tokio::test]
async fn axe_finds_nothing_in_what_is_told_and_asked() {
    let portal = Portal::start().await;
    let page = desk_with_axe(&portal).await;
    try_article(&page).await;
    accept_sure(&page).await;
    open(&portal, &page, "phuong.ods", include_bytes!("../../sheets/phuong.ods")).await;
    page.until("return document.getElementById('back-to-former') !== null").await;
    page.run(
        "document.querySelector('#others summary').click(); document.getElementById('save-all').click(); return null",
    )
    .await;
    page.until("return document.getElementById('save-anyway') !== null && document.querySelectorAll('.forms figure').length === 3").await;
    // Another tab, as far as storage goes.
    page.run(
        "const other = document.createElement('iframe'); other.title = 'other'; document.body.append(other);
         for (const key of ['report-card-desk.text', 'report-card-desk-source']) other.contentWindow.localStorage.setItem(key, '{}');
         other.remove(); return null",
    )
    .await;
    page.until("return document.getElementById('text-mine') !== null && document.getElementById('keep-mine') !== null")
        .await;
    for theme in ["light", "dark"] {
        choose(&page, "theme", theme).await;
        page.until(&format!("return root.querySelector('article').dataset.theme === '{theme}'")).await;
        page.run("return Promise.all(document.getAnimations().map(({ finished }) => finished)).then(() => null)").await;
        check(&page, theme).await;
    }
    page.close().await;
}

#[tokio::test]
async fn axe_finds_nothing_in_an_empty_desk_and_when_all_is_published() {
    let portal = Portal::start().await;
    let page = desk_with_axe(&portal).await;
    begin_with(&page, "blank").await;
    page.until("return document.getElementById('card').shadowRoot.textContent.includes('Tên cơ quan')").await;
    let in_both = async |what: &str| {
        for theme in ["light", "dark"] {
            choose(&page, "theme", theme).await;
            page.until(&format!("return root.querySelector('article').dataset.theme === '{theme}'")).await;
            page.run("return Promise.all(document.getAnimations().map(({ finished }) => finished)).then(() => null)")
                .await;
            check(&page, &format!("{what} {theme}")).await;
        }
    };
    in_both("empty").await;
    try_article(&page).await;
    accept_sure(&page).await;
    accept_needed(&page).await;
    rest().await;
    page.run("document.getElementById('take-over').click(); return null").await;
    page.until("return document.getElementById('taken').textContent !== ''").await;
    choose(&page, "form", "image").await;
    page.run("document.getElementById('save-all').click(); return null").await;
    page.until("return document.getElementById('save-anyway') !== null").await;
    page.run("document.getElementById('save-anyway').click(); return null").await;
    page.until("return document.getElementById('save-said').textContent.startsWith('Đã lưu')").await;
    in_both("published").await;
    page.close().await;
}

#[tokio::test]
async fn what_a_finger_presses_is_large_enough_for_it() {
    let portal = Portal::start().await;
    let page = with_workbook(&portal).await;
    if !page.is("chromium") {
        return page.leave_out("only Chromium's driver has a finger").await;
    }
    page.cdp("Emulation.setTouchEmulationEnabled", json!({ "enabled": true, "maxTouchPoints": 5 })).await;
    page.cdp(
        "Emulation.setDeviceMetricsOverride",
        json!({ "width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": true }),
    )
    .await;
    page.until("return matchMedia('(pointer: coarse)').matches && innerWidth === 390").await;
    let small = page
        .run(
            "const pressed = [...document.querySelectorAll('nav a, button:not(.go), .button > span, select, summary, .choice span, .field input, .field textarea')];
             return pressed.filter((element) => element.checkVisibility() && element.closest('report-card') === null)
               .map((element) => [element.outerHTML.slice(0, 120), element.getBoundingClientRect().height])
               .filter(([html, height]) => height < (html.startsWith('<span') ? 40 : 44))",
        )
        .await;
    let is_wide = page.run("return document.documentElement.scrollWidth > document.documentElement.clientWidth").await;
    page.cdp("Emulation.clearDeviceMetricsOverride", json!({})).await;
    page.cdp("Emulation.setTouchEmulationEnabled", json!({ "enabled": false })).await;
    assert_eq!((small, is_wide), (json!([]), json!(false)));
    page.close().await;
}
