import { assert, assertEquals } from "@std/assert";
import { library, noLibrary as ignore } from "../engine/native.ts";

/** Enough work that helpers are called. */
const TRAINING = `
  const { dense } = nl.layers;
  const x = new nl.Matrix(4096, 200).map((_, i) => Math.sin(i));
  const labels = Uint8Array.from({ length: 4096 }, (_, i) => i % 5);
  const model = nl.sequential({ layers: [
    dense({ units: 256, activation: "relu", inputShape: [200] }), dense({ units: 5, activation: "softmax" }),
  ], seed: 3 });
  model.compile({ optimizer: "adam", loss: "sparseCategoricalCrossentropy" });
  const { history } = await model.fit(x, labels, { epochs: 6, batchSize: 128, verbose: 0 });
  console.log(JSON.stringify([nl.engineInfo().name, history.loss.at(-1)]));
`;

/** What a process prints that runs this code with these permissions. */
async function run(
  code: string,
  permissions: readonly string[],
  env: Record<string, string> = {},
): Promise<string> {
  const config = new URL("../../deno.json", import.meta.url).pathname;
  const file = await Deno.makeTempFile({ suffix: ".ts" });
  try {
    await Deno.writeTextFile(file, `import * as nl from "nonlinear";\n${code}`);
    const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: [
        "run",
        "--quiet",
        "--no-prompt",
        "--no-check",
        ...permissions,
        "--config",
        config,
        file,
      ],
      env,
      signal: AbortSignal.timeout(120_000),
    }).output();
    const text = new TextDecoder();
    assert(success, text.decode(stderr));
    return text.decode(stdout).trim();
  } finally {
    await Deno.remove(file);
  }
}

const permissions = ["--allow-ffi", "--allow-read", "--allow-env"];

Deno.test({
  name:
    "a process ends by itself after a fit with a native library; two at once give the same bits",
  ignore,
  async fn() {
    const code = `nl.setEngine("blas", { threads: 2 });${TRAINING}`;
    const [a, b] = await Promise.all([run(code, permissions), run(code, permissions)]);
    assertEquals(JSON.parse(a)[0], "blas");
    assertEquals(a, b);
  },
});

Deno.test({
  name: "a process does not wait for the threads that helped, though they stay for half a minute",
  ignore,
  fn: endsAtOnce,
});

async function endsAtOnce(): Promise<void> {
  const ended = `${TRAINING}\nconsole.log(Date.now());`;
  for (const engine of ["wasm", "blas"]) {
    const printed = await run(ended, permissions, { NONLINEAR_ENGINE: engine });
    const since = Date.now() - Number(printed.split("\n").at(-1));
    // A tenth of a second on a quiet machine; without being let go, they would stay thirty.
    assert(since < 20_000, `${engine}: ${since} ms`);
  }
}

Deno.test({
  name: "NONLINEAR_ENGINE chooses the native library for a whole run",
  ignore,
  async fn() {
    const print = "console.log(nl.engineInfo().library)";
    assertEquals(await run(print, permissions, { NONLINEAR_ENGINE: "blas" }), library!.name);
  },
});

Deno.test({
  name: "without the permission to open libraries, or without one, one sentence says so",
  ignore: Deno.permissions.querySync({ name: "run" }).state !== "granted",
  fn: withoutPermission,
});

async function withoutPermission(): Promise<void> {
  const code = `try { nl.setEngine("blas"); } catch (error) { console.log(error.message); }`;
  assertEquals(
    await run(code, ["--allow-read", "--allow-env"]),
    'engine: expected a library of BLAS for the engine "blas" but this run has no permission to open one; ' +
      'start it with --allow-ffi; or use "wasm".',
  );
}
