//! What stands between quotation marks: what somebody says, but for what an officer tells of the body there.

use std::ops::Range;

use super::Paragraph;
use crate::draft::lexicon::{Lexicon, Topic};
use crate::draft::officer::Officers;
use crate::draft::phrase;
use crate::draft::token::Token;
use crate::words::Language;

/// How a whole body is named where somebody tells of it.
const WHOLE: [&str; 8] =
    ["toàn huyện", "toàn xã", "toàn tỉnh", "toàn thị xã", "toàn thành phố", "toàn phường", "toàn quận", "toàn ngành"];

/// A sentence that opens with one tells of the time that is reported.
const REPORTED: [&str; 18] = [
    "đã",
    "từ đầu năm",
    "đến nay",
    "đến hết",
    "đến cuối",
    "tính đến",
    "đến ngày",
    "đến tháng",
    "năm nay",
    "năm qua",
    "trong năm",
    "cả năm",
    "sáu tháng",
    "chín tháng",
    "trong kỳ",
    "quý i",
    "quý iii",
    "riêng năm",
];

/// Words of one who wants, promises or warns, and tells no result.
const WANTS: [&str; 14] = [
    "tôi muốn",
    "tôi mong",
    "tôi đề nghị",
    "đề nghị",
    "yêu cầu",
    "hứa",
    "phải",
    "cần",
    "sẽ",
    "kiểm điểm",
    "mong muốn",
    "phấn đấu",
    "quyết tâm",
    "nhà tôi",
];

/// A sentence names the whole body among so many words.
const WHOLE_WITHIN: usize = 6;

/// A sentence says of what time it tells within so many words.
const REPORTED_WITHIN: usize = 10;

/// Which tokens somebody says: between quotation marks, more than a few words.
pub(super) fn quoted(tokens: &[Token], paragraphs: &[Paragraph], lexicon: &Lexicon) -> Vec<bool> {
    let mut out = vec![false; tokens.len()];
    let mut officers = Officers::default();
    for paragraph in paragraphs {
        let mut open: Option<usize> = None;
        let words = paragraph.tokens.clone();
        let names_officer = match lexicon.language {
            Language::Vi => officers.speak(tokens, words),
            _ => words.into_iter().any(|at| phrase::one_of(tokens, at, lexicon.officers).is_some()),
        };
        for at in paragraph.tokens.clone() {
            let Some(token) = tokens.get(at) else { break };
            // A single quotation mark stands apart from the word before it, or from the one after.
            let is_apart = token.is("'") && !token.is_glued;
            let is_open =
                token.is("“") || token.is("‘") || token.is("«") || token.is("\"") && open.is_none() || is_apart;
            let is_close =
                token.is("”") || token.is("’") || token.is("»") || token.is("\"") || token.is("'") && token.is_glued;
            if is_open && open.is_none() {
                open = Some(at);
            } else if is_close
                && let Some(start) = open.take()
                && at - start > 5
            {
                let mut mark = |words: Range<usize>, is_quoted| {
                    if let Some(words) = out.get_mut(words) {
                        words.fill(is_quoted);
                    }
                };
                mark(start..at, true);
                tells(tokens, start..at, names_officer, lexicon).into_iter().for_each(|told| mark(told, false));
            }
        }
    }
    out
}

/// What a quotation tells of the whole body, as a report does: from "Riêng năm 2023 toàn huyện làm được 86 km đường" on, and where an
/// officer is named beside it, "Từ đầu năm chúng tôi đã ban hành 6.418 thông báo" and each sentence "We filled 4,275 of them": a
/// resident's "we" is another. Who says it is for the topic to tell.
fn tells(tokens: &[Token], quote: Range<usize>, names_officer: bool, lexicon: &Lexicon) -> Vec<Range<usize>> {
    let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|token| words.contains(&token.word.as_str()));
    let sentences = sentences(tokens, quote.start + 1..quote.end);
    let opening = |sentence: &Range<usize>| sentence.start..sentence.end.min(sentence.start + WHOLE_WITHIN);
    let is_whole = |at: &usize| phrase::one_of(tokens, *at, &WHOLE).is_some();
    if let Some(whole) = sentences.iter().find_map(|sentence| opening(sentence).find(is_whole)) {
        return std::iter::once(whole..quote.end).collect();
    }
    if !names_officer {
        return Vec::new();
    }
    let wants = |sentence: &Range<usize>| sentence.clone().any(|at| phrase::one_of(tokens, at, &WANTS).is_some());
    let opens = |sentence: &Range<usize>| {
        let words = sentence.start..sentence.end.min(sentence.start + REPORTED_WITHIN);
        let is_months = tokens.get(sentence.start).is_some_and(Token::is_number) && is(sentence.start + 1, &["tháng"]);
        is_months || words.into_iter().any(|at| phrase::one_of(tokens, at, &REPORTED).is_some())
    };
    // Up to where something is asked for.
    let reports = sentences.iter().position(|sentence| opens(sentence) && !wants(sentence));
    let told = reports.map(|first| sentences.iter().skip(first).take_while(|sentence| !wants(sentence)).cloned());
    let we_did = sentences.iter().filter_map(|sentence| Some(we_did(tokens, sentence.clone())?..sentence.end));
    // "We will hire 150 more nurses", "huyện phấn đấu thu 700 tỷ đồng": planned, whoever reads it.
    let planned = sentences.iter().filter_map(|sentence| {
        let is_ahead =
            |at: &usize| phrase::longest(tokens, *at, lexicon.topics).is_some_and(|(_, topic)| topic == Topic::Ahead);
        Some(sentence.clone().find(is_ahead)?..sentence.end)
    });
    told.into_iter().flatten().chain(we_did).chain(planned).collect()
}

/// "We filled 4,275 of them", "I am proud that we opened three nurseries", "This year our crews have resurfaced": where it begins.
fn we_did(tokens: &[Token], sentence: Range<usize>) -> Option<usize> {
    let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|token| words.contains(&token.word.as_str()));
    let opens = sentence.start..sentence.end.min(sentence.start + WE_WITHIN);
    // "We have invested £4 million and I want us to reach 200 homes": a wish.
    let wishes = sentence
        .clone()
        .any(|at| phrase::one_of(tokens, at, &["i want", "we want", "i hope", "we must", "we need"]).is_some());
    opens.into_iter().filter(|_| !wishes).find(|at| {
        let is_we = is(*at, &["we", "we've"]);
        // "our crews", "our 14 libraries".
        let verb = if is_we { at + 1 } else { at + 2 };
        let verb = if is(verb, &["have", "has", "also"]) { verb + 1 } else { verb };
        (is_we || is(*at, &["our"]))
            && is_done(tokens, verb)
            && !is(at.wrapping_sub(1), &["if", "when", "before", "until"])
    })
}

/// Who did it is named among so many words.
const WE_WITHIN: usize = 8;

/// What was done, and not what somebody wished.
fn is_done(tokens: &[Token], at: usize) -> bool {
    const ASKS: [&str; 7] = ["asked", "wanted", "hoped", "needed", "expected", "planned", "wished"];
    let is = |words: &[&str]| tokens.get(at).is_some_and(|token| words.contains(&token.word.as_str()));
    let is_past = tokens.get(at).is_some_and(|verb| verb.word.len() > 3 && verb.word.ends_with("ed"));
    (is_past
        || is(&[
            "built", "made", "brought", "gave", "took", "spent", "won", "cut", "kept", "met", "saw", "put", "held",
            "found", "hit", "beat", "ran", "got",
        ]))
        && !is(&ASKS)
}

/// The sentences within a quotation.
fn sentences(tokens: &[Token], inside: Range<usize>) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = inside.start;
    for at in inside.clone() {
        if tokens.get(at).is_some_and(|sign| [".", "!", "?", ";"].contains(&sign.word.as_str())) {
            out.push(start..at);
            start = at + 1;
        }
    }
    out.push(start..inside.end);
    out.retain(|sentence| !sentence.is_empty());
    out
}
