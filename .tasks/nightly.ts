/**
 * `deno task nightly`: what takes too long to be run with every change. `--only=NAME,NAME` runs some of the steps.
 *
 * @module
 */
import { findChromium, HOW_TO_GET_CHROMIUM } from "../test/browser/chromium.ts";
import { findFirefox, HOW_TO_GET_FIREFOX } from "../test/browser/firefox.ts";
import { denoCheck, denoTest, denoTestFirst } from "./deno.ts";
import { chosenSteps, missing, runSteps, type Step } from "./steps.ts";

/** How long the tests are that have a shorter form in `deno task test`. */
Deno.env.set("NONLINEAR_FUZZ_RUNS", "10000");
Deno.env.set("NONLINEAR_NETS", "300");
Deno.env.set("NONLINEAR_STOPS", "110");
Deno.env.set("NONLINEAR_TRIES", "all");
Deno.env.set("NONLINEAR_NOTEBOOK_THREADS", "1,2,4");
Deno.env.set("NONLINEAR_SITE", "all");

/** One line each; what needs JupyterLab or a browser says so where it lacks them. */
const steps: Step[] = [
  {
    name: "fuzz",
    title: "do 100,000 random public calls end in a result or in a sentence?",
    run: () =>
      denoCheck("run", "-P", "--no-check", "test/fuzz/main.ts", "--calls=100000", newSeed()),
  },
  {
    name: "damage",
    title: "are 30,000 damaged saved models refused in a sentence, or read right?",
    run: () => denoTest("-P", "--no-check", "test/training/saving/fuzz_test.ts"),
  },
  {
    name: "networks",
    title: "do 300 random networks give the numbers of TensorFlow.js?",
    run: () => denoTest("-P", "--no-check", "test/training/tfjs/networks_test.ts"),
  },
  {
    name: "kills",
    title: "does a training that is killed 100 times end in the same bits?",
    run: () => denoTest("-A", "--no-check", "test/tasks/checkpoint_test.ts", "--", "--kills=50"),
  },
  {
    name: "stops",
    title: "does the kernel live through 110 presses of Stop?",
    run: () => denoTest("-A", "--no-check", "test/tasks/stop_test.ts"),
  },
  {
    name: "tries",
    title: "does every lesson do what it says of numbers to try?",
    run: () => denoTest("-A", "--no-check", "test/notebooks/tries_test.ts"),
  },
  {
    name: "threads",
    title: "does every notebook show the same on 1, 2 and 4 threads, and on a busy machine?",
    run: () => denoTest("-A", "--no-check", "test/notebooks/course_execution_test.ts"),
  },
  {
    name: "site",
    title:
      "do all notebooks run in a page, with the committed outputs? (sizes and times are printed)",
    run: async () =>
      await findChromium()
        ? await denoTestFirst("-A", "--no-check", "test/site/run_test.ts")
        : missing(`no Chromium found: ${HOW_TO_GET_CHROMIUM}`),
  },
  {
    name: "site-firefox",
    title: "do two lessons, an exercise, Stop and threads do right in Firefox, too?",
    run: async () =>
      await findFirefox()
        ? await denoTestFirst("-A", "--no-check", "test/site/firefox_test.ts")
        : missing(`no Firefox found: ${HOW_TO_GET_FIREFOX}`),
  },
  {
    name: "users",
    title: "can six people run the longest lesson on one Jupyter server at once?",
    run: () => denoCheck("run", "-A", "--no-check", "test/load/users.ts", "--users=6", "09-mnist"),
  },
  {
    name: "goldens",
    title:
      "do Keras, TensorFlow, JAX, PyTorch and mpmath still give the committed reference values? " +
      "(installs them, 7 GB; an hour)",
    run: () => denoCheck("run", "-A", "--no-check", "test/goldens/redraw.ts"),
  },
  {
    name: "keras",
    title: "do models go to Keras and back, and predict the same there? (installs Keras and JAX)",
    run: () =>
      denoCheck("run", "-A", "--no-check", "test/goldens/keras_both_ways.ts", "--graphs=200"),
  },
];

/** Another seed each night; a failure names the one that repeats it. */
function newSeed(): string {
  return `--seed=${Math.floor(Date.now() / 86_400_000) * 10_000}`;
}

const failed = await runSteps(chosenSteps("nightly", steps, Deno.args));
Deno.exit(failed > 0 ? 1 : 0);
