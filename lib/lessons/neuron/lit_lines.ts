import { round, type Size } from "../../figures/drawing/svg.ts";
import { escapeHtml } from "../../kernel/escape_html.ts";

/** A line of text below a picture, and the places in the picture that it speaks of. */
export interface LitLine {
  text: string;
  places: readonly Place[];
}

/** A rectangle in a picture: its middle, and half its width and height. */
export interface Place {
  x: number;
  y: number;
  halfWidth: number;
  halfHeight: number;
}

/** Where styles are stripped nothing lights up, and nobody is told that it would. */
const STYLE = `<style>.nonlinear-lit>div{position:relative}
.nonlinear-lit>p{cursor:default;outline:none}
.nonlinear-lit::after{content:"Point at a line: its numbers light up.";display:block;padding:1px 12px;opacity:.7}
.nonlinear-lit>p:is(:hover,:focus){background:rgba(255,170,0,.3)}
.nonlinear-lit i{display:none;position:absolute;border-radius:6px;background:rgba(255,170,0,.3);pointer-events:none}
`;

/**
 * A picture with lines of text below it: the line under the mouse, or with the focus, lights up its places in the
 * picture. It needs no script, and the places keep to the picture when it is shrunk.
 */
export function litLines(picture: string, size: Size, lines: readonly LitLine[]): string {
  const rules = lines.map((_, i) =>
    `.nonlinear-lit:has(.line-${i}:is(:hover,:focus)) i.line-${i}{display:block}`
  );
  const marks = lines.flatMap(({ places }, i) =>
    places.map((place) => `<i class="line-${i}" style="${positionOf(place, size)}"></i>`)
  );
  const texts = lines.map(({ text }, i) =>
    `<p class="line-${i}" tabindex="0" style="margin:0;padding:1px 12px">${escapeHtml(text)}</p>`
  );
  return `${STYLE}${
    rules.join("\n")
  }</style><div class="nonlinear-lit" style="max-width:${size.width}px">` +
    `<div>${picture}${marks.join("")}</div>${texts.join("")}</div>`;
}

function positionOf({ x, y, halfWidth, halfHeight }: Place, { width, height }: Size): string {
  const percent = (part: number, whole: number) => `${round(100 * part / whole)}%`;
  return `left:${percent(x - halfWidth, width)};top:${percent(y - halfHeight, height)};` +
    `width:${percent(2 * halfWidth, width)};height:${percent(2 * halfHeight, height)}`;
}
