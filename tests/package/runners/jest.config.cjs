module.exports = {
  rootDir: "..",
  testMatch: ["<rootDir>/runners/jest.test.cjs"],
  testEnvironment: "jsdom",
  moduleNameMapper: { "^report-card(/mount)?$": "report-card/testing" },
};
