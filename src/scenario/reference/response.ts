import {
  conflictsFields,
  contentFields,
  contentsFields,
  frequencyFields,
  hoursFields,
  interestFields,
  productFields,
  remindingFields
} from "../fields/response.ts";
import type {Field} from "../fields/field.ts";
import {fieldTable} from "./tables.ts";

/** What messages do to people: sections that are in use only where a file writes them. */
export function responseReference(): string {
  const contents = Object.entries<Readonly<Record<string, Field>>>(contentFields).map(([name, fields]) =>
    fieldTable(fields, `${name}.`)
  );
  return `## products and interest

\`products: {queen: {share: 3}, king: {share: 1, price: 1.25}}\`: every need is about one of them; without the section there is only one
product. People may turn to another one in a session; then the rules \`on: interest changed\` are set going.

${fieldTable(productFields, "products.<name>.")}

${fieldTable(interestFields, "interest.")}

## contents

What a message says: \`send: {channel: email, content: cause}\`. \`standard\` (the default), \`product\` (the one last seen), \`personalised\`
(needs a tool that \`does: personalisation\`, and a sender that recognises the person and knows something of them), \`cause\`, \`video\`,
\`social-proof\`, \`cross-sell\` (needs \`orders\` at the sender to be good), \`thanks\`, \`invitation\` (to a store). Contents act as soon as a rule
has one or the file has this section.

${fieldTable(contentsFields, "contents.")}

${contents.join("\n\n")}

## reminding

\`reminding: {}\` is enough: people forget what they put off, and a message that is noticed (the channel's \`remind\`) brings it back to mind
without a click. Without the section nobody forgets and only clicks count.

${fieldTable(remindingFields, "reminding.")}

## hours

\`hours: {}\`: everybody reads messages in a quarter of the day of their own. A tool that \`does: send-time\` waits for it.

${fieldTable(hoursFields, "hours.")}

## conflicts

\`conflicts: {}\`: two different offers at hand, of senders that do not share promotions, confuse.

${fieldTable(conflictsFields, "conflicts.")}

## frequency

\`frequency: {}\` counts reach and frequency; the sections above do so too.

${fieldTable(frequencyFields, "frequency.")}`;
}
