import "./tips.css";
import type {ComponentType} from "preact";
import type {Host} from "../view/host.ts";
import {Tip, type TipProps} from "./tip.tsx";
import {TipSettings} from "./tip-settings.tsx";
import {createTips} from "./tips.ts";

export interface PanelParts {
  readonly Tip: ComponentType<TipProps>;
  readonly Settings: ComponentType;
  readonly close: () => void;
}

/** What the panel shows once its sliders are looked at: where the answer tips along each of them. */
export function panelParts({bench, runner, store}: Pick<Host, "bench" | "runner" | "store">): PanelParts {
  const tips = createTips({bench, runner, store});
  return {
    Tip: props => <Tip {...props} tips={tips} />,
    Settings: () => <TipSettings bench={bench} tips={tips} />,
    close: tips.close
  };
}
