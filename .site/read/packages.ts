/**
 * The packages that the reading pages are built with, each at one version.
 *
 * @module
 */
export { Marked, type Tokens } from "npm:marked@18.2.1";
export { default as markedKatex } from "npm:marked-katex-extension@5.1.13";
export { default as highlighter } from "npm:highlight.js@11.12.0/lib/core";
export { default as typescript } from "npm:highlight.js@11.12.0/lib/languages/typescript";
/** The style sheet of formulas. */
export { default as katexStyle } from "npm:katex@0.18.11/dist/katex-swap.min.css" with {
  type: "text",
};

/** The folder of the fonts that it names. */
export const katexFonts = new URL(
  "fonts/",
  import.meta.resolve("npm:katex@0.18.11/dist/katex-swap.min.css"),
);
