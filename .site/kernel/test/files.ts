/** The files beside the notebook whose cells are tested. */
export const files: Record<string, string> = {
  "lib.ts": `export const two: number = 2;
export default (x: number) => x * 2;
export type Kind = 1;
`,
  "sum.ts": `import { two, type Kind } from "./lib.ts";
export const sum = (): number => two + 1;
export function fail(of: Kind): never {
  throw new Error("from a file");
}
`,
  "data.json": `{ "a": [1, 2] }`,
};
