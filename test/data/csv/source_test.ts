import { assertEquals, assertRejects } from "@std/assert";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { loadCsv } from "nonlinear";
import { asking, FaultyServer, serve } from "../faulty_server.ts";

const permitted = (["net", "write"] as const).every((name) =>
  Deno.permissions.querySync({ name }).state === "granted"
);
const TEXT = "a,k\n1,x\n2,y\n";
const OPTIONS = { label: "k", test: 0.5, seed: 1 };

Deno.test({
  name: "a table comes from text, a path, a URL of a file and an address alike",
  ignore: !permitted,
  async fn() {
    const path = join(await Deno.makeTempDir(), "table.csv");
    try {
      await Deno.writeTextFile(path, "\uFEFF" + TEXT);
      await using server = new FaultyServer((request) =>
        serve(asking(request), new TextEncoder().encode(TEXT))
      );
      const expected = await loadCsv(TEXT, OPTIONS);
      for (const source of [path, pathToFileURL(path), server.url, new URL(server.url)]) {
        assertEquals(await loadCsv(source, OPTIONS), expected);
      }
    } finally {
      await Deno.remove(join(path, ".."), { recursive: true });
    }
  },
});

Deno.test({
  name: "an address without a table, or without a server, is refused with the reason",
  ignore: !permitted,
  async fn() {
    const server = new FaultyServer(() => new Response("gone", { status: 404 }));
    const { url } = server;
    const load = () => loadCsv(url, OPTIONS);
    const told = `loadCsv: could not load ${url} (`;
    await assertRejects(load, Error, `${told}the server answered 404 Not Found); save it and`);
    await server[Symbol.asyncDispose]();
    await assertRejects(load, Error, told);
  },
});
