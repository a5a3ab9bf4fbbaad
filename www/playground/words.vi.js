export const vi = {
  page: { name: "Thẻ báo cáo: trang thử cho biên tập viên" }, // the rest is read from index.html

  none: "Không có vấn đề.", errors: (n) => `${n} lỗi`, warnings: (n) => `${n} cảnh báo`, error: "Lỗi", warning: "Cảnh báo",
  line: (n) => `Dòng ${n}`, whole: "toàn bộ báo cáo", more: (n) => `và ${n} vấn đề nữa`,

  failed: "Không tải được ví dụ. Hãy kiểm tra kết nối mạng rồi chọn lại.", opened: (file) => `Đã mở ${file}. Tệp chỉ nằm trong trình duyệt của bạn, không gửi đi đâu.`,
  tooLarge: (file) => `${file} lớn hơn 2 MiB nên không phải là một báo cáo.`,
  blankId: "bao-cao", blankName: "Tên cơ quan", year: (year) => `Năm ${year}`,

  faint: {
    light: (value) => `Trên nền trắng, màu này chỉ có độ tương phản ${value}:1. Cần ít nhất 4,5:1 để ai cũng đọc được: hãy chọn màu đậm hơn.`,
    dark: (value) => `Trên nền tối, màu này chỉ có độ tương phản ${value}:1. Cần ít nhất 4,5:1: hãy chọn màu nhạt hơn.`,
  },

  copied: "Đã chép.", notCopied: "Trình duyệt không cho chép thẳng. Đoạn mã đã được chọn: nhấn Ctrl+C.",
  downloaded: (file, errors) => (errors ? `Đã lưu ${file}. Báo cáo vẫn còn ${errors} lỗi.` : `Đã lưu ${file}.`),
  hints: {
    script: (file) => `Đặt tệp JSON lên trang của bạn tại ${file}, rồi dán dòng này vào chỗ thẻ cần hiện.`,
    element: (file) => `Đặt tệp JSON lên trang của bạn tại ${file}, rồi dán toàn bộ. Người đọc thấy số liệu ngay cả khi trang không chạy được script.`,
    inline: () => "Dán toàn bộ vào chỗ thẻ cần hiện. Không cần thêm tệp nào. Chỉ dành cho trang không lọc gì: nơi khác, JSON có thể hiện ra thành chữ.",
    link: (file) => `Dành cho hệ thống lọc bỏ script: số liệu và một liên kết, thành thẻ ở nơi giao diện của trang có dòng script của embed.js một lần. Tệp ${file} phải nằm trên chính máy chủ của embed.js.`,
    frame: (file) => `Dành cho trang cho phép khung (iframe) nhưng không cho phép script. Tệp ${file} phải nằm trên chính máy chủ của khung.`,
    text: () => "Dành cho trang không cho phép cả script lẫn khung: toàn bộ thẻ dưới dạng chữ.",
    image: (file) => `Lưu ảnh bằng nút PNG ở cuối thẻ, đặt lên trang tại ${file.replace(".json", ".png")}, và giữ phần mô tả: nó nói thay ảnh cho người không nhìn thấy.`,
  },
  styleHint: "Màu nhấn nằm trong thẻ <style>. Nếu trang của bạn chặn thẻ này, hãy chuyển dòng ấy sang tệp CSS của trang.",
  noColour: "Dạng này không mang theo màu nhấn.",

  about: "Báo cáo", organization: "Cơ quan", reportTitle: "Tiêu đề (để trống thì thẻ tự đặt)", periodLabel: "Tên kỳ báo cáo", start: "Từ ngày", end: "Đến ngày",
  plan: "Chủ đề năm tới", planPeriod: "Kỳ kế hoạch", planTheme: "Chủ đề",
  tallies: "Chỉ tiêu", tallyLabel: "Gọi là", indicators: "Từng chỉ tiêu", addTally: "Thêm nhóm chỉ tiêu",
  counts: { achieved: "Hoàn thành", exceeded: "Trong đó vượt", partiallyAchieved: "Đạt một phần", notAchieved: "Chưa đạt", total: "Tổng số" },
  budget: "Ngân sách", addBudget: "Thêm khoản ngân sách", measures: "Kết quả khác", addMeasure: "Thêm kết quả",
  name: "Tên", unit: "Đơn vị", noUnit: "không có", addTarget: "Thêm mốc bằng số", addShare: "Thêm mốc bằng %", remove: "Bỏ",
  unnamed: "chưa có tên", rest: (n) => `Còn ${n} mục nữa trong JSON.`, all: "Tất cả", many: (title, n) => `${title} (${n})`,
  quantities: { value: "Con số", low: "Từ", high: "Đến", text: "Bằng lời" },
  targets: "Mốc kế hoạch", baselines: "So với", comparison: "So sánh",
  comparisons: { percentOf: "Đạt bao nhiêu %", percentChange: "Hơn (+) hay kém (−), %", multiple: "Gấp mấy lần", difference: "Hơn (+) hay kém (−)", pointChange: "Hơn hay kém, điểm %" },
  status: "Kết quả", unstated: "không nêu",
  statuses: { exceeded: "vượt", met: "đạt", partiallyMet: "đạt một phần", notMet: "không đạt", onTrack: "đúng tiến độ", atRisk: "có nguy cơ không đạt", offTrack: "chậm tiến độ", notReported: "chưa báo cáo", dropped: "không theo dõi nữa" },
  // By the problem's code, or its code and field.
  plain: {
    E07: ({ counts: c }) => `“${c.exceeded}” lớn hơn “${c.achieved}” (“${c.achieved}” gồm cả “${c.exceeded}”)`,
    "E08 tallies": ({ counts: c }) => `cần có “${c.achieved}”, “${c.exceeded}”, “${c.partiallyAchieved}” hoặc “${c.notAchieved}”`,
    W02: ({ statuses }, value) => statuses[value] && `“${statuses[value]}” trái với số liệu; chọn “không nêu” thì thẻ tính theo số liệu`,
  },
  stems: { tally: "chi-tieu", budget: "ngan-sach", measure: "ket-qua", target: "ke-hoach" },
  money: { "ty-dong": { label: "tỷ đồng", currency: "VND", factor: 1e9 } },
};
