import type { Page } from "playwright-core";
import { startChromium } from "../browser/chromium.ts";
import { mayRun } from "../browser/lab.ts";
import { learned, type Options, PHONE, WIDE, withPage } from "./play_page.ts";
import { type PlaySite, playSite } from "./play_site.ts";
import { frameTimes, loadTimes, spread } from "./play_times.ts";
import * as trials from "./play_trials.ts";

Deno.test({
  name: "the playground",
  ignore: !mayRun,
  async fn(t) {
    await using site = await playSite();
    const browser = await startChromium();
    const step = (name: string, options: Options, f: (page: Page) => Promise<void>) =>
      t.step(name, () => withPage(browser, site, options, f));
    try {
      await step("plays, pauses, steps and starts again", {}, trials.checkPlaying);
      await step(
        "starts a setting again with the same losses, and others with new weights",
        {},
        trials.checkWeights,
      );
      await step(
        "has its setting in the address: opened again, it learns the same",
        {},
        trials.checkAddress,
      );
      await step("reads a bad address, and says what it made of it", {
        hash: "#functions=relu,nothing&layers=99",
      }, trials.checkBadAddress);
      await step("lets functions be added, exchanged and removed", {}, trials.checkFunctions);
      await step("shows code that learns the same in Deno, to the last bit", {
        hash:
          "#functions=leakyRelu,silu&data=blobs&layers=3&units=5&start=heNormal&optimizer=rmsprop&batch=8",
      }, trials.checkCode);
      await step("shows a unit large, by the mouse and by the keyboard", {}, trials.checkUnits);
      await step("has room on a phone, where the setting is folded away", {
        viewport: PHONE,
        hasTouch: true,
      }, trials.checkPhone);
      await step("is drawn again in the other theme", { viewport: WIDE }, trials.checkThemes);
      await step("changes its pictures twice a second where motion is to be reduced", {
        reducedMotion: "reduce",
      }, trials.checkCalm);
      for (const colorScheme of ["light", "dark"] as const) {
        for (const viewport of [WIDE, PHONE]) {
          await step(`has nothing that axe objects to, ${colorScheme}, ${viewport.width} px`, {
            colorScheme,
            viewport,
          }, trials.checkAccess);
        }
      }
      await step("says how fast it is", {}, (page) => printTimes(page, site));
    } finally {
      await browser.close();
    }
  },
});

/** Prints how fast the page is here; other machines have other numbers, so that none is asked for. */
async function printTimes(page: Page, site: PlaySite): Promise<void> {
  const { bytes, shown, ready, answered } = await loadTimes(page, site.url);
  console.log(
    `playground: ${bytes} loaded; on a quarter of this CPU something is seen after ${shown}, ` +
      `can be used after ${ready}, and has its networks after ${answered}`,
  );
  const nets: [string, string][] = [["four small networks", ""], [
    "four networks of 8 × 16 units",
    "#layers=8&units=16",
  ]];
  for (const [name, hash] of nets) {
    await page.goto("about:blank");
    await page.goto(site.url + hash);
    await learned(page);
    const { frames, pictures, script } = await frameTimes(page);
    console.log(
      `playground, ${name}: a frame takes ${spread(frames)}, a picture ${spread(pictures)}, ` +
        `of which the page computes ${script.toFixed(1)} ms`,
    );
  }
}
