import { Matrix, type RandomStream } from "../engine/mod.ts";
import {
  byPlainName,
  finiteNumber,
  hasMethod,
  isA,
  numberFrom,
  readOptions,
  shown,
} from "../options/mod.ts";

/** How the numbers of a weight start. */
export interface Initializer {
  /** The name, in camelCase. */
  readonly name: string;
  /** The options it was made with; only the library's own have them. */
  readonly options?: Readonly<Record<string, number>>;
  /** As many numbers as a weight has; fans count what comes into a unit and goes out of one. */
  draw(rows: number, cols: number, fans: Fans, stream: RandomStream): Matrix;
}

/** The size of a layer as an initializer sees it. */
export interface Fans {
  /** How many inputs a unit sums up. */
  readonly fanIn: number;
  /** How many units an input goes to. */
  readonly fanOut: number;
}

/** Makes an initializer from its options, and says which layers it suits. */
export interface InitializerMaker<O extends object> {
  (options?: O): Initializer;
  /** Which activation functions, or which weights, it suits. */
  readonly advice: string;
}

/**
 * The numbers that an initializer draws for a weight, checked: it may be somebody's own.
 *
 * @throws {TypeError} If they are not a matrix.
 * @throws {RangeError} If they are more or fewer than asked for, or one is NaN.
 */
export function drawn(
  caller: string,
  initializer: Initializer,
  { rows, cols }: { rows: number; cols: number },
  fans: Fans,
  stream: RandomStream,
): Matrix {
  const matrix: unknown = initializer.draw(rows, cols, fans, stream);
  const expected = `${caller}: expected the initializer "${initializer.name}" to draw`;
  if (!isA(matrix, Matrix)) {
    throw new TypeError(`${expected} a Matrix of ${rows} × ${cols} but found ${shown(matrix)}.`);
  }
  if (matrix.rows !== rows || matrix.cols !== cols) {
    throw new RangeError(
      `${expected} ${rows} × ${cols} numbers but found ${matrix.rows} × ${matrix.cols}.`,
    );
  }
  if (matrix.data.some(Number.isNaN)) throw new RangeError(`${expected} numbers but found NaN.`);
  return matrix;
}

/** The share of a normal distribution's deviation that is left when it is cut off at two deviations. */
const CUT_DEVIATION = 0.87962566103423978;

type Draw = (stream: RandomStream) => number;

/** A number of a normal distribution (Box & Muller, 1958), drawn again until it lies within two deviations if `cut`. */
function normal(mean: number, deviation: number, cut: boolean): Draw {
  return (stream) => {
    for (;;) {
      const z = Math.sqrt(-2 * Math.log(1 - stream.uniform())) *
        Math.cos(2 * Math.PI * stream.uniform());
      if (!cut || Math.abs(z) < 2) return mean + deviation * z;
    }
  };
}

function uniform(least: number, most: number): Draw {
  return (stream) => least + (most - least) * stream.uniform();
}

function made<O extends object>(
  name: string,
  known: readonly (keyof O & string)[],
  advice: string,
  drawOf: (options: O) => (fans: Fans) => Draw,
): InitializerMaker<O> {
  const make = (options: O = {} as O): Initializer => {
    options = readOptions(`initializers.${name}`, options, known);
    const drawFor = drawOf(options);
    return {
      name,
      options: { ...options } as Readonly<Record<string, number>>,
      draw(rows, cols, fans, stream) {
        const draw = drawFor(fans);
        return new Matrix(rows, cols).map(() => draw(stream));
      },
    };
  };
  return Object.assign(make, { advice });
}

/** Evenly or normally distributed with the variance 1 / n, whatever `n` makes of the fans. */
function scaled(
  name: string,
  kind: "uniform" | "normal",
  n: (fans: Fans) => number,
  advice: string,
): InitializerMaker<Record<never, never>> {
  return made(name, [], advice, () => (fans) => {
    if (kind === "normal") return normal(0, Math.sqrt(1 / n(fans)) / CUT_DEVIATION, true);
    const limit = Math.sqrt(3 / n(fans));
    return (stream) => limit * (2 * stream.uniform() - 1);
  });
}

const FOR_BOTH =
  "For tanh, sigmoid, softmax, softsign and layers without activation: signals keep " +
  "their size on the way out and gradients on the way back. Glorot & Bengio, 2010.";
const FOR_RECTIFIERS =
  "For relu and its relatives (leakyRelu, prelu, elu, gelu, silu, mish): twice the " +
  "variance makes up for the half that is held back. He, Zhang, Ren & Sun, 2015.";
const FOR_SELU = "For selu, whose outputs then keep mean 0 and variance 1 from layer to layer. " +
  "LeCun, Bottou, Orr & Müller, 1998.";
const mean = ({ fanIn, fanOut }: Fans) => (fanIn + fanOut) / 2;

/**
 * How weights may start, under the names of TensorFlow.js and with the numbers of Keras. Each says in `advice` which
 * activation functions it suits.
 *
 * @example
 * ```ts
 * import { initializers, layers } from "nonlinear";
 * import { assertStringIncludes } from "@std/assert";
 *
 * assertStringIncludes(initializers.heNormal.advice, "relu");
 * const hidden = layers.dense({ units: 64, activation: "relu", kernelInitializer: "heNormal" });
 * const output = layers.dense({ units: 1, biasInitializer: initializers.constant({ value: 0.5 }) });
 * ```
 */
export const initializers: {
  readonly glorotUniform: InitializerMaker<Record<never, never>>;
  readonly glorotNormal: InitializerMaker<Record<never, never>>;
  readonly heUniform: InitializerMaker<Record<never, never>>;
  readonly heNormal: InitializerMaker<Record<never, never>>;
  readonly lecunUniform: InitializerMaker<Record<never, never>>;
  readonly lecunNormal: InitializerMaker<Record<never, never>>;
  readonly zeros: InitializerMaker<Record<never, never>>;
  readonly ones: InitializerMaker<Record<never, never>>;
  readonly constant: InitializerMaker<{ readonly value?: number }>;
  readonly randomNormal: InitializerMaker<{ readonly mean?: number; readonly stddev?: number }>;
  readonly randomUniform: InitializerMaker<{ readonly minval?: number; readonly maxval?: number }>;
} = {
  glorotUniform: scaled("glorotUniform", "uniform", mean, `${FOR_BOTH} Keras's default.`),
  glorotNormal: scaled("glorotNormal", "normal", mean, FOR_BOTH),
  heUniform: scaled("heUniform", "uniform", ({ fanIn }) => fanIn / 2, FOR_RECTIFIERS),
  heNormal: scaled("heNormal", "normal", ({ fanIn }) => fanIn / 2, FOR_RECTIFIERS),
  lecunUniform: scaled("lecunUniform", "uniform", ({ fanIn }) => fanIn, FOR_SELU),
  lecunNormal: scaled("lecunNormal", "normal", ({ fanIn }) => fanIn, FOR_SELU),
  zeros: made(
    "zeros",
    [],
    "For biases, and for the slopes of prelu. Not for the weights of a hidden layer: its units would all learn the same.",
    () => () => () => 0,
  ),
  ones: made(
    "ones",
    [],
    "For factors that should change nothing at first. Not for the weights of a hidden layer: its units would all learn the same.",
    () => () => () => 1,
  ),
  constant: made(
    "constant",
    ["value"],
    "For biases that are known beforehand, such as the mean of the right answers, and for the slopes of prelu (PyTorch starts them at 0.25).",
    ({ value = 0 }) => {
      finiteNumber("initializers.constant", "value", value);
      return () => () => value;
    },
  ),
  randomNormal: made(
    "randomNormal",
    ["mean", "stddev"],
    "Where the size is known from experience; it does not look at the width of the layer, as the others do.",
    ({ mean = 0, stddev = 0.05 }) => {
      finiteNumber("initializers.randomNormal", "mean", mean);
      numberFrom("initializers.randomNormal", "stddev", stddev, 0);
      return () => normal(mean, stddev, false);
    },
  ),
  randomUniform: made(
    "randomUniform",
    ["minval", "maxval"],
    "Where the size is known from experience; it does not look at the width of the layer, as the others do.",
    ({ minval = -0.05, maxval = 0.05 }) => {
      finiteNumber("initializers.randomUniform", "minval", minval);
      numberFrom("initializers.randomUniform", "maxval", maxval, minval);
      return () => uniform(minval, maxval);
    },
  ),
};

/** The name of an initializer: one of `nl.initializers`, which an editor completes, or another spelling of one. */
export type InitializerName = keyof typeof initializers | (string & Record<never, never>);

/** Keras's short names. */
const ALIASES = {
  normal: "randomNormal",
  uniform: "randomUniform",
  zero: "zeros",
  one: "ones",
};

/**
 * The initializer that an option asks for: one as it is, or the name of one, with its defaults.
 *
 * @throws {RangeError} If there is none of that name; the message gives the nearest.
 */
export function getInitializer(
  caller: string,
  option: string,
  value: unknown,
  byDefault: keyof typeof initializers,
): Initializer {
  if (hasMethod(value, "draw")) return value as Initializer;
  return byPlainName<() => Initializer>(
    caller,
    option,
    initializers,
    value === undefined ? byDefault : value,
    ALIASES,
  )();
}
