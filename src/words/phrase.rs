//! Patterns: `*strong*` words and `{places}` for values.

/// A sentence in pieces, so that values can be set apart and stressed without markup in them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase(pub Vec<Piece>);

/// A run of a phrase: characters that are stressed and filled in alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// As it is shown; never markup.
    pub text: String,
    /// Whether it is stressed: it stood between two `*`.
    pub strong: bool,
    /// Filled in, so with a text direction of its own (`<bdi>`).
    pub value: bool,
}

impl Phrase {
    /// A value alone.
    pub(super) fn value(text: &str) -> Phrase {
        Phrase(vec![Piece { text: text.to_owned(), strong: false, value: true }])
    }

    /// The phrase without its stress.
    pub fn text(&self) -> String {
        self.0.iter().map(|piece| piece.text.as_str()).collect()
    }
}

/// Fills a pattern's places, each with a phrase. An unfilled place is left out; `*` and `{` in values have no meaning.
pub(super) fn fill(pattern: &str, values: &[(&str, Phrase)]) -> Phrase {
    let mut pieces = Vec::new();
    let mut strong = false;
    let mut push = |text: &str, strong: bool, value: bool| {
        if !text.is_empty() {
            pieces.push(Piece { text: text.to_owned(), strong, value });
        }
    };
    let mut rest = pattern;
    while let Some(at) = rest.find(['*', '{']) {
        push(&rest[..at], strong, false);
        let is_stress = rest[at..].starts_with('*');
        rest = &rest[at + 1..];
        if is_stress {
            strong = !strong;
        } else if let Some((name, after)) = rest.split_once('}') {
            for (known, phrase) in values {
                if *known == name {
                    phrase.0.iter().for_each(|piece| push(&piece.text, strong || piece.strong, piece.value));
                }
            }
            rest = after;
        }
    }
    push(rest, strong, false);
    Phrase(pieces)
}

/// Fills a plain sentence's places. Braces without a value are left as they are: `{…}`.
pub(super) fn filled(pattern: &str, value_of: &dyn Fn(&str) -> Option<String>) -> String {
    let mut text = String::new();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let place = after.split_once('}').and_then(|(name, after)| Some((value_of(name)?, after)));
        match place {
            Some((value, after)) => {
                text.push_str(&value);
                rest = after;
            }
            None => {
                text.push('{');
                rest = after;
            }
        }
    }
    text + rest
}
