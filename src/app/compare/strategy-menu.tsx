import {Popover} from "../shell/popover.tsx";
import {Sign} from "../shell/signs.tsx";
import {words} from "./words.ts";

const own = words.strategies;

/** What can be done with a strategy; null where that makes no sense. */
export interface StrategyActs {
  readonly make: (() => void) | null;
  readonly rename: () => void;
  readonly duplicate: () => void;
  readonly remove: (() => void) | null;
}

/** Of the sheet that a strategy's button opens. */
export function menuId(strategy: string): string {
  return `strategy-menu-${strategy}`;
}

/** Three dots beside a strategy's name, and behind them whatever can be done with it. */
export function StrategyMenu({id, title, busy, acts}: {id: string; title: string; busy: boolean; acts: StrategyActs}) {
  const items = [
    {text: own.make, name: own.makeOf(title), act: acts.make},
    {text: own.rename, name: own.renameOf(title), act: acts.rename},
    {text: own.duplicate, name: own.duplicateOf(title), act: acts.duplicate},
    {text: own.remove, name: own.removeOf(title), act: acts.remove}
  ];
  return (
    <Popover id={menuId(id)} label={own.menuOf(title)} sign={<Sign name="more" />} class="strategy-menu">
      {close => (
        <ul>
          {items.map(
            ({text, name, act}) =>
              act && (
                <li key={text}>
                  <button
                    type="button"
                    aria-label={name}
                    disabled={busy}
                    onClick={() => {
                      close();
                      act();
                    }}
                  >
                    {text}
                  </button>
                </li>
              )
          )}
        </ul>
      )}
    </Popover>
  );
}
