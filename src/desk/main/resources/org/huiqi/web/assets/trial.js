/** Trying things out: the form says what could be, the profile stays what it is until the changes are kept. */

import { check } from "./checking.js";
import { verdicts } from "./findings.js";
import { fill, find } from "./form.js";
import { Exact, stringify } from "./json.js";
import { profileOf, showOrigins } from "./origins.js";
import { say } from "./words.js";

const ATTESTATIONS = "attestations";
const ORIGIN = "origin";
const one = (selector) => document.querySelector(selector);
const form = () => one("#profile");

let profile = null;
let before = new Map();

export function isOn() {
  return profile !== null;
}

/** The profile as it stands: what the form says, but for what is only tried. */
export function standing() {
  return profile ?? profileOf(form());
}

/** From now on what is filled in is only tried. */
export async function start() {
  profile = profileOf(form());
  await check();
  before = verdicts();
  show();
}

/** What was tried becomes the profile, or is thrown away. */
export async function end(isKept) {
  if (!isKept) {
    restore(profile);
  }
  leave();
  await check();
}

/** Something else takes the place of the form. */
export function leave() {
  profile = null;
  show();
}

/** The verdicts of the profile itself anew, for another day or in another language. */
export async function restart() {
  const tried = profileOf(form());
  restore(profile);
  await check();
  before = verdicts();
  restore(tried);
  await check();
}

/** Takes one change back. */
export async function undo(path) {
  const tried = profileOf(form());
  put(tried, path, at(profile, path));
  for (const [place, text] of Object.entries(profile.origin ?? {})) {
    if (place === path || place.startsWith(`${path}[`)) {
      tried.origin = { ...tried.origin, [place]: text };
    }
  }
  restore(tried);
  await check();
  one(".trial .undo, #trial-keep").focus();
}

function restore(said) {
  fill(form(), said);
  showOrigins(form(), said);
}

/** A path as steps; what follows attestations is one. */
function steps(path) {
  return path.startsWith(`${ATTESTATIONS}.`) ? [ATTESTATIONS, path.slice(ATTESTATIONS.length + 1)] : path.split(".");
}

function at(record, path) {
  return steps(path).reduce((value, step) => value?.[step], record);
}

function put(record, path, value) {
  const above = steps(path);
  const last = above.pop();
  const holder = above.reduce((found, step) => (found[step] ??= {}), record);
  if (value === undefined) {
    delete holder[last];
  } else {
    holder[last] = value;
  }
}

function isSection(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Exact);
}

/** What differs between two profiles, field by field; a list is one. */
function changes(was, is, above = "") {
  const found = [];
  for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) {
    const path = above === "" ? key : `${above}.${key}`;
    if (path === ORIGIN) {
      continue;
    }
    if (above !== ATTESTATIONS && isSection(was[key] ?? is[key])) {
      found.push(...changes(was[key] ?? {}, is[key] ?? {}, path));
    } else if (stringify(was[key] ?? null) !== stringify(is[key] ?? null)) {
      found.push({ path, was: was[key], is: is[key] });
    }
  }
  return found;
}

/** Shows what is tried and which verdicts move by it. */
export function show() {
  const pane = one("#trial");
  pane.hidden = !isOn();
  one("#try").hidden = isOn();
  if (!isOn()) {
    return;
  }
  const tried = changes(profile, profileOf(form()));
  pane.querySelector(".changes").replaceChildren(...tried.map(change));
  pane.querySelector(".none").hidden = tried.length > 0;
  const moved = [...verdicts()].filter(([id, { name }]) => before.has(id) && before.get(id).name !== name);
  pane.querySelector(".moves").replaceChildren(...moved.map(move));
  pane.querySelector(".same").hidden = moved.length > 0 || tried.length === 0;
}

function change({ path, was, is }) {
  const item = document.createElement("li");
  const field = find(form(), path);
  const text = document.createElement("span");
  text.textContent = `${label(field, path)} ${words(field, was)} → ${words(field, is)} `;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet undo";
  button.dataset.undo = path;
  button.textContent = say("UNDO");
  button.setAttribute("aria-label", `${say("UNDO")} ${label(field, path)}`);
  item.append(text, button);
  return item;
}

function label(field, path) {
  const name = path.startsWith(`${ATTESTATIONS}.`) ? steps(path)[1] : field?.querySelector("legend, label")?.firstChild.textContent.trim() ?? path;
  const year = /^years\.(\d{4})\./.exec(path);
  return year ? `${year[1]} ${name}` : name;
}

/** A value as the form words it. */
function words(field, value) {
  if (value === undefined) {
    return say("UNKNOWN");
  }
  if (Array.isArray(value)) {
    return say("ENTRIES", value.length);
  }
  const answer = String(value instanceof Exact ? value.text : isSection(value) ? value.value : value);
  const choice = [...(field?.querySelectorAll('input[type="radio"], option') ?? [])].find((other) => other.value === answer);
  return choice ? (choice.nextElementSibling ?? choice).textContent : answer;
}

function move([id, { word, title }]) {
  const item = document.createElement("li");
  item.textContent = `${title} ${before.get(id).word} → ${word}`;
  return item;
}
