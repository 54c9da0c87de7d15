import {version} from "../version.ts";
import {readArguments} from "./arguments.ts";
import {clean} from "./clean.ts";
import type {Command, Printed} from "./command.ts";
import {check} from "./commands/check.ts";
import {compare} from "./commands/compare.ts";
import {journey} from "./commands/journey.ts";
import {validate} from "./commands/validate.ts";
import {Exit, Failure} from "./exit.ts";
import {helpOf, overview} from "./help.ts";
import {progressOn} from "./progress.ts";
import {styleOf, widthOf} from "./style.ts";

const commands: Readonly<Record<string, Command>> = {compare, check, validate, journey};

async function perform(args: readonly string[], signal: AbortSignal): Promise<Printed> {
  const [name = "", ...rest] = args;
  if (name === "--help" || name === "-h") return {text: overview(commands)};
  if (name === "--version") return {text: `${version}\n`};
  if (!Object.hasOwn(commands, name)) {
    const why = name === "" ? "" : `unknown command ${clean(name)}\n\n`;
    throw new Failure(Exit.usage, why + overview(commands).trimEnd());
  }
  const command = commands[name]!;
  const {files, given} = readArguments(name, command, rest);
  if (given.help) return {text: helpOf(name, command)};
  const progress = progressOn(process.stderr, process.env);
  try {
    return await command.run(files, given, {
      style: styleOf(process.stdout, process.env),
      width: widthOf(process.stdout),
      signal,
      onProgress: progress?.show
    });
  } finally {
    progress?.clear();
  }
}

/** Runs a command line; nothing reaches stdout before all of it is known. */
async function main(): Promise<void> {
  const interruption = new AbortController();
  process.on("SIGINT", () => {
    if (interruption.signal.aborted) process.exit(Exit.interrupted);
    interruption.abort(new Failure(Exit.interrupted, "interrupted"));
  });
  // whoever reads us may stop doing so, as `head` does
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") process.exitCode = Exit.limit;
    });
  }
  try {
    const {text, code = Exit.ok} = await perform(process.argv.slice(2), interruption.signal);
    process.exitCode = code;
    process.stdout.write(text);
  } catch (error) {
    const known = error instanceof Failure ? error : null;
    process.exitCode = known?.code ?? Exit.internal;
    const message = known?.message ?? `internal error: ${error instanceof Error ? error.stack : String(error)}`;
    process.stderr.write(`${message}\n`);
  }
}

await main();
