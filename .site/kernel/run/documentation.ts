import { valueOf } from "./complete.ts";
import { inspect } from "./inspect.ts";
import type { Modules } from "./modules.ts";

/** What a site says about a name. */
export interface Entry {
  text: string;
  /** The options that a function takes, and what they are. */
  options?: Record<string, string>;
}

/** Knows what the site says about names, and looks at values for the rest. */
export class Documentation {
  #entries: Promise<Record<string, Entry>> | undefined;

  constructor(readonly address: string | undefined, readonly modules: Modules) {}

  /** What is known of the value of `a.b.c`; undefined where nothing is. */
  async of(path: string): Promise<string | undefined> {
    const entry = await this.entry(path);
    if (entry) return entry.text;
    const value = valueOf(path);
    if (value === undefined) return undefined;
    if (typeof value !== "function") return `${path}: ${inspect(value, { depth: 1 })}`;
    const text = String(value);
    return /^class|\[native code\]/.test(text)
      ? text.split("{")[0].trim()
      : text.split("\n").slice(0, 12).join("\n");
  }

  /** What the site says of the value of `a.b.c`, under whatever name it was imported. */
  async entry(path: string): Promise<Entry | undefined> {
    if (this.address === undefined) return undefined;
    const entries = await (this.#entries ??= load(this.address));
    const names = path.split(/\??\./);
    for (let end = names.length; end > 0; end--) {
      const known = this.modules.nameOf(valueOf(names.slice(0, end).join(".")));
      const entry = known && entries[[known, ...names.slice(end)].join(".")];
      if (entry) return entry;
    }
  }
}

async function load(address: string): Promise<Record<string, Entry>> {
  try {
    return await (await fetch(address)).json();
  } catch {
    return {};
  }
}
