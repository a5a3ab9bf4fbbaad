//! All files of a publication, and the archive that holds them.

use std::io::{Cursor, Write};

use report_card::card::Content;
use report_card::export::whole;
use report_card::publish::{EmbedOptions, Image, Publication, published};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::snippet::{Snippet, id_of};
use crate::colour::{Ground, code};
use crate::switches::Switches;
use crate::words::{fill, words};

/// A file's name and what is in it.
pub type File = (String, Vec<u8>);

/// What is served and what is pasted, but for the picture in pixels: the report with its card drawn, its page, its picture as lines, what
/// the picture says, the snippet, and what each file is for. `turn` comes between two files: each takes a while.
///
/// # Errors
///
/// In words, where the report can't be shown or is too large.
pub async fn texts(
    content: &Content,
    switches: &Switches,
    image: &Image,
    snippet: &Snippet,
    turn: impl AsyncFn(),
) -> Result<Vec<File>, String> {
    let words = words(switches.language());
    let embed = EmbedOptions { theme: switches.scheme(), heading_level: 1, ..EmbedOptions::default() };
    let publication = Publication::of(content, &embed).ok_or_else(|| words.no_form.clone())?;
    let id = id_of(content);
    let outline = publication.outline(&[]);
    let said: Vec<String> = whole(&outline);
    let accent = code(switches.accent.on(Ground::Light));
    let named = |pattern: &str| fill(pattern, &[("id", &id)]);
    let read_me = [
        &words.files_title,
        &words.files_json,
        &words.files_page,
        &words.files_picture,
        &words.files_snippet,
        &words.files_text,
    ];
    let without = image.without().map(str::to_owned);
    let read_me: Vec<String> = read_me.map(|line| named(line)).into_iter().chain(without).collect();
    let check = format!("{}\n\n{}", snippet.hints.join("\n"), words.check);
    let drawn = published(content, &[]).await.map_err(|why| why.sentence(switches.language()))?;
    turn().await;
    let page = publication.page().await?;
    turn().await;
    let mail = publication.plain();
    turn().await;
    Ok(vec![
        (format!("{id}.json"), drawn.into()),
        (format!("{id}.html"), page.into()),
        (format!("{id}.svg"), image.svg(&accent).into()),
        (format!("{id}.alt.txt"), image.alternative().as_bytes().to_vec()),
        (format!("{id}.txt"), (said.join("\n") + "\n").into()),
        (format!("{id}.mail.html"), mail.into()),
        (format!("{id}.snippet.html"), (snippet.text.clone() + "\n").into()),
        ("README.txt".to_owned(), format!("{}\n\n{check}\n", read_me.join("\n")).into()),
    ])
}

/// The files in one archive.
///
/// # Errors
///
/// In words, where it can't be written.
pub fn zipped(files: &[File]) -> Result<Vec<u8>, String> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let is_packed = name.ends_with(".png");
        let method = if is_packed { CompressionMethod::Stored } else { CompressionMethod::Deflated };
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
    use report_card::card::Options;
    use report_card::report::{before_drawn, hash_of};

    use super::*;

    const REPORT: &str = include_str!("../../../www/reports/ngo-quyen-2023.json");

    fn files() -> Vec<File> {
        let (content, switches) = (Content::new(REPORT, Options::default()), Switches::default());
        let embed = EmbedOptions::default();
        let image = Image::of(&Publication::of(&content, &embed).expect("a card"));
        let snippet = Snippet::of(&content, &switches, "https://cdn.example/rc");
        block_on(texts(&content, &switches, &image, &snippet, async || ())).expect("files")
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
    fn the_report_bears_the_card_that_publish_draws() {
        let all = files();
        let json = String::from_utf8(all[0].1.clone()).expect("text");
        assert_eq!(json, block_on(published(&Content::new(REPORT, Options::default()), &[])).expect("drawn"));
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
    fn what_cant_be_shown_is_told() {
        let (content, switches) = (Content::new(REPORT, Options::default()), Switches::default());
        let image = Image::of(&Publication::of(&content, &EmbedOptions::default()).expect("a card"));
        let snippet = Snippet::of(&content, &switches, ".");
        let nothing = Content::new("{}", Options::default());
        assert_eq!(
            block_on(texts(&nothing, &switches, &image, &snippet, async || ())),
            Err(words(switches.language()).no_form.clone())
        );
    }
}
