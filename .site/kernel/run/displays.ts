import type { BroadcastExtra, DisplayOptions, Displays, MimeBundle } from "../api.ts";
import { inspect } from "./inspect.ts";
import type { Outputs } from "./outputs.ts";

/** The symbol by which Jupyter asks an object how it wants to be shown. */
export const jupyterDisplay = Symbol.for("Jupyter.display");

/** Says how a value is shown; undefined where it does not know. */
export type Formatter = (
  value: unknown,
) => MimeBundle | undefined | Promise<MimeBundle | undefined>;

/** How values are shown: by themselves, by a handed formatter, as pictures, HTML or text. */
export class Formats {
  readonly formatters: Formatter[] = [];

  /** The forms of a value. */
  async bundleOf(value: unknown): Promise<MimeBundle> {
    for (const format of this.formatters) {
      const bundle = await format(value);
      if (bundle !== undefined) return bundle;
    }
    return await ownBundle(value) ?? elementBundle(value) ?? await pictureBundle(value) ??
      { "text/plain": value instanceof Promise ? await promiseText(value) : inspect(value) };
  }
}

/** A promise's text, with its value if it is settled: nothing but waiting can tell. */
async function promiseText(promise: Promise<unknown>): Promise<string> {
  const pending = {};
  try {
    const value = await Promise.race([promise, pending]);
    return value === pending ? inspect(promise) : `Promise { ${inspect(value)} }`;
  } catch (error) {
    return `Promise { <rejected> ${inspect(error)} }`;
  }
}

async function ownBundle(value: unknown): Promise<MimeBundle | undefined> {
  const show = propertyOf(value, jupyterDisplay);
  return typeof show === "function" ? await show.call(value) as MimeBundle : undefined;
}

/** Of what looks like an element of a page, or a chart of Vega's. */
function elementBundle(value: unknown): MimeBundle | undefined {
  const outer = propertyOf(value, "outerHTML");
  if (typeof outer === "string") {
    return { [outer.startsWith("<svg") ? "image/svg+xml" : "text/html"]: outer };
  }
  const toSpec = propertyOf(value, "toSpec");
  if (typeof toSpec === "function") {
    return { "application/vnd.vegalite.v5+json": toSpec.call(value) };
  }
}

/** Of the bytes of a picture, or a canvas. */
async function pictureBundle(value: unknown): Promise<MimeBundle | undefined> {
  if (value instanceof Uint8Array) {
    const type = value[0] === 0x89 && value[1] === 0x50
      ? "image/png"
      : value[0] === 0xff && value[1] === 0xd8 && value[2] === 0xff
      ? "image/jpeg"
      : undefined;
    return type && { [type]: base64(value) };
  }
  if (typeof OffscreenCanvas !== "undefined" && value instanceof OffscreenCanvas) {
    return {
      "image/png": base64(new Uint8Array(await (await value.convertToBlob()).arrayBuffer())),
    };
  }
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function propertyOf(value: unknown, key: PropertyKey): unknown {
  if (value === null || typeof value !== "object" && typeof value !== "function") return undefined;
  try {
    return (value as Record<PropertyKey, unknown>)[key];
  } catch {
    return undefined; // a proxy that throws
  }
}

/** What shows things in the notebook. */
export function displaysOf(outputs: Outputs, formats: Formats): Displays {
  return {
    broadcast(type: string, content: Record<string, unknown>, extra: BroadcastExtra = {}) {
      if (type === "stream") outputs.print(content.name as "stdout", String(content.text));
      else outputs.send(type, content, extra.metadata);
      return Promise.resolve();
    },
    async display(value: unknown, { raw, update, display_id }: DisplayOptions = {}) {
      const data = raw ? value : await formats.bundleOf(value);
      const transient = display_id === undefined ? {} : { display_id };
      outputs.send(update ? "update_display_data" : "display_data", {
        data,
        metadata: {},
        transient,
      });
    },
    format: (value) => formats.bundleOf(value),
  };
}
