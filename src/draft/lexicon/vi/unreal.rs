//! Vietnamese words by which a figure is no result, or may be none.

use super::super::{Rows, Unreal};

#[rustfmt::skip]
pub(super) const UNREAL: Rows<Unreal> = &[
    (Unreal::Denied, &["không phải", "chứ không", "chứ không phải", "thay vì"]),
    (Unreal::Supposed, &["lẽ ra", "phải đạt", "phải hoàn thành", "phải giải ngân", "phải thu", "cần phải", "đáng lẽ", "đáng ra", "bác bỏ", "phủ nhận", "lo ngại", "e ngại", "không có chuyện", "không có việc", "sai sự thật", "không đúng sự thật", "xin hỗ trợ", "cần bố trí", "cần tăng", "cần hỗ trợ", "cần đầu tư", "cần có", "dự kiến sử dụng", "dự kiến khởi công", "dự kiến hoàn thành", "dự kiến tạo", "dự kiến thu hút", "dự kiến tuyển", "dự kiến xây dựng", "dự kiến đầu tư", "dự kiến đưa", "dự kiến cung cấp", "dự kiến phục vụ"]),
    (Unreal::Condition, &["nếu", "theo dự báo", "giả sử", "giả định", "giả thiết", "đề nghị", "đề xuất", "kiến nghị", "cần khoảng", "cần thêm", "cần hơn", "cần trên", "cần gần", "cần ít nhất", "cần tối thiểu", "cần tới", "cần đến"]),
    (Unreal::Withdrawn, &["đính chính", "dự kiến đến", "dự kiến năm", "dự kiến cuối năm", "xin sửa", "sửa lại là", "đã đưa tin", "như đã đưa", "như đã đăng", "bài báo trước", "bản tin trước", "đưa nhầm", "ghi nhầm", "con số đúng", "số liệu đúng", "số đúng"]),
    (Unreal::Doubtful, &["không", "chưa", "phê duyệt", "được giao", "theo kế hoạch", "kế hoạch vốn", "nếu như", "quy mô dự kiến", "theo thiết kế", "nhu cầu", "cần", "kế hoạch đề ra", "chỉ tiêu đề ra", "theo dự toán", "theo quy hoạch", "dự kiến", "phấn đấu", "cam kết", "đăng ký thực hiện", "tin đồn", "cho rằng", "thông tin cho rằng"]),
    (Unreal::No, &[
        "không gian", "hàng không", "không khí", "không quân", "không ngừng", "không kể", "không tính", "không quá", "không dưới", "không ít hơn", "không chỉ", "không những", "không vượt", "không dùng tiền mặt", "không chuyên trách", "không gian mạng", "không sử dụng tiền mặt", "không hoàn lại", "không thể thiếu", "không đúng hạn", "không đạt chuẩn", "không đủ điều kiện", "không bảo đảm", "không có việc làm", "theo đề nghị", "đề nghị của", "đề xuất của", "kiến nghị của", "các kiến nghị", "những kiến nghị", "kiến nghị cử tri", "hồ sơ đề nghị", "đơn đề nghị", "được đề nghị", "theo đề xuất", "đơn kiến nghị", "ý kiến , kiến nghị",
        "nếu tính", "nếu so", "nếu so sánh", "nếu loại", "nếu trừ", "nếu không tính", "nếu không kể", "nếu kể", "nếu năm", "nếu trước đây",
    ]),
];

/// After a figure, to where its clause ends.
#[rustfmt::skip]
pub(super) const REFUTED: &[&str] = &[
    "là sai", "bị sai", "đã sai", "là không đúng", "là chưa đúng", "là không chính xác", "là chưa chính xác", "là thiếu chính xác", "là nhầm", "là nhầm lẫn", "là bịa đặt", "là tin giả",
    "sai sự thật", "không đúng sự thật", "không có cơ sở", "không đúng thực tế",
];

/// Whose figures they are: those of one household, farm or shop in a report about many.
#[rustfmt::skip]
pub(super) const PRIVATE: Rows<bool> = &[
    (true, &[
        "của ông", "của bà", "của anh", "của chị", "nhà ông", "nhà bà", "nhà anh", "nhà chị", "hộ ông", "hộ bà", "hộ anh", "hộ chị", "của gia đình ông", "của gia đình bà", "theo ông", "theo bà", "theo anh", "theo chị", ", chủ", ", gia đình ông", ", gia đình bà", ", gia đình anh", ", gia đình chị", "gia đình ông", "gia đình bà", "gia đình anh", "gia đình chị",
    ]),
    (false, &[", chủ tịch", ", chủ nhiệm", ", chủ tọa", ", chủ trì", ", chủ động", ", chủ yếu", ", chủ trương", ", chủ lực", ", chủ đề", ", chủ đạo", ", chủ quyền", ", chủ thể", ", chủ đầu tư", "của bà con", "nhà bà con", "hộ bà con", "của anh em", "của anh hùng", "của chị em", "nhà anh hùng", "gia đình anh hùng", "gia đình bà mẹ"]),
];
