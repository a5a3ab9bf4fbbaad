//! Vietnamese: what stands around figures.

mod names;
mod traps;
mod units;
mod unreal;

use super::{Cue, Head, Lexicon, Outcome, Rows, Topic};
use crate::draft::phrase::{meanings, phrases};
use crate::report::Comparator::{About, AtLeast, AtMost, Less, More};
use crate::words::Language;

#[rustfmt::skip]
pub(super) const LEXICON: Lexicon = Lexicon {
    language: Language::Vi,
    cues: &meanings(CUES),
    not_cues: &phrases(&["sầu riêng", "giá trị tăng thêm", "giá trị gia tăng", "vốn tăng thêm", "mặt bằng", "cân bằng", "đồng bằng", "công bằng", "tổng số", "chỉ số", "dân số", "sinh thái", "hàng hóa", "quy mô", "nông thôn mới", "phát hiện", "xuất hiện", "cắt giảm", "thành lập mới", "trồng mới", "xây mới"]),
    comparators_after: &meanings(&[(AtLeast, &["trở lên"]), (AtMost, &["trở xuống"])]),
    against: &phrases(&["so với", "so", "với"]),
    shares: &phrases(&["tỷ lệ"]),
    quantities: &phrases(names::QUANTITIES),
    done: &phrases(names::DONE),
    bounds: &phrases(&["mức tối thiểu", "mức tối đa", "mức trần", "hạn mức", "giới hạn"]),
    long_ago: &phrases(&["thời điểm đó", "trước đây", "cách đây", "hồi trước", "ngày trước", "trước kia"]),
    denied_after: &phrases(&["không", "chưa"]),
    sums: &phrases(&[]),
    rated: &phrases(&[]),
    scores: &phrases(&["chỉ số", "hệ số"]),
    growth: &phrases(&["tăng trưởng", "tốc độ tăng"]),
    rates: &phrases(&["tốc độ", "tỷ lệ", "mức", "mức độ"]),
    heads: &meanings(HEADS),
    not_heads: &phrases(&["mục tiêu quốc gia", "kế hoạch và đầu tư", "kế hoạch đầu tư", "nghị quyết số", "kế hoạch số", "kế hoạch hóa", "chỉ tiêu vượt", "chỉ tiêu đạt"]),
    bodies: &phrases(&[
        "thành phố", "tp", "tỉnh", "trung ương", "tw", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "hđnd", "ubnd",
        "quốc hội", "chính phủ", "thủ tướng", "bộ", "cấp trên", "thành ủy", "tỉnh ủy", "huyện ủy", "quận ủy", "đảng bộ",
        "hội đồng nhân dân", "ủy ban nhân dân", "đại hội", "pháp lệnh", "sở",
    ]),
    breaks: &phrases(&["và", "song", "nhưng", "nên", "đạt", "vượt", "tăng", "giảm", "còn", "trong đó", "để", "là", "thì", "ước", "bằng", "tức", "do", "nhờ", "trong khi", "với", "tương đương", "đứng", "xếp"]),
    set_by: &phrases(&["giao", "đề ra", "phân bổ", "quyết nghị", "quyết định", "phê duyệt"]),
    between: &phrases(&["năm", "cả năm", "do", "của", "được", "đã", "mà", "pháp lệnh", "điều chỉnh", "vốn", "thu", "chi"]),
    scales: &meanings(units::SCALES),
    money: &meanings(units::MONEY),
    estimates: &phrases(&[]),
    measures: &phrases(units::MEASURES),
    percent: &phrases(&["%", "phần trăm"]),
    points: &phrases(&["điểm %", "điểm phần trăm"]),
    times: &phrases(&["lần"]),
    unreal: &meanings(unreal::UNREAL),
    named_bodies: &phrases(&["huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "tỉnh", "thành phố"]),
    counts: &phrases(units::COUNTS),
    openers: &phrases(names::OPENERS),
    told_that: &phrases(&["cho biết", "biết ,", "cho thấy", "thấy ,", "biết :"]),
    purposes: &phrases(&[]),
    clauses: &phrases(&[]),
    examples: &phrases(&[]),
    actors: &phrases(names::ACTORS),
    verbs: &phrases(names::VERBS),
    generic: &phrases(names::GENERIC),
    closers: &phrases(names::CLOSERS),
    traps_before: &meanings(traps::BEFORE),
    not_traps: &phrases(traps::NOT_BEFORE),
    traps_after: &meanings(traps::AFTER),
    means: &phrases(&["tuổi thọ", "tuổi trung bình", "độ tuổi trung bình", "bình quân"]),
    durations: &phrases(&["thời gian", "thời lượng", "số ngày", "số giờ", "số phút"]),
    amounts: &phrases(&["tổng giá trị", "giá trị", "thu", "chi", "tổng thu", "tổng chi", "doanh thu", "tổng doanh thu", "sản lượng", "tổng sản lượng", "sản xuất", "diện tích", "giải ngân", "kim ngạch", "tổng mức", "thuế"]),
    qualifies_plan: &phrases(&[]),
    continues: &phrases(&[]),
    passive: &phrases(&[]),
    shared: &phrases(&["đạt", "được", "có", "tham gia", "sử dụng", "hoàn thành", "dùng"]),
    qualifies_things: &phrases(&[]),
    said_ends: &phrases(&["và", "so", "tăng", "giảm", "vượt", "trong khi", "nhưng", "đã", "với", "bằng", "trong đó", "còn"]),
    due_later: &phrases(&["sẽ hoàn thành", "sẽ được", "sẽ khởi công", "sẽ đưa vào sử dụng", "còn lại sẽ", "dự kiến hoàn thành", "dự kiến khởi công", "khi đi vào hoạt động", "khi hoàn thành", "sau khi hoàn thành", "khi đưa vào sử dụng", "trong năm tới", "trong thời gian tới", "trong những năm tới"]),
    of_them: &phrases(&[]),
    qualifiers: &phrases(&["đại diện cho", "của", "tại", "ở", "trong", "thuộc", "trên địa bàn", "trong tổng số", "của hơn", "của gần", "trong số", "tại hơn"]),
    planned_after: &phrases(&[]),
    after_change: &meanings(&[]),
    after_nouns: &meanings(&[]),
    stands: &phrases(&["vượt", "vượt qua", "vượt trên", "vượt quá", "kém", "kém hơn", "thua", "cao hơn", "thấp hơn", "hơn", "ít hơn", "nhiều hơn", "chậm hơn", "nhanh hơn", "tốt hơn"]),
    refuted: &phrases(unreal::REFUTED),
    change_verbs: &meanings(&[]),
    beginnings: &phrases(&["đầu năm", "đầu nhiệm kỳ", "đầu kỳ", "đầu quý", "cuối năm trước", "thời điểm đầu năm"]),
    by_now: &phrases(&["đến nay", "nay", "hiện", "hiện nay", "đến cuối năm", "cuối năm"]),
    earlier: &phrases(&["năm trước", "năm ngoái", "cùng kỳ", "cùng kì", "kỳ trước", "trước đó", "trước đây", "tháng trước", "trước kia", "ngày trước", "khi trước", "hồi đó", "lúc đầu", "ban đầu", "những năm trước"]),
    spells: &phrases(&[]),
    wholes: &phrases(&["dân số", "tổng số", "tổng", "số hộ", "số dân", "số", "toàn"]),
    respectively: &phrases(&["lần lượt", "tương ứng"]),
    out_of: &phrases(&["trong tổng số", "trên tổng số", "trong số"]),
    elsewhere: &phrases(&["bình quân cả nước", "bình quân của cả nước", "trung bình cả nước", "trung bình của cả nước", "bình quân chung của", "bình quân chung cả", "mức chung của", "mặt bằng chung của", "trung bình của tỉnh", "bình quân của tỉnh", "trung bình toàn quốc"]),
    others: &phrases(&["tỉnh bên", "huyện bên", "xã bên", "ở tỉnh bên", "ở huyện bên", "ở xã bên", "tại tỉnh bên", "tỉnh lân cận", "huyện lân cận", "xã lân cận", "tỉnh bạn", "huyện bạn", "xã bạn", "quận bạn", "phường bạn", "thị xã bạn", "địa phương bạn", "đơn vị bạn", "cả nước", "toàn quốc", "bình quân cả nước", "bình quân chung cả nước", "cả vùng", "toàn vùng"]),
    cases: &phrases(&["trường hợp", "vụ việc", "em", "cháu"]),
    by_the_way: &phrases(&[]),
    of_which: &phrases(&["trong đó", "riêng", "trong số này", "trong số đó", "bao gồm", "gồm"]),
    indicators: &phrases(&["chỉ tiêu", "nhiệm vụ", "mục tiêu", "chỉ số"]),
    outcomes: &meanings(OUTCOMES),
    all: &phrases(&["cả", "tất cả", "toàn bộ", "toàn diện"]),
    all_but: &phrases(&[]),
    except: &phrases(&["trừ", "ngoại trừ", "chỉ trừ", "trừ ra", "trừ có", "ngoài"]),
    rest: &phrases(&["còn lại"]),
    private: &meanings(unreal::PRIVATE),
    persons: &phrases(&["thành viên", "nông dân", "hội viên", "lão nông", "cựu chiến binh", "thương binh", "tiểu thương", "công nhân", "bệnh nhân", "anh", "chị", "ông", "bà", "cụ", "gia đình anh", "gia đình chị", "gia đình ông", "gia đình bà", "gia đình cụ", "vợ chồng anh", "vợ chồng chị", "vợ chồng ông", "vợ chồng bà", "hộ anh", "hộ chị", "hộ ông", "hộ bà"]),
    regarding: &phrases(&["về"]),
    topics: &meanings(TOPICS),
    alone_ahead: &phrases(&["sẽ", "hứa", "cam kết"]),
    looks_back: &phrases(&["đến nay", "tính đến nay", "tới nay", "hiện nay", "hiện tại", "năm qua", "thời gian qua", "vừa qua", "trước đó", "những năm qua", "tháng qua", "quý vừa qua", "nhìn lại", "kết quả là"]),
    plan_headings: &phrases(&["nhiệm vụ", "phương hướng", "mục tiêu", "định hướng", "giải pháp", "kế hoạch năm", "kế hoạch quý", "kế hoạch tháng", "kế hoạch thời gian", "kế hoạch trong thời gian", "kế hoạch giai đoạn", "kế hoạch sắp tới", "chỉ tiêu năm", "một số nhiệm vụ", "các nhiệm vụ", "trọng tâm"]),
    says: &phrases(&[]),
    officers: &phrases(&[]),
    outsiders: &phrases(&[]),
    not_speech: &phrases(&["công tác", "đáp ứng", "theo", "sự", "lãnh đạo", "các", "những", "ban", "tập trung", "quyết liệt", "được", ",", "yêu cầu"]),
    moments: &phrases(names::MOMENTS),
    totals: &phrases(&["tổng số", "tổng nguồn", "tổng", "số", "nguồn", "công tác"]),
    not_budget: &phrases(&["thu nhập", "thu hút", "thu hoạch", "thu gom", "thu hồi", "thu mua", "chi bộ", "chi nhánh", "chi cục", "chi phí", "chi hội", "chi trả"]),
    revenue: &phrases(&["thu"]),
    expenditure: &phrases(&["chi", "giải ngân"]),
};

#[rustfmt::skip]
const CUES: Rows<Cue> = &[
    (Cue::Over(More), &["vượt mốc", "vượt ngưỡng", "vượt con số", "cán mốc vượt", "hơn", "trên", "quá"]),
    (Cue::Over(Less), &["gần", "dưới", "ngót", "ngót nghét", "suýt soát", "chưa đến", "chưa tới", "chưa đầy", "không đến", "không tới", "không đầy"]),
    (Cue::Over(About), &["khoảng", "xấp xỉ", "chừng", "tầm", "khoảng chừng", "vào khoảng"]),
    (Cue::Over(AtLeast), &["ít nhất", "tối thiểu", "không dưới", "ít nhất là"]),
    (Cue::Over(AtMost), &["không quá", "tối đa", "không vượt quá", "nhiều nhất"]),
    (Cue::Estimated, &["ước", "ước đạt", "ước tính", "ước thực hiện", "dự ước", "dự kiến", "dự kiến đạt", "ước được", "ước cả năm", "ước tính đạt", "ước thực hiện cả năm", "dự kiến cả năm", "ước cả năm đạt", "ước thực hiện đạt"]),
    (Cue::Reached, &["đạt", "được", "là", "ở mức", "với", "đạt được", "đạt mức", "thực hiện", "thực hiện được", "thực hiện đạt", "lên tới", "lên đến", "đạt bình quân", "vẫn đạt", "chạm mốc", "chạm", "mang về", "với tổng số", "tổng số", "tổng cộng"]),
    (Cue::Has, &["có", "có tới", "có đến", "gồm", "có thêm", "thêm"]),
    (Cue::Left, &["còn", "chỉ còn", "xuống còn", "giảm còn", "giảm xuống còn", "còn lại", "rút còn", "rút xuống còn", "kéo giảm còn", "hạ còn", "xuống chỉ còn"]),
    (Cue::Rose, &["tăng", "vượt", "tăng thêm", "cao hơn", "nhích", "nhích lên", "nhích thêm", "tăng trưởng", "nhiều hơn", "vượt mức", "tăng cao", "tăng bình quân", "tăng tới", "hơn hẳn", "vượt chỉ"]),
    (Cue::Fell, &["giảm", "hụt", "thiếu", "thấp hơn", "kém", "sụt", "sụt giảm", "giảm sút", "ít hơn", "chậm hơn", "giảm được", "giảm tới", "giảm thêm", "giảm bình quân", "hụt thu", "giảm đến", "kéo giảm", "giảm sâu"]),
    (Cue::Equals, &["bằng", "tương đương", "tương ứng", "mới bằng", "chỉ bằng", "=", "hoàn thành", "xấp xỉ bằng", "tương đương với"]),
    (Cue::Times, &["gấp", "tăng gấp", "bằng gấp", "cao gấp", "nhiều gấp"]),
    (Cue::From, &["từ"]),
    (Cue::To, &["lên", "xuống", "tới", "đến", "tăng lên", "giảm xuống", "lên thành", "lên mức", "xuống mức"]),
    (Cue::Share, &["đạt tỷ lệ", "với tỷ lệ", "chiếm", "chiếm tỷ lệ", "chiếm tỷ trọng", "chiếm khoảng"]),
    (Cue::Against, &["so với", "so"]),
    (Cue::Missed, &["không đạt", "chưa đạt", "không đạt được", "chưa đạt được", "không hoàn thành", "chưa hoàn thành", "không đạt mức", "chưa đạt mức", "chưa thực hiện được", "chưa đạt tới", "chưa được", "không được"]),
    (Cue::Filler, &["chỉ", "mới", "vẫn", "cũng", "đã", "đều", "tức", "lại", "tiếp tục", "cả", ":", "(", "mức", "song", "nhưng", "thì", "đến nay", "hiện", "hiện có", "hiện nay", "tức là", "nghĩa là", "chưa", "phải", "–", "song vẫn", "tổng", "số", "một nửa", "phân nửa", "một phần ba", "một phần tư", "một phần năm", "hai phần ba", "mạnh", "sâu", "nhẹ", "đáng kể", "rõ rệt", "vọt"]),
];

#[rustfmt::skip]
const HEADS: Rows<Head> = &[
    (Head::Plan, &["kế hoạch", "kh", "dự toán", "dt", "nghị quyết", "nq", "chỉ tiêu", "mục tiêu", "kịch bản", "kế hoạch vốn", "tỉnh giao", "huyện giao", "thành phố giao", "trung ương giao", "chỉ tiêu kế hoạch", "chỉ tiêu nghị quyết", "mức giao", "dự toán pháp lệnh", "kế hoạch năm", "kế hoạch cả năm", "dự toán năm", "tiến độ", "kế hoạch giao", "dự toán giao", "định mức"]),
    (Head::Past, &["cùng kỳ", "ck", "cùng kì", "năm trước", "năm ngoái", "đầu năm", "tháng trước", "quý trước", "kỳ trước", "nhiệm kỳ trước", "đầu nhiệm kỳ", "thực hiện năm", "năm", "cuối năm", "ước thực hiện năm", "tháng", "quý", "trước", "giai đoạn", "giai đoạn trước", "vụ trước", "năm học trước"]),
];

#[rustfmt::skip]
const OUTCOMES: Rows<Outcome> = &[
    (Outcome::Exceeded, &["vượt", "hoàn thành vượt", "đạt vượt", "vượt mức", "đạt mức vượt", "vượt kế hoạch", "hoàn thành vượt mức"]),
    (Outcome::Achieved, &["đạt", "hoàn thành", "đạt và vượt", "hoàn thành và vượt", "đạt hoặc vượt", "hoàn thành và hoàn thành vượt", "đạt , vượt", "hoàn thành đạt", "đạt kế hoạch", "đã đạt", "đạt hoặc vượt kế hoạch", "cơ bản hoàn thành", "hoàn thành toàn diện", "hoàn thành toàn bộ", "đạt 100 %"]),
    (Outcome::Partly, &["gần đạt", "đạt một phần", "xấp xỉ đạt", "cơ bản đạt", "tiệm cận"]),
    (Outcome::Missed, &["không đạt", "chưa đạt", "chưa hoàn thành", "không hoàn thành", "hụt", "khó đạt", "chưa đạt kế hoạch", "không đạt kế hoạch", "thấp hơn kế hoạch", "dự kiến không đạt", "đạt thấp", "còn đạt thấp", "chưa bảo đảm", "không hoàn thành kế hoạch", "chưa đảm bảo"]),
];

#[rustfmt::skip]
const TOPICS: Rows<Topic> = &[
    (Topic::Ahead, &["phấn đấu", "năm tới", "trong năm tới", "đặt mục tiêu", "đề ra mục tiêu", "mục tiêu đến năm", "mục tiêu đến hết năm", "mục tiêu đến cuối năm", "mục tiêu đến tháng", "mục tiêu cả năm", "kế hoạch đến cuối năm", "kế hoạch đến hết năm", "đặt chỉ tiêu", "thời gian tới", "sắp tới", "tới đây", "năm học tới", "tháng cuối năm", "tháng còn lại", "thời gian còn lại", "từ nay đến cuối năm", "từ nay đến hết năm", "từ nay đến cuối nhiệm kỳ", "giai đoạn tới", "nhiệm kỳ tới", "phương hướng", "năm sau", "đặt ra các chỉ tiêu", "đặt ra chỉ tiêu", "đặt ra mục tiêu", "mục tiêu phấn đấu", "xác định mục tiêu", "sang năm", "quý tới", "tháng tới", "hứa", "sẽ", "cam kết", "đề ra các chỉ tiêu", "đặt kế hoạch", "một số chỉ tiêu chủ yếu năm"]),
    (Topic::Speech, &["phát biểu", "phát biểu chỉ đạo", "yêu cầu", "đề nghị", "nhấn mạnh", "chỉ đạo", "lưu ý", "kiến nghị", "chất vấn", "đề xuất", "bày tỏ", "gợi ý", "chia sẻ", "cảnh báo", "nêu", "cử tri", "tôi nghĩ", "tôi tin", "tôi nói", "tôi vẫn nói", "tôi mong", "tôi hy vọng", "tôi muốn", "kết luận", "hỏi :", "đặt câu hỏi", "kể ,", "kể :", "kể lại", "tâm sự", "nhà tôi", "gia đình tôi"]),
    (Topic::Results, &["thừa nhận", "trả lời", "giải trình", "lý giải", "khẳng định", "cho biết", "báo cáo", "theo báo cáo", "thông tin", "cho hay", "trình bày", "kết quả"]),
];
