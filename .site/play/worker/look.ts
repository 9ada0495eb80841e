import { deadIn } from "../../../lib/analysis/dead_units.ts";
import { flowOf } from "../../../lib/analysis/gradient_flow.ts";
import { trace } from "../../../lib/analysis/mod.ts";
import type { Dataset } from "../../../lib/data/mod.ts";
import { Matrix } from "../../../lib/engine/mod.ts";
import { GRID, type LayerLook, type Look, SMALL, type Square, type Unit } from "../messages.ts";
import { TRAINED } from "../setting.ts";
import { probabilityTint, unlimitedTint } from "../tints.ts";
import type { Learner } from "./learner.ts";

/** Looks at networks on one set of points. */
export class Looker {
  readonly #large: Matrix;
  readonly #small: Matrix;
  readonly #trained: { x: Matrix; labels: Dataset["labels"] };

  /** Prepares the places of the pictures, and the points that are learned: they say how large gradients are. */
  constructor(square: Square, { x, labels }: Dataset) {
    this.#large = placesIn(square, GRID);
    this.#small = placesIn(square, SMALL);
    this.#trained = { x: x.slice(0, TRAINED), labels: labels.slice(0, TRAINED) };
  }

  /** What a network looks like now; its large picture is that of the unit, if one is named. */
  at({ model, failure }: Learner, unit: Unit | null): Omit<Look, "scores"> {
    return {
      picture: unit ? this.#unit(model, unit) : this.#region(model),
      units: this.#units(model),
      layers: this.#layers(model),
      failure,
    };
  }

  #region(model: Learner["model"]): Uint8Array {
    return Uint8Array.from(model.predict(this.#large).data, probabilityTint);
  }

  #unit(model: Learner["model"], { layer, unit }: Unit): Uint8Array {
    const { output } = trace(model, this.#large).layers[layer];
    return Uint8Array.from(
      { length: output.rows },
      (_, row) => unlimitedTint(output.data[row * output.cols + unit]),
    );
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
    }));
  }
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
