import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as nl from "nonlinear";
import { raw } from "../training/saving/edited_file.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const ignore = (["run", "read", "write"] as const)
  .some((name) => Deno.permissions.querySync({ name }).state !== "granted");
const ignoreWithoutShell = ignore || Deno.build.os === "windows";

/** A temporary folder, gone in the end. */
class Folder implements Disposable {
  readonly path = Deno.makeTempDirSync({ prefix: "saved models ü " });
  at = (name: string) => join(this.path, name);
  names = () => [...Deno.readDirSync(this.path)].map(({ name }) => name).sort();
  [Symbol.dispose] = () => Deno.removeSync(this.path, { recursive: true });
}

const x = [[1, 2]];
const modelOf = (seed: number, units = 3) =>
  nl.sequential({
    layers: [nl.layers.dense({ units, inputShape: [2], kernelInitializer: "heNormal" })],
    seed,
  });

Deno.test({
  name: "a model is saved under a path or an address, and loaded from either; nothing else is left",
  ignore,
  async fn() {
    using folder = new Folder();
    const path = folder.at("mine.safetensors"), model = modelOf(1);
    await model.save(path);
    assertEquals((await nl.loadModel(pathToFileURL(path))).predict(x), model.predict(x));
    const other = modelOf(2);
    await other.save(pathToFileURL(path));
    assertEquals((await nl.loadModel(path)).predict(x), other.predict(x));
    assertEquals(folder.names(), ["mine.safetensors"]);
  },
});

Deno.test({
  name: "two saves to one place at once leave one of the two models",
  ignore,
  async fn() {
    using folder = new Folder();
    const path = folder.at("mine.safetensors"), models = [1, 2, 3, 4].map((seed) => modelOf(seed));
    await Promise.all(models.map((model) => model.save(path)));
    const { seed } = await nl.loadModel(path);
    assert([1, 2, 3, 4].includes(seed));
    assertEquals(folder.names(), ["mine.safetensors"]);
  },
});

Deno.test({
  name: "a link to a model stays a link, and what it points to is replaced",
  ignore: ignoreWithoutShell,
  async fn() {
    using folder = new Folder();
    await modelOf(1).save(folder.at("mine.safetensors"));
    Deno.symlinkSync("mine.safetensors", folder.at("link.safetensors"));
    await modelOf(2).save(folder.at("link.safetensors"));
    assertEquals((await nl.loadModel(folder.at("mine.safetensors"))).seed, 2);
    assert(Deno.lstatSync(folder.at("link.safetensors")).isSymlink);
  },
});

/** What goes wrong, where, and what is said. */
const REFUSED: [what: string, path: string | URL | number, message: string][] = [
  ["a folder that is not there", "no/mine.safetensors", "there is no folder $/no; make it first."],
  [
    "the name of a folder",
    "a folder",
    "save: could not write $/a folder: what is there is not a file.",
  ],
  [
    "an ending of Keras",
    "mine.keras",
    "save: expected a path that ends in .safetensors, which is the format of the file, but found one in .keras; the README says how to make a model for Keras of it.",
  ],
  ["no path", "", 'save: expected a path such as "model.safetensors" but found "".'],
  ["a number", 7, 'save: expected a path such as "model.safetensors" but found 7.'],
  [
    "an address of the web",
    new URL("https://example.org/m.safetensors"),
    "save: expected the path of a file but found the address https://example.org/m.safetensors.",
  ],
  ["a name that is too long", "x".repeat(300), "File name too long."],
];
for (const [what, path, message] of REFUSED) {
  Deno.test({
    name: `save refuses ${what}, and leaves nothing behind`,
    ignore: ignoreWithoutShell,
    async fn() {
      using folder = new Folder();
      Deno.mkdirSync(folder.at("a folder"));
      const given = typeof path === "string" && path !== "" ? folder.at(path) : path;
      const { message: found } = await assertRejects(() => modelOf(1).save(given as string), Error);
      assertStringIncludes(found, message.replace("$", folder.path));
      assertEquals(folder.names(), ["a folder"]);
    },
  });
}

Deno.test({
  name: "loadModel says that there is no file, or only a folder, and where it looked",
  ignore: ignoreWithoutShell,
  async fn() {
    using folder = new Folder();
    const path = folder.at("no.safetensors");
    await assertRejects(
      () => nl.loadModel(path),
      Error,
      `loadModel: expected a file at ${path} but found none.`,
    );
    await assertRejects(
      () => nl.loadModel(folder.path),
      Error,
      `loadModel: could not read ${folder.path}: what is there is not a file.`,
    );
    Deno.writeTextFileSync(path, "a text");
    await assertRejects(
      () => nl.loadModel(path),
      RangeError,
      `loadModel: expected ${path} to hold a saved model, but the file has only 6 bytes.`,
    );
  },
});

Deno.test({
  name: "neither a device nor a pipe is taken for a file, and a device stays what it is",
  ignore: ignoreWithoutShell,
  async fn() {
    using folder = new Folder();
    await new Deno.Command("mkfifo", { args: [folder.at("pipe")] }).output();
    for (const path of ["/dev/null", "/dev/zero", folder.at("pipe")]) {
      const reason = `${path}: what is there is not a file.`;
      await assertRejects(() => modelOf(1).save(path), Error, `save: could not write ${reason}`);
      await assertRejects(() => nl.loadModel(path), Error, `loadModel: could not read ${reason}`);
    }
    assert(Deno.statSync("/dev/null").isCharDevice);
    assertEquals(folder.names(), ["pipe"]);
  },
});

Deno.test({
  name: "a file of 10 GB, real or claimed, is refused before anything of that size is read",
  ignore: ignoreWithoutShell,
  async fn() {
    using folder = new Folder();
    const path = folder.at("large.safetensors");
    const header =
      '{"__metadata__":{"format":"nonlinear","version":"1","sha256":"","model":"","training":""},' +
      '"w":{"dtype":"F32","shape":[2500000000],"data_offsets":[0,10000000000]}}';
    Deno.writeFileSync(path, raw(header));
    await assertRejects(
      () => nl.loadModel(path),
      RangeError,
      "its tensors take 10000000000 bytes but 0 follow the header: the file was cut short.",
    );
    Deno.truncateSync(path, 8 + header.length + 10_000_000_000); // takes no room on the disk
    await assertRejects(
      () => nl.loadModel(path),
      RangeError,
      "but it has 10000000170 bytes, and at most 2147483648 are read.",
    );
  },
});

/** Runs a script that has `nl`, as a program of its own. */
async function run(
  script: string,
  folder: Folder,
  { shell = "", flags = ["-A"] }: { shell?: string; flags?: string[] } = {},
): Promise<string> {
  const path = folder.at("script.ts");
  Deno.writeTextFileSync(path, `import * as nl from "nonlinear";\n${script}`);
  const deno = [Deno.execPath(), "run", "--quiet", "--no-check", "--no-prompt", ...flags];
  const map = flags.some((flag) => flag.startsWith("--import-map"))
    ? []
    : [`--import-map=${ROOT}lib/imports.json`];
  const command = [...deno, ...map, path].map((word) => `'${word}'`).join(" ");
  const { stdout, stderr } = await new Deno.Command("bash", {
    args: ["-c", `${shell} exec ${command}`],
    cwd: ROOT,
    env: { NONLINEAR_THREADS: "1", NO_COLOR: "1" },
  }).output();
  const decoder = new TextDecoder();
  return decoder.decode(stdout) + decoder.decode(stderr);
}

const SAVE = (path: string, units: number) => `
  const model = nl.sequential({
    layers: [nl.layers.dense({ units: ${units}, inputShape: [2] })],
    seed: 7,
  });
  await model.save(${JSON.stringify(path)}).catch((error) => console.log(error.message));
`;

Deno.test({
  name: "a disk that is full in the middle leaves the old file whole and nothing else",
  ignore: ignoreWithoutShell,
  async fn() {
    using folder = new Folder();
    const path = folder.at("mine.safetensors"), model = modelOf(1);
    await model.save(path);
    // A limit on the size of a file ends a write as a full disk does: in its middle.
    const said = await run(SAVE(path, 1e5), folder, { shell: "trap '' XFSZ; ulimit -f 100;" });
    assertEquals(said.trim(), `save: could not write ${path}: File too large.`);
    assertEquals((await nl.loadModel(path)).predict(x), model.predict(x));
    assertEquals(folder.names(), ["mine.safetensors", "script.ts"]);
  },
});

Deno.test({
  name: "a program that may not write says which permission it lacks",
  ignore: ignoreWithoutShell,
  async fn() {
    using folder = new Folder();
    const path = folder.at("mine.safetensors");
    const said = await run(SAVE(path, 2), folder, { flags: ["--allow-read", "--allow-env"] });
    assertStringIncludes(said, `save: could not write ${path}: `);
    assertStringIncludes(said, "--allow-write");
    assertEquals(folder.names(), ["script.ts"]);
  },
});

Deno.test({
  name: "a page has no disk, says so, and takes bytes instead",
  ignore: ignoreWithoutShell,
  async fn() {
    using folder = new Folder();
    const { imports } = JSON.parse(Deno.readTextFileSync(join(ROOT, "lib/imports.json")));
    const absolute = Object.entries<string>({ ...imports, "#host": "./host/browser.ts" })
      .map((
        [name, to],
      ) => [name, to.startsWith(".") ? String(new URL(to, pathToFileURL(`${ROOT}lib/`))) : to]);
    Deno.writeTextFileSync(
      folder.at("page.json"),
      JSON.stringify({ imports: Object.fromEntries(absolute) }),
    );
    const script = `
      const model = nl.sequential({ layers: [nl.layers.dense({ units: 1, inputShape: [2] })] });
      for (const go of [() => model.save("a.safetensors"), () => nl.loadModel("a.safetensors")]) {
        await go().catch((error) => console.log(error.message));
      }
      const same = await nl.loadModel(await model.toBytes());
      console.log(same.predict([[1, 2]]).at(0, 0) === model.predict([[1, 2]]).at(0, 0));
    `;
    const said = await run(script, folder, {
      flags: ["-A", `--import-map=${folder.at("page.json")}`],
    });
    assertEquals(said.trim().split("\n"), [
      "save: expected a disk with files, which this browser does not have; call model.toBytes() instead.",
      "loadModel: expected a disk with files, which this browser does not have; pass the bytes of the file instead.",
      "true",
    ]);
  },
});

Deno.test({
  name: "what a killed program has left of a save is gone after the next one",
  ignore,
  async fn() {
    using folder = new Folder();
    Deno.writeTextFileSync(
      folder.at(".mine.safetensors.partial"),
      "a half of something longer".repeat(1e4),
    );
    await modelOf(1).save(folder.at("mine.safetensors"));
    assertEquals((await nl.loadModel(folder.at("mine.safetensors"))).seed, 1);
    assertEquals(folder.names(), ["mine.safetensors"]);
  },
});

/** Saves one model after the other, of 2 MB each, and says when it begins. */
const SAVE_FOR_EVER = (path: string) => `
  const models = [1, 2, 3].map((seed) =>
    nl.sequential({ layers: [nl.layers.dense({ units: 500, inputShape: [1000] })], seed })
  );
  await models[0].save(${JSON.stringify(path)});
  console.log("saving");
  for (let i = 0;; i++) await models[i % 3].save(${JSON.stringify(path)});
`;

Deno.test({
  name:
    "a program that is killed in the middle of a save leaves a whole model, and at most one other file",
  ignore: ignoreWithoutShell,
  async fn() {
    using folder = new Folder();
    const path = folder.at("mine.safetensors"), script = folder.at("script.ts");
    Deno.writeTextFileSync(script, `import * as nl from "nonlinear";\n${SAVE_FOR_EVER(path)}`);
    for (let kill = 0; kill < 4; kill++) {
      const child = new Deno.Command(Deno.execPath(), {
        args: [
          "run",
          "-A",
          "--quiet",
          "--no-check",
          `--import-map=${ROOT}lib/imports.json`,
          script,
        ],
        cwd: ROOT,
        env: { NONLINEAR_THREADS: "1" },
        stdout: "piped",
      }).spawn();
      const reader = child.stdout.getReader();
      await reader.read();
      await new Promise((resolve) => setTimeout(resolve, 11 * kill));
      child.kill("SIGKILL");
      await reader.cancel();
      await child.status;
      assert([1, 2, 3].includes((await nl.loadModel(path)).seed));
      const others = folder.names().filter((name) =>
        !["mine.safetensors", "script.ts"].includes(name)
      );
      assert(others.length <= 1, others.join());
    }
    await modelOf(1).save(path);
    assertEquals(folder.names(), ["mine.safetensors", "script.ts"]);
  },
});

Deno.test({
  name: "a folder in which no file can be is found, and not tried for ever",
  ignore: ignore || Deno.build.os !== "linux",
  async fn() {
    const path = "/proc/mine.safetensors", model = modelOf(1);
    const found = (caller: string, file: string) => `${caller}: could not write ${file}: `;
    await assertRejects(() => model.save(path), Error, found("save", path));
    model.compile({ optimizer: "sgd", loss: "mse" });
    await assertRejects(
      () => model.fit(x, [[1, 2, 3]], { checkpoint: path, verbose: 0 }),
      Error,
      found("fit", `the checkpoint ${path}`),
    );
  },
});
