import { type Activation, isScalarActivation } from "../../activations/mod.ts";
import type { FitRun } from "../fit_run.ts";
import { brief, extentOf } from "./extent.ts";
import type { Fault } from "./fault.ts";

/** Inputs beyond this are named beside the learning rate. */
const UNSCALED = 20;

/** What is known where the examples do no harm with sound weights, so that the updates ruined them. */
export function updateFault(run: FitRun, seen: Fault | null): Fault {
  const growth = run.losses.growth();
  const own = growth ? null : ownFunctionFault(run);
  if (own) return own;
  const what = growth
    ? `the loss grew from ${brief(growth.from)} to ${brief(growth.to)} in ${
      growth.steps === 1 ? "one step" : `${growth.steps} steps`
    }`
    : `the update before it moved the weights so far that ${seen?.what ?? "they are not finite"}`;
  return { what, advice: slower(run), isCause: false };
}

function slower(run: FitRun): string {
  const { network: { engine }, network: { flatGraph: { layers } } } = run.request;
  const furthest = Math.max(
    ...run.batches.of(0).pass.inputs.map((block) => Math.abs(extentOf(engine, block).furthest)),
  );
  const causes = ["a learning rate that is too large (try a tenth of it)"];
  if (furthest > UNSCALED) {
    causes.push(`inputs that are not scaled to about −1 … 1 (they go up to ${brief(furthest)})`);
  }
  const own = ownFunctions(layers.map(({ activation }) => activation));
  if (own.length > 0) causes.push(`what ${own.map(({ name }) => name).join(", ")} returns`);
  return causes.length === 1
    ? `the usual cause is ${causes[0]}`
    : `the usual causes are ${causes.slice(0, -1).join(", ")} and ${causes.at(-1)}`;
}

/** A derivative of one's own that has no value where many have none: at 0, or at a kink. */
function ownFunctionFault(run: FitRun): Fault | null {
  const { layers, pathOf } = run.request.network.flatGraph;
  for (const layer of layers) {
    const [f] = ownFunctions([layer.activation]);
    if (!f || !isScalarActivation(f)) continue;
    const at = [0, ...f.kinks].find((x) => !Number.isFinite(f.scalarDerivative(x)));
    if (at === undefined) continue;
    const slope = f.scalarDerivative(at);
    return {
      what: `the derivative of ${f.name} in layer "${pathOf(layer)}" is ${slope} at ${brief(at)}`,
      advice: "it must be a finite number for every x",
      isCause: true,
    };
  }
  return null;
}

function ownFunctions(activations: readonly (Activation | undefined)[]): Activation[] {
  return activations.filter((f) => f !== undefined && f.routine === undefined) as Activation[];
}
