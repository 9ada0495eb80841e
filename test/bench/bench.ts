/**
 * `deno task bench`: measures training against other libraries, in interleaved rounds, and prints one table.
 *
 * `--peers` adds the Python libraries, in an environment that it makes by itself; `--only=NAME,…` runs some scenarios,
 * `--rounds=N` more or fewer rounds; `--save` puts the numbers where the README's table is made from; `--smoke` does
 * little of everything, to see that it runs.
 *
 * @module
 */
import { dirname, join } from "node:path";
import { root } from "../../.tasks/root.ts";
import { busyShare, machine } from "./machine.ts";
import { denoPeers, programPath, pythonPeers } from "./peers.ts";
import { disagreements, type Results } from "./row.ts";
import { comparison } from "./scenarios/comparison.ts";
import { activations, dense, epoch } from "./scenarios/epoch.ts";
import { product } from "./scenarios/product.ts";
import { rows, sizes } from "./scenarios/per_row.ts";
import type { Bench, Scenario } from "./scenarios/scenario.ts";
import { small } from "./scenarios/small.ts";
import { resultsTable } from "./table.ts";

/** Each measures something and returns rows; a new one is a file in scenarios/ and a name here. */
export const scenarios: Record<string, Scenario> = {
  epoch,
  comparison,
  activations,
  dense,
  sizes,
  rows,
  small,
  product,
};

/** What to measure. */
export interface Options {
  only: string[];
  rounds: number;
  smoke: boolean;
  peers: boolean;
}

/** Runs the scenarios one after the other; one that fails as a whole is a row that says why. */
export async function runBench(options: Options, say: (line: string) => void): Promise<Results> {
  const { smoke, rounds } = options;
  const peers = await denoPeers();
  if (options.peers) peers.push(...await pythonPeers(say));
  const busy: number[] = [];
  const look = async () => {
    if (!smoke) busy.push(await busyShare());
  };
  const bench: Bench = { peers, rounds: smoke ? 1 : rounds, smoke, versions: {}, look };
  const { versions } = bench, date = new Date().toISOString().slice(0, 10);
  const results: Results = { date, machine: machine(), versions, rows: [], busy };
  for (const name of options.only) {
    say(`${name} …`);
    try {
      results.rows.push(...await scenarios[name](bench));
    } catch (error) {
      const failed = (error as Error).message;
      results.rows.push({ scenario: name, work: "", peer: "", unit: "s", samples: [], failed });
    }
  }
  return results;
}

function parse(args: string[]): Options & { save: boolean } {
  const valueOf = (name: string) => args.find((arg) => arg.startsWith(`${name}=`))?.split("=")[1];
  const only = valueOf("--only")?.split(",") ?? Object.keys(scenarios);
  const unknown = [
    ...args.filter((arg) => !/^--(peers|smoke|save|only=.+|rounds=[1-9]\d*)$/.test(arg)),
    ...only.filter((name) => !(name in scenarios)),
  ];
  if (unknown.length > 0) {
    console.error(
      `bench: expected --peers, --smoke, --save, --rounds=N or --only=NAME,… with names from ` +
        `${Object.keys(scenarios).join(", ")} but found ${unknown.join(" ")}`,
    );
    Deno.exit(2);
  }
  const [peers, smoke, save] = ["--peers", "--smoke", "--save"].map((name) => args.includes(name));
  return { only, rounds: Number(valueOf("--rounds") ?? 5), smoke, peers, save };
}

if (import.meta.main) {
  const options = parse(Deno.args);
  const results = await runBench(options, (line) => console.error(line));
  console.log("\n" + resultsTable(results));
  const path = options.save ? programPath("results.json") : join(root, ".artefacts", "bench.json");
  await Deno.mkdir(dirname(path), { recursive: true });
  await Deno.writeTextFile(path, JSON.stringify(results, null, 2) + "\n");
  const wrong = options.smoke ? [] : disagreements(results.rows);
  if (wrong.length > 0) {
    console.error(`\nNot the same work:\n${wrong.join("\n")}`);
    Deno.exit(1);
  }
}
