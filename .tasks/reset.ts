/**
 * `deno task reset NAME` brings back a fresh notebook and keeps the learner's beside it; `--all` does it for every
 * notebook that was changed, after which `git pull` finds nothing in its way.
 *
 * @module
 */
import { resetNotebooks } from "./reset_notebooks.ts";
import { root } from "./root.ts";
import { runTask } from "./setup_error.ts";

await runTask(() => resetNotebooks(root, Deno.args, console.log));
