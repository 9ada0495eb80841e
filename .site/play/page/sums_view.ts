import { BINS } from "../messages.ts";
import type { Palette } from "./palette.ts";
import { Surface } from "./surface.ts";

/** The box that curves are drawn in, as they stand in the dialog of functions: x from −4 to 4. */
const WIDTH = 48, HEIGHT = 32;

/** The curve of a function over how often the weighted sums of a layer fall where. */
export class SumsView {
  readonly #surface: Surface;
  readonly #curve: Path2D;

  /** Draws on `canvas`. `curve` is the path of the function's graph. */
  constructor(canvas: HTMLCanvasElement, curve: string) {
    this.#surface = new Surface(canvas);
    this.#curve = new Path2D(curve);
  }

  /** Draws shares of the fullest bin, and the curve in its colour. */
  draw(sums: Float32Array, color: string, { control }: Palette): void {
    this.#surface.fit();
    const { context } = this.#surface;
    context.clearRect(0, 0, WIDTH, HEIGHT);
    context.fillStyle = control;
    context.globalAlpha = 0.55;
    const bar = WIDTH / BINS;
    sums.forEach((share, bin) => {
      context.fillRect(bin * bar, HEIGHT * (1 - share), bar, HEIGHT * share);
    });
    context.globalAlpha = 1;
    context.strokeStyle = color;
    context.lineWidth = 1.75;
    context.lineJoin = "round";
    context.stroke(this.#curve);
  }
}
