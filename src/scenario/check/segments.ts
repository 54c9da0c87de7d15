import {segmentFields} from "../fields/segment.ts";
import {dig, isPlain, keysOf} from "../plain.ts";
import {readScalar} from "../quantity.ts";
import {known, members, playsSomewhere, type File} from "./file.ts";

/** Shares that add up, and tastes for channels that exist and play the role. */
export function checkSegments(file: File): void {
  const {data, channels, report} = file;
  if (isPlain(data.segments) && !keysOf(data.segments).length) report(["segments"], "there is no segment", {at: "key"});
  let sum = 0;
  for (const {value, path} of members(data.segments, ["segments"])) {
    const share = dig(value, ["share"]);
    const read = readScalar(segmentFields.share, isPlain(share) ? share.value : share);
    sum += "value" in read ? (read.value as number) : NaN;
    for (const [section, role] of [
      ["taste", "browses"],
      ["serve-taste", "serves"]
    ] as const)
      for (const {name, path: at} of members(dig(value, [section]), [...path, section])) {
        if (dig(data.groups, [name]) !== undefined)
          report(at, `"${name}" is a group; a channel is expected`, {at: "key"});
        else if (known(file, name, at, "key").length && channels.has(name) && !playsSomewhere(file, name, role))
          report(at, `"${name}" has no use: it does not ${role === "serves" ? "serve" : "let people browse"}`, {
            at: "key",
            hint: `add ${role}: true to the channel, or leave it out`
          });
      }
  }
  if (Math.abs(sum - 1) > 1e-6 && keysOf(data.segments).length)
    report(["segments"], `the shares of the segments add up to ${Number((sum * 100).toFixed(4))}%, not to 100%`, {
      at: "key"
    });
}
