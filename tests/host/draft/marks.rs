//! Marks are data: whoever shows them finds the words, the doubts and the sentences without reading what is printed.

use report_card::draft::{Doubt, Mark, draft};
use report_card::words::Language;
use serde_json::{Value, json};

/// Before the figure stands a character of four bytes, which is two units of UTF-16.
const ARTICLE: &str = "Năm 2024 của huyện Phú An\r\n\r\n🌾 Năm 2024, thu ngân sách huyện đạt 640 tỷ đồng, tăng 9%.\r\n";

fn mark(pointer: &str) -> Mark {
    draft(ARTICLE, None).marks.into_iter().find(|mark| mark.pointer == pointer).expect("the field's mark")
}

#[test]
fn a_mark_says_where_its_words_stand_in_the_counts_of_every_program() {
    let mark = mark("/budget/0/actual");
    assert_eq!(mark.quote, "thu ngân sách huyện đạt 640 tỷ đồng");
    let place = mark.place;
    assert_eq!(&ARTICLE[place.bytes.clone()], mark.quote);
    let units: Vec<u16> = ARTICLE.encode_utf16().collect();
    assert_eq!(String::from_utf16_lossy(&units[place.utf16.clone()]), mark.quote);
    let characters: String = ARTICLE.chars().skip(place.characters.start).take(place.characters.len()).collect();
    assert_eq!(characters, mark.quote);
    assert_eq!(place.utf16.start, place.characters.start + 1);
    assert_eq!((place.line, place.column, place.end_line, place.end_column), (3, 13, 3, 48));
}

#[test]
fn a_question_has_its_code_and_its_sentence_in_every_language() {
    let mark = serde_json::to_value(mark("/budget/0/baselines/0")).expect("JSON");
    assert_eq!((&mark["confidence"], &mark["rule"]), (&json!("unsure"), &json!("comparison")));
    assert_eq!(
        mark["questions"],
        json!([{ "code": "D21", "messages": {
            "en": "it is not said what this is compared with; name the plan or the time",
            "vi": "không nói so với gì; ghi kế hoạch hoặc kỳ được so",
        } }])
    );
    assert_eq!(mark["utf16"], json!({ "start": 79, "end": 86 }));
}

#[test]
fn what_is_written_of_a_mark_is_read_again() {
    for mark in draft(ARTICLE, None).marks {
        let written = serde_json::to_string(&mark).expect("JSON");
        assert_eq!(serde_json::from_str::<Mark>(&written).expect("a mark"), mark);
    }
    let mut written = serde_json::to_value(mark("/budget/0/baselines/0")).expect("JSON");
    written["questions"][0]["code"] = Value::from("D99");
    let refused = serde_json::from_value::<Mark>(written).expect_err("no such question");
    assert!(refused.to_string().contains("D99"), "{refused}");
}

#[test]
fn every_question_stands_in_the_documentation() {
    let documentation = include_str!("../../../docs/drafting.md");
    let rows = documentation.lines().filter(|line| line.starts_with("| D"));
    let codes = rows.flat_map(|line| line.split('|').nth(1).unwrap_or_default().split(','));
    let mut codes: Vec<&str> = codes.map(str::trim).collect();
    codes.sort_unstable();
    assert_eq!(codes, Doubt::ALL.map(Doubt::code));
    for doubt in Doubt::ALL {
        assert_ne!(doubt.question(Language::Vi), doubt.question(Language::En), "{}", doubt.code());
    }
}
