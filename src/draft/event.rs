//! The meeting: what it was, when, who chaired, who was there.

use std::ops::Range;

use super::phrase;
use super::text::Text;
use super::token::{Token, TokenKind};

/// A meeting, its pieces as tokens.
#[derive(Clone, Debug, Default)]
pub(super) struct Event {
    pub kind: Option<Range<usize>>,
    /// ISO 8601.
    pub date: Option<String>,
    pub chair: Option<(Range<usize>, Option<Range<usize>>)>,
    pub attendees: Option<Range<usize>>,
    pub remarks: Vec<Remark>,
}

/// What somebody said.
#[derive(Clone, Debug)]
pub(super) struct Remark {
    pub name: Range<usize>,
    pub role: Option<Range<usize>>,
    pub quote: Range<usize>,
}

const KINDS: [&str; 10] = [
    "hội nghị",
    "kỳ họp",
    "phiên họp",
    "đại hội",
    "cuộc họp",
    "buổi làm việc",
    "hội thảo",
    "cabinet meeting",
    "full council",
    "cabinet",
];
const TITLES: [&str; 6] = ["đồng chí", "ông", "bà", "đ / c", "councillor", "cllr"];
const CHAIRS: [&str; 6] = ["chủ trì", "chủ tọa", "đồng chủ trì", "điều hành", "chaired", "chaired by"];
const SPEAKS: [&str; 6] =
    ["phát biểu", "phát biểu chỉ đạo", "phát biểu kết luận", "kết luận hội nghị", "said", "kết luận"];
const ATTEND: [&str; 4] = ["cùng dự có", "tham dự có", "dự có", "tham dự hội nghị có"];

/// Reads the meeting; dates without a year are of `year`.
pub(super) fn read(text: &Text, year: Option<i32>) -> Event {
    let tokens = &text.tokens;
    let mut event = Event::default();
    for (order, paragraph) in text.paragraphs.iter().enumerate().filter(|(_, paragraph)| !paragraph.is_title) {
        for sentence in &paragraph.sentences {
            let words = tokens.get(..sentence.end).unwrap_or_default();
            let find =
                |phrases: &[&str]| sentence.clone().find_map(|at| Some((at, phrase::one_of(words, at, phrases)?)));
            if event.kind.is_none()
                && let Some((at, length)) = find(&KINDS)
            {
                event.kind = Some(at..at + length);
            }
            if order < 3 && event.date.is_none() {
                event.date = date(words, sentence.clone(), year);
            }
            if event.chair.is_none()
                && let Some((at, _)) = find(&CHAIRS)
            {
                event.chair = person(words, sentence.start..at).or_else(|| person(words, at..sentence.end));
            }
            if event.attendees.is_none()
                && let Some((at, length)) = find(&ATTEND)
            {
                event.attendees = Some(at + length..sentence.end).filter(|range| !range.is_empty());
            }
            if let Some((at, _)) = find(&SPEAKS).filter(|(at, _)| *at < sentence.start + 4)
                && let Some((name, role)) = person(words, at..sentence.end)
                && event.remarks.len() < 20
            {
                let after = role.as_ref().map_or(name.end, |role| role.end);
                let quote = after..sentence.end;
                event.remarks.push(Remark { name, role, quote: skip_signs(words, quote) });
            }
        }
    }
    event
}

fn skip_signs(tokens: &[Token], mut range: Range<usize>) -> Range<usize> {
    while range.start < range.end
        && tokens.get(range.start).is_some_and(|token| token.kind == TokenKind::Sign && !token.is("“"))
    {
        range.start += 1;
    }
    range
}

/// A title, a name in capitals, and after a comma the office.
fn person(tokens: &[Token], range: Range<usize>) -> Option<(Range<usize>, Option<Range<usize>>)> {
    let (at, length) = range.clone().find_map(|at| Some((at, phrase::one_of(tokens, at, &TITLES)?)))?;
    let start = at + length;
    let mut end = start;
    while end < range.end && end < start + 6 && tokens.get(end).is_some_and(|token| token.is_word() && token.is_capital)
    {
        end += 1;
    }
    if end == start {
        return None;
    }
    let role = tokens.get(end).filter(|sign| sign.is(",")).map(|_| end + 1).map(|first| {
        let stops = |at: &usize| {
            tokens.get(*at).is_some_and(|token| token.kind == TokenKind::Sign && !token.is("-"))
                || phrase::one_of(tokens, *at, &CHAIRS).is_some()
                || phrase::one_of(
                    tokens,
                    *at,
                    &[
                        "nêu",
                        "nhấn mạnh",
                        "ghi nhận",
                        "yêu cầu",
                        "đề nghị",
                        "cho biết",
                        "chỉ đạo",
                        "đánh giá",
                        "biểu dương",
                        "nói",
                        "khẳng định",
                        "phát biểu",
                        "đã",
                    ],
                )
                .is_some()
        };
        first..(first..range.end.max(first)).find(stops).unwrap_or(range.end.max(first))
    });
    Some((start..end, role.filter(|role| !role.is_empty())))
}

/// "ngày 18/12", "Sáng 18/12/2024", "ngày 20 và 21-12": the first day.
fn date(tokens: &[Token], sentence: Range<usize>, year: Option<i32>) -> Option<String> {
    let small = |at: usize, most: u32| {
        tokens
            .get(at)
            .filter(|token| token.is_number() && token.word.len() <= 2)
            .and_then(|token| token.word.parse::<u32>().ok())
            .filter(|number| (1..=most).contains(number))
    };
    sentence.clone().find_map(|at| {
        let cued = at
            .checked_sub(1)
            .and_then(|before| tokens.get(before))
            .is_some_and(|token| ["ngày", "sáng", "chiều", "tối"].contains(&token.word.as_str()));
        let day = small(at, 31).filter(|_| cued)?;
        let sign = |at: usize| tokens.get(at).is_some_and(|token| token.is("/") || token.is("-"));
        let month_at = if sign(at + 1) && sign(at + 3) && small(at + 4, 12).is_some() && small(at + 2, 31).is_some() {
            // "ngày 5-6/12": two days.
            at + 4
        } else if sign(at + 1) {
            at + 2
        } else if tokens.get(at + 1).is_some_and(|token| token.is("và")) && sign(at + 3) {
            at + 4
        } else if tokens.get(at + 1).is_some_and(|token| token.is("tháng")) {
            at + 2
        } else {
            return None;
        };
        let month = small(month_at, 12)?;
        let named = tokens.get(month_at + 2).filter(|_| sign(month_at + 1)).and_then(super::trap::year);
        let days = match month {
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        (day <= days).then(|| named.or(year).map(|year| format!("{year}-{month:02}-{day:02}"))).flatten()
    })
}

impl Event {
    /// Whether the text tells of a meeting at all.
    pub fn is_there(&self) -> bool {
        self.kind.is_some() && (self.chair.is_some() || self.date.is_some() || !self.remarks.is_empty())
    }
}
