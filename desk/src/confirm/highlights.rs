//! An article as stretches of text, highlighted where something was read.

use std::ops::Range;

use super::finding::{Finding, SourcePlace};

/// A highlighted stretch, and the findings that stand in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Highlight {
    /// In bytes of the text.
    pub bytes: Range<usize>,
    /// In the report's order.
    pub findings: Vec<usize>,
}

/// An article ready to be shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Highlighted {
    /// Its highlights from the beginning; none overlaps another.
    pub highlights: Vec<Highlight>,
    /// Its paragraphs, in bytes; blank ones are left out.
    pub paragraphs: Vec<Range<usize>>,
}

impl Highlighted {
    /// The highlights and paragraphs of a text.
    pub fn of(text: &str, findings: &[Finding]) -> Highlighted {
        let mut places: Vec<(Range<usize>, usize)> = Vec::new();
        for (at, finding) in findings.iter().enumerate() {
            let words = finding.places.iter().filter_map(|place| match place {
                SourcePlace::Words(bytes) => Some((bytes.clone(), at)),
                SourcePlace::Cell(..) => None,
            });
            places.extend(words);
        }
        places.sort_by_key(|(bytes, at)| (bytes.start, *at));
        let mut highlights: Vec<Highlight> = Vec::new();
        for (bytes, at) in places {
            match highlights.last_mut().filter(|last| bytes.start < last.bytes.end) {
                Some(last) => {
                    last.bytes.end = last.bytes.end.max(bytes.end);
                    if !last.findings.contains(&at) {
                        last.findings.push(at);
                    }
                }
                None => highlights.push(Highlight { bytes, findings: vec![at] }),
            }
        }
        let mut start = 0;
        let mut paragraphs = Vec::new();
        for line in text.split_inclusive('\n') {
            let end = start + line.len();
            if !line.trim().is_empty() {
                paragraphs.push(start..end);
            }
            start = end;
        }
        Highlighted { highlights, paragraphs }
    }

    /// The highlight in which a finding stands first.
    pub fn highlight_of(&self, finding: &Finding) -> Option<usize> {
        let Some(SourcePlace::Words(bytes)) = finding.places.first() else { return None };
        let after = self.highlights.partition_point(|highlight| highlight.bytes.start <= bytes.start);
        after.checked_sub(1)
    }

    /// The paragraph that holds a place.
    pub fn paragraph_of(&self, byte: usize) -> usize {
        self.paragraphs.partition_point(|paragraph| paragraph.end <= byte)
    }

    /// A paragraph in pieces: each with the highlight that it is of.
    pub fn pieces(&self, paragraph: &Range<usize>) -> Vec<(Range<usize>, Option<usize>)> {
        let mut pieces = Vec::new();
        let mut from = paragraph.start;
        let first = self.highlights.partition_point(|highlight| highlight.bytes.end <= paragraph.start);
        for (at, highlight) in self.highlights.iter().enumerate().skip(first) {
            if highlight.bytes.start >= paragraph.end {
                break;
            }
            let start = highlight.bytes.start.max(paragraph.start);
            let end = highlight.bytes.end.min(paragraph.end);
            if from < start {
                pieces.push((from..start, None));
            }
            pieces.push((start..end, Some(at)));
            from = end;
        }
        if from < paragraph.end {
            pieces.push((from..paragraph.end, None));
        }
        pieces
    }
}
