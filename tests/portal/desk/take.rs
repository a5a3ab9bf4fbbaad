//! What one takes along: the snippets, their colours, the file.

use serde_json::json;

use super::{choose, desk, edit_json, rest_without_end};
use crate::NGO_QUYEN;
use crate::browser::Page;
use crate::server::Portal;

/// What the desk gives to paste in that form; each form's is another.
async fn snippet(page: &Page, form: &str) -> String {
    page.run(&format!(
        "const choice = document.querySelector('input[name=form][value=\"{form}\"]');
         window.before = choice.checked ? null : document.getElementById('snippet').value;
         choice.click(); return null"
    ))
    .await;
    page.until("return document.getElementById('snippet').value !== window.before").await;
    let snippet = page.run("return document.getElementById('snippet').value").await;
    snippet.as_str().expect("text").to_owned()
}

#[tokio::test]
async fn every_form_that_it_gives_works_where_it_is_pasted() {
    let portal = Portal::start().await;
    let desk = desk(&portal).await;
    let mut forms = Vec::new();
    for form in ["script", "element", "inline", "link", "frame", "text", "mail", "image"] {
        forms.push((form, snippet(&desk, form).await));
    }
    desk.close().await;
    for (form, pasted) in forms {
        // Readable as it stands, with no script at all.
        let facts = ["19/19", "1.757", "42,5%", "36,1"];
        let plain = pasted.replace("&nbsp;", " ").replace('\u{a0}', " ");
        let is_plain = ["element", "inline", "link", "text", "mail", "image"].contains(&form);
        assert!(!is_plain || facts.iter().all(|fact| plain.contains(fact)), "{form}: {pasted}");
        // A link is read without a script; the site's has it.
        let html = if form == "link" { portal.page(&pasted) } else { portal.bare_page(&pasted) };
        let page = Page::open(&html).await;
        match form {
            "script" | "element" | "inline" | "link" => page.state("ready").await,
            "frame" => {
                page.until("return document.querySelector('iframe').contentDocument?.querySelector('report-card')?.dataset.state === 'ready'")
                    .await;
            }
            "mail" => {
                page.assert("return document.body.querySelector('script, style, [class], report-card') === null").await
            }
            _ => {
                page.assert(
                    "return document.body.querySelector('script, style, [style], [class], report-card') === null",
                )
                .await;
            }
        }
        if form == "text" {
            page.assert(
                "return document.querySelectorAll('h2').length === 1 && document.querySelectorAll('details li').length > 10
                   && !/[;:] *[;:]|^ *;/m.test(document.body.innerText) && document.querySelector('a[href^=\"https://\"]') !== null",
            )
            .await;
            page.screenshot("as-text").await;
        }
        // The picture is the editor's to make.
        if form == "image" { page.allow_errors().close().await } else { page.close().await }
    }
}

#[tokio::test]
async fn a_system_is_told_the_form_that_fits_it() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    choose_host(&page, "wordpress").await;
    page.until(&format!(
        "{FITS} return form === 'link' && pasted.startsWith('<blockquote>') && hint.includes('khối HTML tuỳ chỉnh')"
    ))
    .await;
    choose_host(&page, "sharepoint").await;
    page.until(&format!(
        "{FITS} return form === 'frame' && pasted.startsWith('<div>\\n<iframe ') && hint.includes('HTML Field Security')"
    ))
    .await;
    // Another form is for another system.
    choose(&page, "form", "image").await;
    page.until(&format!("{FITS} return host === '' && form === 'image' && !hint.includes('HTML Field')")).await;
    choose(&page, "lang", "en").await;
    choose_host(&page, "mail").await;
    page.until(&format!("{FITS} return form === 'mail' && hint.includes('Use it as the HTML body')")).await;
    page.close().await;
}

/// What is chosen now, and what is said of it.
const FITS: &str = "const host = document.getElementById('host').value;
    const form = document.querySelector('input[name=form]:checked').value;
    const hint = document.getElementById('hint').textContent;
    const pasted = document.getElementById('snippet').value;";

/// Chooses the system that it is pasted into.
async fn choose_host(page: &Page, name: &str) {
    page.run(&format!(
        "const host = document.getElementById('host');
         host.value = '{name}'; host.dispatchEvent(new Event('change', {{ bubbles: true }})); return null"
    ))
    .await;
}

/// Chooses a colour as the browser's own chooser does.
async fn choose_accent(page: &Page, on: &str, colour: &str) {
    page.run(&format!(
        "const field = document.getElementById('accent-{on}');
         field.value = '{colour}';
         field.dispatchEvent(new Event('input', {{ bubbles: true }})); return null"
    ))
    .await;
}

#[tokio::test]
async fn an_accent_is_on_the_card_and_in_what_is_pasted() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    assert!(!snippet(&page, "script").await.contains("--report-card"), "none was chosen");
    choose_accent(&page, "light", "#9f1d35").await;
    page.until(
        "const colour = (of) => getComputedStyle(of).color;
         const card = document.getElementById('card');
         return colour(card.shadowRoot.querySelector('.organization')) === 'rgb(159, 29, 53)'
           && document.getElementById('accent-light-code').value === '#9f1d35' && document.getElementById('accent-note').textContent === ''",
    )
    .await;
    let dark = page.run("return document.getElementById('accent-dark').value").await;
    let rule = format!(
        "report-card {{ --report-card-accent: #9f1d35; --report-card-accent-dark: {}; }}",
        dark.as_str().unwrap_or_default()
    );
    let mut forms = Vec::new();
    for form in ["script", "element", "inline"] {
        let pasted = snippet(&page, form).await;
        assert!(pasted.contains(&rule), "{form}: {pasted}");
        forms.push(pasted);
    }
    for form in ["frame", "text"] {
        assert!(!snippet(&page, form).await.contains("--report-card"), "{form}");
        page.assert("return document.getElementById('hint').textContent.includes('không mang theo màu nhấn')").await;
    }
    // The card's own again.
    page.run("document.getElementById('accent-reset').click(); return null").await;
    choose(&page, "form", "script").await;
    page.until("return !document.getElementById('snippet').value.includes('--report-card')").await;
    page.close().await;
    for pasted in forms {
        let page = Page::open(&portal.bare_page(&pasted)).await;
        page.state("ready").await;
        page.assert(
            "const card = document.querySelector('report-card');
             return getComputedStyle(card.shadowRoot.querySelector('.organization')).color === 'rgb(159, 29, 53)'",
        )
        .await;
        page.close().await;
    }
}

#[tokio::test]
async fn a_faint_accent_is_told_and_dark_has_a_clear_one_of_its_own() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    let contrast = "
        const light = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
          .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
          .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
        const dark = document.getElementById('accent-dark').value;
        return (light(dark) + 0.05) / (light('#171d24') + 0.05)";
    for colour in ["#9f1d35", "#0b3d2e", "#000000", "#12436d", "#5b2a86"] {
        choose_accent(&page, "light", colour).await;
        let clear = page.run(contrast).await.as_f64();
        assert!(clear >= Some(4.5), "{colour}: {clear:?}");
        page.assert("return document.getElementById('accent-note').textContent === ''").await;
    }
    choose_accent(&page, "light", "#e8b000").await;
    page.assert("return document.getElementById('accent-note').textContent.includes('chỉ có độ tương phản 2:1')").await;
    choose_accent(&page, "light", "#777777").await; // 4.48:1
    page.assert("return /4,5:1/.test(document.getElementById('accent-note').textContent)").await;
    choose_accent(&page, "light", "#12436d").await;
    choose_accent(&page, "dark", "#12436d").await;
    page.assert("return document.getElementById('accent-note').textContent.startsWith('Trên nền tối')").await;
    // Chosen once, it is the editor's: another light one leaves it.
    choose_accent(&page, "light", "#9f1d35").await;
    page.assert("return document.getElementById('accent-dark').value === '#12436d'").await;
    page.close().await;
}

#[tokio::test]
async fn the_report_is_saved_as_it_was_typed() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    page.run(
        "window.saved = [];
         const create = URL.createObjectURL.bind(URL);
         URL.createObjectURL = (blob) => { saved.push(blob); return create(blob); };
         HTMLAnchorElement.prototype.click = function () { saved.push(this.download); }; return null",
    )
    .await;
    edit_json(&page, "json.value.replace('36.1', '36.10')").await;
    page.run("document.getElementById('download').click(); return null").await;
    page.until("return saved.length === 2").await;
    let saved = page.run("return saved[0].text().then((text) => [text, saved[1], saved[0].type])").await;
    assert_eq!(saved, json!([NGO_QUYEN.replacen("36.1", "36.10", 1), "ngo-quyen-2023.json", "application/json"]));
    page.until("return document.getElementById('downloaded').textContent === 'Đã lưu ngo-quyen-2023.json.'").await;
    edit_json(&page, "json.value.replace('\"ty-dong\",', '\"tydong\",')").await;
    page.until("return document.getElementById('card').problems.length === 1").await;
    page.run("document.getElementById('download').click(); return null").await;
    page.until("return document.getElementById('downloaded').textContent.includes('còn 1 lỗi')").await;
    page.close().await;
}

/// The reader follows what is typed after a short rest; here that rest never ends by itself.
#[tokio::test]
async fn a_press_right_after_a_key_takes_along_what_was_typed() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    choose(&page, "form", "text").await;
    page.run(
        "window.saved = []; window.copied = [];
         const create = URL.createObjectURL.bind(URL);
         URL.createObjectURL = (blob) => { saved.push(blob); return create(blob); };
         HTMLAnchorElement.prototype.click = function () { saved.push(this.download); };
         Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { copied.push(text); } } });
         return null",
    )
    .await;
    for (press, id, name) in [("download", "mot-2023", "Quận uỷ Một"), ("copy", "hai-2023", "Quận uỷ Hai")] {
        rest_without_end(&page).await;
        edit_json(
            &page,
            &format!(
                "json.value.replace(/\"id\": \".*?-2023\"/, '\"id\": \"{id}\"').replace(/Quận uỷ [^\"]+/, '{name}')"
            ),
        )
        .await;
        page.run(&format!("document.getElementById('{press}').click(); window.setTimeout = window.later; return null"))
            .await;
        page.until("return (window.saved.length === 2) || (window.copied.length === 1)").await;
    }
    page.assert("return saved[0].text().then((text) => text.includes('Quận uỷ Một') && saved[1] === 'mot-2023.json')")
        .await;
    page.until("return copied[0]?.includes('Quận uỷ Hai') && !copied[0].includes('Quận uỷ Một')").await;
    page.close().await;
}
