//! What a reader does with the card, by pointer and by keyboard.

use serde_json::json;

use crate::NGO_QUYEN;
use crate::browser::Page;
use crate::server::{Portal, Reply};

pub const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";
const SPACE: &str = " ";

/// Short words for what a test looks at.
const LOOK: &str = "<script>
    Object.defineProperty(window, 'root', { get: () => document.querySelector('report-card').shadowRoot });
    window.button = (text) => [...root.querySelectorAll('button')].find((button) => button.textContent.trim().startsWith(text));
    window.pressed = (text) => button(text).getAttribute('aria-pressed') === 'true';
    // Of the first list.
    window.names = () => [...root.querySelectorAll('.items')[0].querySelectorAll(':scope > .item > summary > .label')].map((label) => label.textContent);
    window.said = () => root.querySelector('footer [role=status]').textContent;
    window.focused = () => root.activeElement?.textContent.trim();
  </script>";

pub async fn card(portal: &Portal, attributes: &str) -> Page {
    let body = format!(r#"<report-card loading="eager" {attributes}></report-card>"#);
    let head = format!(r#"{LOOK}<script type="module" src="/embed.js"></script>"#);
    let page = Page::open(&portal.html(&head, &body)).await;
    page.state("ready").await;
    page
}

/// Each thing is done twice: pressed, and reached by keyboard and then entered.
async fn both_ways(portal: &Portal, attributes: &str, button: &str, seen: &str) {
    let page = card(portal, attributes).await;
    page.click(button).await;
    page.until(seen).await;
    page.close().await;
    for key in [ENTER, SPACE] {
        let page = card(portal, attributes).await;
        page.run(&format!("({button}).focus(); return null")).await;
        page.keys(key).await;
        page.until(seen).await;
        // What was pressed keeps the focus, whatever has been drawn anew.
        page.assert(&format!("return root.activeElement === ({button})")).await;
        page.close().await;
    }
}

const HUE: &str = r#"src="/reports/thua-thien-hue-2019.json" lang="vi""#;

#[tokio::test]
async fn a_list_is_narrowed_to_a_status() {
    let portal = Portal::start().await;
    both_ways(
        &portal,
        HUE,
        "button('chưa đạt')",
        "return pressed('chưa đạt') && !pressed('Tất cả') && names().length === 2
           && names()[0] === 'Tốc độ tăng tổng sản phẩm trong tỉnh (GRDP)' && said() === 'Đang xem 2 trong 14 mục'",
    )
    .await;
    let page = card(&portal, HUE).await;
    page.assert(
        "return [...root.querySelector('.filter').querySelectorAll('button')].map((button) => button.textContent).join() === 'Tất cả 14,tốt hơn kế hoạch 1,đạt kế hoạch 11,chưa đạt 2'",
    )
    .await;
    page.click("button('chưa đạt')").await;
    page.click("button('Tất cả')").await;
    page.until("return names().length === 14").await;
    page.close().await;
}

#[tokio::test]
async fn a_list_is_ordered_by_the_distance_from_the_target() {
    let portal = Portal::start().await;
    both_ways(
        &portal,
        HUE,
        "button('Xa kế hoạch')",
        "return pressed('Xa kế hoạch') && names().length === 14 && names()[0] === 'Giá trị xuất khẩu'",
    )
    .await;
}

#[tokio::test]
async fn an_indicator_opens() {
    let portal = Portal::start().await;
    both_ways(
        &portal,
        HUE,
        "root.querySelector('.list .item summary')",
        "const item = root.querySelector('.list .item'); return item.open && item.querySelector('.references').getBoundingClientRect().height > 20",
    )
    .await;
}

#[tokio::test]
async fn a_plan_is_taken_as_a_hundred_per_cent() {
    let portal = Portal::start().await;
    let src = r#"src="/reports/ngo-quyen-2023.json""#;
    both_ways(
        &portal,
        src,
        "button('dự toán thành phố giao')",
        "const bar = root.querySelector('#thu-ngan-sach .bar').getBoundingClientRect();
         const whole = root.querySelector('#thu-ngan-sach .tick.whole').getBoundingClientRect();
         const ratio = bar.width / (whole.x + whole.width / 2 - bar.x);
         return pressed('dự toán thành phố giao') && Math.abs(ratio - 1.425) < 0.01
           && root.querySelector('.share').textContent === 'bằng 142,5% dự toán thành phố giao'
           && said() === 'bằng 142,5% dự toán thành phố giao'
           && [...root.querySelectorAll('.percent')].map((text) => text.textContent).join() === '0%,50%,100%,150%'",
    )
    .await;
    let page = card(&portal, src).await;
    page.click("button('dự toán HĐND')").await;
    page.until("return root.querySelector('.share')?.textContent === 'bằng 112,4% dự toán HĐND quận giao'").await;
    page.click("button('Không')").await;
    page.until("return !root.querySelector('.share') && !root.querySelector('.percent')").await;
    page.close().await;
}

#[tokio::test]
async fn the_card_is_seen_in_brief_and_as_a_table() {
    let portal = Portal::start().await;
    let src = r#"src="/reports/ngo-quyen-2023.json""#;
    both_ways(
        &portal,
        src,
        "button('Bảng')",
        "return pressed('Bảng') && root.querySelector('article').dataset.view === 'table'
           && root.querySelector('table caption').textContent.includes('Kết quả năm 2023')
           && [...root.querySelectorAll('tbody tr')].some((row) => /Dự toán thành phố giao.*vượt 42,5%/.test(row.textContent))
           && root.querySelectorAll('th[scope=col]').length === 6 && !root.querySelector('.bullet')",
    )
    .await;
    both_ways(
        &portal,
        src,
        "button('Gọn')",
        "return pressed('Gọn') && root.textContent.includes('19/19') && root.querySelector('.bullet') && !root.querySelector('details')",
    )
    .await;
    // The page may choose, before and after the reader.
    let page = card(&portal, &format!(r#"{src} view="table""#)).await;
    page.assert("return pressed('Bảng')").await;
    page.click("button('Thẻ')").await;
    page.until("return pressed('Thẻ')").await;
    page.run("document.querySelector('report-card').setAttribute('view', 'compact'); return null").await;
    page.until("return pressed('Gọn')").await;
    page.close().await;
}

#[tokio::test]
async fn the_readers_view_is_kept_from_one_period_to_another() {
    let portal = Portal::start().await;
    portal
        .reply("/2022.json", Reply::of("application/json", NGO_QUYEN.replace("2023", "2022").replace("1757", "1600")));
    let src = r#"src="/reports/ngo-quyen-2023.json, /2022.json""#;
    both_ways(
        &portal,
        src,
        "button('Năm 2022')",
        "return pressed('Năm 2022') && root.querySelector('.title').textContent.includes('Kết quả năm 2022')",
    )
    .await;
    let page = card(&portal, src).await;
    page.click("button('dự toán HĐND')").await;
    page.click("[...root.querySelectorAll('summary')].find((summary) => summary.textContent.includes('Nhiệm vụ'))")
        .await;
    page.click("button('Năm 2022')").await;
    page.until("return root.textContent.includes('1.600') && pressed('dự toán HĐND') && root.querySelectorAll('details[open]').length === 2")
        .await;
    page.click("button('Năm 2023')").await;
    page.until("return root.textContent.includes('1.757')").await;
    page.close().await;
    // A list in one file is the same; one that can't be read is told of beside the others.
    let list = format!("[{NGO_QUYEN}, {{}}, {}]", NGO_QUYEN.replace("2023", "2021"));
    portal.reply("/list.json", Reply::of("application/json", list));
    let page = card(&portal, r#"src="/list.json""#).await;
    page.assert(
        "return root.querySelectorAll('.period button').length === 2 && root.textContent.includes('E02 /1/version')",
    )
    .await;
    page.close().await;
}

#[tokio::test]
async fn of_several_files_one_that_is_gone_takes_no_other_away() {
    let portal = Portal::start().await;
    for src in ["/reports/ngo-quyen-2023.json, /gone.json", "/gone.json, /reports/ngo-quyen-2023.json"] {
        let head = format!(
            r#"{LOOK}<script>addEventListener("report-card:error", ({{ detail }}) => {{ window.told = `${{detail.code}} ${{detail.cause.message}}`; }})</script>
               <script type="module" src="/embed.js"></script>"#
        );
        let body = format!(r#"<report-card src="{src}" loading="eager" lang="vi"></report-card>"#);
        let page = Page::open(&portal.html(&head, &body)).await;
        page.state("ready").await;
        // The reader sees that something is missing, the page's script which file and why.
        page.assert("return root.textContent.includes('19/19') && root.textContent.includes('E01')").await;
        page.assert("return told.startsWith('http 404') && told.endsWith('/gone.json')").await;
        page.close().await;
    }
    let page =
        Page::open(&portal.page(r#"<report-card src="/gone.json, /too.json" loading="eager"></report-card>"#)).await;
    page.state("error").await;
    page.close().await;
}

#[tokio::test]
async fn a_series_is_drawn_told_and_listed() {
    let portal = Portal::start().await;
    both_ways(
        &portal,
        r#"src="/reports/winchester-2014-15.json" lang="en""#,
        "(root.querySelector('.items > .item').open = true, root.querySelector('.series summary'))",
        "const series = root.querySelector('.items .series');
         const points = [...series.querySelectorAll('.drawing .point')].map((point) => point.getBoundingClientRect().height);
         const rows = [...series.querySelectorAll('tr')].map((row) => row.textContent);
         return points.length === 6 && Math.max(...points) === points[5] && series.querySelector('.drawing').getAttribute('aria-hidden') === 'true'
           && series.querySelector('.goal') && series.querySelector('summary').textContent.replaceAll('\u{a0}', ' ') === 'From 15.01 days (2009/10) to 19.51 days (2014/15)'
           && series.querySelector('details').open && rows.length === 5 && rows[0].replaceAll('\u{a0}', ' ') === '2009/1015.01 days'",
    )
    .await;
}

#[tokio::test]
async fn the_tools_answer_the_keyboard_as_well() {
    let portal = Portal::start().await;
    let page = card(&portal, r#"src="/reports/ngo-quyen-2023.json""#).await;
    page.run(
        "window.got = [];
         HTMLAnchorElement.prototype.click = function () { got.push(this.download); };
         Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { got.push(text); } } });
         const append = document.body.appendChild.bind(document.body);
         document.body.appendChild = (frame) => { append(frame); frame.contentWindow.print = () => got.push('printed'); return frame; };
         return null",
    )
    .await;
    for (button, seen) in [
        ("CSV", "got.includes('ngo-quyen-2023.csv')"),
        ("JSON", "got.includes('ngo-quyen-2023.json')"),
        ("SVG", "got.includes('ngo-quyen-2023.svg')"),
        ("PNG", "got.includes('ngo-quyen-2023.png')"),
        (
            "Sao chép liên kết",
            "got.some((text) => text.endsWith('#ngo-quyen-2023?view=card')) && said().includes('chép')",
        ),
        ("In", "got.includes('printed')"),
    ] {
        page.run(&format!("button('{button}').focus(); return null")).await;
        page.keys(ENTER).await;
        page.until(&format!("return {seen}")).await;
        page.until(&format!("return root.activeElement === button('{button}')")).await;
    }
    page.close().await;
}

#[tokio::test]
async fn a_long_list_is_searched_without_marks() {
    let portal = Portal::start().await;
    portal.reply("/large.json", Reply::of("application/json", crate::large::report(60)));
    let page = card(&portal, r#"src="/large.json" lang="vi""#).await;
    // In the page itself: Firefox' driver has a String of its own.
    page.run(
        "document.head.append(Object.assign(document.createElement('script'), { textContent: `
           window.asked = 0;
           const { normalize } = String.prototype;
           String.prototype.normalize = function (form) { asked += 1; return normalize.call(this, form); };` }));
         return null",
    )
    .await;
    page.click("root.querySelector('input[type=search]')").await;
    page.keys("ty le ho ngheo").await;
    page.until("return names().length === 4 && names().every((name) => name.startsWith('Tỷ lệ hộ nghèo'))").await;
    // All names are made ready at once, and what is sought once a press: the list is filtered no oftener.
    let asked = page.run("return asked").await.as_u64();
    assert!((2..=1 + 14).contains(&asked.expect("a number")), "{asked:?}");
    page.assert("return root.activeElement.value === 'ty le ho ngheo'").await;
    page.keys(" khong co").await;
    page.until(
        "return names().length === 0 && root.querySelector('.list').textContent.includes('Không có mục nào khớp.')",
    )
    .await;
    page.close().await;
}

/// Outside the shadow root a key's target is the card: a page can't see that somebody is typing.
#[tokio::test]
async fn what_is_typed_into_the_search_is_no_shortcut_of_the_page() {
    let portal = Portal::start().await;
    portal.reply("/large.json", Reply::of("application/json", crate::large::report(60)));
    let page = card(&portal, r#"src="/large.json" lang="vi""#).await;
    page.run(
        "window.heard = [];
         for (const type of ['keydown', 'keypress', 'keyup']) {
           document.addEventListener(type, ({ key, target }) => heard.push(`${type} ${key} ${target.localName}`));
         }
         return null",
    )
    .await;
    page.click("root.querySelector('input[type=search]')").await;
    // Letters, a digit, backspace, arrows, Home and End: a slide show has those too.
    page.keys("ho1\u{e003}\u{e012}\u{e014}\u{e011}\u{e010}").await;
    page.until("return root.activeElement.value === 'ho'").await;
    assert_eq!(page.run("return heard").await, json!([]));
    // A dialog around the card closes; its other keys are the page's wherever they are pressed.
    page.keys("\u{e00c}").await;
    page.until("return heard.includes('keydown Escape report-card')").await;
    page.chord('\u{e009}', 'y').await;
    page.until("return heard.includes('keydown y report-card')").await;
    page.run("root.querySelector('.filter button').focus(); heard = []; return null").await;
    page.keys("s").await;
    page.until("return heard.includes('keydown s report-card')").await;
    page.close().await;
}

/// Every look at the clock finds it later: what the card does then takes so long that the page gets its turn at each chance.
const SLOW: &str = "const { now } = Date; let late = 0; Date.now = () => now() + (late += 99);";

#[tokio::test]
async fn on_a_slow_machine_what_is_typed_and_pressed_keeps_its_place() {
    let portal = Portal::start().await;
    portal.reply("/large.json", Reply::of("application/json", crate::large::report(60)));
    let page = card(&portal, r#"src="/large.json" lang="vi""#).await;
    page.run(&format!("{SLOW} window.field = root.querySelector('input[type=search]'); return null")).await;
    page.click("root.querySelector('input[type=search]')").await;
    page.keys("ty le ho ngheo").await;
    page.until("return names().length === 4").await;
    page.assert("return root.activeElement === field && field.value === 'ty le ho ngheo'").await;
    page.click("root.querySelector('.filter button:last-child')").await;
    page.until("return root.querySelector('.filter button:last-child').ariaPressed === 'true'").await;
    page.assert("return root.activeElement.matches('.filter button:last-child')").await;
    page.close().await;
}

/// A translator looks on, and wraps what it sees appear: between two turns of a slow card too.
#[tokio::test]
async fn on_a_slow_machine_what_others_change_while_the_card_draws_kills_nothing() {
    let portal = Portal::start().await;
    portal.reply("/large.json", Reply::of("application/json", crate::large::report(60)));
    let page = card(&portal, r#"src="/large.json" lang="vi""#).await;
    page.run(&format!(
        "{SLOW} const translate = (article) => {{
           const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
           const texts = [];
           while (walker.nextNode()) texts.push(walker.currentNode);
           for (const text of texts) {{
             if (text.parentNode.localName === 'font') continue;
             const font = document.createElement('font');
             font.textContent = text.data;
             text.replaceWith(font);
           }}
         }};
         new MutationObserver(() => {{
           const article = root.querySelector('article');
           if (article) translate(article);
         }}).observe(root, {{ childList: true, subtree: true, characterData: true }});
         return null"
    ))
    .await;
    for sought in ["ty le", "ty le ho", "ty le ho ngheo"] {
        page.run(&format!(
            "const field = root.querySelector('input[type=search]');
             field.value = '{sought}'; field.dispatchEvent(new Event('input', {{ bubbles: true }})); return null"
        ))
        .await;
        page.until(&format!(
            "return names().length && names().every(
               (name) => name.normalize('NFD').replace(/\\p{{M}}/gu, '').toLowerCase().includes('{sought}'))"
        ))
        .await;
    }
    page.assert("return names().length === 4").await;
    assert_eq!(portal.count("/report-card.js"), 1, "no instance died of it");
    page.close().await;
}

#[tokio::test]
async fn everything_can_be_reached_by_keyboard_in_the_order_of_reading() {
    let portal = Portal::start().await;
    let page = card(&portal, HUE).await;
    if page.is("webkit") {
        return page.leave_out("WebKitGTK under a driver moves no focus by the tab key").await;
    }
    page.run("document.body.tabIndex = -1; document.body.focus(); window.order = []; return null").await;
    let count = page.run("return root.querySelectorAll('a[href], button, summary, input').length").await;
    for _ in 0..count.as_u64().unwrap_or_default() {
        page.keys(TAB).await;
        page.run("window.order.push(root.activeElement); return null").await;
    }
    page.assert(
        "const all = [...root.querySelectorAll('a[href], button, summary, input')];
         return order.length === all.length && order.every((element, at) => element === all[at])",
    )
    .await;
    // Where the focus is can be seen.
    page.assert("return getComputedStyle(root.activeElement).outlineStyle !== 'none'").await;
    page.close().await;
}
