import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import * as nl from "nonlinear";
import type { Page } from "playwright-core";
import { startChromium } from "./chromium.ts";
import { mayRun } from "./lab.ts";
import { type Learned, learnMoons } from "./page/learn_moons.ts";
import { servePage } from "./serve_page.ts";

/** Threads need shared memory, which a browser gives to isolated pages only. */
const PAGES: { what: string; headers: Record<string, string>; threads: number }[] = [
  { what: "any page", headers: {}, threads: 1 },
  {
    what: "an isolated page",
    headers: {
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
    },
    threads: navigator.hardwareConcurrency,
  },
];

Deno.test({
  name: "the library in a browser",
  ignore: !mayRun,
  async fn(t) {
    const here = await learnMoons(nl, 0);
    assert(here.history.accuracy.at(-1)! > 0.95);
    const browser = await startChromium();
    try {
      for (const { what, headers, threads } of PAGES) {
        await using site = await servePage(headers);
        const page = await browser.newPage();
        const complaints = complaintsOf(page);
        await page.goto(site.url);
        const there = await page.evaluate<Learned>("outcome");

        await t.step(`${what} has the WebAssembly engine, on ${threads} threads`, () => {
          assertEquals([there.engine.name, there.engine.threads], ["wasm", threads]);
        });
        await t.step(`${what} learns what Deno learns, in the same bits`, () => {
          assertEquals(there.history, here.history);
        });
        await t.step(`${what} shows the run and draws a figure`, async () => {
          const text = await page.locator("body").innerText();
          assert(text.includes("Epoch 40/40") && text.includes("accuracy: "), text);
          const picture = page.locator("img");
          assert((await picture.getAttribute("alt"))!.startsWith("Graph of relu and tanh"));
          assertAlmostEquals((await picture.boundingBox())!.width, 560, 1);
          await Deno.mkdir(".artefacts", { recursive: true });
          await page.screenshot({ path: `.artefacts/library in ${what}.png`, fullPage: true });
        });
        await t.step(`${what} has nothing to complain about`, () => assertEquals(complaints, []));
        await page.close();
      }
    } finally {
      await browser.close();
    }
  },
});

/** What a page writes in red, and requests that fail or leave this machine. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (line) => {
    if (line.type() === "error") complaints.push(line.text());
  });
  page.on("requestfailed", (request) => complaints.push(`failed: ${request.url()}`));
  return complaints;
}
