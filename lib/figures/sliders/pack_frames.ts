/** Some drawings that differ little, each thing that they share written once. */
export interface PackedFrames {
  /** The start and the end of every drawing, around what moves. */
  before: string;
  after: string;
  /** What moves, in order: the same text in every drawing; or several, and for each drawing the number of its own. */
  parts: (string | [texts: string[], at: number[]])[];
}

/** Packs SVG documents of one size; what moves is always whole elements inside an `svg` or `g`. */
export function packFrames(frames: readonly string[]): PackedFrames {
  const all = frames.map((frame) => frame.split(/(?<=>)/));
  const [first] = all;
  const shortest = Math.min(...all.map(({ length }) => length));
  let [head, tail] = [0, 0];
  while (head < shortest && all.every((tags) => tags[head] === first[head])) head++;
  while (
    tail < shortest - head && all.every((tags) => tags.at(-1 - tail) === first.at(-1 - tail))
  ) tail++;

  const open = openAfter(first.slice(0, head));
  let depth = Math.min(
    ...all.map((tags) => leastDepth(tags.slice(head, tags.length - tail), open.length)),
  );
  while (depth > 1 && !/^<(svg|g)\b/.test(open[depth - 1])) depth--;
  while (openAfter(first.slice(0, head)).length > depth) head--;
  while (openAfter(first.slice(0, first.length - tail)).length > depth) tail--;

  const moving = all.map((tags) => tags.slice(head, tags.length - tail));
  return {
    before: first.slice(0, head).join(""),
    after: first.slice(first.length - tail).join(""),
    parts: partsOf(moving),
  };
}

/** Tags at the same place are compared if all drawings have equally many; else each is kept whole. */
function partsOf(drawings: string[][]): PackedFrames["parts"] {
  const { length } = drawings[0];
  if (drawings.some((tags) => tags.length !== length)) {
    return [differing(drawings.map((tags) => tags.join("")))];
  }
  const parts: PackedFrames["parts"] = [];
  for (let place = 0; place < length; place++) {
    const part = differing(drawings.map((tags) => tags[place]));
    const last = parts.length - 1;
    if (part[0].length > 1) parts.push(part);
    else if (typeof parts[last] === "string") parts[last] += part[0][0];
    else parts.push(part[0][0]);
  }
  return parts;
}

function differing(texts: string[]): [texts: string[], at: number[]] {
  const places = new Map<string, number>();
  const at = texts.map((text) => {
    if (!places.has(text)) places.set(text, places.size);
    return places.get(text)!;
  });
  return [[...places.keys()], at];
}

/** The opening tags of the elements that are open after these. */
function openAfter(tags: readonly string[]): string[] {
  const open: string[] = [];
  for (const tag of tags) {
    const change = changeBy(tag);
    if (change > 0) open.push(tag.slice(tag.indexOf("<")));
    else if (change < 0) open.pop();
  }
  return open;
}

/** How few elements are open at some place of these tags, of which `depth` are open before them. */
function leastDepth(tags: readonly string[], depth: number): number {
  return tags.reduce(
    ({ depth, least }, tag) => {
      const now = depth + changeBy(tag);
      return { depth: now, least: Math.min(least, now) };
    },
    { depth, least: depth },
  ).least;
}

/** 1 for a tag that opens an element, −1 for one that closes one; it may have text before it. */
function changeBy(tag: string): number {
  if (!tag.endsWith(">") || tag.endsWith("/>")) return 0;
  return tag.includes("</") ? -1 : 1;
}
