import { assertEquals } from "@std/assert";
import { cannotRun, FakeCourse } from "./fake_course.ts";

Deno.test({
  name: "trust: each notebook is marked once, and again when it has changed",
  ignore: cannotRun,
  fn: async () => {
    await using course = await FakeCourse.make();
    await Deno.mkdir(course.path("notebooks"), { recursive: true });
    const write = (name: string, text: string) =>
      Deno.writeTextFile(course.path("notebooks", name), text);
    await write("a.ipynb", "{}");
    await write("b.ipynb", "{ }");
    await Deno.writeTextFile(
      course.path("trust.ts"),
      `import { ensureEnvironment } from "./.tasks/environment.ts";
       import { trustNotebooks } from "./.tasks/trust.ts";
       await trustNotebooks(await ensureEnvironment(() => {}));`,
    );
    const signed = async () => {
      assertEquals(await course.run(["trust.ts"]), { code: 0, output: "" });
      const calls = await course.calls();
      return calls.filter((call) => call.startsWith("sign"))
        .map((call) => call.replaceAll(course.path("notebooks") + "/", ""));
    };
    assertEquals(await signed(), ["sign a.ipynb b.ipynb"]);
    assertEquals(await signed(), []);
    await write("b.ipynb", "[]");
    assertEquals(await signed(), ["sign b.ipynb"]);
  },
});
