import { numberFrom, shown } from "../../options/mod.ts";
import type { Schedule, StepFunction } from "../schedules/schedule.ts";

/** How far a step goes: a number, one of `nl.schedules`, or a function of the number of steps made so far, from 0. */
export type LearningRate = number | Schedule | StepFunction;

/** The learning rate of an optimizer: what it was made with, until another number is set. */
export class Rate {
  readonly #caller: string;
  #given: LearningRate;

  /**
   * Begins with what the optimizer was made with.
   *
   * @throws {RangeError} If it is neither a number ≥ 0 nor a function.
   */
  constructor(caller: string, given: LearningRate) {
    this.#caller = caller;
    this.#given = isStepFunction(given) ? given : numberFrom(caller, "learningRate", given, 0);
  }

  /** The number or the function. */
  get given(): LearningRate {
    return this.#given;
  }

  /**
   * Sets another one; the optimizer goes on with what it remembers.
   *
   * @throws {RangeError} If it is no number ≥ 0.
   * @throws {TypeError} If the optimizer follows a schedule.
   */
  set(value: unknown): void {
    if (isStepFunction(value)) {
      this.#given = value;
      return;
    }
    const rate = numberFrom(this.#caller, "learningRate", value, 0);
    if (typeof this.#given === "function") {
      throw new TypeError(
        `${this.#caller}: expected no learningRate to be set, as it follows ${
          nameOf(this.#given)
        }, but found ${rate}; give the optimizer a number to begin with, or set another schedule.`,
      );
    }
    this.#given = rate;
  }

  /**
   * How far the step goes that comes after `steps` others.
   *
   * @throws {RangeError} If a function of one's own gives no number ≥ 0.
   */
  at(steps: number): number {
    const given = this.#given;
    if (typeof given === "number") return given;
    const rate = given(steps);
    if (typeof rate === "number" && rate >= 0 && rate < Infinity) return rate;
    throw new RangeError(
      `${this.#caller}: expected learningRate to give a number ≥ 0 but found ${
        shown(rate)
      } at step ${steps}.`,
    );
  }
}

function isStepFunction(value: unknown): value is StepFunction {
  return typeof value === "function" && shown(value) === "a function";
}

function nameOf(rate: StepFunction): string {
  return "options" in rate ? `nl.schedules.${rate.name}` : "a function of the step";
}
