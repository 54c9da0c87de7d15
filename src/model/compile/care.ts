import {threshold} from "../../random/bernoulli.ts";
import type {Setting} from "../../scenario/setting.ts";
import type {DeskSetting} from "../../scenario/setting/service.ts";
import type {Keeps} from "./lay-out.ts";
import {DAY, effectAt, effectByMonth, millicents, MONTH} from "./units.ts";

/** What support does beyond answering. Shares are thresholds; D desks, C channels. */
export interface Care extends Keeps {
  /** Channels where customer and agent can look at the same screen, and that a program answers, as bit masks. */
  readonly screens: number;
  readonly automatic: number;
  /** Contacts over one screen, by month of the run; factors on handling time and on the chance of a solution. */
  readonly coBrowse: Float64Array;
  readonly coBrowseHandling: number;
  readonly coBrowseResolution: number;
  /** By channel: handed over to a person; millicents per contact. */
  readonly handOver: Float64Array;
  readonly contactCost: Float64Array;
  /** By desk: passed on to another agent; seconds that it takes both. */
  readonly transfer: Float64Array;
  readonly handOverSeconds: number;
  /** Shares of handling time that a known case saves: its diagnosis, and work done before the contact was cut short. */
  readonly diagnosis: number;
  readonly resume: number;
  /** By desk: minute of the day when it opens (−1 = always open), minutes it stays open, open days from Monday on. */
  readonly opens: Int32Array;
  readonly openFor: Int32Array;
  readonly days: Int32Array;
  /** Multiplier of the odds of a closed channel; above 0, so that somebody who finds all of them closed still chooses one. */
  readonly closed: number;
  readonly formalComplaint: number;
  /** Case about an order of somebody whose case follows them; channels that a link of `case` joins, by month of the run. */
  readonly linkedOrderCase: number;
  readonly asksMore: boolean;
  readonly joined: Int32Array;
  /** Weight of the newest experience in what is expected. */
  readonly expectation: number;
  /** Seconds within which an answer is in time. */
  readonly inTime: number;
  /** By desk: millicents per agent second; agents at least, and share to be answered in time, of desks staffed by their load. */
  readonly rate: Float64Array;
  readonly byLoad: Uint8Array;
  readonly minimum: Float64Array;
  readonly answer: Float64Array;
}

/** Words of a person's record: minute of opening, channels, history, expectation, and three for a float64 of cost. */
const WORDS = 7;
/** Numbers of the environment per desk: occupancy, and share of agents' seconds that are paid beyond the minimum. */
export const CARE_NUMBERS = 2;
/** Seconds of the usual service level, where the scenario names none. */
const USUAL = 20;

/** Whether agents of the desk come with its load. */
export function isByLoad({agents, minimum, answer}: DeskSetting): boolean {
  return agents === null && (minimum > 0 || answer > 0);
}

/** Whether a strategy's support does anything beyond answering. */
export function usesCare({channels, desks, tools, support, relationship}: Setting): boolean {
  return (
    tools.some(({does}) => does === "co-browsing") ||
    channels.some(({serve}) => serve?.automatic || (serve?.contactCost ?? 0) > 0) ||
    desks.some(desk => desk.transfer > 0 || desk.opens !== null || isByLoad(desk)) ||
    support.diagnosis > 0 ||
    support.resume > 0 ||
    support.formalComplaint > 0 ||
    support.asksMore !== 1 ||
    support.answerWithin < Infinity ||
    relationship.expectation > 0
  );
}

/** The numbers of it; neutral ones where it does nothing of the kind. */
export function compileCare(setting: Setting, months: number): Care {
  const {channels, desks, links, support, relationship, tools} = setting;
  const coBrowsing = tools.find(({does}) => does === "co-browsing");
  const {used = 0, handling = 1, resolution = 1} = coBrowsing?.numbers ?? {};
  const mask = (is: (channel: (typeof channels)[number]) => boolean | undefined) =>
    channels.reduce((bits, channel, c) => (is(channel) ? bits | (1 << c) : bits), 0);
  const perDesk = (value: (desk: DeskSetting) => number) => Float64Array.from(desks, value);
  const joined = Int32Array.from({length: months}, (_, month) =>
    links
      .filter(link => link.object === "case" && link.coverage > 0 && effectAt(month * MONTH, link) > 0)
      .flatMap(({pairs}) => pairs.flat())
      .reduce((bits, id) => bits | mask(channel => channel.id === id), 0)
  );
  return {
    words: WORDS,
    environment: CARE_NUMBERS * desks.length,
    couples: desks.some(isByLoad),
    screens: mask(({sharesScreen}) => sharesScreen),
    automatic: mask(({serve}) => serve?.automatic),
    coBrowse: effectByMonth(coBrowsing, months).map(effect => threshold(effect * used)),
    coBrowseHandling: handling,
    coBrowseResolution: resolution,
    handOver: Float64Array.from(channels, ({serve}) => threshold(serve?.automatic ? serve.handOver : 0)),
    contactCost: Float64Array.from(channels, ({serve}) => millicents(serve?.contactCost ?? 0)),
    transfer: perDesk(({transfer}) => threshold(transfer)),
    handOverSeconds: Math.round(support.handOverTime * 60),
    diagnosis: support.diagnosis,
    resume: support.resume,
    opens: Int32Array.from(desks, ({opens}) => (opens === null ? -1 : Math.round(opens))),
    openFor: Int32Array.from(desks, ({opens, hours, days}) =>
      Math.max(1, Math.min(Math.round((hours * 60) / days), DAY - Math.round(opens ?? 0)))
    ),
    days: Int32Array.from(desks, ({days}) => days),
    closed: Math.max(1e-12, support.closed),
    formalComplaint: threshold(support.formalComplaint),
    linkedOrderCase: threshold(Math.min(1, support.orderCase * support.asksMore)),
    asksMore: support.asksMore !== 1,
    joined,
    expectation: relationship.expectation,
    inTime: support.answerWithin < Infinity ? support.answerWithin * 60 : USUAL,
    rate: perDesk(({wage}) => millicents(wage) / 3600),
    byLoad: Uint8Array.from(desks, desk => (isByLoad(desk) ? 1 : 0)),
    minimum: perDesk(({minimum}) => minimum),
    answer: perDesk(({answer}) => answer)
  };
}
