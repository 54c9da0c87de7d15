import type {ChannelSetting, Move, Setting, Stage} from "../../../src/scenario/setting.ts";
import {sessionLaw, shares, type Row, type SessionLaw} from "./session.ts";

/** What is fixed about a person: their segment, where they live, what they want, and which channels know who they are. */
export interface Person {
  segment: number;
  near: boolean;
  touchFirst: boolean;
  matched: readonly boolean[];
}

/** Where a journey stands between two sessions. Channels are numbers; −1 = none yet. Device 0 = none, 1 = phone, 2 = computer. */
interface Standing {
  stage: Stage;
  last: number;
  lastDevice: number;
  /** Channels that hold a cart of this journey, as bits. */
  holders: number;
  /** The device on which the newest cart was filled. */
  cartDevice: number;
  counted: boolean;
  touched: boolean;
  /** Carts lost so far. */
  losses: number;
}

/** What the next session brings in on average, and where it leads. */
interface Session {
  reward: Float64Array;
  to: Int32Array;
  chance: Float64Array;
}

/** Expected amounts per journey, by name. */
export const amounts = [
  "sessions",
  "steps",
  "carts",
  "cartsLost",
  "orders",
  "cartOrders",
  "left",
  "lapsed",
  "switches",
  "carried",
  "collected",
  "lost",
  "redoMinutes",
  "serviceCost",
  "orderCost",
  "revenue"
] as const;
export type Amount = (typeof amounts)[number];
const count = amounts.length;
const at = Object.fromEntries(amounts.map((name, i) => [name, i])) as Record<Amount, number>;

const rank: Record<Stage | "order", number> = {help: -1, discover: 0, evaluate: 1, cart: 2, checkout: 3, order: 4};
const forward = (from: Stage, move: Move) =>
  move === "order" || (move !== "leave" && move !== "later" && move !== "help" && rank[move] > rank[from]);
const needsShop = (move: Move) => move === "cart" || move === "checkout" || move === "order";
/** Carts lost in one journey that are told apart; more have to be as rare as 1 in 10⁵ journeys. */
const MOST_LOSSES = 14;

/**
 * The journeys of one kind of person as an absorbing Markov chain of sessions, solved by following its mass until 10⁻¹² is left.
 * Exact where nothing couples people, no price, relationship or message acts, nobody answers questions, and links carry all or nothing.
 */
export class JourneyChain {
  private readonly standings: Standing[] = [];
  private readonly ids = new Map<string, number>();
  private readonly rows: Session[] = [];
  private readonly laws = new Map<string, SessionLaw>();
  private readonly solved = new Map<number, Float64Array>();
  readonly setting: Setting;
  readonly person: Person;
  private readonly linked: boolean[][];

  constructor(setting: Setting, person: Person) {
    this.setting = setting;
    this.person = person;
    const {channels, links} = setting;
    const joins = (a: ChannelSetting, b: ChannelSetting) =>
      links.some(
        ({object, coverage, pairs}) =>
          object === "cart" && coverage === 1 && pairs.some(([from, to]) => from === a.id && to === b.id)
      );
    this.linked = channels.map(a => channels.map(b => a !== b && joins(a, b)));
  }

  /** Expected amounts of a journey of somebody whose last journey ended in channel `last` (−1 = their first): `amounts`, then sessions and orders by channel. */
  expected(last: number): Float64Array {
    const known = this.solved.get(last);
    if (known !== undefined) return known;
    const {channels} = this.setting;
    const total = new Float64Array(count + 2 * channels.length);
    const {patience} = this.#segment;
    // The first visit comes in the minute of the need, unless patience is shorter than a minute.
    const begin = patience === Infinity ? 1 : Math.exp(-1 / patience);
    total[at.lapsed] += 1 - begin;
    const start = this.#id({
      stage: "discover",
      last,
      lastDevice: 0,
      holders: 0,
      cartDevice: 0,
      counted: false,
      touched: false,
      losses: 0
    });
    for (let id = start; id < this.standings.length; id++) this.rows[id] ??= this.#row(this.standings[id]);
    let crowded = 0;
    let mass = new Float64Array(this.rows.length);
    let next = new Float64Array(this.rows.length);
    mass[start] = begin;
    for (let left = begin; left > 1e-12;) {
      left = 0;
      next.fill(0);
      for (let id = 0; id < mass.length; id++) {
        const p = mass[id];
        if (p === 0) continue;
        if (this.standings[id].losses === MOST_LOSSES) crowded += p;
        const {reward, to, chance} = this.rows[id];
        for (let i = 0; i < total.length; i++) total[i] += p * reward[i];
        for (let i = 0; i < to.length; i++) {
          next[to[i]] += p * chance[i];
          left += p * chance[i];
        }
      }
      [mass, next] = [next, mass];
    }
    if (crowded > 1e-5) throw new Error(`too many carts lost in one journey: ${crowded}`);
    this.solved.set(last, total);
    return total;
  }

  get #segment() {
    return this.setting.segments[this.person.segment];
  }

  /** What no longer matters is forgotten, so that the chain has few states. */
  #lump(standing: Standing): Standing {
    const {journey, channels} = this.setting;
    const {stage, last, lastDevice, holders, cartDevice, touched} = standing;
    const expected = stage === "cart" || stage === "checkout";
    const strange = channels.some(
      (one, c) => ((holders >> c) & 1) === 1 && one.device === "device" && !this.person.matched[c]
    );
    return {
      ...standing,
      last: expected || journey.habit !== 1 ? last : -1,
      lastDevice: expected ? lastDevice : 0,
      cartDevice: strange ? cartDevice : 0,
      touched: touched && this.person.touchFirst && journey.touch !== 0
    };
  }

  #id(exact: Standing): number {
    const standing = this.#lump(exact);
    const name = Object.values(standing).join();
    let id = this.ids.get(name);
    if (id === undefined) {
      id = this.standings.length;
      this.standings.push(standing);
      this.ids.set(name, id);
    }
    return id;
  }

  /** Probability that patience outlasts a gap: both are exponential and counted in whole minutes, so both are geometric. */
  #survival(): number {
    const {gap, patience} = this.#segment;
    if (patience === Infinity) return 1;
    const stay = Math.exp(-1 / gap);
    const keep = Math.exp(-1 / patience);
    return (keep * (1 - stay)) / (1 - keep * stay);
  }

  /** Everything that the next session can lead to. */
  #row(standing: Standing): Session {
    const {channels} = this.setting;
    const reward = new Float64Array(count + 2 * channels.length);
    const next = new Map<number, number>();
    const odds = channels.map((channel, c) => this.#appeal(channel, c, standing));
    const all = odds.reduce((sum, weight) => sum + weight, 0);
    if (!(all > 0)) reward[at.left] = 1;
    else {
      const {mobile} = this.#segment;
      channels.forEach((channel, c) => {
        const devices =
          channel.device === "device"
            ? ([
                [1, mobile],
                [2, 1 - mobile]
              ] as const)
            : ([[0, 1]] as const);
        for (const [device, part] of devices) {
          const p = (odds[c] / all) * part;
          if (p > 0) this.#session(standing, c, device, p, reward, next);
        }
      });
    }
    return {to: Int32Array.from(next.keys()), chance: Float64Array.from(next.values()), reward};
  }

  #appeal(channel: ChannelSetting, c: number, {stage, last}: Standing): number {
    if (channel.local && !this.person.near) return 0;
    const shows = channel.browses && stage !== "cart" && stage !== "checkout";
    if (!channel.sells && !shows) return 0;
    return this.#segment.taste[channel.id] * channel.fit[stage] * (c === last ? this.setting.journey.habit : 1);
  }

  /** Whether a cart that some channels hold is at hand in a session. */
  #atHand({holders, cartDevice}: Standing, c: number, device: number): boolean {
    const {matched} = this.person;
    if (((holders >> c) & 1) === 1) {
      return this.setting.channels[c].device !== "device" || device === cartDevice || matched[c];
    }
    return matched[c] && matched.some((known, from) => known && ((holders >> from) & 1) === 1 && this.linked[from][c]);
  }

  #session(
    standing: Standing,
    c: number,
    device: number,
    p: number,
    reward: Float64Array,
    next: Map<number, number>
  ): void {
    const {journey, channels} = this.setting;
    const channel = channels[c];
    const pay = (amount: Amount, value: number) => (reward[at[amount]] += p * value);
    const cart = standing.holders !== 0 && this.#atHand(standing, c, device);
    const missed = standing.holders !== 0 && (standing.stage === "cart" || standing.stage === "checkout");
    let {stage, losses} = standing;
    pay("sessions", 1);
    pay("serviceCost", channel.sessionCost);
    reward[count + c] += p;
    if (missed && standing.last >= 0 && (standing.last !== c || standing.lastDevice !== device)) {
      pay("switches", 1);
      if (cart) pay("carried", 1);
    }
    if (missed && !cart) {
      pay("cartsLost", 1);
      pay("redoMinutes", journey.redo);
      stage = "evaluate";
      if (journey.effort !== 0 && journey.redo !== 0) losses = Math.min(MOST_LOSSES, losses + 1);
    }
    const touched = standing.touched || channel.touch;
    const holders = standing.holders | (cart ? 1 << c : 0);
    const outlasts = this.#survival();
    for (const cut of [false, true]) {
      const chance = cut ? channel.interruption : 1 - channel.interruption;
      if (chance === 0) continue;
      const untouched = this.person.touchFirst && !touched;
      const law = this.#law({c, device, stage, cart, cut, untouched, losses});
      pay("steps", chance * law.steps);
      for (const end of law.ends) {
        const q = chance * end.p;
        const filled = end.cart && !cart;
        const shop = channel.device !== "place";
        const counted = standing.counted || (filled && shop);
        if (filled && shop) pay("carts", q);
        const held = holders | (filled ? 1 << c : 0);
        if (end.how === "leave") pay("left", q);
        else if (end.how === "order") this.#order(c, p * q, counted && ((held >> c) & 1) === 1, reward);
        else {
          pay("lapsed", q * (1 - outlasts));
          const id = this.#id({
            stage: end.stage,
            last: c,
            lastDevice: device,
            holders: held,
            cartDevice: filled ? device : standing.cartDevice,
            counted,
            touched,
            losses
          });
          next.set(id, (next.get(id) ?? 0) + p * q * outlasts);
        }
      }
    }
  }

  #order(c: number, p: number, withCart: boolean, reward: Float64Array): void {
    const {channels, fulfilment, money} = this.setting;
    const {fee, takeAway} = channels[c];
    const {orderMean, dropMean} = this.#segment;
    const {collectOdds} = fulfilment;
    const offered = !takeAway && this.person.near && channels.some(({collects}) => collects);
    const collect = offered ? collectOdds / (1 + collectOdds) : 0;
    const delivery = takeAway
      ? fulfilment.takeAwayCost
      : collect * fulfilment.collectCost + (1 - collect) * fulfilment.shipCost;
    reward[at.orders] += p;
    reward[count + channels.length + c] += p;
    if (withCart) reward[at.cartOrders] += p;
    reward[at.collected] += p * collect;
    reward[at.lost] += p * dropMean;
    reward[at.revenue] += p * orderMean;
    reward[at.orderCost] += p * (orderMean * (1 - money.margin + fee + money.paymentFee) + delivery);
  }

  #law(here: {
    c: number;
    device: number;
    stage: Stage;
    cart: boolean;
    cut: boolean;
    untouched: boolean;
    losses: number;
  }): SessionLaw {
    const name = Object.values(here).join();
    let law = this.laws.get(name);
    if (law === undefined) {
      const {journey, market, channels} = this.setting;
      const {sells, quality} = channels[here.c];
      const effort = (journey.effort / 60) * journey.redo * here.losses;
      const drive = Math.exp(-effort - (here.device === 1 ? journey.mobile : 0));
      const row = (from: Stage): Row =>
        shares(
          (Object.entries(journey.moves[from]) as Array<[Move, number]>).map(([move, odds]) => {
            if (!sells && needsShop(move)) return [move, 0];
            const pulled = move === "leave" ? market.pull : 1;
            const touch = move === "order" && here.untouched ? Math.exp(-journey.touch) : 1;
            return [move, odds * pulled * touch * (forward(from, move) ? quality[from] * drive : 1)];
          })
        );
      const rows = {
        discover: row("discover"),
        evaluate: row("evaluate"),
        cart: row("cart"),
        checkout: row("checkout"),
        help: row("help")
      };
      law = sessionLaw(rows, here);
      this.laws.set(name, law);
    }
    return law;
  }
}
