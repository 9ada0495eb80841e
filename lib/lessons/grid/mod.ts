/**
 * The same experiment for every combination of some values.
 *
 * @module
 */
export type { Grid, GridPoint, GridRow, GridValue, Results } from "./plan.ts";
export { type GridOptions, runGrid } from "./run_grid.ts";
export { valuesBy } from "./values_by.ts";
