/** What the scenarios share. */
import { mnistFolder } from "../data.ts";
import type { Field } from "../field.ts";
import type { PeerSpec } from "../peer.ts";
import type { Task } from "../peers/serve.ts";
import type { Row } from "../row.ts";

/** What a scenario is given. */
export interface Bench {
  peers: PeerSpec[];
  rounds: number;
  /** Little work, to see that everything runs; its times mean nothing. */
  smoke: boolean;
  /** The scenario adds what a peer says of itself. */
  versions: Record<string, Record<string, string>>;
  /** Sees how busy the machine is with something else, between the rounds. */
  look: () => Promise<void>;
}

/** Measures something and returns its rows. */
export type Scenario = (bench: Bench) => Promise<Row[]>;

/** One peer at one piece of work: what is measured in turns. */
export interface Entrant extends PeerSpec {
  work: string;
  task: Task;
}

/** The tutorial's network on MNIST, or what is to be different. */
export function taskOf({ smoke }: Bench, changes: Partial<Task> = {}): Task {
  return {
    folder: mnistFolder(),
    rows: smoke ? 2560 : 54_000,
    testRows: smoke ? 1000 : 10_000,
    batch: 128,
    widths: [128, 64],
    activation: "relu",
    validationSplit: 0,
    ...changes,
  };
}

/** Prepares all that is running. */
export async function prepare(field: Field<Entrant>, bench: Bench): Promise<void> {
  await field.each(async (peer, { name, task }) => {
    bench.versions[name] = (await peer.ask("prepare", { task })).ready;
  });
}

/** A row for each peer that dropped out. */
export const failures = (scenario: string, field: Field<Entrant>, unit: Row["unit"]): Row[] =>
  Array.from(field.failed, ([{ name: peer, work }, failed]) => (
    { scenario, work, peer, unit, samples: [], failed }
  ));
