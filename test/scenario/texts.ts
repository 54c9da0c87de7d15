/** A small valid scenario; `replace` swaps whole lines by their beginning, `add` appends. */
export const small = `throughline: 1
title: Small
horizon: 60d
segments:
  all: {share: 100%, patience: 14d}
channels:
  site: {kind: website}
  email: {kind: email}
  phone: {kind: phone}
offers:
  welcome: {off: 10}
base:
  links:
    cart: [email -> site]
  desks:
    phone: {channels: [phone], agents: 3}
  programmes:
    news: [{every: 7d, send: {channel: email, offer: welcome}}]
strategies:
  siloed: {title: Siloed}
  joined:
    links: {cart: all}
`;

/** The small scenario with one line (the one that begins with the same word) replaced. */
export function withLine(line: string): string {
  const name = /^ *[^: ]+:/.exec(line)![0];
  const lines = small.split("\n");
  const index = lines.findIndex(one => one.startsWith(name));
  if (index < 0) throw new Error(`no such line: ${name}`);
  return lines.with(index, line).join("\n");
}
