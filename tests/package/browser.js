/* One headless Chromium for all cells, and a page for each. */
import puppeteer from "puppeteer-core";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const PATIENCE = 60_000;

export const launch = () => puppeteer.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });

/** Opens an address and hands the page over; whatever it complains of on the console fails the cell, but for what `isExpected`. */
export async function visit(browser, address, use, isExpected = () => false) {
  const page = await browser.newPage();
  const said = [];
  page.on("console", (message) => {
    if (/^(error|warn)/.test(message.type())) said.push(message.text());
  });
  page.on("pageerror", (error) => said.push(error.message));
  page.on("response", (response) => {
    if (response.status() >= 400) said.push(`${response.status()} ${response.url()}`);
  });
  page.setDefaultTimeout(PATIENCE);
  try {
    await page.goto(address);
    await use(page);
  } catch (error) {
    throw new Error([error.message, ...said].join("\n"));
  } finally {
    await page.close();
  }
  const bad = said.filter((line) => !isExpected(line));
  if (bad.length) throw new Error(bad.join("\n"));
}

/** Waits until a card shows a figure, styled. */
export const shows = (page, figure, selector = "report-card") => page.waitForFunction((figure, selector) => {
  const host = document.querySelector(selector);
  const root = host?.shadowRoot ?? host;
  const article = root?.querySelector("article");
  return article?.textContent.includes(figure);
}, {}, figure, selector);
