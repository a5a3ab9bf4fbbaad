//! What is measured: the card made by each means that a portal could choose, and its page.

use std::path::Path;

use anyhow::{Context, Result, ensure};

/// A means of making the card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// Our one line, for a report without a drawn card.
    Ours,
    /// Our one line, for a report written by `report-card publish`.
    Drawn,
    /// Ours, with preload hints for a card that is visible at once.
    Hinted,
    /// A drawn card, with hints for the report and the style sheet.
    DrawnHinted,
    /// Ours, with its figures in the page.
    Figures,
    /// Ours, with the card in the page, as `report-card render --html` writes it.
    Prerendered,
    Preact,
    Lit,
    ChartJs,
    ECharts,
    Vega,
    Static,
}

impl Target {
    pub const ALL: [Target; 12] = [
        Target::Ours,
        Target::Drawn,
        Target::Hinted,
        Target::DrawnHinted,
        Target::Figures,
        Target::Prerendered,
        Target::Preact,
        Target::Lit,
        Target::ChartJs,
        Target::ECharts,
        Target::Vega,
        Target::Static,
    ];
    /// Every means once.
    pub const EACH: [Target; 7] =
        [Target::Ours, Target::Preact, Target::Lit, Target::ChartJs, Target::ECharts, Target::Vega, Target::Static];

    /// For many cards on a page, with and without a drawn card.
    pub const MANY: [Target; 8] = [
        Target::Ours,
        Target::Drawn,
        Target::Preact,
        Target::Lit,
        Target::ChartJs,
        Target::ECharts,
        Target::Vega,
        Target::Static,
    ];
    /// Those that can answer a press only with the wasm.
    pub const PRESSED: [Target; 4] = [Target::Ours, Target::Drawn, Target::Hinted, Target::Prerendered];

    /// Its name in file names.
    pub fn id(self) -> &'static str {
        match self {
            Target::Ours => "ours",
            Target::Drawn => "drawn",
            Target::Hinted => "hinted",
            Target::DrawnHinted => "drawn-hinted",
            Target::Figures => "figures",
            Target::Prerendered => "prerendered",
            Target::Preact => "preact",
            Target::Lit => "lit",
            Target::ChartJs => "chartjs",
            Target::ECharts => "echarts",
            Target::Vega => "vega",
            Target::Static => "static",
        }
    }

    /// Its name in tables.
    pub fn name(self) -> &'static str {
        match self {
            Target::Ours => "report-card",
            Target::Drawn => "report-card, drawn",
            Target::Hinted => "report-card, hinted",
            Target::DrawnHinted => "report-card, drawn, hinted",
            Target::Figures => "report-card, with figures",
            Target::Prerendered => "report-card, prerendered",
            Target::Preact => "Preact",
            Target::Lit => "Lit",
            Target::ChartJs => "Chart.js",
            Target::ECharts => "ECharts",
            Target::Vega => "Vega-Embed",
            Target::Static => "static HTML",
        }
    }

    pub fn is_ours(self) -> bool {
        matches!(
            self,
            Target::Ours | Target::Drawn | Target::Hinted | Target::DrawnHinted | Target::Figures | Target::Prerendered
        )
    }

    /// A selector of the elements that hold cards.
    pub fn hosts(self) -> &'static str {
        match self {
            _ if self.is_ours() => "report-card",
            Target::Static => "article.card",
            _ => "[data-report]",
        }
    }

    /// The least number of canvases in a card.
    pub fn drawings(self) -> usize {
        match self {
            Target::ChartJs | Target::ECharts | Target::Vega => 3,
            _ => 0,
        }
    }
}

/// The forms of the embed, read from the README: what is measured is what people paste.
pub struct Snippets {
    line: String,
    fallback: String,
    hinted: String,
    drawn_hinted: String,
}

impl Snippets {
    pub fn read(root: &Path) -> Result<Snippets> {
        let readme = std::fs::read_to_string(root.join("README.md")).context("README.md can't be read")?;
        let blocks: Vec<&str> =
            readme.split("```html\n").skip(1).filter_map(|block| block.split("```").next()).map(str::trim).collect();
        // Found by their content, so that README may order them freely.
        let holding = |what: &str, but: &str| -> Result<String> {
            let block = blocks.iter().find(|block| block.contains(what) && !block.contains(but));
            let block = block.with_context(|| format!("README has no snippet that holds {what}"))?;
            let end = block.find("embed.js").context("README's snippet has no embed.js")?;
            let begin = block[..end].rfind("https://").context("README's snippet has no address")?;
            Ok(block.replace(&block[begin..end], "/ours/").replace("/reports/2023.json", "{report}"))
        };
        let snippets = Snippets {
            line: holding("data-report", "preload")?,
            fallback: holding("<report-card", "data-report")?,
            hinted: holding("report-card_bg.wasm", "<report-card")?,
            drawn_hinted: holding("card.css", "<report-card")?,
        };
        for snippet in [&snippets.line, &snippets.fallback, &snippets.hinted, &snippets.drawn_hinted] {
            ensure!(
                snippet.contains("{report}") && !snippet.contains("cdn.example"),
                "README's snippet is another one"
            );
        }
        Ok(snippets)
    }

    /// One card in one line, loaded at once (`eager`) or when it comes near.
    fn line(&self, report: &str, eager: bool) -> String {
        let line = self.line.replace("{report}", report);
        if eager { line.replace(" data-report=", " data-loading=\"eager\" data-report=") } else { line }
    }

    /// One card with a fallback inside.
    fn fallback(&self, report: &str, inside: &str) -> Result<String> {
        let snippet = self.fallback.replace("{report}", report);
        let begin = snippet.find("<report-card").and_then(|at| Some(at + snippet[at..].find('>')? + 1));
        let end = snippet.find("</report-card>");
        let (begin, end) = begin.zip(end).context("README's second snippet holds no element")?;
        Ok(format!("{}{inside}{}", &snippet[..begin], &snippet[end..]))
    }
}

/// The page to make: how many cards, of which report.
#[derive(Clone, Copy)]
pub struct Wish<'a> {
    pub report: &'a str,
    pub cards: usize,
    /// Whether cards far from the reader are loaded too.
    pub eager: bool,
    /// The card as HTML, for the targets that have it in their page.
    pub html: &'a str,
}

/// A page with these cards and nothing else to paint.
pub fn page(target: Target, snippets: &Snippets, wish: Wish) -> Result<String> {
    let Wish { report, cards, eager, html } = wish;
    let name = target.id();
    let style = |name: &str| format!("<link rel=\"stylesheet\" href=\"/{name}/card.css\">\n");
    let (head, card) = match target {
        Target::Ours | Target::Drawn => (String::new(), snippets.line(report, eager)),
        Target::Hinted => (String::new(), snippets.hinted.replace("{report}", report)),
        Target::DrawnHinted => (String::new(), snippets.drawn_hinted.replace("{report}", report)),
        Target::Figures => (style("static"), snippets.fallback(report, html)?),
        Target::Prerendered => (String::new(), html.to_owned()),
        Target::Static => (style("static"), html.to_owned()),
        _ => {
            // Report and script load in parallel: without the hint the report would wait for the script.
            let preload = format!("<link rel=\"preload\" as=\"fetch\" crossorigin href=\"{report}\">\n");
            let css = if target == Target::Lit { String::new() } else { style(name) };
            let script = format!("<script type=\"module\" src=\"/{name}/card.js\"></script>\n");
            (preload + &css + &script, format!("<div data-report=\"{report}\"><p>Đang tải báo cáo…</p></div>"))
        }
    };
    let body = vec![card; cards].join("\n");
    Ok(format!(
        "<!doctype html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Báo cáo</title>\n\
         <link rel=\"icon\" href=\"data:,\">\n{head}</head>\n<body>\n{body}\n</body>\n</html>\n"
    ))
}

/// A page with a target's script, without a card.
pub fn empty_page(target: Target) -> String {
    let name = target.id();
    let head = match target {
        _ if target.is_ours() => "<script async src=\"/ours/embed.js\"></script>".to_owned(),
        Target::Static => "<link rel=\"stylesheet\" href=\"/static/card.css\">".to_owned(),
        _ => format!(
            "<link rel=\"stylesheet\" href=\"/static/card.css\">\n<script type=\"module\" src=\"/{name}/card.js\"></script>"
        ),
    };
    format!(
        "<!doctype html>\n<html lang=\"vi\">\n<head><meta charset=\"utf-8\">\n<title>Báo cáo</title>\n\
         <link rel=\"icon\" href=\"data:,\">\n{head}\n</head>\n<body><div id=\"place\"></div></body>\n</html>\n"
    )
}
