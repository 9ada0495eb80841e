import type { What } from "./orders.ts";

/** What the launcher's Stop needs of the kernel. */
export interface StopActions {
  /** Whether the cell that Stop was pressed in still runs. */
  runs(): boolean;
  /** Tells the kernel's code what to do; resolves to whether it has done it in time. */
  order(order: What, milliseconds: number): Promise<boolean>;
  /** Whether something in the cell listens to Stop. */
  listening(): boolean;
  /** Ends the code that runs in the kernel's thread at this moment. */
  interrupt(): void;
  /** Answers a `prompt()` that holds the kernel's thread. */
  answerPrompt(): void;
}

/** A thread that does not answer for so many milliseconds is in a loop that never awaits. */
const SILENCE = 1000;
/** A training may take that long for a step, and looks at Stop only after it. */
const LONG_STEP = 5000;
const PAUSE = 250;

/**
 * Ends a cell: tells the kernel's code, which ends what waits, and interrupts a thread that does not answer. One that
 * does is never interrupted, for that would hit something else than the cell.
 */
export async function endCell(actions: StopActions): Promise<void> {
  const { runs, order, listening, interrupt, answerPrompt } = actions;
  let silence = await order({ what: "press", cellRuns: true }, SILENCE) ? 0 : SILENCE;
  for (let interrupts = 0; runs();) {
    const stuck = silence >= (listening() ? LONG_STEP : SILENCE);
    if (stuck) {
      interrupt();
      if (++interrupts > 1) answerPrompt(); // native code that waits cannot be interrupted
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (!runs()) return;
    if (stuck) void order({ what: "end" }, 0); // what waits for the code that was interrupted
    const answered = await order({ what: "answer" }, SILENCE);
    silence = answered ? 0 : silence + PAUSE + SILENCE;
  }
}
