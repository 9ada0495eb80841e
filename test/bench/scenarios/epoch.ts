/** Warm epochs of the tutorial's network: on MNIST, on an input without zeros, and with other activations. */
import { denseFolder } from "../data.ts";
import { Field } from "../field.ts";
import { OURS, type Row } from "../row.ts";
import { type Bench, type Entrant, failures, prepare, taskOf } from "./scenario.ts";

/** All peers on MNIST. */
export function epoch(bench: Bench): Promise<Row[]> {
  const task = taskOf(bench), work = "784-128-64-10";
  return measureEpochs(bench, "epoch", bench.peers.map((peer) => ({ ...peer, work, task })));
}

/** All peers on an input without zeros; it cannot be learnt, so no accuracies are compared. */
export async function dense(bench: Bench): Promise<Row[]> {
  const { rows, testRows } = taskOf(bench, bench.smoke ? { rows: 640 } : {});
  await using folder = await denseFolder(rows, testRows);
  const task = taskOf(bench, { folder: folder.path, rows, testRows }), work = "no zeros";
  const entrants = bench.peers.map((peer) => ({ ...peer, work, task }));
  const measured = await measureEpochs(bench, "dense", entrants);
  return measured.map(({ accuracies: _, ...row }) => row);
}

/** Our own engine with each of the tutorial's activations. */
export async function activations(bench: Bench): Promise<Row[]> {
  const ours = bench.peers.filter(({ name }) => name === OURS);
  const entrants = ["relu", "tanh", "sigmoid"].flatMap((work) =>
    ours.map((peer) => ({ ...peer, work, task: taskOf(bench, { activation: work }) }))
  );
  const measured = await measureEpochs(bench, "activations", entrants);
  return measured.map((row) => ({ ...row, against: "relu" }));
}

/** A round is one call of fit with so many epochs: what a call costs by itself is shared by them, as in a lesson. */
const EPOCHS = 2;

async function measureEpochs(bench: Bench, scenario: string, entrants: Entrant[]): Promise<Row[]> {
  await using field = new Field(entrants, bench.look);
  await prepare(field, bench);
  const ask = (epochs: number) =>
    field.each(async (peer) => (await peer.ask("epoch", { epochs })).seconds / epochs);
  const first = await ask(1);
  const rounds: Map<Entrant, number>[] = [];
  while (rounds.length < bench.rounds) rounds.push(await ask(bench.smoke ? 1 : EPOCHS));
  const accuracies = await field.each(async (peer) => (await peer.ask("evaluate", {})).accuracy);
  const rows = entrants.filter((entrant) => accuracies.has(entrant)).map((entrant): Row => ({
    scenario,
    work: entrant.work,
    peer: entrant.name,
    unit: "ms",
    samples: rounds.map((round) => 1000 * round.get(entrant)!),
    first: 1000 * first.get(entrant)!,
    accuracies: [accuracies.get(entrant)!],
  }));
  return [...rows, ...failures(scenario, field, "ms")];
}
