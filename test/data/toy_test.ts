import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { type Dataset, split, toy } from "nonlinear";

const SETS: [name: string, make: (options: object) => Dataset][] = [
  ["moons", toy.moons],
  ["circles", toy.circles],
  ["spirals", toy.spirals],
  ["xor", toy.xor],
  ["blobs", toy.blobs],
];

for (const [name, make] of SETS) {
  Deno.test(`toy.${name} makes points in the plane, shared out evenly and mixed, the same for the same seed`, () => {
    const { x, labels, classNames } = make({ samples: 120, seed: 7 });
    assertEquals(x.shape, [120, 2]);
    const counts = classNames.map((_, label) => labels.filter((found) => found === label).length);
    assertEquals(counts, classNames.map(() => 120 / classNames.length));
    assert(new Set(labels.slice(-30)).size === classNames.length);
    assert(x.data.every((value) => Math.abs(value) < 3));
    assertEquals(make({ samples: 120, seed: 7 }), { x, labels, classNames });
    assert(make({ samples: 120, seed: 8 }).x.data.some((value, i) => value !== x.data[i]));
    assert(make({ samples: 120 }).x.data.some((value, i) => value !== make({}).x.data[i]));
  });
}

Deno.test("without noise the points lie on the curves of scikit-learn's definitions", () => {
  const moons = toy.moons({ samples: 41, noise: 0, seed: 1 });
  for (const [i, [x1, x2]] of [...moons.x].entries()) {
    const [centre1, centre2, side] = moons.labels[i] === 0 ? [0, 0, 1] : [1, 0.5, -1];
    assertAlmostEquals(Math.hypot(x1 - centre1, x2 - centre2), 1, 1e-6);
    assert(side * (x2 - centre2) >= -1e-6);
  }
  assertEquals(moons.labels.filter((label) => label === 0).length, 21);
  const circles = toy.circles({ samples: 40, noise: 0, factor: 0.25, seed: 1 });
  for (const [i, [x1, x2]] of [...circles.x].entries()) {
    assertAlmostEquals(Math.hypot(x1, x2), circles.labels[i] === 0 ? 1 : 0.25, 1e-6);
  }
});

Deno.test("a spiral ends at radius 1 after its turns", () => {
  const { x, labels } = toy.spirals({ samples: 90, noise: 0, arms: 3, turns: 1.25, seed: 1 });
  const rims = [...x].map(([x1, x2], i) => [labels[i], Math.hypot(x1, x2), Math.atan2(x2, x1)])
    .filter(([_, radius]) => radius > 0.9999).sort(([a], [b]) => a - b);
  assertEquals(rims.map(([label]) => label), [0, 1, 2]);
  for (const [label, , angle] of rims) {
    const expected = 2 * Math.PI * (1.25 + label / 3);
    assertAlmostEquals(Math.cos(angle - expected), 1, 1e-6);
  }
});

Deno.test("xor's classes follow from the signs, and nothing lies on an axis", () => {
  const { x, labels } = toy.xor({ samples: 400, seed: 3 });
  for (const [i, [x1, x2]] of [...x].entries()) {
    assertEquals(labels[i], x1 * x2 > 0 ? 0 : 1);
    assert(Math.abs(x1) >= 0.0499 && Math.abs(x2) >= 0.0499);
  }
});

Deno.test("the noise has the standard deviation that was asked for", () => {
  const { x, labels } = toy.blobs({ samples: 20000, centers: 2, noise: 0.3, seed: 1 });
  const rest = [...x].flatMap(([x1, x2], i) => [x1 - (labels[i] === 0 ? 1 : -1), x2]);
  const mean = rest.reduce((sum, value) => sum + value) / rest.length;
  const variance = rest.reduce((sum, value) => sum + value * value, 0) / rest.length;
  assertAlmostEquals(mean, 0, 0.006);
  assertAlmostEquals(Math.sqrt(variance), 0.3, 0.006);
});

Deno.test("toy.wave is a sine, in a random order", () => {
  const { x, y } = toy.wave({ samples: 51, noise: 0, waves: 3, seed: 1 });
  assertEquals([x.shape, y.shape], [[51, 1], [51, 1]]);
  for (let i = 0; i < 51; i++) {
    assertAlmostEquals(y.data[i], Math.sin(3 * Math.PI * x.data[i]), 1e-5);
  }
  assertEquals([Math.min(...x.data), Math.max(...x.data)], [-1, 1]);
  assert(x.data.some((value, i) => i > 0 && value < x.data[i - 1]));
});

const FAULTY: [make: () => unknown, message: string][] = [
  [
    () => toy.moons({ sample: 3 } as object),
    'toy.moons: expected options among samples, noise, seed but found "sample"; did you mean "samples"?',
  ],
  [
    () => toy.moons({ samples: 1 }),
    "toy.moons: expected samples to be a whole number from 2 to 10,000,000 but found 1.",
  ],
  [() => toy.circles({ noise: -1 }), "expected noise to be a number ≥ 0 but found -1."],
  [
    () => toy.circles({ factor: 1 }),
    "expected factor to be a number ≥ 0 and < 1 but found 1.",
  ],
  [
    () => toy.spirals({ arms: 300 }),
    "expected arms to be a number ≥ 2 and < 257 but found 300.",
  ],
  [() => toy.spirals({ turns: NaN }), "expected turns to be a number ≥ 0 but found NaN."],
  [() => toy.xor({ seed: 0.5 }), "toy.xor: expected seed to be a whole number from 0"],
  [() => toy.blobs({ centers: 1 }), "expected centers to be a whole number ≥ 2 but found 1."],
  [
    () => toy.blobs({ centers: 257, samples: 300 }),
    "expected centers to be a number ≥ 2 and < 257",
  ],
  [() => toy.wave({ waves: -2 }), "toy.wave: expected waves to be a number ≥ 0 but found -2."],
];
for (const [make, message] of FAULTY) {
  Deno.test(`a toy set refuses what it cannot make: ${message.slice(0, 60)}`, () => {
    assertThrows(make, RangeError, message);
  });
}

Deno.test("split shares out every example once, the same for the same seed", () => {
  const data = toy.moons({ samples: 50, noise: 0, seed: 1 });
  const { train, test } = split(data, { test: 0.3, seed: 4 });
  assertEquals([train.x.shape, test.x.shape], [[35, 2], [15, 2]]);
  const rows = (...sets: Dataset[]) =>
    sets.flatMap(({ x, labels }) => [...x].map((row, i) => `${row.join()} ${labels[i]}`)).sort();
  assertEquals(rows(train, test), rows(data));
  assertEquals(split(data, { test: 0.3, seed: 4 }), { train, test });
  assertEquals(train.classNames, data.classNames);
  const wave = split(toy.wave({ samples: 10, noise: 0, waves: 1, seed: 1 }));
  assertEquals([wave.train.y.rows, wave.test.y.rows], [8, 2]);
  assertAlmostEquals(wave.test.y.data[0], Math.sin(Math.PI * wave.test.x.data[0]), 1e-6);
});

Deno.test("split refuses what is no set, and parts that would be empty", () => {
  const data = toy.moons({ samples: 10, seed: 1 });
  assertThrows(
    () => split(data, { test: 0 }),
    RangeError,
    "split: expected test to leave rows to train on and rows to test with, but 0 of 10 rows is 0.",
  );
  assertThrows(() => split(data, { test: 0.99 }), RangeError, "but 0.99 of 10 rows is 10.");
  assertThrows(() => split(data, { test: 2 }), RangeError, "≥ 0 and < 1 but found 2");
  assertThrows(() => split([1] as never), TypeError, "split: expected a set of data");
  assertThrows(() => split(undefined as never), TypeError, "but found undefined");
});
