import type { Imported } from "../cell/imports.ts";
import type { PlaceMap } from "../cell/place_map.ts";
import { FileModules } from "./file_modules.ts";
import { declare } from "./scope.ts";

type Module = Record<string, unknown>;

/** What modules can be imported from. */
export interface ModuleSources {
  /** Addresses by name. */
  modules: Record<string, string>;
  /** An address with `{package}` in it. */
  npm?: string;
  /** The notebook's folder. */
  folder: string;
  /** Reads a file by its path from the notebook's folder. */
  read(path: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Remembers where the lines of rewritten files are. */
  know(file: string, places: PlaceMap, address: string): void;
}

/** Imports what a cell asks for. */
export class Modules {
  readonly #files: FileModules;
  readonly #names = new WeakMap<object, string>();

  constructor(readonly sources: ModuleSources) {
    this.#files = new FileModules(sources, (from, attributes) => this.addressOf(from, attributes));
  }

  /** Resolves to a module. */
  async load(from: string, attributes: Record<string, string> = {}): Promise<Module> {
    const module: Module = await import(await this.addressOf(from, attributes));
    if (!this.#names.has(module)) {
      this.#names.set(module, from);
      for (const [name, value] of Object.entries(module)) {
        const isThing = typeof value === "function" || typeof value === "object" && value !== null;
        if (isThing && !this.#names.has(value)) this.#names.set(value, `${from}.${name}`);
      }
    }
    return module;
  }

  /** What a module or something it exports is called: `lib`, `lib.name`. */
  nameOf(value: unknown): string | undefined {
    return this.#names.get(value as object);
  }

  /** Declares what an import brings. */
  async bring(
    from: string,
    imported: readonly Imported[],
    attributes: Record<string, string>,
  ): Promise<void> {
    const module = await this.load(from, attributes);
    for (const { name, local, used } of imported) {
      if (name === "*") declare(local, module, false);
      else if (name in module) declare(local, module[name], false);
      else if (used || !/^[A-Z]/.test(name)) throw new SyntaxError(missing(from, name, module));
    }
  }

  /** The address of a module that is imported by that name. */
  async addressOf(from: string, attributes: Record<string, string> = {}): Promise<string> {
    const { modules, npm } = this.sources;
    if (Object.hasOwn(modules, from)) return modules[from];
    const folder =
      Object.keys(modules).filter((name) => name.endsWith("/") && from.startsWith(name))
        .toSorted((a, b) => b.length - a.length)[0];
    if (folder !== undefined) return modules[folder] + from.slice(folder.length);
    if (/^\.{0,2}\//.test(from)) return await this.#files.addressOf(from, attributes);
    if (/^(https?|data|blob):/.test(from)) return from;
    if (from.startsWith("npm:") && npm !== undefined) {
      return npm.replace("{package}", from.slice("npm:".length).replace(/^\//, ""));
    }
    throw new TypeError(this.#refusal(from));
  }

  #refusal(from: string): string {
    const names = Object.keys(this.sources.modules).map((name) => `"${name}"`).join(", ");
    const there = names === "" ? "nothing can be imported by name here" : `there is ${names}`;
    if (/^(npm|jsr):/.test(from)) {
      return `Cannot import "${from}": this page has no packages of ${from.slice(0, 3)}; ${there}.`;
    }
    if (/^node:/.test(from)) {
      return `Cannot import "${from}": a page has no modules of Node; ${there}.`;
    }
    return `Cannot import "${from}": ${there}, and files by their paths, as in "./file.ts".`;
  }
}

function missing(from: string, name: string, module: Module): string {
  const like = Object.keys(module).find((each) => each.toLowerCase() === name.toLowerCase());
  const hint = like === undefined ? "" : ` Did you mean "${like}"?`;
  return `"${from}" has no export named "${name}".${hint}`;
}
