/**
 * `deno task nightly`: what takes too long to be run with every change. `--only=NAME,NAME` runs some of the steps.
 *
 * @module
 */
import { denoCheck } from "./deno.ts";
import { chosenSteps, runSteps, type Step } from "./steps.ts";

/** One line each; what needs JupyterLab or a browser says so where it lacks them. */
const steps: Step[] = [
  {
    name: "fuzz",
    title: "do 100,000 random public calls end in a result or in a sentence?",
    run: () =>
      denoCheck("run", "-P", "--no-check", "test/fuzz/main.ts", "--calls=100000", newSeed()),
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
