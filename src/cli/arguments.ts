import {parseArgs} from "node:util";
import {suggester} from "../scenario/nearest.ts";
import {clean} from "./clean.ts";
import type {Command, Given} from "./command.ts";
import {Exit, Failure} from "./exit.ts";

export interface Arguments {
  readonly files: readonly string[];
  readonly given: Given;
}

const everywhere = ["help"];

/** Takes the arguments of a command apart. Fails on an unknown option, a missing or needless value, and on too many files or none. */
export function readArguments(
  name: string,
  {options, files: [least, most]}: Command,
  args: readonly string[]
): Arguments {
  const refuse = (why: string) => new Failure(Exit.usage, `${why}; see throughline ${name} --help`);
  const names = [...Object.keys(options), ...everywhere];
  const {tokens} = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: {
      ...Object.fromEntries(names.map(option => [option, {type: options[option]?.argument ? "string" : "boolean"}])),
      help: {type: "boolean", short: "h"}
    }
  });
  const files: string[] = [];
  const given: Record<string, string | true> = Object.create(null);
  for (const token of tokens) {
    if (token.kind === "positional") files.push(token.value);
    if (token.kind !== "option") continue;
    const option = clean(token.rawName);
    if (!names.includes(token.name)) {
      const hint = suggester().suggest(token.name, names);
      throw refuse(`unknown option ${option}${hint?.startsWith("did") ? `, ${hint.replace('"', '"--')}` : ""}`);
    }
    const argument = options[token.name]?.argument;
    const missing =
      token.value === undefined || token.value === "" || (!token.inlineValue && token.value.startsWith("-"));
    if (argument !== undefined && missing) throw refuse(`${option} needs a value: ${option} ${argument}`);
    if (argument === undefined && token.value !== undefined) throw refuse(`${option} takes no value`);
    given[token.name] = token.value ?? true;
  }
  if (given.help) return {files, given};
  if (files.length < least) throw refuse("no file given");
  if (files.length > most) throw refuse(`one file at a time, not also ${clean(files[most]!)}`);
  return {files, given};
}

/** A whole number given by an option, or undefined. Fails when it is anything else or out of bounds. */
export function wholeNumber(
  given: Given,
  name: string,
  {min = 1, max = Number.MAX_SAFE_INTEGER} = {}
): number | undefined {
  const text = given[name];
  if (typeof text !== "string") return undefined;
  const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
  if (!(value >= min)) throw new Failure(Exit.usage, `--${name} is a whole number from ${min} on, not ${clean(text)}`);
  if (value > max) throw new Failure(Exit.limit, `--${name} is at most ${max}, not ${value}`);
  return value;
}
