//! English words by which a figure is no result, or may be none.

use super::super::{Rows, Unreal};

#[rustfmt::skip]
pub(super) const UNREAL: Rows<Unreal> = &[
    (Unreal::Denied, &["not", "rather than", "instead of", "isn't", "wasn't", "weren't", "aren't"]),
    (Unreal::Supposed, &["can hold", "can lift", "can carry", "can treat", "can produce", "can seat", "can handle", "can take", "can accommodate", "can store", "can process", "can sleep", "is able to", "are able to", "be able to", "is forecast", "are forecast", "is projected", "are projected", "is anticipated", "are anticipated", "awaiting approval", "has been set aside", "have been set aside", "has been earmarked", "have been earmarked", "awaiting", "pending approval", "under consideration", "yet to be approved", "would", "wouldn't", "could have", "should have", "might have", "may have", "denied", "denies", "not true that", "no truth", "planned to", "was due to", "were due to", "is due to", "are due to", "due to start", "due to open", "had hoped to", "had expected", "had planned", "had forecast", "had budgeted", "were expecting", "was expecting", "proposed to", "proposes to", "proposals to", "plans for", "rumours that", "rejected a claim", "rejected claims", "dismissed a claim", "dismissed claims", "claim that", "are needed", "is needed", "are required", "is required", "hopes for", "hoped for", "hoped that", "it costs", "are now expected", "were now expected", "were expected by", "are expected by", "enough power for", "enough for", "enough to", "cap of", "expected to", "to approve", "voted to", "forecasts a", "forecasts an", "forecasting a", "forecasting an", "projects a", "projects an", "projecting a", "projecting an", "plans a", "plans an", "budget provides", "budget includes", "budget allows", "budget earmarks", "planning a", "planning an", "wants a further", "seeking a", "seeking an"]),
    (Unreal::Condition, &["if", "a poll", "poll by", "policy calls for", "policy requires", "a request to", "an application to", "a bid to", "a proposal to", "the proposal to", "original design", "unless", "supposing", "hypothetically", "called for", "called on", "calling on", "urged", "urging", "demanded", "demanding", "has asked", "have asked", "had asked", "is asked to", "are asked to", "was asked to", "were asked to", "asked for £", "asked for $", "asked for €", "asking for", "asks for", "recommended that", "recommends that", "recommending that", "wants the", "want the", "wants an", "wants a", "we need", "we will need", "need at least", "needs at least", "needs another", "need another", "needs some", "needs about"]),
    (Unreal::Withdrawn, &["correction", "corrected", "amended", "earlier version", "previous version", "previously reported", "originally said", "originally stated", "wrongly", "incorrectly", "erroneously", "in error", "misstated", "retracted", "correct figure", "right figure", "true figure"]),
    (Unreal::Doubtful, &["to increase", "to raise", "to cut", "to reduce", "didn't", "hasn't", "haven't", "hadn't", "don't", "doesn't", "never", "no longer", "planned", "proposed", "required", "requires", "needed", "needs", "should", "must", "could", "might", "failed", "budgeted", "the government", "government allocated", "eligible for", "supposed to", "claims that", "claimed that", "alleged", "committed to", "promised", "pledged", "survey suggested", "assumed", "assumes", "forecast", "against a", "against the", "estimated that", "on track", "pegged", "earmarked", "set aside", "over the past five", "in the past five", "over the last five", "in the last five", "past decade", "last decade", "approved a", "approved an", "approved the", "maximum", "minimum", "limit of"]),
    (Unreal::No, &["not only", "not just", "not more than", "not less than", "not fewer than", "not including", "not counting", "whether or not", "would recommend", "were asked for", "who called for", "would choose", "would say", "would like", "would be happy", "would speak highly", "if anything", "expected to reach", "expected to have reached", "expected to total"]),
];

/// After a figure, to where its clause ends.
#[rustfmt::skip]
pub(super) const REFUTED: &[&str] = &[
    "is wrong", "was wrong", "were wrong", "is incorrect", "was incorrect", "were incorrect", "is false", "was false", "were false", "is untrue", "was untrue", "is inaccurate", "was inaccurate", "were inaccurate",
    "was a mistake", "was an error", "is an error", "is a mistake", "was misreported", "was overstated", "was understated",
];

/// Whose figures they are: those of one farm or shop in a report about many.
#[rustfmt::skip]
pub(super) const PRIVATE: Rows<bool> = &[
    (true, &["who owns", "who runs the", "his farm", "her farm", "his shop", "her shop", "his business", "her business", "his hotel", "her hotel", ", owner of", "his family", "her family", "his own", "her own", "his neighborhood", "her neighborhood", "his neighbourhood", "her neighbourhood", "his ward", "her ward", "his street", "her street", "his village", "her village", "said she had", "said he had", "said she has", "said he has", "said they had"]),
];
