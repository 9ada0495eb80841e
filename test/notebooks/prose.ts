/**
 * What a reader reads of a markdown cell.
 *
 * @module
 */

/**
 * The number of words of prose. Not prose, as a reader meets it: what is folded away in `<details>` (but for its
 * summary), tables, code blocks, displayed formulas; a formula within a sentence is one word.
 */
export function proseWords(markdown: string): number {
  const prose = markdown
    .replaceAll(/<!--[\s\S]*?-->/g, " ")
    .replaceAll(/^(```|~~~)[\s\S]*?^\1/gm, " ")
    .replaceAll(/<details[\s\S]*?<\/details>/g, (folded) => summaryOf(folded))
    .replaceAll(/\$\$[\s\S]*?\$\$/g, " ")
    .replaceAll(/\$[^$\n]+\$/g, " formula ")
    .replaceAll(/^\s*\|.*$/gm, " ")
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/<[^>]+>/g, " ");
  return prose.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

/** Where the links and pictures of a markdown text lead. */
export function linksOf(markdown: string): string[] {
  const text = markdown.replaceAll(/^(```|~~~)[\s\S]*?^\1/gm, "").replaceAll(/`[^`\n]*`/g, "");
  return [
    ...text.matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)/g),
    ...text.matchAll(/\s(?:href|src)\s*=\s*["']([^"']*)["']/g),
  ].map(([, target]) => target);
}

/** The pictures of an HTML or markdown text that say nothing to someone who cannot see them. */
export function picturesWithoutText(text: string): string[] {
  const tags = text.match(/<img\b[^>]*>/gi) ?? [];
  const silent = tags.filter((tag) => !/\salt\s*=\s*("[^"]*\S[^"]*"|'[^']*\S[^']*')/i.test(tag));
  return [...silent, ...text.match(/!\[\s*\]\([^)]*\)/g) ?? []];
}

function summaryOf(folded: string): string {
  return folded.match(/<summary[^>]*>([\s\S]*?)<\/summary>/)?.[1] ?? "";
}
