import type { Panel } from "../../figures/mod.ts";
import { inWords } from "../in_words.ts";
import { NotYet } from "../not_yet.ts";
import { isNamed } from "./names_in.ts";
import { PLACES, rounded, TOLERANCE } from "./reading.ts";

/** Refuses a panel with numbers that grow to the left or downwards. */
export function checkDirections({ heading, reversed = [] }: Panel): void {
  if (reversed.length === 0) return;
  const [axis] = reversed;
  throw new NotYet(`The ${axis} axis of ${heading || "a panel"} is reversed.`, {
    expected: axis === "x" ? "numbers that grow to the right" : "numbers that grow upwards",
    found: axis === "x" ? "numbers that grow to the left" : "numbers that grow downwards",
    cause: "A domain goes from the lower number to the higher one.",
  });
}

/** So many times as tall as all curves together a panel may be. */
const TALLEST = 4;

/** Refuses panels that a curve leaves, or that are so tall that it looks flat. */
export function checkRoom(
  curves: Readonly<Record<string, (x: number) => number>>,
  panels: readonly Panel[],
): void {
  for (const panel of panels) {
    const { x: [left, right], y: [low, high], heading } = panel;
    const xs = PLACES.map((place) => left + place * (right - left));
    const all = Object.entries(curves).map(([name, f]) => ({ name, ys: xs.map(f) }));
    const ys = all.flatMap(({ ys }) => ys);
    const least = Math.min(...ys), most = Math.max(...ys);
    const slack = TOLERANCE * (high - low);
    const cut = all.filter(({ name }) => isNamed(panel, name, Object.keys(curves)))
      .find(({ ys }) => ys.some((y) => y < low - slack || y > high + slack));
    if (cut) {
      throw new NotYet(`${cut.name} leaves its panel.`, {
        expected: `a y axis with room for all, about ${inWords(rounded(least))} to ${
          inWords(rounded(most))
        }`,
        found: `y from ${inWords(low)} to ${inWords(high)}`,
      });
    }
    if (high - low <= TALLEST * (most - least)) continue;
    throw new NotYet(`${heading || "A panel"} is so tall that its curve looks flat.`, {
      expected: `a y axis of about ${inWords(rounded(least))} to ${inWords(rounded(most))}`,
      found: `y from ${inWords(low)} to ${inWords(high)}`,
    });
  }
}

/** Refuses curves that lie on top of each other. */
export function checkSideBySide(names: readonly string[], panels: readonly Panel[]): void {
  const overlaid = panels.map((panel) => names.filter((name) => isNamed(panel, name, names)))
    .find((named) => named.length > 1);
  if (!overlaid || panels.length >= names.length) return;
  throw new NotYet("The curves lie on top of each other, so it is hard to follow one of them.", {
    expected: `${names.length} panels side by side, one for each function`,
    found: `${overlaid.join(", ")} in one panel`,
    cause: "Let the function given to nl.figure return a list of options, one for each panel.",
  });
}

/** Refuses panels with different axes. */
export function checkAxes(panels: readonly Panel[]): void {
  const [first, ...others] = panels;
  for (const axis of ["x", "y"] as const) {
    const [low, high] = first[axis];
    const slack = 1e-6 * (high - low);
    const odd = others.find((panel) =>
      Math.abs(panel[axis][0] - low) > slack || Math.abs(panel[axis][1] - high) > slack
    );
    if (!odd) continue;
    throw new NotYet(`The panels have different ${axis} axes, so they are hard to compare.`, {
      expected: `${axis} from ${inWords(low)} to ${inWords(high)} everywhere`,
      found: `${odd.heading || "one"} from ${odd[axis].map(inWords).join(" to ")}`,
      cause: `Give every panel the same ${axis}: { domain: [ … ] }.`,
    });
  }
}

/** Refuses a panel that lacks one of its zero lines. */
export function checkZeroLines({ heading, curves, verticals, horizontals, x, y }: Panel): void {
  // Lines that were drawn as curves from end to end are as good.
  const straight = (axis: 0 | 1, [low, high]: Panel["x"]) =>
    curves.flatMap(({ pieces }) => pieces)
      .filter((points) => points.every((point) => Math.abs(point[axis]) < 0.005 * (high - low)))
      .map(() => 0);

  const isMissing = (places: readonly number[], [low, high]: Panel["x"]) =>
    low < 0 && high > 0 && !places.some((place) => Math.abs(place) < 0.005 * (high - low));
  const upright = [...verticals, ...straight(0, x)], level = [...horizontals, ...straight(1, y)];
  if (!isMissing(upright, x) && !isMissing(level, y)) return;
  throw new NotYet(`${heading || "A panel"} has no zero lines.`, {
    expected: "thin lines at x = 0 and y = 0",
    cause: "Plot.ruleX([0]) and Plot.ruleY([0]) draw them.",
  });
}
