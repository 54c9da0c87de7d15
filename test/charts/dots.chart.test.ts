import {dots} from "../../src/charts/dots.ts";
import {chart, expect, nodeDocument, test} from "./chart.ts";

const title = "Of 100 interrupted customers, how many explain twice?";
const siloed = {
  id: "siloed",
  title: "Siloed",
  groups: [
    {label: "explain everything again", count: 61},
    {label: "are served at once", count: 27},
    {label: "give up", count: 12}
  ]
};
const integrated = {
  id: "integrated",
  title: "Integrated",
  groups: [
    {label: "explain everything again", count: 8},
    {label: "are served at once", count: 89},
    {label: "give up", count: 3}
  ]
};

chart(
  "a hundred people in two worlds",
  options => dots({title, strategies: [siloed, integrated]}, options),
  figure => {
    expect(figure.querySelector(".chart-description")?.textContent).toBe(
      "Siloed: 61 explain everything again, 27 are served at once and 12 give up; " +
        "Integrated: 8 explain everything again, 89 are served at once and 3 give up."
    );
    const [first] = figure.querySelectorAll("svg");
    expect(first!.querySelectorAll('g[aria-label="dot"] :is(circle, path)')).toHaveLength(100 + 3);
  }
);

chart("a hundred people in four worlds", options =>
  dots(
    {
      title,
      strategies: [
        siloed,
        integrated,
        {...siloed, id: "bots", title: "Chatbot first"},
        {...integrated, id: "cart", title: "Cart only"}
      ]
    },
    options
  )
);

chart("people where a group is empty", options =>
  dots(
    {
      title,
      strategies: [
        {
          ...siloed,
          groups: [
            {label: "explain again", count: 0},
            {label: "do not", count: 37}
          ]
        }
      ]
    },
    options
  )
);

test("half a person is refused", async () => {
  const document = await nodeDocument();
  const half = {...siloed, groups: [{label: "explain again", count: 1.5}]};
  expect(() => dots({title, strategies: [half]}, {document})).toThrow("whole number of people up to 1000, not 1.5");
});
