import { assert, assertAlmostEquals, assertEquals, assertStringIncludes } from "@std/assert";
import * as nl from "nonlinear";
import { functions, title } from "./variants.ts";
import { type Names, valuesOf } from "./latex_value.ts";

/** The constants of SELU, with as many digits as its paper has. */
const SELU = { lambda: 1.0507009873554804934, alpha: 1.6732632423543772848 };

/** What the letters of a function's formulas stand for. */
function lettersOf(f: nl.ScalarActivation): Names {
  const {
    alpha,
    beta,
    omega,
    theta,
    threshold,
    value,
    scale,
    bias,
    b,
    lower,
    upper,
    alphaP,
    alphaN,
  } = f.params as Record<string, number>;
  const letters = {
    alpha,
    beta,
    omega,
    theta: theta ?? threshold,
    lambda: threshold,
    v: value,
    s: scale,
    b: b ?? bias,
    l: lower,
    u: upper,
    a: (lower + upper) / 2,
    alphap: alphaP,
    alphan: alphaN,
    ...(f.name === "selu" ? SELU : {}),
  };
  return Object.fromEntries(
    Object.entries(letters).filter(([, letter]) => !Number.isNaN(letter ?? NaN)),
  );
}

/** Where formulas are compared: near 0, at kinks and beside them, and a little way out. */
function placesOf(f: nl.ScalarActivation): number[] {
  const grid = Array.from({ length: 49 }, (_, i) => i / 4 - 6);
  const beside = f.kinks.flatMap((x) => [x - 1e-6, x, x + 1e-6]);
  return [...grid, 0.1, -0.1, 1.3, ...beside];
}

for (const f of functions) {
  Deno.test(`${title(f)}: its formulas say what f and f′ are`, () => {
    for (const x of placesOf(f)) {
      const names: Names = { ...lettersOf(f), x, f: (at) => f(at) };
      for (const value of valuesOf(f.formula, names)) {
        assertAlmostEquals(value, f(x), 1e-9 * Math.max(1, Math.abs(f(x))), `${f.formula} at ${x}`);
      }
      for (const value of valuesOf(f.derivativeFormula!, names)) {
        assertAlmostEquals(value, f.derivative(x), 1e-9, `${f.derivativeFormula} at ${x}`);
      }
    }
  });

  Deno.test(`${title(f)}: what it says of its kinks is so`, () => {
    for (const { x, ours } of f.atKinks ?? []) {
      assert(f.kinks.includes(x), `${x} is no kink`);
      assertEquals(f.derivative(x), ours);
    }
    const { text } = nl.card(f);
    if (f.kinks.length > 0) {
      assertStringIncludes(text, f.smoothness === "jumps" ? "jump" : "corner");
    } else assert(!/(corner|jump)s? at/.test(text), text);
  });

  Deno.test(`${title(f)}: its sentences fit its parameters`, () => {
    for (const text of [f.summary!, f.pros!, f.cons!]) {
      assert(text === "" || /^\S.*\.$/.test(text), text);
      assert(!/NaN|undefined|Infinity|(?<!GPT)-\d/.test(text), text);
    }
    assert(f.summary !== "");
    const isIdentity = [-5, -0.3, 0, 2, 9].every((x) => f(x) === x);
    if (/Gives back what it gets/.test(f.summary!)) assert(isIdentity, f.summary);
    const isRelu = [-5, -0.3, 0, 2, 9].every((x) => f(x) === Math.max(0, x));
    if (/same as ReLU/.test(f.summary!)) assert(isRelu, f.summary);
    if (/no unit can die|no unit dies/.test(f.pros!)) assert(f.derivative(-2) !== 0, f.pros);
    if (/layers (are )?sparse|Sparser/.test(f.pros!)) assertEquals(f(-3), 0, f.pros);
    if (/centred at 0/i.test(f.pros!)) assertEquals(f.range[0], -f.range[1], f.pros);
    if (/probability/.test(f.summary!) && f.name !== "gelu" && f.name !== "logSigmoid") {
      assertEquals(f.range, [0, 1], f.summary);
    }
    for (const [, number] of f.summary!.matchAll(/off (?:smoothly )?at (−?[\d.]+)/g)) {
      const level = Number(number.replace("−", "-"));
      const isLevel = [-1e6, 1e6].some((x) => Math.abs(f(x) - level) < 1e-3) ||
        f.range.some((end) => Math.abs(end - level) < 1e-3);
      assert(isLevel, `${f.summary}: ${level}`);
    }
  });
}

Deno.test("a card says what the parameters make of the function", () => {
  const falling = nl.card(nl.elu.with({ alpha: -1 })).text;
  assertStringIncludes(falling, "no: it both rises and falls");
  assertStringIncludes(falling, "values           from 0 to ∞");
  assertStringIncludes(nl.card(nl.hardTanh.with({ min: 0, max: 6 })).text, "max(0, min(6, x))");
  assertStringIncludes(nl.card(nl.relu.with({ maxValue: 6 })).text, "6 if x ≥ 6");
  assertStringIncludes(nl.card(nl.starRelu.with({ scale: -1 })).text, "yes: it never rises");
});
