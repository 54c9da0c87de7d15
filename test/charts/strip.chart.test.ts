import {momentsOf} from "../../src/charts/moments.ts";
import {partingMoment, strip} from "../../src/charts/strip.ts";
import {twin} from "../../src/charts/twin.ts";
import {chart, described, expect, nodeDocument, test, texts} from "./chart.ts";
import {anna, sameLife} from "./lives.ts";

chart(
  "two lives on one time axis",
  options => strip(anna, options),
  figure => {
    expect(described(figure)).toBe(
      "Siloed: 16 events, 0 records came along and 3 stayed behind and Integrated: 18 events, 3 records came along and 0 stayed behind."
    );
    const moments = momentsOf(anna.tracks);
    expect(figure.querySelectorAll(".chart-moment")).toHaveLength(moments.length);
    expect(texts(figure)).toContain("lives part");
    const parting = moments[partingMoment(anna, moments)]!;
    expect(parting.minute).toBe(anna.divergence!.minute);
    expect(parting.same).toBe(false);
    // each event is marked in its world, at its moment
    for (const {index, events} of moments)
      expect(figure.querySelectorAll(`.chart-strip-mark[data-moment="${index}"]`)).toHaveLength(
        events.filter(event => event !== null).length
      );
  }
);

chart(
  "two lives that never part on one time axis",
  options => strip(sameLife, options),
  figure => expect(texts(figure)).not.toContain("lives part")
);

chart("a life in one world on its time axis", options =>
  strip({...anna, tracks: anna.tracks.slice(0, 1), divergence: null}, options)
);

chart("a time axis on which nothing happens", options =>
  strip({...anna, tracks: anna.tracks.map(track => ({...track, events: []})), divergence: null}, options)
);

test("the long picture has the moment that it is drawn around, wherever that is", async () => {
  const document = await nodeDocument();
  const many = anna.tracks.map((track, s) => ({
    ...track,
    events: [
      ...track.events,
      ...Array.from({length: 200}, (_, i) => ({
        ...track.events[0]!,
        minute: 500_000 + 10 * i + s,
        text: `event ${i} ${s}`
      }))
    ]
  }));
  const journey = {...anna, tracks: many};
  const moments = momentsOf(many);
  expect(moments.length).toBeGreaterThan(400);
  for (const around of [0, 3, 8, 100, 250, moments.length - 1]) {
    const figure = twin(journey, {document, around});
    const drawn = figure.querySelectorAll(`.chart-event[data-moment="${around}"]`);
    expect(drawn.length, `moment ${around}`).toBeGreaterThan(0);
    const {events} = moments[around]!;
    for (const event of drawn)
      expect(events.some(one => one !== null && event.getAttribute("aria-label")!.includes(one.text))).toBe(true);
    // what is left out is accounted for, each moment once
    const shown = new Set(
      [...figure.querySelectorAll(".chart-event")].map(event => Number(event.getAttribute("data-moment")))
    );
    const hidden = [...figure.querySelectorAll("[data-first]")].flatMap(pause => {
      const [first, last] = [Number(pause.getAttribute("data-first")), Number(pause.getAttribute("data-last"))];
      return Array.from({length: last - first + 1}, (_, i) => first + i);
    });
    expect([...shown, ...hidden].toSorted((a, b) => a - b)).toEqual(moments.map(({index}) => index));
  }
});
