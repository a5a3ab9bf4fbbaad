//! The results in words: tables, targets, and what each figure means.

use anyhow::Result;

use crate::bench::Bench;
use crate::drawing;
use crate::glance;
use crate::machine;
use crate::parts;
use crate::table::Unit::{Kilobytes, Megabytes, Milliseconds, Plain, Tenths};
use crate::table::{column, table};
use crate::target::Target;
use crate::verdict::verdicts;

/// When and how the run was made.
pub struct Run {
    pub load_before: String,
    pub load_after: String,
    pub browser: String,
    pub minutes: f64,
}

/// The tables only, for the terminal.
pub fn tables(bench: &Bench) -> String {
    let samples = &bench.samples;
    let plan = &bench.plan;
    let mut text = String::new();
    let mut add = |title: &str, meaning: &str, body: String| text += &format!("## {title}\n\n{meaning}\n\n{body}\n");
    add(
        "Weight",
        "kB over the wire, Brotli 11, of a first view: page, scripts, style, wasm and report. The last column is what they are \
         unpacked, which a phone parses.",
        table(
            samples,
            &Target::ALL,
            &[
                column("html", "sent.html", Kilobytes),
                column("js", "sent.js", Kilobytes),
                column("css", "sent.css", Kilobytes),
                column("wasm", "sent.wasm", Kilobytes),
                column("json", "sent.json", Kilobytes),
                column("all", "sent.all", Kilobytes),
                column("unpacked", "plain.all", Kilobytes),
            ],
        ),
    );
    add(
        "First view",
        "ms from the navigation on, CPU four times slower. *Paint*: first contentful paint (without prerendering, that is \
         \"Đang tải báo cáo…\" for all). *Readable*: all 64 facts are in the card, where they stay, and two frames have \
         passed. *Warm*: the same reader comes back, at 4 Mbit/s.",
        table(
            samples,
            &Target::ALL,
            &[
                column("paint, 1.6 Mbit/s", "slow.paint", Milliseconds),
                column("readable, 1.6 Mbit/s", "slow.complete", Milliseconds),
                column("paint, 4 Mbit/s", "fair.paint", Milliseconds),
                column("readable, 4 Mbit/s", "fair.complete", Milliseconds),
                column("readable, warm", "warm.complete", Milliseconds),
            ],
        ),
    );
    add(
        "The first press",
        "ms from the press on \"Bảng\" (the card as a table), right after the card is readable, CPU four times slower. *Heard*: the button is \
         painted as busy, or the answer is there. *Answered*: the table is painted. *Warm*: the same reader comes back; *idle*: the \
         same, where the wasm has come and the live card has taken over before. The peers have no such button: what they \
         show opens by itself.",
        table(
            samples,
            &Target::PRESSED,
            &[
                column("heard, 1.6 Mbit/s", "slow.cold.heard", Milliseconds),
                column("answered, 1.6 Mbit/s", "slow.cold.answered", Milliseconds),
                column("heard, 4 Mbit/s", "fair.cold.heard", Milliseconds),
                column("answered, 4 Mbit/s", "fair.cold.answered", Milliseconds),
                column("answered, warm", "warm.answered", Milliseconds),
                column("answered, idle", "idle.answered", Milliseconds),
            ],
        ),
    );
    add(
        "The main thread and memory",
        "*Blocked*: what tasks took beyond 50 ms until the card was complete; *longest*: the longest of them, ms, at 4 Mbit/s. \
         *Shift*: cumulative layout shift. *Memory*, in MB after garbage collection: what the page is told of its own \
         (measureUserAgentSpecificMemory), with wasm's; what a canvas' pixels take is in none of these.",
        table(
            samples,
            &Target::ALL,
            &[
                column("blocked", "fair.blocked", Milliseconds),
                column("longest", "fair.longest", Milliseconds),
                column("blocked, warm", "warm.blocked", Milliseconds),
                column("shift", "fair.shift", Plain),
                column("JS heap", "memory.heap", Megabytes),
                column("wasm", "memory.wasm", Megabytes),
                column("memory", "memory.whole", Megabytes),
                column("nodes", "memory.nodes", Milliseconds),
            ],
        ),
    );
    for number in &plan.lists {
        let what = |name: &str| format!("list-{number}.{name}");
        add(
            &format!("{number} indicators"),
            "ms, CPU four times slower, no network. *Complete*: from the navigation on, the first 50 rows drawn (static HTML: all). \
             *Filter*: from a press to the painted list, over all statuses; *work* is what the main thread did for one, \
             which frames do not round. *All drawn*: \"Xem thêm\" pressed until every row is there. *Filter, all drawn*: one press then.",
            table(
                samples,
                &Target::EACH,
                &[
                    column("complete", what("complete"), Milliseconds),
                    column("filter", what("filter"), Milliseconds),
                    column("work", what("work"), Tenths),
                    column("all drawn", what("drawn"), Milliseconds),
                    column("filter, all drawn", what("from-all"), Milliseconds),
                    column("memory, MB", what("whole"), Megabytes),
                ],
            ),
        );
    }
    add(
        &format!("{} cards on a page", plan.cards),
        "All drawn at once (`loading=\"eager\"`), CPU four times slower, no network. As pasted, ours draws only what is near the \
         reader: that is the line below the table.",
        table(
            samples,
            &Target::MANY,
            &[
                column("complete", "cards.complete", Milliseconds),
                column("blocked", "cards.blocked", Milliseconds),
                column("longest", "cards.longest", Milliseconds),
                column("memory, MB", "cards.whole", Megabytes),
            ],
        ) + &near(bench),
    );
    add(
        &format!("{} mounts and destroys", plan.mounts),
        "Each mounted, painted and destroyed before the next. *Time* holds one frame of waiting; *work* is the main thread's, ms \
         each. *Left*: memory that has come to stay, bytes each, and nodes each.",
        table(
            samples,
            &Target::EACH,
            &[
                column("time", "mounts.time", Tenths),
                column("work", "mounts.work", Tenths),
                column("left, bytes", "mounts.left", Milliseconds),
                column("left, nodes", "mounts.nodes", Plain),
            ],
        ),
    );
    add(
        "Many results at a glance",
        "*Height* of the whole card in CSS pixels, in columns of 360 and 760 px, nothing opened. *Words* of three letters or more that are seen \
         at 760 px, but for the footer, and how many of them were *said before*.",
        glance::told(bench),
    );
    text
}

fn near(bench: &Bench) -> String {
    let samples = &bench.samples;
    let median = |what: &str| samples.median(Target::Ours, what).unwrap_or(f64::NAN);
    format!(
        "\nAs pasted: the first card is complete after {:.0} ms, {:.0} ms blocked, {:.2} MB.\n",
        median("cards-near.complete"),
        median("cards-near.blocked"),
        median("cards-near.whole") / 1e6
    )
}

/// The whole text of RESULTS.md.
pub fn page(bench: &Bench, run: &Run) -> Result<String> {
    let plan = &bench.plan;
    Ok(format!(
        "# Results\n\n\
         Written by `cargo xtask bench`, {date}; not by hand. Medians, with the first and third quarter of the runs behind them.\n\n\
         | | |\n| --- | --- |\n| machine | {hardware} |\n| load | {before} at the start, {after} at the end, in {minutes:.0} minutes; more than \
         the number of CPUs: shared, and slower than alone |\n| browser | {browser}, headless, 412 × 823 at 1.75 |\n\
         | runs | {rounds} of each first view, {long} of all else, interleaved: each round begins with another one |\n\
         | commit | {commit}; of ours the small build, as it is deployed |\n| peers | {peers} |\n\n\
         ## The targets\n\n{verdicts}\n{tables}{parts}{growth}{method}",
        date = machine::today(),
        hardware = machine::hardware(),
        before = run.load_before,
        after = run.load_after,
        minutes = run.minutes,
        browser = run.browser,
        rounds = plan.rounds,
        long = plan.long_rounds,
        commit = machine::commit(&bench.root),
        peers = machine::peers(&bench.root)?,
        verdicts = verdicts(&bench.samples),
        tables = tables(bench),
        parts = parts::told(&bench.samples),
        growth = drawing::told(bench),
        method = METHOD,
    ))
}

const METHOD: &str = "## How it is measured

- **The same facts.** Before a page is measured, and at every visit, all 64 facts of `bench/facts/ngo-quyen-2023.txt` (for long lists the
  count and the first 50 names) must be in each card's text, and each chart's canvas must be there; else the run fails.
- **What the peers have not**: checks of the report with its problems, English, table and compact views, sorting, searching, exports, \
the choice of what is 100 %, right-to-left, paper. They do less, and are measured as they are.
- **Ours is what README says**: the snippets are read from it, and only the address and the report are put in their place;
  *hinted* are those for a card that is seen as the page opens, *drawn* is the one line with a report that `report-card publish` has
  written, *prerendered* what `report-card render --html` writes, *with figures* the element around static HTML's card.
- **The peers are built as sites build them**: one minified module each (esbuild), only what is used of each library, a linked style
  sheet, a `preload` hint for the report. Chart libraries draw the charts; the words around them are plain DOM. Animations are off.
- **Cold**: each visit has a host of its own (`v1.localhost`, …), so a process, a cache and compiled code of its own. **Warm**: the
  same host again.
- **Slow**: `Emulation.setCPUThrottlingRate` and `Network.emulateNetworkConditions`, which leaves the navigation out: the server delays
  the page by latency and size instead. Each visit proves that it was slowed: a loop of a fixed length must take longer, and
  each file at least the latency; else it is made again. Connections cost nothing here, as they would with TLS.
- **What throttling does not slow**: work off the main thread: V8 compiles wasm, and parses scripts that stream in, on threads
  that run at full speed. A real phone is slower there, and our share of that is larger than a small script's.
- On loopback with HTTP/1.1; files are sent as `cargo xtask dist` compresses them, with the caching of docs/deploy.md.
- `target/bench/pictures` has a picture of each card; `bench/peers.png` is one sheet of them.
";
