import { earlyStopping } from "./early_stopping.ts";
import { learningRateScheduler } from "./learning_rate_scheduler.ts";
import { modelCheckpoint } from "./model_checkpoint.ts";
import { reduceLROnPlateau } from "./reduce_lr_on_plateau.ts";

/** What can be given to `fit` as its `callbacks`, beside objects and classes of your own. */
export const callbacks = {
  earlyStopping,
  reduceLROnPlateau,
  learningRateScheduler,
  modelCheckpoint,
};
