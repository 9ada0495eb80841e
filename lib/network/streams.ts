/** The stream of a model's seed that orders the examples. */
export const SHUFFLING_STREAM = 0;

/** The stream of a model's seed that the first layer with weights draws from; each further one has the next. */
export const FIRST_WEIGHT_STREAM = 1;
