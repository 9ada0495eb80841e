/** What people try to set of a model, as other libraries let them, and what to do instead. */
export const FIXED_SETTINGS: Readonly<Record<string, string>> = {
  stop_training: "set model.stopTraining = true",
  loss: "call model.compile with another loss",
  metrics: "call model.compile with other metrics",
  learningRate: "set model.optimizer.learningRate",
  learning_rate: "set model.optimizer.learningRate",
  lr: "set model.optimizer.learningRate",
};
