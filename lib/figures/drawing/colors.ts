import { plainName, text } from "../../options/mod.ts";
import { contrast, mix } from "./color_math.ts";

/**
 * One colour for each function of the course, the same in every figure: the palette of Okabe and Ito, which people
 * with any kind of colour vision tell apart (https://jfly.uni-koeln.de/color/), with Paul Tol's indigo in place of its
 * yellow. The first is drawn on white, two of them darkened until a line can be seen there (contrast 3 : 1); the second
 * on the dark theme's ground.
 */
const palette: Record<string, readonly [light: string, dark: string]> = {
  relu: ["#0072b2", "#2b93d6"],
  sigmoid: ["#d55e00", "#f07b2e"],
  tanh: ["#009e73", "#1fbf8f"],
  leakyrelu: ["#3a9ad2", "#a8dcff"],
  softmax: ["#cc79a7", "#dd92bc"],
  elu: ["#c98700", "#f0b02e"],
  selu: ["#000000", "#f2f2f2"],
  gelu: ["#332288", "#9d8ff0"],
};

/** The dark theme's counterpart of each colour of the palette. */
export const darkPalette: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(palette),
);

const GREY = "#4d4d4d", BLACK = "#000000";

/** Lines of things without a colour of their own, in the order in which they are used; the palette's are not among them. */
const others = [GREY, "#9a3324", "#2f7d32", "#7b3fa0", "#8a6d00", "#00798c", "#c2185b", "#5c6b73"];

/** The colours of classes in the order of their numbers: the same palette, but they have nothing to do with functions. */
export const classColors = ["relu", "elu", "tanh", "softmax", "leakyrelu", "sigmoid"]
  .map((name) => palette[name][0]);

/**
 * The colour of an activation function in all figures of the course, as `#rrggbb`; grey for those without one.
 * Upper and lower case, spaces and punctuation do not matter. In JupyterLab's dark theme figures draw a lighter one.
 *
 * @throws {TypeError} If `name` is not text.
 *
 * @example
 * ```ts
 * import { colorOf } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(colorOf("leaky_relu"), colorOf("leakyRelu"));
 * ```
 */
export function colorOf(name: string): string {
  text("colorOf", "name", name);
  const key = keyOf(name);
  return Object.hasOwn(palette, key) ? palette[key][0] : GREY;
}

/**
 * One colour for each of several names that stand in one figure, no two alike: variants of one function, such as
 * leakyRelu with two slopes, get shades of its colour, and names without a colour one each.
 */
export function colorsOf(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  let withoutColor = 0;
  return names.map((name) => {
    const base = colorOf(name);
    const earlier = seen.get(base) ?? 0;
    seen.set(base, earlier + 1);
    if (base === GREY) return otherColor(withoutColor++);
    if (earlier === 0) return base;
    // There are no shades of black that can be told apart as lines.
    if (base === BLACK) {
      withoutColor = Math.max(1, withoutColor);
      return otherColor(withoutColor++);
    }
    return contrast(base, "#ffffff") > 7
      ? mix(base, "#ffffff", 0.5 - 0.25 / earlier)
      : mix(base, BLACK, 0.75 - 0.45 / earlier);
  });
}

function otherColor(index: number): string {
  const rounds = Math.floor(index / others.length);
  return mix(others[index % others.length], "#000000", Math.min(0.6, 0.3 * rounds));
}

/** The same colour, darkened until text in it is readable on white (contrast 4.5 : 1, as WCAG asks). */
export function textColor(color: string): string {
  let dark = color;
  while (contrast(dark, "#ffffff") < 4.5) dark = mix(dark, "#000000", 0.1);
  return dark;
}

/** How opaque a line in this colour is that stays in the background, as f′ does: as pale as can be seen on white. */
export function paleOpacity(color: string): number {
  let opacity = 0.65;
  while (opacity < 1 && contrast(mix("#ffffff", color, opacity), "#ffffff") < 3) opacity += 0.05;
  return Math.min(1, Math.round(100 * opacity) / 100);
}

/**
 * "leaky_relu(α = 0.1)" and "leakyRelu" are the same function: what counts are the letters before a bracket or digit.
 * "tanh · sine" is neither of the two, and "relu6" is not "relu 6".
 */
function keyOf(name: string): string {
  if (/[·×*+−∘]|^[a-z]+\d/i.test(name.replace(/\(.*/, ""))) return "";
  return plainName(name).match(/^[a-z]+/)?.[0] ?? "";
}
