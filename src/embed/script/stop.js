/* What stopped a card, and how one finds out. */

export class Stop {
  constructor(code, cause) {
    this.code = code;
    this.cause = cause;
  }
}

// The policy's refusals look like a dead network; only the event tells them apart, and that comes later.
let refused = [];
document.addEventListener("securitypolicyviolation", (event) => refused.push(event.blockedURI));

/** Another try: what was refused before does not count any more. */
export const forgetRefusals = () => { refused = []; };

/** Why nothing came from an address; where nothing better is known, `code`. */
export async function stopOf(cause, address, code) {
  if (cause instanceof Stop) return cause;
  await new Promise((done) => setTimeout(done, 400)); // WebKit takes its time
  const isRefused = refused.some((uri) => uri && (address.startsWith(uri) || uri.startsWith(address)))
    || /CSP|policy/i.test(cause); // of wasm WebKit tells no event
  return new Stop(/^file/.test(address) ? "file" : isRefused ? "blocked" : code, cause);
}
