/** Small work, as a notebook does it, against hand-written loops; and how long the first training step takes to come. */
import { programPath } from "../peers.ts";
import { OURS, type Row } from "../row.ts";
import type { Bench } from "./scenario.ts";

/** Each in fresh processes, with the engine the library chooses by itself. */
export async function small({ rounds, smoke }: Bench): Promise<Row[]> {
  const loops: Omit<Row, "scenario">[] = await printed("small/loops.ts", smoke ? "smoke" : "full");
  const samples: number[] = [];
  while (samples.length < rounds) samples.push(await printed("small/first_step.ts"));
  const start = { work: "import to first step", peer: OURS, unit: "ms", samples } as const;
  return [...loops, start].map((row) => ({ scenario: "small", ...row }));
}

/** The JSON that a program prints. */
// deno-lint-ignore no-explicit-any -- each caller knows its program
async function printed(file: string, ...args: string[]): Promise<any> {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "--quiet", "--allow-all", programPath(file), ...args],
  }).output();
  if (!success) throw new Error(new TextDecoder().decode(stderr));
  return JSON.parse(new TextDecoder().decode(stdout));
}
