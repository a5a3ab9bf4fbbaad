//! The lines of a text that stand in the text field. A browser lays out all that stands there anew after each key: of ten thousand lines
//! that takes longer than anybody waits.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use yew::prelude::*;

use crate::shared_text::SharedText;
use crate::units::{in_field, line_of};

/// So many lines stand there at once: more than ordinary reports have.
pub const STEP: usize = 2_000;

/// Some lines of a text, as a text field holds it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Part {
    whole: Rc<String>,
    /// What of it is in the part, in bytes, without the last line's break.
    bytes: Range<usize>,
    /// The same in units of the field.
    units: Range<u32>,
    /// The same in lines, from 0.
    pub lines: Range<usize>,
    /// How many lines the whole text has.
    pub all: usize,
}

impl Part {
    /// The part that begins with a line. It has as many lines as stand there at once, or all but those `after` it.
    fn of(whole: Rc<String>, first: usize, after: Option<usize>) -> Part {
        let all = whole.matches('\n').count() + 1;
        let first = if all <= STEP || first >= all { 0 } else { first };
        let end = match after {
            Some(after) => all.saturating_sub(after).max(first + 1),
            None => (first + STEP).min(all),
        };
        let mut breaks = whole.match_indices('\n').map(|(at, _)| at);
        let from = first.checked_sub(1).and_then(|before| breaks.nth(before)).map_or(0, |at| at + 1);
        let to = breaks.nth(end - first - 1).unwrap_or(whole.len());
        let count = |text: &str| u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX);
        let start = count(whole.get(..from).unwrap_or_default());
        let units = start..start.saturating_add(count(whole.get(from..to).unwrap_or_default()));
        Part { whole, bytes: from..to, units, lines: first..end, all }
    }

    /// What stands in the field.
    pub fn text(&self) -> &str {
        self.whole.get(self.bytes.clone()).unwrap_or_default()
    }

    /// The whole text, with something else in the place of this part.
    fn with(&self, text: &str) -> String {
        let Range { start, end } = self.bytes;
        let [before, after] = [self.whole.get(..start), self.whole.get(end..)].map(Option::unwrap_or_default);
        [before, text, after].concat()
    }

    /// Where a stretch of the whole text is in the field; none where it begins in another part.
    pub fn range(&self, of: &Range<u32>) -> Option<Range<u32>> {
        let is_last = self.lines.end == self.all;
        let is_here = of.start >= self.units.start && (is_last || of.start <= self.units.end);
        let here = |unit: u32| unit.clamp(self.units.start, self.units.end) - self.units.start;
        is_here.then(|| here(of.start)..here(of.end))
    }

    /// The line of the whole text, from 0, of a unit of the field.
    pub fn line_at(&self, unit: u32) -> usize {
        self.lines.start + line_of(self.text(), unit)
    }
}

/// Which part stands there.
#[derive(Clone, Copy, Default, PartialEq)]
struct Turned {
    first: usize,
    /// How many lines came after it when somebody began to type in it: none of those that are typed leaves it.
    after: Option<usize>,
}

/// The part that stands there, and the way to another.
#[derive(Clone)]
pub struct Parts {
    pub part: Rc<Part>,
    turned: UseStateHandle<Turned>,
    typed: Rc<RefCell<Option<SharedText>>>,
}

impl Parts {
    /// The whole text, with what the field holds now.
    pub fn typed(&self, text: &str) -> SharedText {
        let whole = SharedText::from(self.part.with(text));
        // What is pasted may be longer than what is at hand at once.
        let is_short = text.matches('\n').count() < 2 * STEP;
        self.typed.replace(is_short.then(|| whole.clone()));
        let Range { start: first, end } = self.part.lines;
        self.turned.set(Turned { first, after: is_short.then_some(self.part.all - end) });
        whole
    }

    /// The part that begins with a line comes.
    pub fn turn(&self, first: usize) {
        self.turned.set(Turned { first, after: None });
    }

    /// Where a stretch of the whole text is in the field; where it is in another part, that one comes.
    pub fn reach(&self, of: &Range<u32>) -> Option<Range<u32>> {
        let here = self.part.range(of);
        if here.is_none() {
            self.turn(line_of(&self.part.whole, of.start) / STEP * STEP);
        }
        here
    }
}

/// Of this text the part that was turned to last.
#[hook]
pub fn use_parts(text: &SharedText) -> Parts {
    let turned = use_state_eq(Turned::default);
    let typed = use_mut_ref(|| None::<SharedText>);
    let whole = use_memo(text.clone(), |text| Rc::new(in_field(text)));
    let is_typed = typed.borrow().as_ref() == Some(text);
    let after = turned.after.filter(|_| is_typed);
    let part = use_memo((text.clone(), turned.first, after), |_| Part::of((*whole).clone(), turned.first, after));
    Parts { part, turned, typed }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(count: usize) -> Rc<String> {
        Rc::new((0..count).map(|line| format!("dòng {line}")).collect::<Vec<_>>().join("\n"))
    }

    #[test]
    fn a_short_text_stands_there_whole() {
        let whole = lines(STEP);
        let part = Part::of(whole.clone(), 0, None);
        assert_eq!((part.text(), part.lines.clone(), part.all), (whole.as_str(), 0..STEP, STEP));
        assert_eq!((part.with("x"), part.range(&(3..5)), part.line_at(8)), ("x".to_owned(), Some(3..5), 1));
        assert_eq!(Part::of(Rc::default(), 0, None).lines, 0..1);
    }

    #[test]
    fn of_a_long_text_a_part_does_and_the_rest_stays_around_it() {
        let whole = lines(2 * STEP + 5);
        let part = Part::of(whole.clone(), STEP, None);
        assert!(part.text().starts_with("dòng 2000\n") && part.text().ends_with("\ndòng 3999"));
        assert_eq!(part.with(part.text()), *whole);
        let typed = Rc::new(part.with(&part.text().replace("dòng 2000\n", "dòng 2000\nmới\n")));
        assert_eq!(*typed, whole.replace("dòng 2000\n", "dòng 2000\nmới\n"));
        // What was typed makes the part longer.
        let grown = Part::of(typed, STEP, Some(part.all - part.lines.end));
        assert_eq!((grown.lines.clone(), grown.text().ends_with("\ndòng 3999")), (STEP..2 * STEP + 1, true));
        let last = Part::of(whole, 2 * STEP, None);
        assert_eq!((last.text().lines().count(), last.lines.end), (5, last.all));
    }

    #[test]
    fn a_place_is_in_one_part() {
        let whole = lines(2 * STEP);
        let at =
            u32::try_from(whole.split("dòng 2500").next().expect("before it").encode_utf16().count()).expect("small");
        let [first, second] = [0, STEP].map(|first| Part::of(whole.clone(), first, None));
        assert_eq!(first.range(&(at..at + 4)), None);
        let here = second.range(&(at..at + 4)).expect("there");
        assert_eq!((second.line_at(here.start), here.len()), (2500, 4));
        assert_eq!(second.range(&(0..2)), None);
    }
}
