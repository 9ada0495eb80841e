import { assert, assertEquals } from "@std/assert";
import { findFirefox, HOW_TO_GET_FIREFOX, startFirefox } from "../browser/firefox.ts";
import { notebooks } from "./course_cells.ts";
import { runsWithoutNetwork } from "./kept_trials.ts";
import * as trials from "./run_trials.ts";
import { RunningSite } from "./running_site.ts";
import type { Tab, Tabs } from "./tab.ts";
import { whole } from "./whole.ts";

const LESSONS = [trials.LESSON, "09-mnist.ipynb"];
const found = whole && await findFirefox() !== undefined;

Deno.test({
  name: `the notebooks in Firefox${whole && !found ? ` (none found: ${HOW_TO_GET_FIREFOX})` : ""}`,
  ignore: !found,
  async fn(t) {
    await using site = await RunningSite.start();
    const browser = await startFirefox<Tabs<Tab>>();
    try {
      const complaints: string[] = [];
      const tabs = complaining(await browser.createBrowserContext(), site.url, complaints);
      const step = (name: string, f: (tabs: Tabs<Tab>, site: RunningSite) => Promise<void>) =>
        t.step(name, () => f(tabs, site));

      await step("a first visit says what it loads, and how long that takes", trials.opens);
      for (const name of LESSONS) {
        const file = notebooks.find(({ path }) => path.endsWith(name));
        assert(file, `Expected a notebook ${name}`);
        await t.step(`${name} shows what is committed`, () => trials.runs(tabs, site, file));
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
      await step("a lesson that was never opened runs without a network", runsWithoutNetwork);
      await t.step("nothing complains, and no other host is asked", () => {
        assertEquals(complaints, []);
      });
    } finally {
      await browser.close();
    }
  },
});

/** Has the pages of a context write down what they write in red, and what they ask of other hosts. */
function complaining(context: Tabs<Tab>, url: string, complaints: string[]): Tabs<Tab> {
  const { origin } = new URL(url);
  return {
    async newPage() {
      const page = await context.newPage();
      page.on("pageerror", (error: Error) => complaints.push(String(error)));
      page.on("request", (request: { url(): string }) => {
        const address = request.url();
        if (/^https?:/.test(address) && !address.startsWith(origin)) {
          complaints.push(`asked for ${address}`);
        }
      });
      return page;
    },
  };
}
