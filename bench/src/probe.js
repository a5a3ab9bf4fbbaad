// Injected before a page's own scripts: notes when the card's facts are there, and what the page has cost until then.
// `WANTED` is { hosts, cards, facts, drawings, shadow }.

((wanted) => {
  const said = (text) => text.replace(/\s+/g, " ").toLowerCase();
  // The card's last fact is looked for first: until it is there, one search a frame is enough.
  const facts = wanted.facts.map(said).reverse();
  const textOf = (host) => {
    const inner = host.shadowRoot ?? host.querySelector("lit-report-card")?.shadowRoot;
    return said((wanted.shadow ? "" : host.textContent) + (inner?.textContent ?? ""));
  };
  const missing = (host) => {
    const text = textOf(host);
    return facts.find((fact) => !text.includes(fact));
  };
  const drawingsIn = (host) => [...host.querySelectorAll("canvas")].filter(({ width, height }) => width && height).length;
  const isDone = (host) => missing(host) === undefined && drawingsIn(host) >= wanted.drawings;

  const done = new Set();
  const longTasks = [];
  const shifts = [];
  const observe = (type, list) => new PerformanceObserver((entries) => list.push(...entries.getEntries())).observe({ type, buffered: true });
  observe("longtask", longTasks);
  observe("layout-shift", shifts);
  const paints = [];
  observe("paint", paints);
  const wasm = [];
  const instances = [];
  for (const name of ["compile", "compileStreaming", "instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[name];
    WebAssembly[name] = function (...rest) {
      const start = performance.now();
      const result = own.apply(this, rest);
      result.then((made) => {
        wasm.push({ name, start, end: performance.now() });
        instances.push(made.instance ?? made);
      }, () => {});
      return result;
    };
  }

  const painted = (act) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = act;
    channel.port2.postMessage(0);
  });
  const isComplete = () => {
    const hosts = document.querySelectorAll(wanted.hosts);
    if (hosts.length < wanted.cards) return false;
    for (const host of [...hosts].slice(0, wanted.cards)) {
      if (done.has(host)) continue;
      if (!isDone(host)) return false;
      done.add(host);
    }
    return true;
  };

  /** Work of a fixed size: its time shows whether the slowing was really on. */
  const loop = () => {
    const start = performance.now();
    let sum = 0;
    for (let at = 0; at < 4e6; at += 1) sum = (sum * 31 + at) % 1000003;
    return sum < 0 ? 0 : performance.now() - start;
  };

  const report = (complete, facts) => {
    const [page] = performance.getEntriesByType("navigation");
    return {
      complete, facts, loop: loop(), wasm,
      paint: paints.find(({ name }) => name === "first-contentful-paint")?.startTime,
      longest: Math.max(0, ...longTasks.map(({ duration }) => duration)),
      blocked: longTasks.filter(({ startTime }) => startTime < complete).reduce((sum, { duration }) => sum + duration - 50, 0),
      longTasks: longTasks.map(({ startTime, duration }) => [startTime, duration]),
      shift: shifts.reduce((sum, { value, hadRecentInput }) => sum + (hadRecentInput ? 0 : value), 0),
      resources: [page, ...performance.getEntriesByType("resource")].map((entry) => ({
        name: new URL(entry.name).pathname, encoded: entry.encodedBodySize, decoded: entry.decodedBodySize, transferred: entry.transferSize,
        start: entry.startTime, first: entry.responseStart, end: entry.responseEnd,
      })),
    };
  };
  const completed = new Promise((resolve) => {
    const end = performance.now() + 90_000;
    const look = () => {
      if (document.body && isComplete()) {
        const facts = performance.now();
        painted(() => painted(() => {
          const complete = performance.now();
          // Observers report a little later.
          setTimeout(() => resolve(report(complete, facts)), 200);
        }));
      } else if (performance.now() > end) resolve({ missing: missingNow() });
      else requestAnimationFrame(look);
    };
    look();
  });
  const missingNow = () => {
    const hosts = [...document.querySelectorAll(wanted.hosts)];
    const open = hosts.find((host) => !isDone(host));
    return `${hosts.length} of ${wanted.cards} places, drawings ${open && drawingsIn(open)}; missing: ${open && missing(open)}`;
  };

  const wasmBytes = () => instances.reduce((sum, { exports }) => sum + (exports?.memory?.buffer.byteLength ?? 0), 0);
  window.probe = { completed, loop, wasmBytes, painted: () => new Promise(painted), missingNow };
})(WANTED);
