import { escapeHtml } from "../../kernel/escape_html.ts";
import { themed } from "./theme.ts";

/** The font of all figures: these fonts have the same widths, so labels that fit here fit everywhere. */
export const fontFamily = "Helvetica Neue,Helvetica,Arial,Liberation Sans,sans-serif";
/** Pixels; the smallest text in a figure. */
export const fontSize = 14;
/** How wide a figure is: in a window of 900 pixels with the list of files open it is shrunk to four fifths. */
export const figureWidth = 560;
/** How wide a row of panels is; where there is less room they stand below each other. */
export const rowWidth = 640;
/** The colour of text and axes. */
export const ink = "#222222";

/** The outer size of a picture, in pixels. */
export interface Size {
  /** From the left to the right edge. */
  width: number;
  /** From the top to the bottom edge. */
  height: number;
}

/** A whole SVG document with its own white background, font and text colour, so that it can be read in every place. */
export function svgDocument(body: string, { width, height }: Size): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `font-family="${fontFamily}" font-size="${fontSize}" fill="${ink}" text-anchor="middle">` +
    `<rect width="${width}" height="${height}" fill="#ffffff"/>${body}</svg>`;
}

/** One line of text; `anchor` says which of its ends stands at (x, y), and y is its baseline. */
export function svgText(
  text: string,
  { x, y, size = fontSize, bold = false, anchor = "start", fill = ink }: {
    x: number;
    y: number;
    size?: number;
    bold?: boolean;
    anchor?: "start" | "middle" | "end";
    fill?: string;
  },
): string {
  const weight = bold ? ' font-weight="bold"' : "";
  return `<text x="${round(x)}" y="${
    round(y)
  }" font-size="${size}"${weight} text-anchor="${anchor}" ` +
    `fill="${fill}">${escapeHtml(text)}</text>`;
}

/** The heading of a figure, its baseline at `y`; nothing where there is none. */
export function svgTitle(title: string | undefined, y = 21): string {
  return title ? svgText(title, { x: 12, y, size: fontSize + 2, bold: true }) : "";
}

/**
 * A drawing by Observable Plot as part of a larger document, its corner at (x, y). What only a web page needs is left
 * out (style sheet, classes, labels for screen readers: the picture as a whole has its alt text), coordinates are rounded.
 */
export function plotPanel(svg: { outerHTML: string }, x: number, y: number): string {
  return svg.outerHTML
    .replace(/<style>[\s\S]*?<\/style>/g, "")
    .replace(
      /<[^>]*>/g,
      (tag) =>
        tag.replace(
          / (class|aria-[a-z]+|font-family|font-variant|stroke-miterlimit|font-size="10")(="[^"]*")?/g,
          "",
        )
          .replace(/-?\d+\.\d{3,}/g, (number) => String(round(Number(number)))),
    )
    .replace(/^<svg /, `<svg x="${x}" y="${y}" overflow="visible" `)
    .replace(/currentColor/g, ink);
}

/**
 * The picture as an HTML image that needs no other file, is drawn in trusted and untrusted notebooks alike, and follows
 * the theme of the page.
 */
export function svgImage(svg: string, alt: string, { width, height }: Size): string {
  const data = new TextEncoder().encode(themed(svg)).toBase64();
  return `<img alt="${escapeHtml(alt)}" width="${width}" height="${height}" ` +
    `style="max-width:100%;height:auto;vertical-align:top" class="nonlinear" src="data:image/svg+xml;base64,${data}">`;
}

/** `value` to a tenth of a pixel: enough where many points are drawn. */
export function tenth(value: number): number {
  return Math.round(10 * value) / 10;
}

/** `value` to a hundredth of a pixel. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
