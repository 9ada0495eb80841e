/**
 * Format and types of the notebooks' cells. deno fmt rejects freshly formatted notebooks when its cache is cold and
 * deno check takes none, so both see the cells as files in a folder of their own, and what they say is told in terms
 * of notebooks and cells.
 *
 * @module
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CourseFile } from "./committed.ts";
import { denoBehind } from "./deno.ts";
import { joinCells, separateCells } from "./extract.ts";
import type { Notebook } from "./notebook.ts";
import { root } from "./root.ts";
import { type Outcome, verdict } from "./steps.ts";

/** Is each code cell formatted as deno.json says? */
export async function checkCellFormat(notebooks: CourseFile[]): Promise<Outcome> {
  return await inFolder(async (folder) => {
    const { fmt } = JSON.parse(await Deno.readTextFile(join(root, "deno.json")));
    await Deno.writeTextFile(
      join(folder, "deno.json"),
      JSON.stringify({ fmt: { ...fmt, exclude: ["deno.json"] } }),
    );
    const names = new Map<string, string>();
    for (const { path, text } of notebooks) {
      for (const { name, code } of separateCells(JSON.parse(text) as Notebook)) {
        const file = join(folder, `${names.size + 1}.ts`);
        names.set(file, `${path}, ${name}`);
        await Deno.writeTextFile(file, code);
      }
    }
    if (names.size === 0) return verdict(true, "");
    const config = join(folder, "deno.json");
    const { success, output } = await denoBehind("fmt", "--check", "--config", config, folder);
    return verdict(success, renamed(output, folder, names));
  });
}

/**
 * Does each notebook's code pass the type check as one module? What `deno check` is told to check besides goes into the
 * same program: the library's types are then worked out once for all.
 */
export async function checkTypes(
  notebooks: CourseFile[],
  ...besides: string[]
): Promise<Outcome> {
  return await inFolder(async (folder) => {
    const places = new Map<string, (line: number) => string>();
    for (const { path, text } of notebooks) {
      const { code, placeOf } = joinCells(JSON.parse(text) as Notebook);
      const file = join(folder, `${places.size + 1}.ts`);
      places.set(pathToFileURL(file).href, (line) => `${path}, ${placeOf(line)}`);
      await Deno.writeTextFile(file, code);
    }
    const files = Array.from(places, (_, index) => join(folder, `${index + 1}.ts`));
    if (files.length + besides.length === 0) return verdict(true, "");
    const config = ["--config", join(root, "deno.json")];
    const { success, output } = await denoBehind("check", ...config, ...besides, ...files);
    return verdict(success, relocated(output, places));
  });
}

/** Puts the cells' names where deno fmt names their files. */
function renamed(output: string, folder: string, names: Map<string, string>): string {
  return output.replaceAll(
    /\S*[/\\](\d+\.ts)/g,
    (path, file) => names.get(join(folder, file)) ?? path,
  );
}

/** Puts notebook, cell and line where deno check names a place in a joined module. */
function relocated(output: string, places: Map<string, (line: number) => string>): string {
  return output.replaceAll(
    /(file:\/\/\S+\.ts):(\d+):(\d+)/g,
    (all, url, line, column) => {
      const placeOf = places.get(url);
      return placeOf ? `${placeOf(Number(line))}, column ${column}` : all;
    },
  );
}

/** Gives `action` a folder outside the repository, where no setting of deno.json excludes its files. */
async function inFolder<T>(action: (folder: string) => Promise<T>): Promise<T> {
  const folder = await Deno.realPath(await Deno.makeTempDir({ prefix: "cells-" }));
  try {
    return await action(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
