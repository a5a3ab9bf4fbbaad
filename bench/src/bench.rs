//! The state of a run: the browser, the site, and what was measured so far.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::browser::Browser;
use crate::command;
use crate::report::{REAL, with_indicators};
use crate::samples::Samples;
use crate::site::Site;
use crate::target::{Snippets, Target, empty_page};

/// How much to measure.
pub struct Plan {
    /// Visits of each page in each situation.
    pub rounds: usize,
    /// How many of the networks in `PROFILES`.
    pub profiles: usize,
    /// Rounds of measurements that take long.
    pub long_rounds: usize,
    /// Lengths of the long lists.
    pub lists: Vec<usize>,
    pub cards: usize,
    pub mounts: usize,
    /// Numbers of indicators, to see growth.
    pub indicators: Vec<usize>,
    pub many: Vec<usize>,
}

impl Plan {
    pub fn whole() -> Plan {
        Plan {
            rounds: 7,
            profiles: 2,
            long_rounds: 2,
            lists: vec![500, 2000],
            cards: 50,
            mounts: 500,
            indicators: vec![10, 25, 50, 100, 200, 500, 1000, 2000],
            many: vec![1, 2, 5, 10, 20, 50, 100, 200],
        }
    }

    /// Everything once, and smaller: only shows that it works.
    pub fn quick() -> Plan {
        Plan {
            rounds: 1,
            profiles: 1,
            long_rounds: 1,
            lists: vec![100],
            cards: 2,
            mounts: 3,
            indicators: vec![10, 100],
            many: vec![1, 4],
        }
    }
}

pub struct Bench {
    pub browser: Browser,
    pub site: Site,
    pub snippets: Snippets,
    pub samples: Samples,
    pub plan: Plan,
    pub root: PathBuf,
    driver: String,
    pub pages: BTreeSet<String>,
    pub visitors: usize,
    /// The time of the fixed loop without slowing, to check the emulation against.
    pub loop_time: f64,
}

impl Bench {
    pub async fn open(root: &Path, driver: &str, plan: Plan) -> Result<Bench> {
        let site = Site::start().await?;
        let dist = root.join("dist");
        ensure!(dist.join("report-card_bg.wasm").is_file(), "dist/ is missing: run cargo xtask build");
        site.put_folder("/ours", &dist)?;
        let reports = root.join("target/bench/reports");
        write_reports(root, &reports, &plan, &site)?;
        let drawn = root.join("target/bench/drawn");
        command::publish(root, REAL, &drawn)?;
        site.put_folder("/drawn", &drawn)?;
        build_peers(root, &reports)?;
        let peers = root.join("bench/peers/dist");
        for target in [Target::Preact, Target::Lit, Target::ChartJs, Target::ECharts, Target::Vega, Target::Static] {
            site.put_folder(&format!("/{}", target.id()), &peers.join(target.id()))?;
        }
        for target in Target::ALL {
            site.put(&format!("/empty-{}.html", target.id()), empty_page(target).as_bytes())?;
        }
        Ok(Bench {
            browser: Browser::open(driver).await?,
            snippets: Snippets::read(root)?,
            site,
            samples: Samples::default(),
            plan,
            root: root.to_owned(),
            driver: driver.to_owned(),
            pages: BTreeSet::new(),
            visitors: 0,
            loop_time: 0.0,
        })
    }

    /// The card of a report as HTML.
    pub fn html_of(&self, report: &str) -> Result<String> {
        let path = self.root.join("bench/peers/dist/static").join(format!("{report}.html"));
        std::fs::read_to_string(&path).with_context(|| format!("{} can't be read", path.display()))
    }

    /// The card as `report-card render --html` writes it.
    pub fn rendered(&self, report: &str) -> Result<String> {
        command::rendered(&self.root, report)
    }

    /// Starts a fresh browser, without history or caches.
    pub async fn renew(&mut self) -> Result<()> {
        let fresh = Browser::open(&self.driver).await?;
        std::mem::replace(&mut self.browser, fresh).close().await
    }
}

pub fn name_of(indicators: usize) -> String {
    format!("indicators-{indicators}")
}

fn write_reports(root: &Path, folder: &Path, plan: &Plan, site: &Site) -> Result<()> {
    if folder.exists() {
        std::fs::remove_dir_all(folder)?;
    }
    std::fs::create_dir_all(folder)?;
    let put = |name: &str, text: &str| -> Result<()> {
        std::fs::write(folder.join(format!("{name}.json")), text)?;
        site.put(&format!("/reports/{name}.json"), text.as_bytes())
    };
    put(REAL, &std::fs::read_to_string(root.join(format!("www/reports/{REAL}.json")))?)?;
    let sizes: BTreeSet<usize> = plan.lists.iter().chain(&plan.indicators).copied().collect();
    sizes.into_iter().try_for_each(|number| put(&name_of(number), &with_indicators(number)?))
}

fn build_peers(root: &Path, reports: &Path) -> Result<()> {
    let status = Command::new("node").arg("build.js").arg(reports).current_dir(root.join("bench/peers")).status();
    ensure!(status.context("Node.js can't be started")?.success(), "the peers can't be built");
    Ok(())
}
