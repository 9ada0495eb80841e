import type { Block, Engine } from "../../engine/mod.ts";
import { shown } from "../../options/mod.ts";

/** How gradients that are too large are cut before a step; one of the three at most. */
export interface ClippingOptions {
  /** The gradient of each weight matrix is made no longer than this: its direction stays. */
  readonly clipNorm?: number;
  /** Each number of a gradient is cut to lie between −clipValue and clipValue. */
  readonly clipValue?: number;
  /** The gradients of all weights together are made no longer than this: their direction stays. */
  readonly globalClipNorm?: number;
}

/** The names of {@linkcode ClippingOptions}. */
export const CLIPPING = ["clipNorm", "clipValue", "globalClipNorm"] as const;

/** Cuts gradients where they stand; `norm` is a block of 1 × 1 to work with. */
export type Clip = (engine: Engine, gradients: readonly Block[], norm: Block) => void;

// What float32 can tell from 0 and from infinity.
const LEAST = 2 ** -126, MOST = 2 ** 127;

/**
 * What is done to gradients before a step, as in Keras; null for nothing.
 *
 * Pascanu, Mikolov & Bengio, 2013, "On the difficulty of training recurrent neural networks".
 *
 * @throws {RangeError} If a limit is not a number > 0, or there is more than one.
 */
export function clippingOf(caller: string, options: ClippingOptions): Clip | null {
  const given = CLIPPING.filter((name) => options[name] !== undefined);
  for (const name of given) checkLimit(caller, name, options[name]);
  if (given.length > 1) {
    throw new RangeError(
      `${caller}: expected only one of ${CLIPPING.join(", ")} but found ${given.join(" and ")}.`,
    );
  }
  const [name] = given;
  if (name === undefined) return null;
  const limit = Math.min(Math.max(options[name]!, LEAST), MOST);
  switch (name) {
    case "clipValue":
      return (engine, gradients) => gradients.forEach((each) => engine.clipValue(each, limit));
    case "clipNorm":
      return (engine, gradients, norm) =>
        gradients.forEach((gradient) => {
          engine.norm([gradient], norm);
          engine.clipNorm(gradient, norm, limit);
        });
    case "globalClipNorm":
      return (engine, gradients, norm) => {
        engine.norm(gradients, norm);
        gradients.forEach((gradient) => engine.clipNorm(gradient, norm, limit));
      };
  }
}

function checkLimit(caller: string, name: string, limit: unknown): void {
  if (typeof limit === "number" && limit > 0 && limit < Infinity) return;
  throw new RangeError(
    `${caller}: expected ${name} to be a number > 0 but found ${
      shown(limit)
    }; to cut nothing, leave it out.`,
  );
}
