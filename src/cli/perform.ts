import {suggester} from "../scenario/nearest.ts";
import {version} from "../version.ts";
import {readArguments} from "./arguments.ts";
import {clean} from "./clean.ts";
import type {Command, Host, Printed} from "./command.ts";
import {attribute} from "./commands/attribute.ts";
import {check} from "./commands/check.ts";
import {compare} from "./commands/compare.ts";
import {journey} from "./commands/journey.ts";
import {validate} from "./commands/validate.ts";
import {Exit, Failure} from "./exit.ts";
import {helpOf, overview} from "./help.ts";

const commands: Readonly<Record<string, Command>> = {compare, check, validate, journey, attribute};

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
