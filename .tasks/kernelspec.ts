/** The kernelspec inside the environment: how Jupyter starts this very Deno as a kernel. */
import { join } from "node:path";

/** The name the notebooks carry in their metadata. */
export const KERNEL_NAME = "deno";

/**
 * Writes the kernelspec. It is written at every start, because the Deno that npx runs may be another one, elsewhere,
 * the next time.
 */
export async function writeKernelspec(dataFolder: string): Promise<void> {
  const folder = join(dataFolder, "kernels", KERNEL_NAME);
  await Deno.mkdir(folder, { recursive: true });
  const spec = {
    argv: [
      ...await endWithServer(),
      Deno.execPath(),
      "jupyter",
      "--kernel",
      "--conn",
      "{connection_file}",
    ],
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

/** Deno kernels outlive a server that is killed; Linux can end them with it. */
async function endWithServer(): Promise<string[]> {
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
