import type { Block, Comparison, Engine, RowComparison } from "../../engine/mod.ts";
import type { ClosingActivation } from "../../network/mod.ts";

/**
 * What the right answers of a loss are: the number of a class each, rows of probabilities, numbers from 0 to 1, any
 * numbers, or numbers ≥ 0.
 */
export type TargetForm = "labels" | "probabilities" | "binary" | "numbers" | "counts";

/** What training makes small: a number for each example that says how wrong the network is. */
export interface Loss {
  /** The name, in camelCase. */
  readonly name: string;
  /** The options that make the same loss again, the defaults filled in. */
  readonly options: Readonly<Record<string, number | boolean>>;
  /** What a loss of one's own makes of some numbers, by which it is known again when a model is loaded. */
  readonly values?: readonly number[];
  /** What the right answers are given as. */
  readonly targets: TargetForm;
  /** Whether the network's outputs are logits, so that softmax or sigmoid is still to come. */
  readonly fromLogits: boolean;
  /**
   * The closing activation that the loss is fused with: it is computed from the logits before it instead.
   *
   * @internal
   */
  readonly fusedWith: ClosingActivation | null;
  /**
   * Writes one loss a row, and the gradient if there is one to write; `fromLogits` says what the outputs are.
   *
   * @internal
   */
  rows(engine: Engine, blocks: LossBlocks, fromLogits: boolean): void;
}

/** The blocks of a batch that a loss reads and writes. */
export interface LossBlocks {
  /** The predictions, or the logits. */
  readonly outputs: Block;
  /** The right answers. */
  readonly targets: Block;
  /** One loss a row. */
  readonly losses: Block;
  /** `scale` times the gradient of each row's loss; null where nothing is trained. */
  readonly gradient: Block | null;
  /** What the gradient is multiplied by: 1 / rows for that of the mean. */
  readonly scale: number;
}

/**
 * A loss that compares each output with its target on its own, and takes the mean of the row; the parameters of the
 * comparison are its options.
 */
export function comparisonLoss(
  name: string,
  targets: "numbers" | "counts",
  comparison: Comparison,
): Loss {
  return {
    name,
    options: comparison.params,
    targets,
    fromLogits: false,
    fusedWith: null,
    rows: (engine, { outputs, targets, losses, gradient, scale }) =>
      engine.compare(comparison, outputs, targets, losses, gradient, scale),
  };
}

/** A loss that looks at whole rows of outputs and targets. */
export function rowLoss(name: string, targets: TargetForm, comparison: RowComparison): Loss {
  return {
    name,
    options: {},
    targets,
    fromLogits: false,
    fusedWith: null,
    rows: (engine, { outputs, targets, losses, gradient, scale }) =>
      engine.compareRows(comparison, outputs, targets, losses, gradient, scale),
  };
}
