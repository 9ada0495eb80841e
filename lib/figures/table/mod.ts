/**
 * Tables.
 *
 * @module
 */
export * from "./table.ts";
