//! English numbers that are no figures, by the words around them.

use super::super::{Rows, Trap};

/// Directly before the number.
#[rustfmt::skip]
pub(super) const BEFORE: Rows<Trap> = &[
    (Trap::Time, &["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "since", "until", "q", "quarter"]),
    (Trap::Address, &["road", "room", "unit", "flat", "junction", "a", "m"]),
    (Trap::Document, &["page", "pages", "item", "items", "section", "paragraph", "appendix", "table", "figure", "kpi", "kpis", "chapter", "minute", "no", "number", "report", "policy", "objective", "priority", "indicator", "resolution", "decree", "act"]),
    (Trap::Rank, &["component", "strand", "pillar", "outcome", "annex", "clause", "st out of", "nd out of", "rd out of", "th out of", "first out of", "second out of", "third out of", "fourth out of", "fifth out of", "sixth out of", "seventh out of", "eighth out of", "ninth out of", "tenth out of", "phase", "scope", "stage", "tier", "grade", "grades", "through", "level", "band", "top", "ranked", "zone", "aged", "year", "key stage", "ward"]),
    (Trap::Name, &["covid -", "covid", "iso"]),
    (Trap::Meeting, &["lasted", "lasting", "ran for", "spoke for", "met for", "by a margin of", "margin of error", "a vote of", "by a vote of", "votes to", "voted by", "city of", "town of", "community of", "team of", "crowd of", "survey of", "poll of", "sample of", "heard from", "an audience of"]),
    (Trap::Furniture, &["tel", "tel :", "call", "phone", "telephone", "telephone :", "call us on", "ring"]),
];

/// Directly after the number.
#[rustfmt::skip]
pub(super) const AFTER: Rows<Trap> = &[
    (Trap::Name, &["center", "centre", "hotline", "helpline"]),
    (Trap::Time, &["am", "pm", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "years", "months", "year", "month", "days ago", "o'clock", "working days", "working day", "year olds", "nd", "rd", "st", "th", "- year", "- month", "- day", "quarters", "minutes ago"]),
    (Trap::Rank, &["s", "years old", "- bed", "- bedroom", "storeys", "st", "th", "places"]),
    (Trap::Meeting, &["votes", "councillors", "votes to", "members voted", "abstentions", "resolutions", "reports", "pages", "recommendations", "comments", "portfolio", "wards", "key priorities", "priorities", "themes", "areas", "others", "options", "speakers", "delegates", "attendees", "panellists"]),
    (Trap::Furniture, &["views", "shares", "comments", "min read"]),
];
