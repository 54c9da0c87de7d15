import {list} from "../../charts/words.ts";
import type {Attribution} from "../../experiment/attribution.ts";
import type {Comparison} from "../../experiment/comparison.ts";
import {formatInterval, formatValue} from "../../outcome/format.ts";
import {words} from "./words.ts";

/** Whether any strategy sends anything. */
export function hasMessages({strategies}: Pick<Comparison, "strategies">): boolean {
  return strategies.some(({outcomes}) => (outcomes["messages-per-customer"]?.value ?? 0) > 0);
}

/** How many messages people get, how many of them are wasted, and how many people have enough of them. */
export function messagesAnswer({strategies}: Comparison): string[] {
  const told = (id: string, unit: string, word: (value: string, title: string) => string, precision?: number) =>
    list(
      strategies.flatMap(({title, outcomes}) => {
        const found = outcomes[id];
        if (found === undefined || !Number.isFinite(found.value)) return [];
        const {value, low, high} = found;
        const range =
          low === null || high === null || low === high ? "" : ` (${formatInterval(low, high, unit, {precision})})`;
        return [word(formatValue(value, unit, {precision}) + range, title)];
      })
    );
  const wasted = told("wasted-impressions", "share", words.share, 2);
  const optOuts = told("opt-outs", "ratio", words.count);
  return [
    `${words.pressure(told("messages-per-customer", "ratio", words.count))}${wasted === "" ? "" : `; ${words.wasted(wasted)}`}.`,
    ...(optOuts === "" ? [] : [words.optOuts(optOuts)])
  ];
}

/** What the reports of a firm would claim, beside what its messages bring. */
export function attributionAnswer({title, sources, rules, allMessages, claimsPerOrder, orders}: Attribution): string[] {
  const share = (value: number) => formatValue(value, "share", {precision: 2});
  const range = ({value, low, high}: {value: number; low: number | null; high: number | null}) =>
    low === null || high === null
      ? share(value)
      : `${share(value)} (${formatInterval(low, high, "share", {precision: 2})})`;
  const sent = sources.flatMap(source => (source.truth === null ? [] : [{...source, truth: source.truth}]));
  const [worst] = sent.toSorted(
    (a, b) => Math.abs(b.credit.last.value - b.truth.value) - Math.abs(a.credit.last.value - a.truth.value)
  );
  const [best] = rules
    .filter(({error}) => Number.isFinite(error.value))
    .toSorted((a, b) => a.error.value - b.error.value);
  if (worst === undefined) return [];
  const name = (channel: string) => words.channel(channel.replaceAll("-", " "));
  const clear = sent.filter(({truth}) => (truth.low ?? 0) > 0 || (truth.high ?? 0) < 0);
  const unclear = sent.filter(source => !clear.includes(source));
  return [
    ...(clear.length === 0
      ? []
      : [words.earns(list(clear.map(({channel, truth}) => words.earned(name(channel), range(truth)))))]),
    ...(clear.length === 0
      ? [words.noEffect(orders)]
      : unclear.length === 0
        ? []
        : [words.nothing(list(unclear.map(({channel}) => name(channel))))]),
    words.effect(title, range(allMessages), name(worst.channel), range(worst.credit.last), range(worst.truth)),
    words.claimed(title, formatValue(claimsPerOrder.value, "ratio")),
    ...(best === undefined ? [] : [words.best(best.title, range(best.error))])
  ];
}

/** Without the senders to whom nobody credits anything and without whom nothing is lost; and the channels of those. */
export function withoutIdle<A extends Pick<Attribution, "sources">>(data: A): {data: A; idle: string[]} {
  const isIdle = ({truth, credit, claims}: A["sources"][number]) =>
    truth !== null &&
    [truth, claims, ...Object.values(credit)].every(({value, low, high}) => value === 0 && !low && !high);
  return {
    data: {...data, sources: data.sources.filter(source => !isIdle(source))},
    idle: data.sources.filter(isIdle).map(({channel}) => channel.replaceAll("-", " "))
  };
}
