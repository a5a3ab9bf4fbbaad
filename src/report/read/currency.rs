//! ISO 4217 alphabetic codes of money in use (list one, January 2026).

const CODES: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD \
CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF \
GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD \
MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR \
RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX \
USD USN UYI UYU UYW UZS VED VES VND VUV WST XAF XCD XCG XDR XOF XPF XSU XUA YER ZAR ZMW ZWG";

/// All of them.
#[cfg(feature = "sheet")]
pub(crate) fn codes() -> impl Iterator<Item = &'static str> {
    CODES.split(' ')
}

pub(in crate::report) fn is_code(text: &str) -> bool {
    text.len() == 3 && CODES.split(' ').any(|code| code == text)
}

/// "VNĐ", "vnd", "Vnd" → VND.
pub(in crate::report) fn suggested(text: &str) -> Option<&'static str> {
    if text.len() > 12 {
        return None;
    }
    let plain = text.trim().replace(['Đ', 'đ'], "D");
    CODES.split(' ').find(|code| code.eq_ignore_ascii_case(&plain))
}
