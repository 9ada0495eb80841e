/**
 * Makes what Shift+Tab and completion show of a library from its documentation comments: `deno doc --json`.
 *
 * @module
 */
import type { Entry } from "./run/documentation.ts";

/** As much of the JSON as is used: https://jsr.io/@deno/doc */
interface Symbol {
  name: string;
  declarations: Declaration[];
}

interface Declaration {
  kind: string;
  jsDoc?: { doc?: string; tags?: { kind: string; name?: string; doc?: string }[] };
  def?: { params?: Parameter[] };
}

interface Parameter {
  kind: string;
  name?: string;
  optional?: boolean;
  left?: Parameter;
  arg?: Parameter;
}

/**
 * What is known of the names that a module exports.
 *
 * @param entry the module's path or address
 * @param name what cells import it as
 * @param flags more for `deno doc`, as `--import-map=…`
 * @throws {Error} if it cannot be read.
 */
export async function documentationOf(
  entry: string,
  name: string,
  flags: string[] = [],
): Promise<Record<string, Entry>> {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["doc", "--json", ...flags, entry],
    stdout: "piped",
    stderr: "piped",
  }).output();
  const text = new TextDecoder();
  if (!success) {
    throw new Error(`The documentation of ${entry} could not be read: ${text.decode(stderr)}`);
  }
  const { nodes } = JSON.parse(text.decode(stdout)) as {
    nodes: Record<string, { symbols: Symbol[] }>;
  };
  const entries = Object.values(nodes).flatMap(({ symbols }) => symbols).flatMap((symbol) => {
    const found = entryOf(symbol);
    return found ? [[`${name}.${symbol.name}`, found]] : [];
  });
  return Object.fromEntries(entries);
}

function entryOf({ name, declarations }: Symbol): Entry | undefined {
  const declaration = declarations.find(({ kind }) =>
    kind === "function" || kind === "variable" || kind === "class"
  );
  if (!declaration) return undefined; // a type is not there when cells run
  const { doc = "", tags = [] } = declaration.jsDoc ?? {};
  const head = declaration.kind === "function"
    ? `${name}(${(declaration.def?.params ?? []).map(parameterText).join(", ")})`
    : name;
  const params = tags.filter(({ kind, doc }) => kind === "param" && doc);
  const lines = params.map(({ name, doc }) => `${name}: ${doc!.trim().replaceAll("\n", " ")}`);
  const options = params.flatMap(({ name, doc }) => {
    const [, option] = name?.match(/^\w+\.(\w+)$/) ?? [];
    return option ? [[option, doc!.trim()]] : [];
  });
  const example = tags.find(({ kind }) => kind === "example")?.doc?.replaceAll(
    /^```\w*\n?|```$/gm,
    "",
  ).trim();
  return {
    text: [head, doc.trim(), lines.join("\n"), example && `Example\n${example}`].filter(Boolean)
      .join("\n\n"),
    ...options.length > 0 ? { options: Object.fromEntries(options) } : {},
  };
}

function parameterText({ kind, name, optional, left, arg }: Parameter): string {
  if (kind === "assign") return `${parameterText(left!).replace(/\?$/, "")}?`;
  if (kind === "rest") return `...${parameterText(arg!)}`;
  return (name ?? "options") + (optional ? "?" : "");
}
