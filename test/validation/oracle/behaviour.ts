import type {Setting} from "../../../src/scenario/setting.ts";
import type {ChannelSetting} from "../../../src/scenario/setting/channel.ts";
import type {Move, Stage} from "../../../src/scenario/setting/journey.ts";
import type {SegmentSetting} from "../../../src/scenario/setting/market.ts";
import {sessionLaw, shares, type Row, type SessionLaw} from "./session.ts";

/** What is fixed about a person: their segment, where they live, what they want, and which channels know who they are. */
export interface Person {
  segment: number;
  near: boolean;
  touchFirst: boolean;
  matched: readonly boolean[];
}

/** Where a journey stands between two sessions. Channels are numbers; −1 = none yet. Device 0 = none, 1 = phone, 2 = computer. */
export interface Standing {
  stage: Stage;
  last: number;
  lastDevice: number;
  /** Channels that hold a cart of this journey, as bits. */
  holders: number;
  /** Channels whose cart was filled on the phone, as bits. */
  phones: number;
  counted: boolean;
  touched: boolean;
  /** Carts lost so far. */
  losses: number;
}

const rank: Record<Stage | "order", number> = {help: -1, discover: 0, evaluate: 1, cart: 2, checkout: 3, order: 4};
const forward = (from: Stage, move: Move) =>
  move === "order" || (move !== "leave" && move !== "later" && move !== "help" && rank[move] > rank[from]);
const needsShop = (move: Move) => move === "cart" || move === "checkout" || move === "order";
/** Circumstances that decide how a session goes. */
export interface Circumstances {
  c: number;
  device: number;
  stage: Stage;
  cart: boolean;
  cut: boolean;
  untouched: boolean;
  losses: number;
}

/** What one kind of person does in a world: which channel they come to, what they find there, how the session goes. */
export class Behaviour {
  private readonly laws = new Map<string, SessionLaw>();
  private readonly linked: boolean[][];
  readonly setting: Setting;
  readonly person: Person;

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

  get segment(): SegmentSetting {
    return this.setting.segments[this.person.segment];
  }

  /** What no longer matters is forgotten, so that the chain has few states. */
  lump(standing: Standing): Standing {
    const {journey, channels} = this.setting;
    const {stage, last, lastDevice, holders, phones, touched} = standing;
    const expected = stage === "cart" || stage === "checkout";
    const strange = channels.reduce(
      (mask, one, c) => (one.device === "device" && !this.person.matched[c] ? mask | (holders & (1 << c)) : mask),
      0
    );
    return {
      ...standing,
      last: expected || journey.habit !== 1 ? last : -1,
      lastDevice: expected ? lastDevice : 0,
      phones: phones & strange,
      touched: touched && this.person.touchFirst && journey.touch !== 0
    };
  }

  /** Odds of a channel for the next session. */
  appeal(channel: ChannelSetting, c: number, {stage, last}: Standing): number {
    if (channel.local && !this.person.near) return 0;
    const shows = channel.browses && stage !== "cart" && stage !== "checkout";
    if (!channel.sells && !shows) return 0;
    return this.segment.taste[channel.id] * channel.fit[stage] * (c === last ? this.setting.journey.habit : 1);
  }

  /** Whether a cart that some channels hold is at hand in a session. */
  atHand({holders, phones}: Standing, c: number, device: number): boolean {
    const {matched} = this.person;
    if (((holders >> c) & 1) === 1) {
      const kept = (phones >> c) & 1 ? 1 : 2;
      return this.setting.channels[c].device !== "device" || device === kept || matched[c];
    }
    return matched[c] && matched.some((known, from) => known && ((holders >> from) & 1) === 1 && this.linked[from][c]);
  }

  /** Probability that patience outlasts a gap: both are exponential and counted in whole minutes, so both are geometric. */
  survival(): number {
    const {gap, patience} = this.segment;
    if (patience === Infinity) return 1;
    const stay = Math.exp(-1 / gap);
    const keep = Math.exp(-1 / patience);
    return (keep * (1 - stay)) / (1 - keep * stay);
  }

  law(here: Circumstances): SessionLaw {
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
