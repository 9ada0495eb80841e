import type { Drawn } from "../../figures/draw_panels.ts";
import { Figure, type FigureData } from "../../figures/figure.ts";
import { SliderFigure } from "../../figures/sliders/slider_figure.ts";

/** A training as it was after some epochs. */
interface Moment {
  epoch: number;
  drawn: Drawn;
}

/** A slider with more steps would make a notebook large. */
const MOST_MOMENTS = 25;
/** How many small pictures all moments may have together, at about 500 bytes each. */
const MOST_PICTURES = 1000;

/** What a training looked like, at moments that lie equally far apart, and at last. */
export class Moments {
  readonly #most: number;
  #kept: Moment[] = [];
  #last: Moment | undefined;
  #seen = 0;
  #stride = 1;

  /** Keeps fewer moments the more small pictures each of them has. */
  constructor(picturesEach: number) {
    const most = Math.floor(MOST_PICTURES / picturesEach);
    this.#most = Math.min(Math.max(most, 5), MOST_MOMENTS);
  }

  /** The picture after so many epochs; a later one after as many takes its place. */
  add(epoch: number, drawn: Drawn): void {
    const isNew = this.#last?.epoch !== epoch;
    this.#last = { epoch, drawn };
    if (!isNew) {
      if (this.#kept.at(-1)?.epoch === epoch) this.#kept[this.#kept.length - 1] = this.#last;
      return;
    }
    if (this.#seen++ % this.#stride === 0) this.#kept.push(this.#last);
    if (this.#kept.length > this.#most) {
      this.#kept = this.#kept.filter((_, i) => i % 2 === 0);
      this.#stride *= 2;
    }
  }

  /** The last picture, with a slider that leads back to the first. */
  figure({ alt, table }: FigureData): Figure {
    const last = this.#last!;
    const moments = this.#kept.at(-1) === last ? this.#kept : [...this.#kept, last];
    const drawings = moments.map(({ drawn }) => drawn);
    if (moments.length === 1) return new Figure(() => Promise.resolve(last.drawn), { alt, table });
    const values = moments.map(({ epoch }) => epoch);
    const epochs = { label: "epoch", values, start: values.length - 1 };
    return new SliderFigure(() => Promise.resolve(drawings), [epochs], alt, table);
  }
}
