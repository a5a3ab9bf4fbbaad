//! Real reports, broken in ways that repeat: the same seed gives the same text on host and browser.

use report_card::card::{Content, Options};
use report_card::words::Words;

const REPORTS: [&str; 3] = [
    include_str!("../../www/reports/ngo-quyen-2023.json"),
    include_str!("../../www/reports/thua-thien-hue-2019.json"),
    include_str!("../../www/reports/winchester-2014-15.json"),
];

/// What is put into a report, or in the place of one of its tokens.
const TOKENS: [&str; 20] = [
    "null",
    "true",
    "0",
    "-1",
    "1e308",
    "-1e308",
    "1e309",
    "0.1",
    "\"\"",
    "\"x\"",
    "\"<script>\"",
    "\"javascript:1\"",
    "\"\\u202e\"",
    "[]",
    "{}",
    "[[]]",
    "\"2023-13-45\"",
    "\"1.757,5\"",
    ",",
    "\"\\ud800\"",
];

/// How many seeds host and browser compare.
pub const SEEDS: u32 = 400;

/// A generator of numbers (Numerical Recipes' linear congruential one): all that is asked of it is to repeat.
struct Random(u32);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) as usize % limit
    }
}

/// A broken report.
pub fn mutated(seed: u32) -> String {
    let mut random = Random(seed);
    let mut text = REPORTS[random.below(3)].to_owned();
    for _ in 0..=random.below(4) {
        // A token's start: after a colon, a comma or a bracket, so that most results are still JSON.
        let starts: Vec<usize> = text.match_indices([':', '[', ',']).map(|(at, _)| at + 1).collect();
        let at = starts[random.below(starts.len())];
        let end = text[at..].find([',', '}', ']', '\n']).map_or(text.len(), |length| at + length);
        let token = TOKENS[random.below(TOKENS.len())];
        match random.below(8) {
            0 => text.replace_range(at..end, ""),
            1 => text.insert_str(at, token),
            _ => text.replace_range(at..end, token),
        }
    }
    text
}

/// What is said of a broken report: the codes and places, and how the card stands.
pub fn told(seed: u32) -> String {
    let content = Content::new(&mutated(seed), Options::default());
    let words = Words::new(["en"]);
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut said = String::new();
    for problem in content.problems() {
        said.push_str(&format!("{}{}{}\n", problem.code(), problem.pointer, words.problem(problem)));
    }
    for byte in said.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    format!("{seed}\t{}\t{}\t{hash:016x}", content.state().name(), content.problems().count())
}
