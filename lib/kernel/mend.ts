import { host } from "../host/mod.ts";
import { forgetTrainings } from "../training/mod.ts";
import type { Cell, CellError } from "./cell.ts";
import { CellWatch } from "./cell_watch.ts";
import { Drain } from "./drain.ts";
import { droppedValue } from "./dropped_values.ts";
import { NOT_RUN, whatToDo } from "./failed_cells.ts";
import { followCells } from "./failed_answers.ts";
import { hasNamedImports, missingImports } from "./imports.ts";
import { reportLateErrors } from "./late_errors.ts";
import { NewestCells } from "./newest_cells.ts";
import { Outbox } from "./outbox.ts";
import { displayedResult } from "./results.ts";
import { jupyterDisplay } from "./show.ts";
import { Subscription } from "./subscription.ts";
import { beforeReportOfThrow, sleep } from "./thrown_cells.ts";
import { warn } from "./warn.ts";

/** Where nothing better is known, a cell's end waits this long, and longer for what it has printed. */
const COUNTED_WAIT = 25;

const NOT_FOLLOWED = "This kernel cannot be followed from inside. " +
  "Outputs of long cells may stand under a later cell, and a cell that does not parse stays silent.";

const MENDED = Symbol.for("nonlinear: this kernel is mended");

/**
 * Mends what Deno's notebook kernel hides or mixes up, once in a kernel's life: outputs stand under their own cell,
 * results show as what they are, a cell that does not parse says so, a misspelt import is named, and errors in timers
 * and forgotten promises are visible. Outside a kernel it does nothing.
 */
export function mendKernel(): void {
  const notebook = host.notebook(), { kernel } = host;
  if (notebook === undefined || kernel === undefined || MENDED in globalThis) return;
  Object.defineProperty(globalThis, MENDED, { value: true });

  reportLateErrors((text) => console.error(text));
  // Results are written with colour codes otherwise, which VS Code shows as they are.
  kernel.writeWithoutColors();

  const hook = kernel.resultHook();
  if (hook === undefined) {
    return warn(
      `${host.name} has changed inside: outputs may stand under a later cell than their own.`,
    );
  }

  const newestCells = new NewestCells();
  // Whoever holds the next cell says it, too, so that it stands under its own cell.
  const say = async (cell: Cell, error: CellError) => {
    const text = cellsAreHeld ? undefined : await whatToDo(cell, error);
    if (text !== undefined) warn(text);
  };
  const sayMissingImports = async (cell: Cell) => {
    if (!hasNamedImports(cell.code)) return;
    (await missingImports(cell, kernel.importAsCell)).forEach(warn);
  };
  const watch = new CellWatch({
    onRun: async (cell) => {
      newestCells.ended(cell, true);
      await sayMissingImports(cell);
    },
    onError: async (cell, error) => {
      newestCells.ended(cell, false);
      await sayMissingImports(cell);
      await say(cell, error);
    },
    onNotRun: async (cell) => {
      newestCells.ended(cell, false);
      await say(cell, NOT_RUN);
    },
  });
  followCells(watch, newestCells);
  const subscription = new Subscription({
    onMessage: (message) => {
      drain.onMessage(message);
      watch.onMessage(message);
    },
    onGap: () => {
      drain.onGap();
      watch.onGap();
    },
    onEnd: () => drain.onEnd(),
  }, kernel.findIopub);
  const drain = new Drain({ broadcast: notebook.broadcast, subscribed: subscription.ready });
  const outbox = new Outbox(notebook, (characters) => subscription.expect(characters));

  let complained = false;
  const emptied = async () => {
    if (!await drain.drained()) {
      if (!complained) warn(NOT_FOLLOWED);
      complained = true;
      await new Promise((resolve) => setTimeout(resolve, COUNTED_WAIT + outbox.milliseconds));
    }
    outbox.emptied();
  };
  beforeReportOfThrow(() => {
    if (outbox.milliseconds > 0) sleep(COUNTED_WAIT + outbox.milliseconds);
    outbox.emptied();
  });

  kernel.afterInterrupt(() => {
    drain.giveUp();
    subscription.restart();
    forgetTrainings();
  });
  const cellsAreHeld = kernel.beforeNextCell(async (id) => {
    await emptied();
    await watch.ended(id);
    await watch.reported();
    if (outbox.milliseconds > 0) await emptied();
  });

  const broadcastResult = hook.broadcastResult;
  hook.broadcastResult = async (executionCount, value) => {
    kernel.codeEnded();
    const endedAt = Date.now();
    await broadcastResult(executionCount, await displayedResult(value));
    await emptied();
    // Only now it is certain that the cell's input has been heard.
    watch.onResult(executionCount);
    await watch.reported();
    const cell = watch.cell(executionCount);
    const dropped = value === undefined && cell &&
      await droppedValue(cell, endedAt, kernel.preview).catch(() => undefined);
    if (dropped) {
      const data = { "text/plain": dropped };
      await broadcastResult(executionCount, { [jupyterDisplay]: () => data });
    }
    if (dropped || outbox.milliseconds > 0) await emptied();
  };
}
