//! What is told of the rest of a count is counted from its total, and asked about.

use report_card::draft::{Draft, draft};

use super::{asked, of_2024};

fn english(text: &str) -> Draft {
    draft(&format!("Hill Council 2023/24\n\nHill Council met in 2024. {text}"), None)
}

/// `achieved exceeded partly missed total` of the only count.
fn count(draft: &Draft) -> [Option<u64>; 5] {
    let tallies = draft.report["tallies"].as_array().cloned().unwrap_or_default();
    assert_eq!(tallies.len(), 1, "{tallies:?}");
    ["achieved", "exceeded", "partiallyAchieved", "notAchieved", "total"].map(|key| tallies[0][key].as_u64())
}

#[test]
fn all_but_some_are_the_others() {
    let draft = english("All but four of the 32 measures were achieved.");
    assert_eq!(count(&draft), [Some(28), None, None, None, Some(32)]);
    assert_eq!(asked(&draft, "/tallies/0"), ["D16"]);
    let draft = english("All bar 5 of our 40 indicators were missed.");
    assert_eq!(count(&draft), [None, None, None, Some(35), Some(40)]);
    let draft = english("All but four targets were met.");
    assert_eq!(count(&draft), [None, None, None, Some(4), None], "of how many is not told");
    let draft = english("All 32 targets except four were met.");
    assert_eq!(count(&draft), [Some(28), None, None, None, Some(32)]);
    let draft = english("Of 32 targets, 20 were missed but 12 were met.");
    assert_eq!(count(&draft), [Some(12), None, None, Some(20), Some(32)], "\"but\" goes on");
    assert!(asked(&english("All but 45 homes were let."), "/actual").contains(&"D19"), "how many were?");
    assert!(asked(&of_2024("Trừ 45 hộ, các hộ đều có nước sạch."), "/actual").contains(&"D19"), "how many have?");
    let draft = of_2024("Trừ 4/32 chỉ tiêu, huyện đã hoàn thành các chỉ tiêu.");
    assert_eq!(count(&draft), [Some(28), None, None, None, Some(32)]);
    let draft = of_2024("Trừ 4/32 chỉ tiêu không đạt, còn lại đều hoàn thành.");
    assert_eq!(count(&draft), [Some(28), None, None, Some(4), Some(32)]);
}

#[test]
fn what_a_later_sentence_counts_completes_the_count() {
    let draft = english(
        "We met 26 of our 38 key performance indicators. A further seven measures were within tolerance and five missed their target.",
    );
    assert_eq!(count(&draft), [Some(26), None, Some(7), Some(5), Some(38)]);
}

#[test]
fn the_rest_is_what_was_not_told_before() {
    let draft = english("Of 32 targets, four were missed and the rest were met, 12 of them exceeded.");
    assert_eq!(count(&draft), [Some(28), Some(12), None, Some(4), Some(32)]);
    assert_eq!(asked(&draft, "/tallies/0"), ["D16"]);
    let draft = english("Of 32 targets, 20 were met and the remainder were missed.");
    assert_eq!(count(&draft), [Some(20), None, None, Some(12), Some(32)]);
    let draft = of_2024("Có 4/32 chỉ tiêu không đạt, còn lại đều đạt, trong đó 12 chỉ tiêu vượt.");
    assert_eq!(count(&draft), [Some(28), Some(12), None, Some(4), Some(32)]);
    let draft = of_2024("Huyện có 32 chỉ tiêu, trừ 4 chỉ tiêu, còn lại đều hoàn thành.");
    assert_eq!(count(&draft), [Some(28), None, None, None, Some(32)]);
}

#[test]
fn those_that_exceeded_are_not_all_that_were_met() {
    let draft = english("Of 32 targets, 12 were exceeded and four were missed.");
    assert_eq!(asked(&draft, "/tallies/0"), ["D16"], "what became of the other 16?");
}
