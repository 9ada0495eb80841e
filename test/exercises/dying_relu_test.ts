import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import * as nl from "../../lib/mod.ts";

const { todo } = nl;
type Finder = (f: nl.ScalarActivation, sums: nl.Matrix) => unknown;
type Widths = readonly number[];

function findDead(f: nl.ScalarActivation, sums: nl.Matrix): number[] {
  const dead: number[] = [];
  for (let unit = 0; unit < sums.cols; unit++) {
    let isDead = true;
    for (let row = 0; row < sums.rows; row++) {
      if (f.derivative(sums.at(row, unit)) !== 0) isDead = false;
    }
    if (isDead) dead.push(unit);
  }
  return dead;
}

/** Finds the units for which a test of all their sums holds. */
function where(test: (f: nl.ScalarActivation, sums: number[]) => boolean): Finder {
  return function find(f, sums) {
    const columns = Array.from(
      { length: sums.cols },
      (_, unit) => sums.toArray().map((row) => row[unit]),
    );
    return columns.flatMap((column, unit) => test(f, column) ? [unit] : []);
  };
}

function* endless() {
  while (true) yield 0;
}

const FINDERS: [what: string, answer: unknown, words: string[]][] = [
  ["the stub", () => todo, ["NOT STARTED A finder of dead units."]],
  ["two loops", findDead, ["PASSED A finder of dead units."]],
  [
    "rows and every",
    (f: nl.ScalarActivation, sums: nl.Matrix) =>
      [...Array(sums.cols).keys()].filter((unit) =>
        sums.toArray().every((row) => f.derivative(row[unit]) === 0)
      ),
    ["PASSED"],
  ],
  ["the derivative of the whole matrix, and a set", (f: nl.ScalarActivation, sums: nl.Matrix) => {
    const slopes = f.derivative(sums).toArray();
    return new Set(slopes[0].keys().filter((unit) => slopes.every((row) => row[unit] === 0)));
  }, ["PASSED"]],
  [
    "the last unit first",
    (f: nl.ScalarActivation, sums: nl.Matrix) => findDead(f, sums).reverse(),
    [
      "PASSED",
    ],
  ],
  [
    "a typed array",
    (f: nl.ScalarActivation, sums: nl.Matrix) => Uint8Array.from(findDead(f, sums)),
    [
      "PASSED",
    ],
  ],
  ["a generator", function* (f: nl.ScalarActivation, sums: nl.Matrix) {
    yield* findDead(f, sums);
  }, ["PASSED"]],
  [
    "slopes below a millionth",
    where((f, sums) => sums.every((z) => Math.abs(f.derivative(z)) < 1e-6)),
    [
      "in the case “slopes of 1e−12, which are not 0”",
      "Small is not 0: with a slope of 1e−12 a unit still learns.",
    ],
  ],
  ["slopes not above 0", where((f, sums) => sums.every((z) => f.derivative(z) <= 0)), [
    "in the case “slopes below 0”",
    "A slope below 0 is a slope, too",
  ]],
  [
    "a sum of slopes",
    where((f, sums) => sums.reduce((sum, z) => sum + f.derivative(z), 0) === 0),
    ["in the case “slopes that cancel”", "Slopes of both signs may add up to 0"],
  ],
  [
    "one unit twice",
    (f: nl.ScalarActivation, s: nl.Matrix) => [...findDead(f, s), ...findDead(f, s)],
    [
      "is not right",
    ],
  ],
  ["undefined", undefined, ["answer is not a function", "declared in a cell that has been run"]],
  ["the dead units themselves", [1], ["found         [1]", "Give the function itself"]],
  ["forgotten return", (f: nl.ScalarActivation, sums: nl.Matrix) => void findDead(f, sums), [
    "f is not right in the case “three units, the second one dead”.",
    "input         f(the function relu, Matrix [[1, -2, 0.5], [3, -1, -4]])",
    "expected      a list of 1 item",
    "needs the word return",
  ]],
  [
    "an async function",
    async (f: nl.ScalarActivation, sums: nl.Matrix) => await findDead(f, sums),
    [
      "found         a promise",
    ],
  ],
  ["one that throws", (_: nl.ScalarActivation, sums: nl.Matrix) => sums.at(99, 0), [
    "f throws an error.",
    "RangeError",
  ]],
  ["a matrix that is written into", (f: nl.ScalarActivation, sums: nl.Matrix) => {
    const dead = findDead(f, sums);
    sums.data.fill(0);
    return dead;
  }, ["f changes what it is given."]],
  ["the living", where((f, sums) => sums.some((z) => f.derivative(z) !== 0)), [
    "Those are the units that live.",
  ]],
  [
    "units that sleep through one example",
    where((f, sums) => sums.some((z) => f.derivative(z) === 0)),
    ["One example at which a unit is flat does not make it dead"],
  ],
  ["outputs of 0", where((f, sums) => sums.every((z) => f(z) === 0)), [
    "in the case “relu6, which is flat above 6, too”",
    "relu6 is flat at 6, too",
  ]],
  ["sums not above 0", where((_, sums) => sums.every((z) => z <= 0)), [
    "in the case “leaky relu, whose slope is never 0”",
    "That holds for relu alone: leaky relu learns from sums below 0.",
  ]],
  ["sums below 0", where((_, sums) => sums.every((z) => z < 0)), [
    "in the case “sums of exactly 0”",
    "misses sums of exactly 0",
  ]],
  [
    "the mean of the sums",
    where((f, sums) => f.derivative(sums.reduce((a, b) => a + b) / sums.length) === 0),
    ["a unit lives if a single example switches it on"],
  ],
  ["a tolerance", where((f, sums) => sums.every((z) => Math.abs(f(z)) < 1e-6)), [
    "off except at 1e−30",
    "Small is not 0",
  ]],
  ["how many there are", (f: nl.ScalarActivation, s: nl.Matrix) => findDead(f, s).length, [
    "return which ones, as a list",
  ]],
  ["counted from 1", (f: nl.ScalarActivation, s: nl.Matrix) => findDead(f, s).map((i) => i + 1), [
    "expected      1",
    "found         2",
    "Units are counted from 0.",
  ]],
  [
    "rows for units",
    (f: nl.ScalarActivation, s: nl.Matrix) =>
      s.toArray().flatMap((row, i) => row.every((z) => f.derivative(z) === 0) ? [i] : []),
    ["Those are rows, which are examples: a unit is a column."],
  ],
  [
    "a flag for each unit",
    (f: nl.ScalarActivation, s: nl.Matrix) =>
      Array.from({ length: s.cols }, (_, unit) => findDead(f, s).includes(unit)),
    [
      "expected  1 item, [1]",
      "found     [false, true, false]",
    ],
  ],
  ["their numbers as text", (f: nl.ScalarActivation, s: nl.Matrix) => findDead(f, s).join(), [
    "expected  a list of 1 item",
    'found     "1"',
  ]],
  ["an endless generator", endless, ["more than 1 item; does it end?"]],
];

const CHANCES: [what: string, answer: unknown, words: string[]][] = [
  ["the stub", () => todo, ["NOT STARTED The chance of being born dead."]],
  ["a product", (widths: Widths) => 1 - widths.reduce((p, n) => p * (1 - 2 ** -n), 1), ["PASSED"]],
  ["a loop", (widths: Widths) => {
    let dead = 0;
    for (const n of widths) dead += (1 - dead) / 2 ** n;
    return dead;
  }, ["PASSED"]],
  ["a number", 0.5, ["answer is not a function"]],
  ["the chance to live", (widths: Widths) => widths.reduce((p, n) => p * (1 - 2 ** -n), 1), [
    "in the case “one layer of three”",
    "That is the chance that the network lives",
  ]],
  ["a sum", (widths: Widths) => widths.reduce((sum, n) => sum + 2 ** -n, 0), [
    "do not add up",
  ]],
  ["all layers at once", (widths: Widths) => widths.reduce((p, n) => p * 2 ** -n, 1), [
    "That is the chance that every layer is off.",
  ]],
  ["1 minus all layers at once", (widths: Widths) => 1 - widths.reduce((p, n) => p / 2 ** n, 1), [
    "1 minus the chance that every layer is off",
  ]],
  ["a minus forgotten", (widths: Widths) => 1 - widths.reduce((p, n) => p * (1 - 2 ** n), 1), [
    "The minus in 2 ** −n is missing",
  ]],
  [
    "base and exponent swapped",
    (widths: Widths) => 1 - widths.reduce((p, n) => p * (1 - n ** -2), 1),
    ["Base and exponent are swapped"],
  ],
  ["the first width for all", (widths: Widths) => 1 - (1 - 2 ** -widths[0]) ** widths.length, [
    "in the case “layers of different widths”",
    "take each width in turn",
  ]],
  ["percent", (widths: Widths) => 100 * (1 - widths.reduce((p, n) => p * (1 - 2 ** -n), 1)), [
    "give a share from 0 to 1",
  ]],
  [
    "no first value for reduce",
    (widths: Widths) => 1 - widths.map((n) => 1 - 2 ** -n).reduce((p, alive) => p * alive),
    [
      "f throws an error.",
      "f([])",
      "Reduce of empty array",
      "reduce needs a start",
    ],
  ],
  ["a width taken out of the list", (widths: number[]) => {
    let alive = 1;
    while (widths.length > 0) alive *= 1 - 2 ** -widths.pop()!;
    return 1 - alive;
  }, ["f changes what it is given.", "afterwards f([])"]],
  ["a text", () => "0.5", ["leave out the quotes"]],
  ["NaN", (widths: Widths) => 1 - 2 ** -(widths as unknown as number) * NaN, ["found         NaN"]],
];

const cure = { activation: "relu", kernelInitializer: "heNormal", learningRate: 0.1 };

const CURES: [what: string, answer: unknown, words: string[]][] = [
  ["the stub", todo, ["NOT STARTED The network, mended."]],
  ["stubs", { activation: todo, kernelInitializer: todo, learningRate: todo }, ["NOT STARTED"]],
  ["He and smaller steps", cure, ["PASSED The network, mended."]],
  ["leaky relu, too, as values", {
    activation: nl.leakyRelu,
    kernelInitializer: nl.initializers.heUniform(),
    learningRate: 0.05,
  }, ["PASSED"]],
  ["the network as it was", {
    activation: "relu",
    kernelInitializer: "glorotUniform",
    learningRate: 1,
  }, [
    "With seed 1 the network does not learn.",
    "dead: 69 % before training, 69 % after it",
    "is dead as a whole before the first step, and no step can revive it",
  ]],
  ["smaller steps alone", { ...cure, kernelInitializer: "glorotUniform" }, [
    "no step can revive it: change the activation or how the weights start",
  ]],
  ["He alone", { ...cure, learningRate: 1 }, ["died in training: take smaller steps."]],
  ["leaky relu alone", {
    activation: "leakyRelu",
    kernelInitializer: "glorotUniform",
    learningRate: 1,
  }, ["dead: 0 % before training, 0 % after it", "Its units live, but"]],
  ["leaky relu and He with large steps", { ...cure, activation: "leakyRelu", learningRate: 1 }, [
    "training fails",
    "until they overflow",
  ]],
  ["steps too small", { ...cure, learningRate: 1e-4 }, ["does not learn", "or the learning rate"]],
  ["a step backwards", { ...cure, learningRate: -0.1 }, [
    "answer.learningRate is out of bounds.",
  ]],
  ["a learning rate as text", { ...cure, learningRate: "0.1" }, [
    "answer.learningRate is not a number.",
    "leave out the quotes",
  ]],
  ["no learning rate", { activation: "relu", kernelInitializer: "heNormal" }, [
    "answer has no learningRate.",
  ]],
  ["a half-done cure", { ...cure, learningRate: todo }, [
    "Right so far; answer.learningRate is still to be done.",
  ]],
  ["an unknown initializer", { ...cure, kernelInitializer: "heNormale" }, [
    "No network can be built with that.",
    "heNormal",
  ]],
  ["a number for an activation", { ...cure, activation: 3 }, [
    "answer.activation is not an activation.",
  ]],
  ["a list", ["leakyRelu", "heNormal", 0.1], ["answer has no activation."]],
];

for (
  const [name, answers] of [
    ["dead units", FINDERS],
    ["born dead", CHANCES],
    ["mended network", CURES],
  ] as const
) {
  for (const [what, answer, words] of answers) {
    Deno.test(`check("${name}") has an answer to ${what}`, async () => {
      const { text } = await nl.check(name, anonymous(answer));
      for (const word of words) assertStringIncludes(text, word);
      assert(text.length < 1000, "A verdict is short");
    });
  }
}

Deno.test("a finder that passes finds what nl.deadUnits finds", () => {
  for (const activation of ["relu", "relu6", "elu", "hardSigmoid"]) {
    for (const bias of [-1, -0.1, 0]) {
      const biasInitializer = nl.initializers.constant({ value: bias });
      const hidden = { units: 9, activation, biasInitializer };
      const model = nl.sequential({
        layers: [
          nl.layers.dense({ ...hidden, inputShape: [2] }),
          ...Array.from({ length: 5 }, () => nl.layers.dense(hidden)),
        ],
        seed: 3,
      });
      const { x } = nl.toy.spirals({ samples: 40, seed: 1 });
      assertEquals(
        nl.trace(model, x).layers.map(({ activation, preActivation }) =>
          findDead(activation as nl.ScalarActivation, preActivation)
        ),
        nl.deadUnits(model, x).map(({ dead }) => dead),
      );
    }
  }
});

/** An answer's function is called f in messages, unless it was declared with a name. */
function anonymous(answer: unknown): unknown {
  if (typeof answer !== "function" || answer === findDead) return answer;
  return Object.defineProperty(answer, "name", { value: "f" });
}
