import { isActivation } from "../../activations/mod.ts";
import { findDisagreement, numericDerivative } from "../../activations/numeric_derivative.ts";
import { type Callable, numeric } from "../call.ts";
import { usualCause } from "../cause.ts";
import { isNear } from "../difference.ts";
import type { Expectation, Mistake } from "../expectation.ts";
import { callInWords, inWords } from "../in_words.ts";
import { guarded, refuseTodo, step } from "../guard.ts";
import { NotYet } from "../not_yet.ts";
import { anObject } from "./object.ts";
import { that } from "./value.ts";

type OfNumber = (x: number) => number;

const NEAR = [0.5, -0.5, 0, 1, -1, 2, -2, 5, -5];
const FAR = [40, -40, 800, -800];
/** Where a wrong slope is shown first: near 0, where slopes are large enough to be worked out by hand. */
const SHOWN = [0.7, -0.7, 1.3, -1.3];

/**
 * Expects `{ f, derivative }`, or an activation that was given both: any function of one number that is not a straight line, and f′.
 * `mistakes` are wrong derivatives of functions that a learner is likely to choose.
 */
export function anActivation(
  { mistakes = [] }: { mistakes?: readonly Mistake<OfNumber>[] } = {},
): Expectation {
  return async (found, place) => {
    refuseTodo(found);
    const parts = guarded(place.name, () => partsOf(found));
    await anObject({ f: aCallable, derivative: aCallable })(parts, place);
    const { f, derivative } = parts as Record<"f" | "derivative", Callable>;
    const own = numeric(f, "f"), slope = numeric(derivative, "derivative");
    checkNumbers("f", own);
    checkNotLinear(own);
    checkHasSlope(own);
    await step("derivative", true, () => {
      checkNumbers("derivative", slope);
      checkSlope(own, slope, mistakes);
    });
  };
}

const aCallable = that((found, name) =>
  typeof found === "function" ? undefined : new NotYet(`${name} is not a function.`, {
    expected: "a function of x",
    found: inWords(found),
    cause: `Write it as ${name.split(".").at(-1)}: (x) => … .`,
  })
);

/** f and f′ of an activation or a definition of one. */
function partsOf(found: unknown): unknown {
  if (!isActivation(found)) return found;
  if (found.kind === "vector") {
    throw new NotYet(`${found.name} takes a whole vector.`, {
      expected: "a function of one number",
    });
  }
  if (found.derivativeIsNumeric) {
    throw new NotYet(`${found.name} has no derivative of its own yet.`, {
      expected: "a derivative beside f",
      found: "none: defineActivation takes differences of f instead",
    });
  }
  return { f: found.scalar, derivative: found.scalarDerivative };
}

/** Refuses a function that gives NaN, near 0 or far from it. */
function checkNumbers(name: string, f: OfNumber): void {
  for (const x of [...NEAR, ...FAR]) {
    if (!Number.isNaN(f(x))) continue;
    throw new NotYet(`${name} is not a number everywhere.`, {
      input: callInWords(name, [x]),
      expected: "a number",
      found: "NaN",
      cause: usualCause(0, NaN, [x]),
    });
  }
}

/** Refuses straight lines: a network of them is a straight line. */
function checkNotLinear(f: OfNumber): void {
  const [start, rise] = [f(0), f(1) - f(0)];
  if (NEAR.some((x) => !isNear(f(x), start + rise * x, 1e-9))) return;
  throw new NotYet("f is a straight line, and so is every network made of it.", {
    expected: "a function that is not a straight line",
    found: `f(x) = ${inWords(rise)} · x + ${inWords(start)}`,
  });
}

/** Refuses functions that jump everywhere: without a slope, no derivative can be wrong. */
function checkHasSlope(f: OfNumber): void {
  const slope = numericDerivative(f);
  const isSteady = (x: number) => isNear(slope(x + 1e-4), slope(x), 0.01);
  if (NEAR.filter(isSteady).length > NEAR.length / 2) return;
  throw new NotYet("f has no slope that could be compared with derivative.", {
    expected: "a function without jumps, except for a few corners",
    found: `about f(1) = ${inWords(f(1))} but f(1.0001) = ${inWords(f(1.0001))}`,
  });
}

function checkSlope(
  f: OfNumber,
  derivative: OfNumber,
  mistakes: readonly Mistake<OfNumber>[],
): void {
  const wrong = findDisagreement(f, derivative);
  if (!wrong) return;
  const slope = numericDerivative(f);
  const ratio = derivative(0.7) / slope(0.7);
  const general: Mistake<OfNumber>[] = [
    { like: f, says: "That is f itself, not its slope." },
    {
      like: (x) => slope(-x),
      says: "The branches are swapped: left of 0 is what belongs right of it.",
    },
    { like: (x) => -slope(x), says: "The sign is reversed." },
    {
      like: (x) => ratio * slope(x),
      says:
        `It is ${inWords(Number(ratio.toPrecision(4)))} times the slope everywhere: is an inner ` +
        "derivative (chain rule) missing?",
    },
  ];
  const agrees = ({ like }: Mistake<OfNumber>) =>
    NEAR.every((x) => x === 0 || isNear(derivative(x), like(x), 1e-6));
  const x = SHOWN.find((x) => !isNear(derivative(x), slope(x), 1e-5)) ?? Number(wrong.x.toFixed(3));
  throw new NotYet("derivative is not the slope of f.", {
    input: callInWords("derivative", [x]),
    expected: `about ${inWords(slope(x))}, by differences of f`,
    found: inWords(derivative(x)),
    cause: [...mistakes, ...general].find(agrees)?.says,
  });
}
