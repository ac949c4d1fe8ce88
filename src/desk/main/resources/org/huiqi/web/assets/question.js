/** The best next question, with its input. */

import { find, show } from "./form.js";
import { addRow, giveId, setState } from "./rows.js";
import { setValue, value } from "./values.js";
import { list, say } from "./words.js";

const skipped = new Set();
let asked = null;
let all = [];

const card = () => document.querySelector("#question");
const profile = () => document.querySelector("#profile");
const input = () => card().querySelector(".asked > .field");

/** Offers the first question that was not skipped. */
export function offer(questions) {
  all = questions;
  const next = questions.find((question) => !skipped.has(question.path) && find(profile(), question.path));
  const again = next && asked && next.path === asked.path;
  asked = next ?? null;
  const left = questions.filter((question) => !skipped.has(question.path)).length;
  card().hidden = false;
  card().classList.toggle("answered", !next);
  card().querySelector(".left").textContent = next ? say("QUESTION_LEFT", left) : "";
  card().querySelector(".done").hidden = Boolean(next);
  card().querySelector(".done span").textContent =
    questions.length === 0 ? say("NO_QUESTION") : say("ALL_SKIPPED", questions.length);
  card().querySelector("#again").hidden = questions.length === 0;
  card().querySelector(".touches").textContent = next
    ? say("QUESTION_TOUCHES", list(next.programmes))
    : "";
  if (!again) {
    ask();
  }
  showFault();
}

/** Forgets what was skipped. */
export function reset() {
  skipped.clear();
  asked = null;
}

function ask() {
  const place = card().querySelector(".asked");
  const hadFocus = card().contains(document.activeElement);
  place.replaceChildren();
  if (asked) {
    place.append(copy(find(profile(), asked.path)));
    if (hadFocus) {
      input().querySelector("input:checked, select, input").focus();
    }
  }
}

/** A field of the form once more, under ids of its own. */
function copy(field) {
  const node = field.cloneNode(true);
  node.hidden = false;
  for (const element of [node, ...node.querySelectorAll("*")]) {
    for (const name of ["id", "for", "name"]) {
      if (element.hasAttribute(name)) {
        element.setAttribute(name, `q:${element.getAttribute(name)}`);
      }
    }
    if (element.hasAttribute("aria-describedby")) {
      element.setAttribute("aria-describedby", element.getAttribute("aria-describedby").replace(/\S+/g, "q:$&"));
    }
  }
  node.querySelector("legend, label").textContent = asked.text;
  node.querySelector(".help").hidden = false;
  const asks = asked.text.toLowerCase();
  for (const line of node.querySelectorAll(".help p")) {
    if (line.matches(".by") || asks.includes(line.textContent.toLowerCase())) {
      line.remove();
    }
  }
  if (node.dataset.kind) {
    setValue(node, value(field));
  }
  return node;
}

function showFault() {
  if (!asked || !input()) {
    return;
  }
  const from = find(profile(), asked.path).querySelector(".fault");
  const to = input().querySelector(".fault");
  to.textContent = from.textContent;
  to.hidden = from.hidden;
}

/** Puts the answer into the form. */
export function answer() {
  const field = find(profile(), asked.path);
  if (field.classList.contains("state")) {
    answerList(field.closest(".list"), input().querySelector("input:checked").value);
    return;
  }
  const said = value(input());
  if (said === undefined) {
    input().querySelector("input:checked, select, input").focus();
    return;
  }
  setValue(field, said);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Entries have fields of their own, which are filled in in the form. */
function answerList(entries, state) {
  if (state === "") {
    return;
  }
  setState(entries, state);
  entries.querySelector(":scope > .state").dispatchEvent(new Event("input", { bubbles: true }));
}

/** A new row, ready to be filled in. */
export function startRow(entries) {
  const row = addRow(entries);
  if (entries.dataset.named === "id") {
    giveId(entries, row);
  }
  show(row.querySelector('.field:not([hidden]):not([data-name="id"])') ?? row);
}

export function skip() {
  skipped.add(asked.path);
  offer(all);
}

export function askAgain() {
  skipped.clear();
  offer(all);
}

export function showAsked() {
  show(find(profile(), asked.path));
}
