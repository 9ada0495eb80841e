import { assertEquals } from "@std/assert";
import type { Browser, Page } from "playwright-core";
import { readCourse } from "../../.site/read/course.ts";
import { startChromium } from "../browser/chromium.ts";
import { mayRun } from "../browser/lab.ts";
import { factsOf, type PageFacts } from "./page_facts.ts";
import * as checks from "./reading_checks.ts";
import { type ReadingSite, readingSite, watched } from "./reading_site.ts";

const SCREENS = [
  { name: "a phone", viewport: checks.PHONE, colorScheme: "dark" },
  { name: "a wide screen", viewport: checks.WIDE, colorScheme: "light" },
] as const;

/** Some pages of the library's reference, made by Deno. */
const OTHERS = [
  "api/index.html",
  "api/~/relu.html",
  "api/~/Matrix.html",
  "api/~/callbacks.html",
  "api/~/callbacks.earlyStopping.html",
];

const USES: [what: string, address: string, check: (page: Page) => Promise<void>][] = [
  ["a slider moves its figure", "lessons/03-sigmoid.html", checks.checkSlider],
  [
    "code has room for 100 characters, and nothing asks to be written",
    "lessons/02-relu.html",
    checks.checkReading,
  ],
  ["the search finds what is asked for, and goes there", "index.html", checks.checkSearch],
  ["the library's pages have the same search", "api/~/Matrix.html", checks.checkSearch],
  [
    "light and dark can be chosen, for good and for figures too",
    "lessons/02-relu.html",
    checks.checkTheme,
  ],
  ["hints and answers unfold", "exercises/4-dying-relu.html", checks.checkFolds],
];

Deno.test({
  name: "the site that is read",
  ignore: !mayRun,
  async fn(t) {
    await using site = await readingSite();
    const browser = await startChromium();
    try {
      const { pages } = await readCourse();
      const own = ["index.html", ...pages.map(({ address }) => address)];
      const facts = new Map<string, PageFacts>();

      for (const { name, ...screen } of SCREENS) {
        await t.step(
          `no page scrolls sideways on ${name}, or complains, or asks another host`,
          () =>
            withPage(browser, site, screen, async (page) => {
              for (const address of [...own, ...OTHERS]) {
                await page.goto(site.url + address);
                const found = await factsOf(page);
                facts.set(address, found);
                assertEquals([address, found.tooWide, found.errors], [address, 0, []]);
              }
            }),
        );
      }
      await t.step(
        "every link leads to a page that is there, and to a place in it",
        () => checks.checkLinks(facts, site),
      );
      const ownFacts = new Map([...facts].filter(([address]) => own.includes(address)));
      await t.step(
        "no page is larger than 700 kB with all it loads",
        () => checks.checkSizes(browser, ownFacts, site),
      );
      for (const scheme of ["light", "dark"] as const) {
        await t.step(
          `axe finds nothing serious in four pages, ${scheme}`,
          () => checks.checkAccess(browser, scheme, site),
        );
      }
      await t.step(
        "each function of the library's objects has a page with a signature and a sentence",
        () => checks.checkReference(site),
      );
      for (const [what, address, check] of USES) {
        await t.step(what, () =>
          withPage(browser, site, SCREENS[1], async (page) => {
            await page.goto(site.url + address);
            await check(page);
          }));
      }
    } finally {
      await browser.close();
    }
  },
});

/** Looks at pages on a screen, and holds against them whatever they complain about. */
async function withPage(
  browser: Browser,
  site: ReadingSite,
  screen: Omit<typeof SCREENS[number], "name">,
  check: (page: Page) => Promise<void>,
) {
  const context = await browser.newContext(screen);
  const complaints = await watched(context, site.url);
  await check(await context.newPage());
  assertEquals(complaints, []);
  await context.close();
}
