import { Batch } from "../batch.ts";
import type { FitRun } from "../fit_run.ts";
import type { Resources } from "../resources.ts";
import type { DivergenceSite } from "./divergence.ts";
import type { Trial } from "./trial.ts";
import { rowNumbers } from "../row_numbers.ts";

/**
 * The batches to look at again after a fit has diverged: first the one that showed it, as it was run, then the one of the
 * step before.
 */
export function trialsOf(run: FitRun, site: DivergenceSite, resources: Resources): Trial[] {
  if (site.examples === "validation") return [validationTrial(run, resources)];
  // Of a dataset only the batch under way is there.
  const steps = site.step > 0 && !run.request.data.stream
    ? [site.step, site.step - 1]
    : [site.step];
  return steps.map((step) => trainingTrial(run, step));
}

function trainingTrial({ batches, request }: FitRun, step: number): Trial {
  return {
    engine: request.network.engine,
    batch: batches.of(step),
    gather: () => batches.gather(step),
    rowOf: (row) => batches.exampleOf(step, row),
    origin: "",
    isTrained: true,
  };
}

/** The first batch of the validation whose loss is not finite. */
function validationTrial({ request }: FitRun, resources: Resources): Trial {
  const { network, compiled, data, options } = request;
  const { examples, from, end } = data.validation!;
  const order = rowNumbers(from, end);
  const rows = Math.min(options.batchSize, order.length);
  const batch = resources.add(new Batch(network, rows, compiled));
  // The last batch is filled up with examples of the one before it.
  let start = 0;
  const gather = () => batch.gather(examples, order, Math.min(start, order.length - rows));
  for (; start < order.length; start += rows) {
    gather();
    batch.run();
    if (!Number.isFinite(batch.result().loss)) break;
  }
  return {
    engine: network.engine,
    batch,
    gather,
    rowOf: (row) => order[Math.min(start, order.length - rows) + row],
    origin: options.validationData ? " of validationData" : "",
    isTrained: false,
  };
}
