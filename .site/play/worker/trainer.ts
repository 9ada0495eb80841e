import type { Dataset } from "../../../lib/data/mod.ts";
import type { Answer, Points, Question } from "../messages.ts";
import { pointsOf } from "../network.ts";
import { MOST_EPOCHS, type Setting, TRAINED } from "../setting.ts";
import { squareAround } from "../square.ts";
import { Learner } from "./learner.ts";
import { Looker } from "./look.ts";

/** The networks of a setting, which learn side by side. */
export class Trainer {
  #run: Run | null = null;

  /** Does what the page asks for. */
  async answer({ begin, epochs, look, withoutUnits = false }: Question): Promise<Answer> {
    if (begin) {
      this.#run?.learners.forEach((learner) => learner.stop());
      this.#run = await Run.begin(begin);
    }
    const run = this.#run;
    if (run === null) throw new Error("Trainer.answer: expected a setting to begin with.");
    await run.learn(epochs);
    const looks = run.learners.map((learner) => ({
      ...run.looker.at(learner, { unit: look, isStill: epochs === 0, withoutUnits }),
      scores: learner.takeScores(),
    }));
    return { epoch: run.epoch, points: begin ? run.points : null, looks, look };
  }
}

/** One training from its beginning. */
class Run {
  epoch = 0;
  readonly points: Points;
  readonly looker: Looker;
  readonly learners: readonly Learner[];

  private constructor(setting: Setting, data: Dataset) {
    const { x, labels } = data, square = squareAround(x.data);
    this.points = {
      places: x.data.slice(),
      labels: Uint8Array.from(labels),
      trained: TRAINED,
      square,
    };
    this.looker = new Looker(setting, square, data);
    this.learners = setting.functions.map((name) => new Learner(setting, name, data));
  }

  static async begin(setting: Setting): Promise<Run> {
    const data = pointsOf(setting), run = new Run(setting, data);
    for (const learner of run.learners) await learner.measure(data);
    return run;
  }

  async learn(epochs: number): Promise<void> {
    const more = Math.min(epochs, MOST_EPOCHS - this.epoch);
    await Promise.all(this.learners.map((learner) => learner.learn(more)));
    this.epoch += more;
  }
}
