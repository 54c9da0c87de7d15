import {suggester} from "../scenario/nearest.ts";
import {version} from "../version.ts";
import {readArguments} from "./arguments.ts";
import {clean} from "./clean.ts";
import type {Command, Host, Printed} from "./command.ts";
import {attribute} from "./commands/attribute.ts";
import {breakEven} from "./commands/break-even.ts";
import {calibrate} from "./commands/calibrate.ts";
import {check} from "./commands/check.ts";
import {compare} from "./commands/compare.ts";
import {decide} from "./commands/decide.ts";
import {fitLog} from "./commands/fit-log.ts";
import {explain} from "./commands/explain.ts";
import {journey} from "./commands/journey.ts";
import {movers} from "./commands/movers.ts";
import {naive} from "./commands/naive.ts";
import {optimise} from "./commands/optimise.ts";
import {regimes} from "./commands/regimes.ts";
import {roadmap} from "./commands/roadmap.ts";
import {select} from "./commands/select.ts";
import {sensitivity} from "./commands/sensitivity.ts";
import {sweep} from "./commands/sweep.ts";
import {validate} from "./commands/validate.ts";
import {Exit, Failure} from "./exit.ts";
import {helpOf, overview} from "./help.ts";

const commands: Readonly<Record<string, Command>> = {
  explain,
  movers,
  sweep,
  sensitivity,
  compare,
  select,
  check,
  validate,
  journey,
  attribute,
  "break-even": breakEven,
  calibrate,
  "fit-log": fitLog,
  decide,
  regimes,
  roadmap,
  naive,
  optimise
};

/** Does what a command line says. Fails with a `Failure` that has the exit code and what to say on stderr. */
export async function perform(args: readonly string[], host: Host): Promise<Printed> {
  const [name = "", ...rest] = args;
  if (name === "--help" || name === "-h") return {text: overview(commands)};
  if (name === "--version") return {text: `${version}\n`};
  if (name === "") throw new Failure(Exit.usage, overview(commands).trimEnd());
  if (!Object.hasOwn(commands, name)) {
    const hint = suggester().suggest(name, Object.keys(commands));
    throw new Failure(Exit.usage, `unknown command ${clean(name)}, ${hint}; see throughline --help`);
  }
  const command = commands[name]!;
  const {files, given} = readArguments(name, command, rest);
  return given.help ? {text: helpOf(name, command)} : command.run(files, given, host);
}
