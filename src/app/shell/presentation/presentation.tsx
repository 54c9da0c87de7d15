import type {OverlayProps} from "../overlays.tsx";
export function Presentation(_: OverlayProps) {
  return null;
}
