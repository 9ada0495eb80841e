/**
 * The folders that the set-up writes to, each perhaps on a disk of its own, and which of them a failure is about.
 *
 * @module
 */
import { statfs } from "node:fs/promises";
import { dirname, join } from "node:path";
import { root } from "./root.ts";
import {
  cannotWrite,
  diskFull,
  isDiskFull,
  isNotWritable,
  type SetupError,
} from "./setup_error.ts";

/** A folder that something is written to. */
export interface Place {
  folder: string;
  /** The environment variable that moves it elsewhere; the course's folder is moved by hand. */
  variable?: string;
  /** Whether programs do without it where it cannot be written. */
  optional?: boolean;
}

/** The course's folder. */
export const course: Place = { folder: root };

/** Where pip and uv write besides the environment. */
export function installersPlaces(): Place[] {
  const get = (name: string) => Deno.env.get(name) || undefined;
  const home = get("HOME") ?? get("USERPROFILE") ?? root;
  const caches = {
    darwin: join(home, "Library", "Caches"),
    windows: get("LOCALAPPDATA") ?? join(home, "AppData", "Local"),
  }[Deno.build.os as string] ?? get("XDG_CACHE_HOME") ?? join(home, ".cache");
  return [
    { folder: get("TMPDIR") ?? get("TEMP") ?? "/tmp", variable: "TMPDIR" },
    {
      folder: get("PIP_CACHE_DIR") ?? join(caches, "pip"),
      variable: "PIP_CACHE_DIR",
      optional: true,
    },
    { folder: get("UV_CACHE_DIR") ?? join(caches, "uv"), variable: "UV_CACHE_DIR", optional: true },
  ];
}

/** The sentence for a program that could not write to one of its places; undefined if its output tells of none. */
export async function explainPlaces(
  output: string,
  places: Place[],
): Promise<SetupError | undefined> {
  const full = isDiskFull(output);
  if (!full && !isNotWritable(output)) return undefined;
  const lines = output.split("\n").filter(full ? isDiskFull : isNotWritable).join("\n");
  const named = places.find(({ folder }) => lines.includes(folder));
  if (full) return diskFull(named ?? await fullest(places));
  return named ? cannotWrite(named) : await explainSilence(places);
}

/** The sentence for a program that failed without saying that it was for one of its places; undefined if it was not. */
export async function explainSilence(places: Place[]): Promise<SetupError | undefined> {
  for (const place of places) {
    if (place.optional) continue;
    if (!await canWrite(place.folder)) return cannotWrite(place);
    if (await freeMegabytes(place.folder) < NEXT_TO_NOTHING) return diskFull(place);
  }
  return undefined;
}

/** With less room than this, in megabytes, programs fail in ways of their own. */
const NEXT_TO_NOTHING = 20;

/** Free room on the disk of a folder, which need not be there yet, in megabytes; Infinity where nobody knows. */
export async function freeMegabytes(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize / 1e6;
  } catch {
    return dirname(folder) === folder ? Infinity : await freeMegabytes(dirname(folder));
  }
}

async function fullest(places: Place[]): Promise<Place> {
  const free = await Promise.all(places.map(({ folder }) => freeMegabytes(folder)));
  return places[free.indexOf(Math.min(...free))];
}

async function canWrite(folder: string): Promise<boolean> {
  try {
    await Deno.mkdir(folder, { recursive: true });
    await Deno.remove(await Deno.makeTempFile({ dir: folder }));
    return true;
  } catch (error) {
    return isDiskFull((error as Error).message);
  }
}
