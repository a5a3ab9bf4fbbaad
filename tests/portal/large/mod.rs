//! A report of two thousand indicators.

use serde_json::Value;

use crate::browser::Page;
use crate::reader::card;
use crate::server::{Portal, Reply};

/// Thừa Thiên Huế's, with so many indicators.
pub fn report(indicators: usize) -> String {
    let mut report: Value =
        serde_json::from_str(include_str!("../../../www/reports/thua-thien-hue-2019.json")).expect("JSON");
    let tally = report.pointer_mut("/tallies/0").expect("a tally");
    let known = tally["indicators"].as_array().expect("a list").clone();
    let all: Vec<Value> = (0..indicators)
        .map(|at| {
            let mut measure = known[at % known.len()].clone();
            measure["id"] = format!("i-{at}").into();
            measure["name"] = format!("{} {}", measure["name"].as_str().expect("text"), at + 1).into();
            measure
        })
        .collect();
    for count in ["achieved", "exceeded", "partiallyAchieved", "notAchieved"] {
        tally.as_object_mut().expect("an object").remove(count);
    }
    tally["achieved"] = (indicators / 2).into();
    tally["total"] = indicators.into();
    tally["indicators"] = all.into();
    report.to_string()
}

async fn large(portal: &Portal) -> Page {
    portal.reply("/large.json", Reply::of("application/json", report(2000)));
    card(portal, r#"src="/large.json" lang="vi""#).await
}

#[tokio::test]
async fn a_few_are_drawn_at_first_and_more_when_asked_for() {
    let portal = Portal::start().await;
    let page = large(&portal).await;
    page.assert("return names().length === 50 && root.querySelectorAll('*').length < 2000").await;
    page.click("button('Xem thêm 200 mục')").await;
    page.until("return names().length === 250").await;
    // The focus goes to the first that the button has brought.
    page.assert("return focused().includes(names()[50])").await;
    // Narrowed, it begins anew.
    page.click("button('chưa đạt')").await;
    page.until("return names().length === 50 && said() === 'Đang xem 286 trong 2.000 mục'").await;
    page.close().await;
}

#[tokio::test]
async fn what_fills_a_screen_is_seen_before_the_rest_and_the_page_stays_as_long() {
    let portal = Portal::start().await;
    let page = large(&portal).await;
    page.run(
        "window.items = root.querySelector('.items');
         window.heights = [items.offsetHeight];
         window.seen = [];
         const look = () => {
           if (seen.at(-1) !== names().length) seen.push(names().length);
           heights.push(items.offsetHeight);
           requestAnimationFrame(look);
         };
         requestAnimationFrame(look);
         return null",
    )
    .await;
    page.until("return seen.length > 0").await;
    page.click("button('chưa đạt')").await;
    // What comes later is told at once, and so is that there is more.
    page.until("return seen.includes(16) && said() === 'Đang xem 286 trong 2.000 mục' && button('Xem thêm 200 mục')")
        .await;
    page.until("return names().length === 50 && items.className === 'items'").await;
    page.painted().await;
    page.assert("return Math.min(...heights) >= Math.min(900, heights[0], heights.at(-1))").await;
    page.close().await;
}

#[tokio::test]
async fn rows_out_of_sight_are_rendered_when_they_come_near() {
    let portal = Portal::start().await;
    let page = large(&portal).await;
    if page.run("return CSS.supports('content-visibility', 'auto') && CSS.supports('overflow-anchor', 'auto')").await
        == false
    {
        return page.leave_out("it renders every row at once: it would not keep the reader's place").await;
    }
    page.run(
        "window.isRendered = (at) => {
           const label = root.querySelectorAll('.item > summary > .label').item(at);
           return label.checkVisibility({ contentVisibilityAuto: true });
         };
         window.scrollTo(0, 0);",
    )
    .await;
    page.until("return !isRendered(49)").await;
    page.run("root.querySelectorAll('.item')[49].scrollIntoView()").await;
    page.until("return isRendered(49)").await;
    page.close().await;
}

#[tokio::test]
async fn the_table_grows_in_the_same_way() {
    let portal = Portal::start().await;
    let page = large(&portal).await;
    page.click("button('Bảng')").await;
    page.until("return root.querySelectorAll('tbody tr').length > 200").await;
    page.assert("return root.querySelectorAll('tbody tr').length < 210").await;
    page.click("button('Xem thêm 200 mục')").await;
    page.until("return root.querySelectorAll('tbody tr').length > 400").await;
    page.assert("return root.activeElement === root.querySelector('.scroll')").await;
    page.close().await;
}
