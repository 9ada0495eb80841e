/** The usual paths of a browser's program, on systems that have such paths. */
export type Places = Partial<Record<typeof Deno.build.os, string[]>>;

/**
 * The path of a browser: what a variable says, else the first that is there of the usual places, or of names in the
 * folders of PATH.
 */
export async function findBrowser(
  variable: string,
  places: Places,
  names: string[],
): Promise<string | undefined> {
  const folders = (Deno.env.get("PATH") ?? "").split(":");
  const usual = places[Deno.build.os] ??
    names.flatMap((name) => folders.map((folder) => `${folder}/${name}`));
  const named = Deno.env.get(variable);
  for (const path of named ? [named] : usual) {
    if (await Deno.stat(path).then((file) => file.isFile, () => false)) return path;
  }
}
