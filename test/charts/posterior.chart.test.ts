import {posterior} from "../../src/charts/posterior.ts";
import {blindCalibration, calibration, context, emptyCalibration} from "./answers.ts";
import {chart, described, expect, texts} from "./chart.ts";

chart(
  "what observed figures say about the numbers",
  options => posterior(calibration, context, options),
  figure => {
    expect(described(figure)).toMatch(
      /^2 of 3 targets are met\. The data say most about needs that can lead to an order \(urban\): 1\.72 per year \(90% within 1\.62 to 1\.82/
    );
    expect(texts(figure)).toEqual(
      expect.arrayContaining(["4.8× narrower", "the data say nothing", "missed, target $270"])
    );
    expect(figure.querySelector(".chart-note")?.textContent).toBe(
      "1430 worlds were simulated, 100 kept in the last round, worth 71 independent ones."
    );
  }
);
chart(
  "that observed figures say nothing",
  options => posterior(blindCalibration, context, options),
  figure => expect(described(figure)).toBe("No target was given. The data say little about any of the numbers.")
);
chart("what observed figures say about nothing", options => posterior(emptyCalibration, context, options));
