import { asTanh } from "./as_tanh.ts";
import { bornDead } from "./born_dead.ts";
import { combinedPieces } from "./combined_pieces.ts";
import { curvePoints } from "./curve_points.ts";
import { deadUnits } from "./dead_units.ts";
import { fairComparison } from "./fair_comparison.ts";
import { fairGrid } from "./fair_grid.ts";
import { fairRun } from "./fair_run.ts";
import { goodStart } from "./good_start.ts";
import { gradientSizes } from "./gradient_sizes.ts";
import { leakySlope } from "./leaky_slope.ts";
import { meanAndSpread } from "./mean_and_spread.ts";
import { mendedNetwork } from "./mended_network.ts";
import { mostFrequentMistake } from "./most_frequent_mistake.ts";
import { oddOneOut } from "./odd_one_out.ts";
import { oneNeuron } from "./one_neuron.ts";
import { oneStep } from "./one_step.ts";
import { outputAndLoss } from "./output_and_loss.ts";
import { ownActivation } from "./own_activation.ts";
import { ownComparison } from "./own_comparison.ts";
import { ownDefinition } from "./own_definition.ts";
import { ownNetwork } from "./own_network.ts";
import { randomSearch } from "./random_search.ts";
import { readingCurves } from "./reading_curves.ts";
import { reluBackward } from "./relu_backward.ts";
import { severalRuns } from "./several_runs.ts";
import { sideBySide } from "./side_by_side.ts";
import { slopeInAlpha } from "./slope_in_alpha.ts";
import { stableSoftmax } from "./stable_softmax.ts";
import { swigluParts } from "./swiglu_parts.ts";
import { throughSigmoids } from "./through_sigmoids.ts";
import type { Table } from "./table.ts";

/** By the name of a part: a table of answers to it. */
export const TABLES: Readonly<Record<string, Table>> = {
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
