import { contrast, mix, withLightness } from "./color_math.ts";
import { darkPalette, textColor } from "./colors.ts";

/** What figures are drawn on: white, and the ground of JupyterLab's dark theme. */
export const GROUND = { light: "#ffffff", dark: "#111111" } as const;

/**
 * Colours for numbers, over the ground of either theme: the same in both. They can be told apart with any kind of colour
 * vision.
 */
export const STRONG = { orange: "#c04f00", blue: "#1f6fb2" } as const;

/** Text on a strong colour. */
export const ON_COLOR = "#fefefe";

const UNCHANGED: ReadonlySet<string> = new Set([ON_COLOR, ...Object.values(STRONG)]);

/** Colours of text in the dark theme, by their colour on white. */
const darkTexts = Object.fromEntries(
  Object.entries(darkPalette).map(([light, dark]) => [textColor(light), dark]),
);

/**
 * What a colour of a figure on white becomes in the dark theme: a colour of the palette its own counterpart, any other
 * the same hue with the lightness mirrored, such that it can be told from the ground as well as before.
 */
export function darkOf(color: string): string {
  if (UNCHANGED.has(color)) return color;
  const known = darkPalette[color] ?? darkTexts[color];
  if (known) return known;
  if (color === GROUND.light) return GROUND.dark;
  let dark = withLightness(color, (lightness) => 1.178 - lightness);
  const wanted = Math.min(contrast(color, GROUND.light), 4.6);
  while (contrast(dark, GROUND.dark) < wanted) dark = mix(dark, "#ffffff", 0.05);
  return dark;
}

const COLORED = /\b(fill|stroke|stop-color)="(#[0-9a-f]{6}|#[0-9a-f]{3}|white|black)"/g;
const NAMED: Readonly<Record<string, string>> = { white: "#ffffff", black: "#000000" };

/** The rules of a style sheet that give a drawing the colours of the dark theme; pictures of pixels are inverted. */
export function darkRules(svg: string): string {
  const colors = new Map<string, string>();
  for (const [, property, given] of svg.matchAll(COLORED)) {
    const color = NAMED[given] ?? (given.length === 4 ? given.replace(/[0-9a-f]/g, "$&$&") : given);
    const dark = darkOf(color);
    if (dark !== color) colors.set(`[${property}="${given}"]`, `{${property}:${dark}}`);
  }
  const rules = [...colors].map(([selector, declaration]) => selector + declaration);
  if (svg.includes("data-paper")) rules.push("[data-paper]{filter:invert(.93)}");
  return rules.join("");
}

/**
 * The drawing with a style sheet for the dark theme. In an `<img>`, the scheme that is asked for is that of the place
 * where the image stands: JupyterLab sets it with its theme, in notebooks that are not trusted, too.
 */
export function themed(svg: string): string {
  const rules = darkRules(svg);
  return rules === ""
    ? svg
    : svg.replace(/>/, `><style>@media (prefers-color-scheme:dark){${rules}}</style>`);
}

/** Where a drawing stands in the page itself, it asks for the theme by this selector. */
export const IN_DARK_THEME = ":is([data-jp-theme-light=false],.vscode-dark)";

/** Pages that have a theme but set no scheme, such as those of nbconvert, hand their theme on to images by this rule. */
export const SCHEME_OF_PAGE =
  "<style>[data-jp-theme-light=true] img.nonlinear{color-scheme:light}" +
  "[data-jp-theme-light=false] img.nonlinear{color-scheme:dark}</style>";
