import {budgetFields, measures, splitField} from "../fields/budgets.ts";
import {keysOf, dig} from "../plain.ts";
import type {ChannelSetting} from "../setting/channel.ts";
import type {BudgetSetting} from "../setting/programme.ts";
import {layeredAll, take, topmost, type Reading} from "./reading.ts";

/** Media budgets; null where no sheet says anything about them. The split is written whole. */
export function resolveBudgets(reading: Reading, channels: readonly ChannelSetting[]): BudgetSetting | null {
  if (topmost(reading, ["budgets"]) === undefined) return null;
  const {"look-back": lookBack, ...numbers} = layeredAll(reading, budgetFields, ["budgets"]);
  const split = topmost(reading, ["budgets", "split"]);
  const path = `${split?.layer.prefix ?? ""}budgets.split`;
  const written = keysOf(split?.written);
  const by = topmost(reading, ["budgets", "by"])?.written as BudgetSetting["by"] | undefined;
  return {
    ...numbers,
    lookBack,
    by: by ?? measures[0],
    split: Object.fromEntries(
      channels
        .filter(({id, reaches}) => reaches && written.includes(id))
        .map(({id}) => [id, take(reading, splitField, `${path}.${id}`, dig(split?.written, [id]))])
    )
  };
}
