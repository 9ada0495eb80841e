/** Where several that go on at their own pace wait for each other, and go on together. */
export class Meeting {
  #members: number;
  readonly #together: () => Promise<void>;
  #waiting: (() => void)[] = [];

  /** Expects `members`; when all have arrived, `together` is done before they go on. */
  constructor(members: number, together: () => Promise<void>) {
    this.#members = members;
    this.#together = together;
  }

  /** Resolves when all others have arrived, too. */
  arrive(): Promise<void> {
    const gone = new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#meetIfComplete();
    return gone;
  }

  /** One comes no more: nobody waits for it. */
  leave(): void {
    this.#members--;
    this.#meetIfComplete();
  }

  #meetIfComplete(): void {
    if (this.#waiting.length === 0 || this.#waiting.length < this.#members) return;
    const released = this.#waiting;
    this.#waiting = [];
    const release = () => released.forEach((go) => go());
    this.#together().then(release, release);
  }
}
