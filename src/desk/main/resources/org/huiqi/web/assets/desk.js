/** The page: what happens when something is filled in, dropped, pressed. Nothing is kept after it is closed. */

import { asOf, changed, check, count, keep, kept, notice, setSourceName, sourceName, touched, whenShown } from "./checking.js";
import { clearNotice, open, save, tellLoaded, tellUnreadable } from "./files.js";
import { fill, find, show, stamp } from "./form.js";
import { ask as askFiles, close, saysSomething, show as showImport, tellFailed } from "./imports.js";
import { forgetOrigin, profileOf, showOrigins } from "./origins.js";
import * as clients from "./clients.js";
import { printAll, setFilter } from "./findings.js";
import { follow } from "./follows.js";
import { Exact, stringify } from "./json.js";
import { answer, askAgain, back, reset, showAsked, skip, startRow } from "./question.js";
import { removeRow, rows, setState, state, year } from "./rows.js";
import { get } from "./server.js";
import * as trial from "./trial.js";
import { date } from "./values.js";
import { reason, say } from "./words.js";

const one = (selector) => document.querySelector(selector);
const form = () => one("#profile");

let unsaved = false;
let unsavedBefore = false;

/** One profile is opened in the place of what was filled in; anything else is imported beside it. */
async function loadAll(files) {
  close();
  const other = files.find((file) => !/\.(xlsx|xls|csv|ya?ml|json)$/i.test(file.name));
  if (other) {
    return tellUnreadable(other.name);
  }
  if (files.length === 1 && /\.(ya?ml|json)$/i.test(files[0].name)) {
    return load(files[0]);
  }
  if (files.length > 1 && files.every((file) => /\.(ya?ml|json)$/i.test(file.name))) {
    return openBeside(files);
  }
  if (files.length === 1 && /\.xlsx$/i.test(files[0].name) && !(await isImport(files))) {
    return load(files[0]);
  }
  return importAll(files);
}

/** Whether a workbook is a statement, a return or an export, and not a questionnaire. */
async function isImport(files) {
  try {
    const answer = await askFiles(files, { format: new Exact("1") }, asOf());
    return answer.questionnaires.length === 0 && saysSomething(answer);
  } catch {
    return false;
  }
}

async function importAll(files, year) {
  clearNotice();
  try {
    const answer = await askFiles(files, trial.standing(), asOf(), year);
    showImport(answer, taken, (other) => importAll(files, other));
  } catch (problem) {
    tellFailed(problem);
  }
}

function taken(profile) {
  close();
  put(profile);
  unsaved = true;
  check();
}

/** Whether nothing was filled in. */
function isEmpty() {
  return Object.keys(trial.standing()).length <= 1;
}

/** What is in the form, as one of several firms. */
function inForm() {
  return { profile: trial.standing(), faults: kept(), source: sourceName(), unsaved };
}

/** Opens several profiles side by side, each a firm of its own. */
async function openBeside(files) {
  for (const file of files) {
    const opened = await open(file, asOf());
    if (opened) {
      clients.keep(inForm());
      clients.add({ profile: opened.profile, faults: opened.faults, source: file.name.slice(-100), unsaved: false }, isEmpty() ? null : inForm());
      await showClient(clients.current());
    }
  }
}

function newClient() {
  clients.keep(inForm());
  clients.add({ profile: { format: new Exact("1") }, faults: [], source: "-", unsaved: false }, inForm());
  showClient(clients.current());
}

function chooseClient(index) {
  clients.keep(inForm());
  showClient(clients.choose(index));
}

function closeClient(index) {
  if (window.confirm(say("CLOSE_SURE", clients.name(index)))) {
    clients.keep(inForm());
    const shown = clients.remove(index);
    if (shown) {
      showClient(shown.profile ? shown : { profile: {}, faults: [], source: "-", unsaved: false });
    } else {
      listClients();
    }
  }
}

async function showClient(client) {
  setSourceName(client.source);
  put(client.profile, client.faults);
  unsaved = client.unsaved;
  await check();
  await listClients();
}

function listClients() {
  clients.keep({ profile: trial.standing(), source: sourceName(), counted: "" });
  return clients.show(asOf(), stringify);
}

async function load(file) {
  const opened = await open(file, asOf());
  if (opened && (isEmpty() || window.confirm(say("REPLACE_SURE")))) {
    tellLoaded(file, opened.faults);
    setSourceName(file.name.slice(-100));
    put(opened.profile, opened.faults);
    unsaved = false;
    await check();
    await listClients();
  }
}

/** Shows a profile in the form, its parts open where something is in them, and the faults of its file. */
function put(profile, faults = []) {
  trial.leave();
  reset();
  fill(form(), profile);
  showOrigins(form(), profile);
  count();
  form().querySelectorAll(".part").forEach((part) => {
    part.open = part.querySelector(".filled").textContent !== "" && !part.classList.contains("attestations");
  });
  keep(faults);
}

function clear() {
  if (!unsaved || window.confirm(say("CLEAR_SURE"))) {
    setSourceName("-");
    clearNotice();
    put({});
    one("#part-basics").open = true;
    unsaved = false;
    check();
  }
}

function fileName(ending) {
  const name = form().querySelector('[data-name="name"] input').value.trim().replace(/[\\/:*?"<>|]/g, "");
  return `${name || "huiqi"}${ending}`;
}

async function saveProfile(format) {
  if (await save("/api/profile", { format, asOf: asOf() }, stringify(trial.standing()), fileName(`.${format}`))) {
    unsaved = false;
  }
}

function download(format, extent) {
  const name = extent === "brief" ? `-${say("BRIEF")}-${asOf()}.${format}` : `-${asOf()}.${format}`;
  save("/api/check", { format, ...(extent && { extent }), asOf: asOf(), source: sourceName() }, stringify(trial.standing()), fileName(name));
}

/** The same page in the other language, with everything that was filled in. */
async function switchLanguage(address) {
  const profile = profileOf(form());
  const faults = kept();
  const day = asOf();
  const shown = [...document.querySelectorAll(".part[open]")].map((part) => part.id);
  let html;
  try {
    html = await (await get(address)).text();
  } catch (problem) {
    notice(reason(problem));
    return;
  }
  const other = new DOMParser().parseFromString(html, "text/html");
  document.documentElement.lang = other.documentElement.lang;
  document.title = other.title;
  document.body.replaceWith(document.adoptNode(other.body));
  history.replaceState(null, "", address);
  one("#as-of").value = day;
  begin();
  fill(form(), profile);
  showOrigins(form(), profile);
  keep(faults);
  shown.forEach((id) => { one(`#${id}`).open = true; });
  one("#language").focus();
  await (trial.isOn() ? trial.restart() : check());
  await listClients();
}

async function tryOut() {
  unsavedBefore = unsaved;
  await trial.start();
  one("#trial").focus();
}

async function endTrial(isKept) {
  unsaved = isKept ? unsaved : unsavedBefore;
  await trial.end(isKept);
  one("#try").focus();
}

const PRESSED = {
  "#clear": clear,
  "#blank": () => save("/api/profile", { format: "xlsx" }, '{"format":1}', `${say("FORM")}.xlsx`),
  "#skip": skip,
  "#back": back,
  "#print-all": printAll,
  "#new-client": newClient,
  "[data-client]": (button) => chooseClient(Number(button.dataset.client)),
  "[data-close]": (button) => closeClient(Number(button.dataset.close)),
  "#again": askAgain,
  "#to-form": showAsked,
  "#print": () => window.print(),
  "#try": tryOut,
  "#trial-keep": () => endTrial(true),
  "#trial-drop": () => endTrial(false),
  "[data-undo]": (button) => trial.undo(button.dataset.undo),
  "[data-save]": (button) => saveProfile(button.dataset.save),
  "[data-download]": (button) => download(button.dataset.download, button.dataset.extent),
  ".counts button": (button) => setFilter(button.dataset.verdict),
  ".list > .add": (button) => add(button.closest(".list")),
  ".years > .add": (button) => year(form(), button.dataset.year),
  ".remove": (button) => remove(button.closest(".row")),
};

function add(list) {
  setState(list, "some");
  startRow(list);
  edited(list.querySelector(":scope > .state"));
}

function remove(row) {
  const list = row.closest(".list");
  removeRow(row);
  list.querySelector(":scope > .add").focus();
  edited(list);
}

function edited(element) {
  unsaved = true;
  const field = element.closest(".field[data-path]");
  if (field?.dataset.kind) {
    follow(form(), field);
  }
  forgetOrigin(element);
  touched(element);
  changed();
}

function pressed(event) {
  const target = event.target.closest("button, a");
  document.querySelectorAll(".menu[open]").forEach((menu) => {
    if (!menu.contains(event.target) || target) {
      menu.open = false;
    }
  });
  if (target?.matches("#language")) {
    event.preventDefault();
    switchLanguage(target.getAttribute("href"));
  } else if (target?.matches('#findings a[href^="#"]')) {
    const entry = one(target.getAttribute("href"));
    if (entry?.matches("details")) {
      entry.open = true;
    }
  }
  if (target?.closest("[data-path]")?.matches("#findings li")) {
    event.preventDefault();
    const field = find(form(), target.closest("li").dataset.path);
    if (field) {
      show(field);
    }
  }
  const name = target && Object.keys(PRESSED).find((selector) => target.matches(selector));
  if (name) {
    PRESSED[name](target);
  }
}

function typed(event) {
  const attested = event.target.closest('[data-kind="ATTESTATION"]');
  if (attested) {
    stamp(attested.closest(".attestation"));
  }
  const list = event.target.closest(".state")?.closest(".list");
  if (list) {
    setState(list, state(list));
    if (state(list) === "some" && rows(list).length === 0) {
      startRow(list);
    }
  }
  const none = event.target.closest(".boxes") && event.target.type === "checkbox";
  if (none) {
    event.target.closest(".boxes").querySelectorAll("input").forEach((box) => {
      if (event.target.checked && (box.value === "") !== (event.target.value === "")) {
        box.checked = false;
      }
    });
  }
  edited(event.target);
}

/** A date that was written another way is shown the way it is understood. */
function left(event) {
  if (event.target.closest('[data-kind="DATE"], [data-part="on"]')) {
    event.target.value = date(event.target.value.trim());
  }
}

function explain(event) {
  const field = event.target.closest(".field");
  const help = field?.querySelector(".help");
  if (help) {
    const name = document.createElement("strong");
    name.textContent = field.querySelector("legend, label").textContent;
    one("#help").replaceChildren(name, ...[...help.children].map((line) => line.cloneNode(true)));
  }
}

/** Wires a page that was just put in place. */
function begin() {
  document.body.addEventListener("click", pressed);
  form().addEventListener("input", typed);
  form().addEventListener("focusout", left);
  form().addEventListener("focusin", explain);
  form().addEventListener("submit", (event) => event.preventDefault());
  one("#question").addEventListener("submit", (event) => {
    event.preventDefault();
    answer();
  });
  one("#as-of").addEventListener("change", () => asOf() && (trial.isOn() ? trial.restart() : check()));
  one("#file").addEventListener("change", (event) => {
    const files = [...event.target.files];
    event.target.value = "";
    loadAll(files);
  });
}

window.addEventListener("dragover", (event) => {
  event.preventDefault();
  document.body.classList.add("dragging");
});
window.addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) {
    document.body.classList.remove("dragging");
  }
});
window.addEventListener("drop", (event) => {
  event.preventDefault();
  document.body.classList.remove("dragging");
  const files = [...event.dataTransfer.files];
  if (files.length > 0) {
    loadAll(files);
  }
});
window.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    document.querySelectorAll(".menu[open]").forEach((menu) => {
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  }
});
window.addEventListener("beforeunload", (event) => {
  if (unsaved) {
    event.preventDefault();
  }
});

whenShown(trial.show);
begin();
put({});
one("#part-basics").open = true;
check();
