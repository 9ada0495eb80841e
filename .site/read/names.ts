/**
 * The public names of the library, for the search.
 *
 * @module
 */
import { withEntry } from "./reference_entry.ts";

/** A public name. */
export interface PublicName {
  /** As one writes it: `relu`, `callbacks.earlyStopping`. */
  name: string;
  /** The first sentence of what is said of it; "" where nothing is. */
  sentence: string;
  /** Whether it is a type, which one looks for less often than for what one calls. */
  isType: boolean;
}

/** What `deno doc --json` says of a name; of much more, only what is read here. */
interface DocSymbol {
  name: string;
  declarations: {
    kind: string;
    jsDoc?: { doc?: string };
    def?: { elements?: DocSymbol[] };
  }[];
}

/** Asks Deno for the public names of the library. */
export async function publicNames(): Promise<PublicName[]> {
  return await withEntry(async (entry) => {
    const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["doc", "--json", entry],
      env: { NO_COLOR: "1" },
    }).output();
    const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
    if (!success) throw new Error(`The library's names could not be read: ${decode(stderr)}`);
    const { nodes } = JSON.parse(decode(stdout)) as {
      nodes: Record<string, { symbols: DocSymbol[] }>;
    };
    return Object.values(nodes).flatMap(({ symbols }) => symbols).flatMap((one) => namesIn(one));
  });
}

/** A name and, if it is an object of functions, theirs. */
export function namesIn({ name, declarations }: DocSymbol, object = ""): PublicName[] {
  const own = object + name;
  const doc = declarations.map(({ jsDoc }) => jsDoc?.doc).find(Boolean) ?? "";
  const isType = declarations.every(({ kind }) => kind === "interface" || kind === "typeAlias");
  const inside = declarations.flatMap(({ kind, def }) =>
    kind === "namespace" ? def?.elements ?? [] : []
  );
  return [
    { name: own, sentence: firstSentence(doc), isType },
    ...inside.flatMap((one) => namesIn(one, `${own}.`)),
  ];
}

/** The words of a name: `callbacks.earlyStopping`, "callbacks early stopping". */
export function wordsOf(name: string): string {
  return name
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, " ")
    .replaceAll(".", " ").toLowerCase();
}

function firstSentence(doc: string): string {
  const [paragraph] = doc.trim().split(/\n\s*\n/);
  const plain = paragraph.replaceAll(/\{@link(?:code)? ([^}|\s]+)[^}]*\}/g, "$1").replaceAll(
    /\s+/g,
    " ",
  );
  return /^.*?[.!?](?= [A-Z]|$)/.exec(plain)?.[0] ?? plain;
}
