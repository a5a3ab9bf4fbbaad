//! What the picture leaves out: it shows what is seen at a glance, and what the card folds is not in it. The picture says so itself; it is
//! also said wherever the picture is chosen.

use report_card::outline::Outline;
use report_card::publish::omitted;

use crate::words::{Words, fill};

/// What is not in the picture, in a sentence; none where all is in it.
pub fn left_out(outline: &Outline, words: &Words) -> Option<String> {
    let all = omitted(outline);
    (!all.is_empty()).then(|| fill(&words.picture_without, &[("parts", &all.join(", "))]))
}

#[cfg(test)]
mod tests {
    use report_card::card::{Content, Options};
    use report_card::publish::{EmbedOptions, Image, Publication};
    use report_card::words::Language;

    use super::*;
    use crate::words::words;

    const REPORT: &str = include_str!("../../../www/reports/ngo-quyen-2023.json");

    fn said(text: &str) -> (Option<String>, String) {
        let (content, embed) = (Content::new(text, Options::default()), EmbedOptions::default());
        let publication = Publication::of(&content, &embed).expect("a card");
        let said = left_out(&publication.outline(&[]), words(Language::Vi));
        (said, Image::of(&publication).svg("#12436d"))
    }

    #[test]
    fn what_the_picture_leaves_out_is_named() {
        let (said, picture) = said(REPORT);
        let said = said.expect("the first report has a plan and a meeting");
        assert!(picture.contains("Không có trong ảnh này, nhưng có trên thẻ: Mục tiêu"), "{picture}");
        for name in ["Mục tiêu", "Nhiệm vụ trọng tâm", "Dự án trọng điểm", "Kết quả bằng lời", "Hội nghị"]
        {
            assert!(said.contains(name), "{name}: {said}");
            // If the picture shows it one day, this sentence is wrong.
            assert!(!picture.contains(&format!(">{name}<")), "{name}");
        }
    }

    #[test]
    fn a_report_that_is_whole_in_its_picture_has_no_such_sentence() {
        let plain = r#"{ "version": 1, "id": "x", "language": "vi", "organization": { "name": "Xã X" }, "period": { "end": "2023-12-31" },
            "budget": [{ "id": "thu", "name": "Thu ngân sách", "actual": { "value": 12 } }] }"#;
        let (said, picture) = said(plain);
        assert_eq!(said, None);
        assert!(!picture.contains("Không có trong ảnh này"), "{picture}");
    }
}
