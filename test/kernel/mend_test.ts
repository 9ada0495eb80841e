import { assertEquals, assertStrictEquals } from "@std/assert";
import { host } from "../../lib/host/mod.ts";
import { mendKernel } from "../../lib/kernel/mend.ts";
import { stopSignal } from "../../lib/kernel/mod.ts";

Deno.test("outside a kernel nothing is mended, nothing thrown and no permission needed", () => {
  const { log } = console;
  const { stringify } = JSON;
  assertStrictEquals(host.notebook(), undefined);
  mendKernel();
  assertStrictEquals(console.log, log);
  assertStrictEquals(JSON.stringify, stringify);
});

Deno.test("outside a kernel a stop signal stays silent, and may be released twice", () => {
  using stop = stopSignal();
  stop.release();
  assertEquals(stop.signal.aborted, false);
});
