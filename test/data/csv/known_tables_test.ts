import { assertEquals } from "@std/assert";
import type { CsvOptions, Dataset, RegressionData } from "nonlinear";
import { loadCsv } from "./quiet.ts";

// Small tables in the shapes of well-known public ones (the numbers are made up): what separates their cells, whether
// they have a line of names, how they write missing values, and what is to be learned.

const mayRead = Deno.permissions.querySync({ name: "read" }).state === "granted";

interface Known {
  readonly file: string;
  readonly options: CsvOptions;
  /** Rows to train on, rows to test with, columns. */
  readonly shape: [train: number, test: number, columns: number];
  /** The classes; "number" where a number is to be learned. */
  readonly classes: readonly string[] | "number";
  /** Columns that must be there. */
  readonly columns: readonly string[];
  readonly notes: readonly string[];
}

const NO_NAMES =
  'line 1 holds numbers, so it was taken for data, and the columns are called "0", "1", "2" …; if it is the line of names, say { header: true }';
const separated = (name: string) =>
  `cells are separated by ${name}; if not, say { separator: "," }`;
const leftOut = (name: string, texts: number) =>
  `column "${name}" has ${texts} different texts in ${texts} rows and was left out; to use it, name it in columns`;

const KNOWN: Known[] = [
  {
    file: "iris.data",
    options: { label: 4, stratify: true, test: 0.25 },
    shape: [18, 6, 4],
    classes: ["Iris-setosa", "Iris-versicolor", "Iris-virginica"],
    columns: ["0", "3"],
    notes: [NO_NAMES],
  },
  {
    file: "titanic.csv",
    options: { label: "Survived", missing: "median", ignore: ["PassengerId"], text: ["Pclass"] },
    shape: [32, 8, 12],
    classes: ["0", "1"],
    columns: ["Pclass=1", "Sex=female", "Age", "Embarked=S"],
    notes: [
      leftOut("Name", 40),
      leftOut("Ticket", 40),
      leftOut("Cabin", 10),
      'missing numbers are the median of their column in the rows to train on: 8 in "Age"',
      'missing texts are 0 in each column of theirs: 1 in "Embarked"',
    ],
  },
  {
    file: "titanic.csv",
    options: { label: "Survived", missing: "drop" },
    shape: [26, 6, 11],
    classes: ["0", "1"],
    columns: ["PassengerId", "Pclass", "Sex=male"],
    notes: [
      leftOut("Name", 40),
      leftOut("Ticket", 40),
      leftOut("Cabin", 10),
      '"PassengerId" looks like the number of the row, from which nothing general can be learned; to leave it out, say { ignore: ["PassengerId"] }',
      'left out 8 of 40 rows with missing values: 8 in "Age", 1 in "Embarked"',
    ],
  },
  {
    file: "winequality.csv",
    options: { label: "quality" },
    shape: [24, 6, 6],
    classes: ["5", "6", "7"],
    columns: ["fixed acidity", "citric acid"],
    notes: [separated("semicolons")],
  },
  {
    file: "winequality.csv",
    options: { target: "quality" },
    shape: [24, 6, 6],
    classes: "number",
    columns: ["alcohol"],
    notes: [separated("semicolons")],
  },
  {
    file: "housing.data",
    options: { target: 7, standardize: true },
    shape: [20, 5, 7],
    classes: "number",
    columns: ["0", "6"],
    notes: [separated("blanks"), NO_NAMES],
  },
  {
    file: "california.csv",
    options: { target: "median_house_value", missing: "mean" },
    shape: [24, 6, 9],
    classes: "number",
    columns: ["total_bedrooms", "ocean_proximity=<1H OCEAN"],
    notes: [
      'missing numbers are the mean of their column in the rows to train on: 2 in "total_bedrooms"',
    ],
  },
  {
    file: "penguins.csv",
    options: { label: "species", missing: "drop" },
    shape: [20, 5, 10],
    classes: ["Adelie", "Chinstrap", "Gentoo"],
    columns: ["island=Dream", "sex=female", "bill_length_mm"],
    notes: [
      'left out 2 of 27 rows with missing values: 1 in "bill_length_mm", 1 in "bill_depth_mm", 1 in "flipper_length_mm", 1 in "body_mass_g", 2 in "sex"',
    ],
  },
  {
    file: "adult.data",
    options: { label: 8, missing: "mean" },
    shape: [32, 8, 13],
    classes: ["<=50K", ">50K"],
    columns: ["1=Private", "3=HS-grad", "5=Female"],
    notes: [NO_NAMES, 'missing texts are 0 in each column of theirs: 6 in "1"'],
  },
  {
    file: "abalone.data",
    options: { target: 5 },
    shape: [24, 6, 7],
    classes: "number",
    columns: ["0=F", "0=I", "0=M"],
    notes: [NO_NAMES],
  },
  {
    file: "auto-mpg.data",
    options: { target: 0, missing: "median" },
    shape: [20, 5, 7],
    classes: "number",
    columns: ["1", "7"],
    notes: [
      separated("blanks"),
      NO_NAMES,
      leftOut("8", 25),
      'missing numbers are the median of their column in the rows to train on: 1 in "3"',
    ],
  },
  {
    file: "sheet.csv",
    options: { label: "Raucher" },
    shape: [16, 4, 7],
    classes: ["ja", "nein"],
    columns: ["Name=Möller", "Name=Müller", "Größe (m)", "Einkommen", "Anteil"],
    notes: [
      'the file is not UTF-8, so it was read as Latin-1 (windows-1252); if letters look wrong, name the encoding, such as { encoding: "windows-1251" }',
      separated("semicolons"),
      'column "Größe (m)": 1,86 was read as 1.86; if not, say { decimal: "." }',
      'column "Einkommen": 5.374 was read as 5374; if not, say { decimal: "." }',
      'column "Anteil": 55% was read as 0.55',
    ],
  },
];

for (const { file, options, shape, classes, columns, notes } of KNOWN) {
  Deno.test({
    name: `a table as ${file} is read with ${JSON.stringify(options)}`,
    ignore: !mayRead,
    async fn() {
      const path = new URL(`./files/${file}`, import.meta.url);
      const data = await loadCsv(path, { seed: 1, ...options });
      const [train, test] = [data.train, data.test] as (Dataset | RegressionData)[];
      assertEquals([train.x.rows, test.x.rows, data.columns.length], shape);
      assertEquals(train.x.cols, shape[2]);
      assertEquals("classNames" in train ? train.classNames : "number", classes);
      assertEquals(columns.filter((name) => !data.columns.includes(name)), []);
      assertEquals(data.notes, notes);
      for (const { x } of [train, test]) assertEquals(x.data.every(Number.isFinite), true);
      if ("y" in train) assertEquals(train.y.shape, [shape[0], 1]);
    },
  });
}
