import { attributesOf } from "../cell/imports.ts";
import { rewriteModule } from "../cell/module.ts";
import { addressOfCode } from "./code.ts";
import { nameOfFile } from "./errors.ts";
import type { ModuleSources } from "./modules.ts";

type Attributes = Record<string, string>;

/** Stands for `import()` in files, which cannot see the kernel. */
const IMPORT = Symbol.for("nonlinear-kernel: import");

/** Files of the notebook's folder as modules: each is read once, until the kernel restarts. */
export class FileModules {
  readonly #addresses = new Map<string, Promise<string>>();

  constructor(
    readonly sources: ModuleSources,
    /** Finds the address of anything else. */
    readonly otherAddress: (from: string, attributes: Attributes) => Promise<string>,
  ) {
    Object.defineProperty(globalThis, IMPORT, {
      value: async (file: string, from: unknown, options?: { with?: Attributes }) =>
        await import(await this.#addressFrom(file, String(from), options?.with ?? {}, [])),
    });
  }

  /** The address of a module made of a file. */
  addressOf(
    path: string,
    attributes: Attributes,
    importers: readonly string[] = [],
  ): Promise<string> {
    const { href } = new URL(path, baseOf(this.sources.folder));
    const file = href.slice("file:///".length);
    if (importers.includes(file)) {
      const circle = [...importers.slice(importers.indexOf(file)), file].join(" → ");
      throw new TypeError(`Files cannot import each other in a circle here: ${circle}.`);
    }
    const key = `${file} ${attributes.type ?? ""}`;
    const known = this.#addresses.get(key);
    if (known) return known;
    const address = this.#make(file, attributes, [...importers, file]);
    this.#addresses.set(key, address);
    address.catch(() => this.#addresses.delete(key)); // it may be there the next time
    return address;
  }

  async #make(file: string, { type }: Attributes, importers: readonly string[]): Promise<string> {
    const bytes = await this.sources.read(`/${decodeURIComponent(file)}`).catch((error) => {
      throw new TypeError(`Module not found "/${file}".`, { cause: error });
    });
    if (type === "bytes") return addressOfCode(`export default new Uint8Array([${bytes.join()}]);`);
    const text = new TextDecoder().decode(bytes);
    if (type === "text") return addressOfCode(`export default ${JSON.stringify(text)};`);
    if (type === "json") {
      return addressOfCode(`export default ${JSON.stringify(JSON.parse(text))};`);
    }
    const module = await rewriteModule(
      text,
      (from, statement) => this.#addressFrom(file, from, attributesOf(statement), importers),
      `globalThis[Symbol.for("nonlinear-kernel: import")].bind(null, ${JSON.stringify(file)})`,
    );
    const name = nameOfFile(file);
    const address = addressOfCode(module.code, name);
    this.sources.know(name, module.places, address);
    return address;
  }

  #addressFrom(
    file: string,
    from: string,
    attributes: Attributes,
    importers: readonly string[],
  ): Promise<string> {
    if (!/^\.{0,2}\//.test(from)) return this.otherAddress(from, attributes);
    return this.addressOf(new URL(from, `file:///${file}`).href, attributes, importers);
  }
}

function baseOf(folder: string): string {
  return folder === "" ? "file:///" : `file:///${encodeURI(folder)}/`;
}
