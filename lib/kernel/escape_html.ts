/** `text` with the characters that mean something in HTML and XML replaced, and those XML forbids left out. */
export function escapeHtml(text: string): string {
  // deno-lint-ignore no-control-regex -- XML 1.0 allows none of these, not even escaped
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "")
    .replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
