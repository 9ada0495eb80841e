import { observeRuns } from "../training/mod.ts";
import { deadUnitWatch } from "./dead_unit_watch.ts";

// Whoever loads the library has its training watched.
observeRuns(deadUnitWatch);
