/** What a column is, and the row type that follows from a set of columns. */
import { PAGE_DOUBTS } from "../data/page-doubts.js";

/** `decimal` values are exact: a number where a double holds every digit, else a string of plain digits. */
export type ColumnType = "string" | "integer" | "number" | "decimal" | "boolean" | "string[]" | "decimal[]";
export type Numeric = number | string;

export interface Column<
  T extends ColumnType = ColumnType,
  N extends boolean = boolean,
  E extends string | undefined = string | undefined,
> {
  readonly type: T;
  readonly nullable: N;
  /** The values that a string column can take, undefined where it is open. */
  readonly enum: readonly E[] | undefined;
  /** Running text of the source, which the stand-off form leaves out. */
  readonly text: boolean;
  readonly description: string;
}

export type Columns = Readonly<Record<string, Column>>;

export interface DatasetSpec<C extends Columns = Columns> {
  readonly description: string;
  readonly columns: C;
}

interface Values {
  readonly string: string;
  readonly integer: number;
  readonly number: number;
  readonly decimal: Numeric;
  readonly boolean: boolean;
  readonly "string[]": readonly string[];
  readonly "decimal[]": readonly Numeric[];
}

type Base<C> = C extends Column<infer T, boolean, infer E> ? ([E] extends [string] ? E : Values[T]) : never;
type Value<C> = C extends { readonly nullable: false } ? Base<C> : Base<C> | null;

/** The row type of a set of columns. */
export type RowOf<C extends Columns> = { readonly [K in keyof C]: Value<C[K]> };

type Maker<T extends ColumnType> = (description: string) => Column<T, false, undefined>;
const maker =
  <T extends ColumnType>(type: T): Maker<T> =>
  (description) => ({ type, nullable: false, enum: undefined, text: false, description });

export const string = maker("string");
export const integer = maker("integer");
export const decimal = maker("decimal");
export const boolean = maker("boolean");
export const strings = maker("string[]");
export const decimals = maker("decimal[]");

/** A string column with a closed list of values. */
export const oneOf = <const E extends string>(
  values: readonly E[],
  description: string,
): Column<"string", false, E> => ({
  type: "string",
  nullable: false,
  enum: values,
  text: false,
  description,
});

/** The same column with null where the value is missing. */
export const nullable = <T extends ColumnType, E extends string | undefined>(
  column: Column<T, boolean, E>,
): Column<T, true, E> => ({ ...column, nullable: true });

/** The same column, marked as running text of the source. */
export const running = <C extends Column>(column: C): C => ({ ...column, text: true });

/** Where a row stands on its page, and whether its words are the file's. */
export const printed = {
  bbox: nullable(
    decimals(
      "Left, top, right and bottom of its words on `page`, in points from the top left; null but for PDF and OFD",
    ),
  ),
  ocr: boolean("A program recognized the text in an image of its page and may have misread it"),
  doubt: nullable(oneOf(PAGE_DOUBTS, "What is wrong with the text of its page, so that it may not be what is printed")),
} as const;

/** What a person can say of a row on the review page. */
export const VERDICTS = ["confirmed", "corrected", "rejected"] as const;

/** The columns that the datasets end with whose rows a review page shows. */
export const reviewed = {
  ...printed,
  decision: nullable(oneOf(VERDICTS, "What a person decided about the row, from --corrections")),
} as const;

/** The span columns that most datasets end with. */
export const place = {
  page: nullable(integer("Page of `start`, from 1; null where the source has no pages")),
  line: integer("Line of `start`, from 1"),
  start: integer("First character of the span in the source text, in Unicode code points from 0"),
  end: integer("End of the span, exclusive"),
} as const;
