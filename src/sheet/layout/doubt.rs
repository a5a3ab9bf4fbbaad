//! What a sheet's own figures, headings and titles contradict each other in: refused, or told where it can stand.

use crate::words::Language;

/// A contradiction, or what is lacking, and how to mend it.
#[derive(Clone, Debug, PartialEq)]
pub enum Doubt {
    /// S40: no column is the actual, and this one holds figures that nobody knows. Its heading, and what it may mean.
    Unknown(String, Option<String>),
    /// S40: no column is the actual, and this one is hidden. Its heading.
    Hidden(String),
    /// S44: a comparison's numbers are against another column than its heading's. It, that, and the one that they fit.
    Against(String, String, Option<String>),
    /// S52: a judgement that the figures do not bear out. It, the actual, the target.
    Judged(String, f64, f64),
    /// S52: a line without a unit where the others have one.
    NoUnit,
    /// S52: the titles name another time than the headings. Theirs, and the headings'.
    Titled(String, String),
}

impl Doubt {
    pub(super) fn code(&self) -> &'static str {
        match self {
            Doubt::Unknown(..) | Doubt::Hidden(_) => "S40",
            Doubt::Against(..) => "S44",
            Doubt::Judged(..) | Doubt::NoUnit | Doubt::Titled(..) => "S52",
        }
    }

    pub(super) fn sentence(&self, language: Language) -> String {
        match language {
            Language::Vi => self.vi(),
            Language::En => self.en(),
        }
    }

    fn vi(&self) -> String {
        match self {
            Doubt::Unknown(heading, suggestion) => {
                let suggestion = suggestion
                    .as_ref()
                    .map(|suggestion| format!(" (có phải \"{suggestion}\" không?)"))
                    .unwrap_or_default();
                format!(
                    "cột \"{heading}\" có số liệu nhưng không rõ là gì{suggestion}, mà bảng chưa có cột số thực hiện; sửa tiêu đề cột, ví dụ \"Thực hiện 2024\", hoặc dùng --print-layout rồi --layout"
                )
            }
            Doubt::Hidden(heading) => format!(
                "cột \"{heading}\" có số liệu nhưng đang ẩn, mà bảng chưa có cột số thực hiện; cho hiện cột, hoặc xóa nếu không cần, rồi lưu lại"
            ),
            Doubt::Against(heading, of, None) => format!(
                "các số ở cột \"{heading}\" không khớp với cột \"{of}\"; ghi rõ so với cột nào trong tiêu đề, ví dụ \"TH/KH (%)\", hoặc dùng --print-layout rồi --layout"
            ),
            Doubt::Against(heading, of, Some(fits)) => format!(
                "các số ở cột \"{heading}\" không khớp với cột \"{of}\" mà khớp với cột \"{fits}\"; sửa tiêu đề hai cột này, ví dụ \"Kế hoạch\" và \"TH/KH (%)\", hoặc dùng --print-layout rồi --layout"
            ),
            Doubt::Judged(status, actual, target) => format!(
                "ghi \"{status}\", nhưng {} {} hơn kế hoạch {}; xem lại cả hai; nếu càng ít càng tốt, đặt \"ascending\": false trong báo cáo",
                comma(*actual),
                if actual < target { "thấp" } else { "cao" },
                comma(*target)
            ),
            Doubt::NoUnit => {
                "dòng này không có đơn vị tính, các dòng khác thì có; ghi đơn vị tính nếu còn thiếu".to_owned()
            }
            Doubt::Titled(titles, headings) => format!(
                "tiêu đề bảng ghi \"{titles}\", tiêu đề cột ghi \"{headings}\"; lấy theo tiêu đề cột, hãy xem lại cả hai"
            ),
        }
    }

    fn en(&self) -> String {
        match self {
            Doubt::Unknown(heading, suggestion) => {
                let suggestion = suggestion
                    .as_ref()
                    .map(|suggestion| format!(" (did you mean \"{suggestion}\"?)"))
                    .unwrap_or_default();
                format!(
                    "column \"{heading}\" holds figures, but it is not known of what{suggestion}, and no column is the actual; mend its heading, such as \"Actual 2024\", or use --print-layout, then --layout"
                )
            }
            Doubt::Hidden(heading) => format!(
                "column \"{heading}\" holds figures, but it is hidden, and no column is the actual; unhide it, or delete it if it is not needed, and save again"
            ),
            Doubt::Against(heading, of, None) => format!(
                "the numbers of column \"{heading}\" do not fit column \"{of}\"; write in its heading what it compares with, such as \"% of target\", or use --print-layout, then --layout"
            ),
            Doubt::Against(heading, of, Some(fits)) => format!(
                "the numbers of column \"{heading}\" do not fit column \"{of}\", but column \"{fits}\"; mend the headings of both, such as \"Target\" and \"% of target\", or use --print-layout, then --layout"
            ),
            Doubt::Judged(status, actual, target) => format!(
                "says \"{status}\", but {actual} is {} the target {target}; check both; if less is better, set `ascending` to false in the report",
                if actual < target { "below" } else { "above" }
            ),
            Doubt::NoUnit => "this line has no unit, others have; write it if it is lacking".to_owned(),
            Doubt::Titled(titles, headings) => {
                format!("the titles say \"{titles}\", the headings \"{headings}\", which are followed; check both")
            }
        }
    }
}

fn comma(number: f64) -> String {
    number.to_string().replace('.', ",")
}
