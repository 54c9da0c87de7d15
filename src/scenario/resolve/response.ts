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
import {keysOf} from "../plain.ts";
import type {Setting} from "../setting.ts";
import type {RuleSetting} from "../setting/programme.ts";
import {layered, layeredAll, topmost, type Reading} from "./reading.ts";

type ResponseSetting = Pick<
  Setting,
  "products" | "interest" | "contents" | "reminding" | "hours" | "conflicts" | "frequency"
>;

/** Whether a section is written in the base or in the strategy; one that is not, is not in use. */
export function mentions(reading: Reading, section: string): boolean {
  return topmost(reading, [section]) !== undefined;
}

/** What messages do to people, section by section; null where the file does not use it. */
export function resolveResponse(reading: Reading, rules: readonly RuleSetting[]): ResponseSetting {
  const section = <K extends string>(name: string, fields: Readonly<Record<K, Field>>) =>
    mentions(reading, name) ? layeredAll(reading, fields, [name]) : null;
  const products = keysOf(reading.layers[0]!.sections.products).map(id => ({
    id,
    ...layeredAll(reading, productFields, ["products", id])
  }));
  const reminding = section("reminding", remindingFields);
  return {
    products,
    interest: products.length ? layeredAll(reading, interestFields, ["interest"]) : {switch: 0},
    contents:
      mentions(reading, "contents") || rules.some(({content}) => content !== "standard") ? contents(reading) : null,
    reminding: reminding && {
      forget: reminding.forget,
      forgetCart: reminding["forget-cart"],
      seenClick: reminding["seen-click"],
      cartClick: reminding["cart-click"]
    },
    hours: section("hours", hoursFields),
    conflicts: section("conflicts", conflictsFields),
    frequency: section("frequency", frequencyFields)
  };
}

function contents(reading: Reading): Setting["contents"] {
  const of = <K extends string>(name: string, fields: Readonly<Record<K, Field>>) =>
    layeredAll(reading, fields, ["contents", name]);
  return {
    wear: layered(reading, contentsFields.wear, ["contents", "wear"]),
    blame: layered(reading, contentsFields.blame, ["contents", "blame"]),
    product: of("product", contentFields.product),
    personalised: of("personalised", contentFields.personalised),
    cause: of("cause", contentFields.cause),
    video: of("video", contentFields.video),
    "social-proof": of("social-proof", contentFields["social-proof"]),
    "cross-sell": of("cross-sell", contentFields["cross-sell"]),
    thanks: of("thanks", contentFields.thanks),
    invitation: of("invitation", contentFields.invitation)
  };
}
