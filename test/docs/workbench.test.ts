import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {expect, test} from "vitest";
import {words as compare} from "../../src/app/compare/words.ts";
import {journeyCommands} from "../../src/app/journeys/commands.ts";
import {words as library} from "../../src/app/library/words.ts";
import {shareCommands} from "../../src/app/library/commands.ts";
import {words as panel} from "../../src/app/panel/words.ts";
import {reportCommands} from "../../src/app/report/commands.ts";
import {shellCommands} from "../../src/app/shell/commands.ts";
import {keysOf} from "../../src/app/state/commands.ts";
import {viewNames} from "../../src/app/view/views.ts";
import {words} from "../../src/app/words.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string) => readFileSync(root + path, "utf8");
const guide = read("docs/workbench.md");
const [, promises] = guide.split("## What the page promises");
/** Ids, names and keys are known without a page: nothing is run here. */
const nobody = {} as never;
const commands = new Map(
  [
    ...shellCommands({} as never, {} as never),
    ...shareCommands(nobody),
    ...reportCommands(nobody),
    ...journeyCommands({life: {}, crowd: {}, steps: {}} as never)
  ].map(command => [command.id, command])
);
const rows = promises!.split("\n").filter(line => /^\| \d+ \|/.test(line));
const held = rows.map(row =>
  [...row.matchAll(/`(test\/[^`]+)`: ((?:“[^”]+”(?:; )?)+)/g)].flatMap(([, file, names]) =>
    [...names!.matchAll(/“([^”]+)”/g)].map(([, name]) => ({file: file!, name: name!}))
  )
);

test("the guide lists seventeen promises, each with tests that exist by that name and are not skipped", () => {
  expect(rows.map(row => Number(row.split("|")[1]))).toEqual(Array.from({length: 17}, (_, i) => i + 1));
  expect(held.filter(tests => tests.length === 0)).toEqual([]);
  const missing = held.flat().filter(({file, name}) => {
    const quoted = `"${name.replaceAll('"', '\\"')}"`;
    const at = read(file).indexOf(quoted);
    return at < 0 || !/\btest(\.each\([^]*?\))?\(\s*$/.test(read(file).slice(Math.max(0, at - 400), at));
  });
  expect(missing).toEqual([]);
  expect(new Set(held.flat().map(({file}) => file)).size).toBeGreaterThan(8);
});

test("every command that the guide names exists, every command is named, and keys are those of the page", () => {
  const named = [...guide.matchAll(/`((?:view|change|run|share|help|journeys)\.[a-z-]+)`/g)].map(([, id]) => id!);
  expect(named.filter(id => !commands.has(id))).toEqual([]);
  expect([...commands.keys()].filter(id => !id.startsWith("journeys.") && !named.includes(id))).toEqual([]);
  const table = [...guide.matchAll(/^\| ((?:`[^`]+`(?:, )?)+) \| [^|]+ \| `([a-z.-]+)` \|$/gm)].map(
    ([, keys, id]) => [id!, [...keys!.matchAll(/`([^`]+)`/g)].map(([, key]) => key!)] as const
  );
  const withKeys = [...commands.values()].filter(command => keysOf(command).length > 0);
  expect(Object.fromEntries(table)).toEqual(Object.fromEntries(withKeys.map(command => [command.id, [...keysOf(command)]])));
});

test("views stand in the guide in their order by their names, and what is put in italics is what buttons say", () => {
  const names = [...guide.split("## The sentence")[0]!.matchAll(/^\| ([^|]+?) \|/gm)].map(([, name]) => name!);
  expect(names.filter(name => name !== "view" && !name.startsWith("-"))).toEqual(viewNames.map(name => words.views[name]));
  const {view, backup} = library;
  const said = [view.keep, view.link, view.yaml, view.csv, view.file, view.report, view.reportFile, backup.save];
  const tools = [panel.tips.show, compare.pin.pin, words.dials.breakEven, words.commands.titles.palette];
  const buttons = [...said, ...tools, words.charts.why, words.charts.how, words.history.button, words.header.present, words.header.more];
  expect(buttons.filter(text => !guide.includes(`*${text}*`))).toEqual([]);
});
