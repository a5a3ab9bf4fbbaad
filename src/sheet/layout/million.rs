//! "Visitors (m)": an m behind what is counted is a million, behind a length it is a metre. Where it may be either, it is asked.

use super::super::book::{Address, CellLocation};
use super::doubt::Doubt;
use super::fault::Fault;
use super::phrase::{Phrase, is_vietnamese};
use super::reader::Reader;

/// What is counted, or money: nobody measures it in metres.
#[rustfmt::skip]
const COUNTED: &[&str] = &[
    "visitors", "visits", "visit", "passengers", "people", "population", "residents", "customers", "users", "journeys", "trips",
    "downloads", "sessions", "views", "pageviews", "tourists", "households", "jobs", "employees", "workers", "items", "vehicles",
    "sales", "revenue", "income", "turnover", "budget", "expenditure", "spend", "spending", "cost", "costs", "grant", "grants",
    "borrowing", "debt", "reserves", "savings", "investment", "transactions", "calls", "attendances", "attendance", "meals", "books",
    "loans", "letters", "subscribers", "followers", "bookings", "nights", "tickets", "pupils", "students", "children", "births",
    "arrivals", "guests", "patients", "appointments", "hits", "footfall", "riders", "ridership", "boardings", "gdp", "exports", "imports",
];
/// What is so long, deep or high.
#[rustfmt::skip]
const LENGTHS: &[&str] = &[
    "length", "long", "height", "depth", "distance", "width", "wide", "road", "roads", "pipe", "pipes", "pipeline", "fence", "fences",
    "fencing", "wall", "walls", "path", "paths", "footpath", "footpaths", "kerb", "kerbs", "sewer", "sewers", "river", "rivers", "drain",
    "drains", "canal", "track", "tracks", "rail", "cable", "tunnel", "bridge", "bridges", "coastline", "altitude", "elevation", "level",
    "rainfall", "snow", "snowfall", "tide", "radius", "hedge", "hedges", "hedgerow", "hedgerows", "cycleway", "cycleways", "trench",
    "pavement", "pavements", "dyke", "embankment", "ditch", "ditches",
];

impl Reader<'_, '_> {
    /// The unit of a line, an m told as metres or millions; `is_own` says whether a column of units has it, where m is the metre to everybody.
    pub(super) fn metres_or_millions(
        &mut self,
        at: Address,
        name: &str,
        (unit, place): (String, CellLocation),
        is_own: bool,
    ) -> (String, CellLocation) {
        if !matches!(unit.as_str(), "m" | "mm") || is_vietnamese(name) {
            return (unit, place);
        }
        let phrase = Phrase::of(name);
        match (phrase.has_any(COUNTED), phrase.has_any(LENGTHS)) {
            (true, false) => return ("million".to_owned(), place),
            (false, true) => {}
            // Rain is in mm.
            (false, false) if is_own || unit == "mm" => {}
            _ => self.account.refuse_once(at, Fault::Doubt(Doubt::Metres(name.to_owned()))),
        }
        (unit, place)
    }
}
