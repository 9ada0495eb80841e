import type { Answer, Unit } from "../messages.ts";
import { MOST_EPOCHS, type Setting } from "../setting.ts";
import type { TrainerClient } from "./trainer_client.ts";

/** How fast it goes: epochs in a picture, and the least time between two pictures in milliseconds. */
export const SPEEDS = {
  slow: { epochs: 1, pause: 100 },
  normal: { epochs: 1, pause: 0 },
  fast: { epochs: 8, pause: 0 },
} as const;

/** The name of a speed. */
export type Speed = keyof typeof SPEEDS;

/** Where motion is to be reduced, pictures change no more often than this, in milliseconds. */
const CALM = 500;
/** Frames a second of an ordinary screen. */
const FRAMES = 60;

/** What the player tells of. */
export interface PlayerEvents {
  /** Whether the small pictures of units can be seen. */
  readonly showsUnits: boolean;
  /** There is something new to draw. */
  drawn(answer: Answer): void;
  /** It has begun to play, or paused. */
  changed(): void;
  /** The worker has failed. */
  failed(message: string): void;
}

/** Plays, pauses, steps: asks the trainer for the next picture whenever the last one has been drawn. */
export class Player {
  speed: Speed = "normal";
  readonly #client: TrainerClient;
  readonly #events: PlayerEvents;
  readonly #calm = matchMedia("(prefers-reduced-motion: reduce)");
  #playing = false;
  /** What is to be asked for beside the next epochs. */
  #begin: Setting | null = null;
  #look: Unit | null = null;
  #isStale = false;
  #steps = 0;
  #epoch = 0;
  #answer: Answer | null = null;
  #last = -Infinity;
  #frame = 0;

  constructor(client: TrainerClient, events: PlayerEvents) {
    this.#client = client;
    this.#events = events;
  }

  get playing(): boolean {
    return this.#playing;
  }

  get epoch(): number {
    return this.#epoch;
  }

  /** Begins anew with a setting; goes on playing if it does. */
  begin(setting: Setting): void {
    this.#begin = setting;
    this.#steps = 0;
    this.#epoch = 0;
    this.#soon();
  }

  /** Plays or pauses. */
  toggle(play = !this.#playing): void {
    if (play === this.#playing) return;
    this.#playing = play && this.#epoch < MOST_EPOCHS;
    if (!this.#playing) this.#isStale = true; // a still picture is finer
    this.#events.changed();
    this.#soon();
  }

  /** Learns one epoch. */
  step(): void {
    this.toggle(false);
    this.#steps++;
    this.#soon();
  }

  /** Shows a unit's large picture, or with null the network's. */
  look(unit: Unit | null): void {
    if (unit?.layer === this.#look?.layer && unit?.unit === this.#look?.unit) return;
    this.#look = unit;
    this.#isStale = true;
    this.#soon();
  }

  #soon(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame((now) => this.#turn(now));
  }

  /** A frame of the screen: asks for the next picture, then draws the last one while it is being made. */
  #turn(now: number): void {
    this.#frame = 0;
    const answer = this.#answer;
    this.#answer = null;
    if (!this.#client.busy) this.#ask(now);
    if (answer) this.#events.drawn(answer);
    if (this.#playing || this.#begin || this.#steps > 0 || this.#isStale) this.#soon();
  }

  #ask(now: number): void {
    const { epochs, pause } = this.#pace();
    const isTime = this.#playing && now - this.#last >= pause - 4;
    if (!isTime && !this.#begin && this.#steps === 0 && !this.#isStale) return;
    const begin = this.#begin ?? undefined;
    this.#begin = null;
    let more = 0;
    if (!begin) {
      more = isTime ? epochs : this.#steps;
      this.#steps = 0;
    }
    this.#isStale = more > 0 && !this.#playing;
    if (isTime) this.#last = now;
    const withoutUnits = this.#playing && more > 0 && !this.#events.showsUnits;
    this.#client.ask({ begin, epochs: more, look: this.#look, withoutUnits }).then(
      (answer) => this.#take(answer),
      (error) => {
        this.toggle(false);
        this.#events.failed((error as Error).message);
      },
    );
  }

  #take(answer: Answer): void {
    // What belongs to a setting that is to be left is not shown any more.
    if (this.#begin) return this.#soon();
    this.#epoch = answer.epoch;
    this.#answer = answer;
    if (answer.epoch >= MOST_EPOCHS) this.toggle(false);
    this.#soon();
  }

  #pace(): { epochs: number; pause: number } {
    const { epochs, pause } = SPEEDS[this.speed];
    if (!this.#calm.matches) return { epochs, pause };
    const frames = Math.max(1, CALM / Math.max(pause, 1000 / FRAMES));
    return { epochs: Math.round(epochs * frames), pause: CALM };
  }
}
