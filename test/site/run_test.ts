import { assertEquals } from "@std/assert";
import type { BrowserContext } from "playwright-core";
import { startChromium } from "../browser/chromium.ts";
import { mayRun } from "../browser/lab.ts";
import { notebooks } from "./course_cells.ts";
import * as kept from "./kept_trials.ts";
import * as trials from "./run_trials.ts";
import { RunningSite } from "./running_site.ts";
import { whole } from "./whole.ts";
import * as wholeTrials from "./whole_trials.ts";

Deno.test({
  name: "the notebooks in a page",
  ignore: !mayRun,
  async fn(t) {
    await using site = await RunningSite.start();
    const browser = await startChromium();
    try {
      const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
      const complaints = complaintsOf(context, site.url);
      const step = (
        name: string,
        f: (context: BrowserContext, site: RunningSite) => Promise<void>,
      ) => t.step(name, () => f(context, site));

      await step("a first visit says what it loads, and how long that takes", trials.opens);
      for (const file of notebooks.filter(({ path }) => whole || path.endsWith(trials.LESSON))) {
        await t.step(
          `${file.path} shows what is committed`,
          () => trials.runs(context, site, file),
        );
      }
      await step(
        "an exercise answers, and what is passed is known on the next visit",
        trials.answers,
      );
      await step(
        "Stop ends a training and its model stays; it ends an endless loop, too",
        trials.stops,
      );
      await step(
        "from the second visit on the page is isolated, and there are threads",
        trials.hasThreads,
      );
      if (whole) {
        await step(
          "the last exercise can be solved, with hints and solutions by name",
          wholeTrials.answersFlow,
        );
        await step("Fashion-MNIST can be had", wholeTrials.loadsFashion);
        await step("a table that was uploaded is read to the last digit", wholeTrials.readsUploads);
        await step("a page says how long an epoch of MNIST takes it", wholeTrials.measuresEpochs);
      }
      await step("a fresh notebook comes back, and one's own stays beside it", kept.bringsBack);
      await step("a lesson that was never opened runs without a network", kept.runsWithoutNetwork);
      await step(
        "an update of the site is said, and taken when a person wants it",
        kept.saysUpdate,
      );
      await t.step(
        "a phone shows no less than the width of its screen",
        () => kept.fitsPhone(browser, site),
      );
      await t.step("nothing complains, and no other host is asked", () => {
        assertEquals(complaints, []);
      });
    } finally {
      await browser.close();
    }
  },
});

/** What pages write in red, and what they ask of other hosts. */
function complaintsOf(context: BrowserContext, url: string): string[] {
  const complaints: string[] = [];
  context.on("weberror", (error) => complaints.push(String(error.error())));
  context.on("request", (request) => {
    const address = request.url();
    if (/^https?:/.test(address) && !address.startsWith(new URL(url).origin)) {
      complaints.push(`asked for ${address}`);
    }
  });
  return complaints;
}
