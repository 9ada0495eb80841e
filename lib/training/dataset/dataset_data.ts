import type { AnyNetwork } from "../../network/mod.ts";
import type { CheckedExamples } from "../checked_examples.ts";
import { weightedExamples } from "../example_weights/weighted_examples.ts";
import type { FitData } from "../fit_data.ts";
import type { CheckedFitOptions } from "../fit_options.ts";
import type { Objective } from "../objective.ts";
import { type Dataset, ExamplesStream } from "./examples_stream.ts";
import { StreamedExamples } from "./streamed_batches.ts";

/**
 * Checks what `fitDataset` was given. What is trained on is the batch under way.
 *
 * @throws {TypeError} If there is nothing to go over.
 * @throws {RangeError} If the data to validate with do not fit the network.
 */
export function datasetData(
  network: AnyNetwork,
  objective: Objective,
  dataset: Dataset,
  { batchesPerEpoch, validationData, classWeight }: CheckedFitOptions & {
    readonly batchesPerEpoch: number;
  },
): FitData {
  const stream = new ExamplesStream(dataset, batchesPerEpoch);
  const holder = new StreamedExamples();
  const validated = validationData && checkedValidation(network, objective, validationData);
  return {
    stream: { steps: batchesPerEpoch, stream, holder, classWeight },
    get training(): CheckedExamples {
      return holder.examples!;
    },
    get trainingRows() {
      return holder.examples?.rows ?? 0;
    },
    validation: validated ? { examples: validated, from: 0, end: validated.rows } : null,
    release() {
      holder.replace(null);
      validated?.release();
    },
  };
}

function checkedValidation(
  network: AnyNetwork,
  objective: Objective,
  [x, y, sampleWeight]: NonNullable<CheckedFitOptions["validationData"]>,
): CheckedExamples {
  const caller = "fitDataset (validationData)";
  return weightedExamples(caller, network, objective, { x, y, sampleWeight });
}
