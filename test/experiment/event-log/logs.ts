import {dateOf} from "../../../src/experiment/event-log/times.ts";
import {bgNbdBuyers} from "../../statistics/buying/buyers.ts";
import {luck} from "../../statistics/luck.ts";

/** What the customers of `shopLog` live by; time in days. */
export const truth = {
  model: {r: 1.2, alpha: 180, a: 0.9, b: 2.8},
  taste: {web: 1, store: 0.7, app: 0.4},
  habit: 2.5,
  value: 60
} as const;

/** A log of customers who buy by the BG/NBD, each purchase after a few visits to channels by taste and habit. */
export function shopLog({
  customers,
  seed,
  head = "user_id,event,timestamp,channel,value"
}: {
  customers: number;
  seed: string;
  head?: string;
}): string {
  const {uniform, normal} = luck(`visits ${seed}`);
  const names = Object.keys(truth.taste) as Array<keyof typeof truth.taste>;
  const pick = (last: string | null) => {
    const odds = names.map(name => truth.taste[name] * (name === last ? truth.habit : 1));
    let place = uniform() * odds.reduce((a, b) => a + b, 0);
    return names[odds.findIndex(one => (place -= one) < 0)];
  };
  const lines = [head];
  const begun = 19_723; // 2024-01-01
  const buyers = bgNbdBuyers(truth.model, {customers, watched: 500, seed});
  for (const [i, {times, watched}] of buyers.entries()) {
    const spend = truth.value + 12 * normal();
    let last: string | null = null;
    for (const time of [0, ...times]) {
      const day = begun + 500 - watched + time;
      for (let visit = 0; visit < 3; visit++) {
        last = pick(last);
        const minute = Math.floor((day % 1) * 1000) + 60 * visit;
        const stamp = `${dateOf(day)}T${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}:00Z`;
        lines.push(
          `c${i},${visit === 2 ? "Order Completed" : "view"},${stamp},${last},${visit === 2 ? spend.toFixed(2) : ""}`
        );
      }
    }
  }
  // the log ends when the watching does
  lines.push(`last,view,${dateOf(begun + 499)}T23:59:00Z,web,`);
  return `${lines.join("\n")}\n`;
}
