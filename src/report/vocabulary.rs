//! Fields that hold one word of a list: each list stands once, for reader, schema and spreadsheets.

/// What the words of such a field mean.
pub(crate) trait Vocabulary: Copy + PartialEq + Sized + 'static {
    /// The words as the format writes them, each with its meaning.
    const WORDS: &'static [(&'static str, Self)];

    /// The words alone, in the order of the list.
    fn words() -> Vec<&'static str> {
        Self::WORDS.iter().map(|(word, _)| *word).collect()
    }

    /// The word for this meaning; empty if the list lacks it.
    fn written(self) -> &'static str {
        Self::WORDS.iter().find(|(_, meaning)| *meaning == self).map_or("", |(word, _)| word)
    }
}
