//! What a page puts around its article: menus and dates above it, an advertisement within, other articles and comments below.

use std::ops::Range;

use super::Paragraph;
use crate::draft::lexicon::Lexicon;
use crate::draft::phrase;
use crate::draft::token::Token;
use crate::draft::unit;

/// Headings of what a page puts below an article: from here on, nothing more is its own.
const SECTIONS: [&str; 20] = [
    "tin liên quan",
    "tin khác",
    "các tin khác",
    "tin cùng chuyên mục",
    "có thể bạn quan tâm",
    "bài viết liên quan",
    "bình luận",
    "comments",
    "tin mới hơn",
    "tin cũ hơn",
    "tin nổi bật",
    "related articles",
    "related stories",
    "most read",
    "tin mới nhất",
    "tin đọc nhiều",
    "đọc nhiều",
    "xem nhiều",
    "tổng số truy cập",
    "đang online",
];

/// Lines of a page that stand above, within or below an article.
const LINES: [&str; 28] = [
    "xem thêm",
    "đọc thêm",
    "read more",
    "this website uses",
    "từ khóa",
    "tags",
    "chia sẻ",
    "lượt xem",
    "share this",
    "cookies",
    "quảng cáo",
    "advertisement",
    "trang chủ",
    "home |",
    "home >",
    "home ›",
    "giới thiệu",
    "tin tức",
    "ngày đăng",
    "published :",
    "thứ hai ,",
    "thứ ba ,",
    "thứ tư ,",
    "thứ năm ,",
    "thứ sáu ,",
    "thứ bảy ,",
    "chủ nhật ,",
    "©",
];

/// A line of the page is no longer than this many tokens; what begins like one and is longer is the article's.
const LINE: usize = 16;

/// How far below a heading what it heads begins.
const NEAR: usize = 3;

/// Paragraphs that only an article has: long, or a sentence's end.
fn is_body(tokens: &[Token], paragraph: &Paragraph) -> bool {
    let ends = paragraph.tokens.end.checked_sub(1).and_then(|last| tokens.get(last)).is_some_and(|token| token.is("."));
    paragraph.is_row || paragraph.tokens.len() >= 25 || ends && paragraph.tokens.len() >= 8
}

/// "Quy mô GRDP: 96.700 tỷ đồng": a line with a number and its unit.
fn has_figure(tokens: &[Token], paragraph: &Paragraph, lexicon: &Lexicon) -> bool {
    paragraph
        .tokens
        .clone()
        .any(|at| tokens.get(at).is_some_and(Token::is_number) && unit::at(tokens, at + 1, lexicon).is_some())
}

/// Takes out the page's lines above and within the article, and tells where what stands below it begins.
fn without_lines(tokens: &[Token], paragraphs: &mut Vec<Paragraph>) -> Option<usize> {
    let body: Vec<bool> = paragraphs.iter().map(|paragraph| is_body(tokens, paragraph)).collect();
    let last = body.iter().rposition(|is_body| *is_body);
    let mut has_body = false;
    let mut is_ad = false;
    let mut end = None;
    let mut at = 0;
    let mut kept = 0;
    paragraphs.retain(|paragraph| {
        let order = at;
        at += 1;
        if end.is_some() {
            return true;
        }
        if paragraph.is_row {
            kept += 1;
            return true;
        }
        let start = paragraph.tokens.start;
        // "(0) Bình luận".
        let opens = tokens.get(start).is_some_and(|sign| sign.is("("));
        let is = |phrases: &[&str]| {
            paragraph.tokens.len() <= LINE
                && (phrase::one_of(tokens, start, phrases).is_some()
                    || opens && phrase::one_of(tokens, start + 3, phrases).is_some())
        };
        let is_section = is(&SECTIONS);
        let is_line = is_section || is(&LINES);
        // What stands above the article, or has more of it below, is only a line.
        let is_end = is_line && has_body && (is_section || last.is_none_or(|last| last < order));
        has_body |= body.get(order) == Some(&true);
        if is_end {
            end = Some(kept);
        }
        // What an advertisement says, in the one line below its heading.
        let is_advertised = is_ad && !paragraph.is_bullet && body.get(order) == Some(&false);
        is_ad = is_line && is(&["quảng cáo", "advertisement"]);
        let keep = !(is_line || is_advertised) || is_end;
        kept += usize::from(keep);
        keep
    });
    end
}

/// Ends the article where the page's own furniture begins; the line of credits, where one stands there.
pub(super) fn cut(
    article: &str,
    tokens: &[Token],
    paragraphs: &mut Vec<Paragraph>,
    lexicon: &Lexicon,
) -> Option<Range<usize>> {
    let named = without_lines(tokens, paragraphs);
    let closed = paragraphs.iter().position(|paragraph| {
        let last = paragraph.tokens.end;
        last >= 2
            && tokens.get(last - 2).is_some_and(|sign| sign.is("/"))
            && tokens.get(last - 1).is_some_and(|sign| sign.is("."))
    });
    let credited = paragraphs
        .iter()
        .enumerate()
        .skip(2)
        .find(|(at, paragraph)| {
            let has_begun = || paragraphs.iter().take(*at).any(|before| is_body(tokens, before));
            let near = || paragraphs.iter().skip(at + 1).take(NEAR);
            // An infographic has no more than lines of figures below its headings.
            let goes_on = || {
                near().any(|next| is_body(tokens, next))
                    || near().filter(|next| has_figure(tokens, next, lexicon)).count() > 1
            };
            is_credits(tokens, paragraph, lexicon)
                && has_begun()
                && !(is_like_heading(article, tokens, paragraph, lexicon) && goes_on())
        })
        .map(|(at, _)| at);
    let credits_at = closed
        .map(|at| at + 1)
        .or(credited)
        .filter(|at| paragraphs.get(*at).is_some_and(|paragraph| is_credits(tokens, paragraph, lexicon)));
    let end = [closed.map(|at| at + 1), named, credits_at].into_iter().flatten().min();
    let credits = credits_at
        .filter(|at| named.is_none_or(|named| *at < named))
        .and_then(|at| paragraphs.get(at))
        .map(|paragraph| paragraph.tokens.clone());
    if let Some(end) = end {
        paragraphs.truncate(end);
    }
    credits
}

/// Written as names and as headings are: "Enforcement Actions" in English, "KẾT QUẢ CHỦ YẾU" everywhere.
fn is_like_heading(article: &str, tokens: &[Token], paragraph: &Paragraph, lexicon: &Lexicon) -> bool {
    let words = tokens.get(paragraph.tokens.clone()).unwrap_or_default();
    let is_upper = |token: &Token| !article.get(token.span.clone()).unwrap_or_default().contains(char::is_lowercase);
    lexicon.language == crate::words::Language::En || words.iter().all(|token| is_upper(token) || !token.is_word())
}

/// "Minh Hảo; Ảnh: Đàm Thanh": nothing but names.
fn is_credits(tokens: &[Token], paragraph: &Paragraph, lexicon: &Lexicon) -> bool {
    let words = tokens.get(paragraph.tokens.clone()).unwrap_or_default();
    if paragraph.is_row {
        return false;
    }
    let named = words
        .iter()
        .filter(|token| token.is_word())
        .all(|token| token.is_capital || ["và", "and", "by"].contains(&token.word.as_str()));
    let says_photo = words.iter().any(|token| ["ảnh", "bài", "photo", "photos"].contains(&token.word.as_str()));
    // "Theo Báo Thanh Hóa", "Nguồn: baothanhhoa.vn".
    let begins = |phrases: &[&str]| phrase::one_of(words, 0, phrases).is_some();
    let names_site = words.iter().any(|token| token.is_glued && token.is("."));
    let is_source = begins(&["nguồn :", "source :"])
        || begins(&["theo"]) && (names_site || words.get(1).is_some_and(|token| token.is_capital));
    if is_source
        && words.len() <= 8
        && !words.iter().any(Token::is_number)
        && !words.last().is_some_and(|sign| sign.is(":") || sign.is(","))
    {
        return true;
    }
    let is_short = words.len() <= 12
        && words.iter().filter(|token| token.is_word()).count() >= 2
        && !words.iter().any(Token::is_number);
    let upper = words.iter().all(|token| !token.is_word() || phrase::one_of(words, 0, lexicon.bodies).is_none());
    is_short && named && upper && paragraph.sentences.len() <= 1 && (says_photo || words.len() <= 5)
}
