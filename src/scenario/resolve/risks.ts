import {incidentFields, overrunFields} from "../fields/risks.ts";
import type {Field} from "../fields/field.ts";
import type {Entry} from "../layers.ts";
import {dig} from "../plain.ts";
import type {RiskSetting} from "../setting/records.ts";
import {take, type Reading} from "./reading.ts";
import {fnv1a} from "./rules.ts";

/**
 * What may go wrong with an entry: what it says itself, else (for what a strategy builds; the base is there already) what the file
 * says under `transition`, else nothing. Undefined where nothing can.
 */
export function resolveRisk(reading: Reading, {id, path, value}: Entry): RiskSetting | undefined {
  const general = id.startsWith("base/") ? undefined : reading.layers[0]!.sections.transition;
  const at = (field: Field, names: readonly string[]): number => {
    const tail = names.join(".");
    const own = dig(value, names);
    if (own !== undefined || reading.options.values?.has(`${path}.${tail}`))
      return take(reading, field, `${path}.${tail}`, own);
    const common = dig(general, names);
    return common === undefined ? field.default! : take(reading, field, `transition.${tail}`, common);
  };
  const name = id.slice(id.indexOf("/") + 1);
  const link = name.startsWith("links.") && name !== "links.identity";
  const incident = (field: keyof typeof incidentFields) =>
    link ? at(incidentFields[field], [field]) : incidentFields[field].default!;
  const said = {
    overrunMedian: at(overrunFields.median, ["overrun", "median"]),
    overrunSd: at(overrunFields.sd, ["overrun", "sd"]),
    failure: incident("failure"),
    incidents: incident("incidents")
  };
  const safe = said.overrunMedian === 1 && said.overrunSd === 0 && said.failure === 0 && said.incidents === 0;
  return safe
    ? undefined
    : {
        key: fnv1a(id.startsWith("base/") ? id : name) | 0,
        ...said,
        outage: incident("outage"),
        incidentCost: incident("incident-cost")
      };
}
