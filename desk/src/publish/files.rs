//! All files of a publication, and the archive that holds them.

use std::io::{Cursor, Write};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use report_card::export::whole;
use report_card::publish::{EmbedOptions, Image, Publication, published};
use serde::{Deserialize, Serialize};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::snippet::{Snippet, id_of};
use crate::colour::{Ground, code};
use crate::follow::content;
use crate::switches::Switches;
use crate::words::{fill, words};

/// A file's name and what is in it.
type File = (String, Vec<u8>);

/// How a report is to be published.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct How {
    pub switches: Switches,
    pub snippet: Snippet,
    /// Its picture in pixels, where it has been drawn: a PNG, as base64.
    pub picture: Option<String>,
}

/// All files of a publication, packed.
#[derive(Clone, Debug, PartialEq)]
pub struct Archive {
    pub bytes: Vec<u8>,
    /// Whether the picture in pixels is among them.
    pub has_pixels: bool,
}

/// All that is served and what is pasted, in one archive. `turn` comes between two files: each takes a while.
///
/// # Errors
///
/// In words, where the report can't be shown or is too large, or the archive can't be written.
pub async fn archive(text: &str, how: &How, turn: impl AsyncFn()) -> Result<Archive, String> {
    let files = files(text, how, &turn).await?;
    turn().await;
    let has_pixels = files.iter().any(|(name, _)| is_packed(name));
    Ok(Archive { bytes: zipped(&files)?, has_pixels })
}

/// The report with its card drawn, its page, its picture, what the picture says, the snippet, and what each file is for.
async fn files(text: &str, how: &How, turn: &impl AsyncFn()) -> Result<Vec<File>, String> {
    let How { switches, snippet, picture } = how;
    let content = &content(text, switches.card_lang());
    turn().await;
    let words = words(switches.language());
    let embed = EmbedOptions { theme: switches.scheme(), heading_level: 1, ..EmbedOptions::default() };
    let publication = Publication::of(content, &embed).ok_or_else(|| words.no_form.clone())?;
    let id = id_of(content);
    let outline = publication.outline();
    let said: Vec<String> = whole(&outline);
    turn().await;
    // As the command lays it out: whoever looks at it has other fonts than this machine.
    let image = Image::of(&publication);
    let accent = code(switches.accent.on(Ground::Light));
    let named = |pattern: &str| fill(pattern, &[("id", &id)]);
    let pictured = if picture.is_some() { &words.files_picture } else { &words.files_drawing };
    let before = [&words.files_title, &words.files_json, &words.files_page, pictured];
    let after = [&words.files_snippet, &words.files_text];
    // It speaks of "this picture", so it stands below the picture's line.
    let without = image.without().map(|without| format!("  {without}"));
    let lines = before.map(|line| named(line)).into_iter().chain(without);
    let read_me: Vec<String> = lines.chain(after.map(|line| named(line))).collect();
    let check = format!("{}\n\n{}", snippet.hints.join("\n"), words.check);
    turn().await;
    let drawn = published(content, &[]).await.map_err(|why| why.sentence(switches.language()))?;
    turn().await;
    let page = publication.page().await?;
    turn().await;
    let mail = publication.plain();
    turn().await;
    let pixels = picture.as_ref().and_then(|picture| STANDARD.decode(picture).ok());
    let pixels = pixels.map(|bytes| (format!("{id}.png"), bytes));
    let all = [
        (format!("{id}.json"), drawn.into()),
        (format!("{id}.html"), page.into()),
        (format!("{id}.svg"), image.svg(&accent).into()),
        (format!("{id}.alt.txt"), image.alternative().as_bytes().to_vec()),
        (format!("{id}.txt"), (said.join("\n") + "\n").into()),
        (format!("{id}.mail.html"), mail.into()),
        (format!("{id}.snippet.html"), (snippet.text.clone() + "\n").into()),
        ("README.txt".to_owned(), format!("{}\n\n{check}\n", read_me.join("\n")).into()),
    ];
    Ok(all.into_iter().chain(pixels).collect())
}

/// A PNG is packed already.
fn is_packed(name: &str) -> bool {
    name.ends_with(".png")
}

/// The files in one archive.
///
/// # Errors
///
/// In words, where it can't be written.
fn zipped(files: &[File]) -> Result<Vec<u8>, String> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let method = if is_packed(name) { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        archive
            .start_file(name.as_str(), SimpleFileOptions::default().compression_method(method))
            .and_then(|()| Ok(archive.write_all(bytes)?))
            .map_err(|error| error.to_string())?;
    }
    Ok(archive.finish().map_err(|error| error.to_string())?.into_inner())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use pollster::block_on;
    use report_card::report::{before_drawn, hash_of};

    use super::*;

    const REPORT: &str = include_str!("../../../www/reports/ngo-quyen-2023.json");

    fn how() -> How {
        let (content, switches) = (content(REPORT, None), Switches::default());
        let snippet = Snippet::of(&content, &switches, "https://cdn.example/rc");
        How { switches, snippet, picture: None }
    }

    fn files() -> Vec<File> {
        block_on(super::files(REPORT, &how(), &async || ())).expect("files")
    }

    #[test]
    fn each_file_holds_the_reports_facts() {
        for (name, bytes) in files() {
            let text = String::from_utf8(bytes).expect("text").replace("&nbsp;", " ").replace('\u{a0}', " ");
            let is_of_report = !["README.txt", "ngo-quyen-2023.snippet.html"].contains(&name.as_str());
            assert!(!is_of_report || ["19/19", "36,1"].iter().all(|fact| text.contains(fact)), "{name}: {text}");
            assert!(!text.is_empty() && !text.contains("{id}"), "{name}");
        }
    }

    #[test]
    fn the_text_says_all_and_the_pictures_alternative_the_theme() {
        let all = files();
        let said = |name: &str| {
            let of = all.iter().find(|(own, _)| own.ends_with(name)).expect("a file");
            String::from_utf8(of.1.clone()).expect("text")
        };
        let report: serde_json::Value = serde_json::from_str(REPORT).expect("a report");
        let text = said("2023.txt").replace('\u{a0}', " ");
        let strings = |pointer: &str| -> Vec<String> {
            let list =
                report.pointer(pointer).and_then(|list| list.as_array().or_else(|| list.get("items")?.as_array()));
            list.into_iter()
                .flatten()
                .filter_map(|item| item.as_str().or_else(|| item.get("quote")?.as_str()))
                .map(str::to_owned)
                .collect()
        };
        let lists = ["/plan/objectives", "/plan/tasks", "/plan/projects", "/statements", "/event/discussed"];
        let declared: Vec<String> = lists.into_iter().flat_map(strings).collect();
        assert!(declared.len() > 20, "{declared:?}");
        for item in &declared {
            assert!(text.contains(item.trim_end_matches('.')), "{item}");
        }
        let theme = report["plan"]["theme"]["text"].as_str().expect("a theme");
        assert!(text.contains(theme) && said(".alt.txt").contains(theme) && said(".svg").contains(theme));
        let chair = report["event"]["chair"]["name"].as_str().expect("a chair");
        assert!(text.contains(chair));
    }

    #[test]
    fn what_a_picture_leaves_out_stands_below_its_line() {
        let (_, read_me) = files().into_iter().find(|(name, _)| name == "README.txt").expect("a file");
        let read_me = String::from_utf8(read_me).expect("text");
        let mut lines = read_me.lines().skip_while(|line| !line.contains("ngo-quyen-2023.svg"));
        let (picture, below) = (lines.next(), lines.next().unwrap_or_default());
        assert!(picture.is_some() && below.starts_with("  Không có trong ảnh này"), "{read_me}");
    }

    #[test]
    fn the_report_bears_the_card_that_publish_draws() {
        let all = files();
        let json = String::from_utf8(all[0].1.clone()).expect("text");
        assert_eq!(json, block_on(published(&content(REPORT, None), &[])).expect("drawn"));
        let own = before_drawn(&json).expect("a drawn card");
        assert!(json.contains(&format!("\"of\":\"{}\"", hash_of(own))));
    }

    #[test]
    fn an_archive_gives_back_what_it_holds() {
        let all = [("a.png".to_owned(), vec![1, 2, 3]), ("b.txt".to_owned(), "đủ".repeat(99).into_bytes())];
        let mut archive = zip::ZipArchive::new(Cursor::new(zipped(&all).expect("written"))).expect("an archive");
        for (name, bytes) in &all {
            let mut read = Vec::new();
            archive.by_name(name).expect("there").read_to_end(&mut read).expect("read");
            assert_eq!(read, *bytes, "{name}");
        }
    }

    #[test]
    fn the_picture_in_pixels_is_there_where_the_page_could_draw_it() {
        let drawn = How { picture: Some(STANDARD.encode([1, 2, 3])), ..how() };
        let names = |how: &How| {
            let files = block_on(super::files(REPORT, how, &async || ())).expect("files");
            let packed = block_on(archive(REPORT, how, async || ())).expect("an archive");
            assert_eq!(packed.has_pixels, files.iter().any(|(name, _)| name.ends_with(".png")));
            let said = String::from_utf8(files.iter().find(|(name, _)| name == "README.txt").expect("there").1.clone());
            (files.into_iter().map(|(name, _)| name).collect::<Vec<_>>(), said.expect("text"))
        };
        for (how, is_there) in [(&drawn, true), (&how(), false)] {
            let (names, said) = names(how);
            let png = "ngo-quyen-2023.png";
            assert_eq!((names.iter().any(|name| name == png), said.contains(png)), (is_there, is_there));
        }
    }

    #[test]
    fn what_cant_be_shown_is_told() {
        let nothing = block_on(archive("{}", &how(), async || ()));
        assert_eq!(nothing, Err(words(Switches::default().language()).no_form.clone()));
    }
}
