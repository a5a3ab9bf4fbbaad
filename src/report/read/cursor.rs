//! Walking a value: what was asked for, where it stands, and what is wrong with it.

use std::cell::RefCell;

use super::direction::closed;
use super::json_path::{JsonPath, Step};
use super::log::Log;
use super::suggested_date::{date_of_number, suggested_dates};
use super::suggested_number::plain_number;
use super::suggestion::{is_slug, is_web_link, nearest, slug};
use super::{MAX_ITEMS, MAX_TEXT};
use crate::report::value::{Field, JsonType, Value, read_fields};
use crate::report::{Date, Fault, Found, Problem, Text, Vocabulary};

/// A value at its place.
#[derive(Clone, Copy)]
pub(in crate::report) struct Node<'a> {
    pub value: &'a Value,
    pub path: JsonPath<'a>,
    log: &'a Log,
}

impl<'a> Node<'a> {
    pub(super) fn root(value: &'a Value, log: &'a Log) -> Node<'a> {
        Node { value, path: JsonPath::ROOT, log }
    }

    pub fn problem(&self, fault: Fault) {
        self.log.add(self.path, fault);
    }

    fn wrong_type(&self, expected: JsonType) {
        self.problem(Fault::WrongType { expected, found: self.value.json_type() });
    }

    pub fn as_object(&self) -> Option<Object<'a>> {
        match self.value {
            Value::Map(fields) => Some(Object { fields, path: self.path, log: self.log, asked: RefCell::default() }),
            _ => None,
        }
    }

    /// An object, else E23.
    pub fn object(&self) -> Option<Object<'a>> {
        let object = self.as_object();
        if object.is_none() {
            self.wrong_type(JsonType::Object);
        }
        object
    }

    /// What `read` makes of each item, if it makes something of it; past the limit the rest is left out (E21).
    pub fn items<T>(&self, mut read: impl FnMut(Node) -> Option<T>) -> Vec<T> {
        let mut items = Vec::new();
        self.for_each(&mut |node| items.extend(read(node)));
        items
    }

    fn for_each(&self, read: &mut dyn FnMut(Node)) {
        let Value::List(values) = self.value else {
            self.wrong_type(JsonType::List);
            return;
        };
        if values.len() > MAX_ITEMS {
            self.problem(Fault::TooManyItems(values.len()));
        }
        for (index, item) in values.iter().take(MAX_ITEMS).enumerate() {
            let path = JsonPath { parent: Some(&self.path), step: Step::Index(index) };
            read(Node { value: &item.value, path, log: self.log });
        }
    }

    /// A text that isn't blank: blank is E20, too long E21, another type E23.
    pub fn text(&self) -> Option<Text> {
        let Value::Text(text) = self.value else {
            self.wrong_type(JsonType::Text);
            return None;
        };
        let characters = text.chars().count();
        if text.trim().is_empty() {
            self.problem(Fault::Empty);
        } else if characters > MAX_TEXT {
            self.problem(Fault::TooLongText(characters));
        } else {
            return Some(closed(text));
        }
        None
    }

    /// A finite number; a number written as text is E10.
    pub fn number(&self) -> Option<f64> {
        match self.value {
            Value::Number(number) if number.is_finite() => return Some(*number),
            Value::Text(text) => {
                self.problem(Fault::NumberAsText { suggestion: plain_number(text), found: closed(text) });
            }
            _ => self.wrong_type(JsonType::Number),
        }
        None
    }

    /// A whole number from 0, else E08; one written as text is E10.
    pub fn count(&self) -> Option<u32> {
        if let Value::Text(text) = self.value
            && let Some(suggestion) =
                plain_number(text).filter(|suggestion| suggestion.bytes().all(|byte| byte.is_ascii_digit()))
        {
            self.problem(Fault::NumberAsText { found: text.clone(), suggestion: Some(suggestion) });
            return None;
        }
        let count = match self.value {
            Value::Number(number) if number.fract() == 0.0 && (0.0..=1e9).contains(number) => Some(*number as u32),
            _ => None,
        };
        if count.is_none() {
            self.problem(Fault::NotACount);
        }
        count
    }

    /// One of the listed words; any other is the problem that `fault` makes of it.
    pub fn word_or<T: Vocabulary>(&self, fault: impl Fn(Text) -> Fault) -> Option<T> {
        let text = self.text()?;
        let found = T::WORDS.iter().find(|(word, _)| text == *word).map(|(_, meaning)| *meaning);
        if found.is_none() {
            self.problem(fault(text));
        }
        found
    }
}

/// An object whose fields are asked for by name; `finish` reports the others as unknown.
pub(in crate::report) struct Object<'a> {
    fields: &'a [Field],
    pub path: JsonPath<'a>,
    log: &'a Log,
    asked: RefCell<Vec<&'static str>>,
}

impl<'a> Object<'a> {
    /// The field, if it is there; `null` counts as missing.
    pub fn get(&self, key: &'static str) -> Option<Node<'_>> {
        self.asked.borrow_mut().push(key);
        let value = self.fields.iter().find(|field| field.name == key).map(|field| &field.item.value)?;
        (*value != Value::Null).then(|| Node { value, path: self.path.key(key), log: self.log })
    }

    /// All fields, for an object whose keys are the publisher's.
    pub fn fields<T>(&self, mut read: impl FnMut(Text, Node) -> Option<T>) -> Vec<T> {
        let mut items = Vec::new();
        for field in read_fields(self.fields).filter(|field| !field.is_remark()) {
            let path = self.path.key(&field.name);
            items.extend(read(field.name.clone(), Node { value: &field.item.value, path, log: self.log }));
        }
        items
    }

    pub fn problem(&self, fault: Fault) {
        self.log.add(self.path, fault);
    }

    pub fn pointer(&self) -> Text {
        self.path.pointer().into()
    }

    pub fn problem_at(&self, key: &str, fault: Fault) {
        self.log.add(self.path.key(key), fault);
    }

    pub fn problem_in(&self, path: JsonPath, fault: Fault) {
        self.log.add(path, fault);
    }

    /// Reports a problem deeper inside, whose pointer is written out already.
    pub fn problem_of(&self, pointer: String, fault: Fault) {
        self.log.push(Problem::new(pointer, fault));
    }

    pub fn text(&self, key: &'static str) -> Option<Text> {
        self.get(key)?.text()
    }

    /// A text that must be there, else E20.
    pub fn required_text(&self, key: &'static str) -> Option<Text> {
        match self.get(key) {
            Some(node) => node.text(),
            None => {
                self.problem_at(key, Fault::Empty);
                None
            }
        }
    }

    /// One of these must be there, else E20 of the first.
    pub fn require_one(&self, keys: &[&'static str]) {
        if let Some(first) = keys.first()
            && keys.iter().all(|key| self.get(key).is_none())
        {
            self.problem_at(first, Fault::Empty);
        }
    }

    /// A slug that must be there, else E24.
    pub fn id(&self, key: &'static str) -> Option<Text> {
        let id = match self.get(key) {
            Some(node) => node.text()?,
            None => "".into(),
        };
        if is_slug(&id) {
            return Some(id);
        }
        self.problem_at(key, Fault::Id { suggestion: slug(&id), found: id });
        None
    }

    pub fn boolean(&self, key: &'static str, otherwise: bool) -> bool {
        match self.get(key).map(|node| (node, node.value)) {
            Some((_, Value::Bool(value))) => *value,
            Some((node, _)) => {
                node.wrong_type(JsonType::Bool);
                otherwise
            }
            None => otherwise,
        }
    }

    /// One of the words of a list, else E18.
    pub fn word<T: Vocabulary>(&self, key: &'static str) -> Option<T> {
        self.get(key)?.word_or(|found| Fault::UnknownWord { found, allowed: T::words() })
    }

    /// An ISO date, else E22.
    pub fn date(&self, key: &'static str) -> Option<Date> {
        let node = self.get(key)?;
        // A spreadsheet's dates are numbers: say that a date is expected, not a text.
        if let Value::Number(number) = *node.value
            && let Some(suggestion) = date_of_number(number)
        {
            node.problem(Fault::Date { found: Found::Number(number), suggestion: Some(suggestion), other: None });
            return None;
        }
        let text = node.text()?;
        let date = Date::parse(&text);
        if date.is_none() {
            let (suggestion, other) = suggested_dates(&text);
            node.problem(Fault::Date { found: Found::Text(text), suggestion, other });
        }
        date
    }

    /// An http or https link, else E19.
    pub fn link(&self, key: &'static str) -> Option<Text> {
        let node = self.get(key)?;
        let url = node.text()?;
        if is_web_link(&url) {
            return Some(url);
        }
        node.problem(Fault::Link(url));
        None
    }

    /// The items of a list; none if there is no list.
    pub fn items<T>(&self, key: &'static str, read: impl FnMut(Node) -> Option<T>) -> Vec<T> {
        self.get(key).map(|node| node.items(read)).unwrap_or_default()
    }

    /// Reports the fields that nobody asked for (W05).
    pub fn finish(&self) {
        let asked = self.asked.borrow();
        for field in read_fields(self.fields).filter(|field| !field.is_remark()) {
            if !asked.iter().any(|name| field.name == *name) {
                let suggestion = nearest(&field.name, asked.iter().copied());
                self.log.add(self.path.key(&field.name), Fault::UnknownField { found: field.name.clone(), suggestion });
            }
        }
    }
}
