/**
 * The playground in a browser, and what a person does there.
 *
 * @module
 */
import { assertEquals } from "@std/assert";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { PlaySite } from "./play_site.ts";

export const WIDE = { width: 1400, height: 900 }, PHONE = { width: 390, height: 844 };

/** How the page is opened. */
export interface Options extends BrowserContextOptions {
  hash?: string;
}

/** Opens the page, and sees to it that it neither complains nor asks for anything elsewhere. */
export async function withPage(
  browser: Browser,
  { url }: PlaySite,
  { hash = "", ...options }: Options,
  f: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: WIDE, ...options });
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (line) => {
    if (line.type() === "error") complaints.push(line.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(new URL("..", url).href)) complaints.push(request.url());
  });
  page.on("response", (answer) => {
    if (answer.status() >= 400) complaints.push(`${answer.status()} ${answer.url()}`);
  });
  try {
    await page.goto(url + hash);
    await learned(page);
    await f(page);
    assertEquals(complaints, []);
  } finally {
    await context.close();
  }
}

/** Waits until there is something to be seen. */
export async function learned(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector<HTMLElement>(".panel")?.dataset.testLoss);
}

/** Waits until what a new setting begins with has been drawn. */
export async function begun(page: Page): Promise<void> {
  await page.waitForSelector('#epoch[data-drawn="0"]');
}

/** How many epochs it says. */
export async function epochOf(page: Page): Promise<number> {
  return Number((await page.textContent("#epoch"))!.replaceAll(",", ""));
}

/** The test loss of each function, as exactly as the page knows it. */
export async function losses(page: Page): Promise<Record<string, number>> {
  return Object.fromEntries(
    await page.locator(".panel").evaluateAll((panels) =>
      (panels as HTMLElement[]).map(({ dataset }) => [dataset.name!, Number(dataset.testLoss)])
    ),
  );
}

/** Plays until so many epochs have been learned, then pauses. */
export async function playTo(page: Page, epoch: number): Promise<void> {
  await page.click("#play");
  await page.waitForFunction(
    (epoch) => Number(document.querySelector("#epoch")!.textContent!.replaceAll(",", "")) >= epoch,
    epoch,
  );
  await page.click("#play");
  await settled(page);
}

/** Waits until the picture that is under way has been drawn. */
export async function settled(page: Page): Promise<void> {
  for (let before = -1; before !== await epochOf(page);) {
    before = await epochOf(page);
    await page.waitForTimeout(400);
  }
}

/** Learns up to an epoch, step by step. */
export async function stepTo(page: Page, epoch: number): Promise<void> {
  for (let i = await epochOf(page) + 1; i <= epoch; i++) {
    await page.click("#step");
    await page.waitForFunction(
      (epoch) => document.querySelector("#epoch")!.textContent === String(epoch),
      i,
    );
  }
}
