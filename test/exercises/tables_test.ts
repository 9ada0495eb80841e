import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { isActivation } from "../../lib/activations/mod.ts";
import { checkers, findChecker } from "../../lib/exercises/catalogue.ts";
import type { Checker } from "../../lib/exercises/checker.ts";
import { isPlain } from "../../lib/exercises/copy.ts";
import { judge } from "../../lib/exercises/judge.ts";
import { todo } from "../../lib/exercises/todo.ts";
import { asTanh } from "./tables/as_tanh.ts";
import { bornDead } from "./tables/born_dead.ts";
import { combinedPieces } from "./tables/combined_pieces.ts";
import { curvePoints } from "./tables/curve_points.ts";
import { deadUnits } from "./tables/dead_units.ts";
import { fairComparison } from "./tables/fair_comparison.ts";
import { fairGrid } from "./tables/fair_grid.ts";
import { fairRun } from "./tables/fair_run.ts";
import { goodStart } from "./tables/good_start.ts";
import { gradientSizes } from "./tables/gradient_sizes.ts";
import { leakySlope } from "./tables/leaky_slope.ts";
import { meanAndSpread } from "./tables/mean_and_spread.ts";
import { mendedNetwork } from "./tables/mended_network.ts";
import { mostFrequentMistake } from "./tables/most_frequent_mistake.ts";
import { oddOneOut } from "./tables/odd_one_out.ts";
import { oneNeuron } from "./tables/one_neuron.ts";
import { oneStep } from "./tables/one_step.ts";
import { outputAndLoss } from "./tables/output_and_loss.ts";
import { ownActivation } from "./tables/own_activation.ts";
import { ownComparison } from "./tables/own_comparison.ts";
import { ownDefinition } from "./tables/own_definition.ts";
import { ownNetwork } from "./tables/own_network.ts";
import { randomSearch } from "./tables/random_search.ts";
import { readingCurves } from "./tables/reading_curves.ts";
import { reluBackward } from "./tables/relu_backward.ts";
import { severalRuns } from "./tables/several_runs.ts";
import { sideBySide } from "./tables/side_by_side.ts";
import { slopeInAlpha } from "./tables/slope_in_alpha.ts";
import { stableSoftmax } from "./tables/stable_softmax.ts";
import { swigluParts } from "./tables/swiglu_parts.ts";
import { throughSigmoids } from "./tables/through_sigmoids.ts";
import type { Table } from "./tables/table.ts";

/** By the name of a part: a table of answers to it. */
const TABLES: Readonly<Record<string, Table>> = {
  "as tanh": asTanh,
  "born dead": bornDead,
  "combined pieces": combinedPieces,
  "curve points": curvePoints,
  "dead units": deadUnits,
  "fair comparison": fairComparison,
  "fair grid": fairGrid,
  "fair run": fairRun,
  "good start": goodStart,
  "gradient sizes": gradientSizes,
  "leaky slope": leakySlope,
  "mean and spread": meanAndSpread,
  "mended network": mendedNetwork,
  "most frequent mistake": mostFrequentMistake,
  "odd one out": oddOneOut,
  "one neuron": oneNeuron,
  "one step": oneStep,
  "output and loss": outputAndLoss,
  "own activation": ownActivation,
  "own comparison": ownComparison,
  "own definition": ownDefinition,
  "own network": ownNetwork,
  "random search": randomSearch,
  "reading curves": readingCurves,
  "relu backward": reluBackward,
  "several runs": severalRuns,
  "side by side": sideBySide,
  "slope in alpha": slopeInAlpha,
  "stable softmax": stableSoftmax,
  swiglu: swigluParts,
  "through sigmoids": throughSigmoids,
};

Deno.test("every part of the course has a table of answers", () => {
  assertEquals(checkers.map(({ name }) => name).toSorted(), Object.keys(TABLES).toSorted());
});

for (const [name, { right, wrong }] of Object.entries(TABLES)) {
  const checker = findChecker(name) as Checker;

  Deno.test(`"${name}" passes right answers in many styles`, async () => {
    for (const [what, answer] of Object.entries(right)) {
      const { status, text } = await judge(checker, answer);
      assertEquals(status, "passed", `${what}: ${text}`);
    }
  });

  Deno.test(`"${name}" says what is wrong with wrong answers`, async () => {
    for (const [what, [answer, ...words]] of Object.entries(wrong)) {
      const { status, text } = await judge(checker, answer);
      assertEquals(status, "not yet", what);
      for (const each of words) assertStringIncludes(text, each, what);
    }
  });

  Deno.test(`"${name}" is not started while its stub is in place`, async () => {
    const [answer] = Object.values(right);
    for (const stub of [todo, stubOf(answer)]) {
      assertEquals((await judge(checker, stub)).status, "not started");
    }
  });

  Deno.test(`"${name}" has a table of at least 15 right and 25 wrong answers`, () => {
    assert(Object.keys(right).length >= 15, `${Object.keys(right).length} right`);
    assert(Object.keys(wrong).length >= 25, `${Object.keys(wrong).length} wrong`);
  });
}

/** What a notebook has in the place of such an answer. */
function stubOf(answer: unknown): unknown {
  if (isActivation(answer)) return todo;
  if (typeof answer === "function") return () => todo;
  if (!isPlain(answer)) return todo;
  return Object.fromEntries(Object.keys(answer).map((key) => [key, todo]));
}
