//! Languages that the card does not bring with it.

use report_card::words::{Key, Words};
use serde_json::{Map, Value, json};

use crate::browser::Page;
use crate::reader::card;
use crate::server::{Portal, Reply};

pub const ARABIC: &str = include_str!("../../messages/ar.json");

fn set(messages: &Value) -> String {
    format!(
        "const card = document.querySelector('report-card'); card.lang = '{}'; card.messages = {messages}; return null",
        messages["lang"].as_str().expect("a tag")
    )
}

#[tokio::test]
async fn arabic_is_read_from_right_to_left() {
    let portal = Portal::start().await;
    let page = card(&portal, r#"src="/reports/ngo-quyen-2023.json""#).await;
    page.run(&set(&serde_json::from_str(ARABIC).expect("JSON"))).await;
    page.until("return root.querySelector('article').dir === 'rtl'").await;
    let text = page.card_text().await;
    for said in ["تحقّق ١٩ من ١٩", "١١ فوق", "١٬٧٥٧", "شعار عام 2024", "المهام الرئيسية"]
    {
        assert!(text.contains(said), "{said} is missing in {text}");
    }
    // Mirrored: bars grow from the right, folds point to the left, numbers stay whole.
    page.until(
        "const bar = root.querySelector('.bullet .bar').getBoundingClientRect();
         const drawing = root.querySelector('.bullet').getBoundingClientRect();
         const [first, second] = [...root.querySelectorAll('.bullet .tick')].map((tick) => tick.getBoundingClientRect().x);
         return Math.abs(bar.right - drawing.right) < 1 && first < second === false
           && document.querySelector('report-card').problems.length === 0 && root.querySelector('article').lang === 'ar'",
    )
    .await;
    page.click("button('جدول')").await;
    page.until(
        "return root.querySelector('table') && getComputedStyle(root.querySelector('table')).direction === 'rtl'",
    )
    .await;
    page.close().await;
}

#[tokio::test]
async fn no_word_of_the_card_escapes_translation() {
    // A language of brackets and longer words: what is not in brackets was not translated.
    let english = Words::new(["en"]);
    let mut messages: Map<String, Value> = Key::NAMES
        .iter()
        .map(|(name, key)| {
            let longer = |text: &str| Value::from(format!("⟦{text}~~~~~⟧"));
            let pattern = english.label(*key);
            let message = match pattern.split_once('|') {
                Some((one, other)) => json!({ "one": longer(one), "other": longer(other) }),
                None if pattern.contains("{n}") => json!({ "other": longer(&pattern) }),
                None => longer(&pattern),
            };
            ((*name).to_owned(), message)
        })
        .collect();
    messages.insert("lang".to_owned(), "en-XA".into());
    let portal = Portal::start().await;
    for report in ["ngo-quyen-2023", "winchester-2014-15", "thua-thien-hue-2019"] {
        for view in ["card", "compact", "table"] {
            let page = card(&portal, &format!(r#"src="/reports/{report}.json" view="{view}""#)).await;
            page.run(&set(&Value::Object(messages.clone()))).await;
            page.until("return root.querySelector('article').lang === 'en-XA'").await;
            // Everything but the publisher's words, numbers, and the names of files.
            let bare = page
                .run(
                    "const bare = [];
                     const walk = document.createTreeWalker(root.querySelector('article'), NodeFilter.SHOW_TEXT);
                     let depth = 0;
                     let block;
                     for (let node = walk.nextNode(); node; node = walk.nextNode()) {
                       const holder = node.parentElement.closest('p, li, summary, h1, h2, h3, h4, h5, h6, dt, dd, button, td, th, caption, label, .label, .value, .status') ?? node.parentElement;
                       if (holder !== block) { depth = 0; block = holder; }
                       const text = node.data;
                       const isOwn = node.parentElement.closest('bdi, svg, [aria-hidden=true]');
                       if (!isOwn && depth === 0 && /\\p{L}{2,}/u.test(text.replace(/⟦.*/su, '')) && !/^(CSV|JSON|SVG|PNG)$/.test(text)) bare.push(text);
                       depth += (text.match(/⟦/g) ?? []).length - (text.match(/⟧/g) ?? []).length;
                     }
                     return bare;",
                )
                .await;
            assert_eq!(bare, json!([]), "{report} {view}");
            page.close().await;
        }
    }
}

#[tokio::test]
async fn what_a_translation_lacks_is_told_and_shown_in_english() {
    let portal = Portal::start().await;
    let page = card(&portal, r#"src="/reports/ngo-quyen-2023.json""#).await;
    page.run("window.told = []; addEventListener('report-card:problems', ({ detail }) => { window.told = detail; }); return null").await;
    page.run(&set(&json!({ "lang": "fr", "budget": "Budget", "headTotal": "{achieved}", "nonsense": "x" }))).await;
    // On a slow machine its parts follow one by one.
    page.until("return ['42,5\u{a0}%', 'Indicators', 'Budget'].every((said) => root.textContent.includes(said))").await;
    page.until("return window.told.length > 50").await;
    page.assert(
        "const by = (code) => window.told.filter((problem) => problem.code === code);
         return by('M02')[0].pointer === '/messages/nonsense' && by('M03').some(({ pointer }) => pointer === '/messages/headTotal')
           && by('M01').length > 50 && window.told.every(({ severity }) => severity === 'warning')",
    )
    .await;
    page.close().await;
}

#[tokio::test]
async fn a_language_is_known_however_a_page_writes_it() {
    let portal = Portal::start().await;
    let page = Page::open(&portal.bare_page("")).await.allow_errors();
    for (tag, lang, number, says) in [
        (r#"lang="vi_VN""#, "vi", "1.757", "Không tải được"),
        (r#"lang="vi_VN.UTF-8""#, "vi", "1.757", "Không tải được"),
        (r#"lang="VI-vn""#, "vi", "1.757", "Không tải được"),
        (r#"xml:lang="vi""#, "vi", "1.757", "Không tải được"),
        (r#"lang="en_GB""#, "en", "1,757", "can’t be shown"),
        (r#"lang="view""#, "vi", "1.757", "can’t be shown"),
    ] {
        let html = format!(
            r#"<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="/embed.js"></script>
            <div {tag}><report-card src="/reports/ngo-quyen-2023.json" loading="eager" interactive="now"></report-card>
            <report-card src="/no.json" loading="eager"></report-card></div>"#
        );
        portal.reply("/page.html", Reply::of("text/html; charset=utf-8", html));
        page.go(&portal.url("/page.html")).await;
        page.until(&format!(
            "const [good, bad] = document.querySelectorAll('report-card');
             const text = good.shadowRoot.textContent;
             return good.shadowRoot.querySelector('article')?.lang === '{lang}' && text.includes('{number}')
               && bad.shadowRoot.textContent.includes('{says}')"
        ))
        .await;
    }
    page.close().await;
}

#[tokio::test]
async fn a_script_without_a_charset_speaks_on_a_page_of_another_one() {
    let portal = Portal::start().await;
    for charset in ["windows-1258", "iso-8859-1"] {
        portal.reply("/plain.js", Reply::of("text/javascript", Portal::built("embed.js")));
        let html = format!(
            r#"<!doctype html><html lang="vi"><meta charset="utf-8"><link rel="icon" href="data:,">
            <script src="/plain.js" charset="{charset}"></script><report-card src="/no.json" loading="eager"></report-card>"#
        );
        portal.reply("/page.html", Reply::of("text/html; charset=utf-8", html));
        let page = Page::open(&portal.url("/page.html")).await.allow_errors();
        page.state("error").await;
        page.assert(
            "return document.querySelector('report-card').shadowRoot.textContent.startsWith('Không tải được báo cáo.')",
        )
        .await;
        page.close().await;
    }
}
