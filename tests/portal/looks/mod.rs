//! How the card looks, against pictures that were looked at. Chromium alone: other engines draw text otherwise.
//!
//! `UPDATE=1` takes them anew. Each is half as dense as the card, to be kept small.

use std::path::{Path, PathBuf};

use base64::Engine;
use serde_json::{Value, json};

use crate::NGO_QUYEN;
use crate::browser::Page;
use crate::fonts::{self, FONTS};
use crate::languages::ARABIC;
use crate::server::{Portal, Reply};

/// So different a channel is another colour, not another way of smoothing an edge.
const NEAR: u8 = 48;
/// Of a picture's pixels so many may be other ones: letters move with the version of the browser.
const TOLERANCE: f64 = 0.01;

struct Picture {
    width: u32,
    height: u32,
    rgb: Vec<u8>,
}

fn decode(bytes: &[u8]) -> Picture {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::EXPAND | png::Transformations::STRIP_16);
    let mut reader = decoder.read_info().expect("a PNG");
    let mut data = vec![0; reader.output_buffer_size().expect("a size")];
    let info = reader.next_frame(&mut data).expect("a PNG");
    let step = info.color_type.samples();
    let rgb = data[..info.buffer_size()].chunks(step).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    Picture { width: info.width, height: info.height, rgb }
}

/// The part of the pixels that differ; all where the sizes do.
fn difference(one: &Picture, other: &Picture) -> f64 {
    if one.width != other.width || one.height.abs_diff(other.height) > 2 {
        return 1.0;
    }
    let pixels = one.rgb.chunks(3).zip(other.rgb.chunks(3));
    let differ = pixels.filter(|(a, b)| a.iter().zip(*b).any(|(a, b)| a.abs_diff(*b) > NEAR)).count();
    differ as f64 / f64::from(one.width * one.height.min(other.height))
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/portal/looks")
}

/// The card in a column of that width.
async fn open(portal: &Portal, src: &str, width: u32, theme: &str) -> Option<Page> {
    let ground = if theme == "dark" { "#0c1015" } else { "#eef1f4" };
    let body = format!(
        r#"{FONTS}<style>body {{ margin: 0; background: {ground} }}
           report-card {{ inline-size: {width}px }}</style>
           <report-card src="{src}" theme="{theme}" loading="eager"></report-card>"#
    );
    let page = Page::open(&portal.page(&body)).await;
    if !page.is("chromium") {
        page.leave_out("only Chromium's pictures are kept").await;
        return None;
    }
    page.cdp(
        "Emulation.setEmulatedMedia",
        json!({ "features": [{ "name": "prefers-reduced-motion", "value": "reduce" }] }),
    )
    .await;
    page.cdp(
        "Emulation.setDeviceMetricsOverride",
        json!({ "width": width.max(400), "height": 800, "deviceScaleFactor": 1, "mobile": false }),
    )
    .await;
    page.until("return document.querySelector('report-card').dataset.state !== 'loading'").await;
    Some(page)
}

/// Those that differ are kept beside what they should be, in `target/looks`.
async fn compare(page: &Page, name: &str, differing: &mut Vec<String>) {
    fonts::loaded(page).await;
    page.painted().await;
    let size = page
        .run(
            "const box = document.querySelector('report-card').getBoundingClientRect(); return [box.width, box.height]",
        )
        .await;
    let clip = json!({ "x": 0, "y": 0, "width": size[0], "height": size[1], "scale": 0.5 });
    let shot = page.cdp("Page.captureScreenshot", json!({ "captureBeyondViewport": true, "clip": clip })).await;
    let data = shot.get("data").and_then(Value::as_str).unwrap_or_default();
    let taken = base64::engine::general_purpose::STANDARD.decode(data).expect("base64");
    let path = folder().join(format!("{name}.png"));
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &taken).expect("written");
    }
    let known =
        std::fs::read(&path).unwrap_or_else(|_| panic!("{name}.png is not there: run with UPDATE=1, and look at it"));
    let difference = difference(&decode(&known), &decode(&taken));
    if difference > TOLERANCE {
        let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/looks");
        std::fs::create_dir_all(&kept).expect("a folder");
        std::fs::write(kept.join(format!("{name}.png")), &taken).expect("written");
        differing.push(format!("{name}: {:.1} %", difference * 100.0));
    }
}

#[tokio::test]
async fn the_first_report_at_every_width_in_every_theme_and_language() {
    let portal = Portal::start().await;
    let mut differing = Vec::new();
    for width in [280, 360, 720, 1200] {
        for theme in ["light", "dark"] {
            let Some(page) = open(&portal, "/reports/ngo-quyen-2023.json", width, theme).await else { return };
            page.run(&format!("document.querySelector('report-card').messages = {ARABIC}; return null")).await;
            for lang in ["vi", "en", "ar"] {
                page.run(&format!("document.querySelector('report-card').lang = '{lang}'; return null")).await;
                page.until(&format!(
                    "return document.querySelector('report-card').shadowRoot.querySelector('article').lang === '{lang}'"
                ))
                .await;
                compare(&page, &format!("{width}-{theme}-{lang}"), &mut differing).await;
            }
            page.close().await;
        }
    }
    assert_eq!(differing, Vec::<String>::new(), "see target/looks; where that is how it should be, run with UPDATE=1");
}

#[tokio::test]
async fn each_state_and_view() {
    let portal = Portal::start().await;
    portal.reply("/empty.json", Reply::of(
        "application/json",
        r#"{"version":1,"id":"e","language":"vi","organization":{"name":"UBND quận"},"period":{"end":"2023-12-31"}}"#,
    ));
    portal.reply("/bad.json", Reply::of("application/json", "{"));
    portal.reply("/partial.json", Reply::of("application/json", NGO_QUYEN.replace("\"ty-dong\",", "\"tydong\",")));
    let names = NGO_QUYEN
        .replace(
            "dự toán thành phố giao",
            "dự toán ngân sách nhà nước năm 2023 do Hội đồng nhân dân thành phố giao đầu năm",
        )
        .replace("\"value\": 12.4", "\"value\": 41.9");
    portal.reply("/close.json", Reply::of("application/json", names));
    let (ngo_quyen, hue) = ("/reports/ngo-quyen-2023.json", "/reports/thua-thien-hue-2019.json");
    let press = |text: &str| {
        format!(
            "[...root.querySelectorAll('button')].find((button) => button.textContent.trim().startsWith('{text}')).click()"
        )
    };
    let all = "root.querySelectorAll('details').forEach((details) => { details.open = true; })".to_owned();
    let mut differing = Vec::new();
    for (name, src, width, theme, act) in [
        ("open", ngo_quyen, 720, "light", all.clone()),
        ("compact", ngo_quyen, 360, "light", press("Gọn")),
        ("table", ngo_quyen, 720, "dark", press("Bảng")),
        ("table-narrow", hue, 360, "light", press("Bảng")),
        ("base", ngo_quyen, 360, "dark", press("dự toán thành phố")),
        ("narrowed", hue, 720, "light", format!("{}; root.querySelector('.items summary').click()", press("chưa đạt"))),
        ("periods", "/reports/ngo-quyen-2023.json, /reports/winchester-2014-15.json", 360, "light", press("2014/15")),
        ("close", "/close.json", 280, "light", String::new()),
        ("empty", "/empty.json", 360, "light", String::new()),
        ("error", "/bad.json", 360, "dark", String::new()),
        ("partial", "/partial.json", 360, "light", all),
        ("missing", "/none.json", 360, "light", String::new()),
    ] {
        let Some(page) = open(&portal, src, width, theme).await else { return };
        page.run(&format!("const root = document.querySelector('report-card').shadowRoot; {act}; return new Promise((done) => setTimeout(done, 100, null))")).await;
        compare(&page, name, &mut differing).await;
        page.allow_errors().close().await;
    }
    // While it loads.
    let (gate, _) = tokio::sync::watch::channel(false);
    portal.reply("/slow.json", Reply::of("application/json", NGO_QUYEN).after(&gate));
    let html = format!(
        r#"{FONTS}<style>body {{ margin: 0 }} report-card {{ inline-size: 360px }}</style><report-card src="/slow.json" loading="eager"></report-card>"#
    );
    let page = Page::open(&portal.page(&html)).await;
    page.state("loading").await;
    compare(&page, "loading", &mut differing).await;
    gate.send(true).expect("somebody waits");
    page.state("ready").await;
    page.close().await;
    assert_eq!(differing, Vec::<String>::new(), "see target/looks; where that is how it should be, run with UPDATE=1");
}

#[tokio::test]
async fn many_results_in_rows_columns_and_groups() {
    let portal = Portal::start().await;
    crate::glance::serve(&portal);
    let open_group =
        "root.querySelectorAll('.group > summary')[5]?.click(); root.querySelector('.items > .item > summary').click()";
    let mut differing = Vec::new();
    for report in ["borough-quarters", "budget-references", "council-plan", "indicators-quarters", "budget-levels"] {
        for (width, theme, lang) in [
            (280, "light", "vi"),
            (360, "dark", "en"),
            (760, "light", "ar"),
            (760, "dark", "vi"),
            (1200, "light", "en"),
        ] {
            let Some(page) = open(&portal, &format!("/reports/{report}.json"), width, theme).await else { return };
            page.run(&format!(
                "const card = document.querySelector('report-card'); card.messages = {ARABIC}; card.lang = '{lang}'; return null"
            ))
            .await;
            page.until(&format!(
                "return document.querySelector('report-card').shadowRoot.querySelector('article').lang === '{lang}'"
            ))
            .await;
            if width == 1200 {
                page.run(&format!(
                    "const root = document.querySelector('report-card').shadowRoot; {open_group}; return null"
                ))
                .await;
                page.until(
                    "return document.querySelector('report-card').shadowRoot.querySelector('.items .item').open",
                )
                .await;
            }
            compare(&page, &format!("glance-{report}-{width}-{theme}-{lang}"), &mut differing).await;
            page.close().await;
        }
    }
    assert_eq!(differing, Vec::<String>::new(), "see target/looks; where that is how it should be, run with UPDATE=1");
}
