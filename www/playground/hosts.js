/* The systems that editors paste into, with the form that fits each: written from src/command/render/host.rs by its test. */

export const HOSTS = [
  {
    name: "html", label: "HTML", form: "element",
    vi: "Dán toàn bộ vào chỗ thẻ cần hiện.",
    en: "Paste all of it where the card should stand.",
  },
  {
    name: "wordpress", label: "WordPress", form: "link",
    vi: "Dán vào một khối HTML tuỳ chỉnh. Nếu giao diện của trang có dòng script của embed.js một lần, đoạn này thành thẻ; nếu không, người đọc thấy số liệu và liên kết.",
    en: "Paste it into a Custom HTML block. Where the theme has embed.js's script line once, it becomes the card; elsewhere readers have the figures and a link.",
  },
  {
    name: "drupal", label: "Drupal", form: "link",
    vi: "Dán ở chế độ Mã nguồn; định dạng Basic HTML giữ lại số liệu và liên kết. Đặt dòng script của embed.js vào giao diện một lần. Với Full HTML có thể dùng --snippet.",
    en: "Paste it under Source; Basic HTML keeps the figures and the link. Put embed.js's script line into the theme once. With Full HTML, --snippet works too.",
  },
  {
    name: "joomla", label: "Joomla", form: "link",
    vi: "Tắt trình soạn thảo rồi dán. Đặt dòng script của embed.js vào mẫu giao diện một lần.",
    en: "Toggle the editor off and paste it. Put embed.js's script line into the template once.",
  },
  {
    name: "liferay", label: "Liferay", form: "link",
    vi: "Dán ở chế độ Mã nguồn; AntiSamy giữ lại số liệu và liên kết. Đặt dòng script của embed.js vào giao diện một lần.",
    en: "Paste it under Source; AntiSamy keeps the figures and the link. Put embed.js's script line into the theme once.",
  },
  {
    name: "ckeditor", label: "CKEditor 5", form: "link",
    vi: "Dán ở chế độ Mã nguồn. Nơi có nút chèn HTML (HtmlEmbed), có thể dùng --snippet.",
    en: "Paste it under Source. Where there is a button for HTML (HtmlEmbed), --snippet works there.",
  },
  {
    name: "tinymce", label: "TinyMCE", form: "link",
    vi: "Dán ở chế độ Mã nguồn. Khung bị đặt sandbox; muốn dùng --frame, thêm máy chủ của khung vào sandbox_iframes_exclusions.",
    en: "Paste it under Source code. It sandboxes frames: for --frame, add the frame's host to sandbox_iframes_exclusions.",
  },
  {
    name: "quill", label: "Quill", form: "link",
    vi: "Dán như văn bản có định dạng. Thẻ hiện ở nơi trang có dòng script của embed.js.",
    en: "Paste it as formatted text. It becomes the card where the site has embed.js's script line.",
  },
  {
    name: "sharepoint", label: "SharePoint", form: "frame",
    vi: "Dùng phần web Nhúng (Embed); quản trị viên thêm máy chủ của khung vào danh sách HTML Field Security.",
    en: "Use the Embed web part; an administrator adds the frame's host under HTML Field Security.",
  },
  {
    name: "mail", label: "E-mail", form: "text",
    vi: "Dán làm nội dung HTML của thư.",
    en: "Use it as the HTML body of the message.",
  },
];
