import type {Comparison, Difference} from "../../experiment/comparison.ts";
import {formatInterval, formatValue} from "../../outcome/format.ts";
import {spanOf} from "../../outcome/sentence.ts";
import type {Parameter} from "../../scenario/scenario.ts";
import {words} from "../words.ts";
import {mainParameters} from "./main-parameters.ts";
import {placeOf} from "./offered.ts";
import {quantity, withDenominator} from "./quantity.ts";

const own = words.decision;

/** A number in a sentence, between the words that say what it is. */
export interface Clause {
  readonly parameter: Parameter;
  readonly before: string;
  /** How a value of it is written here. */
  readonly write: (value: number) => string;
  readonly after: string;
}

/**
 * The two or three numbers that most decide between a strategy and the baseline, as clauses of one sentence: what its largest investment costs comes
 * first. `lines` are the strategies whose numbers matter, those that they build on included.
 */
export function telling(
  parameters: ReadonlyMap<string, Parameter>,
  lines: ReadonlySet<string>,
  titles: ReadonlyMap<string, string>
): Clause[] {
  const matter = new Map(
    [...parameters].filter(([path]) => !path.startsWith("strategies.") || lines.has(path.split(".")[1]!))
  );
  const isCost = ({path}: Parameter) => path.endsWith(".setup");
  const main = mainParameters(matter).toSorted((a, b) => Number(isCost(b)) - Number(isCost(a)));
  const plain = main.flatMap(parameter => clauseOf(parameter, titles) ?? []).slice(0, 3);
  if (plain.length >= 2) return plain;
  // A number without words of its own is named by its label, which makes no fine sentence.
  const others = main.filter(({path}) => !plain.some(({parameter}) => parameter.path === path));
  return [...plain, ...others.slice(0, 2 - plain.length).map(parameter => labelled(parameter, titles))];
}

function labelled(parameter: Parameter, titles: ReadonlyMap<string, string>): Clause {
  return {
    parameter,
    before: own.other(parameter.label, placeOf(parameter, titles)),
    write: value => withDenominator(quantity(value, parameter.unit, {exact: true}), parameter),
    after: ""
  };
}

/** In words that fit the number; null where there are none. */
function clauseOf(parameter: Parameter, titles: ReadonlyMap<string, string>): Clause | null {
  const {path, unit} = parameter;
  const parts = path.split(".");
  const spoken = (id: string) => id.replaceAll("-", " ");
  const strategy = titles.get(parts[1] ?? "") ?? "";
  const exact = (value: number) => quantity(value, unit, {exact: true});
  if (/^segments\.[^.]+\.need$/.test(path) && unit === "per year")
    return {
      parameter,
      before: own.people(spoken(parts[1]!)),
      write: value => quantity(value, "", {exact: true}),
      after: own.needs
    };
  if (/^strategies\..*\.setup$/.test(path)) {
    const [section, key] = parts.slice(2);
    const what =
      section === "links" ? (key === "identity" ? own.recognition : own.link(spoken(key!))) : spoken(key ?? "");
    return {parameter, before: own.costs(what, strategy), write: exact, after: own.once};
  }
  if (/^strategies\.[^.]+\.links\.identity\.match\./.test(path))
    return {parameter, before: own.recognises(strategy), write: exact, after: own.visitors(spoken(parts.at(-1)!))};
  const bare = (value: number) => quantity(value, "", {exact: true});
  if (path === "market.competitor.pull") return {parameter, before: own.pull, write: bare, after: ""};
  if (/^segments\.[^.]+\.patience$/.test(path))
    return {parameter, before: own.lasts(spoken(parts[1]!)), write: exact, after: ""};
  if (/^channels\.[^.]+\.interruption$/.test(path))
    return {parameter, before: own.breaks(spoken(parts[1]!)), write: exact, after: own.cases};
  if (/^channels\.[^.]+\.contact-interruption$/.test(path))
    return {parameter, before: own.contactsBreak(spoken(parts[1]!)), write: exact, after: own.cases};
  return null;
}

/** What a strategy is worth beside the baseline, in the parts of one sentence. */
export interface Worth {
  readonly span: string;
  /** "earns $1.2 M ± $0.3 M more than", "makes no clear difference in money to" … */
  readonly verb: string;
  readonly interval: string;
  /** How often it is ahead; "" where that cannot be said yet. */
  readonly chance: string;
  readonly tone: "good" | "bad" | "unclear";
  /** The same in as few signs as possible, after the strategy's name: "−$160 k ± $247 k, no clear difference". */
  readonly brief: string;
}

export function worthOf(comparison: Comparison, to: string): Worth {
  const {days, currency, done} = comparison;
  const found = moneyOf(comparison, to);
  const base = {
    span: own.over(spanOf(days)),
    interval: "",
    chance: "",
    tone: "unclear" as const,
    brief: own.briefUnknown
  };
  if (found === undefined || !Number.isFinite(found.value)) return {...base, verb: own.unknown};
  const {value, low, high, clear, worlds, verdict} = found;
  if (verdict === "no difference") return {...base, verb: own.same, brief: own.briefSame};
  const range = low === null || high === null ? "" : formatInterval(low, high, "money", {currency, signed: true});
  const chance = worlds === undefined ? "" : own.ahead(formatValue(worlds.better, "share", {precision: 2}));
  const like = Math.max(Math.abs(low ?? value), Math.abs(high ?? value));
  const money = (amount: number, signed = false) => formatValue(amount, "money", {currency, like, signed});
  const half = halfOf(found);
  // Of a narrow interval the digits of the value itself would leave nothing.
  const within =
    half === null
      ? ""
      : ` ${own.within(half < like / 500 ? formatValue(half, "money", {currency, precision: 2}) : money(half))}`;
  const size =
    half === null && !clear
      ? range || money(value, true)
      : `${money(clear ? Math.abs(value) : value, !clear)}${within}`;
  if (!clear)
    return {...base, verb: own.unclear, interval: own.open(size, !done), chance, brief: own.briefUnclear(size)};
  return {
    ...base,
    verb: value > 0 ? own.more(size) : own.less(size),
    interval: half === null && range !== "" ? own.interval(range) : "",
    chance,
    brief: `${value > 0 ? "+" : "−"}${money(Math.abs(value))}${within}`,
    tone: value > 0 ? "good" : "bad"
  };
}

export function moneyOf({differences}: Comparison, to: string): Difference | undefined {
  return differences.find(difference => difference.outcome === "net-present-value" && difference.to === to);
}

/** Half the width of an interval that lies evenly about its value. */
function halfOf({value, low, high}: Difference): number | null {
  if (low === null || high === null || high <= low) return null;
  const half = (high - low) / 2;
  return Math.abs((high + low) / 2 - value) < half * 0.02 ? half : null;
}

/** Which differences of a strategy from the baseline are clear of noise, and which are not, in words; "" for none. */
export function enough({differences}: Comparison, to: string): {readonly clear: string; readonly open: string} {
  const names = Object.keys(own.names);
  const known = names.flatMap(id => differences.find(one => one.outcome === id && one.to === to) ?? []);
  const judged = known.filter(({value, low}) => Number.isFinite(value) && low !== null);
  const list = (wanted: boolean) =>
    judged
      .filter(({clear, verdict}) => (clear || verdict === "no difference") === wanted)
      .map(({outcome}) => own.names[outcome]!)
      .join(", ");
  const [clear, open] = [list(true), list(false)];
  return {
    clear: clear === "" ? "" : own.clear(open === "" && judged.length > 1 ? own.all : clear),
    open: open === "" ? "" : own.noise(open)
  };
}

/** How much another seed has moved the answer on money; null where there is no such figure. */
export function rolled(before: Comparison, now: Comparison, to: string): string | null {
  const [old, fresh] = [moneyOf(before, to), moneyOf(now, to)];
  if (!old || !fresh || !Number.isFinite(old.value) || !Number.isFinite(fresh.value)) return null;
  const {currency} = now;
  const like = Math.max(Math.abs(old.value), Math.abs(fresh.value));
  const write = (value: number) => formatValue(value, "money", {currency, signed: true, precision: 4, like});
  const moved = formatValue(Math.abs(fresh.value - old.value), "money", {currency});
  const half = (one: Difference) => (one.low === null || one.high === null ? 0 : (one.high - one.low) / 2);
  // Two independent answers differ by as much as both intervals together allow.
  const inside = Math.abs(fresh.value - old.value) <= Math.hypot(half(old), half(fresh));
  const told = words.verdict.roll(before.seed, write(old.value), write(fresh.value), moved);
  return `${told}, ${inside ? words.verdict.rollInside : words.verdict.rollOutside}`;
}
