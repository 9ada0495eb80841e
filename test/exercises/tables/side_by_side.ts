import type { Table } from "./table.ts";
import type * as Plot from "@observablehq/plot";
import { COVERED } from "../../../lib/exercises/checks/side_by_side.ts";
import { compare, figure, plot } from "../../../lib/figures/mod.ts";
import * as nl from "nonlinear";

type OfNumber = (x: number) => number;

type Functions = Readonly<Record<string, OfNumber>>;
type Draw = (all: Functions) => unknown;

const XS = Array.from({ length: 81 }, (_, i) => -4 + i / 10);

const pointsOf = (f: OfNumber) => XS.map((x): [number, number] => [x, f(x)]);

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

/** Panels in rows of so many. */
const inRows = (count: number): Draw => (all) =>
  figure((Plot) => {
    const each = Object.entries(all).map(([title, f]) => ({
      title,
      x: { domain: [-4, 4] },
      y: { domain: [-2, 5] },
      marks: [Plot.ruleX([0]), Plot.ruleY([0]), Plot.line(pointsOf(f))],
    }));
    const rows = Math.ceil(each.length / count);
    return Array.from({ length: rows }, (_, i) => each.slice(i * count, (i + 1) * count));
  }, { alt: "Functions in rows." });

/** Panels with other curves. */
const drawn = (curve: (f: OfNumber, plot: typeof Plot) => Plot.Markish): Draw => (all) =>
  panels((options, name, Plot) => ({
    ...options,
    marks: [...options.marks!.slice(0, 2), curve(all[name], Plot)],
  }))(all);

/** Panels with curves that nobody sees. */
const hidden = (options: Plot.LineOptions): Draw =>
  drawn((f, Plot) => Plot.line(pointsOf(f), options));

/** Answers to "side by side". */
export const sideBySide: Table<Draw> = {
  right: {
    "two rows of panels": panels(),
    "facets": facets,
    "a promise of panels": async (all: Functions) => await panels()(all),
    "the library's own": (all: Functions) => compare(all, { derivative: false }),
    "the slopes drawn too": (all: Functions) => compare(all),
    "names in the picture": panels((options, name, Plot) => ({
      ...options,
      title: undefined,
      marks: [...options.marks!, Plot.text([`${name}(x)`], { frameAnchor: "top-left" })],
    })),
    "a longer title": panels((o, name) => ({ ...o, title: `Activation: ${name}` })),
    "a title in words": panels((o, name) => ({ ...o, title: `The ${spaced(name)} function` })),
    "a subtitle": panels((o, name) => ({ ...o, title: "f", subtitle: name })),
    "names beside the y axis": panels((options, name) => ({
      ...options,
      title: undefined,
      y: { ...options.y, label: `${name}(x)` },
    })),
    "zero lines of a grid": panels((options, _, Plot) => ({
      ...options,
      marks: [Plot.gridX([0]), Plot.gridY([0]), options.marks![2]],
    })),
    "zero lines as lines": panels((options, _, Plot) => ({
      ...options,
      marks: [Plot.line([[-4, 0], [4, 0]]), Plot.line([[0, -2], [0, 5]]), options.marks![2]],
    })),
    "colours, dots and a frame": panels((options, name, Plot) => ({
      ...options,
      marks: [
        ...options.marks!.slice(0, 2),
        Plot.frame(),
        Plot.line(pointsOf(KNOWN[name]), { stroke: "tomato", strokeWidth: 3 }),
        Plot.dot(pointsOf(KNOWN[name]), { r: 1 }),
      ],
    })),
    "a wider x axis": (all: Functions) => compare(all, { derivative: false, domain: [-6, 6] }),

    "one row": inRows(8),
    "one column": inRows(1),
    "rows of three": inRows(3),
    "functions in another order": panels(
      undefined,
      (all) => Object.fromEntries(Object.entries(all).toReversed()),
    ),
    "lines of y": drawn((f, Plot) =>
      Plot.lineY(pointsOf(f).map(([x, y]) => ({ x, y })), { x: "x", y: "y" })
    ),
    "closer points": drawn((f, Plot) =>
      Plot.line(Array.from({ length: 801 }, (_, i) => [i / 100 - 4, f(i / 100 - 4)]))
    ),
    "points from right to left": drawn((f, Plot) => Plot.line(pointsOf(f).toReversed())),
    "objects and accessors": drawn((f, Plot) =>
      Plot.line(XS, { x: (x: number) => x, y: (x: number) => f(x) })
    ),
    "names in capitals": panels((o, name) => ({ ...o, title: name.toUpperCase() })),
    "a taller y axis": panels((o) => ({ ...o, y: { domain: [-3, 6] } })),
  },
  wrong: {
    "panels in which curves run out at the top": [
      panels((o) => ({ ...o, y: { domain: [-1, 1] } })),
      "relu leaves its panel.",
      "y from -1 to 1",
    ],
    "panels in which selu runs out below": [
      panels((o) => ({ ...o, y: { domain: [-1, 5] } })),
      "selu leaves its panel.",
    ],
    "panels a thousand high": [
      panels((o) => ({ ...o, y: { domain: [-1000, 1000] } })),
      "relu is so tall that its curve looks flat.",
    ],
    "an x axis that is reversed": [
      panels((o) => ({ ...o, x: { domain: [4, -4] } })),
      "The x axis of relu is reversed.",
    ],
    "a y axis that is reversed": [
      panels((o) => ({ ...o, y: { ...o.y, reverse: true } })),
      "The y axis of relu is reversed.",
    ],
    "all curves in one graph": [
      (all: Functions) => plot(all),
      "The curves lie on top of each other",
      "8 panels side by side",
      "found         relu, leakyRelu, elu, selu, gelu, sigmoid, tanh, softmax in one panel",
    ],
    "the sigmoid under the name of tanh": [
      panels(undefined, (all) => ({ ...all, tanh: all.sigmoid })),
      "The curve called tanh is sigmoid.",
      "Does every curve use its own function",
    ],
    "facets with each other's curves": [
      (all: Functions) => facets({ ...all, tanh: all.sigmoid, sigmoid: all.tanh }),
      "The curve called sigmoid is tanh.",
    ],
    "elu for selu": [
      panels(undefined, (all) => ({ ...all, selu: all.elu })),
      "The curve called selu is elu.",
    ],
    "a leaky relu with another slope": [
      panels(undefined, (all) => ({ ...all, leakyRelu: (x) => x < 0 ? 0.01 * x : x })),
      "The curve called leakyRelu is relu.",
    ],
    "a tanh that is off": [
      panels(undefined, (all) => ({ ...all, tanh: (x) => 1.2 * Math.tanh(x) })),
      "The curve called tanh is a different one.",
      "input     tanh(-3.96)",
      "expected  about -0.999",
    ],
    "one function left out": [
      panels(undefined, ({ gelu: _, ...others }) => others),
      "gelu is not named in the figure.",
    ],
    "always the same functions": [
      (() => {
        let mine: Functions = {};
        return (all: Functions) => panels()(mine = Object.keys(mine).length > 0 ? mine : all);
      })(),
      "Right for the functions of the course, but not for silu and softsign alone",
      "Are the functions drawn that are given, or always the same ones?",
    ],
    "panels without names": [
      panels((options) => ({ ...options, title: "" })),
      "relu is not named in the figure.",
    ],
    "axes fitted to each curve": [
      panels((options) => ({ ...options, y: {} })),
      "different y axes",
      "Give every panel the same y: { domain: [ … ] }.",
    ],
    "no zero lines": [
      panels((options) => ({ ...options, marks: options.marks!.slice(2) })),
      "relu has no zero lines.",
    ],
    "a curve on one side only": [
      panels((options, name, Plot) => ({
        ...options,
        marks: [Plot.line(XS.filter((x) => x >= 0).map((x) => [x, name.length]))],
      })),
      "The curve called relu is a different one.",
    ],
    "no points at all": [
      panels(undefined, (all) => ({ ...all, relu: () => NaN })),
      "Where relu is named, no curve is drawn.",
    ],
    "no return": [(all: Functions) => void panels()(all), "the result is not a figure."],
    "options instead of a figure": [
      (all: Functions) => Object.keys(all).map((title) => ({ title })),
      "the result is not a figure.",
      "what nl.plot or nl.figure returns",
    ],
    "a text": [() => "<svg></svg>", 'found     "<svg></svg>"'],
    "figures without end": [function* () {
      for (;;) yield panels()({});
    }, "the result is not a figure."],
    "a function that throws away what it gets": [(all: Record<string, OfNumber>) => {
      const drawn = panels()({ ...all });
      delete all.relu;
      return drawn;
    }, "changes what it is given."],
    "a drawing that fails": [
      () =>
        figure(() => {
          throw new TypeError("f is not a function");
        }, { alt: "None." }),
      "the result cannot be drawn.",
      "TypeError: f is not a function",
    ],
    "a figure instead of the function": [panels()({ x: (x) => x }), "answer is not a function."],

    "transparent curves": [
      hidden({ stroke: "transparent" }),
      "Where relu is named, no curve is drawn",
    ],
    "curves without a stroke": [
      hidden({ stroke: "none" }),
      "Where relu is named, no curve is drawn",
    ],
    "curves that cannot be seen": [
      hidden({ opacity: 0 }),
      "Where relu is named, no curve is drawn",
    ],
    "strokes that cannot be seen": [
      hidden({ strokeOpacity: 0 }),
      "Where relu is named, no curve is drawn",
    ],
    "strokes without a width": [
      hidden({ strokeWidth: 0 }),
      "Where relu is named, no curve is drawn",
    ],
    "curves mirrored": [drawn((f, Plot) => Plot.line(XS.map((x) => [x, f(-x)]))), "It is mirrored"],
    "curves upside down": [
      drawn((f, Plot) => Plot.line(XS.map((x) => [x, -f(x)]))),
      "The sign is reversed",
    ],
    "x and y swapped": [
      drawn((f, Plot) => Plot.line(pointsOf(f).map(([x, y]) => [y, x]))),
      "is a different one",
    ],
    "curves one step to the right": [
      drawn((f, Plot) => Plot.line(pointsOf(f).map(([x, y]) => [x + 1, y]))),
      "is a different one",
    ],
    "steps of 1": [
      drawn((f, Plot) => Plot.line(pointsOf(f).filter((_, i) => i % 10 === 0))),
      "closer together",
    ],
    "derivatives": [
      drawn((f, Plot) => Plot.line(XS.map((x) => [x, (f(x + 1e-5) - f(x - 1e-5)) / 2e-5]))),
      "is a different one",
    ],
    "one panel's y axis": [
      panels((o, name) => name === "elu" ? { ...o, y: { domain: [-2, 6] } } : o),
      "different y axes",
    ],
    "one panel's x axis": [
      panels((o, name) => name === "elu" ? { ...o, x: { domain: [-5, 4] } } : o),
      "does not go from one end of the x axis to the other",
    ],
    "the zero line of x alone": [
      panels((o) => ({ ...o, marks: o.marks!.slice(1) })),
      "has no zero lines",
    ],
    "two names swapped": [
      panels(undefined, (all) => ({ ...all, elu: all.gelu, gelu: all.elu })),
      "The curve called elu is gelu",
    ],
  },
};
