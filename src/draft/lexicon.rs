//! The rules' words, by language: what a newcomer adds to. How: docs/drafting.md. Every table is data; phrases are in small
//! letters, composed, their signs apart by spaces as tokens are ("điểm %").

pub(super) mod en;
pub(super) mod vi;

use super::phrase::{List, Meanings};
use crate::report::Comparator;
use crate::words::Language;

/// What a phrase before a number says of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Cue {
    /// "hơn", "gần", "khoảng": how the true figure stands to the stated one.
    Over(Comparator),
    /// "ước".
    Estimated,
    /// "đạt", "là": a level follows.
    Reached,
    /// "có": a level follows, and what is counted stands after it.
    Has,
    /// "còn", "xuống còn": what is left, a level; usually less is better.
    Left,
    /// "tăng", "vượt".
    Rose,
    /// "giảm", "hụt".
    Fell,
    /// "bằng": a share of a plan or of an earlier time.
    Equals,
    /// "gấp".
    Times,
    /// "từ": the lower end of a range, or what it was before.
    From,
    /// "lên", "xuống": what it has come to.
    To,
    /// "chiếm": a share of the whole.
    Share,
    /// "so với": an earlier or planned figure follows.
    Against,
    /// "chưa đạt": the figure was not reached.
    Missed,
    /// "chỉ", "vẫn": nothing.
    Filler,
}

/// What a reference is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Head {
    /// "kế hoạch", "dự toán".
    Plan,
    /// "cùng kỳ", "năm trước".
    Past,
}

/// What a number is that is no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trap {
    /// A date, a time, a period or a length of time.
    Time,
    /// A house, a road, an alley, a chainage.
    Address,
    /// A document's number, an article of a law, a code.
    Document,
    /// A council's term, a session's or congress's ordinal.
    Term,
    /// A grade, a rank, a storey, a stage, an age.
    Rank,
    /// Votes, attendance, resolutions passed, commendations.
    Meeting,
    /// Part of a name.
    Name,
    /// A telephone number, a counter, page furniture.
    Furniture,
}

/// What the words before a figure make of it, where it may be no result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unreal {
    /// "không phải 12%": not so much. Further away from the number, somebody must look.
    Denied,
    /// "lẽ ra", "would have": what was only supposed, planned or disputed; holds for its clause.
    Supposed,
    /// "nếu", or what somebody asks for ("called for"): as `Supposed`, for the rest of the sentence.
    Condition,
    /// "đính chính": somebody must look at every figure of the sentence.
    Withdrawn,
    /// "không", "phê duyệt": somebody must look at the figure of the clause.
    Doubtful,
    /// "không gian", "nếu tính cả": phrases that only begin like one of these.
    No,
}

/// What a count among indicators says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Exceeded,
    Achieved,
    Partly,
    Missed,
}

/// What a clause speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Topic {
    /// The time to come: plans, never results.
    Ahead,
    /// What somebody asks for or says.
    Speech,
    /// Results, whoever tells them.
    Results,
}

/// Rows of a table as it is written: what a phrase means, and the phrases.
pub(super) type Rows<T> = &'static [(T, &'static [&'static str])];
pub(super) type Table<T> = &'static Meanings<T>;
pub(super) type Phrases = &'static List;

/// All tables of a language.
pub(super) struct Lexicon {
    pub language: Language,
    /// Phrases before a number.
    pub cues: Table<Cue>,
    /// Words that end as a cue does, and are none: "mặt bằng".
    pub not_cues: Phrases,
    /// Phrases after a number and its unit.
    pub comparators_after: Table<Comparator>,
    pub against: Phrases,
    /// Names of shares: a change of one in per cent is meant in points.
    pub shares: Phrases,
    /// Words that begin the name of a quantity: a number right behind one is its level.
    pub quantities: Phrases,
    /// Verbs by which something is done and counted, beside `verbs`: "tước", "carried out".
    pub done: Phrases,
    /// Words that begin a bound's name: "the minimum set by the council".
    pub bounds: Phrases,
    /// "cách đây": where a sentence opens with one, it tells of that time, up to a word of `by_now`.
    pub long_ago: Phrases,
    /// Words after a figure by which its clause denies it: "chưa khởi công".
    pub denied_after: Phrases,
    /// Nouns of sums: "a £4 million surplus" is one, and "a £4 million school" cost that.
    pub sums: Phrases,
    /// Kinds of bodies whose rates are compared with: "the state rate".
    pub rated: Phrases,
    /// Names of scores, which have no unit: "index", "chỉ số".
    pub scores: Phrases,
    /// Names of growth: "đạt 8,1% so với cùng kỳ" after one is how much grew.
    pub growth: Phrases,
    /// "tốc độ": a word of change after it is part of a name.
    pub rates: Phrases,
    pub heads: Table<Head>,
    /// Phrases that begin like a reference, and are none: "mục tiêu quốc gia".
    pub not_heads: Phrases,
    /// Words by which a setter is known: "HĐND", "tỉnh".
    pub bodies: Phrases,
    /// Words at which a reference ends: "và", "song".
    pub breaks: Phrases,
    /// "giao": ends the setter.
    pub set_by: Phrases,
    /// Words that stand between head and setter: "năm", "do".
    pub between: Phrases,
    pub scales: Table<u64>,
    pub money: Table<&'static str>,
    /// "an estimated": an amount follows.
    pub estimates: Phrases,
    pub measures: Phrases,
    pub percent: Phrases,
    pub points: Phrases,
    pub times: Phrases,
    pub unreal: Table<Unreal>,
    /// Words of bodies that have names of their own: "huyện Can Lộc".
    pub named_bodies: Phrases,
    pub counts: Phrases,
    /// Words that a name never begins with.
    pub openers: Phrases,
    /// "stated that": what is told begins after it; two words each.
    pub told_that: Phrases,
    /// "by", "within": what a thing is about follows.
    pub purposes: Phrases,
    /// "when": a clause of its own begins after it.
    pub clauses: Phrases,
    /// "including": examples of what is named follow.
    pub examples: Phrases,
    /// Bodies that do things and are no part of a name: "toàn xã".
    pub actors: Phrases,
    /// Verbs that a name is made with.
    pub verbs: Phrases,
    pub generic: Phrases,
    pub closers: Phrases,
    pub traps_before: Table<Trap>,
    /// Phrases that end as a trap begins, and are none: "dân số".
    pub not_traps: Phrases,
    pub traps_after: Table<Trap>,
    /// "tuổi thọ": an age after it is a mean, and no trap.
    pub means: Phrases,
    /// "thời gian": a length of time is told.
    pub durations: Phrases,
    /// Names of sums: "đạt 53%" after one is a share of a plan.
    pub amounts: Phrases,
    /// Between "so với" and the plan's own word: "the 2021/22 target".
    pub qualifies_plan: Phrases,
    /// "a rise of 13% for violent offences": what changed stands after these.
    pub continues: Phrases,
    /// "was", "were": what was done to what is counted stands after it.
    pub passive: Phrases,
    /// Words that tell of what share of things is true: "đạt", "có".
    pub shared: Phrases,
    /// Between things and what was done to them: "calls to the centre were answered".
    pub qualifies_things: Phrases,
    /// Words at which what is said of things ends.
    pub said_ends: Phrases,
    /// After a figure: it is one of the time to come.
    pub due_later: Phrases,
    /// "of them": what was counted is named before.
    pub of_them: Phrases,
    /// "của": what follows only qualifies a figure.
    pub qualifiers: Phrases,
    /// "target" after a number: it is the plan's.
    pub planned_after: Phrases,
    /// "below" after a number: how the figure stands to what follows; whether above.
    pub after_change: Table<bool>,
    /// "kém", "vượt" before what an amount is compared with: no name begins so.
    pub stands: Phrases,
    /// "là sai" after a figure: it is not so.
    pub refuted: Phrases,
    /// "an 8% increase": the change as a noun after the number; whether upwards.
    pub after_nouns: Table<bool>,
    /// "reduced" before what is reduced: "improved response times by 80%"; whether upwards.
    pub change_verbs: Table<bool>,
    /// "đầu năm" before an amount, and `by_now` behind it: what it was.
    pub beginnings: Phrases,
    pub by_now: Phrases,
    /// "năm trước": an amount of an earlier time follows.
    pub earlier: Phrases,
    /// Units of time: "within 60 seconds" qualifies.
    pub spells: Phrases,
    /// Words of a whole: "đạt 97,1% dân số" is a share of it.
    pub wholes: Phrases,
    /// "lần lượt": figures that go to several results, one each.
    pub respectively: Phrases,
    /// Between a number and the total that it is out of.
    pub out_of: Phrases,
    /// "cả nước": what begins so is of another body.
    pub others: Phrases,
    /// Anywhere in the words of a figure: it is of another body.
    pub elsewhere: Phrases,
    /// Words that count whatever was counted before: "giảm 6 trường hợp".
    pub cases: Phrases,
    /// "however" between commas: parts no name from its verb.
    pub by_the_way: Phrases,
    pub of_which: Phrases,
    pub indicators: Phrases,
    pub outcomes: Table<Outcome>,
    /// "cả", "tất cả": all of a count.
    pub all: Phrases,
    /// "all but" before a number: what follows is told of the others.
    pub all_but: Phrases,
    /// "trừ" before a number: what is told of the others is not true of it.
    pub except: Phrases,
    /// "còn lại": what is told after it is told of the others.
    pub rest: Phrases,
    /// "của ông", "hộ anh": what is told is one private person's; false for phrases that only begin like one of these.
    pub private: Table<bool>,
    /// "anh", "Mrs": a person's name follows.
    pub persons: Phrases,
    /// "về" after a change: what it is a change of, of several things that were told.
    pub regarding: Phrases,
    pub topics: Table<Topic>,
    /// Of those that speak of the time to come: the ones that hold for their own sentence alone.
    pub alone_ahead: Phrases,
    /// "đến nay": a sentence that begins so speaks of what was done.
    pub looks_back: Phrases,
    /// "nhiệm vụ": a heading that begins so speaks of the time to come.
    pub plan_headings: Phrases,
    /// "said", "claimed": what somebody says.
    pub says: Phrases,
    /// Who speaks for the body that reports: "chief executive".
    pub officers: Phrases,
    /// Who speaks for himself: "councillor", "farmer".
    pub outsiders: Phrases,
    /// Words before a word of speech that make a noun of it: "công tác chỉ đạo".
    pub not_speech: Phrases,
    pub moments: Phrases,
    /// Words before the name of a budget line: "tổng".
    pub totals: Phrases,
    /// Names that only begin like a budget line: "thu nhập".
    pub not_budget: Phrases,
    pub revenue: Phrases,
    pub expenditure: Phrases,
}

impl Lexicon {
    /// How articles of a language are read; those of one without rules of its own, as English ones.
    pub fn of(language: Language) -> &'static Lexicon {
        match language {
            Language::Vi => &vi::LEXICON,
            _ => &en::LEXICON,
        }
    }
}
