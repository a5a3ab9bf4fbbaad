//! What Word shows in a cell by other means than letters: signs of fonts, equations, letters that are lifted, tables within.

use super::opened;
use super::zipped::zip;

/// The only cell of a document's table, that holds this.
fn cell(content: &str) -> String {
    let document =
        format!("<w:document><w:body><w:tbl><w:tr><w:tc>{content}</w:tc></w:tr></w:tbl></w:body></w:document>");
    opened(&zip(&[("word/document.xml", &document)]))
}

fn run(text: &str) -> String {
    format!("<w:r><w:t>{text}</w:t></w:r>")
}

#[test]
fn a_sign_of_a_font_is_the_sign_that_it_shows() {
    for (font, place, sign) in [
        ("Symbol", "F02D", "−"),
        ("Symbol", "F0B3", "≥"),
        ("Symbol", "F0A3", "≤"),
        ("Symbol", "00B1", "±"),
        ("Wingdings", "F0EA", "↓"),
        ("Wingdings", "F0FC", "✓"),
        ("Wingdings 2", "F050", "✓"),
        ("Wingdings 3", "F071", "▼"),
        // One that nobody knows stays one, so that a number beside it is not read without it.
        ("Wingdings", "F04A", "\\u{f04a}"),
        ("Some font", "0041", "A"),
    ] {
        let content = format!(r#"<w:p><w:r><w:sym w:font="{font}" w:char="{place}"/></w:r>{}</w:p>"#, run("110"));
        assert_eq!(cell(&content), format!("A1 \"{sign}110\""), "{font} {place}");
    }
}

#[test]
fn an_equation_keeps_its_line_its_exponents_and_its_root() {
    let part = |name: &str, text: &str| format!("<m:{name}><m:r><m:t>{text}</m:t></m:r></m:{name}>");
    for (equation, expected) in [
        (format!("<m:f>{}{}</m:f>", part("num", "12"), part("den", "15")), "12/15"),
        (format!("<m:sSup>{}{}</m:sSup>", part("e", "10"), part("sup", "3")), "10³"),
        (format!("<m:rad>{}</m:rad>", part("e", "9")), "√9"),
        (format!("<m:sSub>{}{}</m:sSub>", part("e", "CO"), part("sub", "2")), "CO_2"),
    ] {
        assert_eq!(cell(&format!("<w:p><m:oMath>{equation}</m:oMath></w:p>")), format!("A1 \"{expected}\""));
    }
}

#[test]
fn letters_that_are_lifted_above_others_are_raised() {
    let lifted =
        |by: i32, text: &str| format!(r#"<w:r><w:rPr><w:position w:val="{by}"/></w:rPr><w:t>{text}</w:t></w:r>"#);
    assert_eq!(cell(&format!("<w:p>{}{}</w:p>", run("10"), lifted(6, "3"))), "A1 \"10³\"");
    assert_eq!(cell(&format!("<w:p>{}{}</w:p>", run("CO"), lifted(-4, "2"))), "A1 \"CO2\"");
    // All of a cell may be, to stand in its middle.
    assert_eq!(cell(&format!("<w:p>{}</w:p>", lifted(6, "110"))), "A1 \"110\"");
}

#[test]
fn how_letters_are_said_is_no_text_of_the_cell() {
    let ruby = format!("<w:r><w:ruby><w:rt>{}</w:rt><w:rubyBase>{}</w:rubyBase></w:ruby></w:r>", run("9"), run("110"));
    assert_eq!(cell(&format!("<w:p>{ruby}</w:p>")), "A1 \"110\"");
}

#[test]
fn what_a_small_table_within_a_cell_says_is_said_by_the_cell() {
    let inner = |cells: &[&str]| {
        let cells: String = cells.iter().map(|text| format!("<w:tc><w:p>{}</w:p></w:tc>", run(text))).collect();
        format!("<w:tbl><w:tr>{cells}</w:tr></w:tbl><w:p></w:p>")
    };
    assert_eq!(cell(&inner(&["60"])), "A1 \"60\" | A1 \"60\"");
    assert_eq!(cell(&inner(&["60", "50"])), "A1 \"60\\n50\" | A1 \"60\" · B1 \"50\"");
    // A page in a frame is a table of its own.
    let page = inner(&["1"; 13]);
    assert!(cell(&page).starts_with("A1 \"1\" · B1 \"1\""), "{}", cell(&page));
}
