//! Why a cell is no figure, and what to write instead.

use super::{Decimal, remedy};
use crate::sheet::book::CellLocation;
use crate::words::Language;

/// Why a cell can't be read; each holds the cell as it is written, a long one its beginning.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// S21: digits in it, but no figure that it can only be.
    NotAFigure(String),
    /// S22: one separator that may be that of decimals or of thousands, and nothing else in the sheet tells which.
    TwoReadings {
        /// As written.
        text: String,
        /// The number where decimals follow a point.
        point: String,
        /// The number where decimals follow a comma.
        comma: String,
    },
    /// S23: two cells that separate decimals in different ways.
    Conventions {
        /// As written in the cell that is told of.
        text: String,
        /// How that cell separates decimals.
        decimal: Decimal,
        /// As written in the other cell.
        other: String,
        /// Where the other cell is.
        other_place: CellLocation,
    },
    /// S24: a date.
    Date(String),
    /// S25: "12/15": twelve of fifteen, or a day.
    Fraction(String),
    /// S26: an error of the spreadsheet program.
    Error(String),
    /// S27: a formula whose result is not there.
    NoResult(String),
    /// S28: TRUE or FALSE.
    Boolean(String),
    /// S29: more digits than a number of a report holds.
    TooLong(String),
    /// S30: a range from the greater to the lesser.
    Descending(String),
    /// S31: a range of years.
    Years(String),
    /// S32: a second number in brackets.
    Bracketed(String),
    /// S33: a dash apart from its number: a minus, or the sign of an item.
    Dash(String),
    /// S34: two units in one cell.
    TwoUnits(String),
    /// S35: a comparison that nothing can stand in.
    Impossible(String),
    /// S36: "tăng 2,3 lần".
    UnclearTimes(String),
    /// S37: no comparison that it can only be.
    NotAComparison(String),
    /// S38: a signed number in a column of shares.
    SignedShare(String),
}

impl Fault {
    /// No figure; of a long text, its beginning is told.
    pub(super) fn no_figure(text: &str) -> Fault {
        Fault::NotAFigure(beginning(text))
    }

    /// No comparison.
    pub(super) fn no_comparison(text: &str) -> Fault {
        Fault::NotAComparison(beginning(text))
    }

    /// The stable code.
    pub(in crate::sheet) fn code(&self) -> &'static str {
        match self {
            Fault::NotAFigure(_) => "S21",
            Fault::TwoReadings { .. } => "S22",
            Fault::Conventions { .. } => "S23",
            Fault::Date(_) => "S24",
            Fault::Fraction(_) => "S25",
            Fault::Error(_) => "S26",
            Fault::NoResult(_) => "S27",
            Fault::Boolean(_) => "S28",
            Fault::TooLong(_) => "S29",
            Fault::Descending(_) => "S30",
            Fault::Years(_) => "S31",
            Fault::Bracketed(_) => "S32",
            Fault::Dash(_) => "S33",
            Fault::TwoUnits(_) => "S34",
            Fault::Impossible(_) => "S35",
            Fault::UnclearTimes(_) => "S36",
            Fault::NotAComparison(_) => "S37",
            Fault::SignedShare(_) => "S38",
        }
    }

    /// What is wrong and what to write.
    pub(in crate::sheet) fn sentence(&self, language: Language) -> String {
        match language {
            Language::Vi => self.vietnamese(),
            Language::En => self.english(),
        }
    }

    fn vietnamese(&self) -> String {
        match self {
            Fault::NotAFigure(text) => format!(
                "không đọc được \"{text}\" thành số liệu; chỉ ghi con số (1757,5), khoảng (30–35) hoặc chữ không có chữ số"
            ),
            Fault::TwoReadings { text, point, comma } => remedy::two_readings(text, point, comma, Language::Vi),
            Fault::Conventions { text, decimal, other, other_place } => {
                let (sign, other_sign) = match decimal {
                    Decimal::Point => ("chấm", "phẩy"),
                    Decimal::Comma => ("phẩy", "chấm"),
                };
                format!(
                    "\"{text}\" dùng dấu {sign} thập phân, còn \"{other}\" ({}) dùng dấu {other_sign} thập phân; ghi thống nhất \
                     một kiểu, hoặc thêm --decimal comma hay --decimal point cho những ô đọc được hai cách",
                    other_place.in_words(Language::Vi)
                )
            }
            Fault::Date(text) => remedy::date(text, Language::Vi),
            Fault::Fraction(text) => remedy::fraction(text, Language::Vi),
            Fault::Error(text) => format!("ô báo lỗi {text}; sửa công thức hoặc ghi con số"),
            Fault::NoResult(text) => {
                format!(
                    "công thức \"{text}\" chưa có kết quả; mở tệp bằng phần mềm bảng tính rồi lưu lại, hoặc ghi con số"
                )
            }
            Fault::Boolean(text) => format!("{text} là giá trị đúng/sai, không phải số liệu; ghi con số hoặc để trống"),
            Fault::TooLong(text) => {
                format!(
                    "\"{text}\" có nhiều chữ số hơn mức giữ được nguyên vẹn; ghi gọn hơn, ví dụ theo triệu hay tỷ đồng"
                )
            }
            Fault::Descending(text) => format!("\"{text}\" đi từ số lớn xuống số nhỏ; ghi số nhỏ trước"),
            Fault::Years(text) => {
                format!(
                    "\"{text}\" giống khoảng năm; ghi năm ở tiêu đề cột, còn nếu là số liệu thì ghi kèm đơn vị (2000–2100 ha)"
                )
            }
            Fault::Bracketed(text) => format!(
                "\"{text}\" có hai số; nếu số trong ngoặc là chú thích thì ghi (*) hoặc ¹, nếu là số liệu thì ghi sang ô riêng"
            ),
            Fault::Dash(text) => {
                format!(
                    "gạch đầu \"{text}\" có thể là dấu trừ hoặc gạch đầu dòng; số âm thì ghi liền dấu (-12), nếu không thì bỏ gạch"
                )
            }
            Fault::TwoUnits(text) => format!("\"{text}\" có hai đơn vị; ghi cả hai số theo một đơn vị"),
            Fault::Impossible(text) => format!(
                "\"{text}\" không thể là mức so sánh: giảm quá 100%, tỷ lệ âm, hoặc gấp không lần; sửa con số hoặc tiêu đề cột"
            ),
            Fault::UnclearTimes(text) => {
                format!("\"{text}\" có thể hiểu hai cách; ghi \"gấp … lần\" hoặc \"tăng … %\"")
            }
            Fault::NotAComparison(text) => format!(
                "không rõ \"{text}\" so sánh thế nào; ghi \"đạt 98%\", \"tăng 5%\", \"giảm 0,7 điểm %\" hoặc \"gấp 6 lần\""
            ),
            Fault::SignedShare(text) => format!(
                "\"{text}\" mang dấu trong cột tỷ lệ so với mốc; ghi tỷ lệ (105,2) hoặc \"tăng 5,2%\", \"giảm 5,2%\""
            ),
        }
    }

    fn english(&self) -> String {
        match self {
            Fault::NotAFigure(text) => format!(
                "\"{text}\" can't be read as a figure; write the number alone (1757.5), a range (30–35), or words without digits"
            ),
            Fault::TwoReadings { text, point, comma } => remedy::two_readings(text, point, comma, Language::En),
            Fault::Conventions { text, decimal, other, other_place } => {
                let (sign, other_sign) = match decimal {
                    Decimal::Point => ("point", "comma"),
                    Decimal::Comma => ("comma", "point"),
                };
                format!(
                    "\"{text}\" has a decimal {sign}, \"{other}\" ({}) a decimal {other_sign}; write both in one way, or say \
                     --decimal comma or --decimal point for the cells that can be read in two ways",
                    other_place.in_words(Language::En)
                )
            }
            Fault::Date(text) => remedy::date(text, Language::En),
            Fault::Fraction(text) => remedy::fraction(text, Language::En),
            Fault::Error(text) => format!("the cell holds the error {text}; mend its formula, or write the number"),
            Fault::NoResult(text) => format!(
                "the formula \"{text}\" has no result in the file; open and save it in a spreadsheet program, or write the number"
            ),
            Fault::Boolean(text) => {
                format!("{text} is a truth value, not a figure; write a number, or leave the cell blank")
            }
            Fault::TooLong(text) => {
                format!(
                    "\"{text}\" has more digits than can be kept exactly; write it shorter, in millions for instance"
                )
            }
            Fault::Descending(text) => {
                format!("\"{text}\" goes from the greater to the lesser; write the lesser first")
            }
            Fault::Years(text) => format!(
                "\"{text}\" looks like years; write them in the column's heading, or, if it is a figure, with its unit \
                 (2000–2100 ha)"
            ),
            Fault::Bracketed(text) => format!(
                "\"{text}\" holds two numbers; if the one in brackets is a note, write (*) or ¹; if it is a figure, give it a cell \
                 of its own"
            ),
            Fault::Dash(text) => format!(
                "the dash of \"{text}\" can be a minus or the sign of an item; write -12 without a space, or leave the dash out"
            ),
            Fault::TwoUnits(text) => format!("\"{text}\" holds two units; write both numbers in one"),
            Fault::Impossible(text) => format!(
                "\"{text}\" can't be a comparison: a fall of more than 100%, a negative share, or zero times; mend the number or \
                 the column's heading"
            ),
            Fault::UnclearTimes(text) => {
                format!("\"{text}\" can be understood in two ways; write \"2.3 times\" or \"up 130%\"")
            }
            Fault::NotAComparison(text) => format!(
                "how \"{text}\" compares is not clear; write \"98%\", \"up 5%\", \"down 0.7 pp\" or \"6 times\""
            ),
            Fault::SignedShare(text) => format!(
                "\"{text}\" has a sign in a column of shares; write the share (105.2), or \"up 5.2%\", \"down 5.2%\""
            ),
        }
    }
}

/// As much of a text as a sentence bears.
fn beginning(text: &str) -> String {
    const ENOUGH: usize = 80;
    let text = text.trim();
    match text.char_indices().nth(ENOUGH) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default().trim_end()),
        None => text.to_owned(),
    }
}
