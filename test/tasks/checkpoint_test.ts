/**
 * A training that is killed with -9, again and again, ends in the same bits as one that nobody disturbs. `-- --kills=50`
 * says how often each is killed; by default ten times.
 */
import { assert, assertEquals } from "@std/assert";
import { join } from "node:path";
import { root } from "../../.tasks/root.ts";
import { type RandomStream, randomStream, setEngine } from "../../lib/engine/mod.ts";
import { cannotRun } from "./fake_course.ts";
import { train } from "./checkpoint_program.ts";

const KILLS = Number(Deno.args.find((arg) => arg.startsWith("--kills="))?.slice(8) ?? 10);
/** The longest that a program trains before it is killed, in milliseconds. */
const LONGEST = 100;

/** What computes, from one start of the program to the next. */
const ENGINES: Readonly<Record<string, readonly Record<string, string>[]>> = {
  "on WebAssembly, on one thread and on two by turns": [
    { NONLINEAR_ENGINE: "wasm", NONLINEAR_THREADS: "1" },
    { NONLINEAR_ENGINE: "wasm", NONLINEAR_THREADS: "2" },
  ],
  "on the reference engine": [{ NONLINEAR_ENGINE: "reference" }],
};

for (const [where, environments] of Object.entries(ENGINES)) {
  const name = `a fit killed ${KILLS} times at random moments ends in the same bits, ${where}`;
  Deno.test({ name, ignore: cannotRun }, async () => {
    setEngine(environments[0].NONLINEAR_ENGINE as "wasm" | "reference");
    const expected = await train();
    setEngine("wasm");
    const folder = await Deno.makeTempDir();
    try {
      await killAgainAndAgain(join(folder, "run.safetensors"), environments, expected);
      assertEquals(
        Array.from(Deno.readDirSync(folder), ({ name }) => name),
        ["run.safetensors"],
        "nothing is left beside the file",
      );
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  });
}

async function killAgainAndAgain(
  path: string,
  environments: readonly Record<string, string>[],
  expected: string,
): Promise<void> {
  const random = randomStream(20260, environments.length);
  let kills = 0, duringWriting = 0;
  for (let start = 0;; start++) {
    const left = writtenAt(asideOf(path)); // by the program that was killed before
    const isWritten = () => ![undefined, left].includes(writtenAt(asideOf(path)));
    const program = await started(path, environments[start % environments.length]);
    const isMoment = () => start % 2 === 0 || isWritten() || program.hasEnded();
    if (kills < KILLS) await randomMoment(random, isMoment);
    const isWriting = isWritten();
    if (kills < KILLS && !program.hasEnded()) program.child.kill("SIGKILL");
    const { output, wasKilled } = await program.end;
    if (wasKilled) {
      kills++;
      if (isWriting) duringWriting++;
      continue;
    }
    assertEquals(output.split("\n").at(-2), expected, `after ${kills} kills`);
    if (kills >= KILLS) break;
    await Deno.remove(path); // It was finished too soon: once more from the start.
  }
  console.log(`measured: ${kills} kills, ${duringWriting} of them while the file was written`);
}

/** Waits for a random moment of the training at which `isMoment`. */
async function randomMoment(random: RandomStream, isMoment: () => boolean): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, random.integer(LONGEST)));
  while (!isMoment()) await new Promise((resolve) => setImmediate(resolve));
}

/** The file that is written before it takes the place of the old one. */
function asideOf(path: string): string {
  return path.replace("run.", ".run.") + ".partial";
}

/** When a file was written to, in milliseconds; undefined where there is none. */
function writtenAt(path: string): number | undefined {
  try {
    return Deno.statSync(path).mtime?.getTime();
  } catch {
    return undefined;
  }
}

/** The program, once its training has begun or it has nothing left to do. */
interface Program {
  readonly child: Deno.ChildProcess;
  readonly end: Promise<{ readonly output: string; readonly wasKilled: boolean }>;
  hasEnded(): boolean;
}

async function started(path: string, env: Record<string, string>): Promise<Program> {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", join(root, "test/tasks/checkpoint_program.ts"), path],
    env: { ...env, NO_COLOR: "1" },
    stdin: "null",
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
  let output = "", ended = false, begun = () => {};
  const hasBegun = new Promise<void>((resolve) => begun = resolve);
  const read = async () => {
    for await (const text of child.stdout.pipeThrough(new TextDecoderStream())) {
      output += text;
      begun();
    }
    begun();
    const { success, signal } = await child.status;
    ended = true;
    assert(success || signal === "SIGKILL", `the program failed: ${output}`);
    return { output, wasKilled: !success };
  };
  const end = read();
  await hasBegun;
  return { child, end, hasEnded: () => ended };
}
