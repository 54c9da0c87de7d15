import {useComputed, type ReadonlySignal, type Signal} from "@preact/signals";
import {headline} from "../../../charts/headline.ts";
import {twin} from "../../../charts/twin.ts";
import {outcome} from "../../../outcome/registry.ts";
import {answer} from "../../state/answer.ts";
import type {Host} from "../../view/host.ts";
import type {Pictures} from "../../view/pictures.ts";
import {StrategyName} from "../../view/strategy-name.tsx";
import {Picture} from "./picture.tsx";
import type {Slide} from "./slides.ts";
import {winner} from "./winner.ts";
import {words} from "./words.ts";

export interface SlideProps {
  slide: Slide;
  host: Host;
  pictures: ReadonlySignal<Pictures | null>;
  /** What the room thinks: a strategy, "" for no clear difference, null for nothing yet. */
  guess: Signal<string | null>;
}

/** One slide, large. */
export function SlideView(props: SlideProps) {
  switch (props.slide.kind) {
    case "question":
      return <Question {...props} />;
    case "guess":
      return <Guess {...props} />;
    case "verdict":
      return <Answer {...props} />;
    case "limits":
      return <Limits {...props} />;
    default:
      return <Drawn {...props} />;
  }
}

function Question({host: {bench}}: SlideProps) {
  const {scenario} = bench.opened.value;
  const result = bench.comparison.value;
  return (
    <div class="slide-words">
      <p class="above">{scenario.title}</p>
      <h2 class="large">{scenario.question ?? scenario.title}</h2>
      <ul class="worlds">
        {[...bench.titles.value.keys()].map(id => (
          <li key={id}>
            <StrategyName bench={bench} id={id} />
          </li>
        ))}
      </ul>
      <p class="below">
        {words.same} {result && `${words.size(result.customers, result.replications)}.`}
      </p>
    </div>
  );
}

function Guess({host: {bench}, guess}: SlideProps) {
  const {days = 0} = bench.comparison.value ?? {};
  const choices = [...bench.titles.value.keys(), ""];
  return (
    <div class="slide-words">
      <p class="above">{words.guess.title}</p>
      <h2 class="large">{words.guess.question(words.guess.days(days))}</h2>
      <ol class="guesses">
        {choices.map((id, i) => (
          <li key={id}>
            <button type="button" aria-pressed={guess.value === id} onClick={() => (guess.value = id)}>
              <kbd aria-hidden="true">{i + 1}</kbd>
              {id === "" ? <span>{words.guess.unclear}</span> : <StrategyName bench={bench} id={id} />}
            </button>
          </li>
        ))}
      </ol>
      <p class="below" role="status">
        {guess.value === null ? words.guess.help : words.guess.chosen(nameOfGuess(guess.value, bench))}
      </p>
    </div>
  );
}

function Answer({host: {bench}, guess}: SlideProps) {
  const result = bench.comparison.value;
  const sentences = result ? answer(result) : [words.waiting];
  const right = result ? (winner(result) ?? "") : null;
  return (
    <div class="slide-words">
      {guess.value !== null && right !== null && (
        <p class="above">
          {guess.value === right
            ? words.guess.right(nameOfGuess(guess.value, bench))
            : words.guess.wrong(nameOfGuess(guess.value, bench), nameOfGuess(right, bench))}
        </p>
      )}
      <h2 class="hidden">{bench.opened.value.scenario.question ?? bench.opened.value.scenario.title}</h2>
      {sentences.map((sentence, i) => (
        <p key={i} class={sentences.length > 1 ? "large several" : "large"}>
          {sentence}
        </p>
      ))}
      <p class="below">{words.same}</p>
    </div>
  );
}

function nameOfGuess(id: string, bench: Host["bench"]): string {
  return id === "" ? words.guess.unclear : (bench.titles.peek().get(id) ?? id);
}

function Limits({host: {bench}}: SlideProps) {
  const all = [...bench.offered.value.parameters.values()];
  const {limits} = words;
  return (
    <div class="slide-words">
      <h2 class="large">{limits.title}</h2>
      <ul class="limits">
        <li>{limits.synthetic}</li>
        <li>{limits.numbers(all.length, all.filter(({evidence}) => evidence === null).length)}</li>
        <li>{limits.chance}</li>
        <li>{limits.model}</li>
        <li>{limits.use}</li>
      </ul>
    </div>
  );
}

function Drawn({slide, host: {bench, life, comparing}, pictures}: SlideProps) {
  const draw = useComputed<((width: number) => Element) | null>(() => {
    const [result, loaded] = [bench.comparison.value, pictures.value];
    const order = bench.order.value;
    if (slide.kind === "person") {
      const journey = life.journey.value;
      return journey && (width => twin(journey, {width, order, headingLevel: 2}));
    }
    if (result === null || loaded === null) return null;
    // From the last row, one picture is easier to read than two.
    const mode = comparing.mode.value === "difference" ? "difference" : "overlay";
    if (slide.kind === "picture") return width => loaded[slide.picture](result, {width, order, mode});
    if (slide.kind !== "outcome") return null;
    return width => headline({...result, outcomes: [outcome(slide.outcome)]}, {width, order, headingLevel: 2});
  });
  return <Picture key={slide.kind} draw={draw} />;
}
