//! Who tells a figure in Vietnamese: "Bí thư Thị ủy nêu rõ", where the town reports, tells what the town did.

use std::ops::Range;

use crate::draft::phrase;
use crate::draft::token::Token;

/// Verbs by which somebody tells; others ("đề nghị", "nhấn mạnh") ask, too.
const TELLS: [&str; 5] = ["nêu", "nêu rõ", "nêu bật", "chia sẻ", "phân tích"];

/// Verbs by which something is asked for.
const ASKS: [&str; 5] = ["đề nghị", "yêu cầu", "kiến nghị", "đề xuất", "chỉ đạo"];

/// Between what is told and what is asked for.
const ALSO: [&str; 6] = ["đồng thời", "cũng", "từ đó", "qua đó", "bên cạnh đó", ";"];

/// Offices in which somebody speaks for a body.
const OFFICES: [&str; 8] =
    ["bí thư", "phó bí thư", "chủ tịch", "phó chủ tịch", "giám đốc", "phó giám đốc", "bí thư thường trực", "lãnh đạo"];

/// Heads of a body's departments.
const HEADS: [&str; 6] =
    ["trưởng phòng", "phó trưởng phòng", "trưởng công an", "giám đốc trung tâm", "chi cục trưởng", "hạt trưởng"];

/// Words of a kind of body, and how its committee is called.
const KINDS: [[&str; 2]; 9] = [
    ["thị xã", "thị ủy"],
    ["thành phố", "thành ủy"],
    ["thị trấn", "đảng ủy thị trấn"],
    ["huyện", "huyện ủy"],
    ["quận", "quận ủy"],
    ["tỉnh", "tỉnh ủy"],
    ["phường", "đảng ủy phường"],
    ["xã", "đảng ủy xã"],
    ["sở", "ngành"],
];

/// From an office to the verb it takes no more words, a name and what else somebody is in between.
const SENTENCE: usize = 40;

/// An office and its body take no more words.
const TITLE: usize = 8;

/// "Bí thư Thị ủy Nguyễn Hải Yến nêu rõ": whoever speaks before the verb holds an office of the body that reports.
pub(super) fn tells(tokens: &[Token], before: Range<usize>, own: &[String]) -> bool {
    if phrase::one_of(tokens, before.end, &TELLS).is_none() {
        return false;
    }
    // "Trưởng phòng Giáo dục và Đào tạo Lê Thu Hiền nêu con số": of the body's own department.
    let near = before.end.saturating_sub(SENTENCE).max(before.start)..before.end;
    if near.into_iter().any(|at| phrase::one_of(tokens, at, &HEADS).is_some()) {
        return true;
    }
    let is_named = |name: &&str| {
        let words: Vec<&str> = name.split(' ').collect();
        own.windows(words.len()).any(|own| own.iter().zip(&words).all(|(own, word)| own == word))
    };
    let Some(names) = KINDS.iter().find(|names| names.iter().any(is_named)) else { return false };
    // Whoever speaks stands near the verb.
    let near = before.end.saturating_sub(SENTENCE).max(before.start)..before.end;
    let office = near.into_iter().find_map(|at| Some(at + phrase::one_of(tokens, at, &OFFICES)?));
    let Some(office) = office else { return false };
    // Whoever opens with "Phát biểu tại hội nghị" speaks as a guest or as the chair.
    let opens = phrase::one_of(tokens, before.start, &["phát biểu", "kết luận"]).is_some();
    let title = office..before.end.min(office + TITLE);
    !opens && title.into_iter().any(|at| phrase::one_of(tokens, at, names).is_some())
}

/// "cho biết …, đồng thời đề nghị": after what is told, something is asked for.
pub(super) fn asks_too(tokens: &[Token], at: usize) -> bool {
    phrase::one_of(tokens, at, &ASKS).is_some() && phrase::ending(tokens, 0..at, &ALSO).is_some()
}

/// "Giám đốc Công ty Hòa An cho biết": who speaks for a firm tells what is the firm's, where none reports.
pub(super) fn is_of_firm(tokens: &[Token], sentence: Range<usize>, own: &[String]) -> bool {
    const FIRMS: [&str; 8] =
        ["công ty", "doanh nghiệp", "hợp tác xã", "htx", "tập đoàn", "cơ sở", "hội đồng quản trị", "hđqt công ty"];
    const HEADS: [&str; 8] =
        ["giám đốc", "phó giám đốc", "chủ tịch", "tổng giám đốc", "phó tổng giám đốc", "đại diện", "chủ", "lãnh đạo"];
    const SAYS: [&str; 7] = ["cho biết", "cho hay", "chia sẻ", "nói", "bày tỏ", "khoe", "kể"];
    let is_own = own.iter().any(|own| ["công", "doanh", "htx", "hợp"].contains(&own.as_str()));
    let heads = sentence.clone().find_map(|at| Some(at + phrase::one_of(tokens, at, &HEADS)?));
    let says = sentence.clone().find(|at| phrase::one_of(tokens, *at, &SAYS).is_some());
    let is_head = heads.is_some_and(|at| phrase::one_of(tokens, at, &FIRMS).is_some());
    !own.is_empty() && !is_own && is_head && heads < says
}

/// "Đại biểu Trần Đức Mạnh cho rằng": who asks an officer, or complains, tells no result of the body.
pub(super) fn is_of_deputy(tokens: &[Token], sentence: Range<usize>) -> bool {
    const WHO: [&str; 9] = [
        "đại biểu",
        "các đại biểu",
        "một số đại biểu",
        "nhiều đại biểu",
        "cử tri",
        "một số ý kiến",
        "nhiều ý kiến",
        "có ý kiến",
        "ý kiến",
    ];
    const SAYS: [&str; 9] = [
        "cho rằng",
        "phản ánh",
        "băn khoăn",
        "đặt vấn đề",
        "đặt câu hỏi",
        "thắc mắc",
        "chất vấn",
        "bức xúc",
        "phàn nàn",
    ];
    // "Tiếp nhận ý kiến cử tri phản ánh, xã đã sửa": what a body did about it is told by the body.
    let is_who = phrase::one_of(tokens, sentence.start, &WHO).is_some();
    is_who && sentence.into_iter().any(|at| phrase::one_of(tokens, at, &SAYS).is_some())
}
