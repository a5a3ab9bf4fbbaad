//! The year that an article tells of.

use std::ops::Range;

use super::Told;
use crate::draft::phrase;
use crate::draft::text::{Paragraph, Text};
use crate::draft::token::{Token, TokenKind};
use crate::draft::{topic, trap};
use crate::sheet::month::MONTHS;
use crate::words::Language;

/// "so với vụ mùa 2022": an earlier time is compared with up to the year; "so với dự toán năm 2024" names the time that the plan is of.
fn is_against(tokens: &[Token], words: Range<usize>) -> bool {
    const PLANS: [&str; 7] = ["kế hoạch", "dự toán", "chỉ tiêu", "mục tiêu", "nghị quyết", "kh", "dt"];
    let stays = |at: &usize| tokens.get(*at).is_some_and(|token| token.is_word() || token.is_number());
    let names_plan = |at: &usize| phrase::one_of(tokens, *at, &PLANS).is_some();
    let mut clause = words.rev().take_while(stays).take_while(|at| !names_plan(at));
    clause.any(|at| phrase::one_of(tokens, at, &["so với"]).is_some())
}

/// The year that the text speaks of as done: each mention counts for it or for the year beside it.
pub(super) fn year(text: &Text) -> Option<i32> {
    let mut votes: Vec<(i32, i32)> = Vec::new();
    let mut vote = |year: i32, weight: i32| match votes.iter_mut().find(|(known, _)| *known == year) {
        Some((_, sum)) => *sum += weight,
        None => votes.push((year, weight)),
    };
    let tokens = &text.tokens;
    for (order, paragraph) in text.paragraphs.iter().enumerate() {
        for at in paragraph.tokens.clone() {
            let Some(named) = tokens.get(at).and_then(trap::year) else { continue };
            let before = |words: &[&str]| phrase::ending(tokens, 0..at, words).is_some();
            let is_span =
                tokens.get(at + 1).is_some_and(|sign| sign.is("-") || sign.is("–")) || before(&["-", "–", "/"]);
            let weight = if order < 2 { 3 } else { 1 };
            // "Đại hội đại biểu lần thứ XXVI, nhiệm kỳ 2020-2025": a congress tells of the term that ends when the next one begins.
            let head = at.saturating_sub(20).max(paragraph.tokens.start)..at;
            let heads = |phrases: &[&str]| head.clone().any(|at| phrase::one_of(tokens, at, phrases).is_some());
            // "thực hiện Nghị quyết Đại hội …, nhiệm kỳ 2020-2025" stands in each year's report.
            let is_congress = before(&["nhiệm kỳ"])
                && is_span
                && heads(&["đại hội"])
                && heads(&["tổ chức", "khai mạc", "bế mạc", "diễn ra"])
                && !heads(&["nghị quyết"]);
            if is_congress {
                vote(named, 4 * weight);
                continue;
            }
            // "hoàn thành 24/26 chỉ tiêu năm 2024": what was done, and no plan of a year to come.
            let words = at.saturating_sub(9).max(paragraph.tokens.start)..at;
            let says = |phrases: &[&str]| words.clone().any(|at| phrase::one_of(tokens, at, phrases).is_some());
            let is_done = says(&["hoàn thành", "kết quả", "tổng kết", "đánh giá", "vượt"])
                && !says(&["phấn đấu", "quyết tâm", "triển khai", "phương hướng"]);
            let is_adopted = before(&["năm"]) && is_adopted(tokens, paragraph.tokens.start..at);
            let begins = |at| paragraph.sentences.binary_search_by_key(&at, |sentence| sentence.start).is_ok();
            let starts = (at.saturating_sub(3)..at).any(begins);
            let is_season = text.lexicon.language == Language::En && season(tokens, at).is_some();
            // "compared to four weeks in 2012/13", "a 5% increase from 2011": the time before the report's.
            let is_english = text.lexicon.language == Language::En;
            let compares = is_english
                && (before(&["from", "since"]) && !before(&["forward from"])
                    || says(&["compared to", "compared with", "than", "up from", "down from", "lowest total since"]));
            // "11.2% (2022/23: 13.9%)".
            let is_aside = is_english
                && (at.saturating_sub(4)..at).any(|at| tokens.get(at).is_some_and(|sign| sign.is("(")))
                && tokens.get(at.wrapping_sub(1)).is_none_or(|token| !token.is_word());
            // "the year-end report for 2023-24".
            let is_report = is_season && before(&["for"]) && says(&["report", "results", "performance", "outturn"]);
            // "tăng 1,2 tạ/ha so với vụ mùa 2022": the time before the report's; "Quý III/2023": its own.
            let is_against = text.lexicon.language == Language::Vi && is_against(tokens, words.clone());
            let is_quarter = before(&["/"])
                && at >= 3
                && tokens.get(at - 3).is_some_and(|token| token.is("quý") || token.is("tháng"));
            // "11 February 2025": a day, and no year that is told of.
            let is_english_day = is_english && is_day_before(tokens, at);
            // "the six months to 31 December 2023".
            let ends = at >= 3 && tokens.get(at - 2).is_some_and(|day| day.is("30") || day.is("31"));
            let ends =
                ends && tokens.get(at - 3).is_some_and(|word| ["to", "ended", "ending"].contains(&word.word.as_str()));
            // "targets 7.5 percent growth in 2025", "£27m moved into 2025/26", "by 2028": a time to come, which no report tells of unless
            // none other is named.
            let is_planned = is_english && is_planned(text, paragraph, at);
            if is_adopted {
                vote(named - 1, weight);
            } else if is_planned {
                vote(named - 1, i32::from(before(&["for"])));
            } else if is_english_day {
                vote(named, if ends { 4 * weight } else { 1 });
            } else if is_quarter && !is_against {
                vote(named, 2 * weight);
            } else if compares || is_aside || is_against && !is_done {
                vote(named + 1, 2);
            } else if is_report
                || is_season
                    && !before(&[
                        "level of",
                        "levels of",
                        "that of",
                        "from",
                        "since",
                        "compared to",
                        "before",
                        "compared with",
                        "on",
                        "than in",
                        "for",
                        "against",
                    ])
            {
                vote(named, 4 * weight);
            } else if is_span {
                // "2014/15", "31/12/2023": a day or a season tells the year too, but weakly.
                let is_day =
                    at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|sign| sign.is("/") || sign.is("-"));
                if is_day {
                    vote(named, 1);
                }
            } else if before(&[
                "so với năm",
                "so với cùng kỳ năm",
                "cùng kỳ năm",
                "lần năm",
                "thực hiện năm",
                "on",
                "compared with",
                "than in",
            ]) {
                vote(named + 1, 2);
            } else if !is_done
                && before(&[
                    "nhiệm vụ năm",
                    "kế hoạch năm",
                    "phương hướng năm",
                    "phấn đấu năm",
                    "mục tiêu năm",
                    "đến năm",
                    "for",
                    "chỉ tiêu năm",
                ])
            {
                vote(named - 1, 1);
            } else if before(&[
                "kết quả năm",
                "tổng kết năm",
                "thực hiện nhiệm vụ năm",
                "đánh giá kết quả năm",
                "xã hội năm",
                "khép lại năm",
                "nhìn lại năm",
            ]) {
                vote(named, 4 * weight);
            } else if starts && order * 3 < text.paragraphs.len() * 2 {
                vote(named, 3);
            } else {
                vote(named, weight);
            }
        }
    }
    // Nobody tells the results of a year that has not begun when the article appears.
    if let Some(printed) = dateline(text) {
        votes.retain(|(year, _)| *year <= printed);
    }
    // Of years with as many, the last: the number of years ago stands beside this year's; but the one right after it is planned for.
    let most = votes.iter().map(|(_, sum)| *sum).max()?;
    let best = || votes.iter().filter(|(_, sum)| *sum == most).map(|(year, _)| *year);
    let last = best().max()?;
    Some(if best().any(|year| year == last - 1) { last - 1 } else { last })
}

/// "thông qua 24 chỉ tiêu phát triển năm 2024", "nghị quyết về kế hoạch phát triển kinh tế - xã hội năm 2024": a plan of that year is adopted,
/// at the end of the year before.
fn is_adopted(tokens: &[Token], before: Range<usize>) -> bool {
    const WITHIN: usize = 14;
    const ADOPTS: [&str; 8] =
        ["thông qua", "phê chuẩn", "quyết nghị", "đề ra", "giao", "ban hành", "nghị quyết", "xác định"];
    const PLANS: [&str; 8] =
        ["chỉ tiêu", "kế hoạch", "dự toán", "nhiệm vụ", "mục tiêu", "phương hướng", "nghị quyết", "phát triển"];
    const DONE: [&str; 13] = [
        "thực hiện",
        "kết quả",
        "tình hình",
        "triển khai",
        "so với",
        "đạt",
        "bằng",
        "được",
        "báo cáo",
        "hoàn thành",
        "tổng kết",
        "đánh giá",
        "vượt",
    ];
    let near = before.end.saturating_sub(WITHIN).max(before.start)..before.end;
    let says = |phrases: &[&str]| near.clone().any(|at| phrase::one_of(tokens, at, phrases).is_some());
    says(&ADOPTS) && says(&PLANS) && !says(&DONE)
}

/// The year in which the article appeared: a day with its year in a short line at the beginning, "Thứ Năm, 11/12/2025 - 14:32". Such lines
/// are no paragraphs of the article.
fn dateline(text: &Text) -> Option<i32> {
    const HEAD: usize = 150;
    const LONGEST: usize = 16;
    let title = text.paragraphs.first().filter(|first| first.is_title).map(|first| first.tokens.clone());
    let head = text.tokens.get(..text.tokens.len().min(HEAD))?;
    let mut start = 0;
    for line in head.split(|token| token.kind == TokenKind::Break) {
        let is_title = title.as_ref().is_some_and(|title| title.contains(&start));
        start += line.len() + 1;
        if is_title || line.len() > LONGEST {
            continue;
        }
        let number = |at: usize| line.get(at).is_some_and(|token| token.is_number() && token.word.len() <= 2);
        let sign = |at: usize| line.get(at).is_some_and(|token| token.is("/") || token.is("-") || token.is("."));
        let is_day = |at: usize| at >= 4 && sign(at - 1) && number(at - 2) && sign(at - 3) && number(at - 4);
        let dated = (0..line.len()).filter(|at| is_day(*at)).find_map(|at| line.get(at).and_then(trap::year));
        if dated.is_some() {
            return dated;
        }
    }
    None
}

/// A year is planned for: its sentence says so, up to there or right behind it.
fn is_planned(text: &Text, paragraph: &Paragraph, at: usize) -> bool {
    const BEFORE: usize = 14;
    const BEHIND: usize = 7;
    const BY: [&str; 8] =
        ["by", "moved into", "slipped into", "forward to", "forward into", "budget for", "goals for", "plans for"];
    let after = paragraph.sentences.partition_point(|sentence| sentence.start <= at);
    let Some(sentence) = after.checked_sub(1).and_then(|last| paragraph.sentences.get(last)) else { return false };
    let near = at.saturating_sub(BEFORE).max(sentence.start)..sentence.end.min(at + BEHIND);
    let tokens = &text.tokens;
    phrase::ending(tokens, sentence.start..at, &BY).is_some()
        || near.into_iter().any(|at| topic::ahead_at(tokens, at, Told::default(), text.lexicon))
}

/// "2023/24", "the 2023 financial year": the year that is told of ends within the next one.
pub(super) fn runs_over(text: &Text, year: i32) -> bool {
    let tokens = &text.tokens;
    let is_season = |at: usize| season(tokens, at).is_some_and(|first| first == year);
    let is_financial = |at: usize| phrase::at(tokens, at, "financial year").is_some();
    text.lexicon.language == Language::En && (0..tokens.len()).any(|at| is_season(at) || is_financial(at))
}

/// "2023/24": the first year of two that are named as one.
fn season(tokens: &[Token], at: usize) -> Option<i32> {
    let first = tokens.get(at).and_then(trap::year)?;
    let is_sign = tokens.get(at + 1).is_some_and(|sign| sign.is("/") || sign.is("-") || sign.is("–"));
    let second: i32 = tokens.get(at + 2)?.word.parse().ok()?;
    (is_sign && (second == (first + 1) % 100 || second == first + 1)).then_some(first)
}

/// "11 February", "February 11,": what stands before a year makes a day of it.
fn is_day_before(tokens: &[Token], at: usize) -> bool {
    let is_month = |at: usize| tokens.get(at).is_some_and(|token| MONTHS.contains(&token.word.as_str()));
    let is_day = |at: usize| tokens.get(at).is_some_and(|token| token.is_number() && token.word.len() <= 2);
    let comma = |at: usize| tokens.get(at).is_some_and(|sign| sign.is(","));
    at >= 2 && is_month(at - 1) && is_day(at - 2) || at >= 3 && comma(at - 1) && is_day(at - 2) && is_month(at - 3)
}
