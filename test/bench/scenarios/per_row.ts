/** What a row costs, by batch size, by width, and by how many rows there are. */
import { Field } from "../field.ts";
import type { PeerSpec } from "../peer.ts";
import type { Task } from "../peers/serve.ts";
import type { Row } from "../row.ts";
import { type Bench, type Entrant, failures, prepare, taskOf } from "./scenario.ts";

/** Batch sizes and widths, all peers but the reference engine. */
export async function sizes(bench: Bench): Promise<Row[]> {
  const batches = bench.smoke ? [32] : [1, 32, 128, 1024],
    widths = bench.smoke ? [10] : [10, 32, 128, 512, 1024];
  const works: [string, Partial<Task>][] = [
    ...batches.map((batch): [string, Partial<Task>] => [
      `784-128-128-10, batch ${batch}`,
      { batch, widths: [128, 128] },
    ]),
    ...widths.filter((width) => width !== 128).map((width): [string, Partial<Task>] => [
      `784-${width}-${width}-10, batch 128`,
      { widths: [width, width] },
    ]),
  ];
  const peers = bench.peers.filter(({ name }) => !name.includes("reference"));
  const rows: Row[] = [];
  for (const [work, changes] of works) {
    const task = taskOf(bench, changes);
    rows.push(...await measurePerRow(bench, "sizes", work, task, peers));
  }
  return rows;
}

/** More and more rows, our own engine: the time of a row should not change. */
export async function rows(bench: Bench): Promise<Row[]> {
  const peers = bench.peers.filter(({ name }) => /^Nonlinear, \d/.test(name));
  const measured: Row[] = [];
  for (const count of bench.smoke ? [1000, 2000] : [1000, 5000, 20_000, 60_000]) {
    const task = taskOf(bench, { rows: count }), work = `${count} rows`;
    measured.push(...await measurePerRow(bench, "rows", work, task, peers, true));
  }
  return measured.map((row) => ({ ...row, against: measured[0].work }));
}

/** As many rows and epochs as take a peer about this long, in seconds. */
const LONG_ENOUGH = 0.4;

async function measurePerRow(
  bench: Bench,
  scenario: string,
  work: string,
  task: Task,
  peers: PeerSpec[],
  allRows = false,
): Promise<Row[]> {
  const { smoke } = bench, { batch } = task;
  const entrants = peers.map((peer) => ({ ...peer, work, task }));
  await using field = new Field(entrants, bench.look);
  await prepare(field, bench);
  const probe = allRows ? task.rows : batch * Math.max(8, Math.floor(256 / batch));
  await field.each((peer) => peer.ask("epoch", { rows: probe })); // whatever is compiled
  const amounts = await field.each(async (peer) => {
    const { seconds } = await peer.ask("epoch", { rows: probe });
    const wanted = smoke ? probe : probe * LONG_ENOUGH / seconds;
    const rows = allRows ? task.rows : Math.min(task.rows, batch * Math.ceil(wanted / batch));
    return { rows, epochs: Math.max(1, Math.round(wanted / rows)) };
  });
  const rounds: Map<Entrant, number>[] = [];
  while (rounds.length < bench.rounds) {
    rounds.push(
      await field.each(async (peer, entrant) => {
        const amount = amounts.get(entrant)!;
        return 1e6 * (await peer.ask("epoch", amount)).seconds / (amount.rows * amount.epochs);
      }),
    );
  }
  const measured = entrants.filter((entrant) => !field.failed.has(entrant)).map((entrant): Row => {
    const samples = rounds.map((round) => round.get(entrant)!);
    return { scenario, work, peer: entrant.name, unit: "µs/row", samples };
  });
  return [...measured, ...failures(scenario, field, "µs/row")];
}
