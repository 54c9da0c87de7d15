import {switches} from "../../src/charts/switches.ts";
import {aloneFlows, crowdedFlows, emptyFlows, flows} from "./answers.ts";
import {chart, described, expect} from "./chart.ts";

chart(
  "changes of channel",
  options => switches(flows, options),
  figure =>
    expect(described(figure)).toMatch(
      /^Siloed: 35\.0 changes per 100 journeys, [\d.]+% of them with the context lost; Integrated: 35\.0/
    )
);
chart("changes between twelve channels", options => switches(crowdedFlows, options));
chart("changes of channel of one strategy", options => switches(aloneFlows, options));
chart("changes of channel of nobody", options => switches(emptyFlows, options));
