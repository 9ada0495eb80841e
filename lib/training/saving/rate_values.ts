import type { LearningRate } from "../optimizers/learning_rate.ts";
import { schedules } from "../schedules/catalogue.ts";
import { isSchedule, type Schedule } from "../schedules/schedule.ts";
import { checkedObject, checkedText, written } from "./fields.ts";
import { refuse } from "./file_fault.ts";
import { describeNumbers, numberOf } from "./numbers.ts";

/**
 * A learning rate as JSON has it: a number, or a schedule by its name and options.
 *
 * @throws {RangeError} If it is a function of one's own.
 */
export function describeRate(rate: LearningRate): unknown {
  if (typeof rate === "number") return describeNumbers({ rate }).rate;
  if (isSchedule(rate)) return { schedule: rate.name, options: rate.options };
  throw new RangeError(
    "save: expected the learningRate of the optimizer to be a number or one of nl.schedules but found a function, which could not be made again; set another one before, or keep model.getWeights() instead.",
  );
}

/**
 * A learning rate from what JSON has of it; undefined if it is no schedule.
 *
 * @throws {FileFault} If it is a schedule that is unknown.
 * @throws {RangeError} If the schedule refuses its options, as it would for a person.
 */
export function restoreSchedule(value: unknown): Schedule | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { schedule, options } = checkedObject("the learningRate of the optimizer", value, [
    "schedule",
    "options",
  ]);
  const name = checkedText("the schedule of the learningRate", schedule);
  if (!Object.hasOwn(schedules, name)) {
    return refuse(`the schedule of the learningRate is ${written(name)}, which is unknown`);
  }
  const make = schedules[name as keyof typeof schedules] as (options: unknown) => Schedule;
  return make(options);
}

/**
 * A learning rate from what JSON has of it.
 *
 * @throws {FileFault} If it is none.
 */
export function restoreRate(value: unknown): LearningRate {
  const rate = restoreSchedule(value) ?? numberOf(value);
  if (typeof rate === "number" && rate >= 0 || typeof rate === "function") return rate;
  return refuse(`the learning rate is ${written(value)} and no number ≥ 0`);
}
