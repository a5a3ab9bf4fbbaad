//! What the report on the desk was begun with.

use yew::AttrValue;

use crate::shared_text::SharedText;

/// The reports of `www/reports`, by their files' names, as people call them.
pub const EXAMPLES: [(&str, &str); 3] = [
    ("ngo-quyen-2023", "Quận Ngô Quyền, 2023"),
    ("thua-thien-hue-2019", "Thừa Thiên Huế, 2019"),
    ("winchester-2014-15", "Winchester, 2014–15"),
];

/// Whether a report of this id is one of them.
pub fn is_example(id: &str) -> bool {
    EXAMPLES.iter().any(|(name, _)| *name == id)
}

/// Where a whole report comes from.
#[derive(Clone, Debug, PartialEq)]
pub enum Origin {
    /// It was there at the last visit.
    Last,
    /// An example, by its file's name.
    Example(&'static str),
    /// An empty one.
    Blank,
    /// A file, or what was confirmed of one, by its name.
    File(AttrValue),
}

impl Origin {
    /// What people call the example that it is.
    pub fn example(&self) -> Option<&'static str> {
        let Origin::Example(own) = self else { return None };
        EXAMPLES.iter().find(|(name, _)| name == own).map(|(_, label)| *label)
    }
}

/// A report as it was begun with.
#[derive(Clone, Debug, PartialEq)]
pub struct Begun {
    pub origin: Origin,
    pub text: SharedText,
}
