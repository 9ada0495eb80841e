/**
 * What the page and the worker that trains tell each other. The page asks, the worker answers each question once.
 *
 * @module
 */
import type { Setting } from "./setting.ts";
import type { Square } from "./square.ts";

/** A hidden unit: its layer and its place there, both counted from 0. */
export interface Unit {
  readonly layer: number;
  readonly unit: number;
}

/** How the page calls it. */
export function nameOf({ layer, unit }: Unit): string {
  return `layer ${layer + 1}, unit ${unit + 1}`;
}

/** What the page asks for. */
export interface Question {
  /** Begin anew with this setting. */
  readonly begin?: Setting;
  /** So many more epochs; 0 only looks. */
  readonly epochs: number;
  /** Whether the small pictures can be left out this time: nobody sees them. */
  readonly withoutUnits?: boolean;
  /** Whose answers are wanted in full size in place of the networks' own; null for those. */
  readonly look: Unit | null;
}

/** The points, as the panels draw them. */
export interface Points {
  /** Two numbers a point. */
  readonly places: Float32Array;
  /** The class of each, 0 or 1. */
  readonly labels: Uint8Array;
  /** How many of them, the first ones, are learned; the rest tests. */
  readonly trained: number;
  /** The square that is drawn. */
  readonly square: Square;
}

/** How a network is doing after an epoch. */
export interface Score {
  readonly loss: number;
  readonly accuracy: number;
  readonly testLoss: number;
  readonly testAccuracy: number;
}

/** What a layer looks like. */
export interface LayerLook {
  /** How the loss changes with its weights: the root mean square. */
  readonly gradient: number;
  /** Which of its units are dead. */
  readonly dead: readonly number[];
  /** How often its weighted sums fall into each of BINS parts of SUMS, as shares of the fullest. */
  readonly sums: Float32Array;
}

/** Where weighted sums are counted; those outside count at the ends. */
export const SUMS = [-4, 4] as const, BINS = 32;

/** What a network looks like. */
export interface Look {
  /** How it has been doing since the last look: an entry an epoch. */
  readonly scores: readonly Score[];
  /** The large picture: a tint for each place of a square grid, the top row first. */
  readonly picture: Uint8Array;
  /** The small pictures: SMALL × SMALL tints for each unit, layer by layer; null if they were left out. */
  readonly units: Uint8Array | null;
  /** The hidden layers, then the output. */
  readonly layers: readonly LayerLook[];
  /** Why it does not learn any more; null while it does. */
  readonly failure: string | null;
}

/** What the worker answers. */
export interface Answer {
  /** How often all points have been seen. */
  readonly epoch: number;
  /** With the first answer of a setting. */
  readonly points: Points | null;
  /** In the order of the setting's functions. */
  readonly looks: readonly Look[];
  /** What the large pictures show. */
  readonly look: Unit | null;
}

/** How many places the large pictures have on a side: finer when nothing is learned meanwhile, coarser for large networks. */
export const STILL = 96, MOVING = 64, MOVING_LARGE = 48;

/** How many places the small pictures have on a side. */
export const SMALL = 24;
