/**
 * What every peer does: it waits for lines of JSON on its standard input, does what they say, and answers with a line
 * each. peer.py is the same in Python. Between the lines a peer is idle, so that peers can be measured in turns.
 *
 * @module
 */
import { linesOf } from "../../../.tasks/program.ts";

/** What a peer is to train; plain JSON, so that every language reads it. */
export interface Task {
  /** The folder of the four IDX files: MNIST, or files of the same names. */
  folder: string;
  /** How many rows are used, from the first; and how many of the test's. */
  rows: number;
  testRows: number;
  batch: number;
  /** The units of the hidden layers; ten softmax units follow. */
  widths: number[];
  activation: string;
  /** The share of the rows, from the end, that is only measured after each epoch. */
  validationSplit: number;
}

/** The numbers of an epoch or an evaluation. */
export interface Logs {
  loss: number;
  accuracy: number;
}

/** What a library has to do to be measured. */
export interface Trainer {
  /** Names and versions of what runs. */
  versions(): Record<string, string>;
  /** Reads the data and makes a fresh network and optimizer. */
  prepare(task: Task): Promise<void> | void;
  /** Makes the first `rows` rows those that `epochs` trains on; its time is not counted. */
  take(rows: number): void;
  /** Trains and returns the numbers of the last epoch, as they were seen while training. */
  epochs(count: number): Promise<Logs>;
  /** Measures on the test's rows. */
  evaluate(): Promise<Logs>;
}

type Request =
  | { do: "prepare"; task: Task }
  | { do: "epoch"; rows?: number; epochs?: number }
  | { do: "evaluate" }
  | { do: "compare"; task: Task; activations: string[]; epochs: number };

/** Serves until the input ends. */
export async function serve(trainer: Trainer): Promise<void> {
  const write = (answer: unknown) =>
    Deno.stdout.writeSync(new TextEncoder().encode(JSON.stringify(answer) + "\n"));
  console.log = console.error; // what a library prints must not stand between the answers
  let rows = 0;

  const answer = async (request: Request): Promise<unknown> => {
    switch (request.do) {
      case "prepare":
        await trainer.prepare(request.task);
        trainer.take(rows = request.task.rows);
        return { ready: trainer.versions() };
      case "epoch": {
        if (request.rows && request.rows !== rows) trainer.take(rows = request.rows);
        const start = performance.now();
        const logs = await trainer.epochs(request.epochs ?? 1);
        return { seconds: (performance.now() - start) / 1000, ...logs };
      }
      case "evaluate":
        return await trainer.evaluate();
      case "compare": {
        const accuracies: number[] = [];
        for (const activation of request.activations) {
          await trainer.prepare({ ...request.task, activation });
          trainer.take(request.task.rows);
          await trainer.epochs(request.epochs);
          accuracies.push((await trainer.evaluate()).accuracy);
        }
        return { accuracies };
      }
    }
  };

  for await (const line of linesOf(Deno.stdin.readable)) {
    try {
      write(await answer(JSON.parse(line)));
    } catch (error) {
      write({ error: error instanceof Error ? error.message : String(error) });
    }
  }
  Deno.exit(0); // some libraries leave workers behind that would keep the process alive
}
