/* Why a card could not be shown, and how that is found out. */

export class Stop {
  constructor(code, cause) {
    this.code = code;
    this.cause = cause;
  }
}

// To fetch, a policy's refusal looks like a dead network; only its event tells, and that comes later.
let refused = [];
document.addEventListener("securitypolicyviolation", (event) => refused.push(event.blockedURI));

/** What is being done, until the signal ends it: a page's replacement of `fetch` may know no signal. */
export const inTime = (signal, work) => Promise.race([work, new Promise((_, fail) => {
  signal.addEventListener("abort", () => fail(signal.reason));
})]);

/** Forgets earlier refusals, before another try. */
export const forgetRefusals = () => { refused = []; };

/** The reason why an address gave nothing; `code` if nothing better is known. */
export async function stopOf(cause, address, code) {
  if (cause instanceof Stop) return cause;
  await new Promise((done) => setTimeout(done, 400)); // WebKit reports it late
  const isRefused = refused.some((uri) => uri && (address.startsWith(uri) || uri.startsWith(address)))
    || /CSP|policy/i.test(cause); // WebKit sends no event for wasm
  return new Stop(/^file/.test(address) ? "file" : isRefused ? "blocked" : code, cause);
}
