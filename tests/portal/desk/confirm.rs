//! What was read is confirmed, and goes into the report.

use super::bring::{accept_sure, brought, open, paste, rest, try_article};
use super::{desk, desk_with_axe, json};
use crate::access::check;
use crate::browser::Page;
use crate::server::Portal;

pub const ARTICLE: &str = include_str!("../../source/ngo-quyen-2023.txt");
const SHEET: &[u8] = include_bytes!("../../sheets/phuong.ods");
pub const ENTER: &str = "\u{e007}";
pub const TAB: char = '\u{e004}';

/// What the seed's article says, as the first report does.
const FACTS: [&str; 9] = [
    "Quận uỷ Ngô Quyền",
    "19/19",
    "1.757",
    "42,5%",
    "12,4%",
    "36,1",
    "gấp 6 lần",
    "Tăng cường quản lý đất đai, đô thị và giải phóng mặt bằng",
    "Khu nhà ở xã hội tại Tổng kho 3 Lạc Viên số 142 Lê Lai",
];

async fn says_all(page: &Page) {
    page.until(
        "const text = document.getElementById('card').shadowRoot.textContent.replaceAll('\\u00a0', ' ');
         return text.includes('Khu nhà ở xã hội') && text.includes('1.757')",
    )
    .await;
    let text = page.card_text().await;
    for fact in FACTS {
        assert!(text.contains(fact), "{fact}: {text}");
    }
    page.until("return document.getElementById('problems-count').textContent === 'Không có vấn đề.'").await;
}

/// Accepts what no report is without, as the sentence beside the button leads to it.
pub async fn accept_needed(page: &Page) {
    while page.run("return document.querySelector('#needed a') !== null").await.as_bool() == Some(true) {
        let left = page.run("return document.querySelectorAll('#needed a').length").await;
        rest().await;
        page.run(
            "const item = document.querySelector(document.querySelector('#needed a').hash);
             item.querySelector('.accept').click(); return null",
        )
        .await;
        page.until(&format!("return document.querySelectorAll('#needed a').length < {left}")).await;
    }
}

pub async fn is_waiting(page: &Page) -> bool {
    page.run("return document.getElementById('waiting').textContent !== 'Đã xác nhận hết'").await.as_bool()
        == Some(true)
}

#[tokio::test]
async fn the_seeds_article_is_confirmed_by_pointer_and_gives_the_first_reports_facts() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    paste(&page, ARTICLE).await;
    let begun = std::time::Instant::now();
    let mut presses = 2;
    page.click("document.getElementById('read')").await;
    brought(&page).await;
    // Nothing that is unsure is accepted with the sure.
    page.click("document.getElementById('all-sure')").await;
    page.until("return document.getElementById('all-sure') === null").await;
    page.assert("return document.querySelectorAll('.finding.unsure').length > 0").await;
    while is_waiting(&page).await {
        let left = page.run("return document.querySelectorAll('.accept').length").await;
        rest().await;
        page.click("document.querySelector('.accept')").await;
        page.until(&format!("return document.querySelectorAll('.accept').length < {left}")).await;
        presses += 1;
    }
    rest().await;
    page.click("document.getElementById('take-over')").await;
    presses += 1;
    says_all(&page).await;
    eprintln!("article by pointer: {presses} presses, {:.1} s", begun.elapsed().as_secs_f64());
    assert!(presses <= 16, "{presses}");
    page.close().await;
}

#[tokio::test]
async fn the_same_by_keyboard_the_focus_going_to_what_waits_next() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    if page.is("webkit") {
        return page.leave_out("WebKitWebDriver moves no focus by the tab key").await;
    }
    paste(&page, ARTICLE).await;
    let begun = std::time::Instant::now();
    let mut presses = 2;
    page.keys(&format!("{TAB}{ENTER}")).await;
    brought(&page).await;
    page.until("return document.activeElement.id === 'confirm-title'").await;
    page.keys(&format!("{TAB}{ENTER}")).await;
    presses += 2;
    page.until(
        "return document.getElementById('all-sure') === null && document.activeElement.classList.contains('accept')",
    )
    .await;
    while is_waiting(&page).await {
        let own = page.run("return document.activeElement.id").await;
        rest().await;
        page.keys(ENTER).await;
        page.until(&format!("return document.activeElement.id !== {own} && document.activeElement !== document.body"))
            .await;
        presses += 1;
    }
    page.until("return document.activeElement.id === 'take-over'").await;
    rest().await;
    page.keys(ENTER).await;
    presses += 1;
    says_all(&page).await;
    eprintln!("article by keyboard: {presses} presses, {:.1} s", begun.elapsed().as_secs_f64());
    page.close().await;
}

#[tokio::test]
async fn a_press_as_soon_as_it_is_read_keeps_the_focus_that_it_gives() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    page.run(
        "const pressed = new Promise((done) => new MutationObserver((_, watch) => {
           const sure = document.getElementById('all-sure');
           if (sure) { watch.disconnect(); sure.focus(); sure.click(); done(null); }
         }).observe(document.body, { childList: true, subtree: true }));
         document.getElementById('example-article').click();
         return pressed",
    )
    .await;
    page.until("return document.activeElement.classList.contains('accept')").await;
    // The title of what was read would have the focus some pictures after it was drawn.
    for _ in 0..5 {
        page.painted().await;
    }
    page.assert("return document.activeElement.classList.contains('accept')").await;
    page.close().await;
}

#[tokio::test]
async fn what_waits_or_is_left_out_is_not_in_the_report_and_can_be_taken_back() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    try_article(&page).await;
    accept_sure(&page).await;
    let button = |word: &str, text: &str| {
        format!(
            "const item = [...document.querySelectorAll('.finding')].find((item) => item.querySelector('.what').textContent.includes('{text}'));
             [...item.querySelectorAll('button')].find((button) => button.textContent === '{word}').click(); return null"
        )
    };
    rest().await;
    page.run(&button("Xem lại", "diện tích giải phóng mặt bằnghơn")).await;
    rest().await;
    page.run(&button("Bỏ", "diện tích giải phóng mặt bằnghơn")).await;
    page.until("return document.querySelectorAll('.finding.out').length === 2").await;
    // Nothing goes into the report before it is confirmed whose it is, and of when.
    rest().await;
    page.run("document.getElementById('take-over').click(); return null").await;
    page.until("return document.activeElement.id === 'needed'").await;
    accept_needed(&page).await;
    rest().await;
    page.run("document.getElementById('take-over').click(); return null").await;
    page.until("return document.getElementById('taken').textContent.includes('còn chờ')").await;
    let text = json(&page).await;
    assert!(text.contains("1757") && !text.contains("36.1") && !text.contains("\"event\""), "{text}");
    page.run("document.getElementById('undo').click(); return null").await;
    page.until("return document.getElementById('json').value.includes('\"event\"')").await;
    page.close().await;
}

#[tokio::test]
async fn a_figure_and_its_place_lead_to_each_other() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    try_article(&page).await;
    page.click("[...document.querySelectorAll('.pane .mark')].find((mark) => mark.textContent.includes('vượt 42,5%'))")
        .await;
    page.until("return document.activeElement.matches('.finding.current') && document.activeElement.textContent.includes('dự toán thành phố giao')").await;
    page.run("document.activeElement.querySelector('.quote a').focus(); return null").await;
    page.keys(ENTER).await;
    page.until("return document.activeElement.matches('.mark.current') && document.activeElement.textContent.includes('vượt 42,5%')").await;
    page.close().await;
}

#[tokio::test]
async fn a_figure_is_corrected_and_a_wrong_one_told_at_its_field() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    try_article(&page).await;
    page.run(
        "const item = [...document.querySelectorAll('.finding')].find((item) => item.querySelector('strong')?.textContent.includes('36,1'));
         window.item = item.id;
         [...item.querySelectorAll('button')].find((button) => button.textContent === 'Sửa').click(); return null",
    )
    .await;
    page.until("return document.activeElement.value === 'diện tích giải phóng mặt bằng'").await;
    let enter = |text: &str| {
        format!(
            "const field = document.querySelectorAll('.correct input')[1]; field.focus(); field.value = '{text}';
             field.dispatchEvent(new Event('input', {{ bubbles: true }})); return null"
        )
    };
    page.run(&enter("không rõ 3 và 4")).await;
    page.run("document.querySelector('.correct [type=submit]').click(); return null").await;
    page.until("return document.activeElement.getAttribute('aria-invalid') === 'true' && document.getElementById(document.activeElement.getAttribute('aria-describedby')).textContent.includes('không rõ 3 và 4')").await;
    page.run(&enter("khoảng 36,25")).await;
    page.run("document.querySelector('.correct [type=submit]').click(); return null").await;
    page.until("return document.getElementById(window.item).textContent.includes('36,25') && document.getElementById(window.item).textContent.includes('đã sửa')").await;
    accept_needed(&page).await;
    rest().await;
    page.run("document.getElementById('take-over').click(); return null").await;
    page.until("return document.getElementById('json').value.includes('36.25')").await;
    page.close().await;
}

#[tokio::test]
async fn a_workbooks_columns_are_told_by_menus_and_what_did_not_change_stays_confirmed() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    open(&portal, &page, "phuong.ods", SHEET).await;
    brought(&page).await;
    let begun = std::time::Instant::now();
    page.click("document.getElementById('all-sure')").await;
    page.until("return document.getElementById('all-sure') === null").await;
    // The plan's column is another time's: its figures wait anew, the others stay.
    page.run(
        "const menu = [...document.querySelectorAll('.sheet thead select')].find((menu) => menu.ariaLabel.includes('KH năm 2023'));
         menu.selectedIndex = [...menu.options].findIndex((option) => option.textContent === 'Kỳ trước');
         menu.dispatchEvent(new Event('change', { bubbles: true })); return null",
    )
    .await;
    page.until("return document.getElementById('all-sure') !== null").await;
    page.assert("return [...document.querySelectorAll('.finding')].some((item) => item.textContent.includes('14,37') && item.textContent.includes('đã nhận'))").await;
    rest().await;
    page.click("document.getElementById('all-sure')").await;
    while is_waiting(&page).await {
        let left = page.run("return document.querySelectorAll('.accept').length").await;
        rest().await;
        page.click("document.querySelector('.accept')").await;
        page.until(&format!("return document.querySelectorAll('.accept').length < {left}")).await;
    }
    rest().await;
    page.click("document.getElementById('take-over')").await;
    page.until("return document.getElementById('card').shadowRoot.textContent.includes('14,37')").await;
    let text = json(&page).await;
    assert!(text.contains("baselines") && !text.contains("targets"), "{text}");
    eprintln!("sheet by pointer: {:.1} s", begun.elapsed().as_secs_f64());
    page.close().await;
}

#[tokio::test]
async fn axe_finds_nothing_while_sources_are_brought_and_confirmed() {
    let portal = Portal::start().await;
    let page = desk_with_axe(&portal).await;
    let begin = |example: &str| format!("document.getElementById('example-{example}').click(); return null");
    for theme in ["light", "dark"] {
        super::choose(&page, "theme", theme).await;
        page.run(&begin("article")).await;
        page.until("return document.querySelector('.pane.article') !== null").await;
        check(&page, &format!("{theme} article")).await;
        page.run(
            "document.getElementById('all-sure').click();
             const item = document.querySelector('.finding');
             [...item.querySelectorAll('button')].find((button) => button.textContent === 'Sửa').click(); return null",
        )
        .await;
        page.until("return document.querySelector('.correct') !== null").await;
        // What lies over it is folded away: a small window has no room for all of the form above it.
        page.run(
            "const fold = document.querySelector('.fold');
             if (fold.checkVisibility() && fold.ariaExpanded === 'true') fold.click();
             document.querySelector('.correct .main').scrollIntoView({ block: 'center' }); return null",
        )
        .await;
        check(&page, &format!("{theme} correcting")).await;
        page.run(&begin("sheet")).await;
        page.until("return document.querySelector('.pane.sheet') !== null").await;
        check(&page, &format!("{theme} sheet")).await;
    }
    open(&portal, &page, "x.xlsx", b"%PDF-1.7 \x00").await;
    page.until("return document.querySelector('.refused-source').textContent !== ''").await;
    check(&page, "refused").await;
    page.close().await;
}

#[tokio::test]
async fn nothing_reaches_out_of_a_phone_sideways() {
    let portal = Portal::start().await;
    let page =
        Page::open(&portal.bare_page("<iframe src=\"/index.html\" width=\"390\" height=\"800\"></iframe>")).await;
    page.until("return window.frames[0].document.querySelector('report-card')?.dataset.state === 'ready'").await;
    for example in ["sheet", "article"] {
        page.run(&format!("window.frames[0].document.getElementById('example-{example}').click(); return null")).await;
        let pane = if example == "sheet" { ".pane.sheet" } else { ".pane.article" };
        page.until(&format!("return window.frames[0].document.querySelector('{pane}') !== null")).await;
        page.assert(
            "const { document } = window.frames[0];
             const outside = [...document.querySelectorAll('.places *')].filter(
               (node) => !node.closest('.pane > *') && node.checkVisibility() && node.getBoundingClientRect().right > 391);
             return outside.length === 0 && document.documentElement.scrollWidth <= 390",
        )
        .await;
    }
    page.close().await;
}
