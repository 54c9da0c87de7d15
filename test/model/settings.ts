import type {MoneySetting, Setting} from "../../src/scenario/setting.ts";
import type {ChannelSetting, MessageChannelSetting, ServeChannelSetting} from "../../src/scenario/setting/channel.ts";
import {stages, type JourneySetting, type Stage} from "../../src/scenario/setting/journey.ts";
import type {MarketSetting, SegmentSetting} from "../../src/scenario/setting/market.ts";
import type {MessagesSetting} from "../../src/scenario/setting/messages.ts";
import type {AdvocacySetting, RelationshipSetting} from "../../src/scenario/setting/people.ts";
import type {RuleSetting} from "../../src/scenario/setting/programme.ts";
import type {IdentityLayer, LinkSetting} from "../../src/scenario/setting/records.ts";
import type {DeskSetting, SupportSetting} from "../../src/scenario/setting/service.ts";
import type {
  FulfilmentSetting,
  ReturnsSetting,
  StockPoolSetting,
  StockSetting
} from "../../src/scenario/setting/stores.ts";

/** Settings written by hand for tests: one segment, one channel, and no effect of anything on anything unless it is asked for. */
export const HOUR = 60;
export const DAY = 1440;
export const WEEK = 10080;
export const MONTH = 43800;
export const YEAR = 525600;

/** One number for every stage, but those that are named. */
export function byStage(value: number, changes: Partial<Record<Stage, number>> = {}): Record<Stage, number> {
  return {...(Object.fromEntries(stages.map(stage => [stage, value])) as Record<Stage, number>), ...changes};
}

export function segment(changes: Partial<SegmentSetting> = {}): SegmentSetting {
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
    causeAffinity: 0,
    nearStore: 1,
    patience: Infinity,
    gap: DAY,
    marketplaceCheck: 0,
    mobile: 0,
    dropMean: 0,
    dropConcentration: Infinity,
    taste: {web: 1},
    serveTaste: {},
    ...changes
  };
}

/** A channel that browses and sells and does nothing else; its key decides which words of luck are its own. */
export function channel(id: string, key: number, changes: Partial<ChannelSetting> = {}): ChannelSetting {
  return {
    id,
    kind: "website",
    key,
    reaches: false,
    browses: true,
    sells: true,
    serves: false,
    collects: false,
    fit: byStage(1),
    quality: byStage(1),
    touch: false,
    local: false,
    direct: false,
    device: "account",
    interruption: 0,
    sessionCost: 0,
    fee: 0,
    ageing: 0,
    exposure: 0,
    takeAway: true,
    sharesScreen: false,
    nativeCheckout: false,
    message: null,
    serve: null,
    ...changes
  };
}

/** A channel that only carries messages. */
export function mailbox(id: string, key: number, message: Partial<MessageChannelSetting> = {}): ChannelSetting {
  return channel(id, key, {
    reaches: true,
    browses: false,
    sells: false,
    message: {cost: 0, click: 0, remind: 0, delivery: 0, undelivered: 0, optOut: 0, consent: 1, pressure: 0, ...message}
  });
}

/** A channel that only answers. */
export function hotline(id: string, key: number, changes: Partial<ServeChannelSetting> = {}): ChannelSetting {
  return channel(id, key, {browses: false, sells: false, serves: true, serve: serve(changes)});
}

export function serve(changes: Partial<ServeChannelSetting> = {}): ServeChannelSetting {
  return {
    handle: 5,
    resolution: 1,
    patience: 10,
    interruption: 0,
    latency: 0,
    concurrency: 1,
    automatic: false,
    handOver: 0,
    contactCost: 0,
    ...changes
  };
}

export function desk(id: string, channels: readonly string[], changes: Partial<DeskSetting> = {}): DeskSetting {
  return {
    id,
    channels,
    agents: null,
    generalist: 1,
    wage: 36,
    hours: 168,
    opens: null,
    days: 7,
    transfer: 0,
    minimum: 0,
    answer: 0,
    ...changes
  };
}

export function rule(id: string, changes: Partial<RuleSetting>): RuleSetting {
  let key = 7;
  for (const letter of id) key = Math.imul(key, 31) + letter.charCodeAt(0);
  return {
    key,
    id,
    on: "calendar",
    of: [],
    conditions: [],
    months: [],
    does: "send",
    after: 0,
    every: DAY,
    times: 1,
    channel: "email",
    land: "web",
    fallback: false,
    offer: null,
    content: "standard",
    cap: null,
    until: null,
    priority: 0,
    accept: 0,
    pressure: 0,
    capture: null,
    ...changes
  };
}

const free = {setup: 0, monthly: 0, ready: 0, ramp: 0};

export function link(
  object: LinkSetting["object"],
  pairs: LinkSetting["pairs"],
  changes: Partial<LinkSetting> = {}
): LinkSetting {
  return {id: `test/links.${object}`, object, pairs, coverage: 1, ...free, ...changes};
}

/** Every ordered pair of the channels. */
export function pairs(...ids: string[]): Array<readonly [from: string, to: string]> {
  return ids.flatMap(from => ids.filter(to => to !== from).map(to => [from, to] as const));
}

export function identity(match: Readonly<Record<string, number>>, changes: Partial<IdentityLayer> = {}): IdentityLayer {
  return {id: "test/links.identity", match, ...free, ...changes};
}

type Moves = Partial<JourneySetting["moves"]>;

/** A journey without any effect; stages without a row lead nowhere (the session ends, the journey goes on later). */
export function journey(moves: Moves, changes: Partial<Omit<JourneySetting, "moves">> = {}): JourneySetting {
  return {
    moves: {discover: {}, evaluate: {}, cart: {}, checkout: {}, help: {}, ...moves},
    price: 0,
    shock: 0,
    relationship: 0,
    effort: 0,
    touch: 0,
    mobile: 0,
    habit: 1,
    redo: 0,
    search: 0,
    unanswered: 1,
    ...changes
  };
}

export function market(changes: Partial<MarketSetting> = {}): MarketSetting {
  return {people: 1000, season: Array.from({length: 12}, () => 1), pull: 1, growth: 0, ...changes};
}

export function support(changes: Partial<SupportSetting> = {}): SupportSetting {
  return {
    orderCase: 0,
    renewalCase: 0,
    caseDelay: DAY,
    repeatCustomer: 0,
    repeatAgent: 0,
    followUp: 0,
    followGap: DAY,
    habit: 1,
    afterInterruption: 1,
    closed: 1,
    diagnosis: 0,
    resume: 0,
    handOverTime: 0,
    asksMore: 1,
    formalComplaint: 0,
    answerWithin: Infinity,
    ...changes
  };
}

export function fulfilment(changes: Partial<FulfilmentSetting> = {}): FulfilmentSetting {
  return {
    shipCost: 0,
    shipTime: 0,
    takeAwayCost: 0,
    collectOdds: 0,
    collectCost: 0,
    collectLinked: 0,
    collectUnlinked: 0,
    stockAccuracy: 1,
    cancel: 0,
    addOn: 0,
    addOnSize: 0,
    ...changes
  };
}

export function relationship(changes: Partial<RelationshipSetting> = {}): RelationshipSetting {
  return {
    customers: 0.5,
    prospects: 0.5,
    smoothing: 0,
    baseline: 0.75,
    effort: 0,
    repeat: 0,
    wait: 0,
    unsolved: 0,
    brokenPromise: 0,
    wrongRecord: 0,
    delivery: 0,
    expectation: 0,
    dropOut: 0,
    ...changes
  };
}

export function messages(changes: Partial<MessagesSetting> = {}): MessagesSetting {
  return {
    halfLife: WEEK,
    fatigue: 4,
    irritation: 0,
    wasteIrritation: 0,
    forward: 0,
    wasteWindow: 60 * DAY,
    ...changes
  };
}

export function money(changes: Partial<MoneySetting> = {}): MoneySetting {
  return {margin: 0.5, discountRate: 0, paymentFee: 0, wage: 36, ...changes};
}

/** Nobody says anything about the firm. */
export const silence: AdvocacySetting = {
  reviews: null,
  referrals: null,
  wordOfMouth: null,
  complaints: null,
  surveys: null
};
/** Shelves that run out now and then; nobody minds, and whoever finds nothing buys elsewhere. */
export function stock(changes: Partial<StockSetting> = {}): StockSetting {
  return {
    pools: [],
    correlation: 0,
    cycle: WEEK,
    holding: 0,
    transfer: 0,
    substitute: 0,
    wait: 0,
    later: 0,
    leave: 1,
    waitTime: 0,
    loss: 0,
    pull: 1,
    lookUp: 0,
    inCart: 0,
    ...changes
  };
}

export function pool(
  id: string,
  channels: readonly string[],
  changes: Partial<StockPoolSetting> = {}
): StockPoolSetting {
  return {id, channels, demand: 100, service: 0.8, variation: 0.3, ...changes};
}

/** Nothing is sent back, by whatever way, unless it is asked for. */
export function returns(changes: Partial<ReturnsSetting> = {}): ReturnsSetting {
  return {
    share: 0,
    touched: 1,
    channels: {},
    delay: 0,
    after: 10 * DAY,
    inStore: 0,
    mailCost: 0,
    storeCost: 0,
    mailEffort: 0,
    storeEffort: 0,
    resale: 1,
    loss: 0,
    refusedLoss: 0,
    ...changes
  };
}

/** One year of a market of 1,000 customers who need something twice a year and order it at once in the only channel. */
export function setting(changes: Partial<Setting> = {}): Setting {
  return {
    currency: "USD",
    horizon: YEAR,
    startMonth: 0,
    market: market(),
    segments: [segment()],
    channels: [channel("web", 0)],
    offers: [],
    journey: journey({discover: {order: 1}}),
    identity: [],
    links: [],
    desks: [],
    support: support(),
    rules: [],
    tools: [],
    fulfilment: fulfilment(),
    relationship: relationship(),
    messages: messages(),
    money: money(),
    advocacy: silence,
    awareness: null,
    products: [],
    interest: {switch: 0},
    contents: null,
    reminding: null,
    hours: null,
    conflicts: null,
    frequency: null,
    stock: null,
    returns: null,
    payment: null,
    touch: null,
    rivals: null,
    consistency: null,
    ...changes
  };
}
