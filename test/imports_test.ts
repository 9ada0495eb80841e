import { assertEquals } from "@std/assert";

const mayRead = Deno.permissions.querySync({ name: "read" }).state === "granted";

function read(path: string): string {
  return Deno.readTextFileSync(new URL(`../${path}`, import.meta.url));
}

Deno.test({
  name: "every import has a line that says what it is for, and a version to the last digit",
  ignore: !mayRead,
  fn() {
    const { imports }: { imports: Record<string, string> } = JSON.parse(read("lib/imports.json"));
    const rows = read("lib/imports.md").matchAll(/^\| `(\S+)` +\| \S.*? +\| \S.* \|$/gm);
    assertEquals(Array.from(rows, ([, name]) => name).sort(), Object.keys(imports).sort());
    const loose = Object.values(imports).filter((target) =>
      target.startsWith("npm:") && !/@\d+\.\d+\.\d+(\/|$)/.test(target)
    );
    assertEquals(loose, []);
  },
});

Deno.test({
  name:
    "notebooks import the library and its packages as the library itself does, in their cells guarded",
  ignore: !mayRead,
  fn() {
    const { imports }: { imports: Record<string, string> } = JSON.parse(read("lib/imports.json"));
    const config: { imports: Record<string, string>; scopes: Record<string, unknown> } = JSON.parse(
      read("notebooks/deno.json"),
    );
    const ofLibrary = Array.from(
      read("lib/imports.md").matchAll(/^\| `(\S+)` +\| (?:library|notebooks) /gm),
      ([, name]) => [name, imports[name].replace(/^\.\//, "../lib/")],
    );
    assertEquals(config.imports, Object.fromEntries(ofLibrary));
    assertEquals(
      config.scopes,
      Object.fromEntries(
        ["", "exercises/", "solutions/"].map((folder) => [
          `./${folder}$deno$repl.mts`, // where the kernel says that a cell is
          { nonlinear: "../lib/notebook.ts" },
        ]),
      ),
    );
  },
});
