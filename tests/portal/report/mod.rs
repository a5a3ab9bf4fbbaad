//! Real reports, and bad ones.

use serde_json::Value;

use crate::NGO_QUYEN;
use crate::browser::Page;
use crate::server::Portal;

/// What the first report says, as a reader of its card must find it.
const FACTS: [&str; 9] = [
    "19/19",
    "11 vượt kế hoạch cả năm",
    "hơn 1.757 tỷ đồng",
    "vượt 42,5%",
    "vượt 12,4%",
    "36,1 ha",
    "gấp 6 lần",
    "Tăng cường quản lý đất đai, đô thị và giải phóng mặt bằng",
    "6 nhiệm vụ trọng tâm",
];

#[tokio::test]
async fn the_portal_page_shows_the_card_through_one_script_tag() {
    let portal = Portal::start().await;
    let page = Page::open(&portal.url("/portal.html")).await;
    page.state("ready").await;
    let text = page.card_text().await;
    for fact in FACTS {
        assert!(text.contains(fact), "{fact} is missing in {text}");
    }
    let report: Value = serde_json::from_str(NGO_QUYEN).expect("JSON");
    let projects = report.pointer("/plan/projects/items").and_then(Value::as_array).expect("projects");
    assert_eq!(projects.len(), 8);
    for project in projects.iter().filter_map(Value::as_str) {
        assert!(text.contains(project), "{project} is missing");
    }
    page.screenshot("portal").await;
    page.close().await;
}

#[tokio::test]
async fn the_card_is_legible_from_280_px_up() {
    let portal = Portal::start().await;
    let page = Page::open(&portal.page(
        r#"<div id="column" style="width:280px"><report-card src="/reports/ngo-quyen-2023.json" loading="eager"></report-card></div>"#,
    )).await;
    page.state("ready").await;
    for width in [280, 360, 720, 1200] {
        let overflow = page
            .run(&format!(
                "document.getElementById('column').style.width = '{width}px';
                 const card = document.querySelector('report-card').shadowRoot.querySelector('article');
                 const edge = card.getBoundingClientRect();
                 return [...card.querySelectorAll('p, li, summary, h2, h3, h4, b, bdi')]
                   .filter((element) => element.checkVisibility?.() !== false)
                   .map((element) => [element.getBoundingClientRect(), element.textContent])
                   .filter(([box]) => box.width > 1 && (box.right > edge.right + 0.5 || box.left < edge.left - 0.5))
                   .map(([, text]) => text);"
            ))
            .await;
        assert_eq!(overflow, Value::Array(Vec::new()), "at {width} px");
    }
    page.close().await;
}

#[tokio::test]
async fn other_reports_need_no_code() {
    let portal = Portal::start().await;
    for (report, lang, facts) in [
        ("thua-thien-hue-2019", "vi", ["12/14", "2 chưa đạt", "7,5–8,0%", "triệu USD"]),
        (
            "winchester-2014-15",
            "en",
            [
                "Average time to process new claims",
                "19.51",
                "not met",
                "Of 10 results: 5 better than plan and 5 not met",
            ],
        ),
    ] {
        let html = format!(r#"<report-card src="/reports/{report}.json" lang="{lang}" loading="eager"></report-card>"#);
        let page = Page::open(&portal.page(&html)).await;
        page.state("ready").await;
        let text = page.card_text().await;
        for fact in facts {
            assert!(text.contains(fact), "{fact} is missing in {text}");
        }
        page.screenshot(report).await;
        page.close().await;
    }
}

/// The page around the card, its heading above all, stays as it was; nothing in a report runs.
async fn check_hostile(portal: &Portal, name: &str, body: Vec<u8>, state: &str, said: &str) {
    let src = portal.file(body);
    let html = format!(r#"<h1 id="around">Cổng</h1><report-card src="{src}" loading="eager"></report-card>"#);
    let page = Page::open(&portal.page(&html)).await;
    page.state(state).await;
    let text = page.card_text().await;
    assert!(text.contains(said), "{name}: {said} is missing in {text:.500}");
    let around = page
        .run(
            "const root = document.querySelector('report-card').shadowRoot;
             return [document.getElementById('around').textContent, window.pwned ?? null,
               root.querySelectorAll('script, img, iframe, a:not([href^=\"http\"])').length, document.body.children.length];",
        )
        .await;
    assert_eq!(around, serde_json::json!(["Cổng", null, 0, 2]), "{name}");
    page.close().await;
}

#[tokio::test]
async fn bad_input_is_told_or_shown_and_the_page_is_untouched() {
    let portal = Portal::start().await;
    let real: Value = serde_json::from_str(NGO_QUYEN).expect("JSON");
    let scripts = NGO_QUYEN.replace("Quận", "<script>window.pwned=1</script><img src=x onerror=pwned=1>");
    let links = NGO_QUYEN.replace("https://", "javascript:window.pwned=1//");
    let mut odd = real.clone();
    odd["budget"][0]["targets"] = serde_json::json!([
        {"id": "zero", "name": "không", "value": 0}, {"id": "minus", "name": "âm", "value": -5},
        {"id": "huge", "name": "lớn", "value": 1e308}, {"id": "huge", "name": "trùng", "value": 1},
    ]);
    let override_character = NGO_QUYEN.replace("Quận uỷ", "\u{202e}Quận uỷ");
    let deep = format!("{{\"version\":1,\"x\":{}1{}}}", "[".repeat(10_000), "]".repeat(10_000));
    for (name, body, state, said) in [
        ("not JSON", "hello".to_owned(), "error", "dòng 1, cột 1"),
        ("empty", String::new(), "error", "văn bản trống"),
        ("HTML", "<!doctype html><p>404".to_owned(), "error", "Không tải được báo cáo"),
        ("version", NGO_QUYEN.replace("\"version\": 1", "\"version\": 2"), "error", "chưa hỗ trợ phiên bản 2"),
        ("array", "[1,2]".to_owned(), "error", "phải là một đối tượng"),
        ("deep", deep, "error", "lồng nhau quá 64 tầng"),
        ("scripts", scripts, "ready", "<script>window.pwned=1</script>"),
        (
            "every string",
            in_every_string(&real, "<script>window.pwned=1</script>javascript:alert(1)").to_string(),
            "error",
            "E03 /language",
        ),
        ("links", links, "ready", "E19 /source/url"),
        ("NaN", NGO_QUYEN.replace("1757", "NaN"), "error", "không mong đợi 'N'"),
        ("odd numbers", odd.to_string(), "ready", "trùng id"),
        ("override", override_character, "ready", "19/19"),
    ] {
        check_hostile(&portal, name, body.into_bytes(), state, said).await;
    }
}

/// The same report with something put behind each of its strings.
fn in_every_string(value: &Value, end: &str) -> Value {
    match value {
        Value::String(text) => Value::String(format!("{text}{end}")),
        Value::Array(items) => items.iter().map(|item| in_every_string(item, end)).collect(),
        Value::Object(fields) => {
            Value::Object(fields.iter().map(|(key, field)| (key.clone(), in_every_string(field, end))).collect())
        }
        other => other.clone(),
    }
}

#[tokio::test]
async fn fifty_megabytes_are_not_read_to_their_end() {
    let portal = Portal::start().await;
    check_hostile(&portal, "50 MB", vec![b' '; 50_000_000], "error", "Không tải được báo cáo").await;
}
