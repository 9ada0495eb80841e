import { assert, assertAlmostEquals, assertEquals, assertRejects } from "@std/assert";
import { type CsvOptions, type Dataset, loadCsv } from "nonlinear";

const mayRead = Deno.permissions.querySync({ name: "read" }).state === "granted";

const FLOWERS = `name,petal,sepal,kind
a,1.5,5,setosa
b,-4e-1,6,"virginica, wild"

c,1.25,7,setosa
d,3,8,"virginica, wild"
`;
const FLOWER_OPTIONS = { label: "kind", columns: ["petal", "sepal"], test: 0.25, seed: 1 };

Deno.test("a table becomes columns of numbers and classes", async () => {
  const { train, test, columns, standardization } = await loadCsv(FLOWERS, FLOWER_OPTIONS);
  assertEquals(columns, ["petal", "sepal"]);
  assertEquals(standardization, undefined);
  assertEquals([train.x.shape, test.x.shape], [[3, 2], [1, 2]]);
  assertEquals(train.classNames, ["setosa", "virginica, wild"]);
  assertEquals(rowsOf(train, test), [
    "-0.4000000059604645,6 1",
    "1.25,7 0",
    "1.5,5 0",
    "3,8 1",
  ]);
  assertEquals(await loadCsv(FLOWERS, FLOWER_OPTIONS), { train, test, columns });
});

Deno.test("blanks around cells and names do not count", async () => {
  const { train, test, columns } = await loadCsv("x , kind\n1, a\n2 ,b\n 3,a \n", {
    label: "kind",
    test: 0.4,
  });
  assertEquals([columns, train.classNames], [["x"], ["a", "b"]]);
  assertEquals(rowsOf(train, test), ["1 0", "2 1", "3 0"]);
});

Deno.test("classes written as numbers are numbered by their size, not as words", async () => {
  const { train, test } = await loadCsv("x;k\n1;10\n2;9\n3;-1\n4;10\n5;9", {
    label: "k",
    separator: ";",
    test: 0.4,
  });
  assertEquals(train.classNames, ["-1", "9", "10"]);
  assertEquals(rowsOf(train, test), ["1 2", "2 1", "3 0", "4 2", "5 1"]);
});

Deno.test("a table without names has numbered columns", async () => {
  const { train, test, columns } = await loadCsv("\uFEFF1,2,yes\r\n3,4,no\r\n", {
    label: 2,
    header: false,
    test: 0.5,
  });
  assertEquals(columns, ["0", "1"]);
  assertEquals(rowsOf(train, test), ["1,2 1", "3,4 0"]);
});

Deno.test("standardising measures the rows to train on alone", async () => {
  const text = "a,b,k\n" + Array.from({ length: 40 }, (_, i) => `${i * i},7,${i % 2}`).join("\n");
  const options = { label: "k", test: 0.25, seed: 3 };
  const plain = await loadCsv(text, options);
  const { train, test, standardization } = await loadCsv(text, { ...options, standardize: true });
  const column = [...train.x].map(([a]) => a);
  const mean = column.reduce((sum, a) => sum + a) / column.length;
  assertAlmostEquals(mean, 0, 1e-6);
  const variance = column.reduce((sum, a) => sum + a * a, 0) / column.length;
  assertAlmostEquals(variance, 1, 1e-5);
  assert([...train.x].every(([, b]) => b === 0)); // always the same: moved, not divided by 0
  assert(standardization !== undefined);
  const [[m, d], [raw], [scaled]] = [
    [standardization.mean[0], standardization.deviation[0]],
    plain.test.x.row(0),
    test.x.row(0),
  ];
  assertAlmostEquals(scaled, (raw - m) / d, 1e-6);
  assertEquals(test.labels, plain.test.labels);
});

const LABEL = { label: "k" };
const FAULTY: [what: string, text: string, options: object, message: string][] = [
  [
    "a word among numbers",
    'a,k\n1,"x\ny"\nmany,z\n',
    LABEL,
    'loadCsv: expected a number in line 4, column "a", but found "many"; mend or delete that line, or choose other columns with { columns: […] }.',
  ],
  [
    "an empty cell",
    "a,k\n1,x\n\n,y",
    LABEL,
    'in line 4, column "a", but found an empty cell; mend',
  ],
  ["a decimal comma", 'a;k\n"1,5";x', { ...LABEL, separator: ";" }, "write decimals with a point"],
  ["a number beyond float32", "a,k\n1e39,x\n2,y", LABEL, 'but found "1e39"'],
  ["a missing class", "a,k\n1,", LABEL, 'expected a class in line 2, column "k", but found an'],
  [
    "one class alone",
    "a,k\n1,x\n2,x",
    LABEL,
    'expected from 2 to 256 classes in column "k" but found 1.',
  ],
  [
    "measurements as classes",
    "a,k\n" + Array.from({ length: 300 }, (_, i) => `1,${i / 7}`).join("\n"),
    LABEL,
    "but found 300.",
  ],
  [
    "a short line",
    "a,b,k\n1,2,x\n1,x\n",
    LABEL,
    "expected line 3 to have 3 cells, as line 1 has, but found 2",
  ],
  [
    "an open quote",
    'a,k\n1,x\n2,"y\n3,x\n',
    LABEL,
    "found one that is not, perhaps in line 3",
  ],
  ["a name twice", "a,a,k\n1,2,x", LABEL, 'a name of its own but found "a" twice'],
  ["no name", "a,,k\n1,2,x", LABEL, "a name of its own but found an empty one"],
  ["no text", "\n", LABEL, "expected a table but found no text"],
  [
    "a label that is not there",
    "age,kind\n1,x",
    { label: "knd" },
    'expected label to be one of the columns age, kind but found "knd"; did you mean "kind"?',
  ],
  ["no label", "age,kind\n1,x", {}, "expected label to be one of the columns age, kind but found"],
  [
    "another separator",
    "age;kind\n1;x",
    { label: "kind" },
    'with another separator than "," say { separator: ";" }',
  ],
  [
    "a column that is not there",
    "a,k\n1,x",
    { ...LABEL, columns: ["b"] },
    "expected columns[0] to be one of the columns a, k",
  ],
  [
    "the label among the columns",
    "a,k\n1,x\n2,y",
    { ...LABEL, columns: ["k"] },
    "expected columns to leave out the label",
  ],
  ["no column of numbers", "k\nx\ny", LABEL, "at least one column of numbers but found none"],
  ["a separator too long", "a,k\n1,x", { ...LABEL, separator: ", " }, 'but found ", "'],
  ["an unknown option", "a,k\n1,x", { ...LABEL, labels: 1 }, 'did you mean "label"?'],
  ["a part without rows", "a,k\n1,x\n2,y", { ...LABEL, test: 0.1 }, "loadCsv: expected test to"],
];
for (const [what, text, options, message] of FAULTY) {
  Deno.test(`a table with ${what} is refused`, async () => {
    await assertRejects(() => loadCsv(text, options as CsvOptions), RangeError, message);
  });
}

Deno.test("what is no source is refused", async () => {
  await assertRejects(
    () => loadCsv([1] as never, LABEL),
    TypeError,
    "loadCsv: expected a path, a URL or the text of a table but found [1].",
  );
});

Deno.test({
  name: "a file that is not there is named, with the folder it was looked for in",
  ignore: !mayRead,
  async fn() {
    await assertRejects(
      () => loadCsv("not-there.csv", LABEL),
      Error,
      `expected a file at not-there.csv but found none; a relative path starts at ${Deno.cwd()}.`,
    );
  },
});

/** All examples of both parts, in an order of their own. */
function rowsOf(...parts: Dataset[]): string[] {
  return parts.flatMap(({ x, labels }) => [...x].map((row, i) => `${row.join()} ${labels[i]}`))
    .sort();
}
