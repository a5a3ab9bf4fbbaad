//! At 400 % zoom, and in a script that runs from right to left.

use super::bring::try_article;
use crate::browser::Page;
use crate::server::Portal;

/// The desk as a screen of 1280 × 1024 shows it at 400 %: 320 × 256 of its pixels.
async fn zoomed(portal: &Portal) -> Page {
    let page =
        Page::open(&portal.bare_page("<iframe src=\"/index.html\" width=\"320\" height=\"256\"></iframe>")).await;
    page.until("return window.frames[0].document.querySelector('report-card')?.dataset.state === 'ready'").await;
    page
}

#[tokio::test]
async fn at_400_percent_nothing_is_cut_off_and_what_is_focused_is_seen() {
    let portal = Portal::start().await;
    let page = zoomed(&portal).await;
    page.run("window.frames[0].document.getElementById('example-article').click(); return null").await;
    page.until("return window.frames[0].document.querySelectorAll('.finding').length > 0").await;
    page.assert("const { scrollWidth, clientWidth } = window.frames[0].document.documentElement; return scrollWidth <= clientWidth").await;
    // WCAG 2.2, 2.4.11: no bar that stays lies over what has the focus; half of the view at least is left to it.
    let hidden = page
        .run(
            "const { document, innerHeight } = window.frames[0];
             const shown = [...document.querySelectorAll('main :is(a, button, select, textarea, summary, input:not([type=radio], [type=file], [type=color]))')]
               .filter((element) => !element.disabled && element.checkVisibility());
             const hidden = [];
             for (const element of shown) {
               element.focus();
               const box = element.getBoundingClientRect();
               const middle = { x: box.left + Math.min(box.width, 200) / 2, y: Math.min(Math.max(box.top, 0) + 4, innerHeight - 1) };
               const top = document.elementFromPoint(middle.x, middle.y);
               const bar = top?.closest('.bar');
               if (bar && getComputedStyle(bar).position === 'sticky' && !bar.contains(element)) hidden.push(element.outerHTML.slice(0, 120));
             }
             return hidden",
        )
        .await;
    assert_eq!(hidden, serde_json::json!([]));
    page.assert(
        "const { document, innerHeight } = window.frames[0];
         return [...document.querySelectorAll('.bar')].filter((bar) => getComputedStyle(bar).position === 'sticky')
           .every((bar) => bar.getBoundingClientRect().height <= innerHeight / 2)",
    )
    .await;
    page.close().await;
}

/// Each place of the page, by the edges that a reader begins at.
#[tokio::test]
async fn from_right_to_left_the_page_is_its_own_mirror() {
    let portal = Portal::start().await;
    let page = super::desk(&portal).await;
    try_article(&page).await;
    let edges = "const { clientWidth } = document.documentElement;
        return [...document.querySelectorAll('h2, .caption, .finding, .pane, legend, fieldset, .source-side, .findings, .stage, #snippet, .source select')]
          .filter((element) => element.checkVisibility()).map((element) => {
            const { left, right } = element.getBoundingClientRect();
            return [element.tagName + '.' + element.className, Math.round(DIRECTION === 'rtl' ? clientWidth - right : left)];
          });";
    let left = page.run(&edges.replace("DIRECTION", "'ltr'")).await;
    page.run("document.documentElement.dir = 'rtl'; return null").await;
    page.until("return getComputedStyle(document.body).direction === 'rtl'").await;
    page.assert("const { scrollWidth, clientWidth } = document.documentElement; return scrollWidth <= clientWidth")
        .await;
    // Code is written from left to right everywhere.
    page.assert("return ['snippet', 'json', 'accent-light-code'].every((id) => getComputedStyle(document.getElementById(id)).direction === 'ltr')").await;
    let right = page.run(&edges.replace("DIRECTION", "'rtl'")).await;
    let (left, right) = (left.as_array().expect("edges"), right.as_array().expect("edges"));
    assert!(left.len() > 20);
    for (one, other) in left.iter().zip(right) {
        let of = |edge: &serde_json::Value| edge[1].as_f64().unwrap_or(f64::NAN);
        assert!((of(one) - of(other)).abs() <= 2.0, "{one} {other}");
    }
    page.close().await;
}
