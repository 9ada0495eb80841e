/** What the learning rate is at each step: a function of the number of steps made so far, from 0. */
export type StepFunction = (step: number) => number;

/** The options that make a schedule again. */
export type ScheduleOptions = Readonly<Record<string, number | boolean | readonly number[]>>;

/** A learning rate that changes from step to step: a function of the number of steps made so far, with a name. */
export interface Schedule extends StepFunction {
  /** Its name in `nl.schedules`. */
  readonly name: string;
  /** The options that make the same schedule again, the defaults filled in. */
  readonly options: ScheduleOptions;
}

/** A schedule of these options. */
export function scheduleOf(name: string, options: ScheduleOptions, at: StepFunction): Schedule {
  const schedule = (step: number) => at(step);
  return Object.defineProperties(schedule, {
    name: { value: name },
    options: { value: options },
  }) as unknown as Schedule;
}

/** Whether a function is a schedule, which can be saved, and not a function of one's own. */
export function isSchedule(value: unknown): value is Schedule {
  return typeof value === "function" && "options" in value;
}
