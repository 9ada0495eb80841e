import { inOwnName } from "../../options/mod.ts";
import type { Loss } from "../losses/loss.ts";
import type { Metric } from "./metric.ts";
import { libraryMetric, type MetricOptions } from "./metric_options.ts";

/** Makes the metric that is a loss, measured and not trained for; its options are those of the loss. */
export function ofLoss<O extends object>(
  name: string,
  make: (options: O) => Loss,
): (options?: O & MetricOptions) => Metric {
  const known = Object.keys(make({} as O).options);
  return (options = {} as O & MetricOptions) =>
    libraryMetric(name, options, known, ({ name: _key, ...own }, caller) => {
      const loss = inOwnName(caller, () => make(own as unknown as O));
      return () => ({
        kind: "mean",
        countsClasses: false,
        rows: (engine, outputs, targets, values, fromLogits) => {
          const blocks = { outputs, targets, losses: values, gradient: null, scale: 0 };
          loss.rows(engine, blocks, fromLogits || loss.fromLogits);
        },
      });
    });
}
