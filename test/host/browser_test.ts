import { assertEquals, assertRejects, assertStrictEquals } from "@std/assert";
import { connectPage, host } from "../../lib/host/browser.ts";
import { Matrix } from "../../lib/engine/mod.ts";
import type { Notebook } from "../../lib/host/mod.ts";

Deno.test("a page that gives nothing has no notebook, disk, terminal or environment", () => {
  assertEquals(
    [host.notebook(), host.files ?? host.disk, host.kernel, host.terminal(), host.records()],
    [undefined, undefined, undefined, undefined, undefined],
  );
  assertEquals(host.environment("NONLINEAR_ENGINE"), undefined);
  host.onStop(() => {})();
});

Deno.test("a page's notebook is the one it was connected to", () => {
  const notebook = {} as Notebook;
  connectPage({ notebook });
  assertStrictEquals(host.notebook(), notebook);
  connectPage({});
  assertEquals(host.notebook(), undefined);
});

const WRITTEN: [value: unknown, text: string][] = [
  [undefined, "undefined"],
  [null, "null"],
  [-1.5, "-1.5"],
  ["text", "text"],
  [{ a: [1, 2] }, '{"a":[1,2]}'],
  [new Matrix(1, 1), Deno.inspect(new Matrix(1, 1))],
];
for (const [value, text] of WRITTEN) {
  Deno.test(`a page writes ${text.split("\n")[0]}`, () => assertEquals(host.inspect(value), text));
}

Deno.test("a page writes an error with its message, and a circle without an error of its own", () => {
  assertEquals(host.inspect(new TypeError("why")).split("\n")[0], "TypeError: why");
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  assertEquals(host.inspect(circle), "[object Object]");
});

Deno.test("a page has no files, and says so", async () => {
  await assertRejects(() => host.readFile("data.csv"), Error, "found the path data.csv");
});

Deno.test("a page's files are read in parts and replaced as a whole", async () => {
  const kept = new Map([["a.bin", Uint8Array.of(1, 2, 3)]]);
  connectPage({
    readFile(path) {
      const bytes = kept.get(String(path));
      return bytes ? Promise.resolve(bytes) : Promise.reject(new Error(`none at ${path}`));
    },
    writeFile: (path, bytes) => Promise.resolve(void kept.set(path, bytes)),
  });
  try {
    const { files } = host;
    assertEquals([await files!.exists("a.bin"), await files!.exists("b.bin")], [true, false]);
    await files!.replace("b.bin", await files!.readPart("a.bin", 1, 3));
    assertEquals([kept.get("b.bin"), await files!.sizeOf("b.bin")], [Uint8Array.of(2, 3), 2]);
    assertEquals(await files!.sizeOf("c.bin").catch(({ name }) => name), "NotFound");
  } finally {
    connectPage({});
  }
});

Deno.test("a page reads the files that it is given a reader for, and hears of Stop where it is told", async () => {
  const readFile = (path: string | URL) => Promise.resolve(new TextEncoder().encode(`at ${path}`));
  const press = { heard: false };
  connectPage({ readFile, press: () => press, inspect: () => "its own way" });
  try {
    assertEquals(new TextDecoder().decode(await host.readFile("data.csv")), "at data.csv");
    assertStrictEquals(host.press(), press);
    assertEquals(host.inspect({}), "its own way");
  } finally {
    connectPage({});
  }
});
