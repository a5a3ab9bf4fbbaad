/* What each framework's application shows: some cards, by keys; and how the test has it show others. */

export interface State {
  order: string[];
  isShown: boolean;
  level: 2 | 3;
  /** By key; a card without one shows what its address gives. */
  reports: Record<string, object>;
}

export const first: State = { order: ["a", "b"], isShown: true, level: 2, reports: {} };

declare global {
  interface Window {
    /** Shows another state. */
    show: (change: Partial<State>) => void;
    /** Events, as the framework's own listeners have heard them. */
    heard: string[];
  }
}

export function expose(show: (change: Partial<State>) => void): void {
  window.show = show;
}

export function hear(key: string, event: Event): void {
  (window.heard ??= []).push(`${key} ${event.type}`);
}
