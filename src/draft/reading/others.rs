//! Figures of other bodies than the one that reports, and of wider ones.

use std::ops::Range;

use super::Reader;
use super::figure::REACH;
use super::lead::Lead;
use crate::draft::numeral::Mention;
use crate::draft::phrase;

/// What a wider body's figure is called: "the state rate", "the sector average".
const RATES: [&str; 10] =
    ["benchmark", "rate", "average", "mean", "median", "figure", "norm", "level", "share", "total"];

/// A clause is looked back at for no more words.
const CLAUSE: usize = 12;

/// Wider than any body that reports.
const WIDE: [&str; 4] = ["vùng", "khu vực", "toàn quốc", "trung ương"];

impl Reader<'_> {
    /// "Cả nước xuất khẩu 405 tỷ USD", "Nationally, 70%": another body's.
    pub(super) fn is_of_others(&self, lead: &Lead, mention: &Mention) -> bool {
        let tokens = self.tokens();
        // "compared with 4.1% statewide".
        if phrase::one_of(tokens, mention.tokens.end, self.lexicon.elsewhere).is_some() {
            return true;
        }
        // "mức 6,5% của cả nước": whose it is stands behind it.
        if let Some(of) = phrase::one_of(tokens, mention.tokens.end, &["của"])
            && self.others.iter().chain(&WIDE).any(|word| phrase::at(tokens, mention.tokens.end + of, word).is_some())
        {
            return true;
        }
        // "tỷ lệ chung của tỉnh là 44%", where a district reports.
        let is_common = |at: usize| {
            let of = ["chung của", "chung toàn", "chung cả", "chung trong"]
                .iter()
                .find_map(|word| phrase::at(tokens, at, word));
            of.is_some_and(|length| phrase::one_of(tokens, at + length, self.superiors).is_some())
        };
        if !self.is_english() && lead.piece.clone().any(is_common) {
            return true;
        }
        // "In the neighbouring borough of Fenland, 61%": where the sentence begins.
        let opens = lead.before.last().filter(|piece| piece.start == self.sentence).cloned();
        if self.is_english()
            && opens.is_some_and(|piece| {
                piece.clone().any(|at| phrase::one_of(tokens, at, self.lexicon.elsewhere).is_some())
            })
        {
            return true;
        }
        let begins =
            |at: usize| [self.others, self.wider].iter().filter_map(|words| phrase::one_of(tokens, at, words)).max();
        // Alone between commas at the sentence's beginning, or at the beginning of the figure's own words.
        let alone = lead.before.iter().any(|piece| {
            piece.start == self.sentence && begins(piece.start).is_some_and(|length| piece.start + length == piece.end)
        });
        // "the region's 11 trusts together were £94m": of all its figures, up to a sign.
        let start = mention.tokens.start;
        let goes_on = |at: &usize| tokens.get(*at).is_some_and(|token| token.is_word() || token.is_number());
        let clause = (start.saturating_sub(CLAUSE).max(self.sentence)..start).rev().take_while(goes_on).last();
        let words = if self.is_english() { clause.unwrap_or(start).min(lead.piece.start) } else { lead.piece.start };
        let end = if self.is_english() { start } else { lead.piece.end };
        let elsewhere = (words..end).any(|at| phrase::one_of(tokens, at, self.lexicon.elsewhere).is_some());
        // "The highest was in Cork City, with 6.01 visits".
        let is_english = self.is_english();
        let superlative = is_english && begins(self.sentence).is_some_and(|length| length == 3);
        alone
            || elsewhere
            || superlative
            || begins(lead.piece.start).is_some()
            || self.is_owned_by_others(lead)
            || self.is_after_others(mention)
            || self.is_wider_rate(lead)
            || self.is_rate_elsewhere(words..end)
            || self.is_mean_of_others(words..end)
            || self.is_of_body_beside(mention)
    }

    /// "the county council took £1,610 and the police £278", where a borough reports: the clause begins with a body of another kind.
    fn is_of_body_beside(&self, mention: &Mention) -> bool {
        const BODIES: [&str; 8] = [
            "county council",
            "parish council",
            "district council",
            "fire authority",
            "police authority",
            "combined authority",
            "county councils",
            "parish councils",
        ];
        // A clause ends at a sign: "Working with the county council, the district built 412 homes".
        const OWN: [&str; 5] = ["we", "our", "us", ";", ","];
        let tokens = self.tokens();
        let own = self.organization.clone().and_then(|own| tokens.get(own)).unwrap_or_default();
        let start = mention.tokens.start;
        let from = self.sentence.max(start.saturating_sub(CLAUSE));
        let words = (from..start).rev();
        let words = words.take_while(|at| tokens.get(*at).is_some_and(|token| !OWN.contains(&token.word.as_str())));
        let is_own = |at: usize| tokens.get(at).is_some_and(|kind| own.iter().any(|own| own.word == kind.word));
        let mut words = words.filter(|at| phrase::one_of(tokens, *at, &BODIES).is_some());
        self.is_english()
            && !own.is_empty()
            && words.any(|at| !is_own(at) && phrase::ending(tokens, 0..at, &["the"]).is_some())
    }

    /// "the average for county councils is £17.60": of bodies as the one that reports, and not of what it has.
    fn is_mean_of_others(&self, words: Range<usize>) -> bool {
        const OF: [&str; 5] = ["for", "among", "across", "of", "in"];
        const BODIES: [&str; 22] = [
            "councils",
            "authorities",
            "trusts",
            "forces",
            "districts",
            "hospitals",
            "counties",
            "cities",
            "states",
            "providers",
            "universities",
            "landlords",
            "peers",
            "boroughs",
            "towns",
            "regions",
            "countries",
            "associations",
            "utilities",
            "provinces",
            "constabularies",
            "boards",
        ];
        let tokens = self.tokens();
        let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|token| words.contains(&token.word.as_str()));
        let is_mean = |at: usize| is(at, &["average", "mean", "median", "norm"]) && is(at + 1, &OF);
        self.is_english()
            && words.clone().any(|at| is_mean(at) && (at + 2..at + 6).any(|at| at < words.end && is(at, &BODIES)))
    }

    /// "outpacing the national rate of 7.09 percent", "against a sector mean of 4%": a kind of body that is not the one that
    /// reports, and right behind it a word for a rate.
    fn is_rate_elsewhere(&self, words: Range<usize>) -> bool {
        let tokens = self.tokens();
        let own = self.organization.clone().and_then(|own| tokens.get(own)).unwrap_or_default();
        let is_own = |at: usize| tokens.get(at).is_some_and(|kind| own.iter().any(|own| own.word == kind.word));
        let is_rate = |at: usize| tokens.get(at).is_some_and(|word| RATES.contains(&word.word.as_str()));
        let is_kind = |at: usize| {
            phrase::one_of(tokens, at, self.lexicon.rated).is_some()
                && !tokens.get(at).is_some_and(|word| word.is("average"))
                && !is_own(at)
        };
        self.is_english()
            && words.clone().any(|at| is_kind(at) && (is_rate(at + 1) || at + 2 < words.end && is_rate(at + 2)))
    }

    /// "toàn quận" at the beginning of a clause: what follows is that body's.
    pub(super) fn opens_wider(&self, at: usize) -> bool {
        const OPENS: [&str; 9] = [",", ":", "biết", "rằng", "hay", "thấy", "hiện", "nay", "qua"];
        let before = at.checked_sub(1).and_then(|at| self.tokens().get(at));
        !self.is_english()
            && self.is_wider(at)
            && (at == self.sentence || before.is_some_and(|word| OPENS.contains(&word.word.as_str())))
    }

    fn is_wider(&self, at: usize) -> bool {
        [self.others, self.wider].iter().any(|words| phrase::one_of(self.tokens(), at, words).is_some())
    }

    /// "Ông Bảo cho biết toàn quận năm qua xảy ra 311 vụ, tỷ lệ phá án 79%": a wider body opens a clause, and what follows is its own
    /// up to words that turn to who reports.
    fn is_after_others(&self, mention: &Mention) -> bool {
        const TURNS: [&str; 8] = ["riêng", "trong đó", "trong khi", "còn", ";", "nhưng", "chiếm", "đóng góp"];
        if !self.unreal_said.names_wider {
            return false;
        }
        let tokens = self.tokens();
        let start = mention.tokens.start;
        let from = self.sentence.max(start.saturating_sub(REACH));
        let own = self.organization.clone().and_then(|own| tokens.get(own)).unwrap_or_default();
        // The body's own kind or name, and not within "toàn tỉnh".
        let is_own = |at: usize| {
            tokens.get(at).is_some_and(|word| word.is_word() && own.iter().any(|own| own.word == word.word))
                && !at.checked_sub(1).is_some_and(|before| self.is_wider(before))
        };
        let turns = |at: usize| phrase::one_of(tokens, at, &TURNS).is_some() || is_own(at);
        let last = (from..start).rev().find(|at| turns(*at) || self.opens_wider(*at));
        last.is_some_and(|at| self.opens_wider(at))
    }

    /// "Thượng tá Bảo, Phó Trưởng Công an quận, cho biết", where a ward reports: what somebody of another body tells may be of that
    /// body. From where on it is told.
    pub(super) fn told_by_another(&self, mut sentence: Range<usize>) -> Option<usize> {
        const TELLS: [&str; 8] =
            ["cho biết", "cho hay", "thông tin", "khẳng định", "đánh giá", "nhận định", "cho rằng", "nói"];
        const OF: [&str; 6] = ["ubnd", "hđnd", "công an", "ủy ban nhân dân", "hội đồng nhân dân", "quân sự"];
        let tokens = self.tokens();
        if self.is_english() {
            return None;
        }
        let from = sentence.start;
        let told = sentence.find(|at| phrase::one_of(tokens, *at, &TELLS).is_some())?;
        // "Bí thư Đảng ủy xã Minh Tân", where a district reports: a part of it, or another one.
        let own = self.organization.clone().and_then(|own| tokens.get(own)).unwrap_or_default();
        let is_named_other = |at: usize| {
            phrase::one_of(tokens, at, self.lexicon.named_bodies).is_some_and(|length| {
                let name = tokens.get(at + length).filter(|name| name.is_word() && name.is_capital);
                name.is_some_and(|name| !own.is_empty() && !own.iter().any(|own| own.word == name.word))
            })
        };
        let is_anothers = |at: usize| {
            is_named_other(at) && phrase::ending(tokens, 0..at, &["đảng ủy", "ubnd", "hđnd", "công an"]).is_some()
                || phrase::one_of(tokens, at, self.superiors).is_some()
                    && (phrase::ending(tokens, 0..at, &OF).is_some()
                        || tokens.get(at + 1).is_some_and(|word| word.is("ủy")))
        };
        (from.max(told.saturating_sub(REACH))..told).any(is_anothers).then_some(told)
    }

    /// "tăng trưởng cả nước đạt 7,09%": whose it is ends the name; "đứng thứ ba cả nước" only places it.
    fn is_owned_by_others(&self, lead: &Lead) -> bool {
        const PLACES: [&str; 8] = ["nhất", "đầu", "thứ", "hạng", "so", "với", "chiếm", "ra"];
        let tokens = self.tokens();
        let owner = [self.others, self.wider]
            .iter()
            .flat_map(|words| words.iter())
            .find_map(|word| phrase::before(tokens, lead.subject.end, word).filter(|at| *at > lead.piece.start));
        let is_place = |at: usize| tokens.get(at).is_some_and(|token| PLACES.contains(&token.word.as_str()));
        !self.is_english() && owner.is_some_and(|at| !(lead.piece.start..at).any(is_place))
    }

    /// "the state rate is 81 percent": where no body of that kind reports.
    fn is_wider_rate(&self, lead: &Lead) -> bool {
        let tokens = self.tokens();
        let subject = lead.subject.clone();
        let kind = tokens.get(subject.start);
        let own = self.organization.clone().and_then(|own| tokens.get(own)).unwrap_or_default();
        let is_own = kind.is_some_and(|kind| own.iter().any(|own| own.word == kind.word));
        // "the county council figure" may be its own; "the state rate" is short.
        let last = subject.end.checked_sub(1).and_then(|at| tokens.get(at));
        self.is_english()
            && subject.len() > 1
            && subject.len() <= 4
            && !is_own
            && phrase::one_of(tokens, subject.start, self.lexicon.rated).is_some()
            && last.is_some_and(|word| RATES.contains(&word.word.as_str()))
    }
}
