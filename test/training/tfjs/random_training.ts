import type { Dealer } from "./dealer.ts";
import type { Extra } from "./extras.ts";
import { lossKind } from "./goals.ts";
import { measuresWhole, type Net, type Training } from "./net.ts";

/** How a net is trained; what is special about it may leave no choice. */
export function randomTraining(
  dealer: Dealer,
  extra: Extra,
  { layers, goals }: Pick<Net, "layers" | "goals">,
): Training {
  const plain = { validation: "none", callbacks: "none", epochs: 3 } as const;
  if (extra === "dropout") return { ...plain, how: "not at all", rows: 10, batchSize: 32 };
  if (extra === "sampleWeight") {
    const rows = 10;
    const sampleWeight = Array.from({ length: rows }, () => dealer.between(0, 3));
    return { ...plain, how: "fit", rows, batchSize: rows, sampleWeight };
  }
  const how = extra === "classWeight"
    ? "fit"
    : dealer.dealt("how", ["fit", "fit", "fit", "trainOnBatch"] as const);
  const normalizes = Object.values(layers).some(({ kind }) => kind === "batchNormalization");
  const sizes = measuresWhole({ goals }) ? [32] : normalizes ? [4, 6, 32] : [1, 4, 5, 7, 32];
  const batchSize = dealer.anyOf(sizes);
  if (how === "trainOnBatch") return { ...plain, how, rows: 12, batchSize };
  // With several outputs its numbers stand under wrong names: see quirks.ts.
  const validation = goals.length > 1
    ? "none"
    : dealer.dealt("validation", ["none", "split", "data"] as const);
  return {
    how,
    rows: validation === "split" ? 16 : 12,
    batchSize,
    epochs: 2 + dealer.integer(3),
    validation,
    callbacks: dealer.dealt(
      "callbacks",
      [
        "none",
        "functions",
        "instance",
        "earlyStopping",
        "stopTraining",
      ] as const,
    ),
    ...(extra === "classWeight" && { classWeight: classWeight(dealer, goals[0]) }),
  };
}

function classWeight(dealer: Dealer, { units, loss }: Net["goals"][number]) {
  const classes = lossKind(loss).targets === "binary" ? 2 : units;
  return Object.fromEntries(
    Array.from({ length: classes }, (_, i) => [i, dealer.between(0.2, 3)]),
  );
}
