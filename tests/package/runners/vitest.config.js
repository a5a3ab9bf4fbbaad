import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["runners/vitest.test.js"],
    alias: [{ find: /^report-card(\/.*)?$/, replacement: "report-card/testing" }],
  },
});
