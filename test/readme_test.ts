import { assertEquals } from "@std/assert";
import { ON_PURPOSE } from "./goldens/on_purpose.ts";

Deno.test({
  name: "what differs from Keras on purpose stands in the README",
  ignore: Deno.permissions.querySync({ name: "read" }).state !== "granted",
  async fn() {
    const readme = await Deno.readTextFile(new URL("../README.md", import.meta.url));
    assertEquals(ON_PURPOSE.filter(([line]) => !readme.includes(line)).map(([line]) => line), []);
  },
});
