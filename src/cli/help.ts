import {wrap} from "./columns.ts";
import type {Command, Option} from "./command.ts";

const help: Option = {help: "prints this"};

/** Help for one command. */
export function helpOf(name: string, {summary, operands, options}: Command, width = 100): string {
  const rows = Object.entries({...options, help}).map(([option, {argument, help: text}]) => ({
    left: `  --${option}${argument === undefined ? "" : ` ${argument}`}`,
    text
  }));
  const indent = Math.max(...rows.map(({left}) => left.length)) + 3;
  const lines = rows.flatMap(({left, text}) =>
    wrap(left.padEnd(indent - 1).replaceAll(" ", "\u00A0") + " " + text, width, {indent})
  );
  return [`throughline ${name} ${operands} [options]`, "", ...wrap(summary, width), "", "Options", ...lines, ""]
    .join("\n")
    .replaceAll("\u00A0", " ");
}

/** Help for the whole program. */
export function overview(commands: Readonly<Record<string, Command>>, width = 100): string {
  const lines = Object.entries(commands).flatMap(([name, {summary}]) =>
    wrap(`\u00A0\u00A0${name.padEnd(10, "\u00A0")} ${summary}`, width, {indent: 13})
  );
  return [
    "throughline COMMAND FILE… [options]",
    "",
    ...wrap(
      "The same synthetic customers, with the same luck, live through a multichannel and an omnichannel world.",
      width
    ),
    "",
    "Commands",
    ...lines,
    "",
    "throughline COMMAND --help tells more; throughline --version prints the version.",
    ...wrap(
      "Exit codes: 0 done, 1 a claim does not hold, 2 wrong usage, 3 invalid file, 4 too large or not writable, 70 internal error, 130 interrupted.",
      width
    ),
    ""
  ]
    .join("\n")
    .replaceAll("\u00A0", " ");
}
