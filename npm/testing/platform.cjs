"use strict";
/* report-card/testing: the card itself, drawn by its own wasm, in jsdom and happy-dom (Vitest, Jest). What those lack of a browser
 * stands here, for the card alone: the globals of the application's tests stay as they are. */
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { TextDecoder, TextEncoder } = require("node:util");

// Node's would keep a test runner from ending.
class MessageChannel {
  port1 = {};
  port2 = { postMessage: () => setTimeout(() => this.port1.onmessage()) };
}

class IntersectionObserver {
  constructor(hear) { this.hear = hear; }
  observe() { queueMicrotask(() => this.hear?.([{ isIntersecting: true }])); }
  disconnect() { this.hear = null; }
}

// Runners put the DOM's names into a global of their own, which is no window by its kind.
class Window {
  static [Symbol.hasInstance](one) { return one === globalThis; }
}
