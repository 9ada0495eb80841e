/** This library, as a peer; which engine and how many threads is said by environment variables. */
import * as nl from "../../../lib/mod.ts";
import { mnistFolder } from "../data.ts";
import { CLASSES, PIXELS, readRows, type Rows } from "./rows.ts";
import { type Logs, serve, type Task, type Trainer } from "./serve.ts";

class Ours implements Trainer {
  #task!: Task;
  #model!: nl.Model;
  #loaded: ReturnType<typeof nl.loadMnist> | undefined;
  #train!: Examples;
  #test!: Examples;
  #x!: nl.Matrix;
  #y!: nl.Matrix;

  versions(): Record<string, string> {
    const { name, threads, simd, library } = nl.engineInfo();
    const version: Record<string, string> = library === null ? {} : { library };
    return {
      deno: Deno.version.deno,
      engine: name,
      threads: String(threads),
      simd: String(simd),
      ...version,
    };
  }

  async prepare(task: Task): Promise<void> {
    this.#task = task;
    // MNIST comes as a user has it, with checksums and all.
    if (task.folder === mnistFolder()) {
      const { train, test } = await (this.#loaded ??= nl.loadMnist());
      this.#train = examples(train, task.rows);
      this.#test = examples(test, task.testRows);
    } else {
      this.#train = examplesOf(readRows(task.folder, "train", task.rows));
      this.#test = examplesOf(readRows(task.folder, "t10k", task.testRows));
    }
    const hidden = task.widths.map((units, i) =>
      nl.layers.dense({
        units,
        activation: task.activation,
        inputShape: i === 0 ? [PIXELS] : undefined,
      })
    );
    this.#model = nl.sequential({
      layers: [...hidden, nl.layers.dense({ units: CLASSES, activation: "softmax" })],
      seed: 1,
    });
    this.#model.compile({
      optimizer: "adam",
      loss: "categoricalCrossentropy",
      metrics: ["accuracy"],
    });
  }

  take(rows: number): void {
    this.#x = this.#train.x.slice(0, rows);
    this.#y = this.#train.y.slice(0, rows);
  }

  async epochs(epochs: number): Promise<Logs> {
    const { batch: batchSize, validationSplit } = this.#task;
    const options = { epochs, batchSize, validationSplit, verbose: 0 as const };
    const { history } = await this.#model.fit(this.#x, this.#y, options);
    return { loss: history.loss.at(-1)!, accuracy: history.accuracy.at(-1)! };
  }

  async evaluate(): Promise<Logs> {
    const { x, y } = this.#test;
    const batchSize = this.#task.batch;
    const { loss, accuracy } = await this.#model.evaluate(x, y, { batchSize, verbose: 0 });
    return { loss, accuracy };
  }
}

/** Examples as a user of the library has them. */
interface Examples {
  readonly x: nl.Matrix;
  readonly y: nl.Matrix;
}

const examples = ({ x, labels }: nl.Dataset, rows: number): Examples => (
  { x: x.slice(0, rows), y: nl.toCategorical(labels, CLASSES).slice(0, rows) }
);

function examplesOf({ x, y }: Rows): Examples {
  const rows = x.length / PIXELS;
  return { x: new nl.Matrix(rows, PIXELS, x), y: new nl.Matrix(rows, CLASSES, y) };
}

await serve(new Ours());
