import * as nl from "nonlinear";
import type { Anything, Door } from "../door.ts";

/** The doors of what a notebook shows. */
export const doors: readonly Door[] = [
  { name: "html", args: () => ["<b>bold</b>", "bold"], call: nl.html as Anything },
  { name: "markdown", args: () => ["*text*"], call: nl.markdown as Anything },
];
