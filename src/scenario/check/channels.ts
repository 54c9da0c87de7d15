import {messageFields, serveFields, type Role} from "../fields/channel.ts";
import {dig, isPlain, keysOf} from "../plain.ts";
import {known, members, playsSomewhere, type File} from "./file.ts";

const verbs: Readonly<Partial<Record<Role, string>>> = {
  reaches: "carry messages",
  serves: "serve",
  browses: "let people browse"
};

/** Kinds, numbers of channels, groups, and numbers that a channel has no use for. */
export function checkChannels(file: File): void {
  const {data, sheets, channels, report, suggest} = file;
  if (channels.size > 16) report(["channels"], `${channels.size} channels; at most 16 are possible`, {at: "key"});
  if (isPlain(data.channels) && !keysOf(data.channels).length) report(["channels"], "there is no channel", {at: "key"});
  const kinds = Map.groupBy(channels, ([, kind]) => kind);
  for (const [kind, ids] of kinds)
    if (ids.length > 4)
      report(["channels"], `${ids.length} channels of kind ${kind}; at most 4 are possible`, {at: "key"});
  for (const {sections, path} of sheets)
    for (const {name, value, path: at} of members(sections.channels, [...path, "channels"])) {
      const kind = dig(value, ["kind"]);
      if (!channels.has(name)) {
        if (path.length && kind === undefined) {
          const hint = suggest(name, [...channels.keys()]) ?? "a new channel needs a kind";
          report(at, `unknown channel "${name}"`, {hint, at: "key"});
        }
        continue;
      }
      if (typeof kind === "string" && kind !== channels.get(name))
        report([...at, "kind"], `"${name}" is a ${channels.get(name)} elsewhere; a channel keeps its kind`);
      checkUse(file, name, value, at);
      checkHandOver(file, name, value, at);
    }
  checkGroups(file);
}

function checkUse(file: File, id: string, value: unknown, path: readonly string[]): void {
  const uses: ReadonlyArray<readonly [Role, readonly string[]]> = [
    ["reaches", messageFields],
    ["serves", serveFields],
    ["browses", ["taste"]]
  ];
  for (const [role, fields] of uses)
    for (const field of fields)
      if (dig(value, [field]) !== undefined && !playsSomewhere(file, id, role))
        file.report([...path, field], `"${field}" has no use: "${id}" does not ${verbs[role]}`, {
          hint: `add ${role}: true, or leave it out`,
          at: "key"
        });
}

/** Only a program hands over to a person. */
function checkHandOver(file: File, id: string, value: unknown, path: readonly string[]): void {
  if (dig(value, ["hand-over"]) !== undefined && !playsSomewhere(file, id, "automatic"))
    file.report([...path, "hand-over"], `"hand-over" has no use: people answer in "${id}"`, {
      hint: "add automatic: true, or leave it out",
      at: "key"
    });
}

function checkGroups(file: File): void {
  for (const {name, value, path} of members(file.data.groups, ["groups"])) {
    if (file.channels.has(name)) file.report(path, `"${name}" is a channel and a group`, {at: "key"});
    for (const member of members(value, path))
      if (typeof member.value === "string" && dig(file.data.groups, [member.value]) !== undefined)
        file.report(member.path, `"${member.value}" is a group; a group holds channels`);
      else known(file, member.value, member.path);
  }
}
