import * as z from "zod";
import {
  capFields,
  coverageField,
  falseMergeFields,
  investmentFields,
  matchField,
  popUpFields,
  ruleFields
} from "../fields/firm.ts";
import {incidentFields, overrunFields} from "../fields/risks.ts";
import {months} from "../fields/market.ts";
import {allToolFields, toolKindNames} from "../fields/tools.ts";
import {deskFields} from "../fields/service.ts";
import {conditions, contents, occasions} from "../setting/programme.ts";
import {recordObjects} from "../setting/records.ts";
import {id, named, ruleId, text} from "./names.ts";
import {quantity, shapeOf} from "./quantity.ts";

const overrun = z
  .strictObject(shapeOf(overrunFields))
  .optional()
  .meta({description: "lognormal factor on the one-off cost"});
const investment = {...shapeOf(investmentFields), overrun, evidence: text.optional()};

/** `a -> b`, `a <-> b`, or a chain `a <-> b <-> c`; names of channels or groups. */
const drawn = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,63}( ?(->) ?[a-z][a-z0-9-]{0,63}|( ?<-> ?[a-z][a-z0-9-]{0,63})+)$/)
  .meta({description: "a -> b, a <-> b, or a chain a <-> b <-> c"});
const pairs = z.array(drawn).max(256);
const all = z.enum(["all", "none"]);

const link = z
  .union([
    all,
    pairs,
    z.strictObject({
      pairs: z.union([all, pairs]),
      coverage: quantity(coverageField).optional(),
      ...investment,
      ...shapeOf(incidentFields)
    })
  ])
  .meta({id: "link"});
const identity = z.union([
  z.enum(["none"]),
  z
    .strictObject({match: named(quantity(matchField)), ...investment, ...shapeOf(falseMergeFields)})
    .meta({description: "who is recognised where"})
]);
const links = z
  .strictObject(
    Object.fromEntries(recordObjects.map(object => [object, (object === "identity" ? identity : link).optional()]))
  )
  .meta({id: "links", description: "Which records follow the customer, from which channel to which"});

const desk = z
  .union([
    z.enum(["off"]),
    z.strictObject({
      channels: z.array(id).min(1).max(16),
      ...shapeOf(deskFields, {patch: true}),
      evidence: text.optional()
    })
  ])
  .meta({id: "desk"});

const several = z.union([id, z.array(id).min(1).max(16)]).meta({description: "a channel, a group, or a list of them"});
const earlier = z
  .union([ruleId, z.array(ruleId).min(1).max(16)])
  .meta({description: "ids of rules of the same programme"});
const actionShapes = {
  send: z.strictObject({channel: several, content: z.enum(contents).optional(), offer: id.optional()}).optional(),
  show: z
    .strictObject({at: several, offer: id.optional(), capture: id.optional(), ...shapeOf(popUpFields)})
    .optional()
    .meta({
      description: "a pop-up in the session: a promotion, a request for consent to a channel's messages, or both"
    }),
  ask: z.enum(["review", "referral"]).optional(),
  stop: z.array(id).min(1).max(16).optional().meta({description: "channels whose rules rest until the next need"})
};

const rule = z
  .strictObject({
    id: ruleId.optional(),
    on: z
      .union([
        z.enum(occasions.filter(occasion => occasion !== "calendar")),
        z.strictObject({ignored: earlier}),
        z.strictObject({engaged: earlier})
      ])
      .optional(),
    if: z.array(z.enum(conditions)).min(1).max(conditions.length).optional(),
    in: z.array(z.enum(months)).min(1).max(12).optional().meta({description: "months in which the rule acts"}),
    ...shapeOf(ruleFields, {patch: true}),
    ...actionShapes,
    via: several.optional(),
    fallback: id.optional().meta({description: "channel that is used where none of the others can reach the person"}),
    until: z.enum(["engaged", "visit"]).optional(),
    land: id.optional(),
    cap: z.strictObject({...shapeOf(capFields), within: z.enum(["channel", "everywhere"]).optional()}).optional()
  })
  .meta({id: "rule"});

const tool = z
  .strictObject({
    ...(toolKindNames.length ? {does: z.enum(toolKindNames as unknown as [string, ...string[]]).optional()} : {}),
    ...shapeOf(allToolFields, {patch: true}),
    ...investment
  })
  .meta({id: "tool", description: "Something that the firm buys: what it does, what it costs, when it works"});

/** What may go wrong with whatever the strategies of a file build. */
export const transition = z
  .strictObject({overrun, ...shapeOf(incidentFields)})
  .meta({description: "What may go wrong with whatever the strategies build"});

/** What a firm chooses: the same shape in the base and in a strategy. */
export const firm = {
  links: links.optional(),
  desks: named(desk).optional().meta({description: "Who answers which channels"}),
  programmes: named(z.union([z.enum(["off"]), z.array(rule).min(1).max(64)])).optional(),
  tools: named(z.union([z.enum(["off"]), tool])).optional()
};
