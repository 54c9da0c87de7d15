import {outcome} from "../../outcome/registry.ts";
import type {Calibration} from "../answers/calibration.ts";
import type {Column, DataTable} from "../table.ts";
import {monthlyFigures} from "./months.ts";

const text = (id: string, label: string): Column => ({id, label, unit: "text"});
const number = (id: string, label: string): Column => ({id, label, unit: "number"});

/** Numbers fitted, targets, months and rounds. */
export function tablesOf({figures}: {figures: Calibration}): DataTable[] {
  const {parameters, targets, series = [], rounds} = figures;
  return [
    {
      id: "parameters",
      title: "Numbers after the data",
      columns: [
        text("path", "Number"),
        text("unit", "Unit"),
        number("value", "Median"),
        number("low", "5%"),
        number("high", "95%"),
        {id: "contraction", label: "Doubt left", unit: "share"}
      ],
      rows: parameters.map(({path, unit, posterior: {quantiles}, contraction}) => [
        path,
        unit,
        quantiles[2],
        quantiles[0],
        quantiles[4],
        contraction
      ]),
      unitColumn: "unit"
    },
    ...(targets.length === 0
      ? []
      : [
          {
            id: "targets",
            title: "Targets, and what the fitted worlds foretell",
            columns: [
              text("outcome", "Outcome"),
              text("strategy", "Strategy"),
              text("unit", "Unit"),
              number("target", "Target"),
              number("tolerance", "±"),
              number("before", "Before"),
              number("value", "Predicted"),
              number("low", "5%"),
              number("high", "95%"),
              text("met", "Met")
            ],
            rows: targets.map(aim => [
              outcome(aim.outcome).label,
              aim.strategy,
              outcome(aim.outcome).unit,
              aim.target,
              aim.tolerance,
              aim.before,
              aim.predicted.value,
              aim.predicted.low,
              aim.predicted.high,
              aim.met ? "yes" : "no"
            ]),
            unitColumn: "unit"
          }
        ]),
    ...(series.length === 0
      ? []
      : [
          {
            id: "months",
            title: "Month by month",
            columns: [
              text("figure", "Figure"),
              text("strategy", "Strategy"),
              text("month", "Month"),
              text("unit", "Unit"),
              number("target", "Target"),
              number("tolerance", "±"),
              number("before", "Before"),
              number("value", "Predicted"),
              number("low", "5%"),
              number("high", "95%")
            ],
            rows: series.flatMap(({figure, strategy, months}) =>
              months.map(aim => [
                monthlyFigures[figure].label,
                strategy,
                String(aim.month),
                monthlyFigures[figure].unit,
                aim.target,
                aim.tolerance,
                aim.before,
                aim.predicted.value,
                aim.predicted.low,
                aim.predicted.high
              ])
            ),
            unitColumn: "unit"
          }
        ]),
    {
      id: "rounds",
      title: "Rounds",
      columns: [
        {id: "round", label: "Round", unit: "count"},
        {id: "tolerance", label: "Distance allowed, in tolerances", unit: "number"},
        {id: "tried", label: "Worlds tried", unit: "count"},
        {id: "accepted", label: "Kept", unit: "count"}
      ],
      rows: rounds.map(({tolerance, tried, accepted}, i) => [i + 1, tolerance, tried, accepted])
    }
  ];
}
