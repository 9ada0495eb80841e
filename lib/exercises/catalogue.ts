import { didYouMean, shown } from "../options/mod.ts";
import type { Checker } from "./checker.ts";
import { combinedPieces } from "./checks/combined_pieces.ts";
import { curvePoints } from "./checks/curve_points.ts";
import { fairComparison } from "./checks/fair_comparison.ts";
import { fairGrid } from "./checks/fair_grid.ts";
import { fairRun } from "./checks/fair_run.ts";
import { leakySlope } from "./checks/leaky_slope.ts";
import { meanAndSpread } from "./checks/mean_and_spread.ts";
import { asTanh } from "./checks/as_tanh.ts";
import { bornDead } from "./checks/born_dead.ts";
import { deadUnits } from "./checks/dead_units.ts";
import { goodStart } from "./checks/good_start.ts";
import { gradientSizes } from "./checks/gradient_sizes.ts";
import { mendedNetwork } from "./checks/mended_network.ts";
import { mostFrequentMistake } from "./checks/most_frequent_mistake.ts";
import { oddOneOut } from "./checks/odd_one_out.ts";
import { oneNeuron } from "./checks/one_neuron.ts";
import { oneStep } from "./checks/one_step.ts";
import { outputAndLoss } from "./checks/output_and_loss.ts";
import { ownActivation } from "./checks/own_activation.ts";
import { ownComparison } from "./checks/own_comparison.ts";
import { ownDefinition } from "./checks/own_definition.ts";
import { ownNetwork } from "./checks/own_network.ts";
import { randomSearch } from "./checks/random_search.ts";
import { readingCurves } from "./checks/reading_curves.ts";
import { reluBackward } from "./checks/relu_backward.ts";
import { throughSigmoids } from "./checks/through_sigmoids.ts";
import { severalRuns } from "./checks/several_runs.ts";
import { sideBySide } from "./checks/side_by_side.ts";
import { stableSoftmax } from "./checks/stable_softmax.ts";
import { swigluParts } from "./checks/swiglu_parts.ts";
import { slopeInAlpha } from "./checks/slope_in_alpha.ts";

/** The checkers of the course, in its order: a new one is a file in checks/ and a line here. */
export const checkers: readonly Checker[] = [
  oneNeuron,
  oneStep,
  reluBackward,
  throughSigmoids,
  asTanh,
  leakySlope,
  stableSoftmax,
  oddOneOut,
  slopeInAlpha,
  mostFrequentMistake,
  outputAndLoss,
  swigluParts,
  curvePoints,
  sideBySide,
  readingCurves,
  meanAndSpread,
  fairGrid,
  fairRun,
  fairComparison,
  ownActivation,
  ownDefinition,
  ownNetwork,
  severalRuns,
  ownComparison,
  combinedPieces,
  randomSearch,
  deadUnits,
  bornDead,
  mendedNetwork,
  gradientSizes,
  goodStart,
];

/** The checker of a name, whatever its case and spaces; or a sentence that says which names there are. */
export function findChecker(name: unknown): Checker | string {
  const names = checkers.map((checker) => checker.name);
  if (typeof name !== "string") {
    return `Expected the name of an exercise first, such as "${names[0]}", but found ${
      shown(name)
    }.`;
  }
  const plain = name.trim().toLowerCase().replaceAll(/[\s_-]+/g, " ");
  const found = checkers.find((checker) => checker.name === plain);
  return found ?? `There is no exercise ${shown(plain)}${didYouMean(plain, names)}`;
}
