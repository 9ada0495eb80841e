import { assert, assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { leakyRelu, relu, softmax, tanh } from "../../../lib/activations/mod.ts";
import { compare } from "../../../lib/figures/cards/mod.ts";
import type { Figure } from "../../../lib/figures/figure.ts";

// deno-lint-ignore no-explicit-any -- what a learner may write
type Loose = any;

async function textsOf(figure: Figure): Promise<string[]> {
  return [...(await figure.svg()).matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
}

async function panelsOf(figure: Figure): Promise<{ x: number; y: number; width: number }[]> {
  const tags = (await figure.svg()).matchAll(/<svg x="(\d+)" y="(\d+)"[^>]* width="(\d+)"/g);
  return [...tags].map(([, x, y, width]) => ({ x: +x, y: +y, width: +width }));
}

Deno.test("each function has axes of its own, at most three beside each other, with f and f′ at their lines", async () => {
  const figure = compare([relu, tanh, "sigmoid", leakyRelu, "elu"]);
  const texts = await textsOf(figure);
  for (const name of ["relu", "tanh", "sigmoid", "leakyRelu", "elu"]) {
    assert(texts.includes(name), name);
  }
  assertEquals(texts.filter((text) => text === "f′").length, 5);
  const panels = await panelsOf(figure);
  assertEquals(panels.map(({ y }) => y > 0), [false, false, false, true, true]);
  assert(panels[2].x + panels[2].width <= 640);
});

Deno.test("overlaid, all functions share one pair of axes and all derivatives another", async () => {
  const figure = compare([relu, tanh], { overlay: true });
  assertEquals((await panelsOf(figure)).length, 2);
  for (const name of ["relu", "tanh", "relu′", "tanh′"]) {
    assert((await textsOf(figure)).includes(name), name);
  }
  assertEquals(
    (await panelsOf(compare([relu, tanh], { overlay: true, derivative: false }))).length,
    1,
  );
});

Deno.test("derivatives can be left out, plain functions have numeric ones, keys are names", async () => {
  assert(!(await textsOf(compare([relu, tanh], { derivative: false }))).includes("f′"));
  assert((await textsOf(compare({ mine: Math.sin }))).includes("mine"));
  assertStringIncludes(compare([Math.sin, relu]).alt, "sin’s derivative");
});

Deno.test("what cannot be compared is refused", () => {
  const cases: [action: () => unknown, message: string][] = [
    [() => compare([]), "compare: expected a function or a list of functions but found none"],
    [() => compare(["rleu"]), 'did you mean "relu"'],
    [() => compare([softmax as Loose]), "compare: expected a function of one number"],
    [() => compare([relu], { domain: [4, -4] }), "compare: expected domain"],
    [() => compare([relu], { overlaid: true } as Loose), 'did you mean "overlay"'],
    [() => compare([Math.sqrt], { domain: [-4, -1] }), "compare: expected sqrt to be finite"],
  ];
  for (const [action, message] of cases) assertThrows(action, Error, message);
});
