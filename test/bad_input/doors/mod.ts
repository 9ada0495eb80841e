/**
 * All public functions that take something, by the rooms they are in.
 *
 * @module
 */
import type { Door } from "../door.ts";
import { doors as activations } from "./activations.ts";
import { doors as analysis } from "./analysis.ts";
import { doors as callbacks } from "./callbacks.ts";
import { doors as data } from "./data.ts";
import { doors as engine } from "./engine.ts";
import { doors as figures } from "./figures.ts";
import { doors as kernel } from "./kernel.ts";
import { doors as lessons } from "./lessons.ts";
import { doors as network } from "./network.ts";
import { doors as training } from "./training.ts";

/** The doors of each room. */
export const rooms: Readonly<Record<string, readonly Door[]>> = {
  activations,
  analysis,
  callbacks,
  data,
  engine,
  figures,
  kernel,
  lessons,
  network,
  training,
};
