//! Labels of money: whose it is, and how many of it one is.

/// Signs and words of money, longer ones before those that they end with or begin with.
const CURRENCIES: [(&str, &str); 65] = [
    ("đô la mỹ", "USD"),
    ("us dollars", "USD"),
    ("đô la", "USD"),
    ("us$", "USD"),
    ("usd", "USD"),
    ("au$", "AUD"),
    ("a$", "AUD"),
    ("aud", "AUD"),
    ("ca$", "CAD"),
    ("c$", "CAD"),
    ("cad", "CAD"),
    ("nz$", "NZD"),
    ("nzd", "NZD"),
    ("hk$", "HKD"),
    ("s$", "SGD"),
    ("sgd", "SGD"),
    ("dollars", DOLLAR),
    ("$", DOLLAR),
    ("euros", "EUR"),
    ("euro", "EUR"),
    ("eur", "EUR"),
    ("€", "EUR"),
    ("gbp", "GBP"),
    ("pounds", "GBP"),
    ("£", "GBP"),
    ("рублей", "RUB"),
    ("руб.", "RUB"),
    ("руб", "RUB"),
    ("₽", "RUB"),
    ("₭", "LAK"),
    ("฿", "THB"),
    ("₹", "INR"),
    ("rupees", "INR"),
    ("rs", "INR"),
    ("yên", "JPY"),
    ("jpy", "JPY"),
    ("cny", "CNY"),
    ("krw", "KRW"),
    ("hkd", "HKD"),
    ("thb", "THB"),
    ("lak", "LAK"),
    ("khr", "KHR"),
    ("idr", "IDR"),
    ("php", "PHP"),
    ("₱", "PHP"),
    ("₦", "NGN"),
    ("ngn", "NGN"),
    ("zar", "ZAR"),
    ("myr", "MYR"),
    ("ksh", "KES"),
    ("kes", "KES"),
    ("bdt", "BDT"),
    ("inr", "INR"),
    ("rub", "RUB"),
    ("chf", "CHF"),
    ("sek", "SEK"),
    ("nok", "NOK"),
    ("dkk", "DKK"),
    ("pln", "PLN"),
    ("đồng", "VND"),
    ("dong", "VND"),
    ("vnđ", "VND"),
    ("vnd", "VND"),
    ("₫", "VND"),
    ("đ", "VND"),
];

/// A dollar, of whichever country: only the report's region tells.
pub(super) const DOLLAR: &str = "$";

/// Dollars, and pesos that are written so, by the regions whose own money they are.
const DOLLARS: [(&str, &str); 42] = [
    ("AR", "ARS"),
    ("AU", "AUD"),
    ("BB", "BBD"),
    ("BM", "BMD"),
    ("BN", "BND"),
    ("BS", "BSD"),
    ("BZ", "BZD"),
    ("CA", "CAD"),
    ("CL", "CLP"),
    ("CO", "COP"),
    ("DO", "DOP"),
    ("EC", "USD"),
    ("FJ", "FJD"),
    ("FM", "USD"),
    ("GU", "USD"),
    ("GY", "GYD"),
    ("HK", "HKD"),
    ("JM", "JMD"),
    ("KI", "AUD"),
    ("KY", "KYD"),
    ("LR", "LRD"),
    ("MH", "USD"),
    ("MX", "MXN"),
    ("NA", "NAD"),
    ("NR", "AUD"),
    ("NZ", "NZD"),
    ("PR", "USD"),
    ("PW", "USD"),
    ("SB", "SBD"),
    ("SG", "SGD"),
    ("SR", "SRD"),
    ("SV", "USD"),
    ("TL", "USD"),
    ("TT", "TTD"),
    ("TV", "AUD"),
    ("TW", "TWD"),
    ("US", "USD"),
    ("UY", "UYU"),
    ("VI", "USD"),
    ("AS", "USD"),
    ("MP", "USD"),
    ("CK", "NZD"),
];

/// Words and signs for multiples, without their spaces, points and apostrophes.
const MULTIPLES: [(&str, u64); 52] = [
    ("", 1),
    ("000", 1_000),
    ("1000", 1_000),
    ("000s", 1_000),
    ("k", 1_000),
    ("thousand", 1_000),
    ("thousands", 1_000),
    ("nghìn", 1_000),
    ("ngàn", 1_000),
    ("тыс", 1_000),
    ("тысяч", 1_000),
    ("vạn", 10_000),
    ("lakh", 100_000),
    ("lakhs", 100_000),
    ("trămnghìn", 100_000),
    ("m", 1_000_000),
    ("mn", 1_000_000),
    ("mln", 1_000_000),
    ("mio", 1_000_000),
    ("million", 1_000_000),
    ("millions", 1_000_000),
    ("1000000", 1_000_000),
    ("000000", 1_000_000),
    ("1000k", 1_000_000),
    ("nghìnnghìn", 1_000_000),
    ("triệu", 1_000_000),
    ("tr", 1_000_000),
    ("млн", 1_000_000),
    ("миллион", 1_000_000),
    ("миллионов", 1_000_000),
    ("crore", 10_000_000),
    ("crores", 10_000_000),
    ("chụctriệu", 10_000_000),
    ("trămtriệu", 100_000_000),
    ("b", 1_000_000_000),
    ("bn", 1_000_000_000),
    ("bln", 1_000_000_000),
    ("mrd", 1_000_000_000),
    ("billion", 1_000_000_000),
    ("billions", 1_000_000_000),
    ("1000000000", 1_000_000_000),
    ("nghìntriệu", 1_000_000_000),
    ("tỷ", 1_000_000_000),
    ("tỉ", 1_000_000_000),
    ("млрд", 1_000_000_000),
    ("trămtỷ", 100_000_000_000),
    ("trillion", 1_000_000_000_000),
    ("trn", 1_000_000_000_000),
    ("nghìntỷ", 1_000_000_000_000),
    ("ngàntỷ", 1_000_000_000_000),
    ("nghìntỉ", 1_000_000_000_000),
    ("трлн", 1_000_000_000_000),
];

/// A sum's money as its label names it.
pub(super) struct Money {
    /// Its code, or `DOLLAR` where that may be any country's.
    pub currency: &'static str,
    /// By what a value is multiplied to give the amount: 1e9 of "tỷ đồng".
    pub factor: u64,
    /// The sign or the word for it.
    pub sign: &'static str,
}

/// The money of a label in small letters; `language` is the report's, whose region says whose dollar is meant.
pub(super) fn of(label: &str, language: &str) -> Option<Money> {
    CURRENCIES.iter().find_map(|(sign, currency)| {
        let rest = label.strip_prefix(sign).or_else(|| label.strip_suffix(sign))?;
        let factor = multiple(rest)?;
        let currency = if *currency == DOLLAR { dollar(language) } else { currency };
        Some(Money { currency, factor, sign })
    })
}

/// "tỷ", "m", "1.000": how many of a unit one is.
pub(super) fn multiple(words: &str) -> Option<u64> {
    // "millions of", "in millions"
    let words = words.trim();
    let words = words.strip_prefix("in ").unwrap_or(words);
    let words = words.strip_suffix(" of").unwrap_or(words);
    let words: String = words.chars().filter(|letter| !matches!(letter, ' ' | '.' | ',' | '\'' | '’')).collect();
    MULTIPLES.iter().find(|(word, _)| *word == words).map(|(_, factor)| *factor)
}

/// Whether two moneys may be one: a dollar of which the country is not said may be any.
pub(super) fn may_be_same(one: &str, other: &str) -> bool {
    let is_dollar = |currency: &str| currency == DOLLAR || DOLLARS.iter().any(|(_, known)| *known == currency);
    one == other || ((one == DOLLAR || other == DOLLAR) && is_dollar(one) && is_dollar(other))
}

fn dollar(language: &str) -> &'static str {
    let region = language.split('-').skip(1).find(|part| part.len() == 2).map(str::to_ascii_uppercase);
    let own = DOLLARS.iter().find(|(known, _)| Some(*known) == region.as_deref());
    own.map_or(DOLLAR, |(_, currency)| currency)
}
