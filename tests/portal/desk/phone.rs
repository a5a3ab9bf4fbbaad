//! On a phone the source has no room beside the findings: it stays at the window's foot.

use crate::browser::Page;
use crate::server::Portal;

/// What a script in the phone's page finds there; `seen` says whether an element's beginning is in sight, with nothing over it.
fn there(script: &str) -> String {
    format!(
        "const {{ document }} = window.frames[0];
         const seen = (element) => {{
           const [box] = element?.getClientRects() ?? [];
           const top = box && document.elementFromPoint(box.left + Math.min(box.width, 40) / 2, box.top + Math.min(box.height, 20) / 2);
           return Boolean(top) && element.contains(top);
         }};
         const current = () => document.querySelector('.finding.current');
         const place = () => document.querySelector('.mark.current');
         const both = () => seen(current()?.querySelector('.quote a')) && seen(place());
         {script}"
    )
}

async fn phone(portal: &Portal) -> Page {
    let page =
        Page::open(&portal.bare_page("<iframe src=\"/index.html\" width=\"390\" height=\"844\"></iframe>")).await;
    page.until("return window.frames[0].document.querySelector('report-card')?.dataset.state === 'ready'").await;
    page.run(&there("document.getElementById('example-article').click(); return null")).await;
    page.until(&there("return document.querySelectorAll('.finding').length > 0")).await;
    // What was read comes to the top with the focus on its title: nobody presses before they see it.
    page.until(&there("return document.activeElement.id === 'confirm-title'")).await;
    page
}

#[tokio::test]
async fn a_figure_and_its_place_are_seen_together_whichever_is_pressed() {
    let portal = Portal::start().await;
    let page = phone(&portal).await;
    let figure =
        "[...document.querySelectorAll('.finding')].find((finding) => finding.textContent.includes('1.757 tỷ đồng'))";
    page.run(&there(&format!("{figure}.querySelector('.accept').focus(); return null"))).await;
    page.until(&there("return both() && place().textContent.includes('1.757')")).await;
    page.run(&there("current().querySelector('.quote a').click(); return null")).await;
    page.until(&there("return document.activeElement === place() && both()")).await;
    let mark = "[...document.querySelectorAll('.pane .mark')].find((mark) => mark.textContent.includes('vượt 12,4%'))";
    page.run(&there(&format!("{mark}.click(); return null"))).await;
    page.until(&there(
        "return document.activeElement === current() && current().textContent.includes('HĐND quận giao') && both()",
    ))
    .await;
    page.close().await;
}

#[tokio::test]
async fn the_source_is_folded_away_and_opens_for_a_place_that_is_asked_for() {
    let portal = Portal::start().await;
    let page = phone(&portal).await;
    page.run(&there(
        "document.querySelector('.finding .accept').focus(); document.querySelector('.fold').click(); return null",
    ))
    .await;
    page.until(&there(
        "return !document.querySelector('.pane').checkVisibility() && document.querySelector('.fold').ariaExpanded === 'false'",
    ))
    .await;
    page.run(&there("document.querySelector('.finding .quote a').click(); return null")).await;
    page.until(&there("return document.activeElement === place() && both()")).await;
    page.close().await;
}
