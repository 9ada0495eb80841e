import { assert, assertAlmostEquals, assertEquals, assertRejects } from "@std/assert";
import { split, toy } from "nonlinear";
import { loadCsv } from "./quiet.ts";

/** Thirty rows; a is missing in each fifth, b never, the text c in each tenth. */
const TABLE = "a,b,c,k\n" +
  Array.from(
    { length: 30 },
    (_, i) =>
      [i % 5 === 0 ? "NA" : i ** 2, i + 0.5, i % 10 === 9 ? "" : "uv"[i % 2], "xy"[i % 2]].join(),
  )
    .join("\n");
const OPTIONS = { label: "k", seed: 3, test: 0.3 };

for (const missing of ["mean", "median"] as const) {
  Deno.test(`a missing number becomes the ${missing} of the rows to train on, in both parts`, async () => {
    const { train, test, columns } = await loadCsv(TABLE, { ...OPTIONS, missing });
    assertEquals(columns, ["a", "b", "c=u", "c=v"]);
    const rows = [train, test].map(({ x }) => x.toArray());
    const isFilled = ([, b]: number[]) => (b - 0.5) % 5 === 0;
    const known = rows[0].filter((row) => !isFilled(row)).map(([a]) => a).sort((a, b) => a - b);
    const { length } = known;
    const expected = missing === "mean"
      ? known.reduce((sum, a) => sum + a) / length
      : (known[Math.ceil(length / 2) - 1] + known[Math.floor(length / 2)]) / 2;
    for (const part of rows) {
      const filled = part.filter(isFilled);
      assert(filled.length > 0, "the seed should give each part a missing value");
      for (const [a] of filled) assertAlmostEquals(a, expected, 1e-4);
    }
    const gaps = rows.flat().filter(([, b]) => (b - 0.5) % 10 === 9);
    assertEquals(gaps.map(([, , u, v]) => [u, v]), [[0, 0], [0, 0], [0, 0]]);
  });
}

Deno.test("rows with a missing value are left out and counted", async () => {
  const { train, test, notes } = await loadCsv(TABLE, { ...OPTIONS, missing: "drop" });
  assertEquals(train.x.rows + test.x.rows, 21);
  assertEquals(notes, ['left out 9 of 30 rows with missing values: 6 in "a", 3 in "c"']);
});

Deno.test("rows without an answer are left out whatever is done about other gaps", async () => {
  const { train, test, notes } = await loadCsv(
    "a,k\n1,x\n2,?\n3,y\n4,x\n5,y",
    { label: "k", test: 0.5, missing: "mean" },
  );
  assertEquals(train.x.rows + test.x.rows, 4);
  assertEquals(notes, ['left out 1 of 5 rows with missing values: 1 in "k"']);
});

Deno.test("words of a person's own can stand for a missing value", async () => {
  const text = "a,k\n1,x\nunknown,y\n3,y\n-99,x\n2,y\n2,x\n";
  const options = { label: "k", test: 0.5, missing: "mean", naValues: ["unknown", "-99"] } as const;
  const { train, test } = await loadCsv(text, options);
  const all = [...train.x.data, ...test.x.data];
  assertEquals(all.length, 6);
  assert(all.every((a) => a >= 1 && a <= 3), `${all}`);
});

Deno.test("a column that has no number in the rows to train on cannot be filled in", async () => {
  const text = "a,b,k\n" +
    Array.from({ length: 10 }, (_, i) => `${i ? "" : 1},${i},${i % 2}`).join("\n");
  const load = (seed: number) => loadCsv(text, { label: "k", seed, missing: "mean", test: 0.5 });
  const message = 'loadCsv: expected a number in column "a" in one of the rows to train on but';
  const outcomes = await Promise.all(
    [1, 2, 3, 4, 5, 6].map((seed) =>
      load(seed).then(() => "filled in", (error) => String(error.message).slice(0, message.length))
    ),
  );
  assertEquals([...new Set(outcomes)].sort(), ["filled in", message]);
});

Deno.test("where every row has a gap, the column with the most is named", async () => {
  await assertRejects(
    () => loadCsv("a,b,k\n,1,x\n,2,y\n3,,x", { label: "k", missing: "drop" }),
    RangeError,
    'found 0: 2 in "a", 1 in "b"; leave "a" out, or fill numbers in with { missing: "median" }.',
  );
});

Deno.test("texts are zeros and ones, and standardising leaves them so", async () => {
  const { train, columns, standardization } = await loadCsv(
    TABLE,
    { ...OPTIONS, missing: "mean", standardize: true },
  );
  const { mean, deviation } = standardization!;
  assertEquals(columns.slice(2), ["c=u", "c=v"]);
  assertEquals([mean.slice(2), deviation.slice(2)], [[0, 0], [1, 1]]);
  assert(train.x.toArray().every(([, , u, v]) => [0, 1].includes(u) && [0, 1].includes(v)));
});

Deno.test("a stratified split has the same share of each class in both parts", () => {
  const { x, labels, classNames } = toy.spirals({ samples: 400, seed: 1 });
  const uneven = Uint8Array.from(labels, (_, i) => i % 10 === 0 ? 1 : 0);
  for (const seed of [1, 2, 3]) {
    const { train, test } = split({ x, labels: uneven, classNames }, {
      test: 0.25,
      seed,
      stratify: true,
    });
    const ones = (labels: Uint8Array) => labels.filter((label) => label === 1).length;
    assertEquals([train.labels.length, ones(train.labels)], [300, 30]);
    assertEquals([test.labels.length, ones(test.labels)], [100, 10]);
    const rows = [train, test].flatMap(({ x }) => x.toArray().map(String));
    assertEquals(rows.sort(), x.toArray().map(String).sort(), "each row is in one part");
  }
  const plain = split({ x, labels: uneven, classNames }, { test: 0.25, seed: 1 });
  const strict = split({ x, labels: uneven, classNames }, { test: 0.25, seed: 1, stratify: true });
  assert(plain.test.labels.join() !== strict.test.labels.join());
});

Deno.test("a class with too few examples for both parts is named", async () => {
  await assertRejects(
    () => loadCsv("a,k\n1,x\n2,x\n3,x\n4,y", { label: "k", test: 0.5, stratify: true }),
    RangeError,
    'loadCsv: expected each class to be in both parts but found 1 of "y", of which',
  );
});
