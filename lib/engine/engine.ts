import type { RowComparison } from "./compare_rows.ts";
import type { Matrix } from "./matrix.ts";
import type { Merging } from "./merging.ts";
import type { Normalizing } from "./normalizing.ts";
import type {
  AdadeltaSettings,
  AdagradSettings,
  AdamSettings,
  MaskKey,
  MaskSettings,
  NadamSettings,
  PenaltySettings,
  RmspropSettings,
  SgdSettings,
} from "./settings.ts";

/** A matrix in an engine's own memory and layout; `Engine.read` and `Engine.write` copy in and out. */
export interface Block {
  /** How many rows; one is an example, where the block holds data. */
  readonly rows: number;
  /** How many columns. */
  readonly cols: number;
}

/** Examples to gather batches from: a matrix, or what an engine has made of it. */
export interface Source {
  /** How many rows; one is an example, where the block holds data. */
  readonly rows: number;
  /** How many columns. */
  readonly cols: number;
}

/**
 * A function of one number, as the network hands it to an engine: by name and parameters for an engine that has it
 * vectorised, and as code for one that has not.
 */
export interface Elementwise {
  /** What messages call it. */
  readonly name: string;
  /** Its parameters by name. */
  readonly params: Readonly<Record<string, number | boolean>>;
  /** The function. */
  readonly scalar: (x: number) => number;
  /** Its derivative. */
  readonly scalarDerivative: (x: number) => number;
  /** Which of an engine's own routines computes the same; undefined for a function that was defined elsewhere. */
  readonly routine?: string;
}

/** A function of a whole row, as the network hands it to an engine. */
export interface Rowwise {
  /** What messages call it. */
  readonly name: string;
  /** The function of a row. */
  readonly vector: (x: Float32Array) => ArrayLike<number>;
  /** The gradient in x, from that in f(x). */
  readonly vjp: (x: Float32Array, gradient: Float32Array) => ArrayLike<number>;
  /** Which of an engine's own routines computes the same; undefined for a function that was defined elsewhere. */
  readonly routine?: string;
}

/**
 * A number computed from an output and its target, as training hands it to an engine: a loss, or a metric. By name and
 * parameters for an engine that has it vectorised, and as code for one that has not.
 */
export interface Comparison {
  /** What messages call it. */
  readonly name: string;
  /** Its parameters by name. */
  readonly params: Readonly<Record<string, number>>;
  /** The number for one output and its target. */
  readonly scalar: (output: number, target: number) => number;
  /** How `scalar` changes with the output. */
  readonly scalarDerivative: (output: number, target: number) => number;
  /** Which of an engine's own routines computes the same; undefined where none does. */
  readonly routine?: string;
}

/**
 * The routines that training and prediction are made of. Every routine writes into blocks that were allocated before;
 * none allocates, none keeps a block. Rows are examples, columns are units. A routine may be carried out later, with
 * others; what `read` and `sum` return is always the outcome of all that came before.
 */
export interface Engine<B extends Block = Block> extends Merging<B>, Normalizing<B> {
  /** What runs, in a word: "reference", … */
  readonly name: string;

  /** A new block of zeros. */
  allocate(rows: number, cols: number): B;
  /** Gives back a block that will not be used any more; one that is no longer referenced is freed eventually. */
  release(block: B): void;
  /** A copy of a block as an ordinary matrix. */
  read(block: B): Matrix;
  /** Whether there is no NaN and no infinity among the numbers of a block. */
  isFinite(block: B): boolean;
  /** Copies a matrix of the same shape into a block. */
  write(block: B, matrix: Matrix): void;
  /** Copies a block into another of the same shape. */
  copy(from: B, to: B): void;

  /**
   * Prepares to gather many batches from x: returns x itself, or a copy in the engine's own form, which it only makes
   * of finite numbers. It is to be dropped when it is not needed any more.
   */
  hold(x: Matrix): Source;
  /** Gives back what `hold` returned. */
  drop(x: Source): void;
  /** Rows `order[start]`, `order[start + 1]`, … of x, as many as `out` has. */
  gather(x: Source, order: Uint32Array, start: number, out: B): void;
  /** The same for class labels, written one-hot. */
  gatherOneHot(labels: ArrayLike<number>, order: Uint32Array, start: number, out: B): void;

  /** z = x · weights + biases */
  dense(x: B, weights: B, biases: B | null, z: B): void;
  /** weightsGradient = xᵀ · zGradient, biasesGradient = column sums of zGradient */
  denseGradients(x: B, zGradient: B, weightsGradient: B, biasesGradient: B | null): void;
  /** xGradient = zGradient · weightsᵀ */
  denseInputGradient(zGradient: B, weights: B, xGradient: B): void;

  /** a = f(z) */
  activate(f: Elementwise, z: B, a: B): void;
  /** zGradient = aGradient ⊙ f′(z) */
  activateGradient(f: Elementwise, z: B, aGradient: B, zGradient: B): void;
  /** a = f(z), row by row; a row of `a` may be shorter than one of z, as f makes it. */
  activateRows(f: Rowwise, z: B, a: B): void;
  /** zGradient = the transposed Jacobian of f at z times aGradient, row by row; `a` is f(z). */
  activateRowsGradient(f: Rowwise, z: B, a: B, aGradient: B, zGradient: B): void;

  /** a = z where z > 0, slopes ⊙ z elsewhere; there is one slope a column, or one for all. */
  prelu(z: B, slopes: B, a: B): void;
  /** zGradient = aGradient where z > 0, slopes ⊙ aGradient where z < 0, 0 where z is. */
  preluGradient(z: B, slopes: B, aGradient: B, zGradient: B): void;
  /** slopesGradient = column sums of min(0, z) ⊙ aGradient, or their sum if there is one slope for all. */
  slopesGradient(z: B, aGradient: B, slopesGradient: B): void;

  /** out = the sum of blocks of the same shape. */
  add(inputs: readonly B[], out: B): void;
  /** out = the columns of all inputs, side by side. */
  concatenate(inputs: readonly B[], out: B): void;
  /** The reverse: the first `widths[0]` columns go to the first output, and so on; null for columns that are not needed. */
  split(from: B, widths: readonly number[], outputs: readonly (B | null)[]): void;

  /** Fills a block with ones, and zeros for the share `rate`; which, depends on the key and the shape alone. */
  drawMask(mask: B, rate: number, key: MaskKey): void;
  /** out = what the settings make of x under the mask. */
  applyMask(x: B, mask: B, settings: MaskSettings, out: B): void;

  /**
   * Cross-entropy of softmax(logits) against target probabilities: one loss a row, and, if there is a gradient to
   * write, `scale` · (softmax(logits) − targets). `smoothing` is the share of each row of targets that is spread
   * evenly over the classes first.
   */
  crossEntropyFromLogits(
    logits: B,
    targets: B,
    losses: B,
    gradient: B | null,
    scale: number,
    smoothing: number,
  ): void;
  /**
   * Cross-entropy of probabilities as Keras computes it: each row divided by its sum and clipped to [ε, 1 − ε] with
   * ε = 1e-7. One loss a row, and `scale` times the gradient if there is one to write.
   */
  crossEntropyFromProbabilities(
    probabilities: B,
    targets: B,
    losses: B,
    gradient: B | null,
    scale: number,
    smoothing: number,
  ): void;
  /**
   * What each output and its target come to, as the mean of each row, and, if there is a gradient to write, `scale`
   * times that of the mean.
   */
  compare(
    f: Comparison,
    outputs: B,
    targets: B,
    means: B,
    gradient: B | null,
    scale: number,
  ): void;
  /** The same for comparisons of whole rows. */
  compareRows(
    f: RowComparison,
    outputs: B,
    targets: B,
    values: B,
    gradient: B | null,
    scale: number,
  ): void;
  /** 1 for each row in which the largest output stands in the same column as the largest target, else 0. */
  countMatches(outputs: B, targets: B, matches: B): void;
  /** The sum of all numbers of a block. */
  sum(block: B): number;

  /**
   * One Adam update of `weights`, in place, with its two moments; with `largest`, which keeps the largest second moment
   * of each, the root of that is what it divides by (AMSGrad).
   */
  adam(
    weights: B,
    gradient: B,
    moment1: B,
    moment2: B,
    settings: AdamSettings,
    largest?: B | null,
  ): void;
  /** One Nadam update, in place, with its two moments. */
  nadam(weights: B, gradient: B, moment1: B, moment2: B, settings: NadamSettings): void;
  /** One Adamax update, in place, with the mean gradient and the size of the largest, which fades. */
  adamax(weights: B, gradient: B, moment: B, size: B, settings: AdamSettings): void;
  /** One update by gradient descent, in place; `velocity` is null without momentum. */
  sgd(weights: B, gradient: B, velocity: B | null, settings: SgdSettings): void;
  /**
   * One RMSprop update, in place: `velocity` is the mean squared gradient, `mean` the mean gradient by which it is
   * centred, `momentum` the last steps; the latter two are null where they are not wanted.
   */
  rmsprop(
    weights: B,
    gradient: B,
    velocity: B,
    mean: B | null,
    momentum: B | null,
    settings: RmspropSettings,
  ): void;
  /** One Adagrad update, in place, with the sum of all squared gradients. */
  adagrad(weights: B, gradient: B, accumulator: B, settings: AdagradSettings): void;
  /** One Adadelta update, in place, with the mean squares of the gradient and of the moves. */
  adadelta(weights: B, gradient: B, squares: B, moves: B, settings: AdadeltaSettings): void;
  /** Takes the share `share` away from every weight. */
  decay(weights: B, share: number): void;

  /** Multiplies each row of a block by its factor, of which there is one a row. */
  scaleRows(block: B, factors: B): void;
  /** out = the root of the sum of the squares of all numbers of the blocks, as a block of 1 × 1. */
  norm(blocks: readonly B[], out: B): void;
  /** Multiplies a block by limit / norm, where the norm is larger than the limit. */
  clipNorm(block: B, norm: B, limit: number): void;
  /** Brings each number of a block between −limit and limit. */
  clipValue(block: B, limit: number): void;

  /** The penalty on the weights, as one sum a row. */
  penalty(weights: B, settings: PenaltySettings, sums: B): void;
  /** Adds the gradient of the penalty to that of the weights. */
  addPenaltyGradient(weights: B, settings: PenaltySettings, gradient: B): void;
}
