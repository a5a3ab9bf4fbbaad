/* Each test runner: an application's tests with `report-card/testing` in the card's place. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { table } from "./table.js";

const vitest = (environment) => ["node_modules/vitest/vitest.mjs", "run", "--config", "runners/vitest.config.js", `--environment=${environment}`];
const RUNNERS = {
  "Vitest with jsdom": vitest("jsdom"),
  "Vitest with happy-dom": vitest("happy-dom"),
  "Jest with jsdom": ["node_modules/jest/bin/jest.js", "--config", "runners/jest.config.cjs"],
};

export function runners(browser, only) {
  const names = Object.keys(RUNNERS).filter((name) => !only || name.startsWith(only));
  return table("runner", names, ["element and mount"], (name) => async () => {
    await promisify(execFile)("node", RUNNERS[name]).catch(({ stdout, stderr }) => {
      throw new Error(`${stdout}\n${stderr}`);
    });
  });
}
