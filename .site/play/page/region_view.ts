import type { Points } from "../messages.ts";
import { placeIn } from "../square.ts";
import type { Palette } from "./palette.ts";
import { paintTints, Surface } from "./surface.ts";

/** The large picture of a network with the points on it. */
export class RegionView {
  readonly #surface: Surface;
  /** The picture, a pixel a place, before it is drawn larger. */
  readonly #picture = canvasOf(1).getContext("2d")!;
  /** The points, which rarely change. */
  #marks: HTMLCanvasElement | null = null;

  constructor(canvas: HTMLCanvasElement) {
    this.#surface = new Surface(canvas);
  }

  /** The points are to be drawn anew: they, the theme or the size have changed. */
  forgetPoints(): void {
    this.#marks = null;
  }

  /** Draws the tints, and the points on them. */
  draw(tints: Uint8Array, points: Points, palette: Palette): void {
    if (this.#surface.fit()) this.#marks = null;
    const { context, width, height, canvas } = this.#surface;
    if (width === 0) return;
    const side = Math.sqrt(tints.length), picture = this.#picture.canvas;
    if (picture.width !== side) picture.width = picture.height = side;
    paintTints(this.#picture, tints, palette.pixels, side);
    context.imageSmoothingQuality = "high";
    context.drawImage(picture, 0, 0, width, height);
    this.#marks ??= drawnPoints(points, palette, canvas.width, width);
    context.drawImage(this.#marks, 0, 0, width, height);
  }
}

function canvasOf(side: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = side;
  return canvas;
}

/** All points on a canvas of `pixels` on a side that is shown as large as `width`. */
function drawnPoints(
  { places, labels, trained, square }: Points,
  { sides, ground }: Palette,
  pixels: number,
  width: number,
): HTMLCanvasElement {
  const canvas = canvasOf(pixels), context = canvas.getContext("2d")!;
  context.scale(pixels / width, pixels / width);
  const radius = Math.max(2, width / 110);
  // Those that are learned come last, on top.
  for (let i = labels.length - 1; i >= 0; i--) {
    const [x, y] = placeIn(square, places, i, width);
    mark(context, labels[i], x, y, i < trained ? radius : 0.85 * radius);
    const color = sides[labels[i]];
    context.lineWidth = i < trained ? 0.75 : 1.25;
    context.fillStyle = i < trained ? color : ground;
    context.strokeStyle = i < trained ? ground : color;
    context.fill();
    context.stroke();
  }
  return canvas;
}

/** A disc for the one class, a diamond for the other. */
function mark(
  context: CanvasRenderingContext2D,
  label: number,
  x: number,
  y: number,
  radius: number,
): void {
  context.beginPath();
  if (label === 0) return context.arc(x, y, radius, 0, 2 * Math.PI);
  const arm = 1.3 * radius;
  context.moveTo(x, y - arm);
  context.lineTo(x + arm, y);
  context.lineTo(x, y + arm);
  context.lineTo(x - arm, y);
  context.closePath();
}
