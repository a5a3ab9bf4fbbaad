//! Where in a report's text each of its values stands, in bytes: for whoever tells of one, and for whoever puts another in
//! its place.

use std::collections::HashMap;
use std::ops::Range;

use crate::report::{MAX_BYTES, parse_json};

/// The values of a text, by their pointers.
pub(crate) struct Spots {
    root: Spot,
    repeated: Vec<String>,
    /// The remarks to editors, each by the pointer of the object that holds it.
    remarks: Vec<(String, Range<usize>)>,
}

/// One field of an object.
pub(crate) struct Field<'a> {
    pub name: &'a str,
    /// Its quotes included.
    pub key: Range<usize>,
    pub value: Range<usize>,
}

#[derive(Default)]
struct Spot {
    key: Option<Range<usize>>,
    value: Range<usize>,
    inside: Inside,
}

#[derive(Default)]
enum Inside {
    #[default]
    Nothing,
    Fields(HashMap<String, Spot>),
    Items(Vec<Spot>),
}

impl Spots {
    /// Nothing but the start of a text that is no JSON, or of which nothing is read.
    pub fn of(text: &str) -> Spots {
        let mut scan = Scan { text, at: 0, repeated: Vec::new(), remarks: Vec::new() };
        let root = if text.len() <= MAX_BYTES && parse_json(text).is_ok() { scan.value("") } else { Spot::default() };
        Spots { root, repeated: scan.repeated, remarks: scan.remarks }
    }

    /// The fields that stand more than once in their object.
    pub fn repeated(&self) -> impl Iterator<Item = String> {
        self.repeated.iter().cloned()
    }

    /// The remarks to editors at a pointer and below it, in the order of the text; those of one name are all there.
    pub fn remarks<'a>(&'a self, pointer: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
        let is_below = move |holder: &str| {
            holder.strip_prefix(pointer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        // What a remark holds is the remark's.
        let remarks = self.remarks.iter().filter(move |(holder, _)| is_below(holder) && !holder.contains("/~1~1"));
        remarks.map(|(_, span)| span.clone())
    }

    /// The name of a field.
    pub fn key(&self, pointer: &str) -> Range<usize> {
        let (spot, _) = self.find(pointer);
        spot.key.clone().unwrap_or(spot.value.clone())
    }

    /// A value: the first line of a list or an object, and what should hold it where it is missing.
    pub fn value(&self, text: &str, pointer: &str) -> Range<usize> {
        let (spot, is_there) = self.find(pointer);
        if !is_there && let Some(key) = &spot.key {
            return key.clone();
        }
        let value = spot.value.clone();
        let first = text[value.clone()].lines().next().unwrap_or_default().trim_end();
        value.start..value.start + first.len()
    }

    /// The whole of the value at a pointer; None where there is none.
    pub fn span(&self, pointer: &str) -> Option<Range<usize>> {
        let (spot, is_there) = self.find(pointer);
        is_there.then(|| spot.value.clone())
    }

    /// The fields of the object at a pointer, in the order of the text; of a remark's name only the last one.
    pub fn fields(&self, pointer: &str) -> Vec<Field<'_>> {
        let Inside::Fields(fields) = &self.find(pointer).0.inside else { return Vec::new() };
        let mut fields: Vec<Field> = fields
            .iter()
            .map(|(name, spot)| Field { name, key: spot.key.clone().unwrap_or_default(), value: spot.value.clone() })
            .collect();
        fields.sort_by_key(|field| field.value.start);
        fields
    }

    /// The value at a pointer, else the nearest one above it.
    fn find(&self, pointer: &str) -> (&Spot, bool) {
        let mut spot = &self.root;
        for step in pointer.split('/').skip(1) {
            let name = step.replace("~1", "/").replace("~0", "~");
            let next = match &spot.inside {
                Inside::Fields(fields) => fields.get(&name),
                Inside::Items(items) => name.parse().ok().and_then(|at: usize| items.get(at)),
                Inside::Nothing => None,
            };
            match next {
                Some(next) => spot = next,
                None => return (spot, false),
            }
        }
        (spot, true)
    }
}

/// Walks a text that is known to be JSON, at most 64 levels deep.
struct Scan<'a> {
    text: &'a str,
    at: usize,
    repeated: Vec<String>,
    remarks: Vec<(String, Range<usize>)>,
}

impl Scan<'_> {
    fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    /// What is no value: white space and the signs between values.
    fn skip(&mut self) {
        while matches!(self.peek(), b' ' | b'\t' | b'\n' | b'\r' | b',' | b':') {
            self.at += 1;
        }
    }

    fn value(&mut self, pointer: &str) -> Spot {
        self.skip();
        let start = self.at;
        let inside = match self.peek() {
            // Not read, and so of any depth.
            b'{' | b'[' if pointer == "/drawn" => self.over(),
            b'{' => self.fields(pointer),
            b'[' => self.items(pointer),
            b'"' => {
                self.string();
                Inside::Nothing
            }
            _ => {
                while matches!(self.peek(), b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'+' | b'.') {
                    self.at += 1;
                }
                Inside::Nothing
            }
        };
        Spot { key: None, value: start..self.at, inside }
    }

    fn fields(&mut self, pointer: &str) -> Inside {
        let mut fields = HashMap::new();
        self.at += 1;
        self.skip();
        while self.peek() == b'"' {
            let key = self.string();
            let name: String = serde_json::from_str(&self.text[key.clone()]).unwrap_or_default();
            let holder = pointer;
            let pointer = format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1"));
            let spot = Spot { key: Some(key), ..self.value(&pointer) };
            // Remarks are nobody's to read: there may be several of one name.
            let is_remark = name.starts_with("//");
            if is_remark {
                self.remarks.push((holder.to_owned(), spot.value.clone()));
            }
            if fields.insert(name, spot).is_some() && !is_remark {
                self.repeated.push(pointer);
            }
            self.skip();
        }
        self.at += 1;
        Inside::Fields(fields)
    }

    fn items(&mut self, pointer: &str) -> Inside {
        let mut items = Vec::new();
        self.at += 1;
        self.skip();
        while !matches!(self.peek(), b']' | 0) {
            let spot = self.value(&format!("{pointer}/{}", items.len()));
            items.push(spot);
            self.skip();
        }
        self.at += 1;
        Inside::Items(items)
    }

    /// To the end of a list or an object, whatever is in it.
    fn over(&mut self) -> Inside {
        let mut open = 0;
        loop {
            match self.peek() {
                b'"' => drop(self.string()),
                byte => {
                    open += i32::from(matches!(byte, b'{' | b'[')) - i32::from(matches!(byte, b'}' | b']'));
                    self.at += 1;
                }
            }
            if open == 0 || self.at >= self.text.len() {
                return Inside::Nothing;
            }
        }
    }

    /// The span of the string here, its quotes included.
    fn string(&mut self) -> Range<usize> {
        let start = self.at;
        self.at += 1;
        while !matches!(self.peek(), b'"' | 0) {
            self.at += if self.peek() == b'\\' { 2 } else { 1 };
        }
        self.at += 1;
        start..self.at
    }
}
