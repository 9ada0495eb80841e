/**
 * Tables.
 *
 * @module
 */
export type { Format } from "./column_writer.ts";
export * from "./table.ts";
