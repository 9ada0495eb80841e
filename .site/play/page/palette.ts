/**
 * The colours that are drawn with a script, in the theme of the moment.
 *
 * @module
 */
import { bytesOf } from "../../../lib/figures/drawing/color_math.ts";
import type { Catalogue, ColorPair } from "../catalogue.ts";
import { MOST, NOT_A_NUMBER, ZERO } from "../tints.ts";

/** How opaque the smallest number is that is not 0, and the greatest: points have to be seen on it. */
const PALEST = 0.12, STRONGEST = 0.72;
const GREY = [140, 140, 140, 150];

/** What the colours of a drawing are taken from. */
export interface Palette {
  readonly isDark: boolean;
  readonly ground: string;
  readonly ink: string;
  readonly faint: string;
  readonly line: string;
  /** Of borders, and of what is grey in pictures. */
  readonly control: string;
  /** The colour of class 0 and of numbers below 0, and the one of class 1 and above. */
  readonly sides: readonly [below: string, above: string];
  /** The pixel of each tint, as canvases store it. */
  readonly pixels: Uint32Array;
}

/** Whether the dark theme is on. */
export function isDark(): boolean {
  return document.documentElement.dataset.jpThemeLight === "false";
}

/** The colours of the theme of the moment. */
export function paletteNow(): Palette {
  const style = getComputedStyle(document.documentElement);
  const color = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    isDark: isDark(),
    ground: color("ground"),
    ink: color("ink"),
    faint: color("faint"),
    line: color("line"),
    control: color("control"),
    sides: [color("below"), color("above")],
    pixels: tintPixels(color("ground"), [color("tint-below"), color("tint-above")]),
  };
}

/** The colour of a tint, as style sheets write it. */
export function cssColor(tint: number, { pixels }: Palette): string {
  const [r, g, b] = new Uint8Array(pixels.buffer, 4 * tint, 3);
  return `rgb(${r} ${g} ${b})`;
}

/** Calls `f` whenever the theme changes. */
export function onTheme(f: () => void): void {
  new MutationObserver(f).observe(document.documentElement, {
    attributeFilter: ["data-jp-theme-light"],
  });
}

/** Blue below 0, orange above, the ground at 0 and only there: told apart with any kind of colour vision. */
function tintPixels(ground: string, [below, above]: [string, string]): Uint32Array {
  const bytes = new Uint8Array(4 * 256), under = bytesOf(ground);
  for (let tint = 0; tint < 256; tint++) {
    const strong = bytesOf(tint < ZERO ? below : above);
    const share = Math.abs(tint - ZERO) / MOST;
    const opacity = tint === ZERO ? 0 : PALEST + (STRONGEST - PALEST) * Math.min(1, share);
    const mixed = strong.map((byte, i) => under[i] + (byte - under[i]) * opacity);
    bytes.set(tint === NOT_A_NUMBER ? GREY : [...mixed, 255], 4 * tint);
  }
  return new Uint32Array(bytes.buffer);
}

/** Colours nearer to each other than this, as bytes of red, green and blue, are taken for one another in thin lines. */
const NEAR = 110;

/**
 * A colour for each of the functions that are compared, no two alike: the one of the lessons, or, for a function without
 * one, its own of the others unless that is too near to one in use.
 */
export function colorsOf(functions: readonly string[], catalogue: Catalogue): ColorPair[] {
  const all = catalogue.families.flatMap(({ functions }) => functions), { others } = catalogue;
  const known = functions.map((name) => all.find((known) => known.name === name)?.color ?? null);
  const used = known.filter((color) => color !== null);
  return functions.map((name, i) => {
    const own = known[i];
    if (own) return own;
    const index = all.findIndex((known) => known.name === name);
    const turned = others.map((_, k) => others[(index + k) % others.length]);
    const distance = (color: ColorPair) =>
      Math.min(Infinity, ...used.map((other) => distanceOf(color[0], other[0])));
    const color = turned.find((color) => distance(color) >= NEAR) ??
      turned.reduce((best, color) => distance(color) > distance(best) ? color : best);
    used.push(color);
    return color;
  });
}

function distanceOf(a: string, b: string): number {
  const [from, to] = [bytesOf(a), bytesOf(b)];
  return Math.hypot(...from.map((byte, i) => byte - to[i]));
}
