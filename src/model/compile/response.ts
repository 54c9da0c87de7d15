import {threshold} from "../../random/bernoulli.ts";
import type {Setting} from "../../scenario/setting.ts";
import type {ChannelSetting} from "../../scenario/setting/channel.ts";
import type {Contents} from "../content.ts";
import type {Exposure} from "../exposure.ts";
import type {Hours} from "../hours.ts";
import type {Interest} from "../interest.ts";
import type {Codes, Conflicts} from "../offers.ts";
import type {Reminding} from "../reminder.ts";
import {channelMask} from "./channels.ts";
import {textKey} from "./segments.ts";
import {effectByMonth} from "./units.ts";

interface Parts {
  readonly exposure: Exposure | null;
  readonly contents: Contents | null;
  readonly interest: Interest | null;
  readonly reminding: Reminding | null;
  readonly hours: Hours | null;
  readonly conflicts: Conflicts | null;
  readonly codes: Codes | null;
}

const isDirect = ({direct}: ChannelSetting) => direct;

/** What messages do to people: the parts that a scenario uses. Exposure is counted wherever one of them is. */
export function compileResponse(setting: Setting, months: number): Parts {
  const {channels, frequency, reminding, hours, conflicts, offers} = setting;
  const direct = channelMask(channels, isDirect);
  const parts = {
    contents: compileContents(setting, months),
    interest: compileInterest(setting),
    reminding: reminding && {
      // Word: a cart reminder was sent since the journey began (1) | minute of the last click on one << 1.
      words: 1,
      forget: threshold(reminding.forget),
      forgetCart: threshold(reminding.forgetCart),
      remind: Float64Array.from(channels, ({message}) => message?.remind ?? 0),
      direct,
      seenClick: reminding.seenClick,
      cartClick: reminding.cartClick
    },
    hours: hours && {
      quarter: Float64Array.of(hours.night, hours.morning, hours.afternoon, hours.evening),
      missed: hours.missed,
      knows: shareByMonth(setting, "send-time", months)
    },
    conflicts: conflicts && {confusion: Math.round(conflicts.confusion * 60), distrust: conflicts.distrust},
    codes: offers.some(({remembered}) => remembered > 0)
      ? {
          remembered: Float64Array.from(offers, ({remembered}) => threshold(remembered)),
          offerKey: Int32Array.from(offers, ({id}) => textKey(id))
        }
      : null
  };
  const counted = frequency ?? (Object.values(parts).some(part => part !== null) ? {limit: 7, per: 10080} : null);
  return {
    ...parts,
    exposure: counted && {
      // Words: channels that reached the person (16 bits) | too many << 16; window (20) << 12 | messages in it (12).
      words: 2,
      limit: counted.limit,
      window: Math.max(1, Math.round(counted.per)),
      direct
    }
  };
}

/** Threshold of a tool's `accuracy` by month; 0 without the tool. */
function shareByMonth({tools}: Setting, kind: string, months: number): Float64Array {
  const tool = tools.find(({does}) => does === kind);
  return effectByMonth(tool, months).map(effect => threshold(effect * (tool?.numbers.accuracy ?? 0)));
}

function compileContents(setting: Setting, months: number): Contents | null {
  const {contents, segments, tools} = setting;
  if (contents === null) return null;
  const {product, personalised, cause, video, invitation} = contents;
  const proof = contents["social-proof"];
  const cross = contents["cross-sell"];
  const engine = tools.find(({does}) => does === "personalisation");
  return {
    timers: 1,
    // Words: last content + 1 (4 bits) | messages of it in a row (12) << 4 | a video was watched << 16 | ratings were seen << 17; rule << 16 | number of the accepted invitation.
    words: 2,
    wear: contents.wear,
    early: product.early,
    narrowed: product.narrowed,
    misfit: product.misfit,
    blame: contents.blame,
    engine: effectByMonth(engine, months).map(threshold),
    accurate: shareByMonth(setting, "personalisation", months),
    right: personalised.right,
    wrong: personalised.wrong,
    relief: personalised.relief,
    annoyance: personalised.annoyance,
    affinity: Float64Array.from(segments, ({causeAffinity}) => threshold(causeAffinity)),
    affine: cause.affine,
    others: cause.others,
    video: video.click,
    information: video.information,
    proofClick: proof.click,
    proof: proof.proof,
    rating: proof.rating,
    crossKnown: cross.known,
    crossUnknown: cross.unknown,
    crossWindow: Math.round(cross.window),
    warmth: contents.thanks.warmth,
    inviteTouch: invitation.touch,
    inviteOthers: invitation.others,
    inviteDelay: invitation.delay
  };
}

function compileInterest({products, interest}: Setting): Interest | null {
  if (products.length === 0) return null;
  return {
    // Words: product wanted + 1 (4 bits) | it changed in this session << 4; then what each channel's systems saw last, product + 1, 4 bits each.
    words: 3,
    products: products.length,
    productKey: Int32Array.from(products, ({id}) => textKey(id)),
    productWeight: Float64Array.from(products, ({share}) => share),
    productPrice: Float64Array.from(products, ({price}) => price),
    switching: threshold(interest.switch)
  };
}
