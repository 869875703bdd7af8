/** `jian-extract schema [DATASET]`: JSON Schema of rows. */
import { JianError } from "../core/errors.js";
import { DATASET_NAMES, isDatasetName, jsonSchema } from "../datasets.js";

/** The schema of one dataset, or of all of them under `$defs`. */
export function schemaText(dataset: string | undefined, standoff: boolean): string {
  if (dataset === undefined) {
    const $defs = Object.fromEntries(DATASET_NAMES.map((name) => [name, jsonSchema(name, { standoff })]));
    const $schema = "https://json-schema.org/draft/2020-12/schema";
    return `${JSON.stringify({ $schema, title: "jian-extract datasets", $defs }, null, 2)}\n`;
  }
  if (!isDatasetName(dataset)) throw unknownDataset(dataset);
  return `${JSON.stringify(jsonSchema(dataset, { standoff }), null, 2)}\n`;
}

export const unknownDataset = (name: string): JianError =>
  new JianError(`no dataset is called ${JSON.stringify(name)}: choose from ${DATASET_NAMES.join(", ")}`, 2);
