import { assertEquals } from "@std/assert";
import { join } from "node:path";
import { committedNotebooks, copiesOf } from "../../.tasks/committed.ts";
import { ensureEnvironment } from "../../.tasks/environment.ts";
import type { Cell, Notebook } from "../../.tasks/notebook.ts";
import { withoutRun } from "../../.tasks/normalise.ts";
import { runNotebook } from "../../.tasks/run_notebook.ts";
import { type Try, tryFaults, withTries } from "./tries.ts";

const permitted = Deno.permissions.querySync({ name: "run" }).state === "granted";

/** The lessons whose values take seconds; `NONLINEAR_TRIES=all` takes the others too, which need minutes. */
const QUICK = /\/0[12]-/;
const allLessons = Deno.permissions.querySync({ name: "env" }).state === "granted" &&
  Deno.env.get("NONLINEAR_TRIES") === "all";

/** What the lessons say of the numbers to try. */
const TRIES: Readonly<Record<string, Try[]>> = {
  "notebooks/01-why-activations.ipynb": [
    { cell: "by-hand", from: "bias = 2.5", to: "bias = 1", shows: /^0$/ },
    { cell: "descent", from: "rate = 0.1", to: "rate = 0.01", shows: "loss 2.9" },
    {
      cell: "descent",
      from: "rate = 0.1",
      to: "rate = 0.5",
      shows: /loss 0\.05, turning back \d\d/,
    },
    { cell: "descent", from: "rate = 0.1", to: "rate = 0.6", shows: /loss 37,?000/ },
    {
      cell: "backpropagation",
      from: "[0.5, 2, 3]",
      to: "[0.5, -2, 3]",
      shows: "from the first to the last, 0, 0, 0",
    },
  ],
  "notebooks/02-relu.ipynb": [
    { cell: "one-digit", from: "which = 0", to: "which = 8", shows: /1 picture: 5.*6 96,/s },
    { cell: "life-dead", from: "firstRate = 2", to: "firstRate = 0.6", shows: /25 .*0\.007/ },
    { cell: "life-dead", from: "firstRate = 2", to: "firstRate = 0.7", shows: /25 .* 1\.00/ },
    {
      cell: "life-leaky",
      from: "alpha = 0.2",
      to: "alpha = 0.01",
      shows: /1 +1\.058[^]*25 +1\.051/,
    },
  ],
  "notebooks/05-leaky-relu.ipynb": [
    { cell: "by-hand", from: "alpha = 0.2", to: "alpha = 0.01", shows: /−10 +−0\.100 +−0\.100/ },
    { cell: "by-hand", from: "alpha = 0.2", to: "alpha = -1", shows: /−10 +10 +10/ },
    {
      cell: "moons-learn",
      from: "bias = -1.2",
      to: "bias = -0.5",
      shows: /relu accuracy 0\.897, .*leakyRelu accuracy 1,/,
    },
    {
      cell: "moons-learn",
      from: "bias = -1.2",
      to: "bias = 0",
      shows: /relu accuracy 1, .*leakyRelu accuracy 1,/,
    },
  ],
  "notebooks/06-softmax.ipynb": [
    {
      cell: "shift",
      from: "shift = 100",
      to: "shift = 1000000",
      shows: /1,000,000 +0\.6590 +0\.2424/,
    },
    { cell: "overflow-table", from: "first = 1000", to: "first = 709", shows: /share +1 / },
    { cell: "overflow-table", from: "first = 1000", to: "first = 710", shows: /share +NaN/ },
    {
      cell: "loss-gradient",
      from: "right = 1",
      to: "right = 0",
      shows: /cat +−0\.340999 +−0\.340999/,
    },
    {
      cell: "calibration",
      from: "[0, 0.5, 0.7, 0.9, 0.99, 1]",
      to: "[0, 0.98, 0.99, 1]",
      shows: /0\.98 and 0\.99/,
    },
  ],
  "notebooks/03-sigmoid.ipynb": [
    {
      cell: "logistic",
      from: "[0, 0, 0, 1, 0, 0, 1, 1, 1, 1]",
      to: "[0, 0, 0, 1, 0, 0, 1, 1, 1, 1, 1]",
      shows: /11 points[^]*2\.4/,
    },
    {
      cell: "logistic",
      from: "[0, 0, 0, 1, 0, 0, 1, 1, 1, 1]",
      to: "[1, 1, 1, 1, 1]",
      shows: "5 points",
    },
    {
      cell: "learn",
      from: "seed: 1",
      to: "seed: 2",
      shows: /sigmoid accuracy 0\.5, .*relu accuracy 1,/,
    },
    {
      cell: "learn",
      from: "learningRate: 0.1",
      to: "learningRate: 3",
      shows: /sigmoid accuracy 0\.5, /,
    },
    {
      cell: "learn",
      from: "sgd({ learningRate: 0.1 })",
      to: "adam({ learningRate: 0.003 })",
      shows: /sigmoid accuracy 0\.6[67]/,
    },
  ],
  "notebooks/04-tanh.ipynb": [
    { cell: "iterate", from: "w = 1.5", to: "w = 0.5", shows: /tanh from 0\.5 to 0\.0/ },
    { cell: "iterate", from: "w = 1.5", to: "w = -1.5", shows: /relu from 0\.5 to 0\./ },
    { cell: "memory", from: "feedback = 2", to: "feedback = 0.8", shows: "tanh: state" },
    { cell: "memory", from: "nl.tanh", to: "nl.relu", shows: "relu: state" },
    { cell: "starts", from: "start, seed: 1", to: "start, seed: 2", shows: /start 1 from 0\.07/ },
  ],
  "notebooks/07-building-models.ipynb": [
    { cell: "around-figure", from: "depth = 20", to: "depth = 1", shows: "over 3 layers" },
    { cell: "around-figure", from: "depth = 20", to: "depth = 50", shows: "over 52 layers" },
    { cell: "around-figure", from: '"sigmoid"', to: '"tanh"', shows: "chain from 0.00043" },
    {
      cell: "starts-figure",
      from: '"relu"',
      to: '"selu"',
      shows: /lecunNormal from 0\.39 to 1\.1/,
    },
  ],
  "notebooks/08-advanced-activations.ipynb": [
    {
      cell: "learn",
      from: "theta = 1",
      to: "theta = 0.2",
      shows: "threshold from 0.5583 to 0.9643",
    },
    { cell: "learn", from: "theta = 1", to: "theta = 3", shows: "threshold from 0.09525 to 0.111" },
    {
      cell: "variances",
      from: '"relu", kernelInitializer: "heNormal"',
      to: '"elu", kernelInitializer: "heNormal"',
      shows: "elu, heNormal from 1 to 5.6",
    },
    {
      cell: "pull",
      from: "factor = 5",
      to: "factor = 0.2",
      shows: "selu, lecunNormal from 0.058 to 1.2",
    },
  ],
  "notebooks/09-mnist.ipynb": [
    // A billion epochs would not be done in a night.
    {
      cell: "train",
      from: "epochs = 5",
      to: "epochs = 10",
      shows: "10/10",
      odd: ["0", "-1", "NaN"],
    },
    {
      cell: "gap",
      from: "histories.relu",
      to: "histories.sigmoid",
      shows: /validation from 0\.925 to 0\.9663/,
    },
    {
      cell: "inside",
      from: "layers[0].output",
      to: "layers[1].output",
      shows: /sigmoid: mean 0\.52/,
    },
    { cell: "one", from: "wrong[0]", to: "wrong[1]", shows: /4 34.*9 65/ },
  ],
  "notebooks/10-choosing.ipynb": [
    {
      cell: "regression-figure",
      from: "shownSeed = 4",
      to: "shownSeed = 1",
      shows: "relu is 0 everywhere",
    },
    {
      cell: "deep-runs",
      from: "[0.001, 0.003]",
      to: "[0.0003]",
      shows: /Rate 0\.0003[^]*selu, LeCun +0\.61/,
    },
    {
      cell: "deep-runs",
      from: "[0.001, 0.003]",
      to: "[0.01]",
      shows: /relu, He +0\.19 · 0\.34 · 0\.32[^]*elu, He +0\.42[^]*selu, LeCun +0\.31/,
    },
    { cell: "dying", from: "units = 4", to: "units = 16", shows: /relu +0 of 20 +0 of 20/ },
    {
      cell: "loop",
      from: "stddev = 0.5",
      to: "stddev = 0.2",
      shows: /relu from 1\.2 to 3\.1e−13, tanh from 0\.82/,
    },
  ],
  "notebooks/11-modern-activations.ipynb": [
    { cell: "pieces", from: "nl.sine", to: "nl.softsign", shows: "tanh · softsign" },
    {
      cell: "search",
      from: "turns = 1.5",
      to: "turns = 1",
      shows: /linear · tanh 1\.000 .*linear · sine 1\.000/,
    },
    {
      cell: "search-faster",
      from: "searchAt(0.1)",
      to: "searchAt(0.01)",
      shows: /^.*Accuracy on unseen points: relu · sine 0\.7[67]/m,
    },
    // All 60,000 digits would take a quarter of an hour for each.
    {
      cell: "digits",
      from: "count = 2000",
      to: "count = 20_000",
      shows: /relu 0\.9604 .*tanh · sine 0\.9584/,
      odd: ["0", "NaN"],
    },
  ],
};

Deno.test({
  name:
    "a lesson shows the same on three threads and when a cell is run again, does what it says of numbers to try, and bears odd ones",
  ignore: !permitted, // starts Jupyter and kernels
  async fn(t) {
    const environment = await ensureEnvironment(console.log);
    const { variables } = environment;
    // Another number than those that the notebooks are run with elsewhere: results are the same bits on any.
    const onThreeThreads = { ...environment, variables: { ...variables, NONLINEAR_THREADS: "3" } };
    const lessons = (await committedNotebooks()).filter(({ path }) =>
      TRIES[path] && (allLessons || QUICK.test(path))
    );
    const folder = await copiesOf(
      lessons.map(({ path, text }) => ({
        path,
        text: JSON.stringify(withTries(withoutRun(JSON.parse(text)), TRIES[path])),
      })),
      "tries",
    );
    try {
      for (const { path, text } of lessons) {
        await t.step(path, async () => {
          // Trying 20,000 digits takes minutes, and more on a busy machine.
          const options = { secondsACell: 1800 };
          const run = await runNotebook(onThreeThreads, join(folder, path), options);
          assertEquals(tryFaults(JSON.parse(text), run, TRIES[path]), []);
        });
      }
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  },
});

/** A notebook of one cell with a number to try. */
const COMMITTED: Notebook = {
  cells: [{
    cell_type: "code",
    id: "rate",
    metadata: {},
    source: "const rate = 0.1; // try 2\nrate;",
    outputs: [{ output_type: "execute_result", data: { "text/plain": "0.1" } }],
  }],
  metadata: {},
  nbformat: 4,
  nbformat_minor: 5,
};

/** It, as a run of all its forms leaves it: each form and its output. */
function runOf(outputs: Record<string, string>, tries: Try[]): Notebook {
  const { cells, ...rest } = withTries(COMMITTED, tries);
  return {
    ...rest,
    cells: cells.map((each) => {
      const text = outputs[each.id!] ?? "0.1";
      const [ename, evalue] = text.split(/: (.*)/s);
      return {
        ...each,
        outputs: [
          evalue === undefined
            ? { output_type: "execute_result", data: { "text/plain": text } }
            : { output_type: "error", ename, evalue },
        ],
      };
    }),
  };
}

const TRY_2: Try[] = [{ cell: "rate", from: "rate = 0.1", to: "rate = 2", shows: "2" }];

const RUNS: [what: string, outputs: Record<string, string>, faults: string[]][] = [
  ["shows the same again and what was promised", { "rate--try-0": "2" }, []],
  [
    "refuses NaN in a sentence",
    {
      "rate--try-0": "2",
      "rate--odd-4": "RangeError: descend: expected rate to be … but found NaN.",
    },
    [],
  ],
  ["shows something else the second time", { "rate--try-0": "2", "rate--again": "0.2" }, [
    "rate: expected 0.1 when it is run again but found 0.2",
  ]],
  ["shows something else than what is committed", { "rate--try-0": "2", "rate": "0.2" }, [
    "rate: expected 0.1 but found 0.2",
  ]],
  ["does not do what it says", {}, ["rate with rate = 2 for rate = 0.1: expected 2 but found 0.1"]],
  ["breaks down at 0", { "rate--try-0": "2", "rate--odd-0": "TypeError: x is undefined" }, [
    "rate with 0: TypeError: x is undefined",
  ]],
];

for (const [what, outputs, faults] of RUNS) {
  Deno.test(`the faults of a lesson that ${what} are found`, () => {
    assertEquals(tryFaults(COMMITTED, runOf(outputs, TRY_2), TRY_2), faults);
  });
}

Deno.test("a grid that has all its runs from before shows the same, without their times", () => {
  const first = "3/3 ━━━ - 2s - 0.7s/run\nrelu 0.9";
  const cells = COMMITTED.cells.map((cell): Cell => ({
    ...cell,
    outputs: [{ output_type: "stream", text: first }],
  }));
  const again = "3/3 ━━━\nrelu 0.9";
  const faults = (text: string) => {
    const run = runOf({ "rate": first, "rate--again": text, "rate--back": first }, []);
    return tryFaults({ ...COMMITTED, cells }, run, []).filter((fault) =>
      fault.includes("run again")
    );
  };
  assertEquals(faults(again), []);
  assertEquals(faults(again.replace("0.9", "0.8")).length, 1);
});
