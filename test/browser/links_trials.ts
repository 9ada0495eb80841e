import { assert } from "@std/assert";
import { committedNotebooks } from "../../.tasks/committed.ts";
import { mayRun, type Trial } from "./lab.ts";

const NAMES = ["06-softmax", "00-welcome", "reference"];
const files = mayRun
  ? (await committedNotebooks()).filter(({ path }) =>
    NAMES.some((name) => path === `notebooks/${name}.ipynb`)
  )
  : [];

/** A link of lesson 06, and the place it leads to: a heading at the end of a notebook, and a row in a long table. */
const LINKS = [
  { link: 'a:text-is("Contents")', place: "Contents" },
  { link: 'a:has-text("logit")', place: "logit" },
];

export const LINKS_TO_PLACES: Trial = {
  name: "a link to a place in another notebook arrives there, though that is only being opened",
  files,
  async use(lab) {
    for (const { link, place } of LINKS) {
      const { page } = await lab.open("notebooks/06-softmax.ipynb");
      await page.locator(link).first().click();
      const target = page.locator(`[data-jupyter-id="${place}"]`);
      await target.waitFor({ state: "attached" });
      await page.waitForTimeout(3000); // outputs above it are drawn in the meantime
      const { y } = (await target.boundingBox())!;
      assert(y > 0 && y < 300, `${place} stands at ${y} px`);
      await lab.closeAll();
    }
  },
};
