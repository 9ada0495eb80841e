import type { Pixels } from "../pixels.ts";
import type { ByteSource } from "./bytes.ts";

/** So many bytes are kept: MNIST for training and for tests, twice. */
const MOST = 2 ** 27;

/** Copies of pictures that are not in use, for the next time that the same ones are held. */
export class KeptPictures {
  readonly #most: number;
  /** The one that was used last comes last. */
  #kept: ByteSource[] = [];

  /** @param most how many bytes they may take. */
  constructor(most: number = MOST) {
    this.#most = most;
  }

  /** Gives out the copy of these pictures; undefined if there is none. */
  take(pixels: Pixels): ByteSource | undefined {
    const found = this.#kept.find((kept) => kept.pixels === pixels);
    this.#kept = this.#kept.filter((kept) => kept !== found);
    return found;
  }

  /** Takes back a copy. Those that have not been used for the longest time are given up for it, if need be. */
  keep(source: ByteSource): void {
    let bytes = 0;
    this.#kept = [...this.#kept, source].toReversed().filter((kept) => {
      const stays = kept.pixels !== undefined && bytes + kept.bytes <= this.#most;
      if (stays) bytes += kept.bytes;
      else kept.release();
      return stays;
    }).toReversed();
  }
}
