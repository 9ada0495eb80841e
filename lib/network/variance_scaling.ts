import { byPlainName, shown } from "../options/mod.ts";
import { type Draw, normal } from "./distributions.ts";
import { type Fans, type InitializerMaker, made } from "./initializer.ts";

/** By what a variance is divided: by what comes into a unit, by what an input goes to, or by the mean of both. */
export type FanMode = "fanIn" | "fanOut" | "fanAvg";

/** What numbers are like: a bell cut off at two deviations, a whole one, or evenly spread. */
export type Distribution = "truncatedNormal" | "untruncatedNormal" | "uniform";

/** Options of `nl.initializers.varianceScaling`. */
export interface VarianceScalingOptions {
  /** The variance is this, > 0, divided by the fan; by default 1. */
  readonly scale?: number;
  /** Which fan: "fanIn", "fanOut" or "fanAvg"; by default "fanIn". */
  readonly mode?: FanMode | (string & Record<never, never>);
  /** "truncatedNormal", or "normal" for short, "untruncatedNormal" or "uniform"; by default the first. */
  readonly distribution?: Distribution | (string & Record<never, never>);
}

/** The share of a normal distribution's deviation that is left when it is cut off at two deviations. */
const CUT_DEVIATION = 0.87962566103423978;

const FANS: Readonly<Record<FanMode, (fans: Fans) => number>> = {
  fanIn: ({ fanIn }) => fanIn,
  fanOut: ({ fanOut }) => fanOut,
  fanAvg: ({ fanIn, fanOut }) => (fanIn + fanOut) / 2,
};

/** What draws numbers of the variance scale / fan. */
const DISTRIBUTIONS: Readonly<Record<Distribution, (scale: number, fan: number) => Draw>> = {
  truncatedNormal: (scale, fan) => normal(0, Math.sqrt(scale / fan) / CUT_DEVIATION, true),
  untruncatedNormal: (scale, fan) => normal(0, Math.sqrt(scale / fan), false),
  uniform(scale, fan) {
    const limit = Math.sqrt(3 * scale / fan);
    return (stream) => limit * (2 * stream.uniform() - 1);
  },
};

/** The initializer whose variance is set by its options. */
export function varianceScaling(advice: string): InitializerMaker<VarianceScalingOptions> {
  const name = "varianceScaling", caller = `initializers.${name}`;
  return made<VarianceScalingOptions>(
    name,
    ["scale", "mode", "distribution"],
    advice,
    ({ scale = 1, mode = "fanIn", distribution = "truncatedNormal" }) => {
      if (!(typeof scale === "number" && scale > 0 && scale < Infinity)) {
        throw new RangeError(
          `${caller}: expected scale to be a number > 0 but found ${shown(scale)}.`,
        );
      }
      const fanOf = byPlainName(caller, "mode", FANS, mode);
      const short = { normal: "truncatedNormal" };
      const drawOf = byPlainName(caller, "distribution", DISTRIBUTIONS, distribution, short);
      return (fans) => drawOf(scale, fanOf(fans));
    },
  );
}

/** One with a name of its own, and nothing to set. */
export function scaled(
  name: string,
  distribution: Distribution,
  scale: number,
  mode: FanMode,
  advice: string,
): InitializerMaker<Record<never, never>> {
  return made(
    name,
    [],
    advice,
    () => (fans) => DISTRIBUTIONS[distribution](scale, FANS[mode](fans)),
  );
}
