/**
 * What is checked of the pages that are read, in a browser.
 *
 * @module
 */
import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import type axe from "axe-core";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { functionObjects } from "../../.site/read/reference_entry.ts";
import { firstPaint, type PageFacts, type Size, sizeOf } from "./page_facts.ts";
import type { ReadingSite } from "./reading_site.ts";

/** The windows that pages are looked at in. */
export const PHONE = { width: 390, height: 844 }, WIDE = { width: 1400, height: 900 };

const MOST_BYTES = 700_000;
const EXAMINED = [
  "index.html",
  "lessons/02-relu.html",
  "lessons/10-choosing.html",
  "reference/index.html",
];

/** Every link of the pages leads to a file, and to a place in it if it is one of them. */
export async function checkLinks(facts: Map<string, PageFacts>, { url, folder }: ReadingSite) {
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

/** No page has too many bytes with all it loads; prints the largest, and how soon it is painted. */
export async function checkSizes(
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

/** Axe finds nothing serious in some pages. */
export async function checkAccess(
  browser: Browser,
  colorScheme: "light" | "dark",
  { url }: ReadingSite,
) {
  const context = await browser.newContext({ viewport: WIDE, colorScheme });
  const page = await context.newPage();
  // Loaded here: it looks at the environment's variables at once, which plain `deno test` may not.
  const { default: { source } } = await import("axe-core");
  for (const address of EXAMINED) {
    await page.goto(url + address);
    await page.evaluate(source);
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

/** No line of code of 100 characters is cut off, and nothing asks for what cannot be written in a page. */
export async function checkReading(page: Page) {
  const { cut, lines } = await page.evaluate(() => {
    const blocks = Array.from(document.querySelectorAll<HTMLElement>("pre.code"));
    const length = ({ textContent }: Element) =>
      Math.max(...textContent!.split("\n").map((line) => line.length));
    blocks[0].querySelector("code")!.textContent = "x".repeat(100);
    return {
      lines: blocks.length,
      cut: blocks.filter((block) => length(block) <= 100 && block.scrollWidth > block.clientWidth)
        .map(({ textContent }) => textContent),
    };
  });
  assert(lines > 5);
  assertEquals(cut, []);
  const text = await page.innerText("main");
  for (const words of ["NO PREDICTION", "NOT STARTED"]) assert(!text.includes(words), words);
}

/** What one calls has its own page in the library's reference, and the front page leads to it. */
export async function checkReference({ folder }: ReadingSite) {
  const read = (name: string) => Deno.readTextFile(join(folder, "api", name));
  const front = await read("index.html");
  const objects = functionObjects(await import("../../lib/mod.ts"));
  assert(objects.length >= 9, `only ${objects.length} objects`);
  for (const { name, functions } of objects) {
    const object = await read(`~/${name}.html`);
    for (const member of Object.keys(functions)) {
      const file = `${name}.${member}.html`;
      assertStringIncludes(front, file);
      assertStringIncludes(object, file);
      const page = await read(`~/${file}`);
      assertMatch(page, /<(section class="section" {2}id="type"|a href="#function_)/, file);
      assertMatch(page, /<div class="markdown"><p>[^<]/, file);
      assert(!page.includes("file:"), file);
    }
  }
}

/** The arrow keys move a slider, and the slider its figure. */
export async function checkSlider(page: Page) {
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

/** "/" opens the search, which knows the library, says when it finds nothing, and leads to the right page. */
export async function checkSearch(page: Page) {
  await page.keyboard.press("/");
  const input = page.locator("dialog input"), first = page.locator("dialog li a").first();
  for (
    const [words, name] of [
      ["early stopping", "callbacks.earlyStopping"],
      ["dropout", "layers.dropout"],
    ]
  ) {
    await input.fill("");
    await input.pressSequentially(words);
    await page.locator("dialog li b", { hasText: name }).first().waitFor();
    const address = await page.locator("dialog li a", { hasText: name }).first().getAttribute(
      "href",
    );
    assertStringIncludes(address!, `api/~/${name}.html`);
  }
  await input.fill("conv2d");
  const way = page.locator("dialog [role=status] a");
  assertStringIncludes(await way.getAttribute("href") ?? "", "api/index.html?q=conv2d");
  await input.fill("dying ReLU");
  await page.locator("dialog li a", { hasText: "Exercise 4" }).first().waitFor();
  assertStringIncludes(await first.innerText(), "Exercise 4 · Dying ReLU");
  await first.click();
  await page.waitForURL("**/exercises/4-dying-relu.html");
}

/** The choice of light or dark counts for figures, after reloading, and in the reference of the library. */
export async function checkTheme(page: Page) {
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

/** What is folded away is not seen until it is asked for. */
export async function checkFolds(page: Page) {
  const fold = page.locator("article details").first();
  const text = fold.locator(":scope > :not(summary)").first();
  assertEquals(await text.isVisible(), false);
  await fold.locator("summary").first().click();
  assertEquals(await text.isVisible(), true);
}
