import { assert, assertEquals, assertRejects } from "@std/assert";
import * as nl from "nonlinear";
import { fileOf, goodFile, type Parts, partsOf, raw, sealed } from "./edited_file.ts";

const GOOD = await goodFile();
const text = (text: string) => new TextEncoder().encode(text);
const edited = (edit: (parts: Parts) => void) => {
  const parts = partsOf(GOOD);
  edit(parts);
  return fileOf(parts);
};
const place = (name: string, edit: (entry: Record<string, unknown>) => void) =>
  edited(({ header }) => edit(header[name]));
const layer = (i: number, edit: (layer: Parts["model"]) => void) =>
  edited(({ model }) => edit(model.layers[i]));
const headerText = () => JSON.stringify(partsOf(GOOD).header);
const functional = (change: object, layers?: unknown[]) =>
  edited((parts) => {
    const { inputShape: _, ...rest } = parts.model;
    const input = { class: "InputLayer", name: "in", options: { shape: [3] } };
    parts.model = {
      ...rest,
      kind: "functional",
      layers: layers ?? [input, ...rest.layers],
      places: [["in"], ["hidden", 0], ["dropout", 1], ["out", 2]],
      inputs: 0,
      outputs: 3,
      ...change,
    };
  });
const DENSE = { class: "Dense", name: "d", options: { units: 1 } };

Deno.test("the file that the hostile ones are made of is a good one, put together again or as a graph", async () => {
  const x = [[1, -2, 0.5]], model = await nl.loadModel(GOOD);
  for (const file of [edited(() => {}), functional({})]) {
    assertEquals((await nl.loadModel(file)).predict(x), model.predict(x));
  }
});

/** What is wrong with a file, the file, and how the sentence ends. */
const FILES: [what: string, file: Uint8Array<ArrayBuffer>, reason: string | RegExp][] = [
  // What is not even a file of this format.
  ["nothing", text(""), "the file is empty"],
  ["three bytes", text("abc"), "the file has only 3 bytes"],
  [
    "an HDF5 file",
    Uint8Array.of(0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a, 0),
    "it is an HDF5 file, such as the .h5 of older versions of Keras",
  ],
  [
    "a .keras file",
    Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0, 0),
    "it is a zip archive, such as a .keras file of Keras or a .pt file of PyTorch",
  ],
  [
    "a model.json of TensorFlow.js",
    text('{"format": "layers-model", "modelTopology": {}, "weightsManifest": []}'),
    "it is the model.json of a model of TensorFlow.js",
  ],
  ["JSON", text('[{"weights": [1, 2]}]'), "it is a file of JSON"],
  ["a page", text("<!DOCTYPE html><title>404"), "it is a page of HTML or XML"],
  ["a pickle", Uint8Array.of(0x80, 4, 0x95, 0, 0, 0, 0, 0, 0), "it is a pickled object of Python"],
  [
    "an array of NumPy",
    Uint8Array.of(0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, 0),
    "it is a NumPy array",
  ],
  ["a language model", text("GGUF\x03\0\0\0\0"), "it is a GGUF file of a language model"],
  [
    "a picture's pointer",
    text("version https://git-lfs.github.com/spec/v1"),
    "it is a pointer of Git LFS in place of the file",
  ],
  ["zeros", new Uint8Array(64), "its header has 0 bytes, and an empty one has 2"],

  // The length of the header.
  [
    "a header of 10 GB",
    raw("{}", undefined, 10_000_000_000n),
    "its first 8 bytes say that a header of 10000000000 bytes follows, and the file has only 2 more",
  ],
  [
    "a header of 2⁶⁴ − 1 bytes",
    raw("{}", undefined, 2n ** 64n - 1n),
    "its first 8 bytes say that a header of 18446744073709551615 bytes follows, and the file has only 2 more",
  ],
  [
    "a header one byte longer than the file",
    raw("{}", undefined, 3n),
    "its first 8 bytes say that a header of 3 bytes follows, and the file has only 2 more",
  ],
  [
    "a header of no bytes",
    raw(headerText(), undefined, 0n),
    "its header has 0 bytes, and an empty one has 2",
  ],
  [
    "a header that ends in its middle",
    raw(headerText(), undefined, 100n),
    "its header is not valid JSON",
  ],
  [
    "a header of 40 MB",
    raw(" ".repeat(4e7)),
    "its header has 40000000 bytes, and at most 33554432 are read",
  ],

  // The header as JSON.
  ["a header that is a list", raw("[1,2,3]"), "its header does not begin with {"],
  ["a header that begins with a blank", raw(" {}"), "its header does not begin with {"],
  ["a header that is not JSON", raw("{dense: 1}"), "its header is not valid JSON"],
  ["a header with something after it", raw("{}{}"), "its header is not valid JSON"],
  ["a header that never ends", raw('{"a'), "its header is not valid JSON"],
  [
    "a header that is not UTF-8",
    raw("{}\xff").with(11, 0xff).with(10, 0xfe),
    "its header is not text in UTF-8",
  ],
  ["a key that is there twice", raw('{"a":1,"b":2,"a":3}'), 'its header names "a" twice'],
  [
    "a key that is there twice, spelt otherwise",
    raw('{"a":1,"\\u0061":3}'),
    'its header names "a" twice',
  ],
  [
    "a key that is twice inside",
    raw('{"a":{"dtype":1, "dtype" :2}}'),
    'its header names "dtype" twice',
  ],
  ["a million brackets", raw(`{"a":${"[".repeat(1e6)}`), "its header nests deeper than 50 levels"],
  [
    "an object in an object in an object …",
    raw('{"a":'.repeat(51) + "1" + "}".repeat(51)),
    "its header nests deeper than 50 levels",
  ],
  [
    "a million tensors",
    raw(`{${Array.from({ length: 1e6 }, (_, i) => `"${i}":0`).join()}}`),
    "its header names more than 100000 things in one object",
  ],
  [
    "texts that are no object",
    raw('{"__metadata__":[]}'),
    "__metadata__ in its header is not an object",
  ],
  [
    "a text that is a number",
    raw('{"__metadata__":{"format":1}}'),
    '__metadata__ in its header has "format", which is no text',
  ],

  // Another program's, or another time's.
  [
    "a file without texts",
    raw('{"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}', new Uint8Array(4)),
    "it is a safetensors file of another program: it has 1 tensors and no layers; make the model of its layers, and give it the weights with setWeights",
  ],
  [
    "a file of PyTorch",
    raw('{"__metadata__":{"format":"pt"}}'),
    'it is a safetensors file of another program ("pt"): it has 0 tensors and no layers; make the model of its layers, and give it the weights with setWeights',
  ],
  [
    "a version to come",
    edited(({ header }) => header.__metadata__.version = "2"),
    'it has version "2" of the format, and this library reads version "1"; update the library',
  ],
  [
    "no version",
    edited(({ header }) => delete header.__metadata__.version),
    'it has version none of the format, and this library reads version "1"; update the library',
  ],
  [
    "no checksum",
    edited(({ header }) => delete header.__metadata__.sha256),
    'its header lacks "sha256"',
  ],
  [
    "a checksum that is none",
    edited(({ header }) => header.__metadata__.sha256 = "abc"),
    "its header has no SHA-256 sum",
  ],
  [
    "no model",
    edited(({ header }) => delete header.__metadata__.model),
    'its header lacks "model"',
  ],
  [
    "a text too many",
    edited(({ header }) => header.__metadata__.author = "me"),
    'its header has "author", which is unknown',
  ],
  [
    "a weight that was changed",
    GOOD.with(GOOD.length - 1, GOOD.at(-1)! ^ 1),
    /^its SHA-256 sum is [0-9a-f]{64} and not [0-9a-f]{64}, as its header says: it was damaged or changed after it was saved$/,
  ],
  [
    "a last byte that is missing",
    GOOD.slice(0, -1),
    "its tensors take 88 bytes but 87 follow the header: the file was cut short",
  ],
  [
    "half of a file",
    GOOD.slice(0, GOOD.length / 2),
    /^its first 8 bytes say that a header of \d+ bytes follows, and the file has only \d+ more$/,
  ],
  [
    "a byte too many",
    edited((parts) => parts.data = new Uint8Array(89)),
    "its tensors take 88 bytes but 89 follow the header: the file was added to",
  ],

  // Where the tensors are.
  [
    "a tensor that is a number",
    edited(({ header }) => header["hidden/kernel"] = 1),
    'the tensor "hidden/kernel" is 1 and not an object',
  ],
  [
    "a tensor without a type",
    place("hidden/kernel", (entry) => delete entry.dtype),
    'the tensor "hidden/kernel" lacks "dtype"',
  ],
  [
    "a tensor with a colour",
    place("hidden/kernel", (entry) => entry.colour = 1),
    'the tensor "hidden/kernel" has "colour", which is unknown',
  ],
  [
    "numbers of 16 bits",
    place("hidden/kernel", (entry) => entry.dtype = "BF16"),
    'the tensor "hidden/kernel" has numbers of type "BF16" and not "F32"',
  ],
  [
    "a shape that is a number",
    place("out/bias", (entry) => entry.shape = 1),
    'the shape of the tensor "out/bias" is 1 and not a list',
  ],
  [
    "a shape of three",
    place("hidden/kernel", (entry) => entry.shape = [1, 2, 3]),
    'the shape of the tensor "hidden/kernel" has 3 entries and not 1 to 2',
  ],
  [
    "a negative size",
    place("hidden/kernel", (entry) => entry.shape = [-3, -2]),
    'a size in the shape of the tensor "hidden/kernel" is -3 and not a whole number ≥ 0',
  ],
  [
    "half a row",
    place("hidden/kernel", (entry) => entry.shape = [1.5, 4]),
    'a size in the shape of the tensor "hidden/kernel" is 1.5 and not a whole number ≥ 0',
  ],
  [
    "sizes whose product overflows",
    place("hidden/kernel", (entry) => entry.shape = [4294967296, 4294967296]),
    'the tensor "hidden/kernel" has the shape [4294967296, 4294967296], which takes 73786976294838210000 bytes, and not the 24 from 0 to 24',
  ],
  [
    "a size beyond all whole numbers",
    place("hidden/kernel", (entry) => entry.shape = [1e300, 0]),
    'a size in the shape of the tensor "hidden/kernel" is 1e+300 and not a whole number ≥ 0',
  ],
  [
    "one offset",
    place("hidden/kernel", (entry) => entry.data_offsets = [0]),
    'data_offsets of the tensor "hidden/kernel" has 1 entries and not 2',
  ],
  [
    "a negative offset",
    place("hidden/kernel", (entry) => entry.data_offsets = [-24, 0]),
    'an offset of the tensor "hidden/kernel" is -24 and not a whole number ≥ 0',
  ],
  [
    "a fractional offset",
    place("hidden/kernel", (entry) => entry.data_offsets = [0.5, 24.5]),
    'an offset of the tensor "hidden/kernel" is 0.5 and not a whole number ≥ 0',
  ],
  [
    "an offset that is text",
    place("hidden/kernel", (entry) => entry.data_offsets = ["0", "24"]),
    'an offset of the tensor "hidden/kernel" is "0" and not a whole number ≥ 0',
  ],
  [
    "offsets the wrong way round",
    place("hidden/kernel", (entry) => entry.data_offsets = [24, 0]),
    'the tensor "hidden/kernel" has the shape [3, 2], which takes 24 bytes, and not the -24 from 24 to 0',
  ],
  [
    "an end that is too far",
    place("out/bias", (entry) => entry.data_offsets = [40, 48]),
    'the tensor "out/bias" has the shape [1], which takes 4 bytes, and not the 8 from 40 to 48',
  ],
  [
    "an offset of 8 PB",
    place(
      "optimizer/out/bias/velocity",
      (entry) => entry.data_offsets = [2 ** 53 - 8, 2 ** 53 - 4],
    ),
    'the tensor "optimizer/out/bias/velocity" leaves a gap before it: it begins at byte 9007199254740984 and not at 84',
  ],
  [
    "a gap",
    place("out/bias", (entry) => entry.data_offsets = [44, 48]),
    'the tensor "out/bias" leaves a gap before it: it begins at byte 44 and not at 40',
  ],
  [
    "an overlap",
    place("out/bias", (entry) => entry.data_offsets = [32, 36]),
    'the tensor "out/kernel" overlaps the one before it: it begins at byte 32 and not at 36',
  ],
  [
    "two in the same place",
    place("out/kernel", (entry) => entry.data_offsets = [24, 32]),
    'the tensor "out/kernel" overlaps the one before it: it begins at byte 24 and not at 32',
  ],

  // Tensors that are not those of the model.
  [
    "a name that is another",
    edited(({ header }) => {
      header["out/other"] = header["out/bias"];
      delete header["out/bias"];
    }),
    'the tensor "out/bias" is missing',
  ],
  [
    "a shape that is another",
    place("hidden/kernel", (entry) => entry.shape = [2, 3]),
    'the tensor "hidden/kernel" has the shape [2, 3], and its layer [3, 2]',
  ],
  [
    "biases as a matrix",
    place("hidden/bias", (entry) => entry.shape = [1, 2]),
    'the tensor "hidden/bias" has the shape [1, 2], and its layer [2]',
  ],
  [
    "an empty tensor too many",
    edited(({ header }) =>
      Object.assign(header, { toString: { dtype: "F32", shape: [0], data_offsets: [88, 88] } })
    ),
    'the tensor "toString" belongs to nothing in the model',
  ],
  [
    "a velocity too few",
    edited((parts) => {
      delete parts.header["optimizer/out/bias/velocity"];
      parts.data = parts.data.slice(0, -4);
    }),
    'the tensor "optimizer/out/bias/velocity" is missing',
  ],
  [
    "velocities of an optimizer without",
    edited(({ training }) => training.compiled.optimizer.options.momentum = 0),
    'the tensor "optimizer/hidden/kernel/velocity" belongs to nothing in the model',
  ],
  [
    "a tensor named __proto__",
    sealed(headerText().replace('"out/bias"', '"__proto__"'), partsOf(GOOD).data),
    'the tensor "out/bias" is missing',
  ],

  // The layers.
  [
    "a model that is no JSON",
    edited((parts) => parts.model = "{"),
    "model in its header is not valid JSON",
  ],
  [
    "a model with a key twice",
    edited((parts) => parts.model = '{"kind":1,"kind":2}'),
    'model in its header names "kind" twice',
  ],
  [
    "a model that is null",
    edited((parts) => parts.model = "null"),
    "model is null and not an object",
  ],
  [
    "a model of another kind",
    functional({ kind: "recurrent" }),
    'model is of the kind "recurrent", which is unknown',
  ],
  [
    "a model without layers",
    edited(({ model }) => model.layers = []),
    "layers of model has 0 entries and not 1 to 10000",
  ],
  [
    "a million layers",
    edited(({ model }) => model.layers = new Array(1e6).fill(0)),
    "layers of model has 1000000 entries and not 1 to 10000",
  ],
  [
    "a layer that is a text",
    edited(({ model }) => model.layers[0] = "Dense"),
    'layers[0] of model is "Dense" and not an object',
  ],
  [
    "a layer of an unknown class",
    layer(0, (it) => it.class = "Conv2D"),
    'the layer "hidden" is of the class "Conv2D", which is unknown',
  ],
  [
    "a layer of the class __proto__",
    layer(0, (it) => it.class = "__proto__"),
    'the layer "hidden" is of the class "__proto__", which is unknown',
  ],
  [
    "a layer of the class constructor",
    layer(0, (it) => it.class = "constructor"),
    'the layer "hidden" is of the class "constructor", which is unknown',
  ],
  [
    "a class in lower case",
    layer(0, (it) => it.class = "dense"),
    'the layer "hidden" is of the class "dense", which is unknown',
  ],
  ["a layer without a name", layer(0, (it) => delete it.name), 'layers[0] of model lacks "name"'],
  [
    "a name that is a number",
    layer(0, (it) => it.name = 7),
    "name of layers[0] of model is 7 and no text",
  ],
  [
    "two layers of one name",
    layer(2, (it) => it.name = "hidden"),
    'layers of model has "hidden" twice',
  ],
  [
    "options that are a list",
    layer(0, (it) => it.options = []),
    'options of the layer "hidden" is a list and not an object',
  ],
  [
    "a misspelt option",
    layer(0, (it) => it.options.unit = 2),
    /^what it describes is refused: layers\.dense: expected .* "unit"; did you mean "units"\?$/,
  ],
  [
    "an option named __proto__",
    edited((parts) =>
      parts.model = JSON.stringify(parts.model).replace(
        '"units":2',
        '"units":2,"__proto__":{"l1":1,"l2":0}',
      )
    ),
    /^what it describes is refused: layers\.dense: expected .* "__proto__"$/,
  ],
  [
    "a name among the options",
    layer(0, (it) => it.options.name = "other"),
    'options of the layer "hidden" has "name", which is unknown',
  ],
  [
    "half a unit",
    layer(0, (it) => it.options.units = 1.5),
    /^what it describes is refused: layers\.dense: expected units to be a whole number ≥ 1 but found 1\.5$/,
  ],
  [
    "a unit that is text",
    layer(0, (it) => it.options.units = "2"),
    'units of the layer "hidden" is "2", which no option is',
  ],
  [
    "a flag that is a number",
    layer(0, (it) => it.options.useBias = 1),
    /^what it describes is refused: layers\.dense: expected useBias to be true or false but found 1$/,
  ],
  [
    "a billion units",
    layer(0, (it) => it.options.units = 1e9),
    /^what it describes is refused: layers\.dense: expected a layer of 1000000000 units to fit into /,
  ],
  [
    "a hundred million units",
    layer(0, (it) => it.options.units = 1e8),
    'the tensor "hidden/kernel" has the shape [3, 2], and its layer [3, 100000000]',
  ],
  [
    "a billion inputs",
    edited(({ model }) => model.inputShape = [1e9]),
    'the tensor "hidden/kernel" has the shape [3, 2], and its layer [1000000000, 2]',
  ],
  [
    "no inputs",
    edited(({ model }) => model.inputShape = [0]),
    "a size in inputShape of model is 0 and not a whole number ≥ 1",
  ],
  [
    "a seed that is negative",
    edited(({ model }) => model.seed = -1),
    "seed of model is -1 and not a whole number ≥ 0 and < 4294967296",
  ],
  [
    "a rate of 1",
    layer(1, (it) => it.options.rate = 1),
    /^what it describes is refused: layers\.dropout: expected rate to be a number ≥ 0 and < 1 but found 1$/,
  ],
  [
    "an unknown activation",
    layer(0, (it) => it.options.activation.activation = "toString"),
    'activation of the layer "hidden" is the activation "toString", which is unknown',
  ],
  [
    "an activation that is text",
    layer(0, (it) => it.options.activation = "relu"),
    'activation of the layer "hidden" is "relu", which no option is',
  ],
  [
    "a parameter that is none",
    layer(0, (it) => it.options.activation.params = { beta: 1 }),
    /^what it describes is refused: leakyRelu\.with: expected a parameter of leakyRelu \(alpha\) but found "beta"$/,
  ],
  [
    "a parameter that is text",
    layer(0, (it) => it.options.activation.params.alpha = "0.1"),
    '"alpha" of the parameters of the activation in activation of the layer "hidden" is "0.1" and neither a number nor a flag',
  ],
  [
    "an unknown initializer",
    layer(0, (it) => it.options.kernelInitializer.initializer = "__proto__"),
    'kernelInitializer of the layer "hidden" is the initializer "__proto__", which is unknown',
  ],
  [
    "a regularizer with three numbers",
    layer(2, (it) => it.options.kernelRegularizer.l3 = 1),
    'kernelRegularizer of the layer "out" has "l3", which is unknown',
  ],
  [
    "a negative penalty",
    layer(2, (it) => it.options.kernelRegularizer.l2 = -1),
    /^what it describes is refused: regularizers\.l1l2: expected l2 to be a number ≥ 0 but found -1$/,
  ],

  // Graphs.
  [
    "a place of a layer that is not there",
    functional({ places: [["in"], ["hidden", 0], ["toString", 1]] }),
    'places[2] of model is of the layer "toString", which is not among the layers',
  ],
  [
    "a million places",
    functional({ places: new Array(1e6).fill(["hidden", 0]) }),
    "places of model has 1000000 entries and not 1 to 100000",
  ],
  [
    "a place that takes from itself",
    functional({ places: [["in"], ["hidden", 1]] }),
    "a number in places[1] of model is 1 and not a whole number ≥ 0 and < 1",
  ],
  [
    "a place that takes from one to come",
    functional({ places: [["in"], ["hidden", 2], ["dropout", 1]] }),
    "a number in places[1] of model is 2 and not a whole number ≥ 0 and < 1",
  ],
  [
    "a place that takes from nothing",
    functional({ places: [["in"], ["hidden"]] }),
    /^what it describes is refused: apply: expected "hidden" to be applied to one tensor but found 0$/,
  ],
  [
    "an input that takes from something",
    functional({ places: [["in"], ["in", 0]] }),
    'places[1] of model applies the layer "in", which is an input',
  ],
  [
    "a layer that is nowhere",
    functional({ places: [["in"], ["hidden", 0], ["out", 1]], outputs: 2 }),
    'no place of model is of the layer "dropout"',
  ],
  [
    "an output that is not there",
    functional({ outputs: 4 }),
    "outputs of model is 4 and not a whole number ≥ 0 and < 4",
  ],
  ["no output", functional({ outputs: [] }), "outputs of model has 0 entries and not 1 or more"],
  [
    "an output too early",
    functional({ outputs: 2 }),
    "a layer of model leads to none of its outputs",
  ],
  [
    "an input that is none",
    functional({ inputs: 1 }),
    /^what it describes is refused: model: expected inputs to come from nl\.input, but inputs\[0\] comes from a layer Dense$/,
  ],
  [
    "an input as wide as a text",
    functional({}, [
      { class: "InputLayer", name: "in", options: { shape: ["3"] } },
      ...partsOf(GOOD).model.layers,
    ]),
    /^what it describes is refused: input: expected shape\[0\] to be a whole number ≥ 1 but found "3"$/,
  ],
  [
    "a graph whose layers have no weights in the file",
    functional({}, [
      { class: "InputLayer", name: "in", options: { shape: [3] } },
      ...partsOf(GOOD).model.layers,
      DENSE,
    ]),
    'no place of model is of the layer "d"',
  ],

  // What it was trained with.
  [
    "a training that is no JSON",
    edited((parts) => parts.training = "no"),
    "training in its header is not valid JSON",
  ],
  [
    "a training that lacks a part",
    edited(({ training }) => delete training.steps),
    'training lacks "steps"',
  ],
  [
    "an unknown optimizer",
    edited(({ training }) => training.compiled.optimizer.name = "constructor"),
    'the optimizer is "constructor", which is unknown',
  ],
  [
    "a learning rate that is negative",
    edited(({ training }) => training.compiled.optimizer.options.learningRate = -1),
    /^what it describes is refused: optimizers\.sgd: expected learningRate to be a number ≥ 0 but found -1$/,
  ],
  [
    "an option of another optimizer",
    edited(({ training }) => training.compiled.optimizer.options.beta1 = 0.9),
    /^what it describes is refused: optimizers\.sgd: expected .* "beta1"$/,
  ],
  [
    "an unknown loss",
    edited(({ training }) => training.compiled.loss[0].name = "triplet"),
    'the loss is "triplet", which is unknown',
  ],
  [
    "a loss too many",
    edited(({ training }) => training.compiled.loss.push(training.compiled.loss[0])),
    "loss of compiled has 2 entries and not 1",
  ],
  [
    "an unknown metric",
    edited(({ training }) => training.compiled.metrics = [["aucs"]]),
    /^what it describes is refused: compile: expected metrics to be one of .* but found "aucs"; did you mean /,
  ],
  [
    "a metric with settings that it does not have",
    edited(({ training }) =>
      training.compiled.metrics = [[{ name: "auc", options: { curve: "round" } }]]
    ),
    /^what it describes is refused: metrics.auc: expected curve to be "ROC" or "PR" but found "round"/,
  ],
  [
    "a metric of another kind with settings",
    edited(({ training }) => training.compiled.metrics = [[{ name: "toString", options: {} }]]),
    'a metric is "toString", which is unknown',
  ],
  [
    "settings of a metric that are none",
    edited(({ training }) => training.compiled.metrics = [[{ name: "auc", options: null }]]),
    /^what it describes is refused: metrics.auc: expected an object of options /,
  ],
  [
    "a loss of one's own without a name",
    edited(({ training }) => training.compiled.loss = [{ name: 1, custom: [] }]),
    "the name of the loss is 1 and no text",
  ],
  [
    "a metric of one's own whose values are no list",
    edited(({ training }) => training.compiled.metrics = [[{ name: "near", custom: 1 }]]),
    "the values of the metric is 1 and not a list",
  ],
  [
    "a metric that is a number",
    edited(({ training }) => training.compiled.metrics = [[1]]),
    "a metric of compiled is 1 and no text",
  ],
  [
    "steps that are negative",
    edited(({ training }) => training.compiled.steps = -1),
    "steps of compiled is -1 and not a whole number ≥ 0",
  ],
  [
    "a random state of zeros",
    edited(({ training }) => training.shuffling = [0, 0, 0, 0]),
    /^what it describes is refused: randomStream: expected state to be four whole numbers of 32 bits, not all 0, but found \[0, 0, 0, 0\]$/,
  ],
  [
    "a random state of texts",
    edited(({ training }) => training.shuffling = ["1", "2", "3", "4"]),
    /^what it describes is refused: randomStream: expected state to be four whole numbers of 32 bits/,
  ],
];

for (const [what, file, reason] of FILES) {
  Deno.test(`loadModel refuses ${what}`, async () => {
    const error = await assertRejects(() => nl.loadModel(file), RangeError);
    const [, found] = /^loadModel: expected the bytes to hold a saved model, but (.*?)\.?$/s
      .exec(error.message) ?? [undefined, error.message];
    if (typeof reason === "string") assertEquals(found, reason);
    else assert(reason.test(found), found);
  });
}

Deno.test("the table of hostile files has no line twice and is long enough to mean something", () => {
  assert(FILES.length >= 60);
  assertEquals(new Set(FILES.map(([what]) => what)).size, FILES.length);
});
