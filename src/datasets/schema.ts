/** JSON Schema 2020-12 of dataset rows. */
import type { Column, Columns, ColumnType, DatasetSpec } from "./columns.js";

export type JsonSchema = Readonly<Record<string, unknown>>;

const TYPE_NAMES: Readonly<Record<ColumnType, string>> = {
  string: "string",
  integer: "integer",
  number: "number",
  decimal: "number",
  boolean: "boolean",
  "string[]": "array",
  "decimal[]": "array",
};

function columnSchema(column: Column): JsonSchema {
  const name = TYPE_NAMES[column.type];
  const items = column.type === "string[]" ? "string" : "number";
  return {
    description: column.description,
    type: column.nullable ? [name, "null"] : name,
    ...(column.enum === undefined ? {} : { enum: column.nullable ? [...column.enum, null] : column.enum }),
    ...(name === "array" ? { items: { type: items } } : {}),
  };
}

export function rowSchema(name: string, spec: DatasetSpec<Columns>): JsonSchema {
  const columns = Object.entries(spec.columns);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: name,
    description: spec.description,
    type: "object",
    properties: Object.fromEntries(columns.map(([key, column]) => [key, columnSchema(column)])),
    required: columns.map(([key]) => key),
    additionalProperties: false,
  };
}
