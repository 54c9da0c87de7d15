import {twin} from "../../src/charts/twin.ts";
import {chart, expect, nodeDocument, test} from "./chart.ts";
import {anna, endedLife, fourLives, noLife, oneLife, sameLife} from "./lives.ts";

const description = (figure: HTMLElement) => figure.querySelector(".chart-description")?.textContent;
const told = (figure: HTMLElement) =>
  [...figure.querySelectorAll(".chart-event")].map(event => event.getAttribute("aria-label"));
const written = (figure: HTMLElement) =>
  [...figure.querySelectorAll("svg text")].map(text => text.textContent).join(" ");

chart(
  "one customer in two worlds",
  options => twin(anna, options),
  figure => {
    expect(description(figure)).toBe(
      "Customer 4711 lives the same life in both worlds until day 6, 12:15. " +
        "The cart link carries the cart from the telephone to the home computer, because both know her by her login."
    );
    expect(told(figure)).toHaveLength(4 + 10 + 12);
    expect(told(figure)[4]).toBe(
      "Siloed, day 6, 12:15, site: Setback. Opens the site on the home computer: the cart is empty."
    );
    expect(written(figure)).toContain("Here the two lives part");
    expect(written(figure)).toContain("2 earlier events in common");
    expect(written(figure)).toContain("8 months later");
    expect(figure.querySelectorAll('[tabindex="0"].chart-event')).toHaveLength(1);
    expect(figure.querySelectorAll("details tbody tr")[6]?.textContent).toBe(
      "day 6, 12:15Opens the site on the home computer: the cart is empty. (site)" +
        "Opens the site on the home computer: the queen size is still in the cart. (site)"
    );
    expect(figure.querySelector(".chart-totals [data-differs]")?.textContent).toBe("Effort, minutes6431");
  }
);

chart(
  "one customer from the first day on",
  options => twin(anna, {...options, before: Infinity}),
  figure => expect(told(figure)).toHaveLength(6 + 10 + 12)
);

chart(
  "one customer in four worlds",
  options => twin(fourLives, {...options, width: options.width ?? 1200}),
  figure => expect(figure.querySelectorAll("svg.chart-tracks")).toHaveLength(1)
);

chart(
  "one customer whose lives are the same",
  options => twin(sameLife, {...options, before: 100}),
  figure => {
    expect(description(figure)).toBe("Customer 4711 lives the same life in both worlds.");
    expect(written(figure)).not.toContain("part");
    expect(told(figure)).toHaveLength(16);
  }
);

chart("one customer in one world", options => twin(oneLife, options));

chart(
  "one customer to whom nothing happens",
  options => twin(noLife, options),
  figure => expect(figure.querySelector("svg.chart-tracks")).toBeNull()
);

chart(
  "one customer whose first life ends where they part",
  options => twin(endedLife, options),
  figure => expect(told(figure).filter(text => text?.startsWith("Siloed"))).toHaveLength(0)
);

test("four worlds on a telephone are three pictures against the baseline", async () => {
  const document = await nodeDocument();
  expect(twin(fourLives, {document, width: 360}).querySelectorAll("svg.chart-tracks")).toHaveLength(3);
});

test("of a long life the beginning is drawn, and the rest is counted and in the table", async () => {
  const document = await nodeDocument();
  const figure = twin(anna, {document, after: 3});
  expect(figure.querySelector("svg.chart-tracks")?.textContent).toMatch(/\d+ more until day \d+: see the table/);
  const rows = (life: HTMLElement) => life.querySelectorAll("details tbody tr").length;
  expect(rows(figure)).toBe(rows(twin(anna, {document})));
  expect(() => twin(anna, {document, after: 0})).toThrow("the number of moments after must be 1 or more, not 0");
});
