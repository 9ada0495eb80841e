/** The kernelspec inside the environment: how Jupyter starts this very Deno as a kernel. */
import { join } from "node:path";
import { root } from "./root.ts";

/** What Jupyter starts. */
const launcher = join(root, ".tasks", "kernel", "launcher.ts");

/** The name the notebooks carry in their metadata. */
export const KERNEL_NAME = "deno";

/** The command that starts a kernel, which Jupyter tells its connection file. */
export async function kernelCommand(): Promise<string[]> {
  return [
    Deno.execPath(),
    ...["run", "--quiet", "--no-check", "--no-config", "--no-lock", "--allow-all", launcher],
    "{connection_file}",
    ...await endWithParent(),
    ...[Deno.execPath(), "jupyter", "--kernel", "--conn"],
  ];
}

/**
 * Writes the kernelspec. It is written at every start, because the Deno that npx runs may be another one, elsewhere,
 * the next time.
 */
export async function writeKernelspec(dataFolder: string): Promise<void> {
  const folder = join(dataFolder, "kernels", KERNEL_NAME);
  await Deno.mkdir(folder, { recursive: true });
  const spec = {
    argv: await kernelCommand(),
    // Stop reaches the launcher as a message, from the first moment on and on Windows too.
    interrupt_mode: "message",
    display_name: "Deno",
    language: "typescript",
    // Results are coloured for a terminal otherwise, and the saved notebooks full of escape codes.
    env: { NO_COLOR: "1" },
  };
  // Written beside and renamed: a server that is starting a kernel never reads half a file.
  const file = join(folder, "kernel.json"), fresh = `${file}.${Deno.pid}`;
  await Deno.writeTextFile(fresh, JSON.stringify(spec, null, 2) + "\n");
  await Deno.rename(fresh, file);
}

/** A kernel outlives a launcher that is killed, if only until it next looks; Linux can end it at once. */
async function endWithParent(): Promise<string[]> {
  if (Deno.build.os !== "linux") return [];
  const prefix = ["setpriv", "--pdeathsig", "TERM"];
  try {
    const [program, ...args] = prefix;
    const { success } = await new Deno.Command(program, {
      args: [...args, "true"],
      stdin: "null",
      stdout: "null",
      stderr: "null",
    }).output();
    return success ? prefix : [];
  } catch {
    return [];
  }
}
