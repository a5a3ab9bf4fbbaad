//! The editor's page.

use crate::browser::Page;
use crate::server::Portal;

#[tokio::test]
async fn the_playground_tells_problems_as_one_types() {
    let portal = Portal::start().await;
    let page = Page::open(&portal.url("/index.html")).await;
    page.state("ready").await;
    assert!(page.card_text().await.contains("19/19"));
    page.screenshot("playground").await;
    page.run(
        "const json = document.getElementById('json');
         json.value = json.value.replace('\"ty-dong\",', '\"tydong\",');
         json.dispatchEvent(new Event('input', { bubbles: true })); return null;",
    )
    .await;
    page.until("const said = document.getElementById('problems').textContent; return said.includes('E09') && said.includes('/budget/0/unit')").await;
    page.close().await;
}

/// What the playground gives to paste in that form.
async fn snippet(page: &Page, form: &str) -> String {
    page.run(&format!("document.querySelector('input[name=form][value={form}]').click(); return null")).await;
    let snippet = page.run("return document.getElementById('snippet').value").await;
    snippet.as_str().expect("text").to_owned()
}

#[tokio::test]
async fn every_form_that_it_gives_works_where_it_is_pasted() {
    let portal = Portal::start().await;
    let playground = Page::open(&portal.url("/index.html")).await;
    playground.state("ready").await;
    let mut forms = Vec::new();
    for form in ["script", "element", "inline", "frame", "text", "image"] {
        forms.push((form, snippet(&playground, form).await));
    }
    playground.close().await;
    for (form, pasted) in forms {
        // Readable as it stands, with no script at all.
        let facts = ["19/19", "1.757", "42,5%", "36,1"];
        let plain = pasted.replace("&nbsp;", " ").replace('\u{a0}', " ");
        let is_plain = ["element", "text", "image"].contains(&form);
        assert!(!is_plain || facts.iter().all(|fact| plain.contains(fact)), "{form}: {pasted}");
        let page = Page::open(&portal.bare_page(&pasted)).await;
        match form {
            "script" | "element" | "inline" => page.state("ready").await,
            "frame" => {
                page.until("return document.querySelector('iframe').contentDocument?.querySelector('report-card')?.dataset.state === 'ready'")
                    .await;
            }
            _ => {
                page.assert(
                    "return document.body.querySelector('script, style, [style], [class], report-card') === null",
                )
                .await;
            }
        }
        if form == "text" {
            page.assert(
                "return document.querySelectorAll('h2').length === 1 && document.querySelectorAll('details li').length > 10
                   && !/[;:] *[;:]|^ *;/m.test(document.body.innerText) && document.querySelector('a[href^=\"https://\"]') !== null",
            )
            .await;
            page.screenshot("as-text").await;
        }
        // The picture is the editor's to make.
        if form == "image" { page.allow_errors().close().await } else { page.close().await }
    }
}
