import { host } from "../host/mod.ts";
import { readOptions, shown, toAwait } from "../options/mod.ts";
import { readCifar10 } from "./cifar10_archive.ts";
import type { Dataset } from "./dataset.ts";

/** Where CIFAR-10 comes from and goes to. */
export interface Cifar10Options {
  /** The address of the archive; by default at the University of Toronto. */
  readonly url?: string;
  /** The folder that keeps it; by default `.data` in the folder of the course. */
  readonly folder?: string;
}

const NAME = "cifar-10-binary.tar.gz";

/**
 * The archive as many projects pin it (MLDatasets.jl and GoMLX the same SHA-256 sum, TensorFlow's tutorial the same size);
 * its page gives the MD5 sum, c32a1d4ab5d03f1284b67883e8d87530.
 */
const ARCHIVE = {
  size: 170_052_171,
  sha256: "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd",
  title: "CIFAR-10",
  patience: 30_000,
  pauses: [1000, 2000, 4000, 8000],
  say: console.log,
};

/**
 * Loads CIFAR-10: 50,000 pictures of ten kinds of animals and vehicles to train on and 10,000 to test with, each 32 × 32
 * pixels in colour. A row has 3,072 numbers from 0 to 1: all 1,024 of red, row by row, then those of green, then of blue.
 *
 * Krizhevsky, "Learning Multiple Layers of Features from Tiny Images", 2009. The first call downloads the binary version
 * (170 MB) into the folder `.data` of the course and prints how far it is; a download that breaks off goes on where it
 * stopped. Its checksum is checked in each call. In memory the pictures take 190 MB, and 600 MB while they
 * are unpacked. Needs the permissions to read, to write and to reach the network.
 *
 * Tested with a server that breaks off, stalls and sends wrong bytes; the tests do not reach the university's server.
 *
 * @throws {Error} If it cannot be downloaded or is damaged; the message says where to put the file by hand.
 *
 * @example
 * ```ts ignore
 * import { loadCifar10 } from "nonlinear";
 *
 * const { train, test } = await loadCifar10();
 * train.x.shape; // [50000, 3072]
 * test.classNames[test.labels[0]]; // "cat"
 * ```
 */
export function loadCifar10(
  options: Cifar10Options = {},
): Promise<{ train: Dataset; test: Dataset }> {
  return toAwait("nl.loadCifar10", ["train", "test"], load(options));
}

async function load(options: Cifar10Options): Promise<{ train: Dataset; test: Dataset }> {
  options = readOptions("loadCifar10", options, ["url", "folder"]);
  const { url = `https://www.cs.toronto.edu/~kriz/${NAME}`, folder } = options;
  if (folder !== undefined && (typeof folder !== "string" || folder === "")) {
    throw new RangeError(`loadCifar10: expected folder to be a path but found ${shown(folder)}.`);
  }
  if (typeof url !== "string" || !URL.canParse(url)) {
    throw new RangeError(`loadCifar10: expected url to be an address but found ${shown(url)}.`);
  }
  const { disk } = host;
  if (disk === undefined) {
    throw new Error(
      `loadCifar10: expected a disk to keep 170 MB on but ${host.name} has none; open the course in JupyterLab for it.`,
    );
  }
  return await readCifar10(disk, { ...ARCHIVE, url, path: disk.pathOf(NAME, folder) });
}
