//! What a reader sees of a report without opening anything: the card's height, and how many of its words are repetitions.

use anyhow::{Context, Result};

use crate::bench::Bench;
use crate::table::markdown;
use crate::target::Target;

/// Columns of a phone and of an article, in CSS pixels.
const WIDTHS: [u32; 2] = [360, 760];
/// Files in `www/reports` and `tests/glance`.
const REPORTS: [(&str, &str); 8] = [
    ("www/reports", "ngo-quyen-2023"),
    ("www/reports", "thua-thien-hue-2019"),
    ("www/reports", "winchester-2014-15"),
    ("tests/glance", "borough-quarters"),
    ("tests/glance", "budget-references"),
    ("tests/glance", "council-plan"),
    ("tests/glance", "indicators-quarters"),
    ("tests/glance", "budget-levels"),
];
/// When the live card is there: its height, its words, and how many of these occurred before. A word has three letters or more.
const SCRIPT: &str = "
    const card = document.querySelector('report-card');
    while (card.dataset.state === undefined || card.dataset.state === 'loading' || !card.shadowRoot?.querySelector('article')) {
      await new Promise((done) => requestAnimationFrame(done));
    }
    await document.fonts.ready;
    const article = card.shadowRoot.querySelector('article');
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    const words = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent.closest('.hidden, footer') || !parent.checkVisibility()) continue;
      words.push(...(node.data.toLowerCase().match(/\\p{L}{3,}/gu) ?? []));
    }
    return [card.getBoundingClientRect().height, words.length, words.length - new Set(words).size];";

impl Bench {
    /// Heights don't vary: each is looked at once.
    pub async fn glance(&mut self) -> Result<()> {
        for (folder, name) in REPORTS {
            let text = std::fs::read(self.root.join(folder).join(format!("{name}.json"))).context(name)?;
            self.site.put(&format!("/glance/{name}.json"), &text)?;
            for width in WIDTHS {
                let html = format!(
                    "<!doctype html><html lang=vi><meta charset=utf-8><style>body {{ margin: 0 }} report-card {{ inline-size: {width}px }}</style>\
                     <report-card src=\"/glance/{name}.json\" loading=eager interactive=now></report-card>\
                     <script type=module src=\"/ours/embed.js\"></script>"
                );
                let path = format!("/glance-{name}-{width}.html");
                self.site.put(&path, html.as_bytes())?;
                self.visitors += 1;
                let url = self.site.url(&format!("v{}", self.visitors), &path);
                self.browser.screen(width.max(400), 900, 1.0).await?;
                self.browser.go(&url).await?;
                let told = self.browser.run(SCRIPT).await.with_context(|| name.to_owned())?;
                for (at, what) in ["height", "words", "again"].into_iter().enumerate() {
                    let value = told.get(at).and_then(serde_json::Value::as_f64).context("no figure")?;
                    self.samples.add(Target::Ours, &key(name, width, what), value);
                }
            }
        }
        self.renew().await
    }
}

fn key(name: &str, width: u32, what: &str) -> String {
    format!("glance.{name}.{width}.{what}")
}

/// The results as a table.
pub fn told(bench: &Bench) -> String {
    let heading = ["", "height at 360", "height at 760", "words", "said before"].map(str::to_owned).to_vec();
    let figure = |name: &str, width: u32, what: &str| {
        let value = bench.samples.median(Target::Ours, &key(name, width, what));
        value.map_or_else(String::new, |value| format!("{value:.0}"))
    };
    let rows = REPORTS.map(|(_, name)| {
        let heights = WIDTHS.map(|width| figure(name, width, "height"));
        let words = ["words", "again"].map(|what| figure(name, 760, what));
        std::iter::once(name.to_owned()).chain(heights).chain(words).collect::<Vec<_>>()
    });
    let rows: Vec<Vec<String>> = std::iter::once(heading).chain(rows).collect();
    markdown(&rows)
}
