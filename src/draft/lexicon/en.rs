//! English: what stands around figures.

mod names;
mod traps;
mod unreal;

use super::{Cue, Head, Lexicon, Outcome, Rows, Topic};
use crate::draft::phrase::{meanings, phrases};
use crate::report::Comparator::{About, AtLeast, AtMost, Less, More};
use crate::words::Language;

#[rustfmt::skip]
pub(super) const LEXICON: Lexicon = Lexicon {
    language: Language::En,
    cues: &meanings(CUES),
    not_cues: &phrases(&["year on year", "racked up", "made up", "make up", "makes up", "picking up", "set up", "taken up", "signed up", "hand over", "handed over", "took over", "taken over", "turned over", "carried over", "due to", "related to", "subject to"]),
    comparators_after: &meanings(&[(AtLeast, &["or more", "or higher", "or above", "or better", "and over", "or over"]), (AtMost, &["or less", "or fewer", "or below"])]),
    against: &phrases(&["longer than in", "shorter than in", "faster than in", "slower than in", "quicker than in", "better than in", "worse than in", "faster than", "quicker than", "shorter than", "slower than", "longer than", "in comparison to", "in comparison with", "as against", "better than", "worse than", "compared with", "compared to", "compared with the", "on", "than", "than in", "against", "against a", "against the", "of", "of the", "of its", "from", "over", "above", "below", "ahead of", "short of", "above the", "below the", "under", "under the", "less than", "more than", "behind", "fewer than", "fewer than in", "more than in", "higher than", "lower than", "less than in", "higher than in", "lower than in"]),
    shares: &phrases(&[]),
    quantities: &phrases(&["population", "membership", "enrolment", "enrollment", "attendance", "attendances", "headcount", "ridership", "caseload", "workforce", "waiting list", "footfall", "total", "turnout", "occupancy", "income", "revenue", "revenues", "expenditure", "expenditures", "spending", "margin", "turnover", "debt", "reserves", "surplus", "deficit", "collection", "arrears", "graduation rate", "completion rate", "delivery rate", "response rate", "pass rate", "vacancy rate", "clearance rate", "collection rate", "recycling rate", "occupancy rate", "satisfaction rate", "attendance rate"]),
    done: &phrases(&["carried out", "brought in", "took in", "taken in", "wrote off", "paid out", "handed out", "gave out", "sent out", "took on", "looked after", "dealt with", "signed up", "set up", "put out", "brought", "wrote", "paid", "spent", "lost", "drew", "earned", "gave", "sold", "sent", "won", "cost", "employs", "serves", "runs", "owns", "manages", "caught", "stood at", "stand at"]),
    bounds: &phrases(&["minimum", "maximum", "limit", "cap", "ceiling", "threshold", "upper limit", "legal limit", "speed limit"]),
    long_ago: &phrases(&["years ago", "decades ago", "a decade ago", "back in"]),
    denied_after: &phrases(&["not", "isn't", "wasn't", "weren't", "aren't", "hasn't", "haven't", "never"]),
    sums: &phrases(&["surplus", "deficit", "overspend", "underspend", "overspending", "shortfall", "profit", "loss", "losses", "saving", "savings", "income", "revenue", "rise", "increase", "fall", "drop", "decrease", "reduction", "cut", "gain", "growth", "improvement", "decline", "turnover", "reserve", "reserves", "debt", "gap", "underspent", "fine", "fines"]),
    rated: &phrases(&["state", "national", "county", "regional", "provincial", "sector", "industry", "federal", "england", "uk", "us", "london", "scottish", "welsh", "statewide", "countywide", "countrywide", "global", "world", "average"]),
    scores: &phrases(&["score", "index", "ratio", "rating", "rate"]),
    growth: &phrases(&["growth"]),
    rates: &phrases(&["rate of"]),
    heads: &meanings(HEADS),
    not_heads: &phrases(&[]),
    bodies: &phrases(&["bureau", "agency", "authority", "commission", "legislature", "governor", "treasury", "regulator", "central government", "provincial", "people's", "committee", "parliament", "government", "council", "cabinet", "county", "ministry", "national", "state", "city", "board", "department", "assembly"]),
    breaks: &phrases(&["and", "but", "while", "with", "which", "although", "after", "because", "as", "where", "thanks"]),
    set_by: &phrases(&["set by", "agreed by", "assigned by", "approved by"]),
    between: &phrases(&["the", "by", "central", "annual", "original", "approved"]),
    scales: &meanings(SCALES),
    money: &meanings(MONEY),
    estimates: &phrases(&["an estimated", "an estimate of", "almost", "nearly", "just over", "more than", "about", "around"]),
    measures: &phrases(&["‰", "hectares", "hectare", "ha", "km", "miles", "mile", "metres", "square metres", "m²", "m2", "m³", "kg", "tonnes", "tonne", "tons", "kilograms", "kilogram", "kgs", "kilometres", "kilometers", "lane miles", "square miles", "gallons", "litres", "acres", "kwh", "mw", "days", "minutes", "hours", "weeks", "seconds", "minute", "hour", "mph", "kph", "kv", "mg", "ml", "micrograms", "milligrams", "secs", "mins", "hrs", "sec", "min", "hr"]),
    percent: &phrases(&["%", "per cent", "percent", "pc", "- percent", "- per cent", "- per - cent"]),
    points: &phrases(&["point", "percentage points", "percentage point", "points", "pp"]),
    times: &phrases(&["times"]),
    unreal: &meanings(unreal::UNREAL),
    named_bodies: &phrases(&["council", "police", "trust", "hospital", "university", "constabulary", "brigade", "fire and rescue", "ministry"]),
    counts: &phrases(names::COUNTS),
    openers: &phrases(names::OPENERS),
    told_that: &phrases(&["explaining that", "stating that", "stated that", "noted that", "said that", "showed that", "shows that", "reported that", "revealed that", "confirmed that", "highlighted that", "found that", "means that", "heard that", "report shows", "report revealed", "report showed", "figures show", "ensuring that", "detailed that", "indicated that", "suggested that", "announced that", "states that", "says that", "highlighting that", "maintained that", "regard to", "respect to"]),
    purposes: &phrases(&["by", "for", "within", "in", "from", "at", "with", "on"]),
    clauses: &phrases(&["when", "because", "whilst"]),
    examples: &phrases(&["including", "such as", "particularly"]),
    actors: &phrases(names::ACTORS),
    verbs: &phrases(names::VERBS),
    generic: &phrases(&["revenue", "turnover", "cost", "value", "collection", "spending", "expenditure", "total"]),
    closers: &phrases(names::CLOSERS),
    traps_before: &meanings(traps::BEFORE),
    not_traps: &phrases(&["number of", "total of", "the year", "this year", "last year", "a year", "per year", "next year", "past year", "each year"]),
    traps_after: &meanings(traps::AFTER),
    means: &phrases(&["life expectancy", "average age"]),
    durations: &phrases(&[]),
    amounts: &phrases(&[]),
    qualifies_plan: &phrases(&["net", "gross", "revenue", "net revenue", "general fund", "operating", "core", "capital", "government", "government's", "adopted", "approved", "amended", "final", "projected", "initial", "internal", "national", "statutory", "the", "a", "an", "its", "our", "their", "annual", "revised", "original", "agreed", "profiled", "quarterly", "year - end", "end of year", "stretch", "local", "council's", "year's", "this year's"]),
    continues: &phrases(&["for", "in", "among"]),
    passive: &phrases(&["was", "were", "are", "is", "have been", "has been", "had been"]),
    shared: &phrases(&["have", "had", "say", "said they"]),
    qualifies_things: &phrases(&["to", "in", "on", "from", "for", "with", "within", "by", "at", "over"]),
    said_ends: &phrases(&["who", "whose", "instead", "rather", "based", "against", "compared", "up", "down", "which", "that", "while", "than", "above", "below", "because", "since", "although", "but", "and", "as", "during", "after", "before", "over", "short", "more", "less", "fewer", "representing"]),
    due_later: &phrases(&["are planned", "is planned", "are proposed", "is proposed", "are due to", "is due to", "is scheduled to", "are scheduled to", "is scheduled for", "are scheduled for", "is expected to start", "are expected to start", "is expected to begin", "are expected to begin", "is expected to open", "are expected to open", "will be", "will start", "will begin", "will open", "to be built", "to be completed", "to be delivered", "over the next", "in the next", "over the coming", "in the coming", "next year"]),
    of_them: &phrases(&["of them", "of these", "of those", "of which"]),
    qualifiers: &phrases(&["for every", "inside", "in", "at", "across", "from", "per", "over the", "of its", "of our", "within"]),
    planned_after: &phrases(&["national target", "national standard", "state target", "government target", "statutory target", "annual target", "quarterly target", "year - end target", "annual goal", "standard", "threshold", "ambition", "budget", "target", "planned", "budgeted", "goal", "plan"]),
    after_change: &meanings(&[(true, &["above", "over", "ahead of", "more than", "higher than", "better than", "slower than", "longer than", "later than"]), (false, &["below", "worse than", "under", "short of", "less than", "lower than", "fewer than", "behind", "faster than", "quicker than", "shorter than", "sooner than", "cheaper than"])]),
    after_nouns: &meanings(&[(true, &["increase", "rise", "growth", "improvement", "jump", "gain", "surge", "uptick", "upturn", "higher", "up on", "year - on - year increase", "year on year increase", "annual increase", "yearly increase", "year - on - year rise", "annual rise", "annual growth"]), (false, &["decrease", "dip", "slump", "slide", "downturn", "fall", "drop", "reduction", "decline", "shortfall", "cut", "lower", "down on", "year - on - year decrease", "year - on - year fall", "year - on - year drop", "annual decrease", "annual fall", "yearly decrease"])]),
    stands: &phrases(&["above", "below", "exceeding", "ahead of", "behind", "higher than", "lower than", "more than", "less than", "fewer than", "better than", "worse than", "beating"]),
    refuted: &phrases(unreal::REFUTED),
    change_verbs: &meanings(&[(true, &["increased", "improved", "raised", "boosted", "lifted", "expanded", "grew", "increasing", "improving", "raising", "boosting", "lifting", "expanding", "growing"]), (false, &["reduced", "cut", "decreased", "lowered", "slashed", "halved", "shortened", "reducing", "cutting", "decreasing", "lowering", "slashing", "halving", "shortening", "bringing down"])]),
    beginnings: &phrases(&["at the start of the year", "at the beginning of the year", "at the start of the period", "when the year began"]),
    by_now: &phrases(&["now", "today", "by the end", "at the end", "at year - end"]),
    earlier: &phrases(&["at baseline", "at the outset", "at the start", "last fiscal", "the last fiscal", "last year's", "last month", "the previous month", "last year", "the previous year", "a year earlier", "the year before", "previously", "a year ago", "in the previous year"]),
    wholes: &phrases(&["of the population", "of all", "of the total"]),
    respectively: &phrases(&["respectively"]),
    spells: &phrases(&["days", "minutes", "hours", "weeks", "seconds", "minute", "hour", "secs", "mins", "hrs", "sec", "min", "hr"]),
    out_of: &phrases(&["of the", "of our", "of its", "of their", "of all", "of", "out of", "out of the", "of the council's", "of a total of", "of a planned", "of the planned", "of an expected", "of a possible"]),
    others: &phrases(&["among them", "nationally", "nationwide", "statewide", "across wales", "across scotland", "across the region", "across the uk", "across england", "across the country", "the national average", "england's", "the highest was", "the lowest was", "the best was", "the government has", "vietnam as a whole", "the nation as a whole", "the whole country"]),
    elsewhere: &phrases(&["average for landlords", "average for councils", "average for trusts", "average for schools", "average for forces", "average for districts", "average for authorities", "average for hospitals", "average for providers", "average for universities", "average for cities", "average for similar", "average among", "of our size", "of its size", "of similar size", "peer average", "sector average", "industry average", "neighbouring", "neighboring", "similar councils", "other councils", "neighbouring councils", "comparable councils", "similar authorities", "other authorities", "similar forces", "other forces", "other trusts", "similar trusts", "other districts", "statistical neighbours", "rest of the country", "rest of england", "county as a whole", "country as a whole", "region as a whole", "state as a whole", "province as a whole", "nation as a whole", "sector as a whole", "in the country", "the region's", "the nation's", "the country's", "the sector's", "for the country", "national average", "state average", "london average", "county average", "regional average", "england average", "average for england", "across the country", "nationwide", "statewide", "nationally", "across the state", "across the province", "across the county", "across the nation", "across the sector", "across the region", "across england", "in england", "for england"]),
    cases: &phrases(&["cases"]),
    by_the_way: &phrases(&["however", "meanwhile", "though", "by contrast", "in contrast", "on the other hand", "in turn", "too", "in total", "overall", "also", "moreover", "by comparison"]),
    of_which: &phrases(&["of which", "of whom", "of those", "among those", "of these", "including", "of this", "comprising of", "comprising", "made up of"]),
    indicators: &phrases(&["measures", "indicators", "targets", "kpis", "performance indicators", "key performance indicators", "actions", "milestones", "objectives", "commitments", "standards"]),
    outcomes: &meanings(OUTCOMES),
    all: &phrases(&["all", "all of the", "all of our"]),
    all_but: &phrases(&["all but", "all bar", "all except", "all except for", "all apart from"]),
    except: &phrases(&["but", "bar", "except", "except for", "apart from", "other than", "with the exception of", "excluding", "but for"]),
    rest: &phrases(&["the rest", "the remainder", "the others", "all others", "all the others", "remaining ones", "all the rest"]),
    private: &meanings(unreal::PRIVATE),
    persons: &phrases(&["mr", "mrs", "ms", "miss", "farmer", "shopkeeper", "business owner", "resident"]),
    regarding: &phrases(&[]),
    topics: &meanings(TOPICS),
    alone_ahead: &phrases(&["seeks to", "seek to", "is seeking to", "are seeking to", "is planning to", "are planning to", "anticipates", "has plans to", "next year's", "next financial year", "next fiscal year", "next school year", "draft budget", "proposed budget", "is set to", "are set to", "aim is to", "aim is that", "aim is for", "ambition is to", "we want", "sets its sights on", "set its sights on", "are forecasting", "is forecasting", "we forecast", "expects", "now forecasts", "now forecast", "forecasts a", "forecasts an", "targets growth", "has set a target", "set a target", "set a target of", "set itself a target", "looking to", "goal for", "goals for", "forecast that", "forecasts that", "predicted that", "predicts that", "expects that", "would see", "would reach", "been set to", "was set to", "to achieve a", "requiring", "over the next", "will", "is to", "proposed a", "proposes a", "proposing a", "pledged to", "pledges to", "pledging to", "promised to", "is requesting", "hopes to", "aims to", "aims for", "aim for", "aim to", "plans to", "intends to", "strives for", "strives to", "strive for", "strive to", "striving for", "striving to", "wants to", "want to", "is asking voters"]),
    looks_back: &phrases(&["so far", "to date", "currently", "at present", "last year", "in the past year", "over the past year", "during the year", "this time"]),
    plan_headings: &phrases(&["looking ahead", "looking forward", "the year ahead", "the months ahead", "ahead", "next steps", "next year", "outlook", "what's next", "what next", "what comes next", "priorities for", "our priorities for", "plans for", "our plans", "our plans for", "future plans", "coming up", "the road ahead", "forward look", "the future"]),
    says: &phrases(names::SAYS),
    officers: &phrases(names::OFFICERS),
    outsiders: &phrases(names::OUTSIDERS),
    not_speech: &phrases(&["the", "a"]),
    moments: &phrases(names::MOMENTS),
    totals: &phrases(&["total ", "state ", "gross ", "net "]),
    not_budget: &phrases(&[]),
    revenue: &phrases(&["revenue", "budget revenue", "income", "receipts"]),
    expenditure: &phrases(&["spending", "expenditure", "spend", "capital spending", "revenue spending", "budget spending", "budget expenditure"]),
};

#[rustfmt::skip]
const CUES: Rows<Cue> = &[
    (Cue::Over(More), &["passed", "topped", "more than", "over", "above", "exceeding", "in excess of", "just over", "upwards of", "well over"]),
    (Cue::Over(Less), &["nearly", "almost", "under", "less than", "fewer than", "just under", "close to", "below"]),
    (Cue::Over(About), &["about", "around", "approximately", "roughly", "some", "an estimated"]),
    (Cue::Over(AtLeast), &["at least", "no less than", "no fewer than", "a minimum of"]),
    (Cue::Over(AtMost), &["at most", "no more than", "up to", "a maximum of"]),
    (Cue::Estimated, &["estimated", "an estimated", "is estimated at", "are estimated at", "estimated at", "an estimate of", "is estimated to reach", "are estimated to reach", "is expected to reach", "provisionally", "forecast", "is forecast at", "is projected at", "projected", "was estimated at", "is estimated to have reached", "is estimated to be", "are estimated to be", "was estimated to be", "were estimated to be", "expected"]),
    (Cue::Reached, &["was", "were", "is", "are", "reached", "numbered", "stood at", "stands at", "totalled", "totaled", "amounted to", "came to", "hit", "averaged", "achieved", "of", "recorded", "reaching", "came in at", "remained at", "remains at", "stayed at", "was held at", "held at", "ended at", "finished at", "ran at", "was off target at", "just off target at", "was just off target at", "on target at", "below target at", "was below target at", "was also below target at", "above target at", "was above target at", "was also above target at", "was on target at", "raked in", "has been", "have been", "currently at", "are now at", "is now at", "held steady at", "holding steady at", "remained steady at", "was steady at", "was unchanged at", "were unchanged at", "unchanged at", "was flat at", "levelled off at", "leveled off at"]),
    (Cue::Has, &["include", "included", "includes", "had", "has", "there were", "there are", "saw"]),
    (Cue::Left, &["edged down to", "ticked down to", "slid to", "dipped to", "eased to", "slumped to", "tumbled to", "plunged to", "narrowed to", "shrank to", "slipped to", "halved to", "more than halved to", "came down slightly to", "fell slightly to", "was cut to", "were cut to", "fell to", "dropped to", "down to", "was down to", "were down to", "cut to", "reduced to", "falling to", "declined to", "came down to", "leaving"]),
    (Cue::Rose, &["has increased", "have increased", "has risen", "have risen", "has grown", "have grown", "up", "up by", "rose", "rose by", "risen", "risen by", "grown", "grown by", "gone up by", "went up by", "going up by", "increase by", "increases of", "rises of", "rise by", "rise", "improved by", "a jump of", "jump of", "a surge of", "an improvement of", "expanding", "increasing", "climbing", "gaining", "expanding by", "growing by", "registering a growth of", "registered a growth of", "rising", "increased", "increased by", "an increase of", "a rise of", "grew", "grew by", "growth of", "higher by", "increasing by", "exceeded", "exceeding target by", "climbed", "climbed by", "gained", "a growth of", "a gain of", "gain of", "gains of", "grows", "grows by", "rises", "rises by", "increases", "increases by", "climbs", "climbs by", "jumps", "jumps by", "surges", "surges by", "surged", "soared", "jumped", "surging", "soaring", "jumping", "a climb of", "climb of", "picked up", "picked up by", "expansion of", "an expansion of", "the highest expansion of", "annual increase of", "an annual increase of", "yearly increase of", "a yearly increase of", "annual growth of", "an annual growth of", "rise of", "increase of", "rising by", "beat target by", "growing", "soared by", "jumped by", "surged by", "climbed to by", "leapt by", "doubled by", "expanded", "expanded by", "expands", "expands by", "widens by", "improves by", "a year - on - year increase of", "year - on - year increase of", "rose sharply by", "grew sharply by", "widened", "widened by", "deepened", "deepened by", "swelled by", "ballooned by", "mounted by", "strengthened by", "advanced by", "lengthened by", "doubled", "trebled", "tripled", "quadrupled", "more than doubled", "almost doubled", "nearly doubled", "rocketed", "skyrocketed", "spiked", "leapt", "ballooned", "edged up", "crept up", "inched up", "ticked up", "shot up"]),
    (Cue::Fell, &["reduced", "has reduced", "have reduced", "had reduced", "has fallen", "have fallen", "has dropped", "have dropped", "down", "down by", "fell", "fell by", "fallen", "fallen by", "gone down by", "went down by", "going down by", "falls", "falls by", "drops", "drops by", "decreases", "decreases by", "declines", "declines by", "dips by", "shrinks", "shrinks by", "contracts by", "eases by", "narrows by", "plunged", "slumped", "slipped", "decreases of", "falls of", "a decline of", "decline of", "declining by", "contracted", "shrank", "dropping", "falling", "declining", "decreasing", "shrinking", "slipping", "sliding", "dropping by", "decreasing by", "reducing by", "has been reduced by", "have been reduced by", "dropped", "dropped by", "decreased", "decreased by", "a decrease of", "a fall of", "a drop of", "declined by", "lower by", "reduced by", "a reduction of", "missed by", "short by", "missing target by", "missed target by", "missing it by", "missed it by", "cut by", "fall of", "reduction of", "drop of", "a shortfall of", "missed the target by", "missing the target by", "falling by", "declined", "declines", "were cut", "was cut", "were reduced", "was reduced", "were halved", "was halved", "which missed by", "shrank by", "collapsed by", "plunged by", "slumped by", "slipped by", "tumbled by", "halved by", "contracted by", "a year - on - year decrease of", "fell sharply by", "were cut by", "was cut by", "narrowed", "narrowed by", "eased by", "lessened by", "weakened by", "softened by", "receded by", "halved", "more than halved", "almost halved", "nearly halved", "tumbled", "plummeted", "sank", "dipped", "slid", "crashed", "nosedived", "edged down", "inched down", "ticked down", "collapsed", "receded"]),
    (Cue::Equals, &["represented", "which represented", "equal to", "equivalent to", "representing", "fulfilling", "fulfilled", "meeting", "completing", "achieving", "attaining", "=", "or"]),
    (Cue::Times, &["multiplied"]),
    (Cue::From, &["from"]),
    (Cue::To, &["edged up to", "crept up to", "ticked up to", "inched up to", "nudged up to", "moved up to", "jumped to", "surged to", "soared to", "swelled to", "worsened to", "deteriorated to", "widened to", "ballooned to", "leapt to", "expanded to", "lengthened to", "doubled to", "more than doubled to", "tripled to", "trebled to", "strengthened to", "rebounded to", "accelerated to", "to", "up to", "rose to", "increased to", "grew to", "rising to", "climbed to", "went up to", "improved to", "improving to", "recovered to", "fell back to", "returned to"]),
    (Cue::Share, &["accounting for", "accounted for", "making up"]),
    (Cue::Against, &["in comparison to", "in comparison with", "compared with", "compared to", "than", "against", "double the", "twice the", "half the", "double", "triple the"]),
    (Cue::Missed, &["did not meet", "has not met", "have not met", "had not met", "not meet", "didn't meet", "failed to meet", "failing to meet", "did not reach", "didn't reach", "has not reached", "has not yet reached", "have not reached", "not yet reached", "failed to reach", "did not achieve", "didn't achieve", "failed to achieve", "has not achieved", "did not hit", "failed to hit", "missed its", "missed their", "missed the", "missed our", "missed a", "missing its", "missing their", "missing the", "fell short of", "falls short of", "fallen short of", "falling short of"]),
    (Cue::Filler, &["a", "the", "only", "just", "now", "still", "again", "total", "a total of", ":", "(", "also", "even", "by", "its", "record", "a record", "another", "together", "further", "a further", "–", "—", "slightly", "sharply", "notably", "significantly", "marginally", "substantially", "considerably", "dramatically", "steadily", "an average of", "average of", "on average", "all", "a fifth", "a quarter", "a third", "a tenth", "half", "in half"]),
];

#[rustfmt::skip]
const HEADS: Rows<Head> = &[
    (Head::Plan, &["revised programme", "the revised programme", "revised programme of", "the revised programme of", "capital programme of", "approved programme of", "approved programme", "ambition", "the ambition", "an ambition", "national ambition", "the national ambition", "ambition of", "the ambition of", "the national ambition of", "target", "the target", "a target", "its target", "plan", "the plan", "budget", "the budget", "annual target", "the annual target", "planned", "target of", "a target of", "the target of", "plan of", "a plan of", "budget of", "a budget of", "the plan of", "annual plan", "the annual plan", "the approved budget", "approved budget", "our target of", "our target", "the government target", "the government's target", "the national target", "estimate", "the estimate", "the year's target", "forecast", "the council's target", "goal", "the goal", "a goal of", "the budget of", "the state assignment", "assignment", "the estimate assigned", "the year's plan", "its target of", "the original budget", "standard", "the standard", "a standard", "the national standard", "threshold", "the threshold", "ceiling", "the ceiling", "a ceiling of", "the ceiling of", "trajectory", "the trajectory", "a trajectory of", "target figure", "the target figure", "target figure of", "the target figure of", "expectation", "expectation of", "the expectation of", "the amount provisioned", "amount provisioned", "amount budgeted", "the amount budgeted", "amount allocated", "the amount allocated", "the budget provision", "budget provision", "provision", "the allocation", "allocation", "the yearly estimate", "yearly estimate", "yearly plan", "the yearly plan", "the full - year plan", "full - year plan", "profile", "the profile", "the annual estimate", "annual estimate", "the budget estimate", "budget estimate", "appropriation", "the appropriation", "projections", "projection", "the projection", "establishment", "pledge", "our pledge"]),
    (Head::Past, &["last year", "the previous year", "previous year", "the year before", "a year earlier", "the same period", "same period", "the prior year", "year on year", "year - on - year", "the same period last year", "baseline", "the baseline", "the year", "the same period of", "the corresponding period", "corresponding period", "the equivalent period", "equivalent period", "the same time last year", "this time last year", "the same quarter", "the same point last year", "the previous quarter", "last quarter", "the preceding year", "last month", "the previous month", "last month's", "last year's", "pre - pandemic level", "pre - pandemic levels", "the pre - pandemic level", "pre - covid level", "pre - covid levels", "last fiscal", "the last fiscal", "january's", "february's", "march's", "april's", "may's", "june's", "july's", "august's", "september's", "october's", "november's", "december's"]),
];

#[rustfmt::skip]
const OUTCOMES: Rows<Outcome> = &[
    (Outcome::Exceeded, &["exceeded", "were exceeded", "exceeded target", "beat", "above target", "above plan", "were above target", "exceeded their targets", "exceeded their target", "exceeding"]),
    (Outcome::Achieved, &["had been achieved", "have been achieved", "had been met", "have been met", "a positive outturn", "had a positive outturn", "on or above target", "were on or above target", "at or above target", "met", "were met", "achieved", "were achieved", "met or exceeded", "were met or exceeded", "on target", "met their target", "met their targets", "hit", "hit their target", "completed", "were completed", "are complete", "were on target", "achieved or exceeded", "delivered", "were delivered", "green", "rated green", "were rated green", "met target", "on schedule", "are on schedule", "on track", "are on track", "are on target", "were green"]),
    (Outcome::Partly, &["within target", "were within target", "within tolerance", "were within tolerance", "partly met", "were partly met", "partially met", "amber", "rated amber", "were amber", "within 5 % of", "close to target", "narrowly missed", "were rated amber", "near target"]),
    (Outcome::Missed, &["had not been achieved", "have not been achieved", "were not achieved", "not achieved", "had not been met", "have not been met", "a negative outturn", "had a negative outturn", "missed", "missed it", "not met", "were not met", "were missed", "below target", "red", "rated red", "missed their target", "missed their targets", "failed", "off target", "were below target", "were red", "were rated red", "fell short", "off track", "behind schedule", "are behind schedule", "were behind schedule", "are delayed"]),
];

#[rustfmt::skip]
const TOPICS: Rows<Topic> = &[
    (Topic::Ahead, &["are forecasting", "is forecasting", "we forecast", "expects", "now forecasts", "now forecast", "forecasts a", "forecasts an", "forecast that", "forecasts that", "predicted that", "predicts that", "expects that", "would see", "would reach", "next year", "next year's", "next financial year", "next fiscal year", "next school year", "draft budget", "proposed budget", "is set to", "are set to", "aim is to", "aim is that", "aim is for", "ambition is to", "we want", "sets its sights on", "set its sights on", "seeks to", "seek to", "is seeking to", "are seeking to", "is planning to", "are planning to", "anticipates", "has plans to", "will", "aims to", "aims for", "aim for", "targets growth", "strives for", "strives to", "strive for", "strive to", "striving for", "striving to", "aim to", "wants to", "want to", "is asking voters", "plans to", "the coming year", "in the year ahead", "intends to", "the year ahead", "is to", "hopes to", "set a target of", "set itself a target", "looking ahead", "looking to", "proposed a", "proposes a", "proposing a", "pledged to", "pledges to", "pledging to", "promised to", "is requesting", "has set a target", "set a target", "targets include", "priorities include", "plans include", "over the next", "been set to", "was set to", "to achieve a", "requiring", "goal for", "goals for"]),
    (Topic::Speech, &["urged", "called for", "warned"]),
    (Topic::Results, &["reported", "according to", "the report shows"]),
];

#[rustfmt::skip]
const SCALES: Rows<u64> = &[(1_000, &["thousand", "k"]), (100_000, &["lakh", "lakhs"]), (1_000_000, &["million", "m"]), (10_000_000, &["crore", "crores"]), (1_000_000_000, &["billion", "bn"]), (1_000_000_000_000, &["trillion", "trn"])];

#[rustfmt::skip]
const MONEY: Rows<&str> = &[("GBP", &["£", "gbp", "pounds"]), ("$", &["$", "dollars"]), ("USD", &["us $", "us$", "usd", "us dollars"]), ("EUR", &["€", "eur", "euros"]), ("VND", &["vnd", "vnđ", "dong", "đồng"]), ("AUD", &["aud"]), ("INR", &["₹", "rs", "rs .", "inr", "rupees"]), ("NZD", &["nzd", "nz $"]), ("CAD", &["cad"]), ("PHP", &["₱", "php"]), ("ZAR", &["zar"]), ("NGN", &["₦", "ngn"]), ("MYR", &["myr"]), ("KES", &["ksh", "kes"]), ("BDT", &["bdt"]), ("SGD", &["s $", "sgd"]), ("HKD", &["hk $", "hkd"])];
