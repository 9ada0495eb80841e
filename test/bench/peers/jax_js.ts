/**
 * jax-js on its WebAssembly backend, as a peer: the whole training step is one compiled function. It has no layers, so
 * network and Adam are written out here, as one does in JAX.
 *
 * @module
 */
import { blockUntilReady, init, jit, nn, numpy as np, tree, valueAndGrad } from "@jax-js/jax";
import { CLASSES, PIXELS, readRows, type Rows } from "./rows.ts";
import { type Logs, serve, type Task, type Trainer } from "./serve.ts";

type Layer = { w: np.Array; b: np.Array };
type State = { layers: Layer[]; m: Layer[]; v: Layer[] };
type Activation = (z: np.Array) => np.Array;

const activations: Record<string, Activation> = {
  relu: nn.relu,
  tanh: np.tanh,
  sigmoid: nn.sigmoid,
};

function logits(layers: Layer[], x: np.Array, f: Activation): np.Array {
  return layers.reduce((input, { w, b }, i) => {
    const z = np.dot(input, w).add(b);
    return i < layers.length - 1 ? f(z) : z;
  }, x);
}

/** The loss of a batch, and how many of its rows it gets right. */
function lossOf(layers: Layer[], x: np.Array, y: np.Array, f: Activation): [np.Array, np.Array] {
  const z = logits(layers, x, f);
  const hits = np.argmax(z.ref, 1).equal(np.argmax(y.ref, 1)).astype(np.float32).sum();
  return [y.mul(nn.logSoftmax(z)).sum(1).mean().neg(), hits];
}

/** One step of Adam; `rate` has the correction of the moments in it. */
function adam({ layers, m, v }: State, gradients: Layer[], rate: np.Array): State {
  const g2 = tree.map((g: np.Array) => np.square(g), tree.ref(gradients));
  const newM = tree.map((m: np.Array, g: np.Array) => m.mul(0.9).add(g.mul(0.1)), m, gradients);
  const newV = tree.map((v: np.Array, g: np.Array) => v.mul(0.999).add(g.mul(0.001)), v, g2);
  const newLayers = tree.map(
    (p: np.Array, m: np.Array, v: np.Array) => p.sub(m.mul(rate.ref).div(np.sqrt(v).add(1e-7))),
    layers,
    tree.ref(newM),
    tree.ref(newV),
  );
  rate.dispose();
  return { layers: newLayers, m: newM, v: newV };
}

class JaxJs implements Trainer {
  #task!: Task;
  #state: State | undefined;
  #steps = 0;
  #order!: Uint32Array;
  #rows!: Rows;
  #step!: (state: State, x: np.Array, y: np.Array, rate: np.Array) => [State, np.Array, np.Array];
  #measure!: (layers: Layer[], x: np.Array, y: np.Array) => [np.Array, np.Array];

  versions(): Record<string, string> {
    const version = import.meta.resolve("@jax-js/jax").match(/\d+\.\d+\.\d+/)?.[0] ?? "";
    return { "jax-js": version, backend: "wasm", threads: String(navigator.hardwareConcurrency) };
  }

  async prepare(task: Task): Promise<void> {
    await init("wasm");
    if (this.#state) tree.dispose(this.#state);
    this.#task = task;
    this.#steps = 0;
    const units = [PIXELS, ...task.widths, CLASSES];
    const layers = units.slice(1).map((outputs, i) => glorotUniform(units[i], outputs));
    const zeros = (layer: Layer) => tree.map((p: np.Array) => np.zeros(p.shape), layer);
    this.#state = { layers, m: layers.map(zeros), v: layers.map(zeros) };
    const f = activations[task.activation];
    this.#measure = jit((layers: Layer[], x: np.Array, y: np.Array) => lossOf(layers, x, y, f));
    this.#step = jit((state: State, x: np.Array, y: np.Array, rate: np.Array) => {
      const loss = (layers: Layer[], x: np.Array, y: np.Array) => lossOf(layers, x, y, f);
      const both = valueAndGrad(loss, { hasAux: true })(tree.ref(state.layers), x, y);
      const [[value, hits], gradients] = both as unknown as [[np.Array, np.Array], Layer[]];
      return [adam(state, gradients, rate), value, hits] as [State, np.Array, np.Array];
    });
  }

  take(rows: number): void {
    this.#order = Uint32Array.from({ length: rows }, (_, i) => i);
    this.#rows = readRows(this.#task.folder, "train", this.#task.rows);
  }

  async epochs(count: number): Promise<Logs> {
    const { batch, validationSplit } = this.#task;
    const split = Math.floor(this.#order.length * (1 - validationSplit));
    const training = this.#order.subarray(0, split), validation = this.#order.subarray(split);
    let logs = { loss: NaN, accuracy: NaN };
    for (let epoch = 0; epoch < count; epoch++) {
      shuffle(training);
      const sums = new Sums();
      for (let from = 0; from < split; from += batch) {
        const [x, y] = gather(this.#rows, training.subarray(from, from + batch));
        const t = ++this.#steps, rate = 0.001 * Math.sqrt(1 - 0.999 ** t) / (1 - 0.9 ** t);
        const [state, loss, hits] = this.#step(this.#state!, x, y, np.array(rate));
        this.#state = state;
        await sums.add(loss, hits, Math.min(batch, split - from));
      }
      await blockUntilReady(tree.ref(this.#state!)).then(tree.dispose);
      logs = sums.logs();
      if (validation.length > 0) await this.#measured(this.#rows, validation);
    }
    return logs;
  }

  async evaluate(): Promise<Logs> {
    const { folder, testRows } = this.#task;
    const order = Uint32Array.from({ length: testRows }, (_, i) => i);
    return await this.#measured(readRows(folder, "t10k", testRows), order);
  }

  async #measured(rows: Rows, order: Uint32Array): Promise<Logs> {
    const { batch } = this.#task;
    const sums = new Sums();
    for (let from = 0; from < order.length; from += batch) {
      const [x, y] = gather(rows, order.subarray(from, from + batch));
      const [loss, hits] = this.#measure(tree.ref(this.#state!.layers), x, y);
      await sums.add(loss, hits, Math.min(batch, order.length - from));
    }
    return sums.logs();
  }
}

/**
 * Means over batches. They are read in every step, as in jax-js's own examples: steps whose results are not waited for
 * pile up, and an epoch takes four times as long.
 */
class Sums {
  #rows = 0;
  #loss = 0;
  #hits = 0;

  async add(loss: np.Array, hits: np.Array, rows: number): Promise<void> {
    this.#rows += rows;
    this.#loss += rows * (await loss.data())[0];
    this.#hits += (await hits.data())[0];
  }

  logs(): Logs {
    return { loss: this.#loss / this.#rows, accuracy: this.#hits / this.#rows };
  }
}

function glorotUniform(inputs: number, outputs: number): Layer {
  const limit = Math.sqrt(6 / (inputs + outputs));
  const w = Float32Array.from({ length: inputs * outputs }, () => limit * (2 * Math.random() - 1));
  return { w: np.array(w).reshape([inputs, outputs]), b: np.zeros([outputs]) };
}

function gather({ x, y }: Rows, order: Uint32Array): [np.Array, np.Array] {
  const pick = (from: Float32Array, cols: number) => {
    const to = new Float32Array(order.length * cols);
    order.forEach((row, i) => to.set(from.subarray(row * cols, (row + 1) * cols), i * cols));
    return np.array(to).reshape([order.length, cols]);
  };
  return [pick(x, PIXELS), pick(y, CLASSES)];
}

function shuffle(order: Uint32Array): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
}

await serve(new JaxJs());
