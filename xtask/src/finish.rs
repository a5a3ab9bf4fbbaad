//! `cargo xtask finish`: trunk's last step, after a build of either kind.

mod names;
mod order;
mod types;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use base64::Engine;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};
use sha2::{Digest, Sha256};

use crate::command::root;
use crate::tools::version;

pub const GLUE: &str = "report-card.js";
pub const WASM: &str = "report-card_bg.wasm";
/// What `cargo xtask join` has made of `src/embed/glue`.
const GLUE_END: &str = "glue.js";
const EMBED: &str = "embed.js";
const PAGE: &str = "index.html";
const TYPES: &str = "embed.d.ts";
pub const SHEET: &str = "card.css";

/// Makes trunk's output fit together: guards the glue, puts the style sheet beside it, and tells `embed.js` the hashes of its files.
pub fn finish() -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).context("trunk calls this, as its hook")?;
    let wasm = fs::read(staging.join(WASM)).context(WASM)?;
    let (glue, wasm) = names::shorten(&read(&staging.join(GLUE))?, &wasm)?;
    // What is served while one works is neither put in order, which takes most of a minute, nor minified.
    let is_released = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let wasm = if is_released { order::by_likeness(&wasm)? } else { wasm };
    let glue = finish_glue(&glue, &read(&staging.join(GLUE_END))?)?;
    fs::write(staging.join(GLUE), &glue)?;
    // Trunk minifies only scripts that a page names, so the page names this one; it has no other use there.
    fs::remove_file(staging.join(GLUE_END))?;
    fs::write(staging.join(PAGE), without_script(&read(&staging.join(PAGE))?, GLUE_END)?)?;
    fs::write(staging.join(WASM), &wasm)?;
    // As `build.rs` makes it for the crate.
    let sheet =
        minifier::css::minify(&read(&root().join("src/card/card.css"))?).map_err(anyhow::Error::msg)?.to_string();
    let sheet = sheet.trim();
    fs::write(staging.join(SHEET), sheet)?;
    let embed = read(&staging.join(EMBED))?;
    let embed = if is_released { in_one_line(&embed) } else { embed };
    let embed = finish_embed(&embed, &glue, &wasm, sheet)?;
    fs::write(staging.join(EMBED), embed)?;
    let types = staging.join(TYPES);
    let english = read(&root().join("src/words/languages/en.json"))?;
    fs::write(&types, types::with_sentences(&read(&types)?, &english)?)?;
    let page = page_of(&read(&root().join("docs/troubleshooting.md"))?);
    fs::write(staging.join("troubleshooting.html"), page)?;
    Ok(())
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("{} can't be read", path.display()))
}

/// wasm-bindgen's glue as a function, so that each call is an instance of its own with every way into its wasm guarded; then our glue,
/// which calls it (`src/embed/glue/instance.js`).
fn finish_glue(glue: &str, end: &str) -> Result<String> {
    // Yew marks nodes with ids of its instance: two Yew apps on a page would take each other's nodes for their own.
    ensure!(glue.contains("__yew_"), "{GLUE} names no __yew_: has Yew changed its marks?");
    let glue = glue.replace("__yew_", "__report_card_");
    let exports = glue.find(".exports").with_context(|| format!("{GLUE} takes no exports"))?;
    let start = glue[..exports].rfind('=').with_context(|| format!("{GLUE} keeps no exports"))?;
    let name = glue[start + 1..exports].trim();
    ensure!(
        glue[..start].trim_end().ends_with("wasm") && name.chars().all(char::is_alphanumeric),
        "{GLUE} takes the exports in another way: see src/embed/glue/instance.js"
    );
    let (before, after) = (&glue[..=start], &glue[exports + ".exports".len()..]);
    let guarded = format!("{before}guard({name}.exports){after}");
    // The last statement exports the function that starts the wasm.
    let last = guarded.rfind("export").with_context(|| format!("{GLUE} exports nothing"))?;
    let (inside, default) = (&guarded[..last], &guarded[last..]);
    ensure!(
        default.contains("__wbg_init as default") && inside.contains("export function mount"),
        "{GLUE} exports otherwise: see src/embed/glue/instance.js"
    );
    let inside = inside.replace("export class ", "class ").replace("export function ", "function ");
    Ok(format!(
        "function glueOf(guard,Window,self){{\n{inside}\nreturn{{init:__wbg_init,mount}};}}\n{}",
        end.replace(";}", "}")
    ))
}

/// The page without this script's tag.
fn without_script(page: &str, name: &str) -> Result<String> {
    let address = page.find(&format!("./{name}")).with_context(|| format!("{PAGE} asks for no {name}"))?;
    let start = page[..address].rfind("<script").with_context(|| format!("{PAGE} asks for {name} in another way"))?;
    let end = page[address..].find("</script>").with_context(|| format!("{PAGE} ends in a script"))?;
    Ok(format!("{}{}", &page[..start], &page[address + end + "</script>".len()..]))
}

/// Without what the minifier leaves: the style sheet's line breaks, and a semicolon before each brace. Of a script that is not minified a
/// comment would take along all that follows it.
fn in_one_line(minified: &str) -> String {
    minified.lines().map(str::trim_start).collect::<String>().replace(";}", "}")
}

fn finish_embed(embed: &str, glue: &str, wasm: &[u8], sheet: &str) -> Result<String> {
    let embed = ascii(embed);
    let hashes = [(GLUE, glue.as_bytes()), (WASM, wasm), (SHEET, sheet.as_bytes())];
    fill(&filled(&embed, "{version}", &version()?)?, &hashes)
}

/// Fills in the hashes of the files that a script may use.
pub fn fill(script: &str, files: &[(&str, &[u8])]) -> Result<String> {
    files.iter().try_fold(script.to_owned(), |script, (name, bytes)| {
        filled(&script, &format!("{{hash of {name}}}"), &hash(bytes))
    })
}

/// A script with a value in place of a mark.
pub fn filled(script: &str, mark: &str, value: &str) -> Result<String> {
    ensure!(script.matches(mark).count() == 1, "{EMBED} should hold {mark} once");
    Ok(script.replace(mark, value))
}

/// Escapes letters outside ASCII, which only occur in strings: a classic script without a charset is read in its page's, whatever that
/// is.
fn ascii(script: &str) -> String {
    let mut text = String::new();
    for unit in script.encode_utf16() {
        match u8::try_from(unit) {
            Ok(byte) if byte.is_ascii() => text.push(byte.into()),
            _ => text.push_str(&format!("\\u{unit:04x}")),
        }
    }
    text
}

fn hash(bytes: &[u8]) -> String {
    format!("sha256-{}", base64::engine::general_purpose::STANDARD.encode(Sha256::digest(bytes)))
}

/// The page that an error's `help` leads to: a heading `### code: what` gets the anchor `#code`. The other documents stay in the
/// repository: of a link to one of them the text stands there, which names its file.
fn page_of(markdown: &str) -> String {
    let mut is_dropped = false;
    let events = Parser::new_ext(markdown, Options::ENABLE_TABLES).filter(|event| match event {
        Event::Start(Tag::Link { dest_url, .. }) => {
            is_dropped = !dest_url.starts_with("https://");
            !is_dropped
        }
        Event::End(TagEnd::Link) => !std::mem::take(&mut is_dropped),
        _ => true,
    });
    let mut events: Vec<Event> = events.collect();
    for at in 1..events.len() {
        if let (Event::Start(Tag::Heading { level: HeadingLevel::H3, .. }), Event::Code(code)) =
            (&events[at - 1], &events[at])
        {
            let id = Some(code.clone());
            events[at - 1] =
                Event::Start(Tag::Heading { level: HeadingLevel::H3, id, classes: Vec::new(), attrs: Vec::new() });
        }
    }
    let title: String = events
        .iter()
        .skip_while(|event| !matches!(event, Event::Start(Tag::Heading { level: HeadingLevel::H1, .. })))
        .take_while(|event| !matches!(event, Event::End(TagEnd::Heading(_))))
        .filter_map(|event| if let Event::Text(text) = event { Some(text.as_ref()) } else { None })
        .collect();
    let mut body = String::new();
    html::push_html(&mut body, events.into_iter());
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n\
         <link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"document.css\">\n<main>\n{body}</main>\n</html>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::{finish_embed, finish_glue, in_one_line, page_of};

    #[test]
    fn of_a_document_that_is_not_served_the_page_keeps_the_name() {
        let page = page_of(
            "# When\n\n### `load`: not there\n\nSee [docs/format.md](format.md#problems), [WHATWG](https://html.spec.whatwg.org).\n",
        );
        assert!(page.contains("<h3 id=\"load\"><code>load</code>: not there</h3>"), "{page}");
        assert!(page.contains("See docs/format.md, <a href=\"https://html.spec.whatwg.org\">WHATWG</a>."), "{page}");
    }

    #[test]
    fn a_script_that_is_not_minified_keeps_its_lines() {
        let script =
            "a(); // one\nb('{version} {hash of report-card.js} {hash of report-card_bg.wasm} {hash of card.css}');";
        let finished = finish_embed(script, "", b"", "").unwrap();
        assert!(finished.starts_with("a(); // one\nb('"), "{finished}");
        assert_eq!(in_one_line("a(`x\n  y`);b={c;}"), "a(`xy`);b={c}");
    }

    #[test]
    fn the_glue_becomes_a_function_and_its_exports_are_guarded() {
        let glue = "let wasm;export class Card{}export function mount(e){}\nfunction f(e){e.__yew_id=1;wasm=e.exports;}\
                    async function __wbg_init(){}export{initSync,__wbg_init as default};";
        let finished = finish_glue(glue, "let instance = glueOf((exports) => exports);").unwrap();
        assert_eq!(
            finished,
            "function glueOf(guard,Window,self){\nlet wasm;class Card{}function mount(e){}\n\
             function f(e){e.__report_card_id=1;wasm=guard(e.exports);}async function __wbg_init(){}\n\
             return{init:__wbg_init,mount};}\nlet instance = glueOf((exports) => exports);"
        );
        let other = glue.replace("export function mount", "export const mount=");
        assert!(finish_glue(&other, "").unwrap_err().to_string().contains("exports otherwise"));
    }
}
