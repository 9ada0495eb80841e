import { flag } from "../options/mod.ts";
import { getInitializer, type Initializer } from "./initializers.ts";
import type { LayerOptions } from "./layer.ts";
import { getRegularizer, type Regularizer } from "./regularizers.ts";
import type { Weight, WeightPlan } from "./weight.ts";

/** Options of the layers that normalize, and then scale and shift what comes out by factors that are learned. */
export interface ScaleAndShiftOptions extends LayerOptions {
  /** The axis of the units, −1 or 1; there is no other. */
  readonly axis?: number;
  /** Added to the variance before the root of it is divided by, ≥ 0; by default 0.001. */
  readonly epsilon?: number;
  /** Whether a learned β is added, one for each unit; by default true. */
  readonly center?: boolean;
  /** Whether it is multiplied by a learned γ, one for each unit; by default true. */
  readonly scale?: boolean;
  /** How β starts; by default "zeros". */
  readonly betaInitializer?: string | Initializer;
  /** How γ starts; by default "ones". */
  readonly gammaInitializer?: string | Initializer;
  /** What the size of β adds to the loss; by default nothing. */
  readonly betaRegularizer?: string | Regularizer;
  /** What the size of γ adds to the loss; by default nothing. */
  readonly gammaRegularizer?: string | Regularizer;
  /** Whether training changes γ and β; by default true. */
  readonly trainable?: boolean;
}

/** The names of those options. */
export const SCALE_AND_SHIFT = [
  "axis",
  "epsilon",
  "center",
  "scale",
  "betaInitializer",
  "gammaInitializer",
  "betaRegularizer",
  "gammaRegularizer",
  "trainable",
  "name",
  "inputShape",
] as const;

/** What is known of γ and β, checked, with the defaults in place. */
export type ScaleAndShift = {
  readonly center: boolean;
  readonly scale: boolean;
  readonly betaInitializer: Initializer;
  readonly gammaInitializer: Initializer;
  readonly betaRegularizer?: Regularizer;
  readonly gammaRegularizer?: Regularizer;
};

/**
 * The options of γ and β.
 *
 * @throws {TypeError} If `center` or `scale` is not true or false, or a regularizer is none.
 * @throws {RangeError} If an initializer is unknown.
 */
export function checkScaleAndShift(caller: string, options: ScaleAndShiftOptions): ScaleAndShift {
  const { center = true, scale = true } = options;
  const initializer = (
    option: "betaInitializer" | "gammaInitializer",
    byDefault: "zeros" | "ones",
  ) => getInitializer(caller, option, options[option], byDefault);
  const regularizer = (option: "betaRegularizer" | "gammaRegularizer") =>
    getRegularizer(caller, option, options[option]);
  return {
    center: flag(caller, "center", center),
    scale: flag(caller, "scale", scale),
    betaInitializer: initializer("betaInitializer", "zeros"),
    gammaInitializer: initializer("gammaInitializer", "ones"),
    betaRegularizer: regularizer("betaRegularizer"),
    gammaRegularizer: regularizer("gammaRegularizer"),
  };
}

/** γ and β as weights of a layer of so many units, those of them that it has; in Keras's order. */
export function planScaleAndShift(options: ScaleAndShift, units: number): WeightPlan[] {
  const common = { shape: [units], fans: { fanIn: units, fanOut: units } } as const;
  const { gammaInitializer, gammaRegularizer, betaInitializer, betaRegularizer } = options;
  const gamma = { initializer: gammaInitializer, regularizer: gammaRegularizer };
  const beta = { initializer: betaInitializer, regularizer: betaRegularizer };
  return [
    ...(options.scale ? [{ ...common, ...gamma, name: "gamma" }] : []),
    ...(options.center ? [{ ...common, ...beta, name: "beta" }] : []),
  ];
}

/** γ and β among the weights of a layer; null for one that it does not have. */
export function scaleAndShiftOf(
  { scale, center }: ScaleAndShift,
  weights: readonly Weight[],
): { gamma: Weight | null; beta: Weight | null } {
  return { gamma: scale ? weights[0] : null, beta: center ? weights[scale ? 1 : 0] : null };
}
