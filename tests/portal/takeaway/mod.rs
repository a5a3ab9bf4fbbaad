//! Files and paper, under the strictest policy.

use serde_json::{Value, json};

use crate::NGO_QUYEN;
use crate::browser::Page;
use crate::fonts::{self, FONTS};
use crate::reader::card;
use crate::server::Portal;

const SRC: &str = r#"src="/reports/ngo-quyen-2023.json""#;

/// Presses each download; gives names, kinds and texts (of the picture its size).
const FILES: &str = "
    const files = [];
    const blobs = [];
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => { blobs.push(blob); return create(blob); };
    HTMLAnchorElement.prototype.click = function () { files.push(this.download); };
    for (const name of ['CSV', 'JSON', 'SVG', 'PNG']) {
      button(name).click();
      const end = performance.now() + 10000;
      while (!files.some((file) => file.endsWith(name.toLowerCase())) && performance.now() < end) await new Promise((go) => setTimeout(go, 10));
    }
    const text = (blob) => new Response(blob).arrayBuffer().then((bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    const size = async (blob) => {
      const bytes = new DataView(await new Response(blob).arrayBuffer());
      return [bytes.getUint32(0), bytes.getUint32(16), bytes.getUint32(20), bytes.byteLength];
    };
    return [files, blobs.map(({ type }) => type), await Promise.all(blobs.slice(0, 3).map(text)), await size(blobs[3])];";

#[tokio::test]
async fn all_four_files_are_made_under_the_strictest_policy() {
    let portal = Portal::start().await;
    portal.page_header(
        "content-security-policy",
        "default-src 'none'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'none'; img-src data:; connect-src 'self'; require-trusted-types-for 'script'",
    );
    let page = card(&portal, SRC).await;
    let files = page.run(&format!("return (async () => {{ {FILES} }})()")).await;
    let at = |path: &str| files.pointer(path).unwrap_or_else(|| panic!("{path} in {files}"));
    let name = |end: &str| format!("ngo-quyen-2023.{end}");
    assert_eq!(*at("/0"), json!([name("csv"), name("json"), name("svg"), name("png")]));
    assert_eq!(*at("/1"), json!(["text/csv;charset=utf-8", "application/json", "image/svg+xml", "image/png"]));
    let text = |path: &str| at(path).as_str().unwrap_or_default().replace('\u{a0}', " ");
    assert!(text("/2/0").starts_with("\u{feff}section,id,name") && text("/2/0").contains("\"vượt 42,5%\""));
    assert_eq!(at("/2/1"), NGO_QUYEN, "as it was given");
    let svg = text("/2/2");
    assert!(svg.starts_with("<svg") && svg.contains(">19</text>") && !svg.contains("foreignObject"));
    // What the card folds is not in it, and named.
    assert!(svg.contains(">Không có trong ảnh này, nhưng có trên thẻ: Mục tiêu"), "{svg}");
    // A PNG, twice as dense as the picture's 720 px.
    assert_eq!(*at("/3/0"), json!(0x8950_4e47_u32));
    assert_eq!(*at("/3/1"), json!(1440));
    assert!(at("/3/2").as_u64() > Some(1500) && at("/3/3").as_u64() > Some(20_000), "{}", at("/3"));
    page.close().await;
}

#[tokio::test]
async fn the_svg_is_drawn_as_an_image_with_the_publishers_colour() {
    let portal = Portal::start().await;
    let page = card(&portal, SRC).await;
    page.run("document.querySelector('report-card').style.setProperty('--report-card-accent', '#a01020'); return null")
        .await;
    // Drawn on a canvas: the theme's rule, at its edge, is of that colour.
    page.assert(
        "return (async () => {
           const blob = await new Promise((done) => { URL.createObjectURL = (blob) => { done(blob); return 'blob:x'; }; button('SVG').click(); });
           const image = new Image();
           image.src = 'data:image/svg+xml,' + encodeURIComponent(await new Response(blob).text());
           await image.decode();
           const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
           const context = canvas.getContext('2d');
           context.drawImage(image, 0, 0);
           const { data } = context.getImageData(29, 0, 1, image.height);
           let found = 0;
           for (let at = 0; at < data.length; at += 4) found += data[at] === 0xa0 && data[at + 1] === 0x10 && data[at + 2] === 0x20;
           return image.width === 720 && found > 30;
         })()",
    )
    .await;
    page.close().await;
}

/// How many pages a PDF has.
fn pages(pdf: &Value) -> usize {
    use base64::Engine;
    let data = pdf.get("data").and_then(Value::as_str).unwrap_or_default();
    let bytes = base64::engine::general_purpose::STANDARD.decode(data).expect("base64");
    let text = String::from_utf8_lossy(&bytes);
    text.matches("/Type /Page\n").count() + text.matches("/Type /Page\r").count() + text.matches("/Type /Page ").count()
}

/// The card in the tests' own fonts: how much goes on a sheet is theirs to say.
async fn set_in_our_fonts(portal: &Portal, attributes: &str) -> Page {
    let page = card(portal, attributes).await;
    page.run(&format!(
        "document.head.insertAdjacentHTML('beforeend', '{FONTS}');
         return new Promise((done) => {{ document.querySelector('link[rel=stylesheet]').onload = () => done(null); }})"
    ))
    .await;
    fonts::loaded(&page).await;
    page
}

const A4: &str = r#"{"paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": true}"#;

#[tokio::test]
async fn a_page_printed_has_the_card_open_on_one_sheet() {
    let portal = Portal::start().await;
    let page = set_in_our_fonts(&portal, SRC).await;
    if !page.is("chromium") {
        // The events are the same everywhere, and come in the next test.
        return page.leave_out("only Chromium's driver prints").await;
    }
    page.run(
        "new MutationObserver(() => {
           const all = root.querySelectorAll('details');
           if (all.length && [...all].every(({ open }) => open)) window.printed = root.textContent;
         }).observe(root, { subtree: true, childList: true, attributes: true }); return null",
    )
    .await;
    let pdf = page.cdp("Page.printToPDF", serde_json::from_str(A4).expect("JSON")).await;
    assert_eq!(pages(&pdf), 1);
    page.assert("return printed.includes('https://thanhphohaiphong.gov.vn/') && printed.includes(location.origin)")
        .await;
    page.until("return root.querySelectorAll('details[open]').length === 1").await;
    page.close().await;
    // A list longer than a column breaks; it used to leave the first sheet empty.
    let page = set_in_our_fonts(&portal, r#"src="/reports/thua-thien-hue-2019.json""#).await;
    let pdf = page.cdp("Page.printToPDF", serde_json::from_str(A4).expect("JSON")).await;
    assert_eq!(pages(&pdf), 2);
    page.close().await;
}

#[tokio::test]
async fn everything_is_open_on_paper_and_as_it_was_afterwards() {
    let portal = Portal::start().await;
    let page = card(&portal, SRC).await;
    page.run("dispatchEvent(new Event('beforeprint')); return null").await;
    page.until("return root.querySelectorAll('details:not([open])').length === 0").await;
    page.assert(
        "const footer = root.querySelector('footer').textContent;
         return footer.includes('https://thanhphohaiphong.gov.vn/') && footer.includes(location.href) && footer.includes('năm 20')
",
    )
    .await;
    page.painted().await;
    page.run("dispatchEvent(new Event('afterprint')); return null").await;
    page.until("return root.querySelectorAll('details[open]').length === 1").await;
    page.close().await;
}

#[tokio::test]
async fn a_view_that_leaves_something_out_says_on_paper_which_it_is() {
    let portal = Portal::start().await;
    for (view, said) in [("card", None), ("compact", Some("Gọn")), ("table", Some("Bảng"))] {
        let page = card(&portal, &format!(r#"{SRC} view="{view}""#)).await;
        page.run("dispatchEvent(new Event('beforeprint')); return null").await;
        page.until(
            "return [...root.querySelectorAll('footer > p')].some((line) => line.textContent.includes(location.href))",
        )
        .await;
        let line = page.run("return [...root.querySelectorAll('footer > p')].at(-1).textContent").await;
        let line = line.as_str().expect("a text");
        assert_eq!(line.contains("Cách xem: "), said.is_some(), "{view}: {line}");
        assert!(said.is_none_or(|said| line.contains(said)), "{view}: {line}");
        page.close().await;
    }
}

#[tokio::test]
async fn the_card_alone_is_printed_from_a_frame_of_its_own() {
    let portal = Portal::start().await;
    portal.page_header(
        "content-security-policy",
        "default-src 'none'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'none'; img-src data:; connect-src 'self'; require-trusted-types-for 'script'",
    );
    let page = card(&portal, &format!(r#"{SRC} theme="dark""#)).await;
    page.run(
        "document.body.appendChild = (frame) => {
           Node.prototype.appendChild.call(document.body, frame);
           const look = () => {
             const card = frame.contentDocument.querySelector('article');
             // WebKit takes a while to lay a new frame out.
             if (card.getBoundingClientRect().width < 500) return setTimeout(look, 16);
             window.paper = [card.querySelectorAll('details:not([open])').length, card.dataset.theme, frame.contentDocument.title,
               frame.contentDocument.documentElement.lang, getComputedStyle(card).fontFamily.includes('system-ui')];
             frame.contentWindow.dispatchEvent(new Event('afterprint'));
           };
           frame.contentWindow.print = look;
           return frame;
         }; return null",
    )
    .await;
    page.click("button('In')").await;
    page.until("return window.paper").await;
    assert_eq!(
        page.run("return window.paper").await,
        json!([0, "light", "Kết quả năm 2023 và chủ đề năm 2024", "vi", true])
    );
    // Gone, and the card as it was.
    page.until("return !document.querySelector('iframe')").await;
    page.until("return root.querySelectorAll('details[open]').length === 1").await;
    page.close().await;
}
