/** The colour `share` of the way from `from` to `to`. */
export function mix(from: string, to: string, share: number): string {
  const [a, b] = [bytesOf(from), bytesOf(to)];
  return hex(a.map((value, i) => value + (b[i] - value) * share));
}

/** Red, green and blue of `#rrggbb`, 0 to 255. */
export function bytesOf(color: string): number[] {
  return [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
}

function hex(bytes: readonly number[]): string {
  return "#" + bytes.map((byte) => {
    const whole = Math.round(Math.min(Math.max(byte, 0), 255));
    return whole.toString(16).padStart(2, "0");
  }).join("");
}

/** How well two colours can be told apart, from 1 to 21, as WCAG measures it: lines want 3, text 4.5. */
export function contrast(a: string, b: string): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: string): number {
  const [r, g, b] = bytesOf(color).map(linear);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function linear(byte: number): number {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function encoded(value: number): number {
  const inside = Math.min(Math.max(value, 0), 1);
  return 255 * (inside <= 0.0031308 ? 12.92 * inside : 1.055 * inside ** (1 / 2.4) - 0.055);
}

/**
 * The same hue with another lightness: `lightness` gets the one of `color`, 0 to 1, and returns the new one. In the
 * colour space Oklab, where equal steps look equal (https://bottosson.github.io/posts/oklab/).
 */
export function withLightness(color: string, lightness: (own: number) => number): string {
  const [r, g, b] = bytesOf(color).map(linear);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const own = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  // Grey lies on the axis where l, m and s are the lightness: moving along it keeps hue and chroma.
  const move = lightness(own) - own;
  const [l3, m3, s3] = [l, m, s].map((value) => (value + move) ** 3);
  return hex([
    4.0767416621 * l3 - 3.3077115913 * m3 + 0.2309699292 * s3,
    -1.2684380046 * l3 + 2.6097574011 * m3 - 0.3413193965 * s3,
    -0.0041960863 * l3 - 0.7034186147 * m3 + 1.707614701 * s3,
  ].map(encoded));
}
