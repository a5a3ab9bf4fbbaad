// What an embed does on a page: finds its places, fetches each report once, draws.

/** `mount(host, report)` draws a card; it gives `ready`, which resolves when all is drawn, and `end`, which takes it away. */
export function start(mount) {
  window.peer = { mount };
  const reports = new Map();
  for (const host of document.querySelectorAll("[data-report]")) {
    const address = host.dataset.report;
    if (!reports.has(address)) reports.set(address, fetch(address).then((response) => response.json()));
    reports.get(address).then((report) => {
      host.replaceChildren();
      mount(host, report);
    });
  }
}
