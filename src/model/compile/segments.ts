import {exactExp} from "../../random/exact.ts";
import {threshold} from "../../random/bernoulli.ts";
import type {Setting} from "../../scenario/setting.ts";
import {stages} from "../../scenario/setting/journey.ts";
import type {World} from "../world.ts";
import {millicents} from "./units.ts";

type Part = Pick<
  World,
  | "segments"
  | "segmentKey"
  | "segmentShare"
  | "existing"
  | "near"
  | "touchFirst"
  | "mobile"
  | "need"
  | "needShape"
  | "contract"
  | "valueShape"
  | "valueMean"
  | "priceSensitivity"
  | "patience"
  | "gap"
  | "dropA"
  | "dropB"
  | "visitWeight"
  | "serveWeight"
>;

/** FNV-1a of a text, as an int32: an address of luck that does not depend on position. */
export function textKey(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

const YEAR = 525600;

export function compileSegments({segments, channels}: Setting): Part {
  const numbers = (value: (segment: (typeof segments)[number]) => number) => Float64Array.from(segments, value);
  const visitWeight = new Float64Array(segments.length * stages.length * channels.length);
  const serveWeight = new Float64Array(segments.length * channels.length);
  segments.forEach((segment, s) =>
    channels.forEach((channel, c) => {
      stages.forEach((stage, g) => {
        const possible =
          channel.sells || (channel.browses && (stage === "discover" || stage === "evaluate" || stage === "help"));
        visitWeight[(s * stages.length + g) * channels.length + c] = possible
          ? (segment.taste[channel.id] ?? 0) * channel.fit[stage]
          : 0;
      });
      serveWeight[s * channels.length + c] = channel.serve ? (segment.serveTaste[channel.id] ?? 0) : 0;
    })
  );
  const shape = (mean: number, sd: number) => (sd > 0 && mean > 0 ? (mean / sd) * (mean / sd) : 0);
  return {
    segments: segments.length,
    segmentKey: Int32Array.from(segments, ({id}) => textKey(id)),
    segmentShare: numbers(({share}) => share),
    existing: numbers(({existing}) => threshold(existing)),
    near: numbers(({nearStore}) => threshold(nearStore)),
    touchFirst: numbers(({touchFirst}) => threshold(touchFirst)),
    mobile: numbers(({mobile}) => threshold(mobile)),
    need: numbers(({need}) => need / YEAR),
    needShape: numbers(({needShape}) => (needShape === Infinity ? 0 : needShape)),
    contract: Int32Array.from(segments, ({contract}) => Math.round(contract)),
    valueShape: numbers(({orderMean, orderSd}) => shape(orderMean, orderSd)),
    valueMean: numbers(({orderMean}) => millicents(orderMean)),
    priceSensitivity: numbers(segment => segment.priceSensitivity),
    patience: numbers(({patience}) => (patience === Infinity ? 0 : patience)),
    gap: numbers(({gap}) => gap),
    dropA: numbers(({dropMean, dropConcentration}) =>
      dropConcentration === Infinity ? dropMean : dropMean * dropConcentration
    ),
    dropB: numbers(({dropMean, dropConcentration}) =>
      dropConcentration === Infinity || dropMean === 0 ? 0 : (1 - dropMean) * dropConcentration
    ),
    visitWeight,
    serveWeight
  };
}

/** exp(−x), for coefficients that are losses of log odds. */
export function lossFactor(x: number): number {
  return exactExp(-x);
}
