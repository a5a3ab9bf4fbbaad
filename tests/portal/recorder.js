/* The first script of every page under test: what goes wrong, from the start on. */
(() => {
  const errors = [];
  window.__errors = errors;
  window.__warnings = [];
  const told = (values) => values.map((value) => value?.stack ?? String(value)).join(" ").slice(0, 500);
  // What the page can't load (an image, a script) tells the element alone: hence the capture.
  addEventListener("error", (event) => errors.push(`error: ${event.message ?? event.target.src ?? event.target.href}`), true);
  addEventListener("unhandledrejection", (event) => errors.push(`rejected: ${told([event.reason])}`));
  addEventListener("securitypolicyviolation", (event) => errors.push(`CSP: ${event.effectiveDirective} ${event.blockedURI}`));
  const { error, warn } = console;
  console.error = (...values) => {
    errors.push(`console: ${told(values)}`);
    error.apply(console, values);
  };
  console.warn = (...values) => {
    window.__warnings.push(told(values));
    warn.apply(console, values);
  };
})();
