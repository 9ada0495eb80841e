/**
 * The worker that trains, so that the page stays quick: an answer for each question, in their order.
 *
 * @module
 */
import { setEngine } from "../../../lib/engine/mod.ts";
import type { Question } from "../messages.ts";
import { Trainer } from "./trainer.ts";

try {
  setEngine("wasm", { threads: 1 }); // networks as small as these are slower on more
} catch {
  // A browser without WebAssembly computes with plain TypeScript.
}
const trainer = new Trainer();
let last: Promise<unknown> = Promise.resolve();

self.addEventListener("message", ({ data }: MessageEvent<Question>) => {
  last = last.then(() => answer(data));
});

async function answer(question: Question): Promise<void> {
  try {
    const answer = await trainer.answer(question);
    const buffers = answer.looks.flatMap(({ picture, units }) =>
      units ? [picture.buffer, units.buffer] : [picture.buffer]
    );
    self.postMessage(answer, { transfer: buffers });
  } catch (error) {
    self.postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
}
