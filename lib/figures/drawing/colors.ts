import { text } from "../../options/mod.ts";
/**
 * One colour for each function of the course, the same in every figure: the palette of Okabe and Ito, which people
 * with any kind of colour vision tell apart (https://jfly.uni-koeln.de/color/). Its yellow cannot be seen on white;
 * Paul Tol's indigo stands in for it, which colour-blind readers can tell from the others, too.
 */
const colors: Record<string, string> = {
  relu: "#0072b2",
  sigmoid: "#d55e00",
  tanh: "#009e73",
  leakyrelu: "#56b4e9",
  softmax: "#cc79a7",
  elu: "#e69f00",
  selu: "#000000",
  gelu: "#332288",
};

/** What all other functions get, darkest first. */
const greys = ["#4d4d4d", "#8c8c8c", "#b3b3b3"];

/** The colours of classes in the order of their numbers: the same palette, but they have nothing to do with functions. */
export const classColors = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00"];

/**
 * The colour of an activation function in all figures of the course, as `#rrggbb`; grey for those without one.
 * Upper and lower case, spaces and punctuation do not matter.
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
  return Object.hasOwn(colors, key) ? colors[key] : greys[0];
}

/**
 * One colour for each of several names that stand in one figure: variants of one function, such as leakyRelu with two
 * slopes, get shades of its colour, and others shades of grey.
 */
export function colorsOf(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const base = colorOf(name);
    const earlier = seen.get(base) ?? 0;
    seen.set(base, earlier + 1);
    if (base === greys[0]) return greys[earlier % greys.length];
    return earlier % 2 === 0
      ? mix(base, "#ffffff", Math.min(0.6, 0.2 * earlier))
      : mix(base, "#000000", Math.min(0.7, 0.35 + 0.2 * earlier));
  });
}

/** The colour `share` of the way from `from` to `to`. */
export function mix(from: string, to: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [a, b] = [from, to].map((color) => parseInt(color.slice(at, at + 2), 16));
    return Math.round(a + (b - a) * share).toString(16).padStart(2, "0");
  });
  return "#" + parts.join("");
}

/** The same colour, darkened until text in it is readable on white (contrast 4.5 : 1, as WCAG asks). */
export function textColor(color: string): string {
  let dark = color;
  while (1.05 / (luminance(dark) + 0.05) < 4.5) dark = mix(dark, "#000000", 0.1);
  return dark;
}

function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/**
 * "leaky_relu(α = 0.1)" and "leakyRelu" are the same function: what counts are the letters before a bracket or digit.
 * "tanh · sine" is neither of the two.
 */
function keyOf(name: string): string {
  if (/[·×*+−∘]/.test(name.replace(/\(.*/, ""))) return "";
  return name.toLowerCase().replace(/[\s_-]/g, "").match(/^[a-z]+/)?.[0] ?? "";
}
