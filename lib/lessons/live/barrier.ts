/** A point at which several asynchronous runs wait for each other before they continue together. */
export class Barrier {
  #parties: number;
  readonly #action: () => Promise<void>;
  #waiting: (() => void)[] = [];

  /** Waits for so many `parties`; when all have arrived, `action` is run before they continue. */
  constructor(parties: number, action: () => Promise<void>) {
    this.#parties = parties;
    this.#action = action;
  }

  /** Resolves when all parties have arrived and the action is done. */
  arrive(): Promise<void> {
    const released = new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#releaseIfComplete();
    return released;
  }

  /** One party fewer from now on: the others no longer wait for it. */
  leave(): void {
    this.#parties--;
    this.#releaseIfComplete();
  }

  #releaseIfComplete(): void {
    if (this.#waiting.length === 0 || this.#waiting.length < this.#parties) return;
    const released = this.#waiting;
    this.#waiting = [];
    const release = () => released.forEach((go) => go());
    this.#action().then(release, release);
  }
}
