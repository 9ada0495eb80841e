/**
 * `deno run launcher.ts CONNECTION_FILE COMMAND…`: what Jupyter starts as the kernel. It starts the real one by the
 * command, which gets a connection file of its own, and stands between the two, so that Stop ends the cell that runs
 * and never the kernel, and nothing runs after an error in Run All.
 *
 * @module
 */
import { Channels } from "./channels.ts";
import { connectionBehind, readConnection } from "./connection.ts";
import { endKernel, exitCode, startKernel, whenToEnd } from "./process.ts";

// Whatever goes wrong here, the kernel and its variables are to live on.
addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  console.error(event.reason);
});
addEventListener("error", (event) => {
  event.preventDefault();
  console.error(event.error);
});

const [path, ...command] = Deno.args;
const front = await readConnection(path);
const behind = connectionBehind(front);
const file = await Deno.makeTempFile({ prefix: "kernel-", suffix: ".json" }); // for nobody else to read
await Deno.writeTextFile(file, JSON.stringify(behind));

const kernel = startKernel([...command, file], { NONLINEAR_CONNECTION_FILE: path });
whenToEnd(() => endKernel(kernel));
const channels = Channels.between(front, behind);
// The kernel has read it by the time it answers.
const forget = () => Deno.remove(file).catch(() => {});
void channels.then(forget);
// Stop comes as a message on the control channel; but some programs send this.
Deno.addSignalListener("SIGINT", async () => (await channels).stop());

const status = await kernel.status;
await forget();
Deno.exit(exitCode(status));
