/** What the page shows now, and who wants to know when it changes. */
import type { Decision } from "../model.js";

export type Lang = "zh" | "en";

export interface Filter {
  /** A dataset; empty: those that are looked at first. */
  dataset: string;
  dimension: string;
  /** Row number in *sections*; -1: all. */
  section: number;
  role: string;
  /** A severity or a rule. */
  finding: string;
  verdict: string;
  query: string;
}

export const NO_FILTER: Readonly<Filter> = {
  dataset: "",
  dimension: "",
  section: -1,
  role: "",
  finding: "",
  verdict: "",
  query: "",
};

export const state = {
  lang: "zh" as Lang,
  /** The chosen row; -1: none. */
  chosen: -1,
  /** It was chosen by its words in the text, which need not be scrolled to. */
  inText: false,
  filter: { ...NO_FILTER } as Filter,
  /** The rows that the filter leaves, in the order of the list. */
  shown: [] as readonly number[],
  decisions: new Map<number, Decision>(),
  /** The page is as wide as a phone: one view at a time. */
  view: "rows",
};

export type Topic = "filter" | "shown" | "chosen" | "decided" | "lang" | "view";
const listeners = new Map<Topic, (() => void)[]>();

export function on(topic: Topic, act: () => void): void {
  listeners.set(topic, [...(listeners.get(topic) ?? []), act]);
}

export function tell(topic: Topic): void {
  for (const act of listeners.get(topic) ?? []) act();
}
