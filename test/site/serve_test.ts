import { assertEquals } from "@std/assert";
import { join } from "node:path";
import { HOST } from "../../.tasks/port.ts";
import { serveFolder, SUB_PATH } from "../../.site/serve.ts";
import { mayRun } from "../browser/lab.ts";

const ANSWERS: [path: string, status: number, type: string | null, text: string][] = [
  ["index.html", 200, "text/html; charset=utf-8", "the front page"],
  ["", 200, "text/html; charset=utf-8", "the front page"],
  ["run/engine.wasm", 200, "application/wasm", "bytes"],
  ["run/app.js?v=1", 200, "text/javascript; charset=utf-8", "let x;"],
  ["run/", 404, "text/plain;charset=UTF-8", "Not found"],
  ["nowhere.html", 404, "text/plain;charset=UTF-8", "Not found"],
  ["index.html/x", 404, "text/plain;charset=UTF-8", "Not found"],
  ["..%2fsecret.txt", 404, "text/plain;charset=UTF-8", "Not found"],
  ["%", 404, "text/plain;charset=UTF-8", "Not found"],
];

Deno.test({
  name: "the server of a folder",
  ignore: !mayRun,
  async fn(t) {
    const outside = await Deno.makeTempDir();
    const folder = join(outside, "site");
    await Deno.mkdir(join(folder, "run"), { recursive: true });
    await Deno.writeTextFile(join(outside, "secret.txt"), "secret");
    await Deno.writeTextFile(join(folder, "index.html"), "the front page");
    await Deno.writeTextFile(join(folder, "run", "engine.wasm"), "bytes");
    await Deno.writeTextFile(join(folder, "run", "app.js"), "let x;");
    const server = serveFolder(folder, 0);
    const origin = `http://${HOST}:${server.addr.port}`;
    for (const [path, status, type, text] of ANSWERS) {
      await t.step(`answers "${path}" with ${status}`, async () => {
        const answer = await fetch(origin + SUB_PATH + path);
        assertEquals(
          [answer.status, answer.headers.get("content-type"), await answer.text()],
          [status, type, text],
        );
      });
    }
    await t.step("leads from the root to the site, and from a folder to its slash", async () => {
      for (const [path, to] of [["/", SUB_PATH], [`${SUB_PATH}run?x`, `${SUB_PATH}run/?x`]]) {
        const answer = await fetch(origin + path, { redirect: "manual" });
        await answer.body?.cancel();
        assertEquals([answer.status, answer.headers.get("location")], [302, to]);
      }
    });
    await server.shutdown();
    await Deno.remove(outside, { recursive: true });
  },
});
