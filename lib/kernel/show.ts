import { registeredBundle } from "./displays.ts";
import type { MimeBundle } from "./mime_bundle.ts";
import { customInspect, host } from "../host/mod.ts";
import { text as checkText } from "../options/mod.ts";

/** The symbol by which Jupyter asks an object how it wants to be shown. */
export const jupyterDisplay: unique symbol = Symbol.for("Jupyter.display");

export type { MimeBundle };

/** Something that shows itself when it is the last expression of a cell, or is given to {@linkcode show}. */
export interface Displayable {
  /** The forms it can be shown in. */
  [jupyterDisplay](): MimeBundle | Promise<MimeBundle>;
}

/**
 * Shows things now, in the middle of a cell, one below the other; await it, so that they stand in order.
 * Outside a notebook it prints their text form.
 *
 * @example A sentence, then a figure
 * ```ts
 * import * as nl from "nonlinear";
 *
 * await nl.show(nl.markdown("The *hinge* of relu:"), nl.plot((x) => Math.max(0, x)));
 * ```
 */
export async function show(...things: unknown[]): Promise<void> {
  for (const thing of things) {
    const data = await mimeBundle(thing);
    const front = host.notebook();
    if (front) await front.broadcast("display_data", { data, metadata: {}, transient: {} });
    else console.log(data["text/plain"]);
  }
}

/**
 * Text in Markdown (with `$…$` for formulas) that a notebook sets as such.
 *
 * @throws {TypeError} If it is not text.
 */
export function markdown(text: string): Displayable {
  checkText("markdown", "the Markdown", text);
  return displayable({ "text/markdown": text, "text/plain": text });
}

/**
 * HTML that a notebook draws; `plain` is what a terminal prints, by default the text between the tags.
 *
 * @throws {TypeError} If one of them is not text.
 */
export function html(text: string, plain?: string): Displayable {
  checkText("html", "the HTML", text);
  if (plain !== undefined) checkText("html", "plain", plain);
  return displayable({ "text/html": text, "text/plain": plain ?? textOf(text) });
}

/** Whether `thing` says itself how it wants to be shown. */
export function isDisplayable(thing: unknown): thing is Displayable {
  if (thing === null || typeof thing !== "object" && typeof thing !== "function") return false;
  try {
    return typeof (thing as Partial<Displayable>)[jupyterDisplay] === "function";
  } catch {
    return false; // a proxy that throws
  }
}

async function mimeBundle(thing: unknown): Promise<MimeBundle> {
  if (isDisplayable(thing)) return await thing[jupyterDisplay]();
  if (typeof thing === "string") return { "text/plain": thing };
  const bundle = await registeredBundle(thing);
  if (bundle !== undefined) return bundle;
  return await host.notebook()?.format(thing) ?? { "text/plain": host.inspect(thing) };
}

function displayable(bundle: MimeBundle): Displayable {
  return {
    [jupyterDisplay]: () => bundle,
    [customInspect]: () => bundle["text/plain"],
  } as Displayable;
}

function textOf(text: string): string {
  return text.replace(/<(br|\/p|\/div|\/tr|\/li)\b[^>]*>/g, "\n").replace(/<[^>]*>/g, "").trim();
}
