//! Signs and words for no figure.

use report_card::sheet::figure::says_why;

use super::{Comma, check_commas, read};

#[test]
fn signs_for_no_figure() {
    let signs = [
        "–", "-", "—", "−", "..", "…", "...", ":", "x", "X", "[x]", "[c]", "[z]", "[low]", "n/a", "N/A", "na", "TBC",
        "tbc", "k", "kxđ", "*", "- -", "-%", "nan", "null",
    ];
    for sign in signs {
        assert_eq!(read(sign, Comma), format!("missing {sign}"));
        assert!(!says_why(sign), "{sign}");
    }
    check_commas(&[("0", "0"), ("0%", "0 [%]"), ("", "missing ")]);
}

#[test]
fn words_for_no_figure_say_why() {
    let words = [
        "Chưa có số liệu",
        "không có",
        "chưa đánh giá",
        "chờ số liệu",
        "Not available",
        "awaiting data",
        "N/A (chưa đến kỳ)",
    ];
    for written in words {
        assert_eq!(read(written, Comma), format!("missing {written}"));
        assert!(says_why(written), "{written}");
    }
}
