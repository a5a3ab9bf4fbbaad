//! `snippet.html`: the forms of the embed that an editor pastes, with this version's address and hash.

use super::oembed::Report;

/// What HTML reads as markup, written so that it stays text.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A report in a frame of its own.
pub fn frame(address: &str, file: &str, title: &str, (width, height): (u32, u32)) -> String {
    format!(
        "<iframe src=\"{address}/frame.html?src=reports/{file}\" title=\"{}\" width=\"{width}\" height=\"{height}\" \
         loading=\"lazy\" frameborder=\"0\"></iframe>",
        escape(title)
    )
}

pub fn page(address: &str, version: &str, integrity: &str, report: Option<&Report>) -> String {
    let (file, title) = report.map_or(("2023.json", "2023"), |report| (&report.file, &report.title));
    let src = format!("{address}/reports/{file}");
    let script = format!("src=\"{address}/embed.js\" integrity=\"{integrity}\" crossorigin=\"anonymous\"");
    let frame = frame(address, file, title, super::oembed::SIZE);
    let title = escape(title);
    format!(
        "<!-- report-card {version}. Paste one of the four, then put your own report's address in the place of\n     \
         {src}\n     \
         To take a newer version, paste its snippet: the address and the hash belong together. -->\n\n\
         <!-- 1. One line: the card stands where the line does. -->\n\
         <script async {script} data-src=\"{src}\"></script>\n\n\
         <!-- 2. With figures that are read before any script, and where scripts are blocked. -->\n\
         <script type=\"module\" {script}></script>\n\
         <report-card src=\"{src}\"><a href=\"{src}\">{title}</a></report-card>\n\n\
         <!-- 3. Seen as the page opens: the card comes sooner, and is loaded even where nobody scrolls to it. -->\n\
         <link rel=\"preload\" as=\"fetch\" crossorigin href=\"{address}/report-card_bg.wasm\">\n\
         <script async fetchpriority=\"high\" {script} data-src=\"{src}\" data-interactive=\"now\"></script>\n\n\
         <!-- 4. Where no script may be pasted. The report lies where frame.html does. -->\n\
         {frame}\n"
    )
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_title_is_no_markup() {
        let frame = super::frame("https://cdn.example/report-card/1.0.0", "a.json", "\"><script>", (720, 900));
        assert!(frame.contains(r#"title="&quot;&gt;&lt;script&gt;""#), "{frame}");
    }
}
