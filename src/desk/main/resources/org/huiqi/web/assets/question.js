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

const ALL = "*";
const NEXT = 3;
const earlier = [];
let wanted = null;

/** Lists of what is put forward that are open: worth one question together. */
function lists(questions) {
  if (skipped.has(ALL)) {
    return [];
  }
  const open = questions.map((question) => find(profile(), question.path))
    .filter((field) => field?.matches(".state") && field.closest(".list").dataset.named === "id")
    .map((field) => field.closest(".list"));
  return open.length > 1 ? open : [];
}

/** Offers the first question that was not skipped, or the one that somebody went back to. */
export function offer(questions) {
  all = questions;
  const open = questions.filter((question) => !skipped.has(question.path) && find(profile(), question.path));
  const choice = lists(questions);
  const back = open.find((question) => question.path === wanted);
  const first = choice.length > 0 && !back
    ? { path: ALL, text: say("WHICH"), programmes: [...new Set(questions.filter((question) => choice.some((list) => list.dataset.path === question.path)).flatMap((question) => question.programmes))] }
    : null;
  const next = first ?? back ?? open[0];
  const again = next && asked && next.path === asked.path;
  asked = next ?? null;
  card().hidden = false;
  card().classList.toggle("answered", !next);
  const ahead = new Set(open.slice(0, NEXT).flatMap((question) => question.programmes));
  card().querySelector(".left").textContent = next && open.length > NEXT ? say("QUESTION_LEFT", ahead.size) : "";
  card().querySelector(".done").hidden = Boolean(next);
  card().querySelector(".done span").textContent =
    questions.length === 0 ? say("NO_QUESTION") : say("ALL_SKIPPED", questions.length);
  card().querySelector("#again").hidden = questions.length === 0;
  card().querySelector("#back").hidden = earlier.length === 0;
  card().querySelector("#to-form").hidden = asked?.path === ALL;
  card().querySelector(".touches").textContent = next && asked.path !== ALL
    ? say("QUESTION_TOUCHES", list(next.programmes.map(programme)))
    : "";
  if (!again) {
    ask();
  }
  showFault();
}

/** Name of a programme. */
function programme(id) {
  return document.querySelector(`#programmes [data-id="${id}"]`)?.textContent ?? id;
}

/** Forgets what was skipped and answered. */
export function reset() {
  skipped.clear();
  earlier.length = 0;
  wanted = null;
  asked = null;
}

/** Takes the last answer back and asks its question again. */
export function back() {
  const last = earlier.pop();
  if (!last) {
    return;
  }
  [last.path, ...(last.others ?? [])].forEach((path) => skipped.delete(path));
  wanted = last.path;
  asked = null;
  if (last.undo) {
    last.undo();
  } else {
    offer(all);
  }
}

function ask() {
  const place = card().querySelector(".asked");
  const hadFocus = card().contains(document.activeElement);
  place.replaceChildren();
  if (asked) {
    place.append(asked.path === ALL ? choices(lists(all)) : copy(find(profile(), asked.path)));
    if (hadFocus) {
      input().querySelector("input:checked, select, input").focus();
    }
  }
}

/** Which of some lists have entries at all. */
function choices(open) {
  const field = document.createElement("fieldset");
  field.className = "field WORDS";
  const legend = document.createElement("legend");
  legend.textContent = say("WHICH");
  const boxes = document.createElement("div");
  boxes.className = "boxes";
  for (const entries of open) {
    const label = document.createElement("label");
    const box = document.createElement("input");
    box.type = "checkbox";
    box.value = entries.dataset.path;
    const words = document.createElement("span");
    words.textContent = entries.querySelector(":scope > .state > legend").firstChild.textContent.trim();
    label.append(box, words);
    boxes.append(label);
  }
  const hint = document.createElement("p");
  hint.className = "hint";
  hint.textContent = say("WHICH_HINT");
  field.append(legend, boxes, hint);
  return field;
}

/** Lists that were not ticked are known to be empty; the others are asked for one by one. */
function answerChoices() {
  const open = lists(all);
  const chosen = [...input().querySelectorAll("input:checked")].map((box) => box.value);
  const none = open.filter((entries) => !chosen.includes(entries.dataset.path));
  skipped.add(ALL);
  earlier.push({
    path: ALL,
    undo() {
      none.forEach((entries) => setState(entries, ""));
      tell(open[0].querySelector(":scope > .state"));
    },
  });
  none.forEach((entries) => setState(entries, "none"));
  tell((none[0] ?? open[0]).querySelector(":scope > .state"));
}

function tell(field) {
  field.dispatchEvent(new Event("input", { bubbles: true }));
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
  if (!asked || asked.path === ALL || !input()) {
    return;
  }
  const from = find(profile(), asked.path).querySelector(".fault");
  const to = input().querySelector(".fault");
  to.textContent = from.textContent;
  to.hidden = from.hidden;
}

/** Puts the answer into the form. */
export function answer() {
  wanted = null;
  if (asked.path === ALL) {
    answerChoices();
    return;
  }
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
  const before = value(field);
  earlier.push({
    path: asked.path,
    undo() {
      setValue(field, before);
      tell(field);
    },
  });
  setValue(field, said);
  tell(field);
}

/** Entries have fields of their own, which are filled in in the form. */
function answerList(entries, state) {
  if (state === "") {
    return;
  }
  earlier.push({
    path: entries.dataset.path,
    undo() {
      setState(entries, "");
      tell(entries.querySelector(":scope > .state"));
    },
  });
  setState(entries, state);
  tell(entries.querySelector(":scope > .state"));
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
  const others = asked.path === ALL ? lists(all).map((entries) => entries.dataset.path) : otherDays(asked.path);
  [asked.path, ...others].forEach((path) => skipped.add(path));
  earlier.push({ path: asked.path, others });
  wanted = null;
  offer(all);
}

/** Who does not know when a title was issued is not asked from when it is valid. */
function otherDays(path) {
  const day = /^(.*\.)(issuedOn|validFrom)$/.exec(path);
  return day ? ["issuedOn", "validFrom"].map((other) => day[1] + other) : [];
}

export function askAgain() {
  skipped.clear();
  offer(all);
}

export function showAsked() {
  show(find(profile(), asked.path));
}
