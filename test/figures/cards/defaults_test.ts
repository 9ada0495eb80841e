import { assertStringIncludes, assertThrows } from "@std/assert";
import { defaults } from "../../../lib/figures/cards/mod.ts";

const CASES: [name: string, words: string[]][] = [
  ["Leaky-ReLU", ["here: α = 0.2", "layers.LeakyReLU", "negative_slope = 0.3", "alpha = 0.2"]],
  ["sigmoid", ["here: nothing to take", "nn.Sigmoid"]],
  ["telu", ["here: nothing to take; the libraries do not have it"]],
  ["dense", ["glorot_uniform", "glorotNormal"]],
  ["Adam", ["epsilon = 1e-7", "eps = 1e-8"]],
  ["PReLU", ["0.25"]],
];

for (const [name, words] of CASES) {
  Deno.test(`the defaults of ${name} in each library`, () => {
    for (const word of words) assertStringIncludes(defaults(name).text, word);
  });
}

Deno.test("an unknown name is refused with the nearest", () => {
  assertThrows(() => defaults("adma"), RangeError, 'found "adma"; did you mean "adam"?');
  // deno-lint-ignore no-explicit-any -- what a learner may write
  assertThrows(() => defaults(undefined as any), RangeError, "defaults: expected a known name");
});
