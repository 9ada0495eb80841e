import { disk } from "./deno/disk.ts";
import { kernelInternals } from "./deno/kernel_internals.ts";
import { native } from "./deno/native/native.ts";
import { notebook } from "./deno/notebook.ts";
import { readPackageFile } from "./deno/package_file.ts";
import { records } from "./deno/records.ts";
import { stopButton } from "./deno/stop_button.ts";
import { terminal } from "./deno/terminal.ts";
import { unref } from "./deno/unref.ts";
import { FileNotFound, type Host } from "./host.ts";

/** Deno: scripts, tests, and the notebook kernel. */
export const host: Host = {
  name: `Deno ${Deno.version.deno}`,
  version: Deno.version.deno,
  files: disk,
  disk,
  kernel: kernelInternals,
  native,
  notebook,
  terminal,
  records,
  readPackageFile,

  press: () => stopButton()?.press,

  onStop(listener) {
    const button = stopButton();
    if (button !== undefined) return button.listen(listener);
    try {
      // A kernel that was started in another way: Stop is a SIGINT there, which kills it unless somebody listens
      // (denoland/deno#24491).
      Deno.addSignalListener("SIGINT", listener);
    } catch {
      return () => {}; // A platform without SIGINT: Stop stays what it was there.
    }
    return () => Deno.removeSignalListener("SIGINT", listener);
  },

  unref,

  inspect: (value) => Deno.inspect(value, { colors: false }),

  environment(variable) {
    const { state } = Deno.permissions.querySync({ name: "env", variable });
    return state === "granted" ? Deno.env.get(variable) : undefined;
  },

  async readFile(path) {
    try {
      return await Deno.readFile(path);
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
      throw new FileNotFound(path, Deno.cwd(), { cause: error });
    }
  },
};
