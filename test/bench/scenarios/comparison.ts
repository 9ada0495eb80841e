/** The tutorial from the start of a process to its last number: three networks, five epochs each, then the test. */
import { Peer } from "../peer.ts";
import type { Row } from "../row.ts";
import { type Bench, taskOf } from "./scenario.ts";

const ACTIVATIONS = ["relu", "tanh", "sigmoid"];

/** All peers, each time as a fresh process; the slow ones once, and the slowest only beside the Python peers. */
export async function comparison(bench: Bench): Promise<Row[]> {
  const { smoke } = bench;
  const task = taskOf(bench, { rows: smoke ? 2560 : 60_000, validationSplit: 0.1 });
  const activations = smoke ? ACTIVATIONS.slice(0, 2) : ACTIVATIONS;
  const details = { task, activations, epochs: smoke ? 1 : 5 };
  const work = `${activations.length} networks × ${details.epochs} epochs`;
  const patient = smoke || bench.peers.some(({ kind }) => kind === "python");
  const peers = bench.peers.filter(({ name }) => patient || !name.startsWith("TensorFlow.js"));
  const rows = peers.map(({ name }): Row => (
    { scenario: "comparison", work, peer: name, unit: "s", samples: [] }
  ));
  for (let round = 0; round < Math.min(bench.rounds, 3); round++) {
    for (const [i, spec] of peers.entries()) {
      const row = rows[i];
      if (row.failed !== undefined || (spec.slow && round > 0)) continue;
      await bench.look();
      const start = performance.now();
      try {
        const peer = new Peer(spec);
        try {
          row.accuracies = (await peer.ask("compare", details)).accuracies;
          row.samples.push((performance.now() - start) / 1000);
        } finally {
          await peer.close();
        }
      } catch (error) {
        row.failed = (error as Error).message;
      }
    }
  }
  return rows;
}
