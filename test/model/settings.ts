import type {ChannelSetting, SegmentSetting, Setting} from "../../src/scenario/setting.ts";

/** Settings written by hand for tests: one segment, one channel, and no effect of anything on anything unless it is asked for. */
type Deep<T> = {[K in keyof T]?: T[K]};

export const DAY = 1440;
export const YEAR = 525600;

export function segment(changes: Deep<SegmentSetting> = {}): SegmentSetting {
  return {
    id: "people",
    share: 1,
    existing: 1,
    need: 2,
    needShape: Infinity,
    contract: 0,
    orderMean: 100,
    orderSd: 0,
    priceSensitivity: 1,
    touchFirst: 0,
    nearStore: 1,
    patience: Infinity,
    gap: DAY,
    mobile: 0,
    dropMean: 0,
    dropConcentration: Infinity,
    taste: {web: 1},
    serveTaste: {},
    ...changes
  };
}

const ones = {discover: 1, evaluate: 1, cart: 1, checkout: 1, help: 1};

export function channel(id: string, key: number, changes: Deep<ChannelSetting> = {}): ChannelSetting {
  return {
    id,
    kind: "website",
    key,
    reaches: false,
    browses: true,
    sells: true,
    serves: false,
    collects: false,
    fit: ones,
    quality: ones,
    touch: false,
    local: false,
    device: "place",
    interruption: 0,
    sessionCost: 0,
    fee: 0,
    takeAway: true,
    message: null,
    serve: null,
    ...changes
  };
}

export function setting(changes: Deep<Setting> = {}): Setting {
  return {
    currency: "USD",
    horizon: YEAR,
    startMonth: 0,
    market: {people: 1000, season: Array.from({length: 12}, () => 1), pull: 1},
    segments: [segment()],
    channels: [channel("web", 0)],
    offers: [],
    journey: {
      moves: {discover: {order: 1}, evaluate: {}, cart: {}, checkout: {}, help: {}},
      price: 0,
      shock: 0,
      relationship: 0,
      effort: 0,
      touch: 0,
      mobile: 0,
      habit: 1,
      redo: 0,
      search: 0,
      unanswered: 1
    },
    identity: [],
    links: [],
    desks: [],
    support: {
      orderCase: 0,
      caseDelay: DAY,
      repeatCustomer: 0,
      repeatAgent: 0,
      followUp: 0,
      followGap: DAY,
      habit: 1,
      afterInterruption: 1
    },
    rules: [],
    tools: [],
    fulfilment: {
      shipCost: 0,
      shipTime: 0,
      takeAwayCost: 0,
      collectOdds: 0,
      collectCost: 0,
      collectLinked: 0,
      collectUnlinked: 0,
      stockAccuracy: 1
    },
    relationship: {
      customers: 0.5,
      prospects: 0.5,
      smoothing: 0,
      baseline: 0.75,
      effort: 0,
      repeat: 0,
      wait: 0,
      unsolved: 0,
      brokenPromise: 0,
      delivery: 0,
      dropOut: 0
    },
    messages: {
      halfLife: 7 * DAY,
      fatigue: 4,
      irritation: 0,
      wasteIrritation: 0,
      forward: 0,
      wasteWindow: 60 * DAY
    },
    money: {margin: 0.5, discountRate: 0, paymentFee: 0, wage: 20},
    ...changes
  };
}
