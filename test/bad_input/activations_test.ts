import * as nl from "nonlinear";
import { assertEquals } from "@std/assert";
import { withArgument, withOption } from "./door.ts";
import { doors } from "./doors/activations.ts";
import { slotsOf } from "./slots.ts";
import { errorOf, type Table } from "./table.ts";
import { BAD_VALUES } from "./values.ts";

// The functions of the catalogue refuse alike, each in its own name: NAME stands for it.

const NUMBERS = "TypeError: NAME: expected a number, an array of numbers or a Matrix but found ";
const VECTORS =
  "TypeError: NAME: expected a vector such as [1, 2, 3], an array of vectors or a Matrix but found ";
const VECTOR = "TypeError: NAME: expected a vector such as [1, 2, 3] but found ";
const DEEP = "RangeError: NAME: expected arrays nested at most 32 deep but found more.";

const scalar: Record<string, string> = {
  null: `${NUMBERS}null.`,
  "a number as text": `${NUMBERS}"1".`,
  true: `${NUMBERS}true.`,
  bigint: `${NUMBERS}1n.`,
  symbol: `${NUMBERS}a symbol.`,
  "a promise": `${NUMBERS}a promise: write await before it.`,
  "a list with a hole": `${NUMBERS}undefined.`,
  "rows of null": `${NUMBERS}null.`,
  "rows of text": `${NUMBERS}"a".`,
  "big integers": `${NUMBERS}a BigInt64Array of 2.`,
  "a detached array": `${NUMBERS}a detached Float32Array.`,
  "a damaged Matrix": `${NUMBERS}an object.`,
  "many levels": DEEP,
  "a circle": DEEP,
};
const vector: Record<string, string> = {
  null: `${VECTORS}null.`,
  "1": `${VECTORS}1.`,
  "a promise": `${VECTORS}a promise: write await before it.`,
  "a list with a hole":
    "TypeError: NAME: expected x[1] to be a number, as x[0] is, but found undefined.",
  "a list of null": `${VECTORS}null.`,
  "a huge list of holes": `${VECTORS}undefined.`,
  "a claim of length": `${VECTORS}an object.`,
  "an empty array":
    "RangeError: NAME: expected a vector with at least one component but found an empty one.",
  "a circle": DEEP,
};
const oneVector: Record<string, string> = {
  null: `${VECTOR}null.`,
  "text": `${VECTOR}"abc".`,
  "a Map": `${VECTOR}a Map.`,
  "a list of text": 'TypeError: NAME: expected x[0] to be a number but found "a".',
  "a revoked proxy": `${VECTOR}an object that cannot be read.`,
};
const along = (what: string): Record<string, string> => ({
  null: `TypeError: NAME: expected ${what} to be a list, such as [1, 2, 3], but found null.`,
  "a list of null": `TypeError: NAME: expected ${what}[0] to be a number but found null.`,
});
const params: Record<string, string> = {
  "a promise": "TypeError: NAME: expected …",
  "a list": "TypeError: NAME: expected …",
  "a getter that throws":
    'TypeError: NAME: expected the parameters to be readable but reading it throws "mine: a".',
  "options of another": "RangeError: NAME: expected …",
};
const param: Record<string, string> = {
  "a number as text": "RangeError: NAME: expected …",
  NaN: "RangeError: NAME: expected …",
  null: "RangeError: NAME: expected …",
};

/** How the functions that make and find activations refuse. */
const table: Table = {
  getActivation: {
    0: {
      undefined:
        'TypeError: getActivation: expected activation to be a name such as "relu" or an activation such as nl.relu but found undefined.',
      "a function":
        'TypeError: getActivation: expected activation to be a name such as "relu" or an activation such as nl.relu but found a plain function; wrap it with defineActivation.',
      "a misspelt name":
        'RangeError: getActivation: expected activation to be a known name but found "rleu"; did you mean "relu"? Known are …',
      "long text":
        'RangeError: getActivation: expected activation to be a known name but found "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…". Known are …',
      "a prototype's name":
        'RangeError: getActivation: expected activation to be a known name but found "constructor…',
    },
  },
  defineActivation: definition("defineActivation"),
  defineVectorActivation: definition("defineVectorActivation"),
};

/** What both definitions refuse. */
function definition(caller: string): Table[string] {
  const is = (type: string, expected: string) => `${type}: ${caller}: expected ${expected}`;
  const own = caller === "defineActivation" ? "bent" : "same";
  const text = (name: string) => ({ "-1": is("TypeError", `${name} to be text but found -1.`) });
  const f = (part: string) => ({
    "1": is("TypeError", `${part} of ${own} to be a function of x but found 1.`),
    "a class": is("TypeError", `${part} of ${own} to be a function of x but found a class.`),
  });
  const list = (name: string, property: string, type: string) => ({
    "a list of one": is(
      "TypeError",
      `${name}[0] to be an object with ${property}, a ${type}, but found 1.`,
    ),
  });
  const common = {
    0: {
      null: is("TypeError", 'an object such as { name: "bent", f: (x) => x } but found null.'),
      "a list": is(
        "TypeError",
        'an object such as { name: "bent", f: (x) => x } but found [1, 2].',
      ),
      "a proxy that throws": is(
        "TypeError",
        'an object such as { name: "bent", f: (x) => x } but found an object that cannot be read.',
      ),
    },
    name: {
      "no text": is("TypeError", 'name to be text of 1 to 100 letters but found "".'),
      symbol: is("TypeError", "name to be text of 1 to 100 letters but found a symbol."),
    },
    f: f("f"),
    formula: text("formula"),
    summary: text("summary"),
    derivativeFormula: text("derivativeFormula"),
    cost: text("cost"),
    pros: text("pros"),
    cons: text("cons"),
    range: {
      "a backward interval": is(
        "RangeError",
        "range to be two numbers, the smaller first, such as [0, 1], but found [1, -1].",
      ),
    },
    monotonicity: {
      text: is(
        "RangeError",
        'monotonicity to be one of "increasing", "nondecreasing", "decreasing", "nonincreasing", "not monotonic" but found "abc".',
      ),
    },
    smoothness: {
      null: is(
        "RangeError",
        'smoothness to be one of "smooth", "continuous slope", "corners", "jumps" but found null.',
      ),
    },
    symmetry: { true: is("RangeError", 'symmetry to be one of "odd", "even" but found true.') },
    extrema: list("extrema", "x", "number"),
    atKinks: list("atKinks", "x", "number"),
    references: list("references", "title", "string"),
    defaults: list("defaults", "library", "string"),
  };
  return caller === "defineActivation"
    ? {
      ...common,
      derivative: f("derivative"),
      params: {
        "a Map": is("TypeError", "params to be an object such as { alpha: 0.1 } but found a Map."),
        "an object of null": is(
          "TypeError",
          "a of params to be a number, true or false but found null.",
        ),
      },
      limits: {
        "options of another": is(
          "RangeError",
          'limits of the parameters (a, b), each one of finite, ≥ 0, > 0, finite ≥ 0, finite > 0, but found 1 for "unitz".',
        ),
      },
      order: {
        "a list": is(
          "RangeError",
          'order to name two parameters and < or ≤ between them, such as ["least", "<", "most"], but found [1, 2].',
        ),
      },
      kinks: { "a list of text": is("TypeError", 'kinks[0] to be a number but found "a".') },
    }
    : {
      ...common,
      jacobian: f("jacobian"),
      jvp: f("jvp"),
      vjp: f("vjp"),
      halves: { "0": is("TypeError", "halves to be true or false but found 0.") },
    };
}

for (const door of doors) {
  const own = table[door.name] ?? ofCatalogue(door.name);
  for (const slot of slotsOf(door)) {
    Deno.test(`${door.name} refuses what ${slot} cannot be`, async () => {
      for (const [value, expected] of Object.entries(own[slot] ?? own.param)) {
        const bad = BAD_VALUES[value]();
        const found = await errorOf(() =>
          /^\d+$/.test(slot) ? withArgument(door, Number(slot), bad) : withOption(door, slot, bad)
        ) ?? "nothing was thrown";
        const whole = expected.replace("NAME", door.name);
        if (whole.endsWith("…")) {
          assertEquals(found.slice(0, whole.length - 1), whole.slice(0, -1));
        } else assertEquals(found, whole);
      }
    });
  }
}

function ofCatalogue(name: string): Table[string] {
  const [function_, method] = name.split(".");
  const isScalar = nl.isScalarActivation((nl as Record<string, unknown>)[function_]);
  if (method === "with") return { 0: params, param };
  if (method === "jvp") return { 0: oneVector, 1: along("direction") };
  if (method === "vjp") return { 0: oneVector, 1: along("gradient") };
  if (isScalar) return { 0: scalar };
  return { 0: method === "derivative" ? oneVector : vector };
}

Deno.test("a parameter behind x is refused, and what map and Array.from pass is not", async () => {
  const refuses = async (call: (f: (...args: unknown[]) => unknown) => unknown, error: string) =>
    assertEquals(
      await errorOf(() => call(nl.leakyRelu as never)),
      `TypeError: leakyRelu: ${error}`,
    );
  await refuses(
    (f) => f(-2, 0.3),
    "expected x alone but found 0.3 behind it; write leakyRelu.with({ alpha: 0.3 })(x).",
  );
  await refuses(
    (f) => f([-2], { alpha: 0.3 }),
    "expected x alone but found an object behind it; write leakyRelu.with({ alpha: 0.2 })(x).",
  );
  assertEquals([1, 5].map(nl.leakyRelu), [1, 5]);
  assertEquals(Array.from([1, 5], nl.leakyRelu), [1, 5]);
});
