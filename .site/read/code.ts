/** The colours of code, as marks for a style sheet. */
import { highlighter, typescript } from "./packages.ts";

highlighter.registerLanguage("typescript", typescript);

/** TypeScript as HTML in which each kind of word has its class. */
export function highlighted(code: string): string {
  return highlighter.highlight(code, { language: "typescript" }).value;
}
