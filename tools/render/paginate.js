// Runs in the browser before printing: sets what stands in #flow on pages of one size, with a running head, page numbers,
// notes at the foot of the page that refers to them, and the page numbers of the contents. What a page has no room for
// goes on on the next one: paragraphs and notes by lines, tables by rows, boxes by what is in them.
const flow = document.querySelector("#flow");
const notes = [...document.querySelectorAll("#notes > p")];
const MARKS = "①②③④⑤⑥⑦⑧⑨";
/** A heading needs room for so many pixels of what it stands over; `data-keep` says how many others need. */
const KEEP = 60;

const make = (tag, name, parent, text = "") => {
  const element = document.createElement(tag);
  element.className = name;
  element.textContent = text;
  parent.append(element);
  return element;
};

let page = null;
let frame = null;
let number = 0;
/** What is left of a note that the page before had no room for. */
let noteRest = null;
/** What is left of a paragraph that the box after it tears. */
let torn = null;

/** Pages are turned by a quarter. */
let turned = false;

function openPage(numbered = true) {
  const sheet = make("section", turned ? "page turned" : "page", document.body);
  if (numbered) number++;
  if (numbered) make("div", "head", sheet, document.title);
  const body = make("div", "body", sheet);
  const foot = make("div", "notes", sheet);
  if (numbered) make("div", "folio", sheet, `— ${number} —`);
  page = { body, foot, marks: 0 };
  if (noteRest !== null) foot.append(noteRest);
  noteRest = null;
  if (frame !== null) frame = make("div", frame.className, body);
}

const holder = () => frame ?? page.body;
const limit = () => {
  const bottom = page.foot.getBoundingClientRect().bottom;
  const own = page.foot.childElementCount > 0 ? page.foot.offsetHeight + 6 : 0;
  return bottom - own - (frame === null ? 0 : 12);
};

/** The printed lines of a paragraph: where each begins, its lower edge, and the marks in it. */
function linesOf(paragraph) {
  const lines = [];
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let left = Number.POSITIVE_INFINITY;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const mark = node.parentElement.closest("[data-note]");
    for (let at = 0; at < node.length; at++) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const box = range.getClientRects()[0];
      if (box === undefined) continue;
      if (box.left < left) lines.push({ node, at, bottom: 0, marks: [] });
      left = box.left;
      const line = lines.at(-1);
      if (mark === null) line.bottom = Math.max(line.bottom, box.bottom);
      else line.marks.push(mark);
    }
  }
  return lines;
}

/** Cuts a paragraph before a line; what is behind it is returned. */
function cut(paragraph, line) {
  const range = document.createRange();
  range.setStart(line.node, line.at);
  range.setEndAfter(paragraph.lastChild);
  const rest = paragraph.cloneNode(false);
  rest.classList.add("rest");
  rest.append(range.extractContents());
  paragraph.classList.add("torn");
  return rest;
}

/** Sets the notes of a line at the foot; false where the line then has no room. */
function addNotes(line) {
  const added = [];
  for (const mark of line.marks) {
    const sign = MARKS[page.marks];
    mark.textContent = sign;
    const note = notes[mark.dataset.note].cloneNode(true);
    note.prepend(Object.assign(document.createElement("sup"), { textContent: sign }), " ");
    page.foot.append(note);
    added.push(note);
    page.marks++;
  }
  if (line.bottom <= limit()) return true;
  // The last note may run over to the next page.
  const last = added.at(-1);
  const own = last === undefined ? [] : linesOf(last);
  for (let keep = own.length - 1; keep > 0; keep--) {
    const whole = last.cloneNode(true);
    const rest = cut(last, own[keep]);
    if (line.bottom <= limit()) {
      noteRest = rest;
      return true;
    }
    last.replaceChildren(...whole.childNodes);
    own.splice(0, own.length, ...linesOf(last));
  }
  for (const note of added) note.remove();
  page.marks -= added.length;
  return false;
}

function placeParagraph(paragraph) {
  holder().append(paragraph);
  const tear = paragraph.querySelector(".tear");
  if (tear !== null) {
    const behind = ({ node }) => tear.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
    const line = linesOf(paragraph).find(behind);
    if (line !== undefined) torn = cut(paragraph, line);
    tear.remove();
  }
  const lines = linesOf(paragraph);
  const over = lines.findIndex((line) => noteRest !== null || line.bottom > limit() || !addNotes(line));
  if (over < 0) return;
  const rest = over === 0 ? paragraph : cut(paragraph, lines[over]);
  if (over === 0) paragraph.remove();
  openPage();
  placeParagraph(rest);
}

function placeWhole(element, keep) {
  holder().append(element);
  if (element.getBoundingClientRect().bottom + keep <= limit()) return;
  element.remove();
  openPage();
  holder().append(element);
}

/** Cuts a table before a row; what is behind it is returned, under the same head. */
function cutTable(table, from) {
  const rest = table.cloneNode(true);
  [...table.tBodies[0].rows].slice(from).forEach((row) => {
    row.remove();
  });
  [...rest.tBodies[0].rows].slice(0, from).forEach((row) => {
    row.remove();
  });
  return rest;
}

function placeTable(table) {
  holder().append(table);
  const rows = [...table.tBodies[0].rows];
  let over = rows.findIndex((row) => row.getBoundingClientRect().bottom > limit());
  if (over < 0) return;
  // A group stays together.
  const tears = (row, at) => at < over && [...row.cells].some((cell) => at + cell.rowSpan > over);
  for (let at = rows.findIndex(tears); at > 1; at = rows.findIndex(tears)) over = at;
  const rest = over < 2 ? table : cutTable(table, over);
  if (over < 2) table.remove();
  openPage();
  placeTable(rest);
}

function placeBox(box) {
  const inside = [...box.children];
  if (page.body.lastElementChild !== null) {
    const room = limit() - page.body.lastElementChild.getBoundingClientRect().bottom;
    if (room < KEEP * 2) openPage();
  }
  frame = make("div", box.className, page.body);
  inside.forEach(place);
  frame = null;
}

/** A table on turned pages of its own. */
function placeTurned(element) {
  turned = true;
  openPage();
  [...element.children].forEach(place);
  turned = false;
  openPage();
}

function place(element) {
  const kind = element.dataset.kind;
  if (kind === "heading") placeWhole(element, Number(element.dataset.keep ?? KEEP));
  else if (kind === "whole") placeWhole(element, 0);
  else if (kind === "table") placeTable(element);
  else if (kind === "box") placeBox(element);
  else if (kind === "turned") placeTurned(element);
  else placeParagraph(element);
  if (element.dataset.entry !== undefined) {
    const shown = document.querySelector(`#c${element.dataset.entry}`);
    shown.querySelector(".number").textContent = String(number);
  }
}

/** Leader dots up to the page number. */
function lead(entry) {
  const [dots, end] = [entry.querySelector(".dots"), entry.querySelector(".number")];
  const room = entry.getBoundingClientRect().right - dots.getBoundingClientRect().left - end.offsetWidth - 8;
  dots.textContent = ".".repeat(10);
  const one = dots.offsetWidth / 10;
  dots.textContent = ".".repeat(Math.max(3, Math.floor(room / one)));
}

const front = document.querySelector("#front");
if (front !== null) {
  openPage(false);
  page.body.append(...front.children);
}
openPage();
for (const element of [...flow.children]) {
  const rest = torn;
  torn = null;
  place(element);
  if (rest !== null) place(rest);
}
document.querySelectorAll(".entry").forEach(lead);
for (const used of ["#flow", "#front", "#notes"]) document.querySelector(used)?.remove();
