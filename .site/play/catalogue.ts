/**
 * What the page has to know of the library before the library is there: made when the page is built.
 *
 * @module
 */
import { ALIASES } from "../../lib/activations/aliases.ts";
import { activations, isScalarActivation } from "../../lib/activations/mod.ts";
import { familiesOf } from "../../lib/figures/cards/families.ts";
import { colorOf, colorsOf } from "../../lib/figures/drawing/colors.ts";
import { darkOf } from "../../lib/figures/drawing/theme.ts";

/** A colour on the light ground and on the dark one. */
export type ColorPair = readonly [light: string, dark: string];

/** An activation function as the page knows it. */
export interface KnownFunction {
  readonly name: string;
  /** Its colour in all lessons; null if it has none there. */
  readonly color: ColorPair | null;
}

/** The functions to choose from. */
export interface Catalogue {
  /** In the order in which they are offered. */
  readonly families: readonly { readonly name: string; readonly functions: KnownFunction[] }[];
  /** Other names of some of them. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Colours for those without one. */
  readonly others: readonly ColorPair[];
}

const pair = (color: string): ColorPair => [color, darkOf(color)];

/** All functions of one number that the library has. */
export function catalogue(): Catalogue {
  const scalars = Object.values(activations).filter(isScalarActivation);
  // The first colour for names without one is also that of `linear`, which the lessons draw in grey.
  const [grey, ...others] = colorsOf(Array.from({ length: 8 }, (_, i) => `function ${i}`));
  const taken = new Set([grey]);
  const colorIn = (name: string) => {
    const color = colorOf(name);
    if (name !== "linear" && taken.has(color)) return null; // relu6 would have that of relu
    taken.add(color);
    return pair(color);
  };
  const names = new Set<string>(scalars.map(({ name }) => name));
  return {
    families: familiesOf(scalars).map(({ name, functions }) => ({
      name,
      functions: functions.map(({ name }) => ({ name, color: colorIn(name) })),
    })),
    // Aliases that stand for a variant are left out: the page has the functions with their defaults.
    aliases: Object.fromEntries(
      Object.entries(ALIASES).flatMap(([alias, meaning]) =>
        typeof meaning === "string" && names.has(meaning) ? [[alias, meaning]] : []
      ),
    ),
    others: others.map(pair),
  };
}
