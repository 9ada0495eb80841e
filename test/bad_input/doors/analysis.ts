import * as nl from "nonlinear";
import type { Anything, Door } from "../door.ts";
import { compiled, x, y } from "./training.ts";

/** The doors of what looks inside a network. */
export const doors: readonly Door[] = [
  { name: "trace", args: () => [compiled(), x(), y()], call: nl.trace as Anything },
  { name: "gradientFlow", args: () => [compiled(), x(), y()], call: nl.gradientFlow as Anything },
  { name: "deadUnits", args: () => [compiled(), x()], call: nl.deadUnits as Anything },
  {
    name: "gradientCheck",
    args: () => [compiled(), x(), y(), { numbers: 3 }],
    call: nl.gradientCheck as Anything,
    optionsAt: 3,
    options: () => ({ numbers: 3, tolerance: 0.01 }),
  },
  {
    name: "recorder",
    args: () => [compiled(), x(), y(), {}],
    call: nl.recorder as Anything,
    optionsAt: 3,
    options: () => ({ every: 1 }),
  },
];
