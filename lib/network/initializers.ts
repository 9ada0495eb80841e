import { byPlainName, finiteNumber, hasMethod, numberFrom } from "../options/mod.ts";
import { normal, uniform } from "./distributions.ts";
import { type Initializer, type InitializerMaker, made } from "./initializer.ts";
import { orthogonal, type OrthogonalOptions } from "./orthogonal.ts";
import { scaled, varianceScaling, type VarianceScalingOptions } from "./variance_scaling.ts";

export type { Fans, Initializer, InitializerMaker } from "./initializer.ts";

const FOR_BOTH =
  "For tanh, sigmoid, softmax, softsign and layers without activation: signals keep " +
  "their size on the way out and gradients on the way back. Glorot & Bengio, 2010.";
const FOR_RECTIFIERS =
  "For relu and its relatives (leakyRelu, prelu, elu, gelu, silu, mish): twice the " +
  "variance makes up for the half that is held back. He, Zhang, Ren & Sun, 2015.";
const FOR_SELU = "For selu, whose outputs then keep mean 0 and variance 1 from layer to layer. " +
  "LeCun, Bottou, Orr & Müller, 1998.";
const FROM_EXPERIENCE =
  "Where the size is known from experience; it does not look at the width of the layer, as the others do.";

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
  readonly truncatedNormal: InitializerMaker<{ readonly mean?: number; readonly stddev?: number }>;
  readonly varianceScaling: InitializerMaker<VarianceScalingOptions>;
  readonly orthogonal: InitializerMaker<OrthogonalOptions>;
} = {
  glorotUniform: scaled("glorotUniform", "uniform", 1, "fanAvg", `${FOR_BOTH} Keras's default.`),
  glorotNormal: scaled("glorotNormal", "truncatedNormal", 1, "fanAvg", FOR_BOTH),
  heUniform: scaled("heUniform", "uniform", 2, "fanIn", FOR_RECTIFIERS),
  heNormal: scaled("heNormal", "truncatedNormal", 2, "fanIn", FOR_RECTIFIERS),
  lecunUniform: scaled("lecunUniform", "uniform", 1, "fanIn", FOR_SELU),
  lecunNormal: scaled("lecunNormal", "truncatedNormal", 1, "fanIn", FOR_SELU),
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
  randomNormal: normalNumbers("randomNormal", false, FROM_EXPERIENCE),
  randomUniform: made(
    "randomUniform",
    ["minval", "maxval"],
    FROM_EXPERIENCE,
    ({ minval = -0.05, maxval = 0.05 }) => {
      finiteNumber("initializers.randomUniform", "minval", minval);
      numberFrom("initializers.randomUniform", "maxval", maxval, minval);
      return () => uniform(minval, maxval);
    },
  ),
  truncatedNormal: normalNumbers(
    "truncatedNormal",
    true,
    `${FROM_EXPERIENCE} What lies beyond two deviations is drawn again.`,
  ),
  varianceScaling: varianceScaling(
    "What Glorot's, He's and LeCun's are special cases of: the variance is the scale divided by the inputs of a unit, its outputs or their mean.",
  ),
  orthogonal: orthogonal(
    "For deep networks: signals and gradients keep their length in every layer that is linear. Saxe, McClelland & Ganguli, 2014.",
  ),
};

/** The name of an initializer: one of `nl.initializers`, which an editor completes, or another spelling of one. */
export type InitializerName = keyof typeof initializers | (string & Record<never, never>);
/** Normally distributed numbers of a mean and a deviation. */
function normalNumbers(
  name: string,
  cut: boolean,
  advice: string,
): InitializerMaker<{ readonly mean?: number; readonly stddev?: number }> {
  return made(name, ["mean", "stddev"], advice, ({ mean = 0, stddev = 0.05 }) => {
    finiteNumber(`initializers.${name}`, "mean", mean);
    numberFrom(`initializers.${name}`, "stddev", stddev, 0);
    return () => normal(mean, stddev, cut);
  });
}

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
