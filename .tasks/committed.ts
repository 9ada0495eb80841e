/**
 * The notebooks as the course ships them, not as a learner may have left them: checks that read these never fail
 * because somebody ran a lesson or solved an exercise.
 *
 * @module
 */
import { dirname, join } from "node:path";
import { git } from "./git.ts";
import { root as courseFolder } from "./root.ts";

/** A file of the course as text. */
export interface CourseFile {
  /** From the repository's folder, with forward slashes: `notebooks/02-relu.ipynb`. */
  path: string;
  text: string;
}

/**
 * The committed notebooks, in order of their paths. "Committed" is what git's index holds: in a fresh clone the last
 * commit, and for an author also what `git add` has put there. Without git (a downloaded archive) the files themselves.
 */
export async function committedNotebooks(root = courseFolder): Promise<CourseFile[]> {
  const tracked = (await git(root, "ls-files", "-z", "--", "notebooks"))
    ?.split("\0").filter(isNotebook) ?? [];
  const read = tracked.length > 0
    ? tracked.map(async (path) => ({ path, text: await git(root, "show", `:./${path}`) ?? "" }))
    : (await courseNotebooks(root))
      .map(async (path) => ({ path, text: await Deno.readTextFile(join(root, path)) }));
  return (await Promise.all(read)).sort((a, b) => a.path < b.path ? -1 : 1);
}

/** The paths of the notebooks as they lie in the working folder, without those that `deno task reset` put aside. */
export async function courseNotebooks(root = courseFolder): Promise<string[]> {
  return (await filesUnder(root, "notebooks")).filter(isNotebook).sort();
}

/** Writes the files under `folder`, each at its own path. */
export async function writeCopies(files: CourseFile[], folder: string): Promise<void> {
  for (const { path, text } of files) {
    await Deno.mkdir(dirname(join(folder, path)), { recursive: true });
    await Deno.writeTextFile(join(folder, path), text);
  }
}

/**
 * A new folder with copies of notebooks that are to run, ignored by git. Their kernels find the library as those of the
 * originals do: by a deno.json beside them, whose paths lead back here. Give the folder back with
 * `Deno.remove(folder, { recursive: true })`.
 */
export async function copiesOf(files: CourseFile[], name: string): Promise<string> {
  const parent = join(courseFolder, ".artefacts");
  await Deno.mkdir(parent, { recursive: true });
  const folder = await Deno.makeTempDir({ dir: parent, prefix: `${name}-` });
  const config = await Deno.readTextFile(join(courseFolder, "notebooks", "deno.json"));
  const text = config.replaceAll('"../', '"../../../');
  await writeCopies([{ path: "notebooks/deno.json", text }, ...files], folder);
  return folder;
}

function isNotebook(path: string): boolean {
  return path.endsWith(".ipynb") && !path.includes(".ipynb_checkpoints") &&
    !path.includes(".yours-");
}

/** The paths of all files in a folder and those below it. */
export async function filesUnder(root: string, folder: string): Promise<string[]> {
  const paths: string[] = [];
  for await (const entry of Deno.readDir(join(root, folder))) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory) paths.push(...await filesUnder(root, path));
    else paths.push(path);
  }
  return paths;
}
