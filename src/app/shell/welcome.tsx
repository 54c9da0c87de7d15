import {useSignal} from "@preact/signals";
import type {Host} from "../view/host.ts";
import {words} from "../words.ts";
import {rememberTour, tourSeen} from "./first-visit.ts";

/** A line that offers the tour to those who are here for the first time. It covers nothing and takes no focus. */
export function Welcome({commands}: Pick<Host, "commands">) {
  const shown = useSignal(!tourSeen(() => localStorage));
  if (!shown.value) return null;
  const close = () => {
    shown.value = false;
    rememberTour(() => localStorage);
  };
  return (
    <section class="welcome" aria-label={words.welcome.label}>
      <p>
        {words.welcome.text}
        <span class="wide">{words.welcome.more}</span>
      </p>
      <div class="buttons">
        <button
          type="button"
          class="small strong"
          onClick={() => {
            close();
            commands.run("help.tour");
          }}
        >
          <span>
            {words.welcome.tour}
            <span class="wide">{words.welcome.tourTime}</span>
          </span>
        </button>
        <button type="button" class="small" onClick={close}>
          {words.welcome.close}
        </button>
      </div>
    </section>
  );
}
