/** From the smaller to the larger number. */
export type Interval = readonly [low: number, high: number];

/** A place in the plane of a graph. */
export type Point = readonly [x: number, y: number];
