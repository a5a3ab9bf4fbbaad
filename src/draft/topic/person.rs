//! One person's own: "Anh Sùng A Páo có 7 con bò", "Maria Lopez, 43, grows".

use std::ops::Range;

use crate::draft::lexicon::Lexicon;
use crate::draft::phrase;
use crate::draft::token::Token;
use crate::words::Language;

/// A person's name and title take no more tokens than this.
const NAME: usize = 8;

/// Words that are said of one as of many.
const GROUPS: [&str; 8] =
    ["thành viên", "nông dân", "hội viên", "công nhân", "bệnh nhân", "tiểu thương", "cựu chiến binh", "thương binh"];

/// "Anh Sùng A Páo ở bản Pá Lau có 7 con bò", "Maria Lopez, 43, grows": the sentence begins with one person's name, and tells of
/// what is theirs.
pub(super) fn is_about_person(tokens: &[Token], sentence: Range<usize>, lexicon: &Lexicon) -> bool {
    let is_capital = |at: usize| tokens.get(at).is_some_and(|token| token.is_word() && token.is_capital);
    let is = |at: usize, sign: &str| tokens.get(at).is_some_and(|token| token.is(sign));
    let start = sentence.start;
    // "Nông dân Hải Dương thu hoạch" are many, "Nông dân Nguyễn Văn An" is one: a person's name has three words behind such a word.
    let names = |from: usize| (from..sentence.end).take_while(|at| is_capital(*at)).count();
    let needed = if phrase::one_of(tokens, start, &GROUPS).is_some() { 3 } else { 1 };
    let titled = phrase::one_of(tokens, start, lexicon.persons).is_some_and(|length| names(start + length) >= needed);
    // "Ông Giàng A Sình: Năm 2024, huyện": who answers in an interview speaks for the body.
    let is_answer = (start..sentence.end.min(start + NAME)).any(|at| is(at, ":"));
    titled && !is_answer
}

/// "Bà Vũ Thị Lành (73 tuổi, khu 4)", "Maria Lopez, 43, grows": a person whose age is told is one of many, whatever is told. Who
/// holds an office is none.
pub(super) fn is_aged(tokens: &[Token], sentence: Range<usize>, lexicon: &Lexicon) -> bool {
    let is_capital = |at: usize| tokens.get(at).is_some_and(|token| token.is_word() && token.is_capital);
    let is = |at: usize, signs: &[&str]| tokens.get(at).is_some_and(|token| signs.contains(&token.word.as_str()));
    let age = |at: usize| tokens.get(at).is_some_and(|age| age.is_number() && age.word.len() == 2);
    let opens = sentence.start + 1..sentence.end.min(sentence.start + NAME);
    let Some(sign) = opens.into_iter().find(|at| is(*at, &[",", "("]) && is_capital(at - 1) && age(at + 1)) else {
        return false;
    };
    // "Crashes in Hillford (43)" is no age: in English the sentence opens with the person's first and last name.
    let is_name = sign >= sentence.start + 2 && (sentence.start..sign).all(is_capital);
    let is_told = is(sign + 2, &["tuổi"]) || lexicon.language == Language::En && is_name && is(sign + 2, &[",", ")"]);
    is_told && !(sentence.start..sign).any(|at| phrase::one_of(tokens, at, lexicon.officers).is_some())
}
