/** The commands and their options. What they do is loaded when they run, so that help is quick. */
import { readFileSync } from "node:fs";
import { Command } from "commander";
import { JianError } from "../core/errors.js";
import { DATASET_NAMES, type DatasetName, isDatasetName, ROW_DATASETS } from "../datasets.js";
import { FORMATS, type Format, isFormat } from "../emit/format.js";
import { addReadingOptions, collect, DATA_OPTION, parseReading, type ReadingFlags } from "./reading.js";
import { schemaText, unknownDataset } from "./schema.js";

const EXAMPLES = `
Examples:
  jian-extract report.txt                            every dataset into ./out, as JSON and CSV
  jian-extract plans/ news.txt -o data -f csv --bom  CSV files that Excel opens
  jian-extract report.txt -d quantities -f ndjson -o - | head
  jian-extract - < report.txt                        reads standard input
  jian-extract report.txt -d text -o -               the source text that spans count in
  jian-extract check plans/                          only what does not add up
  jian-extract review plan.txt -o review.html        a page to look at, search and correct
  jian-extract panel reports/ --concept gdp --wide   one table, a column for each period
  jian-extract schema quantities                     what each column means
  jian-extract concepts 增加值                       the indicators that the concept columns name

Datasets:
  ${DATASET_NAMES.join(", ")}

Exit status:
  0  done
  1  some inputs failed (the rest are written); under check, also a finding of severity error
  2  unusable arguments, or an output that cannot be written`;

interface CommonFlags extends ReadingFlags {
  readonly quiet?: boolean;
  readonly format?: string;
  readonly output?: string;
  readonly bom?: boolean;
  readonly standoff?: boolean;
  readonly debugPdf?: string;
  readonly dataset?: readonly string[];
}

function parseFormats(value: string): readonly Format[] {
  const names = collect(value);
  for (const name of names) {
    if (!isFormat(name)) {
      throw new JianError(`no format is called ${JSON.stringify(name)}: choose from ${FORMATS.join(", ")}`, 2);
    }
  }
  return FORMATS.filter((format) => names.includes(format));
}

/** One table is one file, of one format. */
function parseFormat(value: string): Format {
  const [format, ...others] = parseFormats(value);
  if (format === undefined || others.length > 0) {
    throw new JianError(`${JSON.stringify(value)} is not one format: choose one of ${FORMATS.join(", ")}`, 2);
  }
  return format;
}

function parseDatasets(names: readonly string[] | undefined): ReadonlySet<DatasetName> {
  const chosen = new Set<DatasetName>();
  for (const name of names ?? []) {
    if (!isDatasetName(name)) throw unknownDataset(name);
    chosen.add(name);
  }
  const order = names === undefined ? ROW_DATASETS : DATASET_NAMES.filter((name) => chosen.has(name));
  return new Set(order);
}

type Done = (status: number) => void;

async function runExtract(paths: readonly string[], flags: CommonFlags, help: () => never): Promise<number> {
  if (paths.length === 0) help();
  const output = flags.output ?? "out";
  const { run } = await import("./run.js");
  return run(paths, {
    output,
    formats: parseFormats(flags.format ?? (output === "-" ? "ndjson" : "json,csv")),
    wanted: parseDatasets(flags.dataset),
    standoff: flags.standoff ?? false,
    bom: flags.bom ?? false,
    quiet: flags.quiet ?? false,
    debugPdf: flags.debugPdf,
    reading: await parseReading(flags),
  });
}

function addCheck(program: Command, done: Done): void {
  const command = program
    .command("check")
    .description("findings only; exit status 1 where one has severity error")
    .argument("<input...>", "files, folders, or - for standard input")
    .option("-f, --format <format>", `${FORMATS.join(", ")}, sarif; left out: lines for people`)
    .option("--ignore <list>", "rules whose findings are left out; jian-extract.ignore.json gives reasons", collect)
    .option("-q, --quiet", "no summary");
  addReadingOptions(command).action(
    async (paths: readonly string[], flags: CommonFlags & { readonly ignore?: readonly string[] }) => {
      const { check } = await import("./check.js");
      const isSarif = flags.format === "sarif";
      const rows = flags.format === undefined || isSarif ? null : parseFormat(flags.format);
      const { quiet = false, ignore = [] } = flags;
      const reading = await parseReading(flags);
      const format = isSarif ? "sarif" : rows;
      done(await check(paths, { format, quiet, reading, ignore, version: packageVersion() }));
    },
  );
}

function addSchema(program: Command, done: Done): void {
  program
    .command("schema")
    .description("JSON Schema of a dataset's rows, with what each column means")
    .argument("[dataset]", `one of ${DATASET_NAMES.join(", ")}; left out: all of them`)
    .option("--standoff", "of the rows that --standoff writes")
    .action(async (dataset: string | undefined, flags: CommonFlags) => {
      const { print } = await import("./output.js");
      await print(schemaText(dataset, flags.standoff ?? false));
      done(0);
    });
}

function addRestore(program: Command, done: Done): void {
  const command = program
    .command("restore")
    .description("full rows from stand-off rows and the source files they were made from")
    .argument("<dir>", "folder written with --standoff (JSON or NDJSON)")
    .argument("<source...>", "the source files or folders")
    .option("-o, --output <dir>", "output folder", "restored")
    .option("-f, --format <list>", `${FORMATS.join(", ")}; left out: as in <dir>`)
    .option("--bom", "byte-order mark before CSV, for Excel")
    .option("-q, --quiet", "no summary");
  addReadingOptions(command, { dated: false }).action(
    async (dir: string, paths: readonly string[], flags: CommonFlags) => {
      const { restore } = await import("./restore.js");
      const formats = flags.format === undefined ? null : parseFormats(flags.format);
      const { output = "restored", bom = false, quiet = false } = flags;
      done(await restore(dir, paths, { output, formats, bom, quiet, reading: await parseReading(flags) }));
    },
  );
}

function addConcepts(program: Command, done: Done): void {
  program
    .command("concepts")
    .description("the indicators that the concept columns name: id, Chinese and English name, units")
    .argument("[word]", "only those with the word in a name, or the one that a printed name stands for")
    .option("-f, --format <format>", `${FORMATS.join(", ")}, with every field; left out: a table`)
    .option("--bom", "byte-order mark before CSV, for Excel")
    .option(...DATA_OPTION)
    .action(async (word: string | undefined, flags: CommonFlags) => {
      const { listConcepts } = await import("./concepts.js");
      const format = flags.format === undefined ? null : parseFormat(flags.format);
      done(await listConcepts(word, { format, bom: flags.bom ?? false, data: flags.data }));
    });
}

function addReview(program: Command, done: Done): void {
  const command = program
    .command("review")
    .description("one HTML page for each document, to see, find, confirm and correct its rows; opens from disk")
    .argument("<input...>", "files, folders, or - for standard input")
    .option("-o, --output <file>", "the page; for several documents the index of their pages", "review.html")
    .option("-q, --quiet", "no summary");
  addReadingOptions(command).action(async (paths: readonly string[], flags: CommonFlags) => {
    const { review } = await import("./review.js");
    const { output = "review.html", quiet = false } = flags;
    done(await review(paths, { output, quiet, reading: await parseReading(flags) }));
  });
}

function addExplain(program: Command, done: Done): void {
  const command = program
    .command("explain")
    .description("which rule read or refused each number, and from which words")
    .argument("<input>", "a file, or - for a phrase on standard input")
    .option("--at <words>", "only the numbers in these words of the text")
    .option("--unit <unit>", "the unit that a caption gives to bare numbers, as in 单位：亿元");
  addReadingOptions(command, { dated: false }).action(
    async (path: string, flags: ReadingFlags & { readonly at?: string; readonly unit?: string }) => {
      const { explain } = await import("./explain.js");
      done(await explain(path, { at: flags.at, unit: flags.unit, reading: await parseReading(flags) }));
    },
  );
}

function packageVersion(): string {
  const read: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return typeof read === "object" && read !== null && "version" in read ? String(read.version) : "";
}

type PanelFlags = CommonFlags & {
  readonly concept?: readonly string[];
  readonly region?: readonly string[];
  readonly wide?: boolean;
};

function addPanel(program: Command, done: Done): void {
  const command = program
    .command("panel")
    .description("one table of all documents by region, indicator, period and role; conflicts are marked")
    .argument("<input...>", "files, folders, or - for standard input")
    .option("--concept <list>", "only these indicators, by id (`concepts` lists them)", collect)
    .option("--region <list>", "only these regions, by name or six-digit code", collect)
    .option("--wide", "one column for each period")
    .option("-f, --format <format>", FORMATS.join(", "), "csv")
    .option("-o, --output <file>", "a file, or - for standard output", "-")
    .option("--bom", "byte-order mark before CSV, for Excel")
    .option("-q, --quiet", "no summary");
  addReadingOptions(command).action(async (paths: readonly string[], flags: PanelFlags) => {
    const format = parseFormat(flags.format ?? "csv");
    const { output = "-", wide = false, bom = false, quiet = false, concept: concepts, region: regions } = flags;
    const reading = await parseReading(flags);
    const { panel } = await import("./panel.js");
    done(await panel(paths, { output, format, wide, bom, quiet, concepts, regions, reading }));
  });
}

/** The program; `done` takes the exit status of the command that ran. */
export function createProgram(done: Done): Command {
  const program = new Command("jian-extract")
    .description(
      "Turns Chinese government documents (text, HTML, Word, PDF, OFD) into typed datasets in which every value can be traced.",
    )
    .enablePositionalOptions()
    .argument("[input...]", "files, folders, or - for standard input")
    .option("-o, --output <dir>", "output folder, or - for standard output (default: out)")
    .option("-f, --format <list>", `${FORMATS.join(", ")} (default: json,csv; to standard output: ndjson)`)
    .option("-d, --dataset <list>", "datasets to write (default: all but text)", collect)
    .option("--bom", "byte-order mark before CSV, for Excel")
    .option("--standoff", "leave out the running text of the sources; `restore` brings it back");
  addReadingOptions(program)
    .option("--debug-pdf <dir>", "draws each page of PDF and OFD files as it was read, as SVG")
    .option("-q, --quiet", "no summary and no progress; errors are always shown")
    .version(packageVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "show this help")
    .addHelpText("after", EXAMPLES)
    .showHelpAfterError("(jian-extract --help shows what can be given)");
  const missing = (): never => program.error("error: no input given: name a file or folder, or - for standard input");
  program.action(async (paths: readonly string[], flags: CommonFlags) => done(await runExtract(paths, flags, missing)));
  addCheck(program, done);
  addPanel(program, done);
  addSchema(program, done);
  addRestore(program, done);
  addReview(program, done);
  addExplain(program, done);
  addConcepts(program, done);
  return program;
}
