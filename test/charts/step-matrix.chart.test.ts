import {stepMatrix} from "../../src/charts/step-matrix.ts";
import {aloneFlows, crowdedFlows, emptyFlows, flows} from "./answers.ts";
import {chart, described, expect, texts} from "./chart.ts";

chart(
  "how the way of journeys differs",
  options => stepMatrix(flows, options),
  figure => {
    expect(described(figure)).toBe(
      "The largest difference between Integrated and Siloed is at “left” as the third step: −123 per 1,000 journeys."
    );
    expect(texts(figure)).toEqual(expect.arrayContaining(["+121", "−123"]));
  }
);
chart("how the way of journeys through twelve channels differs", options => stepMatrix(crowdedFlows, options));
chart(
  "that the way of journeys is the same",
  options => stepMatrix({...flows, paths: [flows.paths[0]!, flows.paths[0]!]}, options),
  figure => expect(described(figure)).toBe("Journeys take the same way in both.")
);
chart("how the way of journeys differs with nothing to compare", options => stepMatrix(aloneFlows, options));
chart("how the way of journeys of nobody differs", options => stepMatrix(emptyFlows, options));
