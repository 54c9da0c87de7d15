export interface FulfilmentSetting {
  /** Money per shipped order, and days in minutes. */
  readonly shipCost: number;
  readonly shipTime: number;
  readonly takeAwayCost: number;
  /** Odds of collecting against shipping for people near a store, where collecting is offered. */
  readonly collectOdds: number;
  readonly collectCost: number;
  /** Minutes until ready: with linked stock (handed out from the shelf), and without (sent to the store). */
  readonly collectLinked: number;
  readonly collectUnlinked: number;
  /** Share of shelf promises that the stock record keeps. */
  readonly stockAccuracy: number;
  /** Share of broken promises after which the order is cancelled and refunded. */
  readonly cancel: number;
  /** Share of visits to collect or to return something at which something else is bought, and how much, as a share of the person's order value. */
  readonly addOn: number;
  readonly addOnSize: number;
}

/** Goods on one shelf: the channels that sell from it share their demand and its stock. */
export interface StockPoolSetting {
  readonly id: string;
  readonly channels: readonly string[];
  /** Mean demand of a cycle, in any unit that all pools share. */
  readonly demand: number;
  /** Share of cycles in which the stock lasts (the critical ratio of a newsvendor). */
  readonly service: number;
  /** Standard deviation of the demand of a cycle over its mean. */
  readonly variation: number;
}

export interface StockSetting {
  readonly pools: readonly StockPoolSetting[];
  /** Correlation of the demand of two pools. */
  readonly correlation: number;
  /** Minutes from one replenishment to the next. */
  readonly cycle: number;
  /** Cost of keeping stock, share of its value per year. */
  readonly holding: number;
  /** Money for an order that is served from another pool, beside shipping. */
  readonly transfer: number;
  /** Odds of what people do who find nothing there. */
  readonly substitute: number;
  readonly wait: number;
  readonly later: number;
  readonly leave: number;
  /** Minutes that somebody waits for what is not there. */
  readonly waitTime: number;
  /** Loss of score when it is not there. */
  readonly loss: number;
  /** Multiplier of the odds of a store for people who have seen that it has the product. */
  readonly pull: number;
  /** Share of visits to a store before which people look up its stock, where it is shown. */
  readonly lookUp: number;
  /** Share of these who fill a cart to see it. */
  readonly inCart: number;
}

export interface ReturnsSetting {
  /** Share of orders sent back of a product never touched, and the multiplier of it for one that was. */
  readonly share: number;
  readonly touched: number;
  /** Multiplier per channel of the order, by channel id; complete. */
  readonly channels: Readonly<Record<string, number>>;
  /** Share added per day of delivery. */
  readonly delay: number;
  /** Mean minutes from receipt to return. */
  readonly after: number;
  /** Odds of returning in a store against by mail, for people near one. */
  readonly inStore: number;
  readonly mailCost: number;
  readonly storeCost: number;
  /** Minutes of the customer. */
  readonly mailEffort: number;
  readonly storeEffort: number;
  /** Share of the cost of goods that is recovered. */
  readonly resale: number;
  /** Loss of score per return, and more where the store did not take it. */
  readonly loss: number;
  readonly refusedLoss: number;
}

export interface PaymentSetting {
  /** Minutes to type in payment and address, and the loss of log odds of ordering at a checkout that asks for them. */
  readonly typing: number;
  readonly loss: number;
  /** Share of people who let a shop keep their details. */
  readonly keep: number;
}

export interface TouchSetting {
  /** Share of people to whom it is enough for later journeys to have touched the product once. */
  readonly remembered: number;
  /** Multiplier of the odds of places to touch it, for people who want to and have not. */
  readonly pull: number;
  /** Share of people who would order a sample where they cannot touch the product; its cost; minutes until it is there. */
  readonly sample: number;
  readonly sampleCost: number;
  readonly sampleTime: number;
}
