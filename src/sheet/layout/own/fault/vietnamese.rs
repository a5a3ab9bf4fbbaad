//! What is said of a table with our own column names, in Vietnamese.

use super::Fault;
use crate::sheet::layout::own::column::COLUMNS;
use crate::words::Language;

impl Fault {
    pub(super) fn vietnamese(&self) -> String {
        match self {
            Fault::UnknownColumn { found, suggestion } => format!(
                "không có cột \"{found}\"{}; các cột là {}",
                suggestion.map(|suggestion| format!(" (có phải là \"{suggestion}\"?)")).unwrap_or_default(),
                COLUMNS.join(", ")
            ),
            Fault::RepeatedColumn(name) => {
                format!("đã có một cột {name}; bỏ bớt một cột, hoặc ghi chỉ tiêu thứ hai ở một hàng riêng")
            }
            Fault::MissingColumn("section") => {
                "thiếu cột section; thêm cột này và ghi budget, measures hoặc id của một tally".to_owned()
            }
            Fault::MissingColumn(name) => format!("thiếu cột {name}; thêm cột này"),
            Fault::NoHeading { found, split: Some(split) } => format!(
                "\"{found}\" nằm ở cột không có tiêu đề: nếu số là {split} thì ghi \"{split}\" trong dấu ngoặc kép, hoặc ngăn \
                 cách các cột bằng dấu chấm phẩy"
            ),
            Fault::NoHeading { found, split: None } => {
                format!("\"{found}\" nằm ở cột không có tiêu đề; ghi tiêu đề cho cột, hoặc xoá ô này")
            }
            Fault::CutInTwo { found, split } => format!(
                "\"{found}\" không phải chữ: nếu số là {split} thì ghi \"{split}\" trong dấu ngoặc kép, hoặc ngăn cách các cột \
                 bằng dấu chấm phẩy; nếu không phải thì ghi bằng chữ"
            ),
            Fault::Missing("name") => "thiếu name; chỉ hàng ghi tiếp cho hàng trên mới để trống".to_owned(),
            Fault::Missing(column) => format!("thiếu {column}; điền ô này"),
            Fault::Lonely(column, other) => format!("có {column} mà không có {other}; điền {other}, hoặc xoá {column}"),
            Fault::Differs { column, first } => format!(
                "hàng này ghi tiếp cho {}, nhưng {column} lại khác; xoá {column}, hoặc ghi `name` và `id` riêng cho hàng này",
                first.row(Language::Vi)
            ),
            Fault::IdUsed { id, first } => {
                format!(
                    "id \"{id}\" đã dùng ở {} cho một tên khác; đặt `id` khác cho một trong hai",
                    first.row(Language::Vi)
                )
            }
            Fault::RepeatedName { name, first } => format!(
                "\"{name}\" đã có ở {}, cùng một chỗ trong báo cáo; ghi thêm `id`, hoặc để trống `name` nếu hàng này ghi tiếp \
                 cho hàng trên",
                first.row(Language::Vi)
            ),
            Fault::UnknownWord { column, found, words } => {
                format!("{column} không có từ \"{found}\"; ghi một trong các từ {words}")
            }
            Fault::NoNumber(column, found) => format!("{column} \"{found}\" không phải số; ghi một số, như 42,5"),
            Fault::NoLevel(found) => format!(
                "\"{found}\" nói mức tăng, giảm chứ không phải kết quả; ghi vào cột `targetComparisonValue` hoặc \
                 `baselineComparisonValue`"
            ),
            Fault::NoText(column) => {
                format!("{column} là ô lỗi hoặc công thức chưa có kết quả; ghi thẳng nội dung vào ô")
            }
            Fault::NothingSaid(found) if found.is_empty() => {
                "hàng này không nói gì về chỉ tiêu; điền `actual`, hoặc ghi lý do chưa có số liệu vào `missingReason`"
                    .to_owned()
            }
            Fault::NothingSaid(found) => {
                format!("\"{found}\" là không có số liệu, nhưng chưa rõ vì sao; ghi lý do vào `missingReason`")
            }
            Fault::UnitsDiffer { cell, row } => {
                format!("ô ghi đơn vị \"{cell}\" còn hàng ghi \"{row}\"; ghi cùng một đơn vị")
            }
            Fault::UnitUnread(line) => format!(
                "\"{line}\" không nêu một đơn vị tính duy nhất; ghi một đơn vị phía trên bảng, hoặc ghi đơn vị của từng hàng ở \
                 cột `unit`"
            ),
            Fault::NoUnit(unit) => format!("các số khác của hàng ghi đơn vị \"{unit}\"; ghi cả đơn vị của ô này"),
            Fault::Share(percent, stated) => {
                format!("ô này có thể là {percent}% hoặc {stated}%; ghi số phần trăm kèm dấu %")
            }
            Fault::SignsDiffer { cell, column } => {
                format!("ô ghi \"{cell}\" nhưng {column} lại ghi khác; xoá một trong hai")
            }
            Fault::UnitAbove(label, true) => {
                format!("đơn vị tính ghi phía trên bảng, \"{label}\", được dùng cho các hàng không ghi đơn vị")
            }
            Fault::UnitAbove(label, false) => {
                format!(
                    "đơn vị tính ghi phía trên bảng, \"{label}\", không được dùng cho hàng nào, vì đã có cột `unit`"
                )
            }
            Fault::Mark(mark) => {
                format!(
                    "dấu chú thích \"{mark}\" ở ô số liệu không được hiển thị; nội dung chú thích có thể ghi vào `note`"
                )
            }
        }
    }
}
