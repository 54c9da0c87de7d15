import type {Lives} from "../experiment/answers/lives.ts";
import {formatValue} from "../outcome/format.ts";
import {valueText} from "./amounts.ts";
import {nothing} from "./curves.ts";
import {figure} from "./figure.ts";
import {settle, type ChartOptions} from "./options.ts";
import {readingWords} from "./reading-words.ts";
import {shareGroups} from "./shares.ts";
import {words} from "./words.ts";

const own = readingWords.losses;

/** What customers had just been through when they were lost, as shares of all customers, per strategy. */
export function losses({strategies, losses: data, people}: Lives, options: ChartOptions = {}): HTMLElement {
  const settled = settle(
    options,
    strategies.map(({id}) => id)
  );
  const ids = data[0]?.reasons.map(({id}) => id) ?? [];
  const shareOf = (s: number, id: string) => data[s]!.reasons.find(reason => reason.id === id)!.share;
  const met = ids.filter(id => data.some((_, s) => shareOf(s, id).value > 0));
  const sorted = met.toSorted((a, b) => shareOf(0, b).value - shareOf(0, a).value);
  const groups = sorted.map(id => ({
    label: own.reasons[id],
    shares: strategies.map((strategy, s) => ({...strategy, share: shareOf(s, id)}))
  }));
  const told = strategies.map(({title}, s) => {
    const {lost, reasons} = data[s]!;
    const [most] = reasons.toSorted((a, b) => b.share.value - a.share.value);
    return lost.value > 0 && most
      ? own.most(formatValue(lost.value, "share"), title, own.reasons[most.id])
      : own.none(title);
  });
  return figure(
    {
      name: "losses",
      title: own.title,
      description: own.description(told),
      body: groups.length === 0 ? [nothing(settled.document)] : shareGroups(groups, settled),
      table: {
        head: [own.reason, ...strategies.map(({title}) => title)],
        rows: [
          ...sorted.map(id => [own.reasons[id], ...strategies.map((_, s) => valueText(shareOf(s, id), "share"))]),
          [own.all, ...data.map(({lost}) => valueText(lost, "share"))]
        ]
      },
      note: groups.length === 0 ? words.nothing : own.note(people)
    },
    settled
  );
}
