import type { Displays } from "../api.ts";
import { inspect } from "./inspect.ts";

/** What `Deno` is in a page: the notebook's displays, and what needs no machine. */
export function installDeno(notebook: Displays, files: {
  read(path: string): Promise<Uint8Array<ArrayBuffer>>;
  write(path: string, content: string | Uint8Array): Promise<void>;
  folder: string;
}): void {
  const tagged = (type: string) => (parts: TemplateStringsArray | string, ...values: unknown[]) => {
    const text = typeof parts === "string" ? parts : String.raw({ raw: parts }, ...values);
    return { [Symbol.for("Jupyter.display")]: () => ({ [type]: text }) };
  };
  const deno = {
    version: { deno: "", v8: "", typescript: "" },
    build: { os: "browser", arch: "", target: "browser", standalone: false },
    noColor: true,
    args: [],
    inspect,
    customInspect: Symbol.for("Deno.customInspect"),
    cwd: () => `/${files.folder}`,
    readFile: (path: string | URL) => files.read(String(path)),
    readTextFile: async (path: string | URL) =>
      new TextDecoder().decode(await files.read(String(path))),
    writeFile: (path: string | URL, bytes: Uint8Array) => files.write(String(path), bytes),
    writeTextFile: (path: string | URL, text: string) => files.write(String(path), text),
    jupyter: {
      ...notebook,
      html: tagged("text/html"),
      md: tagged("text/markdown"),
      svg: tagged("image/svg+xml"),
      $display: Symbol.for("Jupyter.display"),
    },
  };
  const Deno = new Proxy(deno, {
    get(target, name) {
      if (name in target || typeof name === "symbol") return Reflect.get(target, name);
      throw new TypeError(`Deno.${name} is not there: this kernel runs in a page, not in Deno.`);
    },
  });
  Object.defineProperty(globalThis, "Deno", { value: Deno, configurable: true, writable: true });
}
