import {binSize, daysOfChannels, type DaysData} from "../../src/charts/days.ts";
import {chart, described, expect, nodeDocument, test} from "./chart.ts";

const days = 365;
const wave = (channel: number, s: number) =>
  Array.from({length: days}, (_, day) =>
    Math.max(0, Math.round(4 * channel + 6 * Math.sin((day + 60 * channel) / 40) + 2 * s))
  );
const data: DaysData = {
  strategies: [
    {id: "siloed", title: "Siloed"},
    {id: "integrated", title: "Integrated"}
  ],
  channels: ["web", "store", "phone"],
  days,
  uses: [0, 1].map(s => [0, 1, 2].map(channel => wave(channel, s)))
};

chart(
  "days on which channels are used",
  options => daysOfChannels(data, options),
  figure => {
    expect(described(figure)).toMatch(
      /^Phone is used most, between day \d+ and day \d+ above all; .+ in Siloed and .+ in Integrated\.$/
    );
    expect(figure.querySelectorAll("[role=slider]")).toHaveLength(0);
  }
);

chart(
  "days of which some are chosen",
  options => daysOfChannels(data, {...options, chosen: [91, 181], onBrush: () => {}}),
  figure => {
    const [from, to] = figure.querySelectorAll("[role=slider]");
    expect([from, to].map(handle => handle!.getAttribute("aria-valuenow"))).toEqual(["92", "182"]);
    expect(from!.getAttribute("aria-valuetext")).toBe("day 92");
  }
);

chart("days without anybody", options =>
  daysOfChannels(
    {
      ...data,
      uses: [
        [[], [], []],
        [[], [], []]
      ]
    },
    options
  )
);

test("counts of days are gathered until a step can be seen, and none is lost", async () => {
  const document = await nodeDocument();
  expect([binSize(30, 640), binSize(365, 640), binSize(730, 240)]).toEqual([1, 7, 56]);
  const figure = daysOfChannels(data, {document, width: 320});
  const rows = [...figure.querySelectorAll("tbody tr")].map(row =>
    [...row.children].map(cell => Number(cell.textContent!.replaceAll(",", "")))
  );
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  for (const [c, channel] of [0, 1, 2].entries())
    for (const s of [0, 1]) expect(sum(rows.map(row => row[1 + 2 * c + s]!))).toBe(sum(data.uses[s]![channel]!));
});
