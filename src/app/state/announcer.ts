export interface Announcer {
  /** Tells what there is to say now; "" takes it back. */
  tell: (text: string) => void;
}

/** Says a text aloud only when it has stood still for `quiet` milliseconds, and never the same text twice in a row. */
export function announcer(
  say: (text: string) => void,
  {
    quiet = 1500,
    wait = (callback: () => void, delay: number) => {
      const timer = setTimeout(callback, delay);
      return () => clearTimeout(timer);
    }
  } = {}
): Announcer {
  let said = "";
  let pending = "";
  let cancel = () => {};
  return {
    tell(text) {
      if (text === pending) return;
      cancel();
      pending = text;
      if (!text || text === said) return;
      cancel = wait(() => {
        said = text;
        say(text);
      }, quiet);
    }
  };
}
