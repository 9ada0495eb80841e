/** How much the size of a weight costs: l1 · |w| + l2 · w². */
export interface PenaltySettings {
  /** The price of |w|, ≥ 0. */
  readonly l1: number;
  /** The price of w², ≥ 0. */
  readonly l2: number;
}

/** What a random mask depends on, and nothing else: the same three give the same mask. */
export interface MaskKey {
  /** Of the model. */
  readonly seed: number;
  /** Of training, counted over all fits. */
  readonly step: number;
  /** Tells masks of one step apart. */
  readonly place: number;
}

/** What becomes of the numbers under a mask: scale · x + shift where it is 1, `dropped` where it is 0. */
export interface MaskSettings {
  /** What a kept number is multiplied by. */
  readonly scale: number;
  /** What is added to a kept number. */
  readonly shift: number;
  /** What stands in place of a dropped number. */
  readonly dropped: number;
}

/** Settings of one Adam update. */
export interface AdamSettings {
  /** How far a step goes. */
  readonly learningRate: number;
  /** How much of the mean gradient is kept from step to step, 0 to 1. */
  readonly beta1: number;
  /** How much of the mean squared gradient is kept from step to step, 0 to 1. */
  readonly beta2: number;
  /** Keeps the division from exploding; outside the root. */
  readonly epsilon: number;
  /** The number of the step, from 1. */
  readonly step: number;
}

/** Settings of one update by gradient descent. */
export interface SgdSettings {
  /** How far a step goes. */
  readonly learningRate: number;
  /** How much of the last step is kept, 0 to 1. */
  readonly momentum: number;
  /** Whether the momentum looks one step ahead. */
  readonly nesterov: boolean;
}

/** Settings of one RMSprop update. */
export interface RmspropSettings {
  /** How far a step goes. */
  readonly learningRate: number;
  /** How much of the mean squared gradient is kept from step to step. */
  readonly rho: number;
  /** How much of the last step is kept, 0 to 1. */
  readonly momentum: number;
  /** Keeps the division from exploding; inside the root. */
  readonly epsilon: number;
}

/** Settings of one Adagrad update. */
export interface AdagradSettings {
  /** How far a step goes. */
  readonly learningRate: number;
  /** Keeps the division from exploding; inside the root. */
  readonly epsilon: number;
}

/** Settings of one Nadam update. */
export interface NadamSettings {
  /** How far the weights move along the mean gradient, with its bias correction. */
  readonly alongMoment: number;
  /** How far along the gradient itself. */
  readonly alongGradient: number;
  /** How much of the mean gradient is kept from step to step, 0 to 1. */
  readonly beta1: number;
  /** How much of the mean squared gradient is kept from step to step, 0 to 1. */
  readonly beta2: number;
  /** What the root of the mean squared gradient is multiplied by: its bias correction. */
  readonly correction: number;
  /** Keeps the division from exploding; outside the root. */
  readonly epsilon: number;
}

/** Settings of one Adadelta update. */
export interface AdadeltaSettings {
  /** How far a step goes. */
  readonly learningRate: number;
  /** How much of the mean squares is kept from step to step, 0 to 1. */
  readonly rho: number;
  /** Keeps the division from exploding, and the first step from being 0; inside the roots. */
  readonly epsilon: number;
}
