import {budgetFields, measures, splitField} from "../fields/budgets.ts";
import {keysOf, dig} from "../plain.ts";
import type {ChannelSetting} from "../setting/channel.ts";
import type {BudgetSetting} from "../setting/programme.ts";
import {balance} from "../wholes.ts";
import {asWritten, layeredAll, take, topmost, unseen, type Reading} from "./reading.ts";

/** Media budgets; null where no sheet says anything about them. The split is written whole, and stays one when a share of it is replaced. */
export function resolveBudgets(reading: Reading, channels: readonly ChannelSetting[]): BudgetSetting | null {
  if (topmost(reading, ["budgets"]) === undefined) return null;
  const {"look-back": lookBack, ...numbers} = layeredAll(reading, budgetFields, ["budgets"]);
  const split = topmost(reading, ["budgets", "split"]);
  const path = `${split?.layer.prefix ?? ""}budgets.split`;
  const written = keysOf(split?.written);
  const by = topmost(reading, ["budgets", "by"])?.written as BudgetSetting["by"] | undefined;
  const present = channels.filter(({id, reaches}) => reaches && written.includes(id)).map(({id}) => id);
  const shareOf = (from: Reading) => (id: string) => take(from, splitField, `${path}.${id}`, dig(split?.written, [id]));
  if (written.length > 1) for (const id of present) shareOf(reading)(id);
  const blind = unseen(reading);
  const moved = written.filter(id => reading.options.values?.has(`${path}.${id}`));
  const parts = new Map(written.map(id => [id, shareOf(blind)(id)]));
  const standard = new Map(written.map(id => [id, shareOf(asWritten(reading))(id)]));
  const shares = moved.length === 0 ? parts : balance(parts, {held: new Set(moved), standard});
  return {
    ...numbers,
    lookBack,
    by: by ?? measures[0],
    split: Object.fromEntries(present.map(id => [id, shares.get(id)!]))
  };
}
