import { assertStringIncludes } from "@std/assert";
import type * as Plot from "@observablehq/plot";
import { check } from "../../lib/exercises/check.ts";
import { todo } from "../../lib/exercises/todo.ts";
import { COVERED } from "../../lib/exercises/checks/side_by_side.ts";
import { compare, figure, plot } from "../../lib/figures/mod.ts";
import * as nl from "nonlinear";

type OfNumber = (x: number) => number;
type Functions = Readonly<Record<string, OfNumber>>;

const XS = Array.from({ length: 81 }, (_, i) => -4 + i / 10);
const pointsOf = (f: OfNumber) => XS.map((x): [number, number] => [x, f(x)]);

const POINTS: [what: string, answer: unknown, words: string[]][] = [
  ["nothing yet", todo, ["NOT STARTED The points of a curve."]],
  ["a stub in a function", () => todo, ["NOT STARTED"]],
  ["a map over 81 numbers", pointsOf, ["PASSED"]],
  ["a loop over whole numbers", (f: OfNumber) => {
    const points = [];
    for (let i = -40; i <= 40; i++) points.push([i / 10, f(i / 10)]);
    return points;
  }, ["PASSED"]],
  ["a generator that ends", function* (f: OfNumber) {
    yield* pointsOf(f);
  }, ["PASSED"]],
  ["typed pairs", (f: OfNumber) => pointsOf(f).map((pair) => Float64Array.from(pair)), ["PASSED"]],
  ["steps that add up", (f: OfNumber) => {
    const points = [];
    for (let x = -4; x <= 4; x += 0.1) points.push([x, f(x)]);
    return points;
  }, ["… 80 in all]", "0.1 has no exact form in binary"]],
  ["the last point left out", (f: OfNumber) => pointsOf(f).slice(0, 80), [
    "The last point is missing: 80 steps have 81 ends.",
  ]],
  ["y alone", (f: OfNumber) => XS.map(f), ["These are the y alone"]],
  ["x alone", () => XS, ["These are the x alone"]],
  ["objects", (f: OfNumber) => XS.map((x) => ({ x, y: f(x) })), ["a point is a pair, [x, f(x)]"]],
  ["x and y swapped", (f: OfNumber) => pointsOf(f).map(([x, y]) => [y, x]), [
    "x and y are swapped",
  ]],
  ["the number of the point as x", (f: OfNumber) => XS.map((_, i) => [i, f(i)]), [
    "i counts the points",
  ]],
  ["steps of 1", (f: OfNumber) => XS.filter(Number.isInteger).map((x) => [x, f(x)]), [
    "… 9 in all]",
    "take steps of 0.1",
  ]],
  ["texts", (f: OfNumber) => pointsOf(f).map(([x, y]) => [x.toFixed(1), y.toFixed(2)]), [
    'found         "-4.0"',
    "leave out the quotes, toFixed and toString",
  ]],
  ["NaN", (f: OfNumber) => XS.map((x) => [x, f(x) / 0]), [
    "NaN comes from calculating with undefined, from 0 / 0",
  ]],
  ["another function", () => pointsOf(Math.abs), [
    "input     sampled(the function relu)[0][1]",
    "expected  0",
    "found     4",
  ]],
  ["points without end", function* () {
    for (;;) yield [0, 0];
  }, ["more than 81 items; does it end?"]],
  ["no return", (f: OfNumber) => void pointsOf(f), ["needs the word return"]],
  ["a promise", (f: OfNumber) => Promise.resolve(pointsOf(f)), ["leave out the word async"]],
  ["an error", () => {
    throw new Error("no points");
  }, ["throws an error.", "found  Error: no points"]],
  ["the points instead of the function", pointsOf(Math.tanh), ["answer is not a function."]],
];

for (const [what, answer, words] of POINTS) {
  Deno.test(`check("curve points") has an answer to ${what}`, async () => {
    // As the exercise has it: a function of this name.
    if (typeof answer === "function") Object.defineProperty(answer, "name", { value: "sampled" });
    const { text } = await check("curve points", answer);
    for (const word of words) assertStringIncludes(text, word);
  });
}

/** The exercise's solution, with something changed. */
function panels(
  change: (options: Plot.PlotOptions, name: string, plot: typeof Plot) => Plot.PlotOptions = (o) =>
    o,
  functions: (all: Functions) => Functions = (all) => all,
) {
  return (all: Functions) =>
    figure((Plot) => {
      const each = Object.entries(functions(all)).map(([title, f]) => {
        const line = Plot.line(pointsOf(f));
        const marks = [Plot.ruleX([0]), Plot.ruleY([0]), line];
        const options = { title, x: { domain: [-4, 4] }, y: { domain: [-2, 5] }, marks };
        return change(options, title, Plot);
      });
      return [each.slice(0, 4), each.slice(4)];
    }, { alt: "Functions side by side." });
}

/** All functions that the check knows. */
const KNOWN: Functions = { ...COVERED, silu: nl.silu, softsign: nl.softsign };

/** "leaky relu" for "leakyRelu". */
const spaced = (name: string) => name.replace(/(?=[A-Z])/g, " ").toLowerCase();

/** Facets of a single plot. */
function facets(all: Functions) {
  const points = Object.entries(all).flatMap(([name, f]) => XS.map((x) => ({ x, y: f(x), name })));
  return figure((Plot) => ({
    marks: [
      Plot.ruleX([0]),
      Plot.ruleY([0]),
      Plot.line(points, { x: "x", y: "y", fx: "name", stroke: "name" }),
    ],
  }), { alt: "Functions in facets." });
}

const FIGURES: [what: string, answer: unknown, words: string[]][] = [
  ["nothing yet", () => todo, ["NOT STARTED All functions side by side."]],
  ["two rows of panels", panels(), ["PASSED"]],
  ["facets", facets, ["PASSED"]],
  ["a promise of panels", async (all: Functions) => await panels()(all), ["PASSED"]],
  ["the library's own", (all: Functions) => compare(all, { derivative: false }), ["PASSED"]],
  ["the slopes drawn too", (all: Functions) => compare(all), ["PASSED"]],
  [
    "names in the picture",
    panels((options, name, Plot) => ({
      ...options,
      title: undefined,
      marks: [...options.marks!, Plot.text([`${name}(x)`], { frameAnchor: "top-left" })],
    })),
    ["PASSED"],
  ],
  ["a longer title", panels((o, name) => ({ ...o, title: `Activation: ${name}` })), ["PASSED"]],
  ["a title in words", panels((o, name) => ({ ...o, title: `The ${spaced(name)} function` })), [
    "PASSED",
  ]],
  ["a subtitle", panels((o, name) => ({ ...o, title: "f", subtitle: name })), ["PASSED"]],
  [
    "names beside the y axis",
    panels((options, name) => ({
      ...options,
      title: undefined,
      y: { ...options.y, label: `${name}(x)` },
    })),
    ["PASSED"],
  ],
  [
    "zero lines of a grid",
    panels((options, _, Plot) => ({
      ...options,
      marks: [Plot.gridX([0]), Plot.gridY([0]), options.marks![2]],
    })),
    ["PASSED"],
  ],
  [
    "zero lines as lines",
    panels((options, _, Plot) => ({
      ...options,
      marks: [Plot.line([[-4, 0], [4, 0]]), Plot.line([[0, -2], [0, 5]]), options.marks![2]],
    })),
    ["PASSED"],
  ],
  [
    "colours, dots and a frame",
    panels((options, name, Plot) => ({
      ...options,
      marks: [
        ...options.marks!.slice(0, 2),
        Plot.frame(),
        Plot.line(pointsOf(KNOWN[name]), { stroke: "tomato", strokeWidth: 3 }),
        Plot.dot(pointsOf(KNOWN[name]), { r: 1 }),
      ],
    })),
    ["PASSED"],
  ],
  ["a wider x axis", (all: Functions) => compare(all, { derivative: false, domain: [-6, 6] }), [
    "PASSED",
  ]],
  ["panels in which curves run out at the top", panels((o) => ({ ...o, y: { domain: [-1, 1] } })), [
    "relu leaves its panel.",
    "y from -1 to 1",
  ]],
  ["panels in which selu runs out below", panels((o) => ({ ...o, y: { domain: [-1, 5] } })), [
    "selu leaves its panel.",
  ]],
  ["panels a thousand high", panels((o) => ({ ...o, y: { domain: [-1000, 1000] } })), [
    "relu is so tall that its curve looks flat.",
  ]],
  ["an x axis that is reversed", panels((o) => ({ ...o, x: { domain: [4, -4] } })), [
    "The x axis of relu is reversed.",
  ]],
  ["a y axis that is reversed", panels((o) => ({ ...o, y: { ...o.y, reverse: true } })), [
    "The y axis of relu is reversed.",
  ]],
  ...[{ stroke: "none" }, { strokeOpacity: 0 }, { strokeWidth: 0 }, { opacity: 0 }].map((
    hidden,
  ): typeof FIGURES[number] => [
    `curves with ${JSON.stringify(hidden)}`,
    panels((options, name, Plot) => ({
      ...options,
      marks: [...options.marks!.slice(0, 2), Plot.line(pointsOf(COVERED[name]), hidden)],
    })),
    ["Where relu is named, no curve is drawn."],
  ]),
  ["all curves in one graph", (all: Functions) => plot(all), [
    "The curves lie on top of each other",
    "8 panels side by side",
    "found         relu, leakyRelu, elu, selu, gelu, sigmoid, tanh, softmax in one panel",
  ]],
  [
    "the sigmoid under the name of tanh",
    panels(undefined, (all) => ({ ...all, tanh: all.sigmoid })),
    [
      "The curve called tanh is sigmoid.",
      "Does every curve use its own function",
    ],
  ],
  [
    "facets with each other's curves",
    (all: Functions) => facets({ ...all, tanh: all.sigmoid, sigmoid: all.tanh }),
    ["The curve called sigmoid is tanh."],
  ],
  [
    "elu for selu",
    panels(undefined, (all) => ({ ...all, selu: all.elu })),
    ["The curve called selu is elu."],
  ],
  [
    "a leaky relu with another slope",
    panels(undefined, (all) => ({ ...all, leakyRelu: (x) => x < 0 ? 0.01 * x : x })),
    ["The curve called leakyRelu is relu."],
  ],
  [
    "a tanh that is off",
    panels(undefined, (all) => ({ ...all, tanh: (x) => 1.2 * Math.tanh(x) })),
    [
      "The curve called tanh is a different one.",
      "input     tanh(-3.96)",
      "expected  about -0.999",
    ],
  ],
  ["one function left out", panels(undefined, ({ gelu: _, ...others }) => others), [
    "gelu is not named in the figure.",
  ]],
  [
    "always the same functions",
    (() => {
      let mine: Functions = {};
      return (all: Functions) => panels()(mine = Object.keys(mine).length > 0 ? mine : all);
    })(),
    [
      "Right for the functions of the course, but not for silu and softsign alone",
      "Are the functions drawn that are given, or always the same ones?",
    ],
  ],
  ["panels without names", panels((options) => ({ ...options, title: "" })), [
    "relu is not named in the figure.",
  ]],
  [
    "axes fitted to each curve",
    panels((options) => ({ ...options, y: {} })),
    ["different y axes", "Give every panel the same y: { domain: [ … ] }."],
  ],
  ["no zero lines", panels((options) => ({ ...options, marks: options.marks!.slice(2) })), [
    "relu has no zero lines.",
  ]],
  [
    "a curve on one side only",
    panels((options, name, Plot) => ({
      ...options,
      marks: [Plot.line(XS.filter((x) => x >= 0).map((x) => [x, name.length]))],
    })),
    ["The curve called relu is a different one."],
  ],
  ["no points at all", panels(undefined, (all) => ({ ...all, relu: () => NaN })), [
    "Where relu is named, no curve is drawn.",
  ]],
  ["no return", (all: Functions) => void panels()(all), ["the result is not a figure."]],
  [
    "options instead of a figure",
    (all: Functions) => Object.keys(all).map((title) => ({ title })),
    [
      "the result is not a figure.",
      "what nl.plot or nl.figure returns",
    ],
  ],
  ["a text", () => "<svg></svg>", ['found     "<svg></svg>"']],
  ["figures without end", function* () {
    for (;;) yield panels()({});
  }, ["the result is not a figure."]],
  ["a function that throws away what it gets", (all: Record<string, OfNumber>) => {
    const drawn = panels()({ ...all });
    delete all.relu;
    return drawn;
  }, ["changes what it is given."]],
  ["a drawing that fails", () =>
    figure(() => {
      throw new TypeError("f is not a function");
    }, { alt: "None." }), ["the result cannot be drawn.", "TypeError: f is not a function"]],
  ["a figure instead of the function", panels()({ x: (x) => x }), ["answer is not a function."]],
];

for (const [what, answer, words] of FIGURES) {
  Deno.test(`check("side by side") has an answer to ${what}`, async () => {
    const { text } = await check("side by side", answer);
    for (const word of words) assertStringIncludes(text, word);
  });
}

const READ = {
  neverNegative: ["relu", "sigmoid", "softmax"],
  bounded: ["softmax", "tanh", "sigmoid"],
  turnsBack: ["gelu"],
};

const READINGS: [what: string, answer: unknown, words: string[]][] = [
  ["nothing yet", { neverNegative: todo, bounded: todo, turnsBack: todo }, ["NOT STARTED"]],
  ["the right names in any order", READ, ["PASSED"]],
  ["other capitals", { ...READ, turnsBack: ["GELU"] }, ["PASSED"]],
  ["a set", { ...READ, bounded: new Set(READ.bounded) }, ["PASSED"]],
  ["the first of three", { ...READ, bounded: todo }, [
    "Right so far; answer.bounded is still to be done.",
  ]],
  ["leakyRelu as never negative", { ...READ, neverNegative: ["relu", "leakyRelu"] }, [
    "leakyRelu does not belong in answer.neverNegative.",
    "leakyRelu(−2) = −0.4",
  ]],
  ["relu as bounded", { ...READ, bounded: [...READ.bounded, "relu"] }, ["held on the left only"]],
  ["relu as one that turns back", { ...READ, turnsBack: ["relu"] }, ["never goes down"]],
  ["one missing", { ...READ, neverNegative: ["relu"] }, ["not complete", "2 more of relu"]],
  ["a name of none of them", { ...READ, turnsBack: ["swish"] }, [
    "answer.turnsBack[0] is not the name of one of the functions.",
  ]],
  ["functions instead of names", { ...READ, turnsBack: [Math.tanh] }, ["in quotes"]],
  ["a name without a list", { ...READ, turnsBack: "gelu" }, ["PASSED"]],
  ["a wrong name without a list", { ...READ, turnsBack: "relu" }, ["never goes down"]],
  ["an empty list", { ...READ, turnsBack: [] }, ["found     0 items"]],
  ["names without end", {
    ...READ,
    bounded: {
      *[Symbol.iterator]() {
        for (;;) yield "tanh";
      },
    },
  }, ["perhaps no end"]],
  ["yes and no", true, ["answer is not an object."]],
];

for (const [what, answer, words] of READINGS) {
  Deno.test(`check("reading curves") has an answer to ${what}`, async () => {
    const { text } = await check("reading curves", answer);
    for (const word of words) assertStringIncludes(text, word);
  });
}
