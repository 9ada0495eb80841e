import * as nl from "nonlinear";
import type { Anything, Door } from "../door.ts";

const toy = (name: string, options: Record<string, Anything>): Door => ({
  name: `toy.${name}`,
  args: () => [{ samples: 10 }],
  call: (nl.toy as Anything)[name],
  optionsAt: 0,
  options: () => ({ samples: 10, noise: 0.1, seed: 1, ...options }),
});

const TEXT = "height,weight,kind\n24,4.2,cat\n61,30,dog\n23,3.9,cat\n40,12,dog";

/** The doors of data: toy sets, tables, files. */
export const doors: readonly Door[] = [
  toy("moons", {}),
  toy("circles", { factor: 0.5 }),
  toy("spirals", { arms: 2, turns: 1 }),
  toy("xor", {}),
  toy("blobs", { centers: 3 }),
  toy("wave", { waves: 2 }),
  {
    name: "loadCsv",
    args: () => [TEXT, { label: "kind", test: 0.25 }],
    call: nl.loadCsv as Anything,
    optionsAt: 1,
    options: () => ({
      label: "kind",
      columns: ["height"],
      test: 0.25,
      seed: 1,
      standardize: true,
      separator: ",",
      header: true,
    }),
  },
  {
    name: "split",
    args: () => [nl.toy.moons({ samples: 10, seed: 1 }), {}],
    call: nl.split as Anything,
    optionsAt: 1,
    options: () => ({ test: 0.2, seed: 1 }),
  },
  { name: "toCategorical", args: () => [[2, 0], 3], call: nl.toCategorical as Anything },
  {
    name: "readIdx",
    args: () => [Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 2, 7, 9), "file"],
    call: nl.readIdx as Anything,
  },
  {
    name: "loadCifar10",
    // Refused before the network is reached; a good call would download.
    args: () => [{ url: "no address" }],
    call: nl.loadCifar10 as Anything,
    optionsAt: 0,
    options: () => ({ url: "no address", folder: "data" }),
  },
];
