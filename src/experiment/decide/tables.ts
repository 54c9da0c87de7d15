import type {DataTable} from "../table.ts";
import type {Told} from "./words.ts";

/** Share of what knowing everything may be worth from which a number is shown by itself. */
const SHOWN = 0.02;

/** The strategies, what they may lose, what knowing is worth, and the gain in every world. */
export function decisionTables({figures}: Pick<Told, "figures">): DataTable[] {
  const {strategies, evpi, evppi} = figures;
  const [first] = strategies;
  // What is worth next to nothing for certain takes no row of its own.
  const least = SHOWN * (evpi.high ?? evpi.value);
  const told = evppi.filter(({worth}) => (worth.high ?? worth.value) > least);
  const rest = evppi.filter(one => !told.includes(one));
  const signed = {unit: "money", signed: true} as const;
  return [
    {
      id: "strategies",
      title: `How often each strategy is best, and what it gains over ${first.title}`,
      columns: [
        {id: "strategy", label: "strategy", unit: "text"},
        {id: "best", label: "best in", unit: "share"},
        {id: "best-low", label: "from", unit: "share"},
        {id: "best-high", label: "to", unit: "share"},
        {id: "gain", label: "mean gain", ...signed},
        {id: "gain-low", label: "from", ...signed},
        {id: "gain-high", label: "to", ...signed},
        {id: "p05", label: "5% below", ...signed},
        {id: "median", label: "median", ...signed},
        {id: "p95", label: "5% above", ...signed}
      ],
      rows: strategies.map(({title, best, gain, quantiles}) => [
        title,
        best.value,
        best.low,
        best.high,
        gain.value,
        gain.low,
        gain.high,
        quantiles[0],
        quantiles[2],
        quantiles[4]
      ])
    },
    {
      id: "regret",
      title: "What each strategy loses against the best of each world",
      columns: [
        {id: "strategy", label: "strategy", unit: "text"},
        {id: "mean", label: "on average", unit: "money"},
        {id: "mean-low", label: "from", unit: "money"},
        {id: "mean-high", label: "to", unit: "money"},
        {id: "p95", label: "5% above", unit: "money"},
        {id: "worst", label: "worst", unit: "money"}
      ],
      rows: strategies.map(({title, regret: {mean, high, worst}}) => [
        title,
        mean.value,
        mean.low,
        mean.high,
        high,
        worst
      ])
    },
    {
      id: "information",
      title: "What it would be worth to know before deciding",
      columns: [
        {id: "number", label: "number", unit: "text"},
        {id: "value", label: "worth up to", unit: "money"},
        {id: "low", label: "from", unit: "money"},
        {id: "high", label: "to", unit: "money"},
        {id: "path", label: "path", unit: "text"}
      ],
      rows: [
        ["everything", evpi.value, evpi.low, evpi.high, ""],
        ...told.map(({label, path, worth}) => [label, worth.value, worth.low, worth.high, path]),
        ...(rest.length === 0
          ? []
          : [
              [
                `each of the other ${rest.length}`,
                Math.max(...rest.map(({worth}) => worth.value)),
                0,
                Math.max(...rest.map(({worth}) => worth.high ?? worth.value)),
                ""
              ]
            ])
      ]
    },
    {
      id: "gains",
      title: `Gain over ${first.title} in every world, luck taken out`,
      columns: [
        {id: "world", label: "world", unit: "count"},
        {id: "strategy", label: "strategy", unit: "text"},
        {id: "gain", label: "gain", ...signed}
      ],
      rows: first.gains.flatMap((_, w) => strategies.map(({id, gains}) => [w + 1, id, gains[w]]))
    }
  ];
}
