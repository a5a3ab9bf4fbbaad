//! Các lỗi, bằng tiếng Việt.

use super::Words;
use super::problem::{character, shown, type_name};
use crate::report::{Comparator, Fault, MAX_ITEMS, MAX_PART_LEVELS, MAX_TEXT, Syntax, VERSION};

const TYPES: [&str; 6] = ["null", "true hoặc false", "số", "văn bản", "danh sách", "đối tượng"];
/// Of [`Foreign`](crate::report::Foreign), in its order.
const FOREIGN: [&str; 8] = [
    "đối tượng chứa chính nó",
    "BigInt",
    "hàm (function)",
    "symbol",
    "NaN hoặc Infinity",
    "giá trị không đọc được: getter, toJSON hoặc proxy báo lỗi",
    "hơn 64 tầng lồng nhau",
    "hơn 2 MiB",
];

pub(super) fn sentence(words: &Words, fault: &Fault) -> String {
    match fault {
        Fault::Syntax(error) => {
            format!("JSON không hợp lệ: dòng {}, cột {}: {}", error.point.line, error.point.column, syntax(error.syntax))
        }
        Fault::NotAReport(found) => {
            format!("không phải báo cáo: phải là một đối tượng {{…}}, đang là {}", type_name(*found, TYPES, FOREIGN))
        }
        Fault::Version(None) => format!("thiếu phiên bản; ghi \"version\": {VERSION}"),
        Fault::Version(Some(found)) => {
            format!("chưa hỗ trợ phiên bản {}; thẻ này đọc phiên bản {VERSION}", words.found(found))
        }
        Fault::Language(None) => "bắt buộc: mã ngôn ngữ BCP 47, ví dụ \"vi\"".to_owned(),
        Fault::Language(Some(found)) => {
            format!("\"{}\" không phải ngôn ngữ; bắt buộc: mã BCP 47, ví dụ \"vi\"", shown(found))
        }
        Fault::NoEnd => "bắt buộc: một ngày, ví dụ 2023-12-31".to_owned(),
        Fault::EndBeforeStart { start, end } => format!("kết thúc {end}, trước ngày bắt đầu {start}"),
        Fault::Organization => "thiếu tên; ghi tên vào giữa hai dấu ngoặc kép".to_owned(),
        Fault::TallySum { achieved, partly, not_achieved, total } => format!(
            "hoàn thành {achieved} + một phần {partly} + chưa hoàn thành {not_achieved} không bằng tổng số {total}"
        ),
        Fault::ExceededAboveAchieved { exceeded, achieved } => {
            format!("{exceeded} lớn hơn số hoàn thành, {achieved} (achieved gồm cả exceeded)")
        }
        Fault::NotACount => "phải là số nguyên, từ 0 trở lên".to_owned(),
        Fault::NoCount => "phải có một trong achieved, exceeded, partiallyAchieved, notAchieved".to_owned(),
        Fault::UnknownUnit { found, suggestion } => {
            format!("đơn vị \"{}\" không có trong /units{}", shown(found), did_you_mean(suggestion.as_deref()))
        }
        Fault::NumberAsText { found, suggestion: Some(suggestion) } => {
            format!("\"{}\" là văn bản; ghi số {suggestion}", shown(found))
        }
        Fault::NumberAsText { found, suggestion: None } => format!("\"{}\" là văn bản; ghi một số", shown(found)),
        Fault::Factor => "phải lớn hơn 0".to_owned(),
        Fault::Currency { found, suggestion } => format!(
            "\"{}\" không phải mã ISO 4217; ghi {}",
            shown(found),
            suggestion.map_or("ba chữ cái, ví dụ \"VND\"".to_owned(), |suggestion| format!("\"{suggestion}\""))
        ),
        Fault::Comparator(found) => {
            format!("không rõ \"{}\"; một trong {}", shown(found), Comparator::symbols())
        }
        Fault::NothingStated => "cần một giá trị, một khoảng, một văn bản hoặc một so sánh".to_owned(),
        Fault::SeveralStated => "có hơn một trong value, khoảng và text; chỉ giữ một".to_owned(),
        Fault::Range => "một khoảng cần low và high, low không được lớn hơn high".to_owned(),
        Fault::ComparisonType(found) => format!(
            "không rõ \"{}\"; một trong percentOf, percentChange, multiple, difference, pointChange",
            shown(found)
        ),
        Fault::ImpossibleComparison => {
            "không thể có: percentChange dưới −100, percentOf dưới 0, hoặc multiple từ 0 trở xuống".to_owned()
        }
        Fault::DuplicateId(first) => format!("trùng id với {first}"),
        Fault::UnknownWord { found, allowed } => {
            format!("không rõ \"{}\"; một trong {}", shown(found), allowed.join(", "))
        }
        Fault::Link(_) => "chỉ nhận liên kết http và https".to_owned(),
        Fault::Empty => "không được để trống".to_owned(),
        Fault::TooManyItems(count) => {
            format!("{} mục; tối đa {}", count_of(words, *count), count_of(words, MAX_ITEMS))
        }
        Fault::TooLongText(count) => {
            format!("{} ký tự; tối đa {}", count_of(words, *count), count_of(words, MAX_TEXT))
        }
        Fault::TooLarge(None) => "báo cáo dài hơn 2 MiB: hãy chia nhỏ hoặc bỏ các chuỗi số liệu cũ".to_owned(),
        Fault::TooLarge(Some(bytes)) => {
            format!(
                "báo cáo dài {} byte; tối đa 2 MiB: hãy chia nhỏ hoặc bỏ các chuỗi số liệu cũ",
                count_of(words, *bytes)
            )
        }
        Fault::PartsTooDeep => format!(
            "parts lồng nhau tối đa {MAX_PART_LEVELS} cấp dưới một chỉ số; đưa các phần này lên một cấp, hoặc ghi thành chỉ số \
             riêng"
        ),
        // In Vietnamese the day stands first.
        Fault::Date { found, suggestion: Some(suggestion), .. } => {
            format!("{} không phải ngày; ghi {suggestion}", words.found(found))
        }
        Fault::Date { found, suggestion: None, .. } => {
            format!("{} không phải ngày; ghi theo mẫu 2023-12-31", words.found(found))
        }
        Fault::WrongType { expected, found } => {
            format!("phải là {}, đang là {}", type_name(*expected, TYPES, FOREIGN), type_name(*found, TYPES, FOREIGN))
        }
        Fault::Id { found, suggestion } => {
            let problem = if found.is_empty() {
                "bắt buộc: một id gồm a–z, 0–9 và -".to_owned()
            } else {
                format!("\"{}\" không phải id; dùng a–z, 0–9 và -", shown(found))
            };
            format!("{problem}{}", did_you_mean(suggestion.as_deref()))
        }
        Fault::Disagreement { actual, reference, computed, stated } => {
            let (computed, stated) = words.disagreement(*computed, stated);
            let (actual, reference) = (words.plain(*actual), words.plain(*reference));
            format!("giá trị và so sánh không khớp: {actual}/{reference} là {computed}, báo cáo nêu {stated}")
        }
        Fault::Contradiction { declared, computed, ascending } => {
            let measure = if *ascending { "càng cao càng tốt" } else { "càng thấp càng tốt" };
            format!("\"{}\" trái với số liệu, vốn cho \"{}\" ở chỉ số {measure}", declared.word(), computed.word())
        }
        Fault::ListedOtherwise { stated, listed } => {
            format!("nêu {stated}, trong các chỉ tiêu liệt kê có {listed}")
        }
        Fault::ImplausibleAmount { value, factor } => format!(
            "{} × {} là không hợp lý; giá trị tính theo đơn vị đã nhân hệ số",
            words.number(*value, 0),
            words.number(*factor, 0)
        ),
        Fault::UnknownField { found: _, suggestion } => format!("trường lạ, bỏ qua{}", did_you_mean(*suggestion)),
        Fault::QuoteNotFound => "không tìm thấy câu này trong văn bản nguồn; chép lại đúng nguyên văn".to_owned(),
        Fault::AchievedAboveTotal { achieved, total } => {
            format!("hoàn thành {achieved} trên tổng số {total} (hiển thị như đã nêu)")
        }
        Fault::Repeated => "trường này được ghi hai lần; chỉ lần cuối được đọc".to_owned(),
        Fault::StaleDrawn => {
            "thẻ vẽ sẵn không phải của văn bản này, hoặc của phiên bản thẻ khác; lệnh report-card publish TỆP vẽ lại thẻ".to_owned()
        }
    }
}

fn count_of(words: &Words, count: usize) -> String {
    words.number(count as f64, 0)
}

fn did_you_mean(suggestion: Option<&str>) -> String {
    suggestion.map(|suggestion| format!(" (có phải \"{suggestion}\"?)")).unwrap_or_default()
}

fn syntax(syntax: Syntax) -> String {
    match syntax {
        Syntax::Empty => "văn bản trống",
        Syntax::Unexpected(found) => return format!("không mong đợi {}", character(found)),
        Syntax::UnexpectedEnd => "văn bản kết thúc quá sớm; một dấu nháy hoặc ngoặc chưa đóng",
        Syntax::BadString => "ký tự không được có trong chuỗi; ghi \\n, \\\" hoặc \\\\",
        Syntax::BadNumber => "không phải số; ghi như 1757 hoặc 42.5",
        Syntax::NumberTooLarge => "số lớn hơn 1.8e308",
        Syntax::TooDeep => "lồng nhau quá 64 tầng",
        Syntax::Encoding => "không phải UTF-8; lưu tệp theo mã UTF-8",
    }
    .to_owned()
}
