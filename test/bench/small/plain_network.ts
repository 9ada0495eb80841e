/**
 * A dense network in plain loops, for one shape and one activation and with nothing checked: what someone writes who
 * needs just this. Softmax and cross-entropy at the end, Adam, no memory taken in a step.
 *
 * @module
 */

interface Layer {
  inputs: number;
  outputs: number;
  /** Weights row by row (one row an input), then biases; gradient and moments have the same places. */
  p: Float32Array<ArrayBuffer>;
  g: Float32Array<ArrayBuffer>;
  m: Float32Array<ArrayBuffer>;
  v: Float32Array<ArrayBuffer>;
  /** Activations of one example, and the loss's derivatives by the values before them. */
  a: Float32Array<ArrayBuffer>;
  d: Float32Array<ArrayBuffer>;
}

/** A network of the given units, its hidden layers with relu or tanh. */
export class PlainNetwork {
  readonly layers: Layer[];
  readonly #tanh: boolean;
  #steps = 0;

  constructor(units: number[], activation: "relu" | "tanh") {
    this.#tanh = activation === "tanh";
    this.layers = units.slice(1).map((outputs, l) => {
      const inputs = units[l], size = (inputs + 1) * outputs;
      const [p, g, m, v] = [0, 1, 2, 3].map(() => new Float32Array(size));
      const limit = Math.sqrt(6 / (inputs + outputs));
      for (let i = 0; i < inputs * outputs; i++) p[i] = limit * (2 * Math.random() - 1);
      const [a, d] = [new Float32Array(outputs), new Float32Array(outputs)];
      return { inputs, outputs, p, g, m, v, a, d };
    });
  }

  /** The probabilities for the example that starts at `offset` of x. */
  predict(x: Float32Array, offset = 0): Float32Array {
    let from = x;
    for (let l = 0; l < this.layers.length; l++) {
      const { inputs, outputs, p, a } = this.layers[l];
      for (let j = 0; j < outputs; j++) a[j] = p[inputs * outputs + j];
      for (let i = 0; i < inputs; i++) {
        const value = from[offset + i], row = i * outputs;
        for (let j = 0; j < outputs; j++) a[j] += value * p[row + j];
      }
      if (l === this.layers.length - 1) softmax(a);
      else if (this.#tanh) { for (let j = 0; j < outputs; j++) a[j] = Math.tanh(a[j]); }
      else for (let j = 0; j < outputs; j++) if (a[j] < 0) a[j] = 0;
      from = a;
      offset = 0;
    }
    return from;
  }

  /** One step on the examples that `order` names from `start` to `end`. */
  step(x: Float32Array, labels: Uint8Array, order: Uint32Array, start: number, end: number): void {
    const { layers } = this, last = layers.length - 1;
    for (const { g } of layers) g.fill(0);
    for (let e = start; e < end; e++) {
      const offset = order[e] * layers[0].inputs;
      this.predict(x, offset);
      layers[last].d.set(layers[last].a);
      layers[last].d[labels[order[e]]] -= 1;
      for (let l = last; l >= 0; l--) {
        this.#backward(l, l === 0 ? x : layers[l - 1].a, l === 0 ? offset : 0);
      }
    }
    this.#update(1 / (end - start));
  }

  /** Adds a layer's gradient for one example, and passes its derivatives on to the layer before. */
  #backward(l: number, from: Float32Array, offset: number): void {
    const { inputs, outputs, p, g, d } = this.layers[l];
    const before = l > 0 ? this.layers[l - 1].d : null;
    for (let j = 0; j < outputs; j++) g[inputs * outputs + j] += d[j];
    for (let i = 0; i < inputs; i++) {
      const a = from[offset + i], row = i * outputs;
      for (let j = 0; j < outputs; j++) g[row + j] += a * d[j];
      if (before === null) continue;
      let sum = 0;
      for (let j = 0; j < outputs; j++) sum += p[row + j] * d[j];
      before[i] = this.#tanh ? sum * (1 - a * a) : a > 0 ? sum : 0;
    }
  }

  #update(scale: number): void {
    const t = ++this.#steps, rate = 0.001 * Math.sqrt(1 - 0.999 ** t) / (1 - 0.9 ** t);
    for (const { p, g, m, v } of this.layers) {
      for (let i = 0; i < p.length; i++) {
        const gradient = scale * g[i];
        m[i] += 0.1 * (gradient - m[i]);
        v[i] += 0.001 * (gradient * gradient - v[i]);
        p[i] -= rate * m[i] / (Math.sqrt(v[i]) + 1e-7);
      }
    }
  }
}

function softmax(a: Float32Array): void {
  let largest = -Infinity, sum = 0;
  for (let j = 0; j < a.length; j++) if (a[j] > largest) largest = a[j];
  for (let j = 0; j < a.length; j++) sum += a[j] = Math.exp(a[j] - largest);
  for (let j = 0; j < a.length; j++) a[j] /= sum;
}
