//! What a passage speaks of: results, the time to come, or what somebody asks for.

mod speaker;

use std::ops::Range;

use super::lexicon::{Lexicon, Topic};
use super::phrase;
use super::text::Paragraph;
use super::token::{Token, TokenKind};
use super::{trap, unit};
use crate::words::Language;

/// Where the topic changes, from one sentence to the next.
pub(super) struct State {
    /// That of the sentence's beginning.
    base: Topic,
    /// That of a heading, until the next one.
    heading: Topic,
    /// Within the sentence: from which token on it is what.
    turns: Vec<(usize, Topic)>,
    /// What the next sentence begins as: "sẽ" speaks for its own sentence alone.
    carried: Topic,
    /// Whether what is carried on is what one person has.
    is_private: bool,
    /// Who is told to say things, in English.
    speakers: speaker::Speakers,
}

impl Default for State {
    fn default() -> State {
        State {
            base: Topic::Results,
            heading: Topic::Results,
            turns: Vec::new(),
            carried: Topic::Results,
            is_private: false,
            speakers: speaker::Speakers::default(),
        }
    }
}

/// Words by which a speaker is known.
const PERSONS: &[&str] = &[
    "đại diện",
    "đại biểu",
    "lãnh đạo",
    "giám đốc",
    "trưởng",
    "các đại biểu",
    "đồng chí",
    "anh",
    "chị",
    "ông",
    "bà",
    "đ / c",
    "chủ tịch",
    "bí thư",
    "phó chủ tịch",
    "phó bí thư",
];

/// Words by which somebody speaks for a body.
const OFFICES: &[&str] = &[
    "đại diện",
    "lãnh đạo",
    "giám đốc",
    "trưởng",
    "đồng chí",
    "đ / c",
    "chủ tịch",
    "bí thư",
    "phó",
    "hiệu trưởng",
    "thượng tá",
    "đại tá",
    "trung tá",
    "chủ nhiệm",
    "viện trưởng",
    "cục trưởng",
];

/// Words by which somebody tells of more than what is theirs.
const CLAIMS: &[&str] = &["cho rằng", "nói rằng", "claims that", "claimed that", "argued that"];

/// How a whole body is named, at a sentence's beginning.
const WHOLE: [&str; 8] =
    ["toàn xã", "toàn huyện", "toàn tỉnh", "toàn phường", "toàn thị trấn", "cả xã", "cả huyện", "cả tỉnh"];

/// It stands among so many words.
const WHOLE_WITHIN: usize = 6;

impl State {
    /// A new paragraph: a list goes on with its heading's topic, another begins with results.
    pub fn enter(&mut self, tokens: &[Token], paragraph: &Paragraph, year: Option<i32>, lexicon: &Lexicon) {
        let words = paragraph.tokens.clone();
        let introduces =
            paragraph.tokens.end.checked_sub(1).and_then(|last| tokens.get(last)).is_some_and(|sign| sign.is(":"));
        // "Thu ngân sách: 12.000 tỷ đồng": a line with a figure heads nothing.
        let has_figure = || {
            let is_number = |at: &usize| tokens.get(*at).is_some_and(Token::is_number);
            words.clone().filter(is_number).any(|at| unit::at(tokens, at + 1, lexicon).is_some())
        };
        if (introduces || paragraph.is_heading && !has_figure()) && !paragraph.is_title {
            let is_ahead = words.clone().any(|at| ahead_at(tokens, at, year, lexicon));
            self.heading = if is_ahead { Topic::Ahead } else { Topic::Results };
        }
        self.base = self.heading;
        self.carried = self.heading;
    }

    /// A new sentence: it begins as the one before ended.
    pub fn sentence(&mut self, tokens: &[Token], range: Range<usize>, year: Option<i32>, lexicon: &Lexicon) {
        // "Anh Tám trồng 2 ha cam. Toàn huyện hiện có 450 ha": of one person no more.
        let opens = range.start..range.end.min(range.start + WHOLE_WITHIN);
        if self.is_private && opens.into_iter().any(|at| phrase::one_of(tokens, at, &WHOLE).is_some()) {
            self.carried = self.heading;
        }
        self.base = if self.heading == Topic::Ahead { Topic::Ahead } else { self.carried };
        self.turns.clear();
        self.turns.push((range.start, self.base));
        let words = tokens.get(..range.end).unwrap_or_default();
        // English reports nearly all that is told in a meeting as what somebody said: who it is makes the difference.
        let is_anothers = lexicon.language == Language::En && self.speakers.is_anothers(words, range.clone(), lexicon);
        let has_person =
            lexicon.language == Language::Vi && range.clone().any(|at| phrase::one_of(words, at, PERSONS).is_some());
        // "Báo cáo tại kỳ họp, lãnh đạo nêu rõ": whoever reports tells results.
        let mut reports = false;
        // "Ông Bảo cho biết khách sạn của ông có 60 phòng": whoever tells it, it is his own.
        let is_private = range
            .clone()
            .any(|at| phrase::longest(words, at, lexicon.private).is_some_and(|(_, is_private)| is_private));
        // "Theo ông Lê Văn Ba, Chủ tịch UBND xã": he tells what the body did.
        let has_office = range.clone().any(|at| phrase::one_of(words, at, OFFICES).is_some());
        let tells = range.clone().any(|at| {
            phrase::longest(words, at, lexicon.topics).is_some_and(|(_, topic)| topic == Topic::Results)
                || phrase::one_of(words, at, CLAIMS).is_some()
        });
        let is_officers = lexicon.language == Language::En && self.speakers.is_officers(words, range.clone());
        let is_private =
            (is_private || !tells && is_about_person(words, range.clone(), lexicon)) && !has_office && !is_officers;
        if (is_private || is_anothers) && self.base == Topic::Results {
            self.turn(range.start, Topic::Speech);
            self.is_private = is_private;
        }
        for at in range.clone() {
            if ahead_at(words, at, year, lexicon) {
                self.turns.push((at, Topic::Ahead));
                // English names a later year in passing: "targets for 2024/25 were approved".
                let is_in_passing = lexicon.language == Language::En && words.get(at).is_some_and(Token::is_number);
                if !is_in_passing && phrase::one_of(words, at, lexicon.alone_ahead).is_none() {
                    self.carried = Topic::Ahead;
                }
                continue;
            }
            let back = self.base == Topic::Ahead
                && year.is_some()
                && tokens.get(at).and_then(trap::year) == year
                && at < range.start + 4;
            let topic = phrase::longest(words, at, lexicon.topics);
            reports |= topic.is_some_and(|(_, topic)| topic == Topic::Results);
            match topic {
                Some((_, Topic::Speech)) if !reports && (has_person || at == range.start) => {
                    let is_noun = at > range.start && phrase::one_of(words, at - 1, lexicon.not_speech).is_some();
                    if !is_noun {
                        self.turn(at, Topic::Speech);
                    }
                }
                // "tại hội nghị đánh giá …, phương hướng 6 tháng cuối năm, Huyện ủy cho biết": what a meeting was about is no plan.
                Some((_, Topic::Results))
                    if self.base == Topic::Results && self.at(at) == Topic::Ahead && meets(words, range.start..at) =>
                {
                    self.turn(at, Topic::Results)
                }
                Some((_, Topic::Results)) if self.at(at) == Topic::Speech && !is_private && !is_anothers => {
                    self.turn(at, Topic::Results)
                }
                _ if back => self.turn(at, Topic::Results),
                _ => {}
            }
        }
    }

    /// From this token on, and in the sentences after it.
    fn turn(&mut self, at: usize, topic: Topic) {
        self.turns.push((at, topic));
        self.carried = topic;
    }

    /// The topic at a token of the sentence.
    pub fn at(&self, token: usize) -> Topic {
        // Turns stand in the order of the text.
        let after = self.turns.partition_point(|(at, _)| *at <= token);
        after.checked_sub(1).and_then(|last| self.turns.get(last)).map_or(self.base, |(_, topic)| *topic)
    }

    /// A paragraph ends: speech and plans end with it, unless a heading holds on.
    pub fn leave(&mut self) {
        self.turns.clear();
        self.carried = self.heading;
    }
}

/// "Anh Sùng A Páo ở bản Pá Lau có 7 con bò", "Maria Lopez, 43, grows": the sentence begins with one person's name, and tells of
/// what is theirs.
fn is_about_person(tokens: &[Token], sentence: Range<usize>, lexicon: &Lexicon) -> bool {
    let is_capital = |at: usize| tokens.get(at).is_some_and(|token| token.is_word() && token.is_capital);
    let is = |at: usize, sign: &str| tokens.get(at).is_some_and(|token| token.is(sign));
    let start = sentence.start;
    let titled = phrase::one_of(tokens, start, lexicon.persons).is_some_and(|length| is_capital(start + length));
    // An age between commas.
    let named = (start..sentence.end.min(start + 4)).take_while(|at| is_capital(*at)).count();
    let at = start + named;
    let is_aged = named > 1
        && is(at, ",")
        && tokens.get(at + 1).is_some_and(|age| age.is_number() && age.word.len() <= 2)
        && is(at + 2, ",");
    // "Ông Giàng A Sình: Năm 2024, huyện": who answers in an interview speaks for the body.
    let is_answer = (start..sentence.end.min(start + NAME)).any(|at| is(at, ":"));
    (titled || lexicon.language == Language::En && is_aged) && !is_answer
}

/// A meeting is named that looks back, too: "hội nghị đánh giá kết quả".
fn meets(tokens: &[Token], words: Range<usize>) -> bool {
    const MEETINGS: [&str; 5] = ["hội nghị", "kỳ họp", "phiên họp", "họp báo", "buổi làm việc"];
    const LOOKS_BACK: [&str; 5] = ["đánh giá", "sơ kết", "tổng kết", "kết quả", "kiểm điểm"];
    let says = |phrases: &[&str]| words.clone().any(|at| phrase::one_of(tokens, at, phrases).is_some());
    says(&MEETINGS) && says(&LOOKS_BACK)
}

/// A person's name and title take no more tokens than this.
const NAME: usize = 8;

/// "phấn đấu", "năm tới", or a year after the report's.
pub(super) fn ahead_at(tokens: &[Token], at: usize, year: Option<i32>, lexicon: &Lexicon) -> bool {
    if phrase::longest(tokens, at, lexicon.topics).is_some_and(|(_, topic)| topic == Topic::Ahead) {
        return true;
    }
    if begins_later_span(tokens, at, year) {
        return true;
    }
    // A council's or a congress's own name: "Đại hội lần thứ I, nhiệm kỳ 2025-2030".
    if phrase::before(tokens, at, "nhiệm kỳ").is_some() {
        return false;
    }
    // English years often run from April: the next calendar year may still be the report's, unless it begins a season.
    let is_season = tokens.get(at + 1).is_some_and(|sign| sign.is("/") || sign.is("-"))
        && tokens.get(at + 2).is_some_and(Token::is_number);
    let is_for = at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|token| token.is("for"));
    let grace = i32::from(lexicon.language == Language::En && !is_season && !is_for);
    let later = tokens.get(at).and_then(trap::year).zip(year).is_some_and(|(named, year)| named > year + grace);
    let is_month = at >= 3 && tokens.get(at - 3).is_some_and(|token| token.is("tháng"));
    let later = later && !is_month;
    // "carried forward to 2024/25": where the money went, and no plan.
    let is_moved = ["forward to", "forward into", "chuyển sang năm", "chuyển nguồn sang năm"]
        .iter()
        .any(|words| phrase::before(tokens, at, words).is_some());
    let later = later && !is_moved;
    // "31/01/2023" is a day, and no plan's year.
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    later && before.is_some_and(|before| !before.is("/") && !before.is("-") && !before.is("."))
}

/// "Nhiệm kỳ 2025-2030, xã phấn đấu", "Giai đoạn 2026 - 2030,": years to come that open what is said. Within a meeting's
/// name ("Đại hội lần thứ I, nhiệm kỳ 2025-2030") they open nothing.
fn begins_later_span(tokens: &[Token], at: usize, year: Option<i32>) -> bool {
    let named = |at: usize| tokens.get(at).and_then(trap::year);
    let is_dash = tokens.get(at + 1).is_some_and(|sign| ["-", "–", "đến"].contains(&sign.word.as_str()));
    let later =
        named(at).zip(named(at + 2)).zip(year).is_some_and(|((first, last), year)| first >= year && last > year);
    let span = ["nhiệm kỳ", "giai đoạn"].iter().find_map(|word| phrase::before(tokens, at, word));
    let opens = |start: usize| {
        start.checked_sub(1).and_then(|before| tokens.get(before)).is_none_or(|before| {
            before.kind == TokenKind::Break
                || [".", "trong", "vào", "cho", "của", "tiêu", "hướng", "đến", "ra"].contains(&before.word.as_str())
        })
    };
    is_dash && later && span.is_some_and(opens)
}
