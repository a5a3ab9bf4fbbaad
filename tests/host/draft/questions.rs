//! Each question that docs/drafting.md names is asked of some article, at its words and in both languages.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use report_card::draft::{Draft, draft};
use report_card::words::Language;

use super::of_2024;
use crate::codes::{documented, is_said};

/// The drafts of all articles, and of what is in none of them.
fn drafts() -> Vec<Draft> {
    let mut drafts = Vec::new();
    for set in ["tuned", "unseen"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles").join(set);
        for file in std::fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path()) {
            if file.extension().is_some_and(|extension| extension == "txt") {
                drafts.push(draft(&std::fs::read_to_string(file).expect("text"), None));
            }
        }
    }
    drafts.push(draft("Xã trồng được 40ha quế.", None));
    drafts.push(draft("Năm 2024, trồng được 40ha quế.", None));
    drafts.push(of_2024("Thu thuế đạt 1.245 triệu đồng, vượt 312,5% dự toán."));
    drafts.push(of_2024("Thu ngân sách đạt 73,4 tỷ đồng. Chi 60 tỷ đồng.\n\nThu ngân sách đạt 71,2 tỷ đồng."));
    drafts.push(draft(
        "Thu ngân sách năm 2024 đạt 73,4 tỷ đồng\n\nHuyện Tân An họp tổng kết công tác năm 2024.\n\nHuyện đạt nhiều kết quả trong năm qua, các ngành đều hoàn thành nhiệm vụ.\n",
        None,
    ));
    let rows: String = (0..520).map(|at| format!("{at}\tChi cho xã {at}\t1.400\t1.380,5\n")).collect();
    drafts.push(of_2024(&format!("TT\tChỉ tiêu\tKế hoạch\tThực hiện\n{rows}")));
    drafts.push(of_2024(
        "TT\tChỉ tiêu\tKế hoạch\tThực hiện\n1\tTrồng rừng\t40\t38\n2\tTrồng lúa\t6 hoặc 7\t7\n3\tTrồng chè\t20\t21\n",
    ));
    drafts.push(of_2024(&(0..8_100).map(|at| format!("Trồng cây số {at} được {at} ha.\n")).collect::<String>()));
    drafts
}

#[test]
fn every_question_is_asked_at_its_words_in_both_languages() {
    let mut asked: BTreeMap<&'static str, [&'static str; 2]> = BTreeMap::new();
    for draft in drafts() {
        for mark in &draft.marks {
            for question in &mark.questions {
                // A header that no words state has none; all else is asked of what the article says.
                assert!(!mark.quote.is_empty() || ["D01", "D02", "D03"].contains(&question.code()), "{mark:?}");
                assert!(mark.pointer.is_empty() || draft.report.pointer(&mark.pointer).is_some(), "{mark:?}");
                asked.insert(question.code(), [Language::Vi, Language::En].map(|language| question.question(language)));
            }
        }
    }
    let codes: BTreeSet<String> = asked.keys().map(|code| (*code).to_owned()).collect();
    assert_eq!(codes, documented("drafting.md", &['D']));
    asked.into_iter().for_each(|(code, said)| is_said(code, said));
}
