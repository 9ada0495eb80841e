import type { Engine } from "../../engine/mod.ts";
import type { AnyNetwork } from "../../network/mod.ts";
import { HUGE } from "./data_fault.ts";
import { brief, extentOf } from "./extent.ts";
import type { Fault } from "./fault.ts";

/** What is wrong with the weights as they are now: one that is huge. */
export function weightsFault(engine: Engine, { weights }: AnyNetwork): Fault | null {
  for (const { name, value } of weights) {
    const furthest = Math.abs(extentOf(engine, value).furthest);
    if (furthest < HUGE) continue;
    return {
      what: `the numbers of ${name} go up to ${brief(furthest)}`,
      advice: 'let them start smaller, with an initializer such as "glorotUniform"',
      isCause: true,
    };
  }
  return null;
}
