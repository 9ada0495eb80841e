import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { addressOf, readAddress } from "../../.site/play/address.ts";
import { catalogue } from "../../.site/play/catalogue.ts";
import { PRESETS } from "../../.site/play/presets.ts";
import {
  DATA,
  DEFAULTS,
  INITIALIZERS,
  LIMITS,
  OPTIMIZERS,
  type Setting,
} from "../../.site/play/setting.ts";

const { families, aliases } = catalogue();
const names = families.flatMap(({ functions }) => functions.map(({ name }) => name));
const read = (address: string) => readAddress(address, { names, aliases });

Deno.test("an address gives back every setting that the page can have, without a word", () => {
  const one = <K extends keyof Setting>(key: K, values: readonly unknown[]) =>
    values.map((value) => ({ ...DEFAULTS, [key]: value }) as Setting);
  const settings = [
    DEFAULTS,
    ...names.map((name) => ({ ...DEFAULTS, functions: [name] })),
    ...one("data", Object.keys(DATA)),
    ...one("initializer", Object.keys(INITIALIZERS)),
    ...one("optimizer", Object.keys(OPTIMIZERS)),
    ...Object.entries(LIMITS).flatMap(([key, limits]) => one(key as keyof Setting, limits)),
    ...one("learningRate", [0.0003, 0.02]),
    ...PRESETS.map(({ setting }) => setting),
  ];
  for (const setting of settings) {
    assertEquals(read(`#${addressOf(setting)}`), { setting, notes: [] });
  }
});

Deno.test("an empty address, and one of an older page with fewer settings, get the usual rest", () => {
  assertEquals(read(""), { setting: DEFAULTS, notes: [] });
  assertEquals(read("#"), { setting: DEFAULTS, notes: [] });
  const { setting, notes } = read("#functions=elu&data=spirals");
  assertEquals(setting, {
    ...DEFAULTS,
    functions: ["elu"],
    data: "spirals",
    noise: DATA.spirals.noise,
  });
  assertEquals(notes, []);
});

Deno.test("functions may be written in any case, with any separators, and by the names of other libraries", () => {
  const { setting, notes } = read("#functions=Leaky_ReLU,swish,GELU,hard-sigmoid");
  assertEquals(setting.functions, ["leakyRelu", "silu", "gelu", "hardSigmoid"]);
  assertEquals(notes, []);
});

/** What is wrong in an address, what becomes of it, and what the page says. */
const WRONG: [address: string, becomes: Partial<Setting>, says: string][] = [
  ["functions=relu,reluu", { functions: ["relu"] }, "“reluu”"],
  ["functions=softmax", { functions: DEFAULTS.functions }, "“softmax”"],
  ["functions=", { functions: DEFAULTS.functions }, ""],
  ["functions=,", { functions: DEFAULTS.functions }, "No function was left"],
  ["functions=relu,relu", { functions: ["relu"] }, ""],
  [
    "functions=relu,tanh,elu,selu,gelu",
    { functions: ["relu", "tanh", "elu", "selu"] },
    "only the first 4",
  ],
  ["data=rings", { data: "circles" }, "data became circles"],
  ["data=constructor", { data: "circles" }, "data became circles"],
  ["layers=12", { depth: 8 }, "layers became 8"],
  ["layers=0", { depth: 1 }, "layers became 1"],
  ["layers=2.6", { depth: 3 }, "layers became 3"],
  ["units=many", { width: DEFAULTS.width }, "“many” is not a number"],
  ["units=NaN", { width: DEFAULTS.width }, "not a number"],
  ["rate=Infinity", { learningRate: 10 }, "rate became 10"],
  ["rate=-1", { learningRate: 0.00001 }, "rate became 0.00001"],
  ["noise=9", { noise: 0.5 }, "noise became 0.5"],
  ["optimizer=lion", { optimizer: "adam" }, "optimizer became adam"],
  ["start=ones", { initializer: "glorotUniform" }, "start became glorotUniform"],
  ["colour=red", {}, "“colour” is not a setting"],
  ["%E0%A4%A&layers=3", { depth: 3 }, "is not a setting"],
  [`functions=${"x".repeat(5000)}`, { functions: DEFAULTS.functions }, "…"],
];

Deno.test("an address with something wrong is read all the same, and the page says what became of it", () => {
  for (const [address, becomes, says] of WRONG) {
    const { setting, notes } = read(`#${address}`);
    assertEquals({ address, ...setting }, { address, ...DEFAULTS, ...becomes });
    if (says === "") assertEquals(notes, []);
    else assertStringIncludes(notes.join(" "), says);
    assert(notes.join(" ").length < 200);
  }
});

Deno.test("what an address became is itself an address that is read without a word", () => {
  for (const [address] of WRONG) {
    const { setting } = read(`#${address}`);
    assertEquals(read(`#${addressOf(setting)}`), { setting, notes: [] });
  }
});
