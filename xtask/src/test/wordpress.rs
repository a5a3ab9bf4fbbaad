//! The plugin in a real WordPress: Debian's, with PHP and a MariaDB of its own, driven by tests/wordpress.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use crate::browsers::{Engine, start};
use crate::command::{command, output, root, run};
use crate::debian;
use crate::dist::make;
use crate::tools::Tools;

/// A file of WordPress itself.
const WORDPRESS: &str = "/usr/share/wordpress/wp-load.php";
/// Server and PHP variant are named, because WordPress would otherwise bring Apache.
const PACKAGES: [(&str, &str); 11] = [
    ("wordpress", WORDPRESS),
    ("nginx", WORDPRESS),
    ("php", WORDPRESS),
    ("php-cgi", WORDPRESS),
    ("wordpress-theme-twentytwentythree", "/usr/share/wordpress/wp-content/themes/twentytwentythree/style.css"),
    ("php-cli", "/usr/bin/php"),
    ("php-mysql", WORDPRESS),
    ("php-mbstring", WORDPRESS),
    ("php-xml", WORDPRESS),
    // Not mariadb-server, which would start a service.
    ("mariadb-server-core", "/usr/sbin/mariadbd"),
    ("python3", "/usr/bin/python3"),
];

/// Installs Debian's WordPress with its PHP; starts none of it.
pub fn install() -> Result<()> {
    debian::install_lean("WordPress", &PACKAGES)?;
    for (package, file) in PACKAGES {
        ensure!(Path::new(file).exists(), "{file} is missing: this test needs Debian's {package}");
    }
    Ok(())
}

pub fn wordpress(tools: &Tools) -> Result<()> {
    lint()?;
    let folder = root().join("target/wordpress");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    // Not in target/dist: what is deployed from there must not bear a test's address.
    let made = make("https://cdn.example/report-card", &folder)?;
    run(command("cargo").args(["build", "--features", "cli", "--bin", "report-card"]))?;
    let driver = start(Engine::Chromium, tools)?;
    let mut test = command("python3");
    test.args(["-B", "-W", "error::ResourceWarning", "-m", "unittest"]).current_dir(root().join("tests/wordpress"));
    test.env("REPORT_CARD", root().join("target/debug/report-card")).env("REPORT_CARD_PLUGIN", &made.plugin);
    run(test.env("WEBDRIVER_URL", &driver.url))
}

/// Each PHP file parses.
fn lint() -> Result<()> {
    let files = output(command("git").args(["ls-files", "integrations/wordpress/*.php", "tests/wordpress/*.php"]));
    for file in files.context("git lists no files")?.lines() {
        if output(command("php").args(["-l", file])).is_none() {
            bail!("php -l {file} fails");
        }
    }
    Ok(())
}
