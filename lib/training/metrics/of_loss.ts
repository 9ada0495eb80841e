import { inOwnName } from "../../options/mod.ts";
import { losses } from "../losses/catalogue.ts";
import type { Loss } from "../losses/loss.ts";
import type { Metric } from "./metric.ts";
import { libraryMetric, type MetricOptions } from "./metric_options.ts";

/** The metrics that are losses, measured and not trained for. */
export type LossMetrics = {
  readonly [Name in keyof typeof losses]: (typeof losses)[Name] extends
    (options?: infer Options) => Loss ? (options?: Options & MetricOptions) => Metric : never;
};

/** Each loss as a metric, under its own name. */
export const lossMetrics: LossMetrics = Object.fromEntries(
  Object.entries<(options: object) => Loss>(losses).map((
    [name, make],
  ) => [name, ofLoss(name, make)]),
) as LossMetrics;

/** Makes the metric that is a loss; its options are those of the loss. */
function ofLoss<O extends object>(
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
