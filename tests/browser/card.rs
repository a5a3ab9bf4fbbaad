//! The card in a real DOM, through its exports.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Function, Object, Promise, Reflect};
use report_card::embed::{Mounted, mount};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, MutationObserver, MutationObserverInit, ShadowRoot, ShadowRootInit, ShadowRootMode};

use crate::data::{plain, plain_reports};

const NGO_QUYEN: &str = include_str!("../../www/reports/ngo-quyen-2023.json");

/// A card in a shadow root of its own, rendered.
struct Page {
    root: ShadowRoot,
    card: Mounted,
}

async fn page(report: &JsValue, options: &[(&str, JsValue)]) -> Page {
    let document = web_sys::window().expect("a window").document().expect("a document");
    let host = document.create_element("div").expect("an element");
    document.body().expect("a body").append_child(&host).expect("appended");
    let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).expect("a shadow root");
    let container = document.create_element("div").expect("an element");
    root.append_child(&container).expect("appended");
    let (card, rendered) = mounted(&container, report, options);
    JsFuture::from(rendered).await.expect("rendered");
    Page { root, card }
}

fn mounted(container: &Element, report: &JsValue, options: &[(&str, JsValue)]) -> (Mounted, Promise) {
    let all = with(options);
    let mut card = None;
    let rendered = Promise::new(&mut |resolve: Function, _| {
        card = Some(mount(container, plain_reports(report), plain(&all), Some(resolve), None).expect("mounted"));
    });
    (card.expect("the promise runs at once"), rendered)
}

fn with(options: &[(&str, JsValue)]) -> JsValue {
    let all = Object::new();
    for (key, value) in options {
        Reflect::set(&all, &(*key).into(), value).expect("set");
    }
    all.into()
}

impl Page {
    fn update(&self, options: &[(&str, JsValue)]) {
        self.card.update(JsValue::UNDEFINED, plain(&with(options)), None, None);
    }

    fn text(&self) -> String {
        self.root.text_content().unwrap_or_default().replace('\u{a0}', " ")
    }

    fn has(&self, selector: &str) -> bool {
        self.root.query_selector(selector).expect("a selector").is_some()
    }
}

#[wasm_bindgen_test]
pub async fn the_first_report_is_shown_with_all_its_facts() {
    let page = page(&NGO_QUYEN.into(), &[]).await;
    assert_eq!(page.card.state(), "ready");
    assert_eq!(js_sys::Array::from(&page.card.problems()).length(), 0);
    let text = page.text();
    for fact in [
        "19/19",
        "11 vượt kế hoạch cả năm",
        "8 đạt kế hoạch cả năm (tính từ số liệu)",
        "hơn 1.757 tỷ đồng",
        "vượt 42,5%",
        "vượt 12,4%",
        "36,1 ha",
        "gấp 6 lần",
        "không nêu số",
        "6 nhiệm vụ trọng tâm",
        "Tăng cường quản lý đất đai, đô thị và giải phóng mặt bằng",
        "Khu nhà ở xã hội tại Tổng kho 3 Lạc Viên số 142 Lê Lai",
        "công viên cây xanh",
        "danh sách chưa đầy đủ",
        "Phạm Văn Hà, Bí thư Quận ủy",
        "Minh Hảo; Ảnh: Đàm Thanh",
    ] {
        assert!(text.contains(fact), "{fact} is missing in {text}");
    }
    assert!(page.has("article[lang=vi] h2"));
}

#[wasm_bindgen_test]
pub async fn a_report_may_be_an_object_and_options_change_in_place() {
    let report = js_sys::JSON::parse(NGO_QUYEN).expect("JSON");
    let page = page(&report, &[("lang", "en-GB".into()), ("headingLevel", 4.into()), ("theme", "dark".into())]).await;
    assert!(page.text().contains("19 of 19 achieved"));
    assert!(page.has("article[data-theme=dark][lang=en] h4"));
    page.update(&[("lang", "vi".into())]);
    // What is not named stays.
    until(|| page.text().contains("19/19 chỉ tiêu") && page.has("article[data-theme=dark] h4")).await;
    page.update(&[("theme", JsValue::NULL), ("headingLevel", JsValue::NULL)]);
    // Its own again: without the element, the system's.
    until(|| page.has("article[data-theme=auto][lang=vi] h2")).await;
}

#[wasm_bindgen_test]
pub async fn what_changes_nothing_draws_nothing() {
    let messages = js_sys::JSON::parse(include_str!("../messages/ar.json")).expect("JSON");
    let options = [("lang", "ar".into()), ("messages", messages.clone())];
    let page = page(&NGO_QUYEN.into(), &options).await;
    let seen = Rc::new(Cell::new(0));
    let count = {
        let seen = seen.clone();
        Closure::<dyn Fn()>::new(move || seen.set(seen.get() + 1))
    };
    let observer = MutationObserver::new(count.as_ref().unchecked_ref()).expect("an observer");
    let all = MutationObserverInit::new();
    all.set_attributes(true);
    all.set_character_data(true);
    all.set_child_list(true);
    all.set_subtree(true);
    observer.observe_with_options(&page.root, &all).expect("observed");
    let rendered = Rc::new(Cell::new(0));
    let on_render = {
        let rendered = rendered.clone();
        Closure::<dyn Fn()>::new(move || rendered.set(rendered.get() + 1))
    };
    let on_render: Function = on_render.into_js_value().unchecked_into();
    let copy = js_sys::JSON::parse(include_str!("../messages/ar.json")).expect("JSON");
    let object = js_sys::JSON::parse(NGO_QUYEN).expect("JSON");
    for (said, report, options) in [
        ("nothing", JsValue::UNDEFINED, vec![]),
        ("the messages", JsValue::UNDEFINED, vec![("messages", copy.clone())]),
        ("all", NGO_QUYEN.into(), vec![("messages", copy), ("lang", "ar".into())]),
    ] {
        let options = plain(&with(&options));
        page.card.update(report, options, Some(on_render.clone()), None);
        next_frame().await;
        next_frame().await;
        assert_eq!((seen.get(), rendered.get()), (0, 0), "{said}");
    }
    // An object of the same content is another report only once.
    page.card.update(plain_reports(&object), plain(&with(&[])), None, None);
    until(|| rendered.get() == 1).await;
    page.card.update(plain_reports(&object), plain(&with(&[])), None, None);
    next_frame().await;
    next_frame().await;
    assert_eq!(rendered.get(), 1);
}

#[wasm_bindgen_test]
pub async fn what_is_no_report_is_told_and_another_can_follow() {
    for report in [JsValue::NULL, "{".into(), "".into(), Function::new_no_args("").into()] {
        let page = page(&report, &[]).await;
        assert_eq!(page.card.state(), "error");
        assert!(page.has("[role=alert]"));
        page.card.update(NGO_QUYEN.into(), plain(&with(&[])), None, None);
        assert_eq!(page.card.state(), "ready");
        until(|| page.text().contains("19/19") && !page.has("[role=alert]")).await;
    }
}

#[wasm_bindgen_test]
pub async fn states_partial_empty_and_unsupported() {
    let partial = page(&NGO_QUYEN.replace("\"ty-dong\",", "\"tydong\",").into(), &[]).await;
    assert_eq!(partial.card.state(), "partial");
    assert!(partial.text().contains("19/19") && partial.text().contains("E09 /budget/0/unit"));
    let empty = r#"{"version":1,"id":"e","language":"en","organization":{"name":"O"},"period":{"end":"2023-12-31"}}"#;
    let empty = page(&empty.into(), &[]).await;
    assert_eq!(empty.card.state(), "empty");
    assert!(empty.text().contains("no content yet"));
    let other = page(&r#"{"version":9}"#.into(), &[("lang", "en".into())]).await;
    assert_eq!(other.card.state(), "unsupported");
    assert!(other.text().contains("version 9 is not supported"));
}

#[wasm_bindgen_test]
pub async fn a_report_is_text_and_nothing_else() {
    let hostile =
        NGO_QUYEN.replace("Quận uỷ", "<img src=x onerror=window.pwned=1>\\u202e").replace("https://", "javascript:");
    let page = page(&hostile.into(), &[]).await;
    assert!(page.text().contains("<img src=x"));
    assert!(!page.has("img, script, a"));
}

#[wasm_bindgen_test]
pub async fn destroy_leaves_nothing() {
    let page = page(&NGO_QUYEN.into(), &[]).await;
    page.card.destroy();
    page.card.destroy();
    until(|| !page.has("article")).await;
}

/// Yew renders by and by: looked at in each frame, for some seconds.
async fn until(condition: impl Fn() -> bool) {
    for _ in 0..300 {
        if condition() {
            return;
        }
        next_frame().await;
    }
    assert!(condition(), "not so after 300 frames");
}

async fn next_frame() {
    let frame = Promise::new(&mut |resolve, _| {
        web_sys::window().expect("a window").request_animation_frame(&resolve).expect("asked");
    });
    JsFuture::from(frame).await.expect("a frame");
}

/// From now on new cards write their numbers through a formatter that keeps what it was given in `said`.
const OVERHEAR: &str = "const { NumberFormat } = Intl;
    window.said = [];
    Intl.NumberFormat = function (...how) {
        const own = new NumberFormat(...how);
        return { format: (value) => (window.said.push(Number(value)), own.format(value)) };
    };";

/// What was written since it was last asked.
fn said() -> Vec<f64> {
    let said = Function::new_no_args("return window.said.splice(0)").call0(&JsValue::NULL).expect("a list");
    js_sys::Array::from(&said).iter().filter_map(|number| number.as_f64()).collect()
}

#[wasm_bindgen_test]
pub async fn a_press_renders_only_the_section_that_it_concerns() {
    Function::new_no_args(OVERHEAR).call0(&JsValue::NULL).expect("overheard");
    let page = page(&NGO_QUYEN.into(), &[("label", "overheard".into())]).await;
    let (budget, tasks, results) = (1757.0, 4.0, 36.1);
    let all = said();
    assert!([budget, tasks, results].iter().all(|number| all.contains(number)), "{all:?}");
    let press = async |selector: &str, expected: f64| {
        let element = page.root.query_selector(selector).expect("a selector").expect(selector);
        element.unchecked_into::<web_sys::HtmlElement>().click();
        let mut all = Vec::new();
        // The browser tells of a fold in a task of its own; what else is drawn comes by the frame after.
        while !all.contains(&expected) {
            next_frame().await;
            all.extend(said());
        }
        next_frame().await;
        all.extend(said());
        all
    };
    let by_fold = press("section[part=theme] ~ details summary", tasks).await;
    assert!(!by_fold.contains(&budget) && !by_fold.contains(&results), "{by_fold:?}");
    let by_base = press("section[part=budget] .base button:last-child", budget).await;
    assert!(!by_base.contains(&tasks) && !by_base.contains(&results), "{by_base:?}");
}
