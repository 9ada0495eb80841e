import { assert, assertEquals, assertThrows } from "@std/assert";
import * as nl from "nonlinear";
import { selfTest } from "../../lib/engine/blas/self_test.ts";
import { library, noLibrary as ignore } from "../engine/native.ts";

/** Chooses the engine with `NONLINEAR_BLAS` set to a path. */
function choose(path: string): nl.EngineInfo {
  const before = Deno.env.get("NONLINEAR_BLAS");
  Deno.env.set("NONLINEAR_BLAS", path);
  try {
    nl.setEngine("blas", { threads: 1 });
    return nl.engineInfo();
  } finally {
    if (before === undefined) Deno.env.delete("NONLINEAR_BLAS");
    else Deno.env.set("NONLINEAR_BLAS", before);
    nl.setEngine("wasm");
  }
}

/** Fails unless a library at that path is refused for that reason, and the engine in use stays. */
function assertRefused(path: string, reason: RegExp): void {
  nl.setEngine("reference");
  const { message } = assertThrows(() => choose(path), RangeError);
  assert(message.startsWith("engine: expected a library of BLAS"), message);
  assert(message.includes(`NONLINEAR_BLAS names one that does not do: ${path}: `), message);
  assert(reason.test(message), message);
}

Deno.test({
  name: "NONLINEAR_BLAS names the library",
  ignore,
  fn: () => assertEquals(choose(library!.path).library, library!.name),
});

const granted = (name: "ffi" | "write") => Deno.permissions.querySync({ name }).state === "granted";

Deno.test({
  name: "what is no library, or has no cblas_sgemm, is refused",
  ignore: !granted("ffi") || !granted("write"),
  fn: refusals,
});

async function refusals(): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    assertRefused(`${folder}/libnone.so`, /cannot open|No such file|not found|could not/i);
    for (const [name, text] of [["libempty.so", ""], ["libtext.so", "no library".repeat(99)]]) {
      await Deno.writeTextFile(`${folder}/${name}`, text);
      assertRefused(`${folder}/${name}`, /too short|invalid|header|not a valid|could not/i);
    }
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
  if (Deno.build.os === "linux") assertRefused("libm.so.6", /it has no function cblas_sgemm/);
}

Deno.test({
  name: "a library that has been cut off is refused, wherever the cut is",
  ignore: ignore || Deno.build.os !== "linux",
  async fn() {
    const folder = await Deno.makeTempDir();
    try {
      const whole = await Deno.readFile(library!.path), path = `${folder}/libopenblas.so`;
      for (const share of [0.000001, 0.00001, 0.01, 0.3, 0.9, 0.975, 0.98, 0.999]) {
        await Deno.writeFile(path, whole.subarray(0, Math.floor(share * whole.length)));
        assertRefused(path, /bytes of|too short|invalid|header/);
      }
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  },
});

Deno.test("the self-test passes right products, and refuses wrong ones and what writes elsewhere", () => {
  /** The product in plain TypeScript; `wrong` may spoil a number of the result, or of what stands around it. */
  const product =
    (wrong: (numbers: Float32Array, out: number) => void) => (memory: ArrayBufferLike) => {
      const words = new Uint32Array(memory), numbers = new Float32Array(memory);
      return (_: number, first: number, end: number) => {
        const [a, strideA, tA, b, strideB, tB, k, n, kept, out, stride] = words;
        for (let i = first; i < end; i++) {
          for (let j = 0; j < n; j++) {
            let sum = kept ? numbers[out / 4 + i * stride + j] : 0;
            for (let t = 0; t < k; t++) {
              sum += numbers[a / 4 + (tA ? t * strideA + i : i * strideA + t)] *
                numbers[b / 4 + (tB ? j * strideB + t : t * strideB + j)];
            }
            numbers[out / 4 + i * stride + j] = sum;
          }
        }
        wrong(numbers, out / 4);
      };
    };
  selfTest(product(() => {}));
  const refused = (wrong: (numbers: Float32Array, out: number) => void) =>
    assertThrows(
      () => selfTest(product(wrong)),
      Error,
      "its product of 1 × 1 and 1 × 1 numbers is wrong",
    );
  refused((numbers, out) => numbers[out] += 1);
  refused((numbers, out) => numbers[out] = NaN);
  refused((numbers, out) => numbers[out - 1] = 0);
  refused((numbers, out) => numbers[out + 1] = 0);
});
