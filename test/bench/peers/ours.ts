/** This library, as a peer; which engine and how many threads is said by environment variables. */
import * as nl from "../../../lib/mod.ts";
import { mnistFolder } from "../data.ts";
import { CLASSES, PIXELS, readRows, type Rows } from "./rows.ts";
import { type Logs, serve, type Task, type Trainer } from "./serve.ts";

class Ours implements Trainer {
  #task!: Task;
  #model!: nl.Model;
  #loaded: ReturnType<typeof nl.loadMnist> | undefined;
  #train!: Rows;
  #test!: Rows;
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
    // The whole of MNIST comes as a user has it, with checksums and all.
    if (task.folder === mnistFolder() && task.rows === 60_000) {
      const { train, test } = await (this.#loaded ??= nl.loadMnist());
      this.#train = { x: train.x.data, y: nl.toCategorical(train.labels, CLASSES).data };
      this.#test = { x: test.x.data, y: nl.toCategorical(test.labels, CLASSES).data };
    } else {
      this.#train = readRows(task.folder, "train", task.rows);
      this.#test = readRows(task.folder, "t10k", task.testRows);
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
    [this.#x, this.#y] = matrices(this.#train, rows);
  }

  async epochs(epochs: number): Promise<Logs> {
    const { batch: batchSize, validationSplit } = this.#task;
    const options = { epochs, batchSize, validationSplit, verbose: 0 as const };
    const { history } = await this.#model.fit(this.#x, this.#y, options);
    return { loss: history.loss.at(-1)!, accuracy: history.accuracy.at(-1)! };
  }

  async evaluate(): Promise<Logs> {
    const [x, y] = matrices(this.#test, this.#task.testRows);
    const batchSize = this.#task.batch;
    const { loss, accuracy } = await this.#model.evaluate(x, y, { batchSize, verbose: 0 });
    return { loss, accuracy };
  }
}

function matrices({ x, y }: Rows, rows: number): [nl.Matrix, nl.Matrix] {
  return [
    new nl.Matrix(rows, PIXELS, x.slice(0, rows * PIXELS)),
    new nl.Matrix(rows, CLASSES, y.slice(0, rows * CLASSES)),
  ];
}

await serve(new Ours());
