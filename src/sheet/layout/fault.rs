//! Why what a sheet holds can't be told, and what was taken for granted: S41 to S52.

use super::doubt::Doubt;
use super::own;
use super::status;
use crate::words::Language;

/// Why the layout can't be told, or what was decided where it might have meant something else.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// S41: no row has headings that are known.
    NoHeadings,
    /// S42: several sheets have a table. Their names.
    SeveralSheets(Vec<String>),
    /// S42: no sheet has this name; the names that there are.
    NoSheet(String, Vec<String>),
    /// S42: a second table begins here, with headings of its own.
    SecondTable,
    /// S43: two columns may be the same thing: what, and their headings.
    TwoColumns(&'static str, String, String),
    /// S44: what a column of comparisons is held against can't be told. Its heading.
    AgainstWhat(String),
    /// S45: figures without a name, or beyond the headings.
    Stray(Stray),
    /// S46: one cell stands for several lines. As written.
    Merged(String),
    /// S47: two units for one line.
    Units(String, String),
    /// S47: a fraction where the line's other figures are per cents. As written.
    Fraction(String),
    /// S48: a word of a status that is not known. As written.
    Status(String),
    /// S48: a word of a direction that is not known. As written.
    Direction(String),
    /// S49: more levels than a report has.
    TooDeep(String),
    /// S50: words, or an impossible number, where a comparison belongs. As written.
    NoComparison(String),
    /// S51: the layout that was given does not fit: why.
    Layout(Unfit),
    /// S52: not a fault: what was decided.
    Taken(Taken),
    /// S40, S44, S52: what the sheet contradicts itself in.
    Doubt(Doubt),
    /// S53 to S59: of a table with our own column names.
    Own(own::Fault),
}

/// A figure that belongs to no line or to no column.
#[derive(Clone, Debug, PartialEq)]
pub enum Stray {
    /// Its row has no name. As written.
    NoName(String),
    /// Its column has no heading. As written.
    NoHeading(String),
}

/// Why a given layout does not fit its sheet.
#[derive(Clone, Debug, PartialEq)]
pub enum Unfit {
    /// These letters name no column.
    NoColumn(String),
    /// No column holds the names, or none a figure.
    Lacking(&'static str),
    /// Two columns have a role that one alone can have.
    Twice(String),
    /// A column compares with one that holds no target or baseline.
    Of(String),
    /// Rows count from 1, the headings' above the lines'.
    Rows,
}

/// What was decided.
#[derive(Clone, Debug, PartialEq)]
pub enum Taken {
    /// Less is better, by the words of the name.
    LessIsBetter(String),
    /// Less is better, for the line is judged so.
    JudgedLess(String),
    /// A target without a time is the whole year's. Its heading.
    WholeYear(String),
    /// The report's time was told by the headings alone. It.
    PeriodByHeadings(String),
    /// A forecast of the year stands as the actual. Its heading.
    AsActual(String),
    /// The year begins in April, for nothing says otherwise.
    YearBeginsInApril,
    /// A column holds another arithmetic than its heading says: the heading, what it holds.
    Arithmetic(String, &'static str),
    /// A column holds the reference less the actual, which a report has no field for. Its heading.
    Reversed(String),
    /// Lines with lines below them stand at the top. The first's name.
    Levels(String),
    /// A line without any figure is left out. Its name.
    LeftOut(String),
    /// A line that sums up others stands by itself. Its name.
    Total(String),
    /// A plan for a time before the report's is left out. Its heading.
    EarlierPlan(String),
    /// The lines are what a sentence counts. It.
    Counted(String),
}

impl Fault {
    pub(in super::super) fn code(&self) -> &'static str {
        match self {
            Fault::NoHeadings => "S41",
            Fault::SeveralSheets(_) | Fault::NoSheet(..) | Fault::SecondTable => "S42",
            Fault::TwoColumns(..) => "S43",
            Fault::AgainstWhat(_) => "S44",
            Fault::Stray(_) => "S45",
            Fault::Merged(_) => "S46",
            Fault::Units(..) | Fault::Fraction(_) => "S47",
            Fault::Status(_) | Fault::Direction(_) => "S48",
            Fault::TooDeep(_) => "S49",
            Fault::NoComparison(_) => "S50",
            Fault::Layout(_) => "S51",
            Fault::Taken(_) => "S52",
            Fault::Doubt(doubt) => doubt.code(),
            Fault::Own(fault) => fault.code(),
        }
    }

    pub(in super::super) fn sentence(&self, language: Language) -> String {
        match (self, language) {
            (Fault::Own(fault), _) => fault.sentence(language),
            (Fault::Doubt(doubt), _) => doubt.sentence(language),
            (Fault::Taken(taken), Language::Vi) => taken.vi(),
            (Fault::Taken(taken), Language::En) => taken.en(),
            (_, Language::Vi) => self.vi(),
            (_, Language::En) => self.en(),
        }
    }

    fn vi(&self) -> String {
        match self {
            Fault::NoHeadings => "không thấy hàng tiêu đề; hàng tiêu đề phải có cột tên (Chỉ tiêu, Nội dung) và ít nhất một cột số liệu (Thực hiện, Kế hoạch); ghi tiêu đề, hoặc dùng --print-layout rồi --layout".to_owned(),
            Fault::SeveralSheets(names) => format!("nhiều trang tính có bảng: {}; chạy lại và thêm --sheet \"{}\" (hoặc tên khác trong số này)", names.join(", "), first(names)),
            Fault::NoSheet(name, names) => format!("không có trang tính \"{name}\"; tệp có: {}; chạy lại và thêm --sheet \"{}\" (hoặc tên khác trong số này)", names.join(", "), first(names)),
            Fault::SecondTable => "một bảng khác bắt đầu từ đây, có hàng tiêu đề riêng; hãy chuyển bảng này sang trang tính riêng rồi chọn bằng --sheet".to_owned(),
            Fault::TwoColumns(what, one, other) => format!("hai cột \"{one}\" và \"{other}\" đều có thể là {}; ghi rõ năm trong tiêu đề, hoặc dùng --print-layout rồi --layout", vi_role(what)),
            Fault::AgainstWhat(heading) => format!("cột \"{heading}\" không nói so với cột nào; ghi rõ trong tiêu đề, ví dụ \"TH/KH (%)\""),
            Fault::Stray(Stray::NoName(text)) => format!("\"{text}\" đứng ở hàng không có tên chỉ tiêu; ghi tên, hoặc xóa ô này"),
            Fault::Stray(Stray::NoHeading(text)) => format!("\"{text}\" đứng ở cột không có tiêu đề; ghi tiêu đề cho cột, hoặc xóa ô này"),
            Fault::Merged(text) => format!("\"{text}\" là ô gộp của nhiều hàng hoặc nhiều cột; tách ô và ghi số cho từng hàng"),
            Fault::Units(one, other) => format!("ô này ghi \"{other}\", còn dòng ghi \"{one}\"; đổi về một đơn vị và chỉ ghi con số"),
            Fault::Fraction(text) => format!("\"{text}\" là tỷ số hay phần trăm? các số khác cùng hàng có %; định dạng ô là phần trăm, hoặc ghi %"),
            Fault::Status(text) => format!("không hiểu đánh giá \"{text}\"; ghi một trong: {}", status::known(true)),
            Fault::Direction(text) => format!("không hiểu chiều đánh giá \"{text}\"; ghi Tăng hoặc Giảm"),
            Fault::TooDeep(name) => format!("\"{name}\" ở cấp sâu hơn bốn cấp dưới chỉ tiêu; báo cáo có tối đa bốn cấp, hãy bỏ bớt một cấp"),
            Fault::NoComparison(text) => format!("\"{text}\" không phải là một phép so sánh; ghi số phần trăm, hoặc \"tăng 2,5%\""),
            Fault::Layout(unfit) => unfit.vi(),
            Fault::Taken(_) | Fault::Doubt(_) | Fault::Own(_) => String::new(),
        }
    }

    fn en(&self) -> String {
        match self {
            Fault::NoHeadings => "there is no row of headings; it needs one for the names (Indicator, Measure) and one at least for figures (Actual, Target); write them, or use --print-layout, then --layout".to_owned(),
            Fault::SeveralSheets(names) => format!("several sheets have a table: {}; run again with --sheet \"{}\" (or another of these names)", names.join(", "), first(names)),
            Fault::NoSheet(name, names) => format!("there is no sheet \"{name}\"; the file has {}; run again with --sheet \"{}\" (or another of these names)", names.join(", "), first(names)),
            Fault::SecondTable => "another table begins here, with headings of its own; move it to a sheet of its own and choose by --sheet".to_owned(),
            Fault::TwoColumns(what, one, other) => format!("columns \"{one}\" and \"{other}\" may both be the {what}; write the year in their headings, or use --print-layout, then --layout"),
            Fault::AgainstWhat(heading) => format!("column \"{heading}\" does not say what it compares with; write it in the heading, such as \"% of target\""),
            Fault::Stray(Stray::NoName(text)) => format!("\"{text}\" stands in a row without a name; write the name, or clear the cell"),
            Fault::Stray(Stray::NoHeading(text)) => format!("\"{text}\" stands in a column without a heading; write the heading, or clear the cell"),
            Fault::Merged(text) => format!("\"{text}\" is one cell for several rows or columns; unmerge it and write each line's own figure"),
            Fault::Units(one, other) => format!("this cell says \"{other}\", its line \"{one}\"; convert to one unit and write the number alone"),
            Fault::Fraction(text) => format!("\"{text}\": a ratio or per cents? the row's other figures have a %; format the cell as a percentage, or write the %"),
            Fault::Status(text) => format!("status \"{text}\" is unknown; write one of {}", status::known(false)),
            Fault::Direction(text) => format!("direction \"{text}\" is unknown; write High or Low"),
            Fault::TooDeep(name) => format!("\"{name}\" stands deeper than four levels below its measure; a report has four, so leave one out"),
            Fault::NoComparison(text) => format!("\"{text}\" is no comparison; write a per cent, or \"up 2.5%\""),
            Fault::Layout(unfit) => unfit.en(),
            Fault::Taken(_) | Fault::Doubt(_) | Fault::Own(_) => String::new(),
        }
    }
}

fn first(names: &[String]) -> &str {
    names.first().map_or("", String::as_str)
}

fn vi_role(what: &str) -> &str {
    match what {
        "actual" => "số thực hiện",
        "unit" => "đơn vị tính",
        "status" => "đánh giá",
        other => other,
    }
}

impl Unfit {
    fn vi(&self) -> String {
        match self {
            Unfit::NoColumn(letters) => {
                format!("bố cục: \"{letters}\" không phải là cột; ghi chữ cái của cột, ví dụ C")
            }
            Unfit::Lacking("name") => "bố cục: không có cột tên; cho một cột \"role\": \"name\"".to_owned(),
            Unfit::Lacking(_) => {
                "bố cục: không có cột số liệu; cho một cột \"role\": \"actual\" hoặc \"target\"".to_owned()
            }
            Unfit::Twice(role) => format!("bố cục: hai cột cùng là \"{role}\"; chỉ một cột được như vậy"),
            Unfit::Of(letters) => format!("bố cục: \"of\": \"{letters}\" không phải cột target hay baseline"),
            Unfit::Rows => "bố cục: hàng đếm từ 1, hàng tiêu đề ở trên các hàng số liệu".to_owned(),
        }
    }

    fn en(&self) -> String {
        match self {
            Unfit::NoColumn(letters) => format!("the layout: \"{letters}\" is no column; write its letters, such as C"),
            Unfit::Lacking("name") => "the layout: no column holds the names; give one \"role\": \"name\"".to_owned(),
            Unfit::Lacking(_) => {
                "the layout: no column holds figures; give one \"role\": \"actual\" or \"target\"".to_owned()
            }
            Unfit::Twice(role) => format!("the layout: two columns are \"{role}\"; only one can be"),
            Unfit::Of(letters) => format!("the layout: \"of\": \"{letters}\" is no column of a target or a baseline"),
            Unfit::Rows => "the layout: rows count from 1, and headings stand above the lines".to_owned(),
        }
    }
}

impl Taken {
    fn vi(&self) -> String {
        match self {
            Taken::LessIsBetter(name) => {
                format!("\"{name}\": hiểu là càng ít càng tốt; nếu không phải, sửa \"ascending\" trong báo cáo")
            }
            Taken::JudgedLess(name) => format!("\"{name}\": hiểu là càng ít càng tốt, theo cột đánh giá"),
            Taken::WholeYear(heading) => format!("cột \"{heading}\": hiểu là của cả năm, vì báo cáo chưa hết năm"),
            Taken::PeriodByHeadings(label) => format!("kỳ báo cáo: {label}, theo tiêu đề cột"),
            Taken::AsActual(heading) => format!("cột \"{heading}\": số ước cả năm, lấy làm số thực hiện"),
            Taken::YearBeginsInApril => "năm tài chính: hiểu là bắt đầu từ tháng 4; nếu không phải, dùng --print-layout, sửa \"period\", rồi --layout".to_owned(),
            Taken::Arithmetic(heading, kind) => {
                format!("cột \"{heading}\": các số là {}, theo phép tính", vi_kind(kind))
            }
            Taken::Reversed(heading) => format!(
                "cột \"{heading}\": lấy kế hoạch trừ thực hiện, báo cáo không có chỗ ghi; số thực hiện và kế hoạch đã có ở cột khác"
            ),
            Taken::Levels(name) => format!(
                "bảng có từ ba cấp trở lên: cấp thấp nhất là phần \"trong đó\", các cấp trên (từ \"{name}\") đứng ngang hàng; dùng --nest để giữ đủ các cấp"
            ),
            Taken::LeftOut(name) => format!("\"{name}\": không có số liệu nào, không đưa vào báo cáo"),
            Taken::Total(name) => format!(
                "\"{name}\": đây là hàng tổng, được đưa vào báo cáo như một chỉ tiêu; nếu không muốn công bố, xóa hàng này trong bảng"
            ),
            Taken::EarlierPlan(heading) => {
                format!("cột \"{heading}\": kế hoạch của kỳ trước, báo cáo không có chỗ ghi")
            }
            Taken::Counted(quote) => format!("các chỉ tiêu của bảng là những chỉ tiêu được đếm: \"{quote}\""),
        }
    }

    fn en(&self) -> String {
        match self {
            Taken::LessIsBetter(name) => {
                format!("\"{name}\": taken as less is better; if it is not, mend `ascending` in the report")
            }
            Taken::JudgedLess(name) => format!("\"{name}\": taken as less is better, for it is judged so"),
            Taken::WholeYear(heading) => {
                format!("column \"{heading}\": taken as the whole year's, for the report is of a part of it")
            }
            Taken::PeriodByHeadings(label) => format!("the report's period: {label}, by the headings"),
            Taken::AsActual(heading) => {
                format!("column \"{heading}\": the whole year's forecast, taken for the actual")
            }
            Taken::YearBeginsInApril => {
                "financial years: taken to begin in April; if not, use --print-layout, mend \"period\", then --layout"
                    .to_owned()
            }
            Taken::Arithmetic(heading, kind) => {
                format!("column \"{heading}\": its numbers are {}, by arithmetic", en_kind(kind))
            }
            Taken::Reversed(heading) => format!(
                "column \"{heading}\": the target less the actual, for which a report has no field; both stand in columns of their own"
            ),
            Taken::Levels(name) => format!(
                "three levels and more: the lowest are parts, those above (from \"{name}\" on) stand side by side; --nest keeps all levels"
            ),
            Taken::LeftOut(name) => format!("\"{name}\": no figure at all, left out"),
            Taken::Total(name) => format!(
                "\"{name}\": a total row, put into the report as a measure; delete the row if it should not be published"
            ),
            Taken::EarlierPlan(heading) => {
                format!("column \"{heading}\": a plan for an earlier time, for which a report has no field")
            }
            Taken::Counted(quote) => format!("the table's lines are what is counted: \"{quote}\""),
        }
    }
}

fn vi_kind(kind: &str) -> &str {
    match kind {
        "percentOf" => "phần trăm đạt được",
        "percentChange" => "phần trăm tăng, giảm",
        "multiple" => "số lần",
        _ => "chênh lệch",
    }
}

fn en_kind(kind: &str) -> &str {
    match kind {
        "percentOf" => "per cent of it",
        "percentChange" => "changes in per cent",
        "multiple" => "multiples",
        _ => "differences",
    }
}
