import { assert, assertEquals } from "@std/assert";
import * as nl from "nonlinear";
import { type Door, withOption } from "./door.ts";
import { rooms } from "./doors/mod.ts";
import { errorOf } from "./table.ts";

const doors = Object.values(rooms).flat();

/** Public functions that the table leaves out, by what the name ends in, and why. */
const REASONS: Readonly<Record<string, string>> = {
  "Card": "made by card",
  "Figure": "made by figure and the plots",
  "History": "made by fit",
  "MatrixNumbers": "made as a Matrix",
  "History.add": "called by fit",
  "Model": "made by sequential and model",
  "ConnectedLayers": "part of a model",
  "Sequential": "made by sequential",
  "Weighted": "part of a layer",
  "Network": "made by sequential and model",
  "Stability": "made by stability",
  "SymbolicTensor": "made by input and apply",
  "Table": "made by table",
  "Verdict": "made by check",
  "loadModel": "test/training/saving and test/tasks hold its messages",
  "model.save": "test/tasks holds its messages, for it writes files",
  "model.setWeights": "test/network holds its messages",
  "model.adoptSeed": "internal",
  "layer.build": "internal",
  ".setWeights": "test/network holds its messages",
  ".checkHasLayers": "protected",
  ".checkIdle": "protected",
  ".connect": "protected",
  "model.createPass": "internal",
  "model.examples": "internal",
  "model.objective": "internal",
  "model.perOutput": "internal",
  ".scalar": "one number in, one number out: what the other forms are built from",
  ".scalarDerivative": "the same",
  ".vector": "the same for a row, in training too",
  "isActivation": "takes anything and answers yes or no",
  "isScalarActivation": "takes anything and answers yes or no",
  "isDisplayable": "takes anything and answers yes or no",
  "show": "shows anything",
  "check": "never throws: test/exercises holds its verdicts",
  "hint": "never throws",
  "solution": "never throws",
  "prediction": "takes anything",
};

Deno.test("every public function and method is in the table of bad input, or there is a reason", () => {
  const known = new Set(doors.map(({ name }) => name.replace(/ \(.*\)$|: callbacks.*$/, "")));
  const missing = publicFunctions().filter(([path, f]) =>
    f.length > 0 && !known.has(path) && !isExcused(path)
  );
  assertEquals(missing.map(([path]) => path), []);
});

Deno.test("every option that a function knows is in the table of bad input", async () => {
  for (const door of doors) {
    if (door.options === undefined) continue;
    const listed = Object.keys(door.options()).sort();
    assertEquals(listed, (await optionsOf(door)).sort(), door.name);
  }
});

/** The options that a function says it knows. */
async function optionsOf(door: Door): Promise<string[]> {
  const error = await errorOf(() => withOption(door, "?", 1));
  assert(error !== undefined, `${door.name} takes the option "?"`);
  const list = error.match(/(?:among|a parameter of \w+ \() ?(.*?)\)? but found/)?.[1];
  return list === undefined ? [] : list.split(", ");
}

function isExcused(path: string): boolean {
  return Object.hasOwn(REASONS, path) || Object.hasOwn(REASONS, path.slice(path.lastIndexOf(".")));
}

type Path = [path: string, f: { readonly length: number }];

/** Every function that can be reached from the module's exports, by the name that a person calls it by. */
function publicFunctions(): Path[] {
  const paths = Object.entries(nl).flatMap(([name, value]): Path[] => {
    if (value === nl.activations) return [];
    if (typeof value === "object") return functionsOf(name, value);
    if (typeof value !== "function") return [];
    const isClass = /^class\b/.test(String(value));
    const own = name.replace(/^(Model|Network|ConnectedLayers|Sequential)$/, "model")
      .replace(/^Weighted$/, "layer");
    return [
      [name, value],
      ...functionsOf(own, value),
      ...(isClass ? functionsOf(own, value.prototype) : []),
    ];
  });
  const layer = nl.layers.dense({ units: 1 });
  return [
    ...paths,
    ...functionsOf("randomStream", nl.randomStream(1)),
    ["layer.apply", layer.apply],
  ];
}

function functionsOf(name: string, object: object): Path[] {
  return Object.entries(Object.getOwnPropertyDescriptors(object))
    .filter(([key, { value }]) => typeof value === "function" && key !== "constructor")
    .map(([key, { value }]) => [`${name}.${key}`, value]);
}
