import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import axe from "axe-core";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { readCourse } from "../../.site/read/course.ts";
import { startChromium } from "../browser/chromium.ts";
import { mayRun } from "../browser/lab.ts";
import { factsOf, firstPaint, type PageFacts, type Size, sizeOf } from "./page_facts.ts";
import { type ReadingSite, readingSite, watched } from "./reading_site.ts";

const PHONE = { width: 390, height: 844 }, WIDE = { width: 1400, height: 900 };
const MOST_BYTES = 700_000;
const EXAMINED = [
  "index.html",
  "lessons/02-relu.html",
  "lessons/10-choosing.html",
  "reference/index.html",
];

Deno.test({
  name: "the site that is read",
  ignore: !mayRun,
  async fn(t) {
    await using site = await readingSite();
    const browser = await startChromium();
    try {
      const { pages } = await readCourse();
      const addresses = ["index.html", ...pages.map(({ address }) => address)];
      const others = ["api/index.html", "api/~/relu.html"];
      const facts = new Map<string, PageFacts>();
      const isOurs = ([address]: [string, PageFacts]) => addresses.includes(address);

      for (
        const [name, viewport, scheme] of [["a phone", PHONE, "dark"], [
          "a wide screen",
          WIDE,
          "light",
        ]] as const
      ) {
        await t.step(
          `no page scrolls sideways on ${name}, or complains, or asks another host`,
          async () => {
            const context = await browser.newContext({ viewport, colorScheme: scheme });
            const complaints = await watched(context, site.url);
            const page = await context.newPage();
            for (const address of [...addresses, ...others]) {
              await page.goto(site.url + address, { waitUntil: "load" });
              const found = await factsOf(page);
              facts.set(address, found);
              if (!others.includes(address)) {
                assertEquals([address, found.tooWide, found.errors], [address, 0, []]);
              }
            }
            assertEquals(complaints, []);
            await context.close();
          },
        );
      }
      await t.step(
        "every link leads to a page that is there, and to a place in it",
        () => checkLinks(facts, site),
      );
      await t.step(
        "no page is larger than 700 kB with all it loads",
        () => checkSizes(browser, new Map([...facts].filter(isOurs)), site),
      );
      for (const scheme of ["light", "dark"] as const) {
        await t.step(
          `axe finds nothing serious in four pages, ${scheme}`,
          () => checkAccess(browser, scheme, site),
        );
      }
      await t.step(
        "a slider moves its figure",
        () => withPage(browser, site, "lessons/03-sigmoid.html", checkSlider),
      );
      await t.step(
        "the search finds what is asked for, and goes there",
        () => withPage(browser, site, "index.html", checkSearch),
      );
      await t.step(
        "light and dark can be chosen, for good and for figures too",
        () => withPage(browser, site, "lessons/02-relu.html", checkTheme),
      );
      await t.step(
        "hints and answers unfold",
        () => withPage(browser, site, "exercises/4-dying-relu.html", checkFolds),
      );
    } finally {
      await browser.close();
    }
  },
});

/** Opens a page of the site on a wide light screen, and holds against it whatever it complains about. */
async function withPage(
  browser: Browser,
  site: ReadingSite,
  address: string,
  check: (page: Page) => Promise<void>,
) {
  const context = await browser.newContext({ viewport: WIDE, colorScheme: "light" });
  const complaints = await watched(context, site.url);
  const page = await context.newPage();
  await page.goto(site.url + address);
  await check(page);
  assertEquals(complaints, []);
  await context.close();
}

async function checkLinks(facts: Map<string, PageFacts>, { url, folder }: ReadingSite) {
  const broken: string[] = [];
  const seen = new Set<string>();
  for (const [page, { addresses }] of facts) {
    for (const address of addresses) {
      if (!address.startsWith(url) || seen.has(address)) continue;
      seen.add(address);
      const [path, place] = address.slice(url.length).split("#").map(decodeURIComponent);
      const isThere = await Deno.stat(join(folder, path)).then(() => true, () => false);
      const target = facts.get(path);
      if (!isThere || (place && target && !target.ids.includes(place))) {
        broken.push(`${page}: ${address}`);
      }
    }
  }
  assert(seen.size > 200, `only ${seen.size} links`);
  assertEquals(broken, []);
}

async function checkSizes(
  browser: Browser,
  facts: Map<string, PageFacts>,
  { url, folder }: ReadingSite,
) {
  const files = new Map<string, Promise<Size>>();
  const sizeAt = (address: string) => {
    const path = join(folder, decodeURIComponent(address.slice(url.length)));
    return files.get(path) ?? files.set(path, sizeOf(path)).get(path)!;
  };
  const sizes = await Promise.all(Array.from(facts, async ([address, { loaded }]) => {
    const all = await Promise.all(loaded.filter((file) => file.startsWith(url)).map(sizeAt));
    const sum = (form: keyof Size) => all.reduce((bytes, size) => bytes + size[form], 0);
    return { address, whole: sum("whole"), gzip: sum("gzip") };
  }));
  sizes.sort((a, b) => b.whole - a.whole);
  const kB = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
  const [largest] = sizes, front = sizes.find(({ address }) => address === "index.html")!;
  for (const { address, whole, gzip } of [largest, front]) {
    const page = await browser.newPage({ viewport: PHONE });
    const paint = Math.round(await firstPaint(page, url + address));
    await page.close();
    console.log(
      `measured: ${address} with all it loads has ${kB(whole)}, ${kB(gzip)} compressed; ` +
        `first paint after ${paint} ms at 1.6 Mbit/s, uncompressed, with a quarter of the CPU`,
    );
  }
  assertEquals(sizes.filter(({ whole }) => whole > MOST_BYTES), []);
}

async function checkAccess(browser: Browser, colorScheme: "light" | "dark", { url }: ReadingSite) {
  const context = await browser.newContext({ viewport: WIDE, colorScheme });
  const page = await context.newPage();
  for (const address of EXAMINED) {
    await page.goto(url + address);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ["violations"] })
    );
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) =>
        `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)).join(" | ")}`
      );
    assertEquals([address, ...serious], [address]);
  }
  await context.close();
}

async function checkSlider(page: Page) {
  const figure = page.locator(".outputs:has(input[type=range])").first();
  const drawing = () => figure.locator(".moves").first().innerHTML();
  const before = await drawing();
  const slider = figure.locator("input[type=range]").first();
  const value = await slider.inputValue();
  await slider.focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowLeft");
  assert(await slider.inputValue() !== value);
  await page.waitForFunction(
    ([before]) => document.querySelector(".outputs .moves")!.innerHTML !== before,
    [before],
  );
}

async function checkSearch(page: Page) {
  await page.keyboard.press("/");
  await page.locator("dialog input").waitFor();
  await page.keyboard.type("dying ReLU");
  const first = page.locator("dialog li a").first();
  assertStringIncludes(await first.innerText(), "Exercise 4 · Dying ReLU");
  await first.click();
  await page.waitForURL("**/exercises/4-dying-relu.html");
}

async function checkTheme(page: Page) {
  const seen = () =>
    page.evaluate(() => [
      getComputedStyle(document.body).backgroundColor,
      getComputedStyle(document.querySelector("img.nonlinear")!).colorScheme,
    ]);
  assertEquals(await seen(), ["rgb(255, 255, 255)", "light"]);
  await page.click("[data-theme-switch]");
  assertEquals(await seen(), ["rgb(17, 17, 17)", "dark"]);
  await page.reload();
  assertEquals(await seen(), ["rgb(17, 17, 17)", "dark"]);
  await page.click(".ways a >> text=Library");
  await page.waitForURL("**/api/index.html");
  assert(await page.evaluate(() => document.documentElement.classList.contains("dark")));
}

async function checkFolds(page: Page) {
  const fold = page.locator("article details").first();
  const text = fold.locator(":scope > :not(summary)").first();
  assertEquals(await text.isVisible(), false);
  await fold.locator("summary").first().click();
  assertEquals(await text.isVisible(), true);
}
