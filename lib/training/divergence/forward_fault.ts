import type { Engine } from "../../engine/mod.ts";
import type { LayerStage, Pass } from "../../network/mod.ts";
import { brief, extentOf } from "./extent.ts";
import type { Fault } from "./fault.ts";
import { largestJump, SMALLER } from "./largest_jump.ts";
import { layerName } from "./layer_name.ts";

/**
 * The first computation of a pass, on its way forward, that made NaN or Infinity of finite numbers; null if there is none.
 * `knowsWeights` says whether the weights are still those of the pass.
 */
export function forwardFault(engine: Engine, pass: Pass, knowsWeights: boolean): Fault | null {
  for (const stage of pass.stages) {
    const { data } = engine.read(stage.output);
    const at = data.findIndex((value) => !Number.isFinite(value));
    if (at < 0) continue;
    return stage.role === "activation"
      ? activationFault(engine, pass, stage, { at, value: data[at] })
      : sumFault(engine, pass, stage, { value: data[at], knowsWeights });
  }
  return null;
}

function activationFault(
  engine: Engine,
  pass: Pass,
  stage: LayerStage,
  { at, value }: { at: number; value: number },
): Fault {
  const [input] = pass.inputsOf(stage), f = stage.activation!;
  const isOwn = f.routine === undefined;
  if (f.kind === "vector") {
    const furthest = Math.abs(extentOf(engine, input).furthest);
    const what = `${layerName(stage)} gave ${value} from numbers up to ${brief(furthest)}`;
    return isOwn
      ? { what, advice: `check what ${f.name} returns`, isCause: furthest < MODERATE }
      : { what, advice: SMALLER, isCause: false };
  }
  const z = engine.read(input).data[at];
  const what = `${layerName(stage)} gave ${value} at ${brief(z)}`;
  if (!isOwn) return { what, advice: SMALLER, isCause: false };
  return {
    what,
    advice: Number.isFinite(f.scalar(z))
      ? `${f.name}(${brief(z)}) is too large for 32 bits`
      : `${f.name} must return a finite number for every x`,
    isCause: Math.abs(z) < MODERATE,
  };
}

/** A function should bear numbers up to here. */
const MODERATE = 1e3;

function sumFault(
  engine: Engine,
  pass: Pass,
  stage: LayerStage,
  { value, knowsWeights }: { value: number; knowsWeights: boolean },
): Fault {
  const broken = knowsWeights &&
    stage.layer.weights.find((weight) => extentOf(engine, weight.value).notFiniteAt >= 0);
  if (broken) {
    const what = `not all numbers of ${broken.name} are finite`;
    return { what, advice: "set them anew, or make the model anew", isCause: false };
  }
  const furthest = Math.max(
    ...pass.inputsOf(stage).map((block) => Math.abs(extentOf(engine, block).furthest)),
  );
  const jump = largestJump(engine, pass, stage);
  const what = `${layerName(stage)} gave ${value} from inputs up to ${brief(furthest)}${jump}`;
  return { what, advice: jump && SMALLER, isCause: false };
}
