import {splitField} from "../fields/budgets.ts";
import {dig, isPlain} from "../plain.ts";
import {readScalar} from "../quantity.ts";
import {known, members, playsSomewhere, standsIn, type File} from "./file.ts";

/** Budgets that can be spent: a total, and shares of channels that carry messages which add up. */
export function checkBudgets(file: File): void {
  const {sheets, report} = file;
  for (const sheet of sheets) {
    const section = dig(sheet.sections, ["budgets"]);
    if (!isPlain(section)) continue;
    const path = [...sheet.path, "budgets"];
    const said = (name: string) => sheet.line.some(({sections}) => dig(sections, ["budgets", name]) !== undefined);
    for (const name of ["total", "split"] as const)
      if (sheet.line.length && !said(name))
        report(path, `budgets need \`${name}\``, {
          hint: name === "total" ? "add total: 20000, money per month" : "add split: {facebook: 60%, display: 40%}",
          at: "key"
        });
    let sum = 0;
    const split = members(dig(section, ["split"]), [...path, "split"]);
    for (const {name: id, value, path: at} of split) {
      const read = readScalar(splitField, isPlain(value) ? value.value : value);
      sum += "value" in read ? (read.value as number) : NaN;
      if (dig(file.data.groups, [id]) !== undefined)
        report(at, `"${id}" is a group; a channel is expected`, {at: "key"});
      else if (known(file, id, at, "key").length && standsIn(file, sheet, id, at, "key"))
        if (!playsSomewhere(file, id, "reaches"))
          report(at, `"${id}" cannot carry messages, so it has nothing to spend money on`, {at: "key"});
    }
    if (split.length && Math.abs(sum - 1) > 1e-6)
      report([...path, "split"], `the shares of the split add up to ${Number((sum * 100).toFixed(4))}%, not to 100%`, {
        at: "key"
      });
  }
}
