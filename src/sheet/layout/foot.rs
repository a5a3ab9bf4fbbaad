//! What stands below a table: footnotes, remarks, signatures.

use std::collections::BTreeMap;

use super::super::book::{Address, Grid};
use super::super::line::{Unused, Use};
use super::name::plain_mark;
use super::phrase::{Phrase, text_of};

#[rustfmt::skip]
const SIGNATURES: &[&str] = &[
    "người lập biểu", "người lập", "lập biểu", "chủ tịch", "phó chủ tịch", "tm", "t / m", "kt", "nơi nhận",
    "kế toán trưởng", "thủ trưởng", "giám đốc", "phó giám đốc", "tl", "thủ trưởng đơn vị", "ký tên", "đã ký",
    "bí thư", "phó bí thư", "trưởng phòng", "phó trưởng phòng", "prepared by", "approved by", "signed", "signature",
    "checked by", "reviewed by", "ủy ban nhân dân", "kế toán", "người duyệt", "cán bộ tổng hợp", "ký , ghi rõ họ tên",
    "ký ghi rõ họ tên", "chief executive",
];

/// What is below.
#[derive(Default)]
pub(super) struct Foot {
    /// The words of each footnote, by its mark.
    pub notes: BTreeMap<String, (Address, String)>,
    /// All other cells.
    pub uses: Vec<(Address, Use)>,
}

/// Reads the cells that are below a table; `is_below` says which are.
pub(super) fn read(grid: &Grid, is_below: impl Fn(Address) -> bool) -> Foot {
    let mut foot = Foot::default();
    let mut signed = false;
    for (at, cell) in grid.cells.iter().filter(|(at, _)| is_below(**at)) {
        let text = text_of(cell);
        let phrase = Phrase::of(&text);
        let is_dated = phrase.has("ngày") && phrase.has("tháng") && phrase.has("năm") && phrase.words().count() <= 12;
        if let Some((mark, words)) = footnote(&text)
            && !foot.notes.contains_key(&mark)
        {
            foot.notes.insert(mark, (*at, words));
        } else if phrase.starts_with_any(SIGNATURES) || is_dated {
            signed = true;
            foot.uses.push((*at, Use::Unused(Unused::Signature)));
        } else if signed && phrase.words().count() <= 8 {
            // The name below an office.
            foot.uses.push((*at, Use::Unused(Unused::Signature)));
        } else {
            foot.uses.push((*at, Use::Unused(Unused::Remark)));
        }
    }
    foot
}

/// "Ghi chú: (*) Số liệu ước" → "*" and its words.
pub(super) fn footnote(text: &str) -> Option<(String, String)> {
    let mut rest = text.trim();
    for words in ["ghi chú", "chú thích", "note", "notes", "ghi chu"] {
        let lower: String = rest.chars().flat_map(char::to_lowercase).collect();
        if let Some(after) = lower.strip_prefix(words).filter(|after| after.trim_start().starts_with([':', '(', '*'])) {
            let skip = rest.chars().count() - after.chars().count();
            let at = rest.char_indices().nth(skip).map_or(rest.len(), |(at, _)| at);
            rest = rest.get(at..)?.trim_start_matches([':', ' ', '-']);
            break;
        }
    }
    let is_sign = |c: char| matches!(c, '*' | '†' | '‡' | '¹' | '²' | '³' | '⁴' | '⁵' | '⁶' | '⁷' | '⁸' | '⁹');
    let (mark, words) = if let Some(inner) = rest.strip_prefix(['(', '[']) {
        let (mark, words) = inner.split_once([')', ']'])?;
        let is_mark = !mark.is_empty()
            && (mark.chars().all(is_sign) || (mark.len() == 1 && mark.bytes().all(|byte| byte.is_ascii_digit())));
        is_mark.then_some((mark, words))?
    } else if rest.starts_with(is_sign) {
        let words = rest.trim_start_matches(is_sign);
        (rest.get(..rest.len() - words.len())?, words)
    } else {
        let (mark, words) = rest.split_once(['.', ')', ' ', ':'])?;
        (mark.len() == 1 && mark.bytes().all(|byte| byte.is_ascii_digit())).then_some((mark, words))?
    };
    let words = words.trim_start_matches([':', '.', ' ', '-', '–']).trim().trim_end_matches('.').to_owned();
    (!words.is_empty()).then(|| (plain_mark(mark), words))
}
