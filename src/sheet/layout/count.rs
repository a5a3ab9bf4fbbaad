//! Counts in words: "Tổng số: 22 chỉ tiêu, 15 vượt, 5 đạt, 2 không đạt".

use super::phrase::Phrase;
use super::status;

/// What a sentence counts.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Counted {
    pub label: String,
    pub achieved: Option<u32>,
    pub exceeded: Option<u32>,
    pub partially: Option<u32>,
    pub not: Option<u32>,
    pub total: Option<u32>,
}

impl Counted {
    /// Whether it counts all that another one does, and as many.
    pub fn says(&self, other: &Counted) -> bool {
        let is = |own: Option<u32>, other: Option<u32>| other.is_none() || own == other;
        is(self.exceeded, other.exceeded)
            && is(self.achieved, other.achieved)
            && is(self.partially, other.partially)
            && is(self.not, other.not)
            && is(self.total, other.total)
    }
}

const WHAT: [&str; 16] = [
    "chỉ tiêu",
    "nhiệm vụ",
    "tiêu chí",
    "mục tiêu",
    "indicators",
    "indicator",
    "kpis",
    "kpi",
    "measures",
    "targets",
    "objectives",
    "pis",
    "actions",
    "milestones",
    "performance indicators",
    "metrics",
];
const RATED: [&str; 6] = ["rag rating", "rag rated", "rating", "rated", "rag status", "have a rag"];
const FILLERS: [&str; 28] = [
    "còn lại",
    "còn",
    "kết luận",
    "chỉ có",
    "chỉ tiêu",
    "kế hoạch",
    "tổng số",
    "có",
    "số",
    "là",
    "trong đó",
    "kh",
    "indicators",
    "indicator",
    "are",
    "is",
    "rated",
    "were",
    "of which",
    "kpis",
    "measures",
    "và",
    "and",
    "nghị quyết",
    "targets",
    "đề ra",
    "the",
    "as",
];

/// What the words count; none where they count no statuses.
pub(super) fn read(text: &str) -> Option<Counted> {
    let mut counted = Counted::default();
    let (mut both, mut met, mut some) = (None, None, 0);
    let mut rated: Option<u32> = None;
    for clause in clauses(text) {
        let phrase = Phrase::of(&clause);
        let words: Vec<&str> = phrase.words().collect();
        if words.contains(&"%") {
            continue;
        }
        let numbers: Vec<(usize, u32)> =
            words.iter().enumerate().filter_map(|(at, word)| Some((at, whole(word)?))).collect();
        let (number, of) = match numbers[..] {
            [(_, number)] => (number, None),
            // "15/22", "15 of 17": so many of so many.
            [(at, number), (next, of)]
                if matches!(words.get(at + 1), Some(&"/" | &"of" | &"trong" | &"out")) && next <= at + 5 =>
            {
                (number, Some(of))
            }
            _ => continue,
        };
        let rest = Phrase::of(
            &words
                .iter()
                .filter(|word| whole(word).is_none() && !matches!(**word, "/" | "of" | "out" | ":" | "=" | "-"))
                .copied()
                .collect::<Vec<_>>()
                .join(" "),
        );
        let judged = rest.without(&FILLERS);
        let is_both = judged.has_any(&[
            "đạt vượt",
            "vượt đạt",
            "hoàn thành vượt",
            "met exceeded",
            "met or exceeded",
            "đạt hoặc vượt",
        ]);
        match (is_both, status::of(judged.text())) {
            (true, _) => both = Some(number),
            (_, Some(status::Word::Is("exceeded"))) => counted.exceeded = Some(number),
            (_, Some(status::Word::Is("met" | "onTrack"))) => met = Some(number),
            (_, Some(status::Word::Is("partiallyMet" | "atRisk"))) => counted.partially = Some(number),
            (_, Some(status::Word::Is("notMet" | "offTrack"))) => counted.not = Some(number),
            _ => {
                if rest.has_any(&RATED) {
                    rated = Some(number);
                } else if counted.total.is_none() && rest.has_any(&WHAT) {
                    counted.total = Some(of.unwrap_or(number));
                    counted.label = label(&clause);
                }
                continue;
            }
        }
        some += 1;
        if let Some(of) = of {
            counted.total.get_or_insert(of);
            if counted.label.is_empty() {
                counted.label = label(&clause);
            }
        }
    }
    if let Some(rated) = rated {
        counted.total = Some(rated);
        counted.label = format!("{} with a RAG rating", what(text).unwrap_or("indicators"));
    }
    if counted.label.is_empty() {
        counted.label = what(text).unwrap_or(if text.is_ascii() { "indicators" } else { "chỉ tiêu" }).to_owned();
    }
    if some < 2 && (some == 0 || counted.total.is_none()) {
        return None;
    }
    counted.achieved = achieved(&counted, both, met)?;
    Some(counted)
}

/// Met or better. "15 vượt, 5 đạt" of 22 with 2 not is 20; "20 đạt, trong đó 15 vượt" is 20 too: the total says which.
fn achieved(counted: &Counted, both: Option<u32>, met: Option<u32>) -> Option<Option<u32>> {
    if both.is_some() {
        return Some(both);
    }
    let (Some(met), Some(exceeded)) = (met, counted.exceeded) else {
        return Some(met.or(counted.exceeded));
    };
    let rest = counted.partially.unwrap_or(0) + counted.not.unwrap_or(0);
    match counted.total {
        Some(total) if met + rest == total && exceeded <= met && met + exceeded + rest != total => Some(Some(met)),
        Some(total) if met + exceeded + rest <= total => Some(Some(met + exceeded)),
        None if counted.not.is_some() || counted.partially.is_some() => Some(Some(met + exceeded)),
        _ => None,
    }
}

/// A sentence's pieces, each with one count.
fn clauses(text: &str) -> Vec<String> {
    let mut clauses = vec![String::new()];
    let characters: Vec<char> = text.chars().collect();
    for (at, c) in characters.iter().enumerate() {
        let between_digits = |at: usize| {
            at > 0
                && characters.get(at - 1).is_some_and(char::is_ascii_digit)
                && characters.get(at + 1).is_some_and(char::is_ascii_digit)
        };
        let is_end = match c {
            ',' | '.' => !between_digits(at),
            ';' | '(' | ')' | '|' | '\n' => true,
            ':' => characters.get(at + 1..).is_some_and(|rest| rest.iter().any(|c| c.is_alphabetic())),
            _ => false,
        };
        if is_end {
            clauses.push(String::new());
        } else if let Some(last) = clauses.last_mut() {
            last.push(*c);
        }
    }
    // "Green: 8": the colon is part of the count.
    let mut joined: Vec<String> = Vec::new();
    for clause in clauses {
        let has_number = clause.chars().any(|c| c.is_ascii_digit());
        match joined.last_mut() {
            Some(last) if !last.chars().any(|c| c.is_ascii_digit()) && has_number && status::of(last).is_some() => {
                last.push(' ');
                last.push_str(&clause);
            }
            _ => joined.push(clause),
        }
    }
    // "8 Green and 5 Amber", "5 đạt và 2 không đạt"
    joined.iter().flat_map(|clause| split_and(clause)).collect()
}

fn split_and(clause: &str) -> Vec<String> {
    for and in [" và ", " and "] {
        if let Some((left, right)) = clause.split_once(and)
            && right.trim_start().starts_with(|c: char| c.is_ascii_digit())
        {
            return std::iter::once(left.to_owned()).chain(split_and(right)).collect();
        }
    }
    vec![clause.to_owned()]
}

/// How many a row that sums up says there are, and what they are called: "Tổng cộng: 05 chỉ tiêu".
pub(super) fn total(text: &str) -> (Option<u32>, String) {
    let numbers: Vec<u32> = Phrase::of(text).words().filter_map(whole).collect();
    let label = what(text).unwrap_or(if text.is_ascii() { "indicators" } else { "chỉ tiêu" }).to_owned();
    match numbers[..] {
        [number] if what(text).is_some() => (Some(number), label),
        _ => (None, label),
    }
}

fn whole(word: &str) -> Option<u32> {
    (word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_digit())).then(|| word.parse().ok()).flatten()
}

fn what(text: &str) -> Option<&'static str> {
    let phrase = Phrase::of(text);
    WHAT.into_iter().find(|words| phrase.has(words))
}

/// The words after the number: "22 chỉ tiêu chủ yếu" → "chỉ tiêu chủ yếu".
fn label(clause: &str) -> String {
    let after = clause
        .trim_start_matches(|c: char| !c.is_ascii_digit())
        .trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '/' | ' '));
    let phrase = Phrase::of(after);
    let words = WHAT.into_iter().find(|words| phrase.starts_with_any(&[words]));
    match words {
        Some(words)
            if status::of(phrase.without(&[words]).text()).is_none()
                && phrase.words().count() <= 6
                && !phrase.has_any(&["đạt", "vượt", "are", "have"]) =>
        {
            after.trim().to_owned()
        }
        Some(words) => words.to_owned(),
        None => what(clause).unwrap_or_default().to_owned(),
    }
}
