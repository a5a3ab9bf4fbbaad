//! What a passage speaks of: results, the time to come, or what somebody asks for.

mod heading;
mod later;
mod person;
mod section;
mod speaker;
mod teller;

use std::ops::Range;

pub(super) use later::{ahead_at, names_later};
use later::{is_of_later_plan, is_past, is_plans_name};
use person::{is_about_person, is_aged};

use super::header::Told;
use super::lexicon::{Lexicon, Topic};
use super::officer::Officers;
use super::phrase;
use super::text::Paragraph;
use super::token::Token;
use super::{trap, unit};
use crate::words::Language;

/// Where the topic changes, from one sentence to the next.
pub(super) struct State {
    /// That of the sentence's beginning.
    base: Topic,
    /// That of a heading, until the next one.
    heading: Topic,
    /// The headings that it stands below, each with its rank and topic, the highest first.
    above: Vec<(u8, Topic)>,
    /// Within the sentence: from which token on it is what.
    turns: Vec<(usize, Topic)>,
    /// What the next sentence begins as: "sẽ" speaks for its own sentence alone.
    carried: Topic,
    /// Whether what is carried on is what one person has.
    is_private: bool,
    /// Who is told to say things, in English.
    speakers: speaker::Speakers,
    /// Who is told to hold an office, in Vietnamese.
    officers: Officers,
    /// The name of who reports, in small letters.
    own: Vec<String>,
    /// The heading is a sentence that ends with a colon.
    is_introduced: bool,
    /// The paragraph before asked about the time to come.
    is_asked_ahead: bool,
    /// The sentence before ended with the plan of a later year: "Cabinet agreed the targets for 2024/25".
    has_named_plan: bool,
}

impl State {
    /// Of an article in which a body of this name reports.
    pub fn of(own: &[Token]) -> State {
        State {
            own: own.iter().map(|token| token.word.clone()).collect(),
            base: Topic::Results,
            heading: Topic::Results,
            above: Vec::new(),
            turns: Vec::new(),
            carried: Topic::Results,
            is_private: false,
            speakers: speaker::Speakers::default(),
            officers: Officers::default(),
            is_introduced: false,
            is_asked_ahead: false,
            has_named_plan: false,
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

/// Words by which somebody tells of more than what is theirs.
const CLAIMS: &[&str] = &["cho rằng", "nói rằng", "claims that", "claimed that", "argued that"];

/// Kinds of bodies, in one word.
const KINDS: [&str; 6] = ["huyện", "quận", "tỉnh", "xã", "phường", "trấn"];

/// How a whole body is named, at a sentence's beginning.
const WHOLE: [&str; 8] =
    ["toàn xã", "toàn huyện", "toàn tỉnh", "toàn phường", "toàn thị trấn", "cả xã", "cả huyện", "cả tỉnh"];

/// It stands among so many words.
const WHOLE_WITHIN: usize = 6;

impl State {
    /// A new paragraph: a list goes on with its heading's topic, another begins with results.
    pub fn enter(&mut self, tokens: &[Token], paragraph: &Paragraph, told: Told, lexicon: &Lexicon) {
        let words = paragraph.tokens.clone();
        let introduces =
            paragraph.tokens.end.checked_sub(1).and_then(|last| tokens.get(last)).is_some_and(|sign| sign.is(":"));
        // "Thu ngân sách: 12.000 tỷ đồng": a line with a figure heads nothing.
        let has_figure = || {
            let is_number = |at: &usize| tokens.get(*at).is_some_and(Token::is_number);
            words.clone().filter(is_number).any(|at| unit::at(tokens, at + 1, lexicon).is_some())
        };
        // What a colon introduces ends where a paragraph of several sentences begins.
        if self.is_introduced
            && !paragraph.is_bullet
            && !introduces
            && paragraph.sentences.len() > 1
            && !heading::runs_in(tokens, paragraph)
        {
            self.above.pop();
            self.heading = self.above.last().map_or(Topic::Results, |(_, topic)| *topic);
            self.is_introduced = false;
        }
        if (introduces || paragraph.is_heading && !has_figure()) && !paragraph.is_title {
            self.is_introduced = introduces;
            let is_ahead = words.clone().any(|at| ahead_at(tokens, at, told, lexicon))
                || heading::plans(tokens, words.clone(), told.year, lexicon);
            let rank = section::rank(tokens, words.clone());
            self.above.retain(|(higher, _)| *higher < rank);
            // "The recommended budget … Highlights include:" introduces what it has spoken of.
            let goes_on =
                introduces && paragraph.sentences.len() > 1 && tells_later_plan(tokens, paragraph, told, lexicon);
            let below = goes_on || self.above.last().is_some_and(|(_, topic)| *topic == Topic::Ahead);
            let is_ahead = is_ahead || below && !heading::is_of_done(tokens, words.clone(), told.year);
            self.heading = if is_ahead { Topic::Ahead } else { Topic::Results };
            self.above.push((rank, self.heading));
        }
        // "Mục tiêu năm 2025?": of the answer alone.
        let asks =
            paragraph.tokens.end.checked_sub(1).and_then(|last| tokens.get(last)).is_some_and(|sign| sign.is("?"));
        let is_answer = std::mem::take(&mut self.is_asked_ahead);
        self.is_asked_ahead =
            asks && !paragraph.is_title && words.clone().any(|at| ahead_at(tokens, at, told, lexicon));
        self.base = if is_answer { Topic::Ahead } else { self.heading };
        self.carried = self.base;
    }

    /// A new sentence: it begins as the one before ended.
    pub fn sentence(&mut self, tokens: &[Token], range: Range<usize>, told: Told, lexicon: &Lexicon) {
        // "Anh Tám trồng 2 ha cam. Toàn huyện hiện có 450 ha": of one person no more.
        let opens = range.start..range.end.min(range.start + WHOLE_WITHIN);
        // "Đến hết năm 2023, 17/19 xã của huyện đã đạt chuẩn": the body's own kind, and no person.
        let is_person = |at: usize| {
            phrase::one_of(tokens, at, lexicon.persons).is_some()
                || phrase::longest(tokens, at, lexicon.private).is_some()
        };
        let names_own = lexicon.language == Language::Vi
            && range.clone().any(|at| {
                tokens.get(at).is_some_and(|word| self.own.contains(&word.word) && KINDS.contains(&word.word.as_str()))
            })
            && !range.clone().any(is_person);
        if self.is_private && (names_own || opens.into_iter().any(|at| phrase::one_of(tokens, at, &WHOLE).is_some()))
            || self.carried == Topic::Speech && speaker::is_articles_own(tokens, range.clone(), lexicon)
        {
            self.carried = self.heading;
        }
        // "Đến nay, huyện đã thu 640 tỷ đồng", after what is planned: of what was done again.
        if self.carried == Topic::Ahead
            && (opens_with_done(tokens, range.clone(), lexicon) || is_past(tokens, range.clone(), lexicon))
        {
            self.carried = self.heading;
        }
        if std::mem::take(&mut self.has_named_plan) && later::goes_on_with_plan(tokens, range.clone()) {
            self.carried = Topic::Ahead;
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
        let has_office = lexicon.language == Language::Vi && self.officers.speak(words, range.clone());
        let tells = range.clone().any(|at| {
            phrase::longest(words, at, lexicon.topics).is_some_and(|(_, topic)| topic == Topic::Results)
                || phrase::one_of(words, at, CLAIMS).is_some()
        });
        let is_officers = lexicon.language == Language::En && self.speakers.is_officers(words, range.clone());
        let is_private = is_private || is_aged(words, range.clone(), lexicon);
        let is_private =
            (is_private || !tells && is_about_person(words, range.clone(), lexicon)) && !has_office && !is_officers;
        // "Chị cho biết đã trả được 30 triệu đồng", after what was told of her.
        let goes_on = self.is_private
            && self.base == Topic::Speech
            && phrase::one_of(words, range.start, lexicon.persons).is_some()
            && !has_office;
        let is_private = is_private
            || goes_on
            || teller::is_of_firm(words, range.clone(), &self.own)
            || teller::is_of_deputy(words, range.clone());
        if (is_private || is_anothers) && self.base == Topic::Results {
            self.turn(range.start, Topic::Speech);
            self.is_private = is_private;
        }
        if self.base == Topic::Results && is_of_later_plan(words, range.clone(), told, lexicon) {
            self.turn(range.start, Topic::Ahead);
        }
        for at in range.clone() {
            if ahead_at(words, at, told, lexicon) && !is_plans_name(words, range.start, at) {
                self.turns.push((at, Topic::Ahead));
                // English names a later year in passing: "targets for 2024/25 were approved".
                let is_in_passing = lexicon.language == Language::En
                    && words.get(at).is_some_and(Token::is_number)
                    && at > range.start + OPENS_AHEAD;
                if !is_in_passing && phrase::one_of(words, at, lexicon.alone_ahead).is_none() {
                    self.carried = Topic::Ahead;
                }
                self.has_named_plan |= is_in_passing && later::ends_with_plan(words, range.clone(), at);
                continue;
            }
            let back = self.base == Topic::Ahead
                && told.year.is_some()
                && tokens.get(at).and_then(trap::year) == told.year
                && at < range.start + 4;
            let topic = phrase::longest(words, at, lexicon.topics);
            reports |= topic.is_some_and(|(_, topic)| topic == Topic::Results);
            match topic {
                Some((_, Topic::Speech))
                    if (!reports || teller::asks_too(words, at)) && (has_person || at == range.start) =>
                {
                    let is_noun = at > range.start && phrase::one_of(words, at - 1, lexicon.not_speech).is_some();
                    let is_told = teller::tells(words, range.start..at, &self.own);
                    reports |= is_told;
                    if !is_noun && !is_told {
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

    /// Whether the sentence tells of a time to come anywhere.
    pub fn is_ahead(&self) -> bool {
        self.base == Topic::Ahead || self.turns.iter().any(|(_, topic)| *topic == Topic::Ahead)
    }

    /// A paragraph ends: speech and plans end with it, unless a heading holds on.
    pub fn leave(&mut self) {
        self.turns.clear();
        self.carried = self.heading;
    }
}

/// "In 2025,", "For the year 2024/25,": what opens so speaks for the sentences behind it.
const OPENS_AHEAD: usize = 3;

/// "Đến nay", "so far": a sentence that begins so tells of what was done.
fn opens_with_done(tokens: &[Token], sentence: Range<usize>, lexicon: &Lexicon) -> bool {
    let opens = sentence.start..sentence.end.min(sentence.start + DONE_WITHIN);
    opens.into_iter().any(|at| phrase::one_of(tokens, at, lexicon.looks_back).is_some())
}

/// It says so among so many words.
const DONE_WITHIN: usize = 3;

/// A meeting is named that looks back, too: "hội nghị đánh giá kết quả".
fn meets(tokens: &[Token], words: Range<usize>) -> bool {
    const MEETINGS: [&str; 5] = ["hội nghị", "kỳ họp", "phiên họp", "họp báo", "buổi làm việc"];
    const LOOKS_BACK: [&str; 5] = ["đánh giá", "sơ kết", "tổng kết", "kết quả", "kiểm điểm"];
    let says = |phrases: &[&str]| words.clone().any(|at| phrase::one_of(tokens, at, phrases).is_some());
    says(&MEETINGS) && says(&LOOKS_BACK)
}

/// Whether one of a paragraph's sentences is about the plan of a later year.
fn tells_later_plan(tokens: &[Token], paragraph: &Paragraph, told: Told, lexicon: &Lexicon) -> bool {
    paragraph.sentences.iter().any(|sentence| is_of_later_plan(tokens, sentence.clone(), told, lexicon))
}
