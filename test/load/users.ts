/**
 * A class at one real Jupyter server: everybody runs the same lesson at once. Prints times and memory; the exit code
 * says whether everybody got through without an error.
 *
 *     deno run -A test/load/users.ts --users=6 09-mnist
 *
 * @module
 */
import { committedNotebooks, copiesOf } from "../../.tasks/committed.ts";
import { ensureEnvironment } from "../../.tasks/environment.ts";
import type { Notebook } from "../../.tasks/notebook.ts";
import { fetchPackages } from "../../.tasks/packages.ts";
import { choosePort } from "../../.tasks/port.ts";
import { startLab } from "../../.tasks/server.ts";
import { runAs } from "./jupyter_user.ts";
import { type Memory, memoryBelow } from "./memory.ts";

const EVERY_MS = 500;

const users = Number(Deno.args.find((arg) => arg.startsWith("--users="))?.slice(8) ?? 6);
const name = Deno.args.find((arg) => !arg.startsWith("--")) ?? "09-mnist";
const lesson = (await committedNotebooks()).find(({ path }) => path === `notebooks/${name}.ipynb`);
if (!lesson || !Number.isInteger(users) || users < 1) {
  console.error(`users: expected --users=N and the name of a notebook but found ${Deno.args}`);
  Deno.exit(2);
}
const paths = Array.from({ length: users }, (_, i) => `notebooks/user-${i + 1}.ipynb`);
const copies = paths.map((path) => ({ path, text: lesson.text }));

const environment = await ensureEnvironment(console.log);
await fetchPackages(console.log);
const folder = await copiesOf(copies, "users");
const server = startLab(environment, { port: await choosePort(), folder }, console.error);
let success = false;
try {
  await server.ready;
  const notebook: Notebook = JSON.parse(lesson.text);
  let most: Memory = { server: 0, kernels: [] };
  const total = ({ server, kernels }: Memory) => kernels.reduce((a, b) => a + b, server);
  let running = true;
  const watch = (async () => {
    while (running) {
      const now = await memoryBelow(Deno.pid);
      if (total(now) > total(most)) most = now;
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
  })();
  const runs = await Promise.all(paths.map((path) => runAs(server, path, notebook)));
  running = false;
  await watch;
  const range = (numbers: number[], digits: number) =>
    `${Math.min(...numbers).toFixed(digits)}–${Math.max(...numbers).toFixed(digits)}`;
  const errors = runs.flatMap(({ errors }) => errors);
  console.log(
    `measured: ${users} × ${name} at once on ${navigator.hardwareConcurrency} cores: first cell after ` +
      `${range(runs.map((run) => run.startSeconds), 1)} s, all of it in ` +
      `${range(runs.map((run) => run.seconds), 0)} s, ${errors.length} errors; at most ` +
      `${Math.round(total(most))} MB, of which the server has ${
        Math.round(most.server)
      } and each ` +
      `kernel ${range(most.kernels, 0)}`,
  );
  errors.forEach((error) => console.error(error));
  success = errors.length === 0;
} finally {
  server.stop();
  await server.finished;
  await Deno.remove(folder, { recursive: true });
}
Deno.exit(success ? 0 : 1);
