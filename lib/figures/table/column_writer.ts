import { host } from "../../host/mod.ts";
import { formatNumber } from "../drawing/text.ts";

/** How the values of a column are written: by a function, or as numbers with so many decimals. */
export type Format = number | ((value: never) => string);

/** How a column's values are written: if they are numbers, all with the same decimals, enough for four digits. */
export function columnWriter(
  format: Format | undefined,
  values: unknown[],
): (value: unknown) => string {
  if (typeof format === "function") return format as (value: unknown) => string;
  const sizes = values.filter((value) => typeof value === "number").map(Math.abs)
    .filter((size) => size > 0 && Number.isFinite(size));
  const largest = Math.max(...sizes);
  const decimals = format ??
    (sizes.every(Number.isInteger)
      ? 0
      : Math.max(0, Math.min(6, 3 - Math.floor(Math.log10(largest)))));
  const fits = format !== undefined || largest < 1e6 && Math.min(...sizes) >= 10 ** -decimals / 2;
  return (value) => {
    if (typeof value !== "number") return textOf(value);
    if (!Number.isFinite(value) || !fits) return formatNumber(value);
    return value.toLocaleString("en-US", {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    }).replace("-", "−");
  };
}

/** Lists nested deeper are not written out. */
const MOST_LEVELS = 8;

function textOf(value: unknown, level = 0): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return value;
  if (level === MOST_LEVELS) return "…";
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    return Array.from(
      value as unknown as ArrayLike<unknown>,
      (item) => typeof item === "number" ? formatNumber(item) : textOf(item, level + 1),
    ).join(", ");
  }
  return typeof value === "object" ? host.inspect(value) : String(value);
}
