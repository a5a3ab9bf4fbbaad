//! Ids of names: "Thu ngân sách" is `thu-ngan-sach`.

use deunicode::deunicode;
use unicode_normalization::UnicodeNormalization;

/// "Thu ngân sách" → `thu-ngan-sach`, "Доходы" → `dokhody`; None where no letter and no digit is left.
pub(crate) fn slug(text: &str) -> Option<String> {
    // What has no letter in Latin is left out, line breaks among it: the words on both sides would be one.
    let spaced = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let composed: String = spaced.nfc().collect();
    let plain = deunicode(&composed).to_ascii_lowercase();
    let parts: Vec<&str> = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()).collect();
    (!parts.is_empty()).then(|| parts.join("-"))
}
