//! Words for the time to come: "phấn đấu", "năm tới", a year after the report's.

use std::ops::Range;

use crate::draft::header::Told;
use crate::draft::lexicon::{Lexicon, Topic};
use crate::draft::phrase;
use crate::draft::token::{Token, TokenKind};
use crate::draft::trap;
use crate::sheet::month::MONTHS;
use crate::words::Language;

/// "phấn đấu", "năm tới", or a year after the report's.
pub(in crate::draft) fn ahead_at(tokens: &[Token], at: usize, told: Told, lexicon: &Lexicon) -> bool {
    // "Bà Hứa Ngọc Diễm": a name promises nothing.
    let is_name = lexicon.language == Language::Vi
        && tokens.get(at).is_some_and(|token| token.is("hứa") && token.is_capital)
        && tokens.get(at + 1).is_some_and(|next| next.is_capital);
    if phrase::longest(tokens, at, lexicon.topics).is_some_and(|(_, topic)| topic == Topic::Ahead) && !is_name {
        return true;
    }
    if begins_later_span(tokens, at, told.year) || is_aiming(tokens, at, lexicon) {
        return true;
    }
    // A council's or a congress's own name: "Đại hội lần thứ I, nhiệm kỳ 2025-2030".
    if phrase::before(tokens, at, "nhiệm kỳ").is_some() {
        return false;
    }
    let is_later =
        tokens.get(at).and_then(trap::year).is_some_and(|named| names_later(tokens, at, named, told, lexicon));
    // "31/01/2023" is a day, and no plan's year.
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    is_later && before.is_some_and(|before| !["/", "-", "."].contains(&before.word.as_str()))
}

/// Whether a year lies after the time that is told of; beside a month it is a day's, and may be that of the meeting.
pub(in crate::draft) fn names_later(tokens: &[Token], at: usize, named: i32, told: Told, lexicon: &Lexicon) -> bool {
    if is_moved_to(tokens, at) {
        return false;
    }
    let before = |back: usize| at.checked_sub(back).and_then(|at| tokens.get(at));
    if lexicon.language != Language::En {
        return told.is_after(named) && !before(3).is_some_and(|word| word.is("tháng"));
    }
    let is_season = tokens.get(at + 1).is_some_and(|sign| ["/", "-", "–"].contains(&sign.word.as_str()))
        && tokens.get(at + 2).is_some_and(Token::is_number);
    if is_season || before(1).is_some_and(|word| word.is("for")) {
        return told.is_after(named);
    }
    // "Spring 2024" is when it was printed, "Fiscal Year 2025" may have begun in July 2024.
    const PARTS: [&str; 7] = ["spring", "summer", "autumn", "fall", "winter", "fiscal", "fy"];
    let is_part =
        |word: &Token| word.is(",") || MONTHS.contains(&word.word.as_str()) || PARTS.contains(&word.word.as_str());
    let is_part = before(1).is_some_and(is_part) || phrase::before(tokens, at, "fiscal year").is_some();
    told.is_past(named - i32::from(is_part && !told.runs_over))
}

/// "carried forward to 2024/25": where money went, and no plan.
fn is_moved_to(tokens: &[Token], at: usize) -> bool {
    const MOVED: [&str; 13] = [
        "forward to",
        "forward into",
        "chuyển sang năm",
        "chuyển nguồn sang năm",
        "moved into",
        "moved to",
        "slipped into",
        "slipped to",
        "deferred to",
        "deferred into",
        "rolled into",
        "pushed into",
        "carried into",
    ];
    phrase::ending(tokens, 0..at, &MOVED).is_some()
}

/// "The province targets GRDP growth", "The city targets to collect", "eyes total investment": verbs that are nouns elsewhere.
fn is_aiming(tokens: &[Token], at: usize, lexicon: &Lexicon) -> bool {
    const VERBS: [&str; 4] = ["targets", "eyes", "targeting", "eyeing"];
    const NO_VERB_AFTER: [&str; 26] = [
        "its",
        "the",
        "all",
        "their",
        "our",
        "his",
        "of",
        "these",
        "those",
        "key",
        "performance",
        "annual",
        "national",
        "and",
        "most",
        "no",
        "other",
        "such",
        "any",
        "own",
        "both",
        "local",
        "set",
        "to",
        "with",
        "against",
    ];
    const NO_OBJECT: [&str; 24] = [
        "for", "in", "of", "were", "are", "and", "was", "have", "had", "by", "on", "that", "which", "at", "set", "not",
        "within", "during", "or", "but", "than", "as", "met", "missed",
    ];
    let is_verb = tokens.get(at).is_some_and(|token| VERBS.contains(&token.word.as_str()));
    let subject = at.checked_sub(1).and_then(|before| tokens.get(before));
    let is_after_subject = subject.is_some_and(|word| word.is_word() && !NO_VERB_AFTER.contains(&word.word.as_str()));
    let has_object = tokens.get(at + 1).is_some_and(|next| {
        next.kind != TokenKind::Break
            && (!next.is_word() || !NO_OBJECT.contains(&next.word.as_str()))
            && ![".", ",", ";", ":", ")"].contains(&next.word.as_str())
    });
    lexicon.language == Language::En && is_verb && is_after_subject && has_object
}

/// "Nhiệm kỳ 2025-2030, xã phấn đấu", "Giai đoạn 2026 - 2030,": years to come that open what is said. Within a meeting's
/// name ("Đại hội lần thứ I, nhiệm kỳ 2025-2030") they open nothing.
fn begins_later_span(tokens: &[Token], at: usize, year: Option<i32>) -> bool {
    let named = |at: usize| tokens.get(at).and_then(trap::year);
    let is_dash = tokens.get(at + 1).is_some_and(|sign| ["-", "–", "đến"].contains(&sign.word.as_str()));
    let later =
        named(at).zip(named(at + 2)).zip(year).is_some_and(|((first, last), year)| first >= year && last > year);
    let span = ["nhiệm kỳ", "giai đoạn"].iter().find_map(|word| phrase::before(tokens, at, word));
    // "20 chỉ tiêu chủ yếu nhiệm kỳ 2025-2030": planned for those years.
    let is_planned = |start: usize| {
        let near = start.saturating_sub(SPAN_WITHIN)..start;
        near.into_iter().any(|at| phrase::one_of(tokens, at, &["chỉ tiêu", "mục tiêu", "phương hướng"]).is_some())
    };
    let opens = |start: usize| {
        start.checked_sub(1).and_then(|before| tokens.get(before)).is_none_or(|before| {
            before.kind == TokenKind::Break
                || [".", "trong", "vào", "cho", "của", "tiêu", "hướng", "đến", "ra"].contains(&before.word.as_str())
        })
    };
    is_dash && later && span.is_some_and(|start| opens(start) || is_planned(start))
}

/// What is planned stands so near before its years.
const SPAN_WITHIN: usize = 5;

/// "The fiscal 2025 budget totals", "The annual work plan for 2024/25 foresees": an English sentence about the plan of a later year.
pub(super) fn is_of_later_plan(tokens: &[Token], sentence: Range<usize>, told: Told, lexicon: &Lexicon) -> bool {
    const PLANS: [&str; 9] = [
        "budget",
        "spending plan",
        "work plan",
        "business plan",
        "financial plan",
        "delivery plan",
        "action plan",
        "work programme",
        "work program",
    ];
    // "The 2025 target is 410 homes": only where it opens the sentence.
    const TARGETS: [&str; 6] = ["target", "targets", "goal", "goals", "plan", "priorities"];
    const BETWEEN: [&str; 9] =
        ["for", "fiscal", "fiscal year", "the", "financial year", "year", "fy", "of", "proposed"];
    let opens = sentence.start..sentence.end.min(sentence.start + PLAN_WITHIN);
    let past_season = |at: usize| {
        let is_season = tokens.get(at + 1).is_some_and(|sign| sign.is("/") || sign.is("-") || sign.is("–"))
            && tokens.get(at + 2).is_some_and(Token::is_number);
        if is_season { at + 3 } else { at + 1 }
    };
    let is_plan = |at: usize| {
        let named = tokens.get(at).and_then(trap::year).is_some_and(|named| told.is_after(named));
        if !named {
            return false;
        }
        let after = past_season(at);
        let after = after + phrase::one_of(tokens, after, &["proposed", "adopted", "approved", "draft"]).unwrap_or(0);
        let mut before = at;
        while let Some(start) = phrase::ending(tokens, sentence.start..before, &BETWEEN) {
            before = start;
        }
        let is_named = before < at && phrase::ending(tokens, sentence.start..before, &PLANS).is_some();
        let is_target = at <= sentence.start + TARGET_WITHIN && phrase::one_of(tokens, after, &TARGETS).is_some();
        is_named || is_target || phrase::one_of(tokens, after, &PLANS).is_some()
    };
    lexicon.language == Language::En && opens.into_iter().any(is_plan)
}

/// "Cabinet agreed the targets for 2024/25": an English sentence that ends with what is planned and its year, named at `at`.
pub(super) fn ends_with_plan(tokens: &[Token], sentence: Range<usize>, at: usize) -> bool {
    const PLANS: [&str; 12] = [
        "targets for",
        "target for",
        "goals for",
        "priorities for",
        "plan for",
        "plans for",
        "budget for",
        "programme for",
        "program for",
        "commitments for",
        "measures for",
        "aims for",
    ];
    const YEAR: [&str; 4] = ["fiscal year", "the financial year", "the year", "fiscal"];
    let start = phrase::ending(tokens, sentence.start..at, &YEAR).unwrap_or(at);
    // "2024/25." is three tokens and a full stop.
    at + 4 >= sentence.end && phrase::ending(tokens, sentence.start..start, &PLANS).is_some()
}

/// "They include 450 new homes": a sentence about the plan that the one before has named.
pub(super) fn goes_on_with_plan(tokens: &[Token], sentence: Range<usize>) -> bool {
    const OPENINGS: [&str; 12] = [
        "they",
        "these",
        "among them",
        "among these",
        "it",
        "the targets",
        "targets",
        "the plan",
        "the budget",
        "the goals",
        "the priorities",
        "others",
    ];
    phrase::one_of(tokens, sentence.start, &OPENINGS).is_some()
}

/// "The council's 2025 target": a target's year opens a sentence within so many words.
const TARGET_WITHIN: usize = 4;

/// "The council resurfaced 112 miles", after what is planned: an English sentence whose verb is past. "Its revenue is set at" and "a proposed
/// rate" are none.
pub(super) fn is_past(tokens: &[Token], sentence: Range<usize>, lexicon: &Lexicon) -> bool {
    const PAST: [&str; 22] = [
        "was", "were", "had", "has", "have", "did", "rose", "fell", "grew", "came", "met", "made", "took", "gave",
        "built", "spent", "won", "saw", "stood", "cost", "brought", "went",
    ];
    const NO_SUBJECT: [&str; 16] =
        ["is", "are", "be", "been", "being", "the", "a", "an", "and", "of", "its", "their", "for", "to", "with", "new"];
    let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|token| words.contains(&token.word.as_str()));
    let is_regular = |at: usize| {
        let verb =
            tokens.get(at).is_some_and(|token| token.word.len() > 4 && token.word.ends_with("ed") && !token.is("need"));
        verb && at > sentence.start && tokens.get(at - 1).is_some_and(Token::is_word) && !is(at - 1, &NO_SUBJECT)
    };
    // "a 3 percent cost-of-living raise", "the cost of": nouns.
    let is_noun =
        |at: usize| is(at, &["cost"]) && (is(at + 1, &["-", "of"]) || is(at.wrapping_sub(1), &["the", "a", "at"]));
    lexicon.language == Language::En && sentence.clone().any(|at| is(at, &PAST) && !is_noun(at) || is_regular(at))
}

/// A plan opens a sentence within so many words.
const PLAN_WITHIN: usize = 10;

/// "bằng 98,8% chỉ tiêu phấn đấu": the words behind a share only name the plan that it is of.
pub(super) fn is_plans_name(tokens: &[Token], sentence: usize, at: usize) -> bool {
    // "ký cam kết": a paper; "chuyển năm sau": where money went.
    const PAPERS: [&str; 8] = ["ký", "bản", "vốn", "giấy", "đã", "chuyển", "sang", "chuyển sang"];
    let named = phrase::one_of(tokens, at, &["cam kết", "năm sau", "năm tới"]);
    if named.is_some() && phrase::ending(tokens, sentence..at, &PAPERS).is_some() {
        return true;
    }
    let is_plan = phrase::before(tokens, at, "chỉ tiêu").is_some() || phrase::before(tokens, at, "mục tiêu").is_some();
    let words = at.saturating_sub(SHARE_WITHIN).max(sentence)..at;
    is_plan && words.into_iter().any(|at| tokens.get(at).is_some_and(|sign| sign.is("%")))
}

/// A share stands so near before the plan that it is of.
const SHARE_WITHIN: usize = 5;
