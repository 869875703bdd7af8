/** The numbers that Word prints before paragraphs and keeps nowhere in the text. */
import { formatNumber } from "./number-format.js";
import { child, childrenOf, switchOf, valOf, type XmlElement } from "./xml-tree.js";

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** The level (counted from 1) whose number sets this one back; 0 never, null any higher level. */
  readonly restart: number | null;
  /** All numbers of the label in digits. */
  readonly legal: boolean;
  readonly style: string | null;
}

interface Definition {
  readonly id: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** The numbering style that has the levels, where this definition only points at it. */
  readonly styleLink: string | null;
  readonly ownStyle: string | null;
}

interface Instance {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

const LEVELS = 9;
const whole = (text: string | null, fallback: number): number => {
  const value = Number(text);
  return text !== null && Number.isSafeInteger(value) ? value : fallback;
};

/** Levels of documents saved for older programs: a format of its own stands in a choice. */
function formatOf(level: XmlElement): string {
  const choice = child(child(level, "mc:AlternateContent"), "mc:Choice");
  const format = child(level, "w:numFmt") ?? child(choice, "w:numFmt");
  if (format === null) return "decimal";
  const custom = format.attributes["w:format"] ?? "";
  return /^0\d*, ?0/.test(custom) ? "decimalZero" : (format.attributes["w:val"] ?? "decimal");
}

function readLevel(level: XmlElement): readonly [number, Level] {
  return [
    whole(level.attributes["w:ilvl"] ?? null, 0),
    {
      start: whole(valOf(level, "w:start"), 0),
      format: formatOf(level),
      text: valOf(level, "w:lvlText") ?? "",
      restart: child(level, "w:lvlRestart") === null ? null : whole(valOf(level, "w:lvlRestart"), 0),
      legal: switchOf(level, "w:isLgl") === true,
      style: valOf(level, "w:pStyle"),
    },
  ];
}

function readDefinition(element: XmlElement): Definition {
  return {
    id: element.attributes["w:abstractNumId"] ?? "",
    levels: new Map(childrenOf(element, "w:lvl").map(readLevel)),
    styleLink: valOf(element, "w:numStyleLink"),
    ownStyle: valOf(element, "w:styleLink"),
  };
}

function readInstance(element: XmlElement): readonly [string, Instance] {
  const levels = new Map<number, Level>();
  const starts = new Map<number, number>();
  for (const override of childrenOf(element, "w:lvlOverride")) {
    const index = whole(override.attributes["w:ilvl"] ?? null, 0);
    const start = valOf(override, "w:startOverride");
    if (start !== null) starts.set(index, whole(start, 1));
    const level = child(override, "w:lvl");
    if (level !== null) levels.set(index, readLevel(level)[1]);
  }
  return [element.attributes["w:numId"] ?? "", { abstractId: valOf(element, "w:abstractNumId") ?? "", levels, starts }];
}

/** Bullets of the Symbol and Wingdings fonts stand in the private area; which one it was does not matter. */
const bulletOf = (text: string): string => (/[\ue000-\uf8ff·]/.test(text) ? "•" : text.trim());

/** A label that ends in a stop or bracket stands right before its text, any other apart from it. */
const spaced = (label: string): string => (/[、．。：）】〕》）:]$/.test(label) ? label : `${label} `);

/** Counts paragraphs; one instance a document. */
export class Numbering {
  readonly #definitions: ReadonlyMap<string, Definition>;
  readonly #instances: ReadonlyMap<string, Instance>;
  /** Numbers reached, by definition: lists of one definition count on together. */
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #started = new Set<string>();

  constructor(root: XmlElement | null) {
    this.#definitions = new Map(
      childrenOf(root, "w:abstractNum").map((element) => {
        const definition = readDefinition(element);
        return [definition.id, definition];
      }),
    );
    this.#instances = new Map(childrenOf(root, "w:num").map(readInstance));
  }

  #definitionOf(instance: Instance): Definition | undefined {
    const definition = this.#definitions.get(instance.abstractId);
    if (definition?.styleLink == null) return definition;
    return [...this.#definitions.values()].find(({ ownStyle }) => ownStyle === definition.styleLink) ?? definition;
  }

  /** The level that a paragraph style is linked to. */
  levelOfStyle(numId: string, styleId: string): number | null {
    const instance = this.#instances.get(numId);
    const definition = instance === undefined ? undefined : this.#definitionOf(instance);
    for (const [index, { style }] of definition?.levels ?? []) if (style === styleId) return index;
    return null;
  }

  /** Counts the next paragraph of a list and returns its label with the space behind it; empty for none. */
  next(numId: string, index: number): string {
    const instance = this.#instances.get(numId);
    const definition = instance === undefined ? undefined : this.#definitionOf(instance);
    if (instance === undefined || definition === undefined || index < 0 || index >= LEVELS) return "";
    const levelAt = (at: number): Level | undefined => instance.levels.get(at) ?? definition.levels.get(at);
    const level = levelAt(index);
    if (level === undefined) return "";
    const counters = this.#counters.get(definition.id) ?? [];
    this.#counters.set(definition.id, counters);
    this.#applyStarts(numId, instance, counters);
    counters[index] = (counters[index] ?? level.start - 1) + 1;
    for (let below = index + 1; below < LEVELS; below++) {
      const { restart = null } = levelAt(below) ?? {};
      if (restart === null || (restart > 0 && index < restart)) counters[below] = undefined;
    }
    return this.#label(level, levelAt, counters);
  }

  /** A list that starts over does so at its first paragraph. */
  #applyStarts(numId: string, { starts }: Instance, counters: (number | undefined)[]): void {
    if (this.#started.has(numId)) return;
    this.#started.add(numId);
    for (const [index, start] of starts) counters[index] = start - 1;
  }

  #label(level: Level, levelAt: (at: number) => Level | undefined, counters: (number | undefined)[]): string {
    if (level.format === "bullet") {
      const bullet = bulletOf(level.text);
      return bullet === "" ? "" : `${bullet} `;
    }
    const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = levelAt(at)?.format ?? "decimal";
      // A level that no paragraph has counted yet prints its first number.
      const number = counters[at] ?? levelAt(at)?.start ?? 1;
      return formatNumber(number, level.legal && format !== "decimalZero" ? "decimal" : format);
    });
    return label.trim() === "" ? "" : spaced(label.trim());
  }
}
