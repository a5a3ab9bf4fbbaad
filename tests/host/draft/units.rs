//! What an article's moneys and scales mean is told by the table that sheets ask too: none is known to one of them alone.

use report_card::draft::draft;

/// The currency and the factor of the one unit of a text.
fn meaning(text: &str) -> (Option<String>, Option<u64>) {
    let draft = draft(text, None);
    let units = draft.report["units"].as_object().cloned().unwrap_or_default();
    assert_eq!(units.len(), 1, "{text}: {units:?}");
    let unit = units.values().next().cloned().unwrap_or_default();
    (unit["currency"].as_str().map(str::to_owned), unit["factor"].as_u64())
}

#[test]
fn scales_of_articles_are_those_of_sheets() {
    let vietnamese = [
        ("nghìn", 1_000),
        ("ngàn", 1_000),
        ("triệu", 1_000_000),
        ("tỷ", 1_000_000_000),
        ("nghìn tỷ", 1_000_000_000_000),
    ];
    for (scale, factor) in vietnamese {
        let text = format!("Kết quả năm 2024\n\nNăm 2024, huyện thu phí đạt 6 {scale} đồng.");
        assert_eq!(meaning(&text), (Some("VND".to_owned()), Some(factor)), "{scale}");
    }
    let english = [
        ("thousand", 1_000),
        ("k", 1_000),
        ("lakh", 100_000),
        ("lakhs", 100_000),
        ("million", 1_000_000),
        ("m", 1_000_000),
        ("crore", 10_000_000),
        ("crores", 10_000_000),
        ("billion", 1_000_000_000),
        ("bn", 1_000_000_000),
        ("trillion", 1_000_000_000_000),
        ("trn", 1_000_000_000_000),
    ];
    for (scale, factor) in english {
        let text = format!("Results 2023\n\nIn 2023 total spending was £6 {scale}.");
        assert_eq!(meaning(&text), (Some("GBP".to_owned()), Some(factor)), "{scale}");
    }
}

#[test]
fn moneys_of_articles_are_those_of_sheets() {
    for (money, code) in [
        ("đồng", "VND"),
        ("vnđ", "VND"),
        ("usd", "USD"),
        ("đô la Mỹ", "USD"),
        ("đô la", "USD"),
        ("euro", "EUR"),
        ("yên", "JPY"),
    ] {
        let text = format!("Kết quả năm 2024\n\nNăm 2024, huyện thu phí đạt 6 triệu {money}.");
        assert_eq!(meaning(&text).0.as_deref(), Some(code), "{money}");
    }
    for (money, code) in
        [("pounds", "GBP"), ("euros", "EUR"), ("US dollars", "USD"), ("dong", "VND"), ("rupees", "INR")]
    {
        let text = format!("Results 2023\n\nIn 2023 total spending was 6 million {money}.");
        assert_eq!(meaning(&text).0.as_deref(), Some(code), "{money}");
    }
    for (sign, code) in [("P", "PHP"), ("R", "ZAR"), ("₱", "PHP"), ("₦", "NGN"), ("KSh", "KES"), ("S$", "SGD")] {
        let text = format!("Results 2023\n\nIn 2023 total spending was {sign}6.4 million.");
        assert_eq!(meaning(&text), (Some(code.to_owned()), Some(1_000_000)), "{sign}");
    }
    let code = draft("Results 2023\n\nIn 2023 the council met 40 targets. Grade P1 roads are closed.", None);
    assert!(
        code.report["units"].as_object().is_none_or(serde_json::Map::is_empty),
        "a code is no money: {:?}",
        code.report
    );
    for (sign, code) in [("£", "GBP"), ("€", "EUR"), ("Rs ", "INR"), ("₹", "INR"), ("NZ$", "NZD"), ("VND", "VND")]
    {
        let text = format!("Results 2023\n\nIn 2023 total spending was {sign}6 million.");
        assert_eq!(meaning(&text).0.as_deref(), Some(code), "{sign}");
    }
}
