/** TensorFlow.js Layers on its WebAssembly backend, as a peer. */
import * as tf from "@tensorflow/tfjs";
import { getThreadsCount, version_wasm } from "@tensorflow/tfjs-backend-wasm";
import { CLASSES, PIXELS, readRows, type Rows } from "./rows.ts";
import { type Logs, serve, type Task, type Trainer } from "./serve.ts";

class TensorFlowJs implements Trainer {
  #task!: Task;
  #model!: tf.Sequential;
  #x: tf.Tensor | undefined;
  #y: tf.Tensor | undefined;

  versions(): Record<string, string> {
    const threads = String(getThreadsCount());
    return { tfjs: version_wasm, backend: tf.getBackend(), threads };
  }

  async prepare(task: Task): Promise<void> {
    await tf.setBackend("wasm");
    this.#task = task;
    this.#model = tf.sequential();
    const dense = (units: number, activation: string, inputShape?: number[]) =>
      this.#model.add(
        tf.layers.dense({
          units,
          activation: activation as "relu",
          inputShape,
          kernelInitializer: "glorotUniform",
        }),
      );
    task.widths.forEach((units, i) =>
      dense(units, task.activation, i === 0 ? [PIXELS] : undefined)
    );
    dense(CLASSES, "softmax");
    this.#model.compile({
      optimizer: tf.train.adam(0.001, 0.9, 0.999, 1e-7),
      loss: "categoricalCrossentropy",
      metrics: ["accuracy"],
    });
  }

  take(rows: number): void {
    tf.dispose([this.#x, this.#y].filter((tensor) => tensor !== undefined));
    [this.#x, this.#y] = tensors(readRows(this.#task.folder, "train", this.#task.rows), rows);
  }

  async epochs(epochs: number): Promise<Logs> {
    const { history } = await this.#model.fit(this.#x!, this.#y!, {
      epochs,
      batchSize: this.#task.batch,
      validationSplit: this.#task.validationSplit,
      shuffle: true,
      verbose: 0,
      yieldEvery: "never", // it is fastest when it does not make room for a page
    });
    return { loss: Number(history.loss.at(-1)), accuracy: Number(history.acc.at(-1)) };
  }

  async evaluate(): Promise<Logs> {
    const { folder, testRows, batch: batchSize } = this.#task;
    const [x, y] = tensors(readRows(folder, "t10k", testRows), testRows);
    const results = this.#model.evaluate(x, y, { batchSize }) as tf.Scalar[];
    const [loss, accuracy] = await Promise.all(results.map(async (each) => (await each.data())[0]));
    tf.dispose([x, y, ...results]);
    return { loss, accuracy };
  }
}

function tensors({ x, y }: Rows, rows: number): [tf.Tensor, tf.Tensor] {
  return [
    tf.tensor2d(x.subarray(0, rows * PIXELS), [rows, PIXELS]),
    tf.tensor2d(y.subarray(0, rows * CLASSES), [rows, CLASSES]),
  ];
}

await serve(new TensorFlowJs());
