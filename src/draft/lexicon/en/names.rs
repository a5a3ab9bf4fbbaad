//! English words around the names of measures, and what is counted.

#[rustfmt::skip]
pub(super) const COUNTS: &[&str] = &[
    "homes", "people", "residents", "households", "jobs", "visitors", "businesses", "applications", "complaints", "calls", "visits", "members", "trees",
    "properties", "families", "children", "pupils", "schools", "incidents", "cases", "crimes", "projects", "schemes", "events", "volunteers", "employees", "staff", "apprentices", "apprenticeships",
    "vehicles", "cars", "bins", "tickets", "parks", "sites", "dwellings", "tenants", "customers", "arrivals", "tourists", "passengers", "enterprises", "communes", "workers",
    "students", "villages", "works", "roads", "grants", "accidents", "deaths", "fires", "inspections", "licences", "patients", "loans", "swims", "potholes",
    "offences", "arrests", "trips", "rides", "boardings", "operations", "collisions", "births", "permits", "requests", "admissions", "referrals", "appointments", "buses", "teachers", "graduates", "officers", "knives",
];

/// Words that a name never begins with.
#[rustfmt::skip]
pub(super) const OPENERS: &[&str] = &[
    "and", "but", "the", "a", "an", "ended the year with", "finished the year with", "against which", "against", "or", "represented", "representing", "followed by", "despite", "current year", "there", "though", "marking", "registering", "registered", "posting", "posted", "showing", "showed", "its", "their", "our", "however", "meanwhile", "while", "whereas", "although", "of which", "including", "with", "in all", "overall", "also", "there were", "there are",
    "in total", "as a result", "the majority of", "majority of", "a majority of", "the amount of", "amount of", "the result of", "result of", "q1", "q2", "q3", "q4", "for q1", "for q2", "for q3", "for q4", "on average", "as a whole", "for the year as a whole", "past year", "the past year", "in the past year", "over the past year", "these numbers represent", "we have seen", "we saw", "we have", "we had", "we also", "at the end of the year", "at the end of march", "over the year", "during the year", "in the year", "by the end of the year", "last year", "this year", "in", "by", "it", "they", "this",
    "that", "which", "some", "elsewhere", "in contrast", "on", "of", "total", "so", "for", "had", "has", "have", "was", "were", "is", "are", "where", "between", "as", "then", "to", "of these",
];

/// Who acts, and is no part of what is measured. A proper name after it goes with it.
#[rustfmt::skip]
pub(super) const ACTORS: &[&str] = &["the council", "council", "the district", "the city", "the borough", "the county", "the province", "the authority", "officers", "we", "police", "the police", "the force", "the trust", "the hospital", "the agency", "the service", "the department", "the board", "the university", "staff", "crews"];

/// Words at which a name after the number ends.
#[rustfmt::skip]
pub(super) const CLOSERS: &[&str] = &[
    "instead", "rather", "and", "but", "being", "within", "totaling", "totalling", "worth", "valued", "costing", "resolving", "each", "against", "compared", "up", "down", "which", "that", "in", "at", "by", "for", "to", "from", "than", "with", "while", "on", "over", "during", "after", "before", "as", "was", "were",
    "is", "are", "had", "has", "have", "rose", "fell", "above", "below", "short", "per", "a", "the", "or", "across", "because", "since", "although", "exceeding", "more", "less", "higher", "lower", "ahead", "against",
];

/// When: no name, but it may follow one.
#[rustfmt::skip]
pub(super) const MOMENTS: &[&str] = &["this year", "the year", "in", "by", "the figure", "this", "it", "the full year", "at", "end", "year", "now", "for", "of", "the", "to", "date", "march", "december", "january", "february", "april", "may", "june", "july", "august", "september", "october", "november", "that", "figure", "with"];

/// Verbs that a name is made with.
#[rustfmt::skip]
pub(super) const VERBS: &[&str] = &["built", "planted", "inspected", "completed", "opened", "created", "delivered", "issued", "collected", "received", "welcomed", "attracted", "repaired", "handled", "resolved", "decided", "supported", "answered", "made", "processed", "performed", "reviewed", "drafted", "removed", "installed", "recorded", "council", "helped", "housed", "served"];

/// What somebody says stands beside these.
#[rustfmt::skip]
pub(super) const SAYS: &[&str] = &[
    "said", "says", "told", "tells", "claimed", "claims", "complained", "complains", "argued", "argues", "added", "adding", "noted", "noting", "questioned", "asked", "warned", "insisted", "replied",
    "pointed out", "believes", "believed", "wrote", "writes", "criticised", "criticized", "joked", "wondered", "remarked", "stressed", "acknowledged", "admitted", "explained", "continued", "wants", "urged", "called for", "called on",
];

/// Who speaks for the body that reports.
#[rustfmt::skip]
pub(super) const OFFICERS: &[&str] = &[
    "chief executive", "chief executives", "chief officer", "chief executive officer", "ceo", "director", "directors", "head of", "leader", "council leader", "leader of the council", "cabinet member", "portfolio holder", "executive member", "mayor", "deputy mayor",
    "chair", "chairman", "chairwoman", "chairperson", "vice chairman", "vice chairwoman", "convener", "convenor", "manager", "city manager", "county manager", "treasurer", "spokesperson", "spokesman", "spokeswoman", "superintendent", "sheriff", "chief", "police chief", "fire chief",
    "chief constable", "constable", "principal", "headteacher", "head teacher", "vice chancellor", "administrator", "governor", "executive", "officer", "officers", "lieutenant", "captain", "inspector",
];

/// Who speaks for himself, or for others than the body that reports.
#[rustfmt::skip]
pub(super) const OUTSIDERS: &[&str] = &[
    "councillor", "cllr", "cr", "crs", "cllrs", "councilman", "councilwoman", "councilmember", "council member", "council president", "alderman", "county commissioner", "trustee", "resident", "opposition", "opposition leader", "leader of the opposition",
    "critic", "critics", "campaigner", "campaigners", "union", "unions", "union leader", "mp", "senator", "shopkeeper", "business owner", "shop owner", "farmer", "neighbour", "neighbor", "deputy minister", "minister", "prime minister", "envoy", "auditor general", "regulator",
    "economist", "professor", "analyst", "motorist", "villager", "group leader",
];
