import { type Table, table } from "../figures/mod.ts";
import { checkers } from "./catalogue.ts";
import { answers, older } from "./answers.ts";
import { recorded } from "./record.ts";

/**
 * Which parts of which exercises are done. An answer whose newest cell did not run is not. A small file beside the notebooks remembers it; without it, or where it
 * cannot be read, what was done since the kernel started is all that is known.
 *
 * @example
 * ```ts
 * import { progress } from "nonlinear";
 * import { assertStringIncludes } from "@std/assert";
 *
 * assertStringIncludes(progress().text, "parts passed");
 * ```
 */
export function progress(): Table {
  const known = recorded();
  const rows = checkers.map(({ name, title, exercise }) => ({
    exercise,
    part: title,
    name: `"${name}"`,
    status: (isOlder(name) ? "not yet" : known.get(name) ?? "not started").toUpperCase(),
  }));
  const passed = rows.filter(({ status }) => status === "PASSED").length;
  return table(rows, {
    caption:
      `${passed} of ${rows.length} parts passed; nl.check, nl.hint and nl.solution take the names`,
    limit: Infinity,
  });
}

function isOlder(name: string): boolean {
  const given = answers.get(name);
  return given !== undefined && older(given) !== undefined;
}
