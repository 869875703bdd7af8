/** A row in two short lines. */
import { datasetOf, factsAbout, readValue, textOf } from "./data.js";
import { cut } from "./dom.js";
import { label, messageOf, t } from "./strings.js";

export interface Summary {
  readonly title: string;
  readonly more: string;
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(" · ");
const named = (value: string): string => (value === "" ? "" : label(value));

function finding(item: number): Summary {
  const [expected, actual] = [textOf(item, "expected"), textOf(item, "actual")];
  const figures = [
    expected === "" ? "" : `${t("expected")} ${cut(expected, 24)}`,
    actual === "" ? "" : `${t("actual")} ${cut(actual, 24)}`,
  ];
  return { title: label(textOf(item, "rule")), more: joined(...figures, cut(messageOf(item).text, 160)) };
}

function quantity(item: number): Summary {
  const facts = factsAbout(item);
  const subjects = facts.map((fact) => textOf(fact, "subject")).filter((subject) => subject !== "");
  const [fact] = facts;
  const said = fact === undefined ? "" : joined(textOf(fact, "period"), named(textOf(fact, "role")));
  const comparator = textOf(item, "comparator");
  const more = joined(
    cut(subjects.join("、"), 40),
    said,
    comparator === "eq" ? "" : named(comparator),
    named(textOf(item, "dimension")),
  );
  return { title: cut(String(readValue(item, "quote") ?? ""), 40), more };
}

function indicator(item: number): Summary {
  const sub = textOf(item, "sub_item");
  const title = `${textOf(item, "indicator")}${sub === "" ? "" : ` · ${sub}`}`;
  const raw = `${textOf(item, "raw")} ${textOf(item, "unit")}`.trim();
  return {
    title: cut(title, 40),
    more: joined(cut(raw, 40), textOf(item, "period"), named(textOf(item, "measure")), named(textOf(item, "status"))),
  };
}

function labelled(item: number, name: string, more: string): Summary {
  const title = cut(`${textOf(item, "label")} ${textOf(item, name)}`, 60);
  return { title: title === "" ? cut(textOf(item, more), 40) : title, more: cut(textOf(item, more), 80) };
}

function fact(item: number): Summary {
  const value = `${textOf(item, "value")} ${textOf(item, "unit")}`.trim();
  const more = joined(value, textOf(item, "period"), named(textOf(item, "role")), named(textOf(item, "measure")));
  return { title: cut(textOf(item, "subject") || textOf(item, "sentence"), 50), more };
}

export function summaryOf(item: number): Summary {
  switch (datasetOf(item)) {
    case "findings":
      return finding(item);
    case "quantities":
      return quantity(item);
    case "indicators":
      return indicator(item);
    case "facts":
      return fact(item);
    case "projects":
      return labelled(item, "name", "text");
    case "glossary":
      return { title: cut(textOf(item, "term"), 40), more: cut(textOf(item, "definition"), 80) };
    case "boxes":
      return { title: cut(textOf(item, "title"), 60), more: textOf(item, "number") };
    case "tables":
      return { title: cut(textOf(item, "title"), 60) || label("tables"), more: named(textOf(item, "kind")) };
    case "sections":
      return { title: cut(`${textOf(item, "label")} ${textOf(item, "title")}`, 60), more: "" };
  }
}
