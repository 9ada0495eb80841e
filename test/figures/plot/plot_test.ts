import { assert, assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { leakyRelu, linear, relu, sigmoid, softmax, tanh } from "../../../lib/activations/mod.ts";
import { plot } from "../../../lib/figures/plot/plot.ts";
import { plotFunctions } from "../../../lib/figures/plot/plot_function.ts";
import { zonesOf } from "../../../lib/figures/plot/zones.ts";

// deno-lint-ignore no-explicit-any -- what a learner may write
type Loose = any;

/** All texts of a figure, in the order in which they are drawn. */
async function textsOf(figure: { svg(): Promise<string> }): Promise<string[]> {
  return [...(await figure.svg()).matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
}

Deno.test("one function is drawn with its derivative, both named", async () => {
  const texts = await textsOf(plot(relu));
  assert(texts.includes("relu"));
  assert(texts.includes("relu′"));
});

Deno.test("several functions are drawn without derivatives unless asked for", async () => {
  assert(!(await textsOf(plot([relu, tanh]))).includes("relu′"));
  assert((await textsOf(plot([relu, tanh], { derivative: true }))).includes("tanh′"));
});

Deno.test("functions go by their own name, by the key in an object, or by f", async () => {
  const mine = (x: number) => Math.max(0, x);
  assert((await textsOf(plot(mine))).includes("mine"));
  assert((await textsOf(plot({ "my own": mine }))).includes("my own"));
  assert((await textsOf(plot((x) => x))).includes("f"));
});

Deno.test("variants of one function differ by their parameters", async () => {
  const texts = await textsOf(
    plot([leakyRelu.with({ alpha: 0.1 }), leakyRelu.with({ alpha: 0.5 })]),
  );
  assert(texts.includes("leakyRelu (α = 0.1)"));
  assert(texts.includes("leakyRelu (α = 0.5)"));
});

Deno.test("at the kink of relu the derivative has a filled dot at 0 and an open one at 1", async () => {
  const circles = [...(await plot(relu).svg()).matchAll(/<circle[^>]*>/g)];
  const dots = (await plot(relu).svg()).match(/<g[^>]*stroke="#[0-9a-f]{6}"[^>]*><circle/g) ?? [];
  assertEquals(circles.length, 2);
  assertEquals(dots.filter((dot) => dot.includes('fill="#ffffff"')).length, 1);
});

Deno.test("a numeric derivative says nothing about the kink itself: both dots are open", async () => {
  const svg = await plot((x) => Math.abs(x), { derivative: true }).svg();
  const dots = svg.match(/<g[^>]*stroke="#[0-9a-f]{6}"[^>]*><circle/g) ?? [];
  assertEquals(dots.map((dot) => dot.includes('fill="#ffffff"')), [true, true]);
});

Deno.test("the alt text says what is seen", () => {
  assertEquals(
    plot(relu).alt,
    "Graph of relu and its derivative for x from −4 to 4. relu goes from 0 to 4. " +
      "relu’s derivative goes from 0 to 1, jumps from 0 to 1 at x = 0.",
  );
  assertStringIncludes(plot(sigmoid).alt, "highest at x = 0 with 0.25");
  assertEquals(plot(relu, { alt: "A hinge." }).alt, "A hinge.");
});

Deno.test("zones are found and named", async () => {
  assertEquals(
    (await textsOf(plot(relu, { zones: true }))).filter((text) => /^[a-z]+$/.test(text)),
    ["dead", "linear", "relu", "x", "y"],
  );
  const names = await textsOf(plot(tanh, { zones: true }));
  assertEquals(names.filter((text) => text === "saturating").length, 2);
  const own = await textsOf(plot(tanh, { zones: [{ from: -1, to: 1, name: "nearly linear" }] }));
  assert(own.includes("nearly linear"));
});

Deno.test("tanh saturates where its slope is below 5 %", () => {
  const [tanhFunction] = plotFunctions(tanh, true);
  const [left, right] = zonesOf(tanhFunction, [-4, 4]);
  const edge = Math.atanh(Math.sqrt(0.95)); // 1 − tanh² = 0.05
  assert(Math.abs(left.to + edge) < 0.02 && Math.abs(right.from - edge) < 0.02);
  assertEquals([left.from, right.to], [-4, 4]);
});

Deno.test("odd functions and domains still give a picture", async () => {
  const odd: [f: (x: number) => number, domain: [number, number]][] = [
    [() => 0, [-4, 4]],
    [() => -1e300, [-4, 4]],
    [(x) => 1 / x, [-4, 4]],
    [Math.tan, [-10, 10]],
    [Math.exp, [-700, 700]],
    [sigmoid, [-1e12, 1e12]],
    [linear, [1e-9, 2e-9]],
    [Math.log, [-1, 1]],
    [Math.floor, [-50, 50]],
    [(x) => x === 0 ? NaN : Math.sin(x) / x, [-20, 20]],
  ];
  for (const [f, domain] of odd) {
    for (const derivative of [false, true]) {
      const svg = await plot(f, { domain, derivative }).svg();
      assert(
        !/NaN|Infinity|undefined/.test(svg.replace(/<text.*?<\/text>/g, "")),
        `${f} ${domain}`,
      );
      assert(svg.length < 40_000, `${f}: ${svg.length} characters`);
    }
  }
});

Deno.test("what cannot be drawn is refused with a sentence that helps", () => {
  // deno-lint-ignore no-explicit-any -- what a learner may write
  const wrong = plot as any;
  const cases: [action: () => unknown, message: string][] = [
    [() => wrong([]), "expected a function or a list of functions but found none"],
    [() => wrong(relu(3)), "expected a function of x but found 3"],
    [
      () => wrong(undefined),
      "expected a function of x but found undefined; is its name spelt right?",
    ],
    [() => wrong(softmax), "softmax, which takes a whole vector"],
    [() => wrong(() => {}), "does the function return its value?"],
    [() => wrong(() => NaN), "expected f to be finite somewhere from -4 to 4"],
    [
      () => wrong(relu, { domain: [4, -4] }),
      "expected domain to be two numbers, the smaller first",
    ],
    [() => wrong(relu, { domian: [0, 1] }), 'did you mean "domain"?'],
  ];
  for (const [action, message] of cases) assertThrows(action, Error, message);
});

Deno.test("the slope of a network, which counts in float32, is steps and not noise", () => {
  const hinges = (x: number) =>
    Math.fround(Math.fround(relu(x)) - Math.fround(1.7 * relu(x - 1.03)));
  const figure = plot({ hinges }, { derivative: true });
  assertStringIncludes(figure.alt, "jumps from 0 to 1 at x = 0, jumps from 1 to −0.7 at x = 1.");
});

Deno.test("examples stand as dots beside a function, and the axes hold them", async () => {
  const figure = plot({ line: (x: number) => x / 10 }, { points: [[-1, 3], [1, 2], [9, 9]] });
  const dots = [...(await figure.svg()).matchAll(/<circle [^>]*r="5"/g)];
  assertEquals(dots.length, 2, "one lies outside the domain");
  assertStringIncludes(figure.alt, "3 points.");
  assertThrows(
    () => plot(relu, { points: [[1]] as Loose }),
    RangeError,
    "expected two numbers in every point",
  );
  assertThrows(() => plot(relu, { points: 3 as Loose }), TypeError, "but found 3");
});

Deno.test("many examples stand as small dots below the graph, few on top of it", async () => {
  const places = async (count: number) => {
    const points = Array.from({ length: count }, (_, i): [number, number] => [i / count, 1]);
    const svg = await plot({ line: (x: number) => x }, { points }).svg();
    assertEquals(svg.match(/<circle [^>]*r="2\.5"/g)?.length ?? 0, count > 100 ? count : 0);
    return [svg.lastIndexOf("<circle"), svg.lastIndexOf("<path")];
  };
  const [fewDots, graphBelow] = await places(100);
  assert(fewDots > graphBelow);
  const [manyDots, graphAbove] = await places(101);
  assert(manyDots < graphAbove);
});

Deno.test("both axes have their names", async () => {
  const texts = await textsOf(plot(relu, { xLabel: "hours", yLabel: "probability" }));
  assert(texts.includes("hours") && texts.includes("probability"), `${texts}`);
  const plain = await textsOf(plot(relu));
  assert(plain.includes("x") && plain.includes("y"));
});

Deno.test("the strokes beside the numbers of an axis hang on its line", async () => {
  const svg = await plot(relu).svg();
  const [, d] = svg.match(/<path (?=[^>]*stroke="#a6a6a6")[^>]*d="([^"]*)"/)!;
  const line = d.match(/M([\d.]+) [\d.]+V/)!;
  for (const [, x] of d.matchAll(/M([\d.]+) [\d.]+h-4/g)) assertEquals(x, line[1]);
});
