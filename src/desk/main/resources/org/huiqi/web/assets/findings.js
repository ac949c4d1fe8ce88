/** The report: puts a new one in the place of the old, filters it, opens it for print. */

import { list, say } from "./words.js";

const open = new Set();
let filter = "";

const pane = () => document.querySelector("#findings");
const entries = () => [...pane().querySelectorAll(".entry")];

/** Verdicts by programme id, with their words and the programme's title. */
export function verdicts() {
  return new Map(entries().map((entry) => [entry.id, {
    name: entry.dataset.verdict,
    word: entry.querySelector(".badge").textContent,
    title: entry.querySelector(".title").textContent.trim(),
  }]));
}

/** Shows a report; returns what it says in a sentence, with what changed. */
export function showReport(html) {
  const before = verdicts();
  const parsed = new DOMParser().parseFromString(html, "text/html");
  pane().replaceChildren(...parsed.body.childNodes);
  for (const entry of entries()) {
    entry.open = open.has(entry.id);
    entry.addEventListener("toggle", () => (entry.open ? open.add(entry.id) : open.delete(entry.id)));
  }
  applyFilter();
  const counts = [...pane().querySelectorAll(".counts button:not([data-verdict=''])")]
    .map((button) => [button.querySelector("span").textContent, button.querySelector("strong").textContent])
    .filter(([, count]) => count !== "0")
    .map(([word, count]) => `${word} ${count}`);
  document.querySelector("#tally").textContent = counts[0] ?? "";
  return sentence(counts, before);
}

function sentence(counts, before) {
  const after = verdicts();
  const changed = [...after].filter(([id, { word }]) => before.has(id) && before.get(id).word !== word)
    .map(([, { word, title }]) => `${title} ${word}`);
  const all = say("CHECKED", after.size, list(counts));
  return changed.length === 0 ? all : `${all} ${say("CHANGED", list(changed))}`;
}

export function setFilter(verdict) {
  filter = filter === verdict ? "" : verdict;
  applyFilter();
}

function applyFilter() {
  for (const button of pane().querySelectorAll(".counts button")) {
    button.setAttribute("aria-pressed", String(button.dataset.verdict === filter));
  }
  for (const entry of entries()) {
    entry.classList.toggle("filtered", filter !== "" && entry.dataset.verdict !== filter);
  }
}

/** What keeps programmes open, the question that settles most first. */
export function questions() {
  return [...pane().querySelectorAll(".questions li")].map((item) => ({
    path: item.dataset.path,
    text: item.querySelector("a").textContent,
    programmes: item.dataset.programmes.split(" "),
  }));
}

/** Prints with everything open; what is folded stays folded in an ordinary print. */
export function printAll() {
  const closed = [...pane().querySelectorAll("details:not([open])")];
  closed.forEach((part) => part.setAttribute("open", ""));
  window.addEventListener("afterprint", () => closed.forEach((part) => part.removeAttribute("open")), { once: true });
  window.print();
}
