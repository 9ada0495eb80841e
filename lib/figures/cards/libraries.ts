import type { Spelling } from "../../activations/mod.ts";
import { type Table, table } from "../table/table.ts";

/** What the libraries call a thing, and which defaults they take, as a table. */
export function librariesTable(spellings: readonly Spelling[], caption?: string): Table {
  const rows = spellings.map(({ library, name, defaults }) => ({
    library,
    name,
    defaults: defaults ?? "–",
  }));
  return table(rows, { columns: ["library", "name", "defaults"], caption });
}
