import { assertEquals, assertStringIncludes } from "@std/assert";
import type * as Plot from "@observablehq/plot";
import { relu, sigmoid, tanh } from "../../lib/activations/mod.ts";
import { aFigure, aFunctionThatGives } from "../../lib/exercises/expect/mod.ts";
import { judge } from "../../lib/exercises/judge.ts";
import { todo } from "../../lib/exercises/todo.ts";
import { compare, figure, plot } from "../../lib/figures/mod.ts";

const FUNCTIONS = { relu, sigmoid, tanh };
type Functions = Readonly<Record<string, (x: number) => number>>;

const CHECKER = {
  name: "x",
  exercise: "Exercise",
  title: "X",
  hints: [],
  answer: aFunctionThatGives(
    [FUNCTIONS],
    aFigure({ curves: FUNCTIONS, sharedAxes: true, zeroLines: true }),
  ),
  seconds: 1,
};

const XS = Array.from({ length: 81 }, (_, i) => -4 + i / 10);

/** Panels side by side, as a learner would draw them, with something changed. */
function sideBySide(
  change: (
    options: Plot.PlotOptions,
    name: string,
    plot: typeof Plot,
  ) => Plot.PlotOptions = (options) => options,
  functions: (all: Functions) => Functions = (all) => all,
) {
  return (all: Functions) =>
    figure((Plot) =>
      Object.entries(functions(all)).map(([name, f]) =>
        change(
          {
            title: name,
            x: { domain: [-4, 4] },
            y: { domain: [-1.5, 4] },
            marks: [Plot.ruleX([0]), Plot.ruleY([0]), Plot.line(XS.map((x) => [x, f(x)]))],
          },
          name,
          Plot,
        )
      ), { alt: "Three functions side by side." });
}

const ANSWERS: [what: string, answer: unknown, words: string[]][] = [
  ["panels side by side", sideBySide(), ["PASSED"]],
  ["one plot with names at the lines", (all: Functions) => plot(all), ["PASSED"]],
  ["a promise of a figure", async (all: Functions) => await plot(all), ["PASSED"]],
  ["facets of one plot", (all: Functions) =>
    figure((Plot) => ({
      marks: [
        Plot.ruleX([0]),
        Plot.ruleY([0]),
        Plot.line(
          Object.entries(all).flatMap(([name, f]) => XS.map((x) => ({ x, y: f(x), name }))),
          { x: "x", y: "y", fx: "name" },
        ),
      ],
    }), { alt: "Three functions." }), ["PASSED"]],
  [
    "names written with Plot.text",
    sideBySide((options, name, Plot) => ({
      ...options,
      title: undefined,
      marks: [...options.marks!, Plot.text([name], { frameAnchor: "top" })],
    })),
    ["PASSED"],
  ],
  [
    "a legend beside it",
    sideBySide((options, name, Plot) => ({
      ...options,
      color: { legend: true },
      marks: [...options.marks!, Plot.dot([[0, 0]], { fill: () => name })],
    })),
    ["PASSED"],
  ],
  ["nothing yet", () => todo, ["NOT STARTED"]],
  ["nothing", () => {}, ["is not a figure.", "Does the function return the figure?"]],
  ["a figure instead of a function", plot(relu), ["answer is not a function."]],
  ["a figure that cannot be drawn", () =>
    figure(() => {
      throw new RangeError("no ink");
    }, { alt: "None." }), ["cannot be drawn.", "found  RangeError: no ink"]],
  ["a figure that is never done", () => figure(() => new Promise(() => {}), { alt: "None." }), [
    "takes too long",
  ]],
  ["a plot that cannot be made", () => plot([]), ["f throws an error.", "RangeError: plot"]],
  ["a function left out", sideBySide(undefined, ({ tanh: _, ...others }) => others), [
    "tanh is not named in the figure.",
  ]],
  ["panels without names", sideBySide((options) => ({ ...options, title: "" })), [
    "relu is not named in the figure.",
    "found     no such text",
  ]],
  ["a figure without axes", () => figure(() => ({ marks: [] }), { alt: "None." }), [
    "no panel with two axes",
  ]],
  [
    "one function under every name",
    sideBySide(undefined, (all) => ({ ...all, tanh: all.sigmoid })),
    [
      "The curve called tanh is sigmoid.",
      "not the one of the loop before",
    ],
  ],
  [
    "two functions with each other's names",
    (all: Functions) => plot({ ...all, relu: all.sigmoid, sigmoid: all.relu }),
    ["The curve called sigmoid is relu."],
  ],
  [
    "a function of one's own that is off",
    sideBySide(undefined, (all) => ({
      ...all,
      relu: (x) => Math.abs(x),
    })),
    ["The curve called relu is a different one.", "input     relu(-3.96)", "found     about 3.96"],
  ],
  [
    "points instead of a line",
    sideBySide((options, _, Plot) => ({
      ...options,
      marks: [Plot.ruleX([0]), Plot.ruleY([0]), Plot.dot(XS.map((x) => [x, x]))],
    })),
    ["Where relu is named, no curve is drawn."],
  ],
  [
    "half of a curve",
    sideBySide((options, name, Plot) => ({
      ...options,
      marks: [Plot.line(XS.filter((x) => x > 0).map((x) => [x, FUNCTIONS[name as "relu"](x)]))],
    })),
    ["no curve there"],
  ],
  [
    "axes of each panel's own",
    sideBySide((options, name) => ({
      ...options,
      y: { domain: name === "relu" ? [-1, 4] : [-2, 4] },
    })),
    [
      "The panels have different y axes",
      "expected      y from -1 to 4 everywhere",
      "found         sigmoid from -2 to 4",
    ],
  ],
  [
    "x axes of each panel's own",
    sideBySide((options, name) => ({ ...options, x: { domain: [name === "tanh" ? -3 : -4, 4] } })),
    ["The panels have different x axes", "found         tanh from -3 to 4"],
  ],
  [
    "no upright zero line",
    sideBySide((options) => ({ ...options, marks: options.marks!.slice(1) })),
    [
      "relu has no zero lines.",
      "Plot.ruleX([0]) and Plot.ruleY([0]) draw them.",
    ],
  ],
  [
    "no level zero line",
    sideBySide((options) => ({ ...options, marks: options.marks!.toSpliced(1, 1) })),
    [
      "relu has no zero lines.",
    ],
  ],
];

for (const [what, answer, words] of ANSWERS) {
  Deno.test(`a figure's check has an answer to ${what}`, async () => {
    const { text } = await judge(CHECKER, answer);
    for (const word of words) assertStringIncludes(text, word);
  });
}

Deno.test("a curve outside of the picture is not there", async () => {
  const high = sideBySide((options) => ({ ...options, y: { domain: [5, 9] } }));
  assertStringIncludes((await judge(CHECKER, high)).text, "no curve there");
});

Deno.test("a function that jumps is one curve with a gap, and passes", async () => {
  const step = (x: number) => x < 1 ? 0 : 1;
  const answer = aFigure({ curves: { step } });
  assertEquals((await judge({ ...CHECKER, answer }, plot({ step }))).status, "passed");
});

Deno.test("a panel is read back in the numbers of its axes", async () => {
  const [panel] = await sideBySide()({ relu }).panels();
  assertEquals([panel.heading, panel.x, panel.y], ["relu", [-4, 4], [-1.5, 4]]);
  assertEquals(panel.curves[0].pieces[0].length, XS.length);
  assertEquals([...panel.verticals, ...panel.horizontals].map(Math.round).map(Math.abs), [0, 0]);
});

Deno.test("a figure of the library carries its curves by name, its axes and its zero lines", async () => {
  const [panel, ...others] = await plot(tanh, { domain: [-2, 2], derivative: true }).panels();
  assertEquals([others.length, panel.x, panel.verticals, panel.horizontals], [0, [-2, 2], [0], [
    0,
  ]]);
  assertEquals(panel.curves.map(({ name, dashed }) => [name, dashed]), [
    ["tanh", false],
    ["tanh′", true],
  ]);
  for (const [x, y] of panel.curves[0].pieces.flat()) assertEquals(y, tanh(x));
  const panels = await compare([relu, tanh], { domain: [1, 2], derivative: false }).panels();
  assertEquals(panels.map(({ heading, verticals }) => [heading, verticals]), [
    ["relu", []],
    ["tanh", []],
  ]);
});

Deno.test("the facets of a plot are panels of their own", async () => {
  const points = Object.entries({ relu, tanh })
    .flatMap(([name, f]) => XS.map((x) => ({ x, y: f(x), name })));
  const panels = await figure((Plot) => ({
    marks: [Plot.ruleX([0]), Plot.line(points, { x: "x", y: "y", fx: "name" })],
  }), { alt: "Two functions." }).panels();
  assertEquals(panels.map(({ curves, verticals }) => [curves.length, verticals.length]), [
    [1, 1],
    [1, 1],
  ]);
  const names = panels.map(({ texts }) => texts.map(({ text }) => text));
  assertEquals(names.map((each) => [each.includes("relu"), each.includes("tanh")]), [
    [true, false],
    [false, true],
  ]);
});
