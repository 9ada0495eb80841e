import type { Engine } from "../../engine/mod.ts";
import type { LayerStage, Pass } from "../../network/mod.ts";
import type { Gradients } from "../gradients.ts";
import { brief, extentOf } from "./extent.ts";
import type { Fault } from "./fault.ts";
import { layerName } from "./layer_name.ts";

/**
 * The first computation of a pass, on its way back, that made NaN or Infinity of finite gradients; null if there is none.
 */
export function backwardFault(engine: Engine, pass: Pass, gradients: Gradients): Fault | null {
  for (const stage of pass.stages.toReversed()) {
    const gradient = pass.gradientOf(stage);
    if (gradient === null) continue;
    const { notFiniteAt } = extentOf(engine, gradient);
    if (notFiniteAt < 0) continue;
    const reader = pass.stages.find((other) =>
      pass.gradientOf(other) !== null && pass.inputsOf(other).includes(stage.output)
    );
    return reader
      ? stageFault(engine, pass, reader, notFiniteAt)
      : fault(`the gradient of the loss in ${layerName(stage)} is not finite`);
  }
  for (const [{ name }, block] of gradients.byWeight) {
    const { notFiniteAt } = extentOf(engine, block);
    if (notFiniteAt < 0) continue;
    const value = engine.read(block).data[notFiniteAt];
    return fault(`the gradient of ${name} is ${value}`);
  }
  return null;
}

function stageFault(engine: Engine, pass: Pass, stage: LayerStage, at: number): Fault {
  const f = stage.activation;
  if (f?.kind === "scalar") {
    const z = engine.read(pass.inputsOf(stage)[0]).data[at];
    const slope = f.scalarDerivative(z);
    if (!Number.isFinite(slope)) {
      return fault(
        `the derivative of ${f.name} in layer "${stage.path}" is ${slope} at ${brief(z)}`,
        f.routine === undefined ? "it must be a finite number for every x" : "",
      );
    }
  }
  const isOwn = f !== undefined && f.routine === undefined;
  return fault(
    `the gradient that ${layerName(stage)} passes back is not finite`,
    isOwn ? `check the derivative of ${f.name}` : "",
  );
}

function fault(what: string, advice = ""): Fault {
  return { what, advice, isCause: false };
}
