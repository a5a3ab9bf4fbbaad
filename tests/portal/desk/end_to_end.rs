//! From a source to a published page: what an editor who can install nothing does, press by press.

use std::time::Instant;

use super::bring::{accept_sure, brought, open, paste, rest, try_article};
use super::confirm::{ARTICLE, ENTER, TAB, accept_needed, is_waiting};
use super::files::{archive, catch};
use super::{desk, edit_json, json};
use crate::browser::Page;
use crate::server::{Portal, Reply};

/// A file's name, what is in it, and what its page shows.
type Source = (&'static str, &'static [u8], &'static [&'static str]);

const WORKBOOK: Source = (
    "phuong.ods",
    include_bytes!("../../sheets/phuong.ods"),
    &["UBND phường Lạc Viễn", "14,37", "12,5", "Thu ngân sách"],
);

/// As Excel wrote them until 2003.
const OLD_WORKBOOK: Source = (
    "xa-2024.xls",
    include_bytes!("../../sheets/xa-2024.xls"),
    &["UBND xã Phú Xuân", "Diện tích gieo trồng", "1.262,3", "1.250"],
);

/// As a program exports it: columns apart by tabs, below the lines that tell whose it is.
const TABLE: Source = (
    "phuong.tsv",
    "UBND phường Lạc Viễn\nKết quả năm 2023\nSTT\tChỉ tiêu\tĐVT\tKế hoạch 2023\tThực hiện 2023\n\
     1\tThu ngân sách\ttỷ đồng\t12,5\t14,37\n2\tTỷ lệ hộ nghèo\t%\t1,2\t0,9\n"
        .as_bytes(),
    &["UBND phường Lạc Viễn", "14,37", "12,5", "Thu ngân sách", "Tỷ lệ hộ nghèo", "0,9"],
);

/// How an editor presses, and how often it was done.
struct Hand<'a> {
    page: &'a Page,
    is_keyboard: bool,
    presses: usize,
}

impl Hand<'_> {
    /// Presses a button, by an expression: with the pointer, or with Enter once the focus is in it.
    async fn press(&mut self, button: &str) {
        self.presses += 1;
        if self.is_keyboard {
            self.page.enter(button).await;
        } else {
            self.page.click(button).await;
        }
    }

    /// Presses what has the focus already.
    async fn enter(&mut self) {
        self.presses += 1;
        self.page.keys(ENTER).await;
    }

    /// Accepts all there is; by keyboard without a step between, for the focus goes to what waits next.
    async fn confirm(&mut self) {
        self.press("document.getElementById('all-sure')").await;
        self.page.until("return document.getElementById('all-sure') === null").await;
        while is_waiting(self.page).await {
            let left = self.page.run("return document.querySelectorAll('.accept').length").await;
            rest().await;
            if self.is_keyboard {
                self.page.until("return document.activeElement.classList.contains('accept')").await;
                self.enter().await;
            } else {
                self.press("document.querySelector('.accept')").await;
            }
            self.page.until(&format!("return document.querySelectorAll('.accept').length < {left}")).await;
        }
        rest().await;
        self.press("document.getElementById('take-over')").await;
        self.page.until("return document.getElementById('taken').textContent !== ''").await;
    }

    /// Saves all, at once, and goes to the page of the report that was confirmed, out of the archive: not every engine has two sessions.
    async fn published(&mut self, portal: &Portal) {
        let id = self.page.run("return JSON.parse(document.getElementById('json').value).id").await;
        let id = id.as_str().expect("an id");
        self.page.until("return document.getElementById('problems-count').textContent !== ''").await;
        self.press("document.getElementById('save-all')").await;
        self.page.until("return document.getElementById('save-said').textContent !== ''").await;
        let files = archive(self.page).await;
        let html = files.get(&format!("{id}.html")).unwrap_or_else(|| panic!("{:?}", files.keys())).clone();
        portal.reply("/own.html", Reply::of("text/html; charset=utf-8", html));
        self.page.go(&portal.url("/own.html")).await;
    }
}

/// Every text and figure of the first report that the source says, as its page shows them.
const SAID: [&str; 14] = [
    "Quận uỷ Ngô Quyền",
    "19/19",
    "11",
    "1.757",
    "42,5%",
    "36,1",
    "6 lần",
    "12,4%",
    "Tăng cường quản lý đất đai, đô thị và giải phóng mặt bằng",
    "Khu nhà ở xã hội tại Tổng kho 3 Lạc Viên số 142 Lê Lai",
    "Phạm Văn Hà",
    "Đào Khánh Hà",
    "Hội nghị",
    "an sinh xã hội",
];

async fn shows(page: &Page, wanted: &[&str]) {
    let text = page.run("return document.body.textContent.replaceAll('\\u00a0', ' ')").await;
    let text = text.as_str().expect("text").to_owned();
    for fact in wanted {
        assert!(text.contains(fact), "{fact}: {text}");
    }
    page.assert("return document.querySelector('script[src]:not([src*=recorder]), link[href^=http]') === null").await;
}

async fn article(is_keyboard: bool) {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    if is_keyboard && page.is("webkit") {
        return page.leave_out("WebKitWebDriver moves no focus by the tab key").await;
    }
    catch(&page).await;
    let begun = Instant::now();
    let mut hand = Hand { page: &page, is_keyboard, presses: 0 };
    paste(&page, ARTICLE).await;
    if is_keyboard {
        page.keys(&TAB.to_string()).await;
        hand.presses += 1;
        hand.enter().await;
    } else {
        hand.press("document.getElementById('read')").await;
    }
    brought(&page).await;
    hand.confirm().await;
    hand.published(&portal).await;
    shows(&page, &SAID).await;
    eprintln!(
        "article to page, keyboard {is_keyboard}: {} presses, {:.1} s",
        hand.presses,
        begun.elapsed().as_secs_f64()
    );
    assert!(hand.presses <= 20, "{}", hand.presses);
    page.close().await;
}

#[tokio::test]
async fn the_seeds_article_becomes_a_page_with_the_first_reports_facts_by_pointer() {
    article(false).await;
}

#[tokio::test]
async fn the_same_by_keyboard() {
    article(true).await;
}

async fn workbook((name, bytes, wanted): Source, is_keyboard: bool) {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    catch(&page).await;
    let begun = Instant::now();
    let mut hand = Hand { page: &page, is_keyboard, presses: 1 };
    open(&portal, &page, name, bytes).await;
    brought(&page).await;
    hand.confirm().await;
    hand.published(&portal).await;
    shows(&page, wanted).await;
    eprintln!(
        "{name} to page, keyboard {is_keyboard}: {} presses, {:.1} s",
        hand.presses,
        begun.elapsed().as_secs_f64()
    );
    assert!(hand.presses <= 20, "{}", hand.presses);
    page.close().await;
}

#[tokio::test]
async fn a_workbook_becomes_a_page_by_pointer() {
    workbook(WORKBOOK, false).await;
}

#[tokio::test]
async fn a_workbook_becomes_a_page_by_keyboard() {
    workbook(WORKBOOK, true).await;
}

#[tokio::test]
async fn an_old_workbook_does_by_pointer() {
    workbook(OLD_WORKBOOK, false).await;
}

#[tokio::test]
async fn an_old_workbook_does_by_keyboard() {
    workbook(OLD_WORKBOOK, true).await;
}

#[tokio::test]
async fn a_table_of_tabs_does_by_pointer() {
    workbook(TABLE, false).await;
}

#[tokio::test]
async fn a_table_of_tabs_does_by_keyboard() {
    workbook(TABLE, true).await;
}

#[tokio::test]
async fn what_was_edited_since_stays_when_the_report_is_made_again() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    try_article(&page).await;
    accept_sure(&page).await;
    accept_needed(&page).await;
    rest().await;
    page.run("document.getElementById('take-over').click(); return null").await;
    page.until("return document.querySelector('#taken p') !== null").await;
    edit_json(&page, "json.value.replace('1757', '1760')").await;
    page.until("return document.getElementById('card').shadowRoot.textContent.includes('1.760')").await;
    rest().await;
    page.run("document.querySelector('.accept').click(); return null").await;
    rest().await;
    page.run("document.getElementById('take-over').click(); return null").await;
    page.until("return document.getElementById('taken').textContent.includes('giữ nguyên: Thu ngân sách nhà nước trên địa bàn')").await;
    assert!(json(&page).await.contains("1760"));
    page.assert("return document.getElementById('against').textContent === ''").await;
    page.close().await;
}
