/**
 * Prepares the course for a Jupyter that is not its own, as in a codespace, on Binder or on a JupyterHub: the kernel that
 * notebooks name, what it imports, and JupyterLab's settings, all in the person's home.
 *
 * @module
 */
import { dirname, join } from "node:path";
import { filesUnder } from "../.tasks/committed.ts";
import { writeKernelspec } from "../.tasks/kernelspec.ts";
import { fetchPackages } from "../.tasks/packages.ts";
import { root } from "../.tasks/root.ts";
import { runTask } from "../.tasks/setup_error.ts";
import { trustNotebooks } from "../.tasks/trust.ts";

const OWN = join(root, ".tasks", "jupyter");

await runTask(async () => {
  const data = await says("jupyter", "--data-dir"), config = await says("jupyter", "--config-dir");
  await writeKernelspec(data);
  await fetchPackages(console.log);
  await copy(
    join(OWN, "settings", "overrides.json"),
    join(config, "labconfig", "default_setting_overrides.json"),
  );
  for (const path of await filesUnder(OWN, "labextensions")) {
    await copy(join(OWN, path), join(data, path));
  }
  await trustNotebooks({
    folder: data,
    jupyter: "jupyter",
    python: "python3",
    variables: { JUPYTER_DATA_DIR: data },
  });
  return 0;
});

/** What a program prints. */
async function says(program: string, ...args: string[]): Promise<string> {
  const { stdout } = await new Deno.Command(program, { args, stderr: "inherit" }).output();
  return new TextDecoder().decode(stdout).trim();
}

async function copy(from: string, to: string): Promise<void> {
  await Deno.mkdir(dirname(to), { recursive: true });
  await Deno.copyFile(from, to);
}
