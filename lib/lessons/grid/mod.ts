/**
 * The same experiment again and again, with one thing or another changed.
 *
 * @module
 */
export type { Grid, GridPoint, GridRow, GridValue, Results } from "./plan.ts";
export { type GridOptions, runGrid } from "./run_grid.ts";
