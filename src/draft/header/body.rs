//! The body that reports: a council, a committee, a place, a department, by its name in the text.

use std::ops::Range;

use crate::draft::phrase;
use crate::draft::text::Text;
use crate::draft::token::{Token, TokenKind};
use crate::words::Language;

/// Bodies that report, the most telling first.
const BODIES: [&str; 20] = [
    "quận ủy",
    "huyện ủy",
    "thành ủy",
    "tỉnh ủy",
    "thị ủy",
    "đảng ủy",
    "ubnd",
    "hđnd",
    "ủy ban nhân dân",
    "hội đồng nhân dân",
    "đảng bộ",
    "quận",
    "huyện",
    "thị xã",
    "thành phố",
    "tỉnh",
    "phường",
    "xã",
    "thị trấn",
    "council",
];

/// The body that is named most often, with its proper name.
pub(super) fn find(text: &Text) -> Option<Range<usize>> {
    let mut named: Vec<(String, Range<usize>, usize)> = Vec::new();
    let mut persons = None;
    for paragraph in &text.paragraphs {
        // In capitals alone no proper name ends.
        let is_lower = |c: char| c.is_lowercase();
        if paragraph.tokens.len() > 8 && !text.words(paragraph.tokens.clone()).contains(is_lower) {
            continue;
        }
        let mut at = paragraph.tokens.start;
        while at < paragraph.tokens.end {
            let found = match text.lexicon.language {
                Language::Vi => vietnamese_body(&text.tokens, at, paragraph.tokens.end),
                _ => english_body(&text.tokens, at, paragraph.tokens.end),
            };
            let Some(range) = found else {
                at += 1;
                continue;
            };
            at = range.end.max(at + 1);
            if is_person(&text.tokens, range.clone()) {
                persons.get_or_insert(range);
                continue;
            }
            let name = text.words(range.clone()).to_lowercase().replace("uỷ", "ủy");
            // A bound on distinct names keeps a long text linear.
            let is_full = named.len() >= 64;
            match named.iter_mut().find(|(known, _, _)| *known == name) {
                Some((_, _, count)) => *count += 1,
                None if is_full => {}
                None => named.push((name, range, 1)),
            }
        }
    }
    match named.iter().map(|(_, _, count)| *count).max() {
        // A body that is named once, below the department whose report it is, is only told of.
        Some(1)
            if department(text).is_some_and(|own| named.iter().all(|(_, range, _)| own.end + NEAR < range.start)) =>
        {
            department(text)
        }
        Some(best) => named.into_iter().find(|(_, _, count)| *count == best).map(|(_, range, _)| range),
        None => department(text).or(persons),
    }
}

/// "Phó Chủ tịch UBND tỉnh Đoàn Ngọc Sơn": behind an office, so many capitals are a person's, unless nothing else names a body.
fn is_person(tokens: &[Token], body: Range<usize>) -> bool {
    const OFFICES: [&str; 5] = ["chủ tịch", "bí thư", "giám đốc", "trưởng", "lãnh đạo"];
    let names = body
        .clone()
        .rev()
        .take_while(|at| tokens.get(*at).is_some_and(|token| token.is_capital && token.word != "ubnd"));
    names.count() > 2 && phrase::ending(tokens, 0..body.start, &OFFICES).is_some()
}

/// A department's own body stands right behind its name: "Phòng Giáo dục và Đào tạo huyện Kim Sơn".
const NEAR: usize = 3;

/// So many words say what kind of body it is.
const MOST_WORDS: usize = 4;

/// What departments and ministries are for, as their names say it.
const DEPARTMENTS: [&str; 18] = [
    "y tế",
    "giáo dục và đào tạo",
    "văn hóa , thể thao và du lịch",
    "văn hóa và thể thao",
    "du lịch",
    "xây dựng",
    "nông nghiệp và môi trường",
    "nông nghiệp và phát triển nông thôn",
    "tài chính",
    "công thương",
    "nội vụ",
    "tư pháp",
    "khoa học và công nghệ",
    "giao thông vận tải",
    "kế hoạch và đầu tư",
    "tài nguyên và môi trường",
    "lao động - thương binh và xã hội",
    "thông tin và truyền thông",
];

/// "Sở Y tế", "Bộ Xây dựng": where no body of a place is named.
fn department(text: &Text) -> Option<Range<usize>> {
    let tokens = &text.tokens;
    let all = text.paragraphs.iter().flat_map(|paragraph| paragraph.tokens.clone());
    all.filter(|at| phrase::one_of(tokens, *at, &["sở", "bộ", "phòng"]).is_some())
        .find_map(|at| Some(at..at + 1 + phrase::one_of(tokens, at + 1, &DEPARTMENTS)?))
}

fn vietnamese_body(tokens: &[Token], start: usize, end: usize) -> Option<Range<usize>> {
    // "hợp tác xã Nông nghiệp" is no commune.
    if phrase::ending(tokens, 0..start, &["hợp tác"]).is_some() {
        return None;
    }
    let mut at = start;
    // "đảng bộ quận": no body is named by more words of its kind.
    for _ in 0..MOST_WORDS {
        at += phrase::one_of(tokens, at, &BODIES).filter(|_| at < end).unwrap_or(0);
    }
    let name = at;
    while at < end
        && at < name + 4
        && tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word && token.is_capital)
        && phrase::one_of(tokens, at, &["năm"]).is_none()
    {
        at += 1;
    }
    (name > start && at > name).then_some(start..at)
}

/// "Winchester City Council", "Corangamite Shire": capitals before the word; "City of Fairhaven": after it.
fn english_body(tokens: &[Token], start: usize, end: usize) -> Option<Range<usize>> {
    const ENDS: [&str; 14] = [
        "council",
        "borough",
        "authority",
        "shire",
        "county",
        "police",
        "constabulary",
        "trust",
        "hospital",
        "hospitals",
        "board",
        "district",
        "agency",
        "university",
    ];
    let is_capital = |at: usize| at < end && tokens.get(at).is_some_and(|token| token.is_word() && token.is_capital);
    if let Some(length) = phrase::one_of(tokens, start, &["city of", "county of", "town of"]) {
        let last = (start + length..start + length + 3).take_while(|at| is_capital(*at)).last();
        return last.filter(|_| is_capital(start)).map(|last| start..last + 1);
    }
    let first = if tokens.get(start).is_some_and(|token| token.is("the")) { start + 1 } else { start };
    let is_end = |at: &usize| tokens.get(*at).is_some_and(|token| ENDS.contains(&token.word.as_str()));
    // The last of them: "County Council".
    let last = (start..start + 5).take_while(|at| is_capital(*at)).filter(is_end).last()?;
    (first < last).then_some(first..last + 1)
}
