/** Rows of *sections*, *glossary*, *boxes* and *projects*. */
import type { BoxRow, ProjectRow, SectionRow, TermRow } from "../datasets.js";
import type { RowContext } from "./rows.js";

export function sectionRows({ extraction, docId, id, idOrNull, place }: RowContext): readonly SectionRow[] {
  return extraction.outline.sections.map((section, index) => ({
    section_id: id("s", index),
    doc_id: docId,
    parent_id: idOrNull("s", section.parent),
    level: section.level,
    label: section.label,
    number: section.number,
    title: section.title,
    toc_page: section.tocPage,
    in_toc: section.inToc,
    in_body: section.inBody,
    ...place(section.span),
  }));
}

/** Notes that explain no term are no glossary entries. */
export function termRows({ extraction, docId, id, place, locator }: RowContext): readonly TermRow[] {
  const entries = extraction.outline.notes.flatMap((note) =>
    note.term === null ? [] : [{ ...note, term: note.term }],
  );
  return entries.map((note, index) => {
    const { bbox, ocr, doubt, decision, ...at } = place(note.span);
    return {
      term_id: id("g", index),
      doc_id: docId,
      marker: note.marker,
      term: note.term,
      definition: note.definition,
      ...at,
      ref_start: note.reference === null ? null : locator.codePoint(note.reference.from),
      bbox,
      ocr,
      doubt,
      decision,
    };
  });
}

export function boxRows({ extraction, docId, id, idOrNull, place }: RowContext): readonly BoxRow[] {
  return extraction.outline.boxes.map((box, index) => ({
    box_id: id("b", index),
    doc_id: docId,
    number: box.number,
    title: box.title,
    section_id: idOrNull("s", box.section),
    ...place(box.span),
  }));
}

export function projectRows({ extraction, docId, id, idOrNull, place }: RowContext): readonly ProjectRow[] {
  return extraction.outline.projects.map((project, index) => ({
    project_id: id("p", index),
    doc_id: docId,
    box_id: id("b", project.box),
    parent_id: idOrNull("p", project.parent),
    level: project.level,
    label: project.label,
    name: project.name,
    text: project.text,
    ...place(project.span),
  }));
}
