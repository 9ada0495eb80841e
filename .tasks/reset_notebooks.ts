/** A fresh notebook in the place of a changed one, which is kept beside it under a name git ignores. */
import { basename, join } from "node:path";
import { git } from "./git.ts";
import { explainWriteError, SetupError } from "./setup_error.ts";

const USAGE = `Brings back a fresh notebook and keeps yours beside it.

  deno task reset NAME    such as 02-relu; yours becomes 02-relu.yours-1.ipynb
  deno task reset --all   every notebook you have changed or run`;

/**
 * Carries out the reset task.
 *
 * @param folder the course's folder
 * @param args the command line
 * @returns the exit code
 * @throws {SetupError} if there is no git, no clone, or no notebook of that name
 */
export async function resetNotebooks(
  folder: string,
  args: string[],
  say: (line: string) => void,
): Promise<number> {
  if (args.length !== 1 || args[0] === "--help" || args[0] === "-h") {
    say(USAGE);
    return args.length > 1 || args.length === 0 ? 1 : 0;
  }
  const listed = await git(folder, "ls-tree", "-r", "-z", "--name-only", "HEAD", "notebooks");
  const committed = listed?.split("\0").filter((path) => path.endsWith(".ipynb"));
  if (committed === undefined) {
    throw new SetupError(
      "reset takes fresh notebooks from git, and this folder is no clone (or git is missing): " +
        "get the course with `git clone`, or copy the notebook from where you downloaded it.",
    );
  }
  const all = args[0] === "--all";
  if (!all && args[0].startsWith("-")) {
    throw new SetupError(`deno task reset: there is no ${args[0]}, only --all and --help.`);
  }
  const wanted = all ? committed : [findNotebook(args[0], committed)];
  let count = 0;
  for (const path of wanted) {
    const done = await resetNotebook(folder, path);
    if (done !== undefined) say(`${path} is fresh again; ${done}.`);
    else if (!all) say(`${path} is unchanged: nothing to do.`);
    if (done !== undefined) count++;
  }
  // Packages a learner imported are written into the lock, where they would be in the way of a pull.
  if (all) await git(folder, "checkout", "--", "deno.lock");
  if (all && count === 0) say("Every notebook is unchanged: nothing to do.");
  if (count > 0) say("If one is open in JupyterLab: close its tab and open it again.");
  return 0;
}

/**
 * Returns the path of the notebook a person means by "02-relu", "02-relu.ipynb", "notebooks/02-relu.ipynb" or "02".
 *
 * @throws {SetupError} if it is none or more than one of them
 */
export function findNotebook(name: string, paths: string[]): string {
  const asked = name.replaceAll("\\", "/").replace(/^\.\//, "").replace(/\.ipynb$/, "")
    .toLowerCase();
  const full = (path: string) => path.replace(/\.ipynb$/, "").toLowerCase();
  const short = (path: string) => full(path).slice("notebooks/".length);
  const rules: ((path: string) => boolean)[] = [
    (path) => full(path) === asked || short(path) === asked,
    (path) => basename(full(path)) === asked,
    // "02" and "exercises/2" by number, "relu" by what follows it.
    (path) => short(path).startsWith(`${asked}-`),
    (path) => basename(full(path)).startsWith(`${asked}-`),
    (path) => basename(full(path)).replace(/^\d+-/, "") === asked,
  ];
  for (const rule of rules) {
    const found = paths.filter(rule);
    if (found.length === 1) return found[0];
    if (found.length > 1) {
      throw new SetupError(`"${name}" could be ${found.map(short).join(" or ")}: say which.`);
    }
  }
  throw new SetupError(
    `There is no notebook "${name}": ${
      paths.length === 0 ? "none is committed" : `the notebooks are ${paths.map(short).join(", ")}`
    }.`,
  );
}

/** Makes one notebook fresh. Returns what became of the old one, or undefined if nothing had changed. */
async function resetNotebook(folder: string, path: string): Promise<string | undefined> {
  const present = await Deno.stat(join(folder, path)).then(() => true, () => false);
  // Git compares, since it may have changed the line ends when it wrote the file. It fails if there is a difference.
  const same = await git(folder, "diff", "--quiet", "HEAD", "--", path) !== undefined;
  if (present && same) return undefined;
  const old = present ? `yours is kept as ${await keep(folder, path)}` : "it was missing";
  if (await git(folder, "checkout", "HEAD", "--", path) !== undefined) return old;
  throw new SetupError(
    `Git could not write ${path}, and \`git checkout HEAD -- ${path}\` says why (${old}).`,
  );
}

/** Copies a notebook beside itself under the first free number. */
async function keep(folder: string, path: string): Promise<string> {
  const content = await Deno.readFile(join(folder, path));
  for (let number = 1;; number++) {
    const copy = path.replace(/\.ipynb$/, `.yours-${number}.ipynb`);
    try {
      // "createNew": an earlier one is never written over, not even by two resets at once.
      await Deno.writeFile(join(folder, copy), content, { createNew: true });
      return copy;
    } catch (error) {
      if (error instanceof Deno.errors.AlreadyExists) continue;
      throw explainWriteError(error, folder);
    }
  }
}
