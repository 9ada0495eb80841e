/**
 * `deno task check [ROOM …]`: what an author runs after a change, in under a minute: format, lint, types and the
 * library's tests, or only those of some rooms, as in `deno task check training network`.
 *
 * @module
 */
import { join } from "node:path";
import { committedNotebooks } from "./committed.ts";
import { quickSteps } from "./quick_steps.ts";
import { root } from "./root.ts";
import { runSteps } from "./steps.ts";

const rooms = await roomsWithTests();
const unknown = Deno.args.filter((name) => !rooms.includes(name));
if (unknown.length > 0) {
  console.error(
    `check: expected names from ${rooms.join(", ")} but found ${unknown.join(", ")}`,
  );
  Deno.exit(2);
}

const steps = quickSteps(await committedNotebooks(), Deno.args.map((room) => `test/${room}`));
// All at once: the two short ones are over before the tests have been found.
Deno.exit(await runSteps(steps, { atOnce: steps.length }) > 0 ? 1 : 0);

/** The folders of lib/ that have one in test/. */
async function roomsWithTests(): Promise<string[]> {
  const [lib, test] = await Promise.all(
    ["lib", "test"].map((folder) =>
      Array.fromAsync(
        Deno.readDir(join(root, folder)),
        ({ name, isDirectory }) => isDirectory ? name : "",
      )
    ),
  );
  return lib.filter((name) => name !== "" && test.includes(name)).sort();
}
