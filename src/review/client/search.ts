/// <reference lib="dom" />
/** Full-text search: the list keeps the rows with the words, and the text shows every place of them. */
import { byId, debounce, inputById } from "./dom.js";
import { folded, setFilter } from "./filter.js";
import { on, state } from "./state.js";
import { grouped, t } from "./strings.js";
import { goTo, paint, rangeAt, sourceText } from "./text.js";

/** More places than anybody goes through. */
const MOST = 10_000;
/** Places that are painted at once, around the one that is looked at. */
const PAINTED = 300;

const search = { query: "", places: [] as readonly number[], at: -1 };

let foldedText: string | null = null;
function placesOf(query: string): readonly number[] {
  foldedText ??= folded(sourceText());
  const places: number[] = [];
  for (
    let at = foldedText.indexOf(query);
    at >= 0 && places.length < MOST;
    at = foldedText.indexOf(query, at + query.length)
  )
    places.push(at);
  return places;
}

function showPlaces(): void {
  const { places, at } = search;
  const { length } = search.query;
  const from = Math.max(0, at - PAINTED / 2);
  const ranges = places.slice(from, from + PAINTED).map((place) => rangeAt(place, place + length));
  paint(
    "hits",
    ranges.filter((range) => range !== null),
  );
  const count = grouped(places.length);
  const found = places.length === 0 ? t("noHits") : t(places.length >= MOST ? "manyHits" : "hits", count);
  byId("hits").textContent = length === 0 ? "" : at < 0 ? found : t("hit", grouped(at + 1), count);
  for (const id of ["prev", "next"]) byId(id).hidden = places.length === 0;
}

function update(): void {
  const query = folded(inputById("q").value.trim());
  search.query = query;
  search.places = query === "" ? [] : placesOf(query);
  search.at = -1;
  paint("hit", []);
  showPlaces();
  if (state.filter.query !== query) setFilter({ query });
}

export function goToPlace(way: 1 | -1): void {
  const { places, at } = search;
  const { length } = search.query;
  if (places.length === 0) return;
  search.at = at < 0 ? (way > 0 ? 0 : places.length - 1) : (at + way + places.length) % places.length;
  const place = places[search.at] ?? 0;
  const range = rangeAt(place, place + length);
  showPlaces();
  paint("hit", range === null ? [] : [range]);
  if (range !== null) goTo(range);
}

export function startSearch(): void {
  const input = inputById("q");
  input.addEventListener("input", debounce(update, 150));
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) {
      if (folded(input.value.trim()) !== search.query) update();
      goToPlace(event.shiftKey ? -1 : 1);
      event.preventDefault();
    }
  });
  byId("prev").addEventListener("click", () => goToPlace(-1));
  byId("next").addEventListener("click", () => goToPlace(1));
  on("lang", showPlaces);
  on("filter", () => {
    if (state.filter.query === "" && folded(input.value.trim()) !== "") {
      input.value = "";
      update();
    }
  });
}
