import { assert, assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import {
  activations,
  defineActivation,
  defineVectorActivation,
  leakyRelu,
  relu,
  sigmoid,
  softmax,
} from "../../../lib/activations/mod.ts";
import { card } from "../../../lib/figures/cards/mod.ts";
import { displayedResult } from "../../../lib/kernel/results.ts";
import { type Displayable, jupyterDisplay } from "../../../lib/kernel/show.ts";
import "../../../lib/figures/start.ts";

// deno-lint-ignore no-explicit-any -- what a learner may write
type Loose = any;

for (const [name, f] of Object.entries(activations)) {
  Deno.test(`the card of ${name}: a picture, formulas, facts and the libraries, small and without gaps`, async () => {
    const { figure, text } = card(f);
    const html = await card(f).html();
    assert(html.length < 60_000, `${html.length} bytes`);
    assertStringIncludes(html, '<img alt="Graph of ');
    assertStringIncludes(html, "$\\displaystyle ");
    for (const label of ["smoothness", "cost", "for it", "against it"]) {
      assertStringIncludes(text, label);
      assertStringIncludes(html, label);
    }
    assertStringIncludes(text, f.defaults?.length ? "In the libraries" : "none of them has it");
    const words = html.replace(/ src="[^"]*"/g, "") + text + figure.alt;
    assert(!/undefined|NaN|\[object/.test(words), words);
    assert(!text.includes("\\"), "the text has no LaTeX in it");
  });
}

Deno.test("a cell that ends in an activation shows its card, and one that ends in the catalogue the gallery", async () => {
  const bundle = async (value: unknown) =>
    await (await displayedResult(value) as Displayable)[jupyterDisplay]();
  assertEquals((await bundle(relu))["text/plain"], card(relu).text);
  assertEquals(await bundle(softmax), await card(softmax)[jupyterDisplay]());
  assertStringIncludes((await bundle(activations))["text/plain"] as string, "Small graphs of");
});

Deno.test("the card of relu says what is known", () => {
  const lines = card("ReLU").text.split("\n");
  assertEquals(lines.slice(0, 9), [
    "relu: Passes positive numbers, holds back negative ones.",
    "f(x) = max(0, x)",
    "f′(x) = { 1 if x > 0; 0 if x ≤ 0 }",
    "",
    "values           from 0 to ∞",
    "monotonic        yes: it never falls",
    "smoothness       corner at x = 0",
    "f′ at the kinks  f′(0) = 0",
    "parameters       negativeSlope = 0, maxValue = ∞, threshold = 0",
  ]);
});

Deno.test("a variant is named by what it changes, and its facts are its own", () => {
  const { text, figure } = card(leakyRelu.with({ alpha: 0.3 }));
  assertStringIncludes(text, "leakyRelu (α = 0.3): ");
  assertStringIncludes(text, "α = 0.3 (by default 0.2)");
  assertStringIncludes(text, "f′(0) = 0.3\n");
  assertStringIncludes(figure.alt, "leakyRelu (α = 0.3)");
  assertStringIncludes(card(leakyRelu).text, "f′(0) = 0.2 (JAX: 1)");
  assertStringIncludes(card(leakyRelu.with({ alpha: 1 })).text, "a continuous slope");
});

Deno.test("the picture reaches beyond the kinks, and as far as a bounded function levels off", () => {
  assertStringIncludes(card(relu.with({ maxValue: 6 })).figure.alt, "for x from −4 to 8.");
  assertStringIncludes(card(relu.with({ maxValue: 6 })).figure.alt, "Kinks at x = 0 and 6.");
  assertStringIncludes(card(sigmoid).figure.alt, "for x from −8 to 8.");
  assertStringIncludes(card(sigmoid).figure.alt, "saturating from −8 to −4.4");
});

Deno.test("kinks are marked by a dotted line with its name, beside the names of the zones", async () => {
  const svg = await card(relu.with({ maxValue: 6 })).figure.svg();
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
  assertEquals(texts.filter((text) => text === "kink").length, 2);
  assert(texts.includes("dead") && texts.includes("saturated"));
});

Deno.test("a place where f itself jumps is called a jump", async () => {
  const step = defineActivation({
    name: "step",
    f: (x) => x > 1 ? 1 : 0,
    kinks: [1],
    smoothness: "jumps",
  });
  assertStringIncludes(card(step).text, "jump at x = 1");
  assertStringIncludes(await card(step).figure.svg(), ">jump</text>");
});

Deno.test("a gated function shows its value behind three gates, and the gate", async () => {
  const product = defineVectorActivation({
    name: "product",
    f: ([a, b]) => [a * b],
    jacobian: ([a, b]) => [[b, a]],
    halves: true,
    formula: "a b",
    range: [-Infinity, Infinity],
  });
  const svg = await card(product).figure.svg();
  for (const text of ["product([x, b])", "b = −2", "product([1, x])"]) {
    assertStringIncludes(svg, `>${text}</text>`);
  }
});

Deno.test("a function of vectors shows its outputs and the numbers of its Jacobian", async () => {
  const svg = await card(softmax).figure.svg();
  for (const text of ["softmax([x, 0, 1])", "output 3", "Jacobian at [2, 0, 1]", "0.22"]) {
    assertStringIncludes(svg, `>${text}</text>`);
  }
  const isOrange = [...svg.matchAll(/<rect [^>]*fill="#(..)..(..)"/g)].slice(1)
    .map(([, red, blue]) => parseInt(red, 16) > parseInt(blue, 16));
  const diagonal = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => row === column));
  assertEquals(isOrange, diagonal, "positive cells orange, negative ones blue, as in a heat map");
});

Deno.test("an activation of your own has a card of what is known of it", async () => {
  const bent = defineActivation({ name: "bent", f: (x) => x + Math.sin(x) });
  assertEquals(
    card(bent).text,
    "bent\n\nderivative  a numeric difference, for no formula was given",
  );
  assertStringIncludes(await card(bent).html(), "<img alt=");
  const tagged = defineActivation({ name: "<b>", f: (x) => x, summary: "a < b & c" });
  assertStringIncludes(await card(tagged).html(), "&lt;b&gt;</b> a &lt; b &amp; c");
});

Deno.test("what is not an activation has no card", () => {
  const cases: [given: Loose, message: string][] = [
    ["rleu", 'did you mean "relu"'],
    [(x: number) => x, "wrap it with defineActivation"],
    [undefined, "such as nl.relu"],
  ];
  for (const [given, message] of cases) assertThrows(() => card(given), Error, message);
});
