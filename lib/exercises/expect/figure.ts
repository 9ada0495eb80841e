import { isA } from "../../options/mod.ts";
import { type DrawnCurve, Figure, type Panel } from "../../figures/mod.ts";
import type { Expectation } from "../expectation.ts";
import { errorInWords, inWords } from "../in_words.ts";
import { refuseTodo } from "../guard.ts";
import { NotYet } from "../not_yet.ts";
import { withTimeout } from "../promise.ts";
import { NotStarted } from "../todo.ts";
import { causeOfDeviation, deviation } from "./deviation.ts";
import { isNamed, namesIn } from "./names_in.ts";
import {
  checkAxes,
  checkDirections,
  checkRoom,
  checkSideBySide,
  checkZeroLines,
} from "./panels.ts";
import { rounded } from "./reading.ts";

/** What {@linkcode aFigure} expects. */
export interface FigureOptions {
  /** The curves by their names, which have to be written in the panel they are in. */
  readonly curves: Readonly<Record<string, (x: number) => number>>;
  /** Whether each curve has to have a panel of its own, or a facet. */
  readonly sideBySide?: boolean;
  /** Whether all panels have to have the same axes. */
  readonly sharedAxes?: boolean;
  /** Whether every panel has to have both zero lines. */
  readonly zeroLines?: boolean;
  /** Whether the panels have to be so tall that no curve leaves them, and not so tall that they look flat. */
  readonly roomForAll?: boolean;
}

/** A curve and where it is. */
interface Drawn {
  readonly panel: Panel;
  readonly curve: DrawnCurve;
}

/** Expects a figure in which curves are drawn: the data it carries or, of a free drawing, what a person sees in it. */
export function aFigure(
  { curves, sideBySide, sharedAxes, zeroLines, roomForAll }: FigureOptions,
): Expectation {
  return async (found, { name, seconds }) => {
    refuseTodo(found);
    if (!(found instanceof Figure)) {
      throw new NotYet(`${name} is not a figure.`, {
        expected: "what nl.plot or nl.figure returns",
        found: inWords(found),
        cause: found === undefined ? "Does the function return the figure?" : undefined,
      });
    }
    const drawing = found.panels().catch((error) => {
      if (isA(error, NotStarted)) throw error;
      throw new NotYet(`${name} cannot be drawn.`, { found: errorInWords(error) });
    });
    const panels = await withTimeout(drawing, {
      name: `the drawing of ${name}`,
      seconds,
    }) as Panel[];
    panels.forEach(checkDirections);
    if (sideBySide) checkSideBySide(Object.keys(curves), panels);
    if (roomForAll) checkRoom(curves, panels);
    for (const curve of Object.keys(curves)) checkCurve(curve, curves, panels);
    if (sharedAxes) checkAxes(panels);
    if (zeroLines) panels.forEach(checkZeroLines);
  };
}

function checkCurve(name: string, curves: FigureOptions["curves"], panels: readonly Panel[]): void {
  const named = panels.filter((panel) => isNamed(panel, name, Object.keys(curves)));
  if (named.length === 0) {
    throw new NotYet(`${name} is not named in the figure.`, {
      expected: `the name ${name} beside a curve or above a panel`,
      found: panels.length === 0 ? "no panel with two axes" : "no such text",
    });
  }
  const f = curves[name];
  const drawn = named.flatMap((panel) => panel.curves.map((curve) => ({ panel, curve })));
  const right = drawn.filter(({ panel, curve }) => deviation(curve, f, panel) === undefined);
  if (right.length > 0) {
    const called = right.map((each) => nameOf(each, name, Object.keys(curves)));
    if (called.includes(name)) return;
    throw new NotYet(`The curve called ${called[0]} is ${name}.`, {
      expected: `the name ${name} at the end of its curve`,
      found: `the name ${called[0]}`,
    });
  }
  if (drawn.length === 0) {
    throw new NotYet(`Where ${name} is named, no curve is drawn.`, { expected: "a line" });
  }
  // The curve that matches no other name in its panel is probably meant to be this one.
  const others = Object.entries(curves).filter(([other]) => other !== name);
  const isOf = ({ panel, curve }: Drawn, g: (x: number) => number) =>
    deviation(curve, g, panel) === undefined;
  const suspect =
    drawn.find((each) =>
      !others.some(([other, g]) => isNamed(each.panel, other, Object.keys(curves)) && isOf(each, g))
    ) ?? drawn[0];
  const other = others.find(([, g]) => isOf(suspect, g));
  const { x, y } = deviation(suspect.curve, f, suspect.panel)!;
  throw new NotYet(
    other
      ? `The curve called ${name} is ${other[0]}.`
      : `The curve called ${name} is a different one.`,
    {
      input: `${name}(${inWords(rounded(x))})`,
      expected: `about ${inWords(rounded(f(x)))}`,
      found: y === undefined ? "no curve there" : `about ${inWords(rounded(y))}`,
      cause: other
        ? "Does every curve use its own function, and not the one of the loop before?"
        : causeOfDeviation(suspect.curve, f, suspect.panel),
    },
  );
}

/**
 * What a curve is called, among these names: by its data, or by the name that is written clearly nearer to its end than
 * its own; its own if there is none.
 */
function nameOf({ panel, curve }: Drawn, own: string, names: readonly string[]): string {
  if (curve.name !== undefined) return namesIn(curve.name, names)[0] ?? own;
  const end = curve.pieces.at(-1)!.at(-1)!;
  const distanceTo = (name: string) =>
    Math.min(
      ...panel.texts.filter(({ text }) => namesIn(text, names).includes(name)).map((
        { at: [x, y] },
      ) =>
        Math.hypot(
          (x - end[0]) / (panel.x[1] - panel.x[0]),
          (y - end[1]) / (panel.y[1] - panel.y[0]),
        )
      ),
    );
  const nearest = names.toSorted((a, b) => distanceTo(a) - distanceTo(b))[0];
  return 2 * distanceTo(nearest) < distanceTo(own) && !namesIn(panel.heading, names).includes(own)
    ? nearest
    : own;
}
