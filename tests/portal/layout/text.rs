//! Text that is larger than the page's, and words longer than a line: nothing of either is cut off.

use serde_json::json;

use crate::browser::Page;
use crate::server::{Portal, Reply};

/// The build's, and one of words of 40 letters and amounts of 14 digits.
const REPORTS: [&str; 4] = ["ngo-quyen-2023", "thua-thien-hue-2019", "winchester-2014-15", "long-words"];

/// `cut(width, size)`: in a box of that many pixels and with text of that size, each text that reaches out of the card or of its row, which
/// hide what does. As a reader's setting does, the size changes the letters alone: each element's own, whatever rules gave it.
const CUT: &str = "
    const article = document.querySelector('report-card').shadowRoot.querySelector('article');
    article.querySelectorAll('details').forEach((fold) => { fold.open = true; });
    const all = [article, ...article.querySelectorAll('*')];
    window.cut = (width, size) => {
      all.forEach((element) => { element.style.fontSize = ''; });
      document.querySelector('main').style.width = `${width}px`;
      if (size !== 1) {
        const sizes = all.map((element) => parseFloat(getComputedStyle(element).fontSize));
        all.forEach((element, at) => { element.style.fontSize = `${sizes[at] * size}px`; });
      }
      const range = document.createRange();
      const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
      const found = [];
      let seen = 0;
      while (texts.nextNode()) {
        const { data, parentElement } = texts.currentNode;
        if (!data.trim() || parentElement.closest('.hidden')) continue;
        range.selectNodeContents(texts.currentNode);
        const boxes = [article, parentElement.closest('summary')].filter(Boolean).map((box) => box.getBoundingClientRect());
        const left = Math.max(...boxes.map((box) => box.left)) - 1;
        const right = Math.min(...boxes.map((box) => box.right)) + 1;
        const rects = [...range.getClientRects()].filter((rect) => rect.width);
        seen += rects.length && 1;
        if (rects.some((rect) => rect.left < left || rect.right > right)) found.push(data);
      }
      return { found, seen: seen > 20, letters: parseFloat(getComputedStyle(article).fontSize) };
    };";

#[tokio::test]
async fn nothing_is_cut_off_in_a_narrow_card_or_by_large_text() {
    let portal = Portal::start().await;
    portal.reply("/reports/long-words.json", Reply::of("application/json", include_str!("long-words.json")));
    for report in REPORTS {
        let page = Page::open(&portal.page(&format!(
            r#"<style>body {{ margin: 0 }}</style><main>
            <report-card src="/reports/{report}.json" loading="eager" interactive="now"></report-card></main>"#
        )))
        .await;
        page.state("ready").await;
        page.run(&format!("{CUT} return null")).await;
        for (width, size) in [280, 360, 500, 720, 1200].into_iter().flat_map(|width| [(width, 1), (width, 2)]) {
            let cut = page.run(&format!("return cut({width}, {size})")).await;
            assert_eq!(
                cut,
                json!({ "found": [], "seen": true, "letters": 16 * size }),
                "{report} in {width} px, text {size} times as large"
            );
        }
        page.close().await;
    }
}

#[tokio::test]
async fn a_long_amount_breaks_after_its_thousands_alone_and_only_where_it_must() {
    let portal = Portal::start().await;
    portal.reply("/reports/long-words.json", Reply::of("application/json", include_str!("long-words.json")));
    let page = Page::open(&portal.page(
        r#"<style>body { margin: 0 }</style><main>
        <report-card src="/reports/long-words.json" loading="eager" interactive="now"></report-card></main>"#,
    ))
    .await;
    page.state("ready").await;
    page.run(&format!("{CUT} return null")).await;
    for (width, size) in [(280, 1), (280, 2), (360, 2), (1200, 1)] {
        page.run(&format!("cut({width}, {size}); return null")).await;
        // Each amount, on how many lines it stands, and whether one of its groups of three is on two.
        let lines = page
            .run(
                "const article = document.querySelector('report-card').shadowRoot.querySelector('article');
                 return [...article.querySelectorAll('.long')].filter((amount) => amount.checkVisibility()).map((amount) => {
                   const groups = [...amount.childNodes].filter((node) => node.data).map((node) => {
                     const range = document.createRange();
                     range.selectNodeContents(node);
                     return range;
                   });
                   const rows = new Set(groups.map((group) => Math.round(group.getBoundingClientRect().top)));
                   return [amount.textContent, rows.size, groups.some((group) => new Set([...group.getClientRects()].map((rect) => Math.round(rect.top))).size > 1)];
                 })",
            )
            .await;
        let lines = lines.as_array().expect("a list");
        assert!(lines.iter().any(|line| line[0] == "12.345.678.901.234") && lines.len() > 2, "{lines:?}");
        assert!(lines.iter().all(|line| line[2] == false), "{width} px, {size}: {lines:?}");
        if width == 1200 {
            assert!(lines.iter().all(|line| line[1] == 1), "{width} px, {size}: {lines:?}");
        } else if (width, size) == (280, 2) {
            assert!(lines.iter().any(|line| line[1] != 1), "{width} px, {size}: {lines:?}");
        }
    }
    page.close().await;
}
