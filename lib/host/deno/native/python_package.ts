import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The files that a Python package has in `folder`, in the course's own environment or the active one. */
export function filesOfPythonPackage(name: string, folder: string): string[] {
  return environments().flatMap((environment) =>
    [join("Lib", "site-packages"), ...pythons(environment)].flatMap((packages) => {
      const path = join(environment, packages, name, folder);
      return entries(path).map((file) => join(path, file));
    })
  );
}

/** Where Python environments may be. */
function environments(): string[] {
  const own = import.meta.url.startsWith("file:")
    ? [fileURLToPath(new URL("../../../../.venv", import.meta.url))]
    : [];
  const active = ["VIRTUAL_ENV", "CONDA_PREFIX"].map((variable) => {
    const { state } = Deno.permissions.querySync({ name: "env", variable });
    return state === "granted" ? Deno.env.get(variable) : undefined;
  });
  return [...own, ...active.filter((path) => path !== undefined)];
}

/** "lib/python3.13/site-packages" for each Python of an environment. */
function pythons(environment: string): string[] {
  return entries(join(environment, "lib")).filter((name) => name.startsWith("python"))
    .map((name) => join("lib", name, "site-packages"));
}

/** The names in a folder, in order; none if it is not there or may not be read. */
function entries(path: string): string[] {
  const { state } = Deno.permissions.querySync({ name: "read", path });
  if (state !== "granted") return [];
  try {
    return [...Deno.readDirSync(path)].map(({ name }) => name).sort();
  } catch {
    return [];
  }
}
