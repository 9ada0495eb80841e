import { assert, assertEquals } from "@std/assert";
import { unref } from "../../../lib/host/deno/unref.ts";

Deno.test("Deno has what lets a process end while a worker is there; a worker without it is left as it is", () => {
  const url = URL.createObjectURL(new Blob([""], { type: "text/javascript" }));
  const worker = new Worker(url, { type: "module" });
  try {
    assert(unref(worker));
  } finally {
    worker.terminate();
    URL.revokeObjectURL(url);
  }
  assertEquals(unref({} as Worker), false);
});
