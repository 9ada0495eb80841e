import { assert, assertEquals } from "@std/assert";
import * as nl from "nonlinear";
import { randomStream } from "../../../lib/engine/mod.ts";
import { fileOf, goodFile, type Parts, partsOf, sealed } from "./edited_file.ts";

/** How many files of each kind are tried; more at night. */
const RUNS = Number(environment("NONLINEAR_FUZZ_RUNS") ?? 300);
const GOOD = await goodFile();
const X = [[1, -2, 0.5], [0, 3, 1]];
const PREDICTED = (await nl.loadModel(GOOD)).predict(X);
const random = randomStream(Number(environment("NONLINEAR_FUZZ_SEED") ?? 1));
const integer = (count: number) => random.integer(count);
const anyOf = <T>(list: readonly T[]) => list[integer(list.length)];

Deno.test(`${RUNS} files with bytes flipped, cut out or put in are refused, or predict the same`, async () => {
  for (let run = 0; run < RUNS; run++) {
    const model = await loadedOrRefused(damaged(GOOD));
    if (model) assertEquals(model.predict(X), PREDICTED);
  }
});

Deno.test(`${RUNS} files whose header was damaged before the checksum was made are refused, or hold a model`, async () => {
  const { header, data } = partsOf(GOOD);
  const text = new TextEncoder().encode(JSON.stringify(header));
  for (let run = 0; run < RUNS; run++) {
    const damagedText = new TextDecoder().decode(damaged(text));
    await loadedOrRefused(sealed(damagedText, data));
  }
});

Deno.test(`${RUNS} files in which values were exchanged for others are refused, or hold a model`, async () => {
  for (let run = 0; run < RUNS; run++) {
    const parts = partsOf(GOOD);
    for (let i = 0; i <= integer(2); i++) exchange(parts);
    await loadedOrRefused(fileOf(parts));
  }
});

/** What loading comes to; an error must be the one that is documented, in words made for a person. */
async function loadedOrRefused(file: Uint8Array<ArrayBuffer>): Promise<nl.Model | undefined> {
  try {
    return await nl.loadModel(file);
  } catch (error) {
    const { message } = error as Error;
    assert(error instanceof RangeError, String((error as Error).stack));
    assert(
      message.startsWith("loadModel: expected the bytes to hold a saved model, but "),
      message,
    );
    const internal =
      /(?<!found )undefined|\[object|is not a function|Cannot read|not iterable|call stack|Invalid (typed )?array/
        .test(message);
    assert(!internal, message);
    return undefined;
  }
}

/** A copy with up to three small damages. */
function damaged(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  let list = Array.from(bytes);
  for (let i = 0; i <= integer(3); i++) {
    const at = integer(list.length), count = 1 + integer(8);
    const noise = Array.from({ length: count }, () => integer(256));
    const damage = integer(5);
    if (damage === 0) list[at] ^= 1 << integer(8);
    else if (damage === 1) list.splice(at, count);
    else if (damage === 2) list.splice(at, 0, ...noise);
    else if (damage === 3) list.splice(at, 0, ...list.slice(at, at + 40));
    else list = list.slice(0, Math.max(1, at));
  }
  return Uint8Array.from(list);
}

const KEYS = ["__proto__", "constructor", "toString", "", "units", "name", "activation", "ü\0"];
const VALUES = [
  ...[null, true, false, 0, -0, -1, 0.5, 3, 1e9, 2 ** 53, 1e308, -1e-320],
  ...[
    "",
    "__proto__",
    "constructor",
    "toString",
    "Infinity",
    "NaN",
    "relu",
    "Dense",
    "../x",
    "ü\0",
  ],
  ...[[], {}, [0], [[]], { l1: 1, l2: 1 }, { activation: "tanh", params: {} }],
];

/** Puts another value, a copy of one from elsewhere, or another key somewhere into the JSON of a file. */
function exchange(parts: Parts): void {
  const places: [holder: Record<string, unknown>, key: string][] = [];
  const walk = (holder: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(holder)) {
      if (key === "model" || key === "training" || key === "sha256") continue;
      places.push([holder, key]);
      if (typeof value === "object" && value !== null) walk(value as Record<string, unknown>);
    }
  };
  [parts.header, parts.model, parts.training].forEach(walk);
  if (places.length === 0) return;
  const [holder, key] = anyOf(places), [other, from] = anyOf(places);
  const what = integer(4);
  if (what === 0) holder[key] = structuredClone(other[from]);
  else if (what === 1) delete holder[key];
  else if (what === 2) holder[anyOf(KEYS)] = holder[key];
  else holder[key] = structuredClone(anyOf(VALUES));
}

function environment(name: string): string | undefined {
  const { state } = Deno.permissions.querySync({ name: "env", variable: name });
  return state === "granted" ? Deno.env.get(name) : undefined;
}
