/**
 * The module that the reference of the library is made of: the library itself, but with its objects of functions
 * (`layers`, `callbacks`, …) written as namespaces, so that each of their functions has its own page.
 *
 * @module
 */
import { dirname, join, posix } from "node:path";
import { pathToFileURL } from "node:url";
import { filesUnder } from "../../.tasks/committed.ts";
import { root } from "../../.tasks/root.ts";
import { type Declaration, functionIn, memberIn, objectIn } from "./declarations.ts";

/** The path of each of the library's modules, with its text. */
export type Sources = ReadonlyMap<string, string>;

/** An object of the library that holds functions, which have no other public name. */
export interface FunctionObject {
  name: string;
  functions: Readonly<Record<string, { advice?: string }>>;
}

/** Reads the library's modules, in the order of their paths. */
export async function readSources(): Promise<Sources> {
  const paths = (await filesUnder(root, "lib")).filter((path) => path.endsWith(".ts")).sort();
  const read = async (path: string) => [path, await Deno.readTextFile(join(root, path))] as const;
  return new Map(await Promise.all(paths.map(read)));
}

/** The objects of functions that a library exports. */
export function functionObjects(library: Readonly<Record<string, unknown>>): FunctionObject[] {
  const isObject = (value: unknown): value is FunctionObject["functions"] => {
    if (typeof value !== "object" || value === null) return false;
    const members = Object.entries(value);
    return members.length > 0 && members.every(([, member]) => typeof member === "function") &&
      members.some(([name, member]) => library[name] !== member);
  };
  return Object.entries(library).flatMap(([name, value]) =>
    isObject(value) ? [{ name, functions: value }] : []
  );
}

/**
 * The text of the module.
 *
 * @throws {Error} if a function of an object is declared nowhere, or without a sentence about it
 */
export function entryText(sources: Sources, objects: readonly FunctionObject[]): string {
  const main = sources.get("lib/mod.ts")!;
  const about = main.slice(0, main.indexOf("*/") + 2)
    .replace(" * @example", `${startOf(objects, sources)} *\n$&`);
  const library = pathToFileURL(join(root, "lib", "mod.ts"));
  const spaces = objects.map((object) => namespace(object, objects, sources));
  return `${about}\nexport * from "${library}";\n\n${spaces.join("\n")}`;
}

/** Writes the module into a folder of its own for as long as `use` needs it. */
export async function withEntry<T>(use: (path: string) => Promise<T>): Promise<T> {
  await Deno.mkdir(join(root, ".artefacts"), { recursive: true });
  const folder = await Deno.makeTempDir({ dir: join(root, ".artefacts"), prefix: "reference-" });
  try {
    const path = join(folder, "mod.ts");
    const objects = functionObjects(await import("../../lib/mod.ts"));
    await Deno.writeTextFile(path, entryText(await readSources(), objects));
    return await use(path);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** What a reader most likely looks for, beside the objects. */
const MAIN = {
  "Models": ["sequential", "model", "Model", "loadModel"],
  "Numbers": ["Matrix", "randomStream"],
  "Activation functions": ["relu", "sigmoid", "softmax", "activations", "defineActivation"],
  "Data": ["loadMnist", "loadCsv", "split", "toCategorical"],
  "Looking inside": ["gradientFlow", "deadUnits", "gradientCheck"],
  "Figures": ["plot", "plotHistory", "compare", "show"],
};

/** The objects that nearly every model needs, before the others. */
const FIRST = ["layers", "losses", "optimizers", "metrics", "callbacks", "schedules"];

/** The lines that lead the front page of the reference. */
function startOf(objects: readonly FunctionObject[], sources: Sources): string {
  const page = (name: string) => `[\`${name}\`](./~/${name}.html)`;
  const order = ({ name }: FunctionObject) => (FIRST.indexOf(name) + 1) || FIRST.length + 1;
  const sorted = objects.toSorted((a, b) => order(a) - order(b));
  const names = sorted.map(({ name }) => page(name)).join(", ");
  const lines = ["## Where to begin", "", `- Parts of a model, and data: ${names}`];
  for (const [group, names] of Object.entries(MAIN)) {
    lines.push(`- ${group}: ${names.map(page).join(", ")}`);
  }
  lines.push("", "## The functions of each object");
  for (const { name, functions } of sorted) {
    const members = Object.keys(functions).map((member) =>
      `[\`${member}\`](./~/${name}.${member}.html)`
    );
    const { comment } = declared(name, objectIn, sources)!;
    lines.push("", `### ${page(name)}`, "", sentenceOf(comment), "", members.join(", "));
  }
  return lines.map((line) => ` * ${line}`.trimEnd()).join("\n") + "\n";
}

function namespace(
  { name, functions }: FunctionObject,
  objects: readonly FunctionObject[],
  sources: Sources,
): string {
  const object = declared(name, objectIn, sources);
  if (!object) throw new Error(`The library's ${name} is declared in none of its modules.`);
  const ownText = sources.get(object.path)!;
  const near = new Map(
    [...sources].filter(([path]) => posix.dirname(path) === posix.dirname(object.path)),
  );
  const members = Object.entries(functions).map(([member, { advice }]) => {
    const found = memberIn(ownText.slice(ownText.indexOf(object.text)), member) ??
      declared(member, functionIn, near) ?? declared(member, memberIn, near);
    const { comment, text } = found ?? ofLoss(member, objects, sources) ?? {};
    const words = comment || (advice && `/** ${advice} */`);
    if (!text || !words) {
      throw new Error(
        `The reference lacks ${name}.${member}: expected its declaration with a doc comment in ${
          dirname(object.path)
        } but found ${text ? "no comment" : "none"}.`,
      );
    }
    return `${words}\nexport ${text.replace("(given: ", "(options: ")};\n`;
  });
  return `${object.comment}\nexport namespace ${name} {\n${members.join("\n")}}\n`;
}

/** A metric that is the loss of its name. */
function ofLoss(
  name: string,
  objects: readonly FunctionObject[],
  sources: Sources,
): Declaration | undefined {
  if (!objects.find((object) => object.name === "losses")?.functions[name]) return undefined;
  const loss = declared(name, functionIn, sources, "lib/training/losses/");
  if (!loss) return undefined;
  const [, options] = /options: ([\w<> &]+?) =/.exec(loss.text) ?? [];
  const settings = options ? `${options} & MetricOptions` : "MetricOptions";
  return {
    comment:
      `/**\n * ${
        sentenceOf(loss.comment)
      }\n *\n * It is the loss {@linkcode losses.${name}} as a metric: measured, ` +
      `not trained for.\n */`,
    text: `function ${name}(options: ${settings} = {}): Metric`,
  };
}

/** Where something is declared first. */
function declared(
  name: string,
  find: (text: string, name: string) => Declaration | undefined,
  sources: Sources,
  folder = "",
): Declaration & { path: string } | undefined {
  for (const [path, text] of sources) {
    const found = path.startsWith(folder) ? find(text, name) : undefined;
    if (found) return { ...found, path };
  }
}

/** The first paragraph of a doc comment, on one line. */
function sentenceOf(comment: string): string {
  const words = comment.replaceAll(/^\/\*\*|\*\/$/g, "").replaceAll(/^ *\* ?/gm, "").trim();
  return words.split(/\n\s*\n|\n@/)[0].replaceAll(/\s+/g, " ");
}
