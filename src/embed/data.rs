//! Plain JavaScript data (made by `src/embed/glue/plain.js`), read by serde.

use std::fmt;

use js_sys::{Array, Object, Uint8Array};
use serde::de::{self, Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use wasm_bindgen::prelude::*;

/// Reads a value.
///
/// # Errors
///
/// Only if the value isn't plain. The error says nothing more.
pub(super) fn from_value<T: for<'de> Deserialize<'de>>(value: JsValue) -> Result<T, Unreadable> {
    T::deserialize(Plain(value))
}

/// An error without a text: serde's error texts bring Rust's formatting of floats into the wasm.
#[derive(Debug)]
pub(super) struct Unreadable;

impl fmt::Display for Unreadable {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("unreadable")
    }
}

impl std::error::Error for Unreadable {}

impl de::Error for Unreadable {
    fn custom<T: fmt::Display>(_: T) -> Unreadable {
        Unreadable
    }

    fn invalid_type(_: de::Unexpected, _: &dyn de::Expected) -> Unreadable {
        Unreadable
    }
}

struct Plain(JsValue);

impl<'de> Deserializer<'de> for Plain {
    type Error = Unreadable;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        let Plain(value) = self;
        if let Some(text) = value.as_string() {
            visitor.visit_string(text)
        } else if let Some(number) = value.as_f64() {
            visitor.visit_f64(number)
        } else if let Some(is_so) = value.as_bool() {
            visitor.visit_bool(is_so)
        } else if !value.is_object() {
            visitor.visit_unit()
        } else if Array::is_array(&value) {
            visitor.visit_seq(Items { list: value.unchecked_into(), at: 0 })
        } else if let Some(mark) = value.dyn_ref::<Uint8Array>() {
            visitor.visit_byte_buf(mark.to_vec())
        } else {
            visitor.visit_map(Items { list: Object::entries(value.unchecked_ref()), at: 0 })
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// A list's items, or an object's pairs of names and values.
struct Items {
    list: Array,
    at: u32,
}

impl Items {
    fn next(&mut self) -> Option<JsValue> {
        let at = self.at;
        self.at += 1;
        (at < self.list.length()).then(|| self.list.get(at))
    }
}

impl<'de> SeqAccess<'de> for Items {
    type Error = Unreadable;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Unreadable> {
        self.next().map(|item| seed.deserialize(Plain(item))).transpose()
    }
}

impl<'de> MapAccess<'de> for Items {
    type Error = Unreadable;

    fn next_key_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Unreadable> {
        let pair = self.next().map(JsCast::unchecked_into::<Array>);
        pair.map(|pair| seed.deserialize(Plain(pair.get(0)))).transpose()
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Unreadable> {
        let pair: Array = self.list.get(self.at - 1).unchecked_into();
        seed.deserialize(Plain(pair.get(1)))
    }
}
