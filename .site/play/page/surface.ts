/** A canvas that is as sharp as the screen, drawn in CSS pixels. */
export class Surface {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  width = 0;
  height = 0;

  constructor(canvas: HTMLCanvasElement) {
    this.canvas = canvas;
    this.context = canvas.getContext("2d")!;
  }

  /** Takes the size that the page gives the canvas; returns whether it has changed. */
  fit(): boolean {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    const scale = Math.min(3, devicePixelRatio || 1);
    const [across, down] = [Math.round(width * scale), Math.round(height * scale)];
    if (this.canvas.width === across && this.canvas.height === down) return false;
    this.canvas.width = across;
    this.canvas.height = down;
    this.width = width;
    this.height = height;
    this.context.setTransform(scale, 0, 0, scale, 0, 0);
    return true;
  }
}

/** Turns tints into a picture of so many pixels on a side. */
export function paintTints(
  context: CanvasRenderingContext2D,
  tints: Uint8Array,
  pixels: Uint32Array,
  side: number,
): void {
  const image = new ImageData(side, side), words = new Uint32Array(image.data.buffer);
  for (let i = 0; i < words.length; i++) words[i] = pixels[tints[i]];
  context.putImageData(image, 0, 0);
}
