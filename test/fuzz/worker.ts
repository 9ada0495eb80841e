/**
 * Runs episodes away from the test that watches them: one that hangs can only be ended from outside.
 *
 * @module
 */
import * as nl from "nonlinear";
import { episode, EPISODE_CALLS } from "./episode.ts";

/** What a worker says: the call it makes next, a fault, or that it is done. */
export type Said =
  | { readonly kind: "call"; readonly seed: number; readonly call: string }
  | { readonly kind: "fault"; readonly seed: number; readonly fault: string }
  | { readonly kind: "done"; readonly happened: string };

const scope = self as unknown as {
  onmessage: (event: MessageEvent<{ seed: number; calls: number }>) => void;
  postMessage(said: Said): void;
};

scope.onmessage = async ({ data: { seed: first, calls } }) => {
  nl.setEngine("wasm", { threads: 1 });
  console.log = () => {}; // what notebooks would show
  const happened: string[] = [];
  for (let seed = first; seed < first + calls / EPISODE_CALLS; seed++) {
    const tell = (call: string) => scope.postMessage({ kind: "call", seed, call });
    const outcome = await episode(seed, tell);
    for (const fault of outcome.faults) scope.postMessage({ kind: "fault", seed, fault });
    happened.push(...outcome.happened);
  }
  scope.postMessage({ kind: "done", happened: happened.join("\n") });
};
