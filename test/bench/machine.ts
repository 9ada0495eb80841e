/** The machine in a few words, and whether it is busy with something else. */
import { cpus, release, type } from "node:os";
import type { Results } from "./row.ts";

/** The processor's name, what of it is at hand, and the system. */
export function machine(): Results["machine"] {
  const all = cpus();
  return {
    cpu: all[0]?.model.trim() || Deno.build.arch,
    cores: navigator.hardwareConcurrency,
    system: `${type()} ${release()}`,
  };
}

/** What share of the machine's processors is busy, from 0 to 1, seen for a tenth of a second. */
export async function busyShare(): Promise<number> {
  const sums = () =>
    cpus().reduce(([all, idle], { times }) => {
      const sum = Object.values(times).reduce((a, b) => a + b, 0);
      return [all + sum, idle + times.idle];
    }, [0, 0]);
  const [all, idle] = sums();
  await new Promise((resolve) => setTimeout(resolve, 100));
  const [allNow, idleNow] = sums();
  return allNow > all ? 1 - (idleNow - idle) / (allNow - all) : 0;
}
