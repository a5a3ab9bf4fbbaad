//! Ids: "Thu ngân sách" is `thu-ngan-sach`, each one once.

use std::collections::HashMap;

use crate::document::{self, Id};

/// The ids that are taken.
#[derive(Default)]
pub(super) struct Ids {
    taken: HashMap<String, u32>,
}

impl Ids {
    /// An id of that name that none has yet.
    pub fn of(&mut self, name: &str) -> Id {
        let slug = slug(name);
        let mut count = self.taken.get(&slug).copied().unwrap_or(0) + 1;
        let mut id = slug.clone();
        // "a" twice and then "a-2": each number is tried once, and remembered.
        while count > 1 || self.taken.contains_key(&id) {
            id = format!("{slug}-{count}");
            if !self.taken.contains_key(&id) {
                break;
            }
            count += 1;
        }
        self.taken.insert(slug, count);
        self.taken.entry(id.clone()).or_insert(1);
        Id(id)
    }
}

/// No longer than an address bears: eight words.
fn slug(text: &str) -> String {
    let start: String = text.chars().take(200).collect();
    let slug = document::slug(&start).unwrap_or_else(|| "x".to_owned());
    slug.split('-').take(8).collect::<Vec<_>>().join("-")
}
