/* In a test runner there is no script's address, and no file to look for. */

export const baseOf = () => "";

export const helpOf = (code) => `node_modules/report-card/troubleshooting.html#${code}`;
