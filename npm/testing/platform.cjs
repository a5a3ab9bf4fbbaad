"use strict";
/* report-card/testing: the card, drawn by its own wasm, in jsdom and happy-dom (Vitest, Jest). What they lack of a browser is
 * defined here for the card only: the globals of the application's tests stay untouched. */
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { TextDecoder, TextEncoder } = require("node:util");

// Node's MessageChannel would keep a test runner from exiting.
class MessageChannel {
  port1 = {};
  port2 = { postMessage: () => setTimeout(() => this.port1.onmessage()) };
}

class IntersectionObserver {
  constructor(hear) { this.hear = hear; }
  observe() { queueMicrotask(() => this.hear?.([{ isIntersecting: true }])); }
  disconnect() { this.hear = null; }
}

// Runners copy the DOM's names into a global that is no instance of Window.
class Window {
  static [Symbol.hasInstance](one) { return one === globalThis; }
}
