//! The first press: when the card shows that it has noticed it, and when it has answered.

use anyhow::{Context, Result};

use crate::bench::Bench;
use crate::browser::Slowness;
use crate::target::Target;

/// Presses "table". Noticed: the button is busy, or the table is there. Answered: the table is there. Both count when painted.
const SCRIPT: &str = "
    const root = document.querySelector('report-card').shadowRoot;
    const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === 'Bảng');
    const isThere = () => root.querySelector('table.figures') !== null;
    const start = performance.now();
    const end = start + 60000;
    button.click();
    const until = async (holds) => {
      while (!holds()) {
        if (performance.now() > end) throw new Error('no answer');
        await window.probe.painted();
      }
      await window.probe.painted();
      return performance.now() - start;
    };
    const heard = await until(() => isThere() || button.getAttribute('aria-busy') === 'true' || !button.isConnected);
    return [heard, await until(isThere)];";

/// Waits until everything that the card needs is there and drawn.
const PREPARE: &str = "
    const card = document.querySelector('report-card');
    card.setAttribute('interactive', 'now');
    while (card.shadowRoot.querySelector('slot[name]')) await window.probe.painted();
    await window.probe.painted();
    return null;";

impl Bench {
    /// Presses on the page visited last; `is_ready` if the wasm is loaded before, as with `interactive="idle"`.
    pub async fn first_press(&mut self, target: Target, what: &str, slowness: Slowness, is_ready: bool) -> Result<()> {
        self.browser.slow(slowness).await?;
        if is_ready {
            self.browser.run(PREPARE).await.with_context(|| target.name())?;
        }
        let told = self.browser.run(SCRIPT).await.with_context(|| target.name())?;
        self.browser.slow(Slowness::NONE).await?;
        for (at, name) in ["heard", "answered"].into_iter().enumerate() {
            let time = told.get(at).and_then(serde_json::Value::as_f64).with_context(|| format!("no {name}"))?;
            self.samples.add(target, &format!("{what}.{name}"), time);
        }
        Ok(())
    }
}
