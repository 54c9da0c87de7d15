import type {Setting} from "../../../src/scenario/setting.ts";
import {amounts, type Amount} from "./amounts.ts";
import {Behaviour, type Person, type Standing} from "./behaviour.ts";

/** What the next session brings in on average, and where it leads. */
interface Session {
  reward: Float64Array;
  to: Int32Array;
  chance: Float64Array;
}

const count = amounts.length;
const at = Object.fromEntries(amounts.map((name, i) => [name, i])) as Record<Amount, number>;

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
  private readonly solved = new Map<number, Float64Array>();
  readonly setting: Setting;
  private readonly behaviour: Behaviour;

  constructor(setting: Setting, person: Person) {
    this.setting = setting;
    this.behaviour = new Behaviour(setting, person);
  }

  /** Expected amounts of a journey of somebody whose last journey ended in channel `last` (−1 = their first): `amounts`, then sessions and orders by channel. */
  expected(last: number): Float64Array {
    const known = this.solved.get(last);
    if (known !== undefined) return known;
    const {channels} = this.setting;
    const total = new Float64Array(count + 2 * channels.length);
    const {patience} = this.behaviour.segment;
    // The first visit comes in the minute of the need, unless patience is shorter than a minute.
    const begin = patience === Infinity ? 1 : Math.exp(-1 / patience);
    total[at.lapsed] += 1 - begin;
    const start = this.#id({
      stage: "discover",
      last,
      lastDevice: 0,
      holders: 0,
      phones: 0,
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

  #id(exact: Standing): number {
    const standing = this.behaviour.lump(exact);
    const name = Object.values(standing).join();
    let id = this.ids.get(name);
    if (id === undefined) {
      id = this.standings.length;
      this.standings.push(standing);
      this.ids.set(name, id);
    }
    return id;
  }

  /** Everything that the next session can lead to. */
  #row(standing: Standing): Session {
    const {channels} = this.setting;
    const reward = new Float64Array(count + 2 * channels.length);
    const next = new Map<number, number>();
    const odds = channels.map((channel, c) => this.behaviour.appeal(channel, c, standing));
    const all = odds.reduce((sum, weight) => sum + weight, 0);
    if (!(all > 0)) reward[at.left] = 1;
    else {
      const {mobile} = this.behaviour.segment;
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
    const cart = standing.holders !== 0 && this.behaviour.atHand(standing, c, device);
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
    const outlasts = this.behaviour.survival();
    for (const cut of [false, true]) {
      const chance = cut ? channel.interruption : 1 - channel.interruption;
      if (chance === 0) continue;
      const untouched = this.behaviour.person.touchFirst && !touched;
      const law = this.behaviour.law({c, device, stage, cart, cut, untouched, losses});
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
            phones:
              filled || (cart && ((standing.holders >> c) & 1) === 0)
                ? marked(standing.phones, c, device)
                : standing.phones,
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
    const {orderMean, dropMean} = this.behaviour.segment;
    const {collectOdds} = fulfilment;
    const offered = !takeAway && this.behaviour.person.near && channels.some(({collects}) => collects);
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
}

/** Bits of the channels whose cart was filled on the phone, with that of one channel set anew. */
function marked(phones: number, c: number, device: number): number {
  return device === 1 ? phones | (1 << c) : phones & ~(1 << c);
}
