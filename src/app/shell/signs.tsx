import type {Theme} from "../state/theme.ts";

/** Small pictures on buttons, 20 × 20, drawn with the pen of the text. */
const paths = {
  undo: "M7.500 4.500L3.500 8.500l4 4M3.500 8.500h8a5 5 0 0 1 5 5v1.500",
  redo: "M12.500 4.500l4 4l-4 4M16.500 8.500h-8a5 5 0 0 0-5 5v1.500",
  history: "M3.500 10a6.500 6.500 0 1 0 2-4.700M3.200 3.500v3h3M10 6.500V10l2.600 1.800",
  find: "M9 3.500a5.500 5.500 0 1 0 0 11a5.500 5.500 0 1 0 0-11M13.200 13.200l3.600 3.600",
  present: "M2.500 4h15v9.500h-15zM10 13.500V17M6.500 17h7M8.500 6.700v4.200l3.600-2.100z",
  more: "M4.200 10h.1M10 10h.1M15.800 10h.1",
  reroll:
    "M3.500 10a6.500 6.500 0 0 1 11.400-4.200M16.500 10a6.500 6.500 0 0 1-11.400 4.200M15.300 2.800v3.200h-3.200M4.700 17.200V14h3.200"
} as const;

export function Sign({name}: {name: keyof typeof paths}) {
  return (
    <svg class={`sign sign-${name}`} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}

const themes: Record<Theme, string> = {
  system: "M10 3a7 7 0 1 0 0 14zM10 3a7 7 0 0 1 0 14",
  light:
    "M10 6.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7M10 1v2.5M10 16.5V19M1 10h2.5M16.500 10H19M3.600 3.600l1.800 1.800M14.600 14.600l1.800 1.800M3.600 16.400l1.800-1.800M14.600 5.400l1.800-1.800",
  dark: "M15.500 12.500A6.500 6.500 0 0 1 7.500 4.500a6.500 6.500 0 1 0 8 8z"
};

export function ThemeSign({theme}: {theme: Theme}) {
  return (
    <svg class={`sign sign-${theme}`} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d={themes[theme]} />
    </svg>
  );
}
