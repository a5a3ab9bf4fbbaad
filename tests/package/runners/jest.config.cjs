module.exports = {
  rootDir: "..",
  testMatch: ["<rootDir>/runners/jest.test.cjs"],
  testEnvironment: "jsdom",
  moduleNameMapper: { "^report-card(/.*)?$": "report-card/testing" },
};
