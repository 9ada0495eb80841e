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
