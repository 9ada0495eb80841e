import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import fc from "fast-check";
import { defineActivation, relu, sigmoid, softmax, tanh } from "../../lib/activations/mod.ts";
import { checkers } from "../../lib/exercises/catalogue.ts";
import { check } from "../../lib/exercises/check.ts";
import { todo } from "../../lib/exercises/todo.ts";

const swish = (x: number) => x * sigmoid(x);
const swishSlope = (x: number) => sigmoid(x) + x * sigmoid.derivative(x);
/** Up to 1 and down to −1 again, with a corner at every odd number. */
const triangle = (x: number) => 1 - Math.abs((((x - 1) % 4) + 4) % 4 - 2) + 0;
const own = (f: unknown, derivative: unknown) => ({ f, derivative });

/** Words that must be in the verdict. */
const ANSWERS: [what: string, name: string, answer: unknown, words: string[]][] = [
  ["nothing yet", "own activation", own(() => todo, () => todo), ["NOT STARTED"]],
  ["swish", "own activation", own(swish, swishSlope), ["PASSED"]],
  [
    "swish as an activation",
    "own activation",
    defineActivation({
      name: "mine",
      f: swish,
      derivative: swishSlope,
    }),
    ["PASSED"],
  ],
  ["a function of the library", "own activation", tanh, ["PASSED"]],
  ["a function with a corner", "own activation", own(Math.abs, Math.sign), ["PASSED"]],
  ["no derivative yet", "own activation", own(swish, () => todo), [
    "Right so far; derivative is still to be done.",
  ]],
  ["no derivative at all", "own activation", { f: swish }, ["answer has no derivative."]],
  ["a numeric derivative", "own activation", defineActivation({ name: "mine", f: swish }), [
    "mine has no derivative of its own yet.",
  ]],
  ["a function alone", "own activation", swish, ["answer is not an object.", "{ f, derivative }"]],
  ["softmax", "own activation", softmax, ["softmax takes a whole vector."]],
  ["the value of f", "own activation", own(swish(1), swishSlope), ["answer.f is not a function."]],
  ["an f without return", "own activation", own((x: number) => void swish(x), swishSlope), [
    "f does not return a number.",
    "needs the word return",
  ]],
  ["a straight line", "own activation", own((x: number) => 2 * x - 1, () => 2), [
    "found     f(x) = 2 · x + -1",
  ]],
  [
    "NaN far from 0",
    "own activation",
    own((x: number) => x * Math.exp(x) / (1 + Math.exp(x)), swishSlope),
    [
      "f is not a number everywhere.",
      "input         f(800)",
      "choose a formula whose exponent is never large",
    ],
  ],
  ["noise", "own activation", own((x: number) => Math.sin(1e9 * x), (x: number) => x), [
    "f has no slope that could be compared with derivative.",
  ]],
  ["steps", "own activation", own(Math.sign, () => 0), ["f jumps.", "from -1 to 1 at x = 0"]],
  ["stairs", "own activation", own(Math.floor, () => 0), ["f jumps."]],
  [
    "branches that do not meet",
    "own activation",
    own((x: number) => x > 0 ? x + 1 : 0, (x: number) => x > 0 ? 1 : 0),
    ["f jumps.", "Do both branches have the same value where they meet?"],
  ],
  [
    "a small jump",
    "own activation",
    own((x: number) => x * x + (x > 2 ? 0.1 : 0), (x: number) => 2 * x),
    [
      "f jumps.",
      "at x = 2",
    ],
  ],
  ["a hole", "own activation", own((x: number) => Math.log(Math.abs(x)), (x: number) => 1 / x), [
    "f is not a number everywhere.",
    "-Infinity",
  ]],
  ["half a function", "own activation", own((x: number) => Math.sqrt(x), (x: number) => x), [
    "f is not a number everywhere.",
  ]],
  [
    "a derivative of 0 beside a tiny f",
    "own activation",
    own((x: number) => 1e-5 * Math.tanh(x), () => 0),
    [
      "derivative is not the slope of f.",
    ],
  ],
  [
    "a tiny function with its slope",
    "own activation",
    own((x: number) => 1e-5 * Math.tanh(x), (x: number) => 1e-5 * (1 - Math.tanh(x) ** 2)),
    ["PASSED"],
  ],
  [
    "a slope that is right near 0 only",
    "own activation",
    own(swish, (x: number) => Math.abs(x) < 12 ? swishSlope(x) : 0),
    ["derivative is not the slope of f."],
  ],
  [
    "corners at every odd number",
    "own activation",
    own(triangle, (x: number) => (((x - 1) % 4) + 4) % 4 < 2 ? 1 : -1),
    ["PASSED"],
  ],
  [
    "a third root",
    "own activation",
    own(
      (x: number) => Math.cbrt(x),
      (x: number) => x === 0 ? 0 : 1 / (3 * Math.cbrt(x * x)),
    ),
    ["PASSED"],
  ],
  ["f twice", "own activation", own(swish, swish), ["That is f itself"]],
  ["the slope of sigmoid", "own activation", own(swish, (x: number) => sigmoid.derivative(x)), [
    "That is the derivative of sigmoid alone",
  ]],
  [
    "half of the product rule",
    "own activation",
    own(swish, (x: number) => x * sigmoid.derivative(x)),
    [
      "Half of the product rule is missing",
    ],
  ],
  ["the branches swapped", "own activation", own(relu, (x: number) => x < 0 ? 1 : 0), [
    "The branches are swapped",
  ]],
  ["the sign reversed", "own activation", own(swish, (x: number) => -swishSlope(x)), [
    "The sign is reversed.",
  ]],
  [
    "no inner derivative",
    "own activation",
    own((x: number) => Math.tanh(3 * x), (x: number) => 1 - Math.tanh(3 * x) ** 2),
    ["It is 0.3333 times the slope everywhere"],
  ],
  ["another slope", "own activation", own(swish, (x: number) => swishSlope(x) + 0.1), [
    "derivative is not the slope of f.",
    "by differences of f",
  ]],

  ["anything under an unknown name", "one nuron", 1, [
    'There is no exercise "one nuron"; did you mean "one neuron"?',
  ]],
  ["a name that is none", Symbol() as unknown as string, 1, [
    "Expected the name of an exercise first",
  ]],
  ["an answer before its name", swish as unknown as string, "own activation", [
    'Expected the name of an exercise first, such as "one neuron", but found a function.',
  ]],
  ["a name in another case", "One  Neuron", { relu: 0, sigmoid: 0.378, tanh: -0.462 }, ["PASSED"]],
];

for (const [what, name, answer, words] of ANSWERS) {
  Deno.test(`check("${String(name)}") has an answer to ${what}`, async () => {
    const { text } = await check(name, answer);
    for (const word of words) assertStringIncludes(text, word);
  });
}

Deno.test("every checker has a name of its own, as people type it", () => {
  const names = checkers.map(({ name }) => name);
  assertEquals(names, [...new Set(names)]);
  for (const { name, title, exercise } of checkers) {
    assert(/^[a-z]+( [a-z]+)*$/.test(name), name);
    assert(title !== "" && exercise !== "", name);
  }
});

Deno.test("check never throws, and always comes to a verdict", async () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
  });
  const answers = fc.oneof(
    anything,
    anything.map((value) => () => value),
    fc.record({ relu: anything, sigmoid: anything, tanh: anything }),
    fc.record({ f: fc.func(anything), derivative: fc.func(anything) }),
    fc.record({ f: fc.func(fc.double()), derivative: fc.func(fc.double()) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...checkers), answers, async ({ name }, answer) => {
      const { status, text } = await check(name, answer);
      assert(["not yet", "passed"].includes(status) && text.length < 1100);
    }),
    { numRuns: 500 },
  );
});

Deno.test("an answer of endless numbers is shown in a few words", async () => {
  const long = -(10n ** 57n), list = [long, long, long, long, long];
  const { text } = await check("dead units", { relu: list, sigmoid: list, tanh: list });
  assert(text.length < 1000, text);
});

Deno.test("an answer of long names and texts is shown in a few words, by every check", async () => {
  const texts = Array.from({ length: 6 }, (_, i) => `${i}`.repeat(100));
  const named = Object.fromEntries(texts.map((text) => [text, text]));
  for (const { name } of checkers) {
    for (const answer of [texts, named, () => texts, () => named]) {
      const { text } = await check(name, answer);
      assert(text.length < 1100, text);
    }
  }
});

Deno.test("every checker says NOT STARTED to the stub", async () => {
  for (const { name } of checkers) {
    assertEquals((await check(name, todo)).status, "not started", name);
  }
});
