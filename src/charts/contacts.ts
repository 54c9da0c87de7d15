import type {Comparison} from "../experiment/comparison.ts";
import {formatValue} from "../outcome/format.ts";
import {bars} from "./bars.ts";
import {nothing} from "./curves.ts";
import {figure} from "./figure.ts";
import {legend} from "./marker.ts";
import {settle, type ChartOptions} from "./options.ts";
import {readingWords} from "./reading-words.ts";
import {seriesAt} from "./theme.ts";
import {capital} from "./words.ts";

const own = readingWords.channels;

/** Contacts with service by channel, per strategy, at market scale: where people ask for help. */
export function contacts({strategies}: Pick<Comparison, "strategies">, options: ChartOptions = {}): HTMLElement {
  const settled = settle(
    options,
    strategies.map(({id}) => id)
  );
  const {theme, order, document} = settled;
  const countOf = (s: number, channel: string) =>
    strategies[s]!.curves.channels.find(one => one.channel === channel)?.contacts ?? 0;
  const totals = strategies.map(({curves}) => curves.channels.reduce((sum, one) => sum + one.contacts, 0));
  const met = [...new Set(strategies.flatMap(({curves}) => curves.channels.map(({channel}) => channel)))].filter(
    channel => strategies.some((_, s) => countOf(s, channel) > 0)
  );
  const mostOf = (channel: string) => Math.max(...strategies.map((_, s) => countOf(s, channel)));
  const channels = met.toSorted((a, b) => mostOf(b) - mostOf(a));
  const share = (s: number, channel: string) => formatValue(countOf(s, channel) / totals[s]!, "share", {precision: 2});
  const count = (value: number) => formatValue(value, "count");
  const nameOf = (channel: string) => capital(channel.replaceAll("-", " "));
  const groups = channels.map(channel => ({
    label: nameOf(channel),
    bars: strategies.map(({id}, s) => ({
      series: seriesAt(theme, order.indexOf(id)),
      value: countOf(s, channel),
      written: count(countOf(s, channel)),
      aside: share(s, channel)
    }))
  }));
  const told = strategies.flatMap(({title}, s) => {
    const [most] = channels.toSorted((a, b) => countOf(s, b) - countOf(s, a));
    return most === undefined || totals[s] === 0 ? [] : [own.most(most.replaceAll("-", " "), share(s, most), title)];
  });
  return figure(
    {
      name: "contacts",
      title: own.title,
      description: channels.length === 0 ? own.none : own.description(told),
      body:
        channels.length === 0
          ? [nothing(document)]
          : [
              legend(strategies, settled),
              bars(own.title, groups, {domain: [0, Math.max(...channels.map(mostOf)) || 1]}, settled)
            ],
      table: {
        head: [own.channel, ...strategies.flatMap(({title}) => [own.of(title), own.share(title)])],
        rows: channels.map(channel => [
          nameOf(channel),
          ...strategies.flatMap((_, s) => [count(countOf(s, channel)), share(s, channel)])
        ])
      },
      note: channels.length === 0 ? undefined : own.note
    },
    settled
  );
}
