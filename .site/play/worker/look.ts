import { deadIn } from "../../../lib/analysis/dead_units.ts";
import { flowOf } from "../../../lib/analysis/gradient_flow.ts";
import { trace } from "../../../lib/analysis/mod.ts";
import type { Dataset } from "../../../lib/data/mod.ts";
import { Matrix } from "../../../lib/engine/mod.ts";
import {
  BINS,
  type LayerLook,
  type Look,
  MOVING,
  MOVING_LARGE,
  SMALL,
  STILL,
  SUMS,
  type Unit,
} from "../messages.ts";
import { type Setting, TRAINED } from "../setting.ts";
import type { Square } from "../square.ts";
import { probabilityTint, unlimitedTint } from "../tints.ts";
import type { Learner } from "./learner.ts";

/** Networks with more hidden units than this are large. */
const LARGE = 48;

/** Looks at networks on one set of points. */
export class Looker {
  readonly #still: Matrix;
  readonly #moving: Matrix;
  readonly #small: Matrix;
  readonly #trained: { x: Matrix; labels: Dataset["labels"] };

  /** Prepares the places of the pictures, and the points that are learned: they say how large gradients are. */
  constructor({ depth, width }: Setting, square: Square, { x, labels }: Dataset) {
    this.#still = placesIn(square, STILL);
    this.#moving = placesIn(square, depth * width > LARGE ? MOVING_LARGE : MOVING);
    this.#small = placesIn(square, SMALL);
    this.#trained = { x: x.slice(0, TRAINED), labels: labels.slice(0, TRAINED) };
  }

  /** What a network looks like now; its large picture is that of the unit, if one is named, and fine if it is still. */
  at(
    { model, failure }: Learner,
    { unit, isStill, withoutUnits }: {
      unit: Unit | null;
      isStill: boolean;
      withoutUnits: boolean;
    },
  ): Omit<Look, "scores"> {
    const places = isStill ? this.#still : this.#moving;
    return {
      picture: unit ? unitPicture(model, unit, places) : region(model, places),
      units: withoutUnits ? null : this.#units(model),
      layers: this.#layers(model),
      failure,
    };
  }

  #units(model: Learner["model"]): Uint8Array {
    const hidden = trace(model, this.#small).layers.slice(0, -1), places = SMALL * SMALL;
    const tints = new Uint8Array(hidden.reduce((sum, { output }) => sum + output.cols * places, 0));
    let at = 0;
    for (const { output: { cols, data } } of hidden) {
      for (let unit = 0; unit < cols; unit++) {
        for (let place = 0; place < places; place++) {
          tints[at++] = unlimitedTint(data[place * cols + unit]);
        }
      }
    }
    return tints;
  }

  #layers(model: Learner["model"]): LayerLook[] {
    const { x, labels } = this.#trained;
    return trace(model, x, labels).layers.map((layer, i, { length }) => ({
      gradient: flowOf(layer).weightGradient,
      dead: i < length - 1 ? deadIn(layer) : [],
      sums: countSums(layer.preActivation.data),
    }));
  }
}

/** How often numbers fall into each bin, as shares of the fullest; what is not a number falls into none. */
export function countSums(sums: Float32Array): Float32Array {
  const counts = new Float32Array(BINS), [from, to] = SUMS;
  for (const sum of sums) {
    const bin = Math.floor((sum - from) / (to - from) * BINS);
    counts[Math.min(Math.max(bin, 0), BINS - 1)]++;
  }
  const most = Math.max(1, ...counts);
  return counts.map((count) => count / most);
}

/** What the network answers, as tints. */
function region(model: Learner["model"], places: Matrix): Uint8Array {
  return tints(model.predict(places), 0, probabilityTint);
}

/** What a hidden unit answers, as tints. */
function unitPicture(model: Learner["model"], { layer, unit }: Unit, places: Matrix): Uint8Array {
  return tints(trace(model, places).layers[layer].output, unit, unlimitedTint);
}

/** The tints of a column. A loop: `from` with a function takes ten times as long. */
function tints(
  { rows, cols, data }: Matrix,
  column: number,
  tintOf: (value: number) => number,
): Uint8Array {
  const made = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) made[row] = tintOf(data[row * cols + column]);
  return made;
}

/** The middles of `side` × `side` cells, row by row from the top. */
function placesIn({ left, bottom, side: length }: Square, side: number): Matrix {
  const cell = length / side;
  return new Matrix(side * side, 2).map((_, i) => {
    const place = Math.floor(i / 2);
    return i % 2 === 0
      ? left + (place % side + 0.5) * cell
      : bottom + length - (Math.floor(place / side) + 0.5) * cell;
  });
}
