//! `snippet.html`: the forms of the embed that an editor pastes, with this version's address and hash.

use anyhow::Result;
use pulldown_cmark_escape::escape_html;

use super::pages::{PAGES, Sample};

pub fn page(address: &str, version: &str, integrity: &str, report: &Sample) -> Result<String> {
    let Sample { file, id, .. } = report;
    let src = format!("{address}/reports/{file}");
    let page = format!("{address}/{PAGES}/{id}.html");
    let script = format!("src=\"{address}/embed.js\" integrity=\"{integrity}\" crossorigin=\"anonymous\"");
    let mut title = String::new();
    escape_html(&mut title, &report.title)?;
    Ok(format!(
        "<!-- report-card {version}. Paste one of the five, then put your own report's address in the place of\n     \
         {src}\n     \
         To take a newer version, paste its snippet: the address and the hash belong together. -->\n\n\
         <!-- 1. With what is read before any script, and where scripts are blocked: `report-card render` puts the figures there. -->\n\
         <div><script type=\"module\" {script}></script>\n\
         <report-card src=\"{src}\"><a href=\"{page}\">{title}</a></report-card></div>\n\n\
         <!-- 2. One line: the card stands where the line does. -->\n\
         <script async {script} data-report=\"{src}\"></script>\n\n\
         <!-- 3. Seen as the page opens: the card comes sooner, and is loaded even where nobody scrolls to it. A report that\n     \
         `report-card publish` has not drawn needs the wasm: README has the line for that. -->\n\
         <link rel=\"preload\" as=\"fetch\" crossorigin href=\"{src}\">\n\
         <link rel=\"preload\" as=\"fetch\" crossorigin href=\"{address}/card.css\">\n\
         <script async fetchpriority=\"high\" {script} data-report=\"{src}\"></script>\n\n\
         <!-- 4. Where editors may paste no script: this line once, in the site's template, and then a link alone in its paragraph. -->\n\
         <script type=\"module\" {script}></script>\n\
         <p><a href=\"{page}\">{title}</a></p>\n\n\
         <!-- 5. Where frames alone are allowed. -->\n\
         <div><iframe src=\"{page}\" title=\"{title}\" width=\"100%\" height=\"900\" loading=\"lazy\" frameborder=\"0\"></iframe></div>\n"
    ))
}

#[cfg(test)]
mod tests {
    use super::super::pages::Sample;

    #[test]
    fn a_title_is_no_markup() {
        let report = Sample { file: "a.json".into(), id: "a".into(), title: "\"><script>".into() };
        let page = super::page("https://cdn.example/report-card/1.0.0", "1.0.0", "sha384-x", &report).expect("a page");
        assert!(page.contains(r#"title="&quot;&gt;&lt;script&gt;""#), "{page}");
    }
}
