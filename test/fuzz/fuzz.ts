import type { Said } from "./worker.ts";

/** No call may take longer, in milliseconds, however busy the machine is. */
const PATIENCE = 60_000;

/**
 * Makes so many random calls, seed by seed. Returns the faults, each with what repeats it, and what happened.
 *
 * A person repeats an episode with `deno run -P --no-check test/fuzz/main.ts --seed=SEED --calls=20`.
 */
export function fuzz(seed: number, calls: number): Promise<{ faults: string[]; happened: string }> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const faults: string[] = [];
  let last = "nothing";
  return new Promise((resolve) => {
    const end = (happened: string) => {
      clearTimeout(timer);
      worker.terminate();
      resolve({ faults, happened });
    };
    const hang = () => {
      faults.push(`${last} takes longer than ${PATIENCE / 1000} s`);
      end("");
    };
    let timer = setTimeout(hang, PATIENCE);
    worker.onmessage = ({ data }: MessageEvent<Said>) => {
      if (data.kind === "done") return end(data.happened);
      if (data.kind === "fault") faults.push(`seed ${data.seed}: ${data.fault}`);
      else {
        last = `seed ${data.seed}: ${data.call}`;
        clearTimeout(timer);
        timer = setTimeout(hang, PATIENCE);
      }
    };
    worker.onerror = (event) => {
      event.preventDefault();
      faults.push(`${last} ends the worker: ${event.message}`);
      end("");
    };
    worker.postMessage({ seed, calls });
  });
}
