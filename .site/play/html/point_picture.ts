import { pointsOf } from "../network.ts";
import { DATA, type DataName, DEFAULTS } from "../setting.ts";
import { placeIn, squareAround } from "../square.ts";

/** How many pixels the picture has on a side, and how many points are enough for it. */
const SIDE = 44, POINTS = 90;

/** A small picture of a set of points: a path of dots for each class. */
export function pointPicture(data: DataName): string {
  const { x: { data: places }, labels } = pointsOf({ ...DEFAULTS, data, noise: DATA[data].noise });
  const square = squareAround(places);
  const dots = ["", ""];
  for (let point = 0; point < POINTS; point++) {
    const [x, y] = placeIn(square, places, point, SIDE).map((at) => at.toFixed(1));
    dots[labels[point]] += `M${x} ${y}h0`;
  }
  const paths = dots.map((d, label) => `<path class="class-${label}" d="${d}"/>`).join("");
  return `<svg viewBox="0 0 ${SIDE} ${SIDE}" width="${SIDE}" height="${SIDE}" aria-hidden="true">${paths}</svg>`;
}
