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
/** Steps that meet neither whole numbers nor their halves, where corners mostly are. */
const DENSE = Array.from({ length: 155 }, (_, i) => -7.973 + 0.1037 * i);
/** Where functions are flat or straight: a slope that is right near 0 may be wrong out there. */
const TAILS = [9.3, -9.3, 14.7, -14.7, 31.1, -31.1, 62.3, -62.3];
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
    checkNoJump(own);
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
  if (!isActivation(found)) return bound(found);
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

/** With methods that know what they belong to, however they are called; anything else as it is. */
function bound(found: unknown): unknown {
  const { f, derivative } = Object(found) as Record<string, unknown>;
  if (typeof f !== "function" || typeof derivative !== "function") return found;
  return { f: f.bind(found), derivative: derivative.bind(found) };
}

/** Refuses a function that gives NaN somewhere, or is infinite near 0. */
function checkNumbers(name: string, f: OfNumber): void {
  for (const x of [...NEAR, ...FAR, ...DENSE]) {
    const value = f(x);
    if (Math.abs(x) > 8 ? !Number.isNaN(value) : Number.isFinite(value)) continue;
    throw new NotYet(`${name} is not a number everywhere.`, {
      input: callInWords(name, [x]),
      expected: "a number",
      found: inWords(value),
      cause: usualCause(0, value, [x]),
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

/** Refuses steps: where a function jumps, no derivative says how it changes. */
function checkNoJump(f: OfNumber): void {
  const values = DENSE.map(f), height = Math.max(...values) - Math.min(...values);
  for (let i = 1; i < DENSE.length; i++) {
    let [left, right] = [DENSE[i - 1], DENSE[i]];
    // Halved again and again towards the larger difference: what is left of it at the end is a jump.
    for (let halving = 0; halving < 50; halving++) {
      const middle = (left + right) / 2;
      if (Math.abs(f(middle) - f(left)) > Math.abs(f(right) - f(middle))) right = middle;
      else left = middle;
    }
    if (Math.abs(f(right) - f(left)) <= 1e-4 * height) continue;
    const x = Number(right.toFixed(6)) + 0;
    throw new NotYet("f jumps.", {
      input: callInWords("f", [x]),
      expected: "a curve that can be drawn without lifting the pen",
      found: `from ${inWords(f(left))} to ${inWords(f(right))} at x = ${x}`,
      cause: "Do both branches have the same value where they meet?",
    });
  }
}

/** Refuses functions that are rough everywhere: without a slope, no derivative can be wrong. */
function checkHasSlope(f: OfNumber): void {
  const slope = numericDerivative(f), steepest = Math.max(...DENSE.map((x) => Math.abs(slope(x))));
  const isSteady = (x: number) => Math.abs(slope(x + 1e-4) - slope(x)) <= 0.01 * steepest;
  if (DENSE.filter(isSteady).length > DENSE.length / 2) return;
  throw new NotYet("f has no slope that could be compared with derivative.", {
    expected: "a function without jumps, except for a few corners",
    found: `about f(1) = ${inWords(f(1))} but f(1.0001) = ${inWords(f(1.0001))}`,
  });
}

/** Where the slope far from 0 is wrong; `scale` is how steep f is. */
function tailProblem(
  slope: OfNumber,
  derivative: OfNumber,
  scale: number,
): { x: number } | undefined {
  const x = TAILS.find((x) => {
    const right = slope(x);
    return Number.isFinite(right) &&
      !(Math.abs(derivative(x) - right) <= 1e-4 * Math.max(scale, Math.abs(right)));
  });
  return x === undefined ? undefined : { x };
}

/** At which round number the slope is wrong, though f has no corner there. */
function roundProblem(
  f: OfNumber,
  derivative: OfNumber,
  scale: number,
): { x: number } | undefined {
  const slope = numericDerivative(f), h = 2 ** -12;
  const x = NEAR.find((x) => {
    const right = slope(x), size = Math.max(scale, Math.abs(right));
    const secants = [h, -h, h / 4].map((h) => (f(x + h) - f(x)) / h);
    const hasCorner = secants.some((each) => !(Math.abs(each - right) <= 0.01 * size));
    return !hasCorner && Math.abs(derivative(x) - right) > 1e-4 * size;
  });
  return x === undefined ? undefined : { x };
}

function checkSlope(
  f: OfNumber,
  derivative: OfNumber,
  mistakes: readonly Mistake<OfNumber>[],
): void {
  const slope = numericDerivative(f);
  // As large as usual functions: a tolerance for slopes of about 1 would let anything pass beside a tiny f.
  const steepest = Math.max(...DENSE.map((x) => Math.abs(slope(x))).filter(Number.isFinite));
  const scale = steepest > 0 && steepest < 1 ? steepest : 1;
  const wrong = findDisagreement((x) => f(x) / scale, (x) => derivative(x) / scale) ??
    tailProblem(slope, derivative, scale) ?? roundProblem(f, derivative, scale);
  if (!wrong) return;
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
  const isOff = (x: number) => Math.abs(derivative(x) - slope(x)) > 1e-5 * scale;
  const x = SHOWN.find(isOff) ?? Number(wrong.x.toFixed(3));
  throw new NotYet("derivative is not the slope of f.", {
    input: callInWords("derivative", [x]),
    expected: `about ${inWords(slope(x))}, by differences of f`,
    found: inWords(derivative(x)),
    cause: [...mistakes, ...general].find(agrees)?.says,
  });
}
