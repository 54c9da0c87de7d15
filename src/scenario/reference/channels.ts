import {channelField, kinds, stageField} from "../catalogue/catalogue.ts";
import type {Kind} from "../catalogue/kind.ts";
import {channelFields, type ChannelField} from "../fields/channel.ts";
import type {Field} from "../fields/field.ts";
import {stages} from "../setting/journey.ts";
import {belief, code, fieldTable, source, table} from "./tables.ts";

const byCode = Object.entries(kinds).toSorted(([, a], [, b]) => a.code - b.code);

function numbersOf(kind: Kind): Array<[key: string, field: Field]> {
  const own = (Object.keys(channelFields) as ChannelField[])
    .filter(name => kind.numbers[name])
    .map((name): [string, Field] => [name, channelField(kind, name)]);
  const staged = (["fit", "quality"] as const).flatMap(section =>
    stages
      .filter(stage => kind[section]?.[stage])
      .map((stage): [string, Field] => [`${section}.${stage}`, stageField(kind, section, stage)])
  );
  return [...own, ...staged];
}

/** The catalogue of channels. */
export function channelReference(): string {
  const overview = table(
    ["kind", "name", "code", "does by nature", "records of unrecognised sessions", "recognised by itself"],
    byCode.map(([name, {title, code: key, does, records, match = 0}]) => [
      code(name),
      title,
      String(key),
      does.join(", "),
      records,
      match ? `${match * 100}% of people` : "nobody"
    ])
  );
  const each = byCode
    .filter(([, kind]) => numbersOf(kind).length)
    .map(
      ([name, kind]) =>
        `#### ${kind.title} (${code(name)})\n\n${table(
          ["key", "default (plausible range)", "evidence"],
          numbersOf(kind).map(([key, field]) => [code(key), belief(field), source(field)])
        )}`
    );
  return [
    `Every channel has a \`kind\`; it brings what the kind does and every number below. Write only what differs. \`reaches\`
(carries messages), \`browses\`, \`sells\`, \`serves\` (answers), \`collects\` (hands out orders), \`touch\` (the product can be touched),
\`local\` (one must live near) and \`take-away\` are true or false. \`records\` says where sessions that are not recognised keep their
records: on the \`device\`, in an \`account\`, or at the \`place\` only. \`returns-identity: false\`, as by nature in a marketplace, means that
the channel never tells the firm who somebody is: nobody is recognised there, and no record of a person comes or goes.`,
    overview,
    `The luck of a channel hangs on its key: code of the kind + 32 × ordinal among the channels of this kind by name. Renaming a
channel therefore changes no result, unless two channels of one kind change places in the alphabet. At most 16 channels, 4 of a
kind.`,
    "### Numbers of every channel",
    fieldTable(channelFields),
    `\`fit: {stage: …}\` multiplies the odds of choosing the channel by stage, \`quality: {stage: …}\` the odds of moving forward
there; both are 1 unless said. Stages: ${stages.map(code).join(", ")}.`,
    "### What each kind says instead",
    ...each
  ].join("\n\n");
}
