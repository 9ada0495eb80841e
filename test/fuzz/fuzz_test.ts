import { assertEquals } from "@std/assert";
import { fuzz } from "./fuzz.ts";

const mayRead = Deno.permissions.querySync({ name: "read" }).state === "granted";

Deno.test({
  name:
    "5,000 random calls, most of them wrong: each is refused in its own name, quickly, and changes nothing",
  ignore: !mayRead,
  fn: async () => assertEquals((await fuzz(1, 5000)).faults, []),
});

Deno.test({
  name: "the same seed makes the same calls, with the same results",
  ignore: !mayRead,
  async fn() {
    const [first, second] = [await fuzz(7, 200), await fuzz(7, 200)];
    assertEquals(first.happened, second.happened);
    assertEquals(first.happened.split("\n").length > 200, true);
  },
});
