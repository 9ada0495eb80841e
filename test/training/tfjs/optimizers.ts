import * as tf from "@tensorflow/tfjs";
import type { Net } from "./net.ts";

interface NamedTensor {
  readonly name: string;
  readonly tensor: tf.Tensor;
}

/** The gradients of all weights; `minimize` hands over a list. */
type Gradients = Parameters<tf.Optimizer["applyGradients"]>[0];

/** Keras adds ε to the root of the mean square as it is, TensorFlow.js once that is corrected for its start from 0. */
class KerasAdam extends tf.AdamOptimizer {
  readonly #epsilon: number;

  constructor(learningRate: number, beta1: number, beta2: number, epsilon: number) {
    super(learningRate, beta1, beta2, epsilon);
    this.#epsilon = epsilon;
  }

  override applyGradients(gradients: Gradients): void {
    this.epsilon = this.#epsilon / Math.sqrt(1 - this.beta2 ** (this.iterations + 1));
    super.applyGradients(gradients as NamedTensor[]);
  }
}

/** Keras divides by the mean square that has the new gradient in it, TensorFlow.js by the one from before. */
class KerasAdadelta extends tf.Optimizer {
  /** @nocollapse */
  static className = "KerasAdadelta";
  readonly #means = new Map<string, [squares: tf.Tensor, moves: tf.Tensor]>();
  readonly #settings: { learningRate: number; rho: number; epsilon: number };

  constructor(learningRate: number, rho: number, epsilon: number) {
    super();
    this.#settings = { learningRate, rho, epsilon };
  }

  override applyGradients(gradients: Gradients): void {
    const { learningRate, rho, epsilon } = this.#settings;
    for (const { name, tensor: gradient } of gradients as NamedTensor[]) {
      if (!gradient) continue;
      const weight = tf.engine().registeredVariables[name] as tf.Variable;
      const [squares, moves] = this.#means.get(name) ??
        [tf.zerosLike(weight), tf.zerosLike(weight)];
      const nextSquares = squares.mul(rho).add(gradient.square().mul(1 - rho));
      const move = gradient.mul(moves.add(epsilon).sqrt()).div(nextSquares.add(epsilon).sqrt());
      const nextMoves = moves.mul(rho).add(move.square().mul(1 - rho));
      this.#means.set(name, [tf.keep(nextSquares), tf.keep(nextMoves)]);
      weight.assign(weight.sub(move.mul(learningRate)));
    }
    this.incrementIterations();
  }

  override getConfig() {
    return { ...this.#settings };
  }
}

/** The optimizer of a net, with the numbers of Keras where those of TensorFlow.js are others: see quirks.ts. */
export function optimizerOf({ optimizer: { kind, options } }: Net): tf.Optimizer {
  const { learningRate, momentum = 0, rho, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-7 } = options;
  switch (kind) {
    case "sgd":
      return tf.train.sgd(learningRate);
    case "momentum":
      return tf.train.momentum(learningRate, momentum);
    case "nesterov":
      return tf.train.momentum(learningRate, momentum, true);
    case "rmsprop":
      return tf.train.rmsprop(learningRate, rho ?? 0.9, momentum, epsilon);
    case "centered":
      return tf.train.rmsprop(learningRate, rho, momentum, -epsilon, true);
    case "adam":
      return new KerasAdam(learningRate, beta1, beta2, epsilon);
    case "adamax":
      return tf.train.adamax(learningRate, beta1, beta2, epsilon);
    case "adagrad":
      return tf.train.adagrad(learningRate, options.initialAccumulatorValue);
    case "adadelta":
      return new KerasAdadelta(learningRate, rho ?? 0.95, epsilon);
    default:
      throw new RangeError(`expected an optimizer of TensorFlow.js but found ${kind}.`);
  }
}
