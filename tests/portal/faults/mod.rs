//! What can go wrong, each with what the reader sees, what the page is told and how it recovers.

mod empty;

use serde_json::{Value, json};
use tokio::sync::watch;

use crate::NGO_QUYEN;
use crate::browser::Page;
use crate::server::{Portal, Reply};

const SRC: &str = "/reports/ngo-quyen-2023.json";

/// Kept from the page's start: what the first card's error event says.
const LISTEN: &str = "<script>
    window.told = [];
    addEventListener('report-card:error', ({ detail }) => window.told.push(
      [detail.code, detail.message, detail.remedy, new URL(detail.help).pathname + new URL(detail.help).hash]));
    </script><script type=module src=/embed.js></script>";

const SAID: &str = "Không tải được báo cáo.";

/// One card with a fallback, which stays; and one without, which says a sentence with a way on. Both tell the page the
/// code; and the help that is named is there.
async fn check(page: &Page, code: &str) {
    page.states(2, "error").await;
    page.assert("return document.getElementById('fallback').getBoundingClientRect().height > 0").await;
    page.assert(&format!(
        "const [, bare] = document.querySelectorAll('report-card');
         const alert = bare.shadowRoot.querySelector('[role=alert]');
         return alert.textContent.includes('{SAID}') && alert.lang === 'vi'
           && alert.querySelector('button').textContent === 'Thử lại' && bare.getAttribute('aria-busy') === 'false'
           && bare.getBoundingClientRect().height > 60"
    ))
    .await;
    let told = page.run("return window.told").await;
    let told = told.as_array().expect("a list");
    assert_eq!(told.len(), 2, "{told:?}");
    let help = format!("/troubleshooting.html#{code}");
    for told in told {
        assert_eq!(told.pointer("/0"), Some(&json!(code)));
        assert_eq!(told.pointer("/1"), Some(&json!(SAID)));
        let remedy = told.pointer("/2").and_then(Value::as_str).unwrap_or_default();
        assert!(remedy.starts_with("Cách khắc phục: http") && remedy.ends_with(&help), "{remedy}");
        assert_eq!(told.pointer("/3"), Some(&json!(help)));
    }
    let page = String::from_utf8(Portal::built("troubleshooting.html")).expect("text");
    assert!(page.contains(&format!("id=\"{code}\"")), "troubleshooting.html has no {code}");
}

fn cards(src: &str) -> String {
    format!(
        r#"<report-card src="{src}" loading="eager"><p id="fallback">19/19</p></report-card>
           <report-card src="{src}" loading="eager"></report-card>"#
    )
}

/// Both cards, after another try.
async fn check_recovery(page: &Page, again: &str) {
    page.run(&format!("{again}; return null")).await;
    page.states(2, "ready").await;
    page.assert("return document.getElementById('fallback').getBoundingClientRect().height === 0").await;
}

const RETRY: &str = "const [first, second] = document.querySelectorAll('report-card');
    second.shadowRoot.querySelector('button').click();
    const src = first.getAttribute('src'); first.removeAttribute('src'); first.setAttribute('src', src)";

#[tokio::test]
async fn the_report_fails() {
    let elsewhere = Portal::start().await;
    let json = |body: &str| Reply::of("application/json", body);
    for (code, reply) in [
        ("http", Reply::status(404)),
        ("http", Reply::status(500)),
        ("network", json(NGO_QUYEN).cut()),
        ("html", Reply::of("text/html", "<!doctype html><title>404</title><p>Không tìm thấy trang")),
        ("html", json("\n  <html><body>login</body></html>")),
        ("E21", json(&" ".repeat(3_000_000))),
    ] {
        let portal = Portal::start().await;
        portal.reply("/report.json", reply);
        let page = Page::open(&portal.html(LISTEN, &cards("/report.json"))).await;
        check(&page, code).await;
        portal.reply("/report.json", json(NGO_QUYEN));
        check_recovery(&page, RETRY).await;
        page.allow_errors().close().await;
    }
    // Another origin that does not allow it, and one that is not there.
    let portal = Portal::start().await;
    let page = Page::open(&portal.html(LISTEN, &cards(&elsewhere.url(SRC)))).await;
    check(&page, "cors").await;
    elsewhere.header("access-control-allow-origin", "*");
    check_recovery(&page, RETRY).await;
    page.allow_errors().close().await;
    let page = Page::open(&portal.html(LISTEN, &cards("http://127.0.0.1:1/report.json"))).await;
    check(&page, "network").await;
    page.allow_errors().close().await;
}

#[tokio::test]
async fn a_report_that_takes_over_ten_seconds_is_given_up() {
    let portal = Portal::start().await;
    let (gate, _) = watch::channel(false);
    portal.reply("/slow.json", Reply::of("application/json", NGO_QUYEN).after(&gate));
    let page = Page::open(&portal.html(LISTEN, &cards("/slow.json"))).await;
    check(&page, "timeout").await;
    page.assert("return performance.now() > 10000").await;
    gate.send(true).expect("somebody waited");
    check_recovery(&page, RETRY).await;
    page.allow_errors().close().await;
}

/// As replacements of `fetch` are that send their own requests.
const DEAF: &str = "<script>
  const own = fetch;
  window.fetch = (address, { signal, ...asked } = {}) => own(address, asked);
</script>";

/// The ten seconds that it has are over at once here.
#[tokio::test]
async fn it_is_given_up_as_well_where_nobody_can_end_the_request() {
    let portal = Portal::start().await;
    let (gate, _) = watch::channel(false);
    portal.reply("/slow.json", Reply::of("application/json", NGO_QUYEN).after(&gate));
    let hurry = "<script>
        const wait = setTimeout;
        window.setTimeout = (act, time, ...rest) => wait(act, time === 10000 && window.isHurried !== false ? 300 : time, ...rest);
      </script>";
    let page = Page::open(&portal.html(&format!("{hurry}{DEAF}{LISTEN}"), &cards("/slow.json"))).await;
    check(&page, "timeout").await;
    gate.send(true).expect("somebody waited");
    check_recovery(&page, &format!("window.isHurried = false; {RETRY}")).await;
    page.allow_errors().close().await;
}

#[tokio::test]
async fn a_page_whose_console_only_logs_is_told_what_failed() {
    let portal = Portal::start().await;
    let head = format!("<script>window.console = {{ log() {{}} }}</script>{LISTEN}");
    let page = Page::open(&portal.html(&head, &cards("/none.json"))).await;
    check(&page, "http").await;
    page.allow_errors().close().await;
}

/// The minute that they have is over at once here.
#[tokio::test]
async fn files_that_never_come_whole_are_given_up() {
    let (gate, _) = watch::channel(false);
    let hurry = "<script>
        const wait = AbortSignal.timeout;
        AbortSignal.timeout = (time) => { (window.limits ??= []).push(time); return wait.call(AbortSignal, window.isHurried === false ? time : 300); };
      </script>";
    for (path, kind) in [
        ("/report-card_bg.wasm", "application/wasm"),
        ("/report-card.js", "text/javascript"),
        ("/card.css", "text/css"),
    ] {
        let portal = Portal::start().await;
        portal.reply(path, Reply::of(kind, Portal::built(&path[1..])).after(&gate));
        let deaf = if path == "/card.css" { DEAF } else { "" };
        let page = Page::open(&portal.html(&format!("{hurry}{deaf}{LISTEN}"), &cards(SRC))).await;
        check(&page, "load").await;
        page.assert("return limits.length > 0 && limits.every((limit) => limit === 60000)").await;
        portal.restore(path);
        if !deaf.is_empty() {
            // WebKit asks nothing at an address that it still waits for.
            gate.send(true).expect("somebody waited");
        }
        check_recovery(&page, &format!("window.isHurried = false; {RETRY}")).await;
        page.allow_errors().close().await;
    }
}

#[tokio::test]
async fn offline_then_online_again() {
    let portal = Portal::start().await;
    // As far as the page can tell: no answer to anything.
    portal.reply(SRC, Reply::of("application/json", NGO_QUYEN).cut());
    portal.reply("/report-card_bg.wasm", Reply::of("application/wasm", "xx").cut());
    let page = Page::open(&portal.html(LISTEN, &cards(SRC))).await;
    page.states(2, "error").await;
    portal.restore(SRC);
    portal.restore("/report-card_bg.wasm");
    check_recovery(&page, "dispatchEvent(new Event('online'))").await;
    page.allow_errors().close().await;
}

#[tokio::test]
async fn a_file_that_fails_is_told_apart_from_one_that_is_not_there() {
    let wasm = Portal::built("report-card_bg.wasm");
    let mut other = wasm.clone();
    other.push(0);
    let glue = String::from_utf8(Portal::built("report-card.js")).expect("text");
    for (code, path, reply) in [
        ("missing", "/report-card_bg.wasm", Reply::status(404)),
        ("missing", "/report-card_bg.wasm", Reply::of("text/html", "<!doctype html><p>404")),
        ("missing", "/report-card.js", Reply::status(404)),
        ("missing", "/card.css", Reply::status(404)),
        ("load", "/report-card_bg.wasm", Reply::of("application/wasm", wasm.clone()).cut()),
        ("load", "/report-card_bg.wasm", Reply::of("application/wasm", other)),
        ("load", "/report-card.js", Reply::of("text/plain", glue.clone())),
        ("load", "/report-card.js", Reply::of("text/javascript", glue.clone()).cut()),
        ("load", "/report-card.js", Reply::of("text/javascript", format!("{glue}\nwindow.other = true;"))),
    ] {
        let portal = Portal::start().await;
        portal.reply(path, reply);
        let page = Page::open(&portal.html(LISTEN, &cards(SRC))).await;
        check(&page, code).await;
        page.assert("return window.other === undefined").await;
        portal.restore(path);
        check_recovery(&page, RETRY).await;
        page.allow_errors().close().await;
    }
}

#[tokio::test]
async fn a_wrong_mime_type_of_the_wasm_does_no_harm() {
    let portal = Portal::start().await;
    portal.reply("/report-card_bg.wasm", Reply::of("text/plain", Portal::built("report-card_bg.wasm")));
    let page = Page::open(&portal.page(&cards(SRC))).await;
    page.states(2, "ready").await;
    page.assert("return window.__warnings.length === 0").await;
    page.close().await;
}

#[tokio::test]
async fn below_the_floor_nothing_is_downloaded() {
    let portal = Portal::start().await;
    for missing in [
        // Lockdown Mode, and engines before 2022.
        "delete window.WebAssembly;",
        "delete AbortSignal.timeout;",
        "delete Document.prototype.adoptedStyleSheets;",
    ] {
        let page = Page::open(&portal.html(&format!("<script>{missing}</script>{LISTEN}"), &cards(SRC))).await;
        check(&page, "unsupported").await;
        page.close().await;
    }
    assert_eq!(portal.count("/report-card_bg.wasm"), 0);
}

#[tokio::test]
async fn what_the_policy_refuses_is_told_as_that() {
    for policy in [
        "script-src 'self' 'unsafe-inline'",
        "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; connect-src 'none'",
    ] {
        let portal = Portal::start().await;
        portal.page_header("content-security-policy", policy);
        let page = Page::open(&portal.html(LISTEN, &cards(SRC))).await;
        page.states(2, "error").await;
        let codes = page.run("return window.told.map(([code]) => code)").await;
        assert_eq!(codes, json!(["blocked", "blocked"]), "{policy}");
        page.assert("return document.getElementById('fallback').getBoundingClientRect().height > 0").await;
        page.allow_errors().close().await;
    }
}

#[tokio::test]
async fn without_the_script_the_fallback_is_what_the_page_has() {
    let portal = Portal::start().await;
    for reply in [Reply::status(404), Reply::of("text/javascript", Portal::built("embed.js")).cut()] {
        portal.reply("/embed.js", reply);
        let page = Page::open(&portal.page(&cards(SRC))).await;
        page.until("return document.readyState === 'complete'").await;
        page.assert("return document.getElementById('fallback').getBoundingClientRect().height > 0").await;
        page.allow_errors().close().await;
    }
}

#[tokio::test]
async fn the_card_without_a_fallback_is_never_an_empty_box() {
    let portal = Portal::start().await;
    let (gate, _) = watch::channel(false);
    portal.reply(SRC, Reply::of("application/json", NGO_QUYEN).after(&gate));
    let page = Page::open(&portal.page(&cards(SRC))).await;
    page.until(
        "const [first, second] = document.querySelectorAll('report-card');
         const notice = second.shadowRoot.querySelector('[role=status]');
         return notice?.textContent.startsWith('Đang tải báo cáo…') && notice.getBoundingClientRect().height >= 420
           && document.getElementById('fallback').getBoundingClientRect().height > 0
           && second.getAttribute('aria-busy') === 'true' && first.getAttribute('aria-busy') === 'false'",
    )
    .await;
    gate.send(true).expect("somebody waits");
    page.states(2, "ready").await;
    page.close().await;
}

#[tokio::test]
async fn a_page_opened_from_a_folder_says_so_and_keeps_its_fallback() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = root.join("target/from-a-folder");
    std::fs::create_dir_all(&folder).expect("a folder");
    let page = folder.join("index.html");
    let html = format!(
        r#"<!doctype html><html lang="vi"><meta charset="utf-8">
           <script>window.told = []; addEventListener('report-card:error', ({{ detail }}) => window.told.push(detail.code));</script>
           <script src="../../dist/embed.js"></script>{}"#,
        cards("../../dist/reports/ngo-quyen-2023.json")
    );
    std::fs::write(&page, html).expect("written");
    let page = Page::open(url::Url::from_file_path(&page).expect("an absolute path").as_str()).await;
    if page.is("firefox") {
        // Its driver lets a folder's page read the folder's files, which Firefox itself does not.
        page.states(2, "ready").await;
        return page.allow_errors().close().await;
    }
    page.states(2, "error").await;
    assert_eq!(page.run("return window.told").await, json!(["file", "file"]));
    page.assert("return document.getElementById('fallback').getBoundingClientRect().height > 0").await;
    page.assert(
        "return document.querySelectorAll('report-card')[1].shadowRoot.querySelector('[role=alert]').textContent.includes('Không')",
    )
    .await;
    page.allow_errors().close().await;
}
