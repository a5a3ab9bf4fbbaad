//! All files with one press, and what readers have who don't get the card.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use base64::Engine;

use super::{choose, desk, edit_json};
use crate::browser::Page;
use crate::server::{Portal, Reply};

/// What was saved in the page from now on is at hand there, in place of the folder for downloads.
pub async fn catch(page: &Page) {
    page.run(
        "window.saved = [];
         const create = URL.createObjectURL.bind(URL);
         URL.createObjectURL = (blob) => { saved.push({ blob }); return create(blob); };
         HTMLAnchorElement.prototype.click = function () { saved.at(-1).name = this.download; }; return null",
    )
    .await;
}

/// The files of the archive that was saved last.
pub async fn archive(page: &Page) -> BTreeMap<String, Vec<u8>> {
    page.until("return window.saved.at(-1)?.name?.endsWith('.zip')").await;
    let bytes = page
        .run(
            "return saved.at(-1).blob.arrayBuffer().then((buffer) => {
               let text = '';
               for (const byte of new Uint8Array(buffer)) text += String.fromCharCode(byte);
               return btoa(text);
             })",
        )
        .await;
    let bytes = base64::engine::general_purpose::STANDARD.decode(bytes.as_str().expect("text")).expect("bytes");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut files = BTreeMap::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).expect("a file");
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("read");
        let name = file.name().expect("a name").into_owned();
        files.insert(name, bytes);
    }
    files
}

/// The card follows what is typed after a short rest; whoever is quicker than that gets one report all the same.
#[tokio::test]
async fn a_press_right_after_a_key_saves_what_was_typed_in_every_file() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    catch(&page).await;
    let renamed =
        "json.value.replace('\"ngo-quyen-2023\"', '\"khac-2023\"').replace('Quận uỷ Ngô Quyền', 'Quận uỷ Khác')";
    edit_json(&page, renamed).await;
    page.run("document.getElementById('save-all').click(); return null").await;
    let files = archive(&page).await;
    assert!(files.keys().all(|name| name.starts_with("khac-2023.") || name == "README.txt"), "{:?}", files.keys());
    for name in ["khac-2023.json", "khac-2023.html", "khac-2023.txt", "khac-2023.svg"] {
        let text = String::from_utf8_lossy(&files[name]);
        assert!(text.contains("Quận uỷ Khác"), "{name}");
    }
    page.close().await;
}

#[tokio::test]
async fn one_press_saves_what_a_portal_shows() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    catch(&page).await;
    choose(&page, "form", "script").await;
    page.run("document.getElementById('save-all').click(); return null").await;
    let files = archive(&page).await;
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    let wanted =
        ["README.txt", "X.alt.txt", "X.html", "X.json", "X.mail.html", "X.png", "X.snippet.html", "X.svg", "X.txt"];
    assert_eq!(names, wanted.map(|name| name.replace('X', "ngo-quyen-2023")));
    page.until("return document.getElementById('save-said').textContent.includes('ngo-quyen-2023.zip')").await;
    page.close().await;
    let text = |name: &str| String::from_utf8(files[name].clone()).expect("text");
    let (width, height) = (
        u32::from_be_bytes(files["ngo-quyen-2023.png"][16..20].try_into().expect("four")),
        &files["ngo-quyen-2023.png"][..4],
    );
    assert_eq!((width, height), (1440, b"\x89PNG".as_slice()));
    // The page by itself, and the snippet with the report on the portal: each shows the first report's facts.
    portal.reply("/reports/ngo-quyen-2023.json", Reply::of("application/json", text("ngo-quyen-2023.json")));
    portal.reply("/own.html", Reply::of("text/html; charset=utf-8", text("ngo-quyen-2023.html")));
    let facts = "['19/19', '1.757', '42,5%', '36,1'].every((fact) => said.replaceAll('\\u00a0', ' ').includes(fact))";
    let page = Page::open(&portal.url("/own.html")).await;
    page.assert(&format!("const said = document.body.textContent; return {facts} && document.querySelector('script[src]:not([src*=recorder]), link[href^=http]') === null")).await;
    page.close().await;
    let page = Page::open(&portal.bare_page(&text("ngo-quyen-2023.snippet.html"))).await;
    page.state("ready").await;
    page.assert(&format!("const said = document.querySelector('report-card').shadowRoot.textContent; return {facts}"))
        .await;
    // It was drawn: the wasm is not yet needed.
    assert_eq!(portal.count("/report-card_bg.wasm"), 1, "the desk's own card alone");
    page.close().await;
}

#[tokio::test]
async fn that_the_browser_gave_no_picture_in_pixels_is_said() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    catch(&page).await;
    // As one that guards against fingerprints.
    page.run("HTMLCanvasElement.prototype.toBlob = (done) => done(null); return null").await;
    page.run("document.getElementById('save-all').click(); return null").await;
    let files = archive(&page).await;
    assert!(files.contains_key("ngo-quyen-2023.svg") && !files.contains_key("ngo-quyen-2023.png"));
    page.until("return document.getElementById('save-said').textContent.includes('Ảnh chỉ có dạng SVG')").await;
    page.close().await;
}

#[tokio::test]
async fn two_presses_at_once_save_once() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    catch(&page).await;
    let is_said = "return document.getElementById('save-said').textContent.includes('ngo-quyen-2023.zip')";
    page.run("const all = document.getElementById('save-all'); all.click(); all.click(); return null").await;
    page.until(is_said).await;
    // Whatever the second press began has ended before what begins now.
    page.run("document.getElementById('save-all').click(); return null").await;
    page.until("return saved.length > 1").await;
    page.until(is_said).await;
    page.assert("return saved.length === 2").await;
    page.close().await;
}

#[tokio::test]
async fn a_report_with_errors_says_so_before_it_is_saved() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    catch(&page).await;
    edit_json(&page, "json.value.replace('\"ty-dong\",', '\"tydong\",')").await;
    page.until("return document.getElementById('problems-count').textContent === '1 lỗi'").await;
    // Where the snippet is copied, too.
    page.until("return document.getElementById('against').textContent.includes('còn 1 lỗi')").await;
    page.run("document.getElementById('save-all').click(); return null").await;
    page.until("return document.getElementById('save-said').textContent.includes('còn 1 lỗi') && document.getElementById('save-anyway') !== null").await;
    page.assert("return saved.length === 0").await;
    page.run("document.getElementById('save-anyway').click(); return null").await;
    assert!(archive(&page).await.contains_key("ngo-quyen-2023.json"));
    // Of what can't be shown there is nothing to save.
    edit_json(&page, "'{}'").await;
    page.until("return document.getElementById('card').dataset.state === 'error'").await;
    page.run("document.getElementById('save-all').click(); return null").await;
    page.until("return document.getElementById('save-said').textContent.includes('chưa hiện được thành thẻ')").await;
    page.assert("return document.getElementById('save-anyway') === null && saved.length === 1").await;
    page.allow_errors().close().await;
}

#[tokio::test]
async fn what_readers_without_the_card_see_is_shown_side_by_side() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    page.assert("return document.querySelector('.forms') === null").await;
    page.run("document.querySelector('#others summary').click(); return null").await;
    page.until(
        "const shown = [...document.querySelectorAll('.forms figure')];
         const said = (figure) => (figure.querySelector('img')?.alt ?? figure.textContent).replaceAll('\\u00a0', ' ');
         return shown.length === 3 && shown.every((figure) => ['19/19', '1.757', '36,1'].every((fact) => said(figure).includes(fact)))
           && shown[0].querySelector('img').complete && shown[0].querySelector('img').naturalWidth > 0",
    )
    .await;
    // The letter as a mail program shows it.
    page.until("return getComputedStyle(document.querySelector('.letter h3')).color === 'rgb(18, 67, 109)'").await;
    // On white, whatever the desk's own ground is.
    choose(&page, "theme", "dark").await;
    page.until("return document.documentElement.dataset.theme === 'dark'").await;
    page.assert("return [...document.querySelectorAll('.seen')].every((seen) => getComputedStyle(seen).colorScheme === 'light')").await;
    // They follow the report.
    edit_json(&page, "json.value.replace('36.1', '37.5')").await;
    page.until("return [...document.querySelectorAll('.forms figure')].every((figure) => (figure.querySelector('img')?.alt ?? figure.textContent).includes('37,5'))").await;
    page.close().await;
}
