/** The form as a profile: reads it, fills it in, finds the field of a path, shows faults. */

import { Exact } from "./json.js";
import { setValue, value } from "./values.js";
import { addRow, attestation, idOf, keyOf, removeRows, rows, setState, state, usualYears, year } from "./rows.js";

const ROW = ".list > .rows > .row";
const READ = ["edition", "digest"];
const ENTRY = /^\[(?:"((?:[^"\\]|\\.)*)"|([^[\]]*))\]\.?/s;
const PARTS = ["by", "on", "evidence", ...READ];

/** The elements of a record that do not belong to an entry of a list in it. */
function own(record, selector) {
  return [...record.querySelectorAll(selector)]
    .filter((element) => (element.parentElement.closest(ROW) ?? element.closest("form")) === record);
}

/** Sets a value at a path of keys; what is missing on the way is made. */
export function put(record, path, value) {
  const steps = path.split(".");
  const last = steps.pop();
  let at = record;
  for (const step of steps) {
    at[step] ??= {};
    at = at[step];
  }
  at[last] = value;
}

/** The profile that the form says, without the elements to leave out. */
export function read(form, omit = new Set()) {
  const profile = { format: new Exact("1"), ...readRecord(form, omit) };
  for (const element of form.querySelectorAll(".attestation")) {
    const said = readAttestation(element, omit);
    const key = keyOf(element);
    if (said !== undefined && key !== null) {
      profile.attestations ??= {};
      profile.attestations[key] = said;
    }
  }
  return profile;
}

function readRecord(record, omit) {
  const read = {};
  for (const field of own(record, ".field[data-name]")) {
    const said = omit.has(field) ? undefined : value(field);
    if (said !== undefined) {
      put(read, field.dataset.name, said);
    }
  }
  for (const list of own(record, ".list")) {
    const said = omit.has(list.querySelector(".state")) ? undefined : readList(list, omit);
    if (said !== undefined) {
      put(read, list.dataset.name, said);
    }
  }
  return read;
}

/** Entries of which nothing was said are no entries yet, unless they came so from a file. Without one of them the list is not known. */
function readList(list, omit) {
  if (state(list) === "none") {
    return [];
  }
  if (state(list) !== "some") {
    return undefined;
  }
  const entries = [];
  for (const row of rows(list)) {
    const entry = readRecord(row, omit);
    delete row.dataset.index;
    if (Object.keys(entry).length > 0 || row.dataset.loaded) {
      row.dataset.index = entries.length;
      entries.push(entry);
    }
  }
  return entries.length === 0 || rows(list).some((row) => omit.has(row)) ? undefined : entries;
}

function readAttestation(element, omit) {
  const field = element.querySelector("[data-kind]");
  const holds = omit.has(field) ? undefined : value(field);
  const proof = {};
  for (const part of element.querySelectorAll("[data-part]")) {
    const text = part.querySelector("input").value.trim();
    if (text !== "" && !omit.has(part) && !omit.has(field)) {
      proof[part.dataset.part] = text;
    }
  }
  if (Object.keys(proof).length === 0) {
    return holds;
  }
  return holds === undefined ? proof : { value: holds, ...proof };
}

/** Puts a profile in the place of what the form said. */
export function fill(form, profile) {
  usualYears(form);
  Object.keys(profile.years ?? {}).forEach((wanted) => year(form, wanted));
  fillRecord(form, profile);
  form.querySelectorAll('.attestation[data-key*="@"]').forEach((element) => element.remove());
  form.querySelectorAll(".attestation").forEach((element) => fillAttestation(element, undefined));
  for (const [key, said] of Object.entries(profile.attestations ?? {})) {
    fillAttestation(attestation(form, key), said);
  }
}

function at(record, path) {
  return path.split(".").reduce((value, step) => value?.[step], record);
}

function fillRecord(record, values) {
  own(record, ".field[data-name]").forEach((field) => setValue(field, at(values, field.dataset.name)));
  for (const list of own(record, ".list")) {
    const entries = at(values, list.dataset.name);
    removeRows(list);
    setState(list, entries === undefined ? "" : entries.length === 0 ? "none" : "some");
    for (const entry of entries ?? []) {
      const row = addRow(list);
      row.dataset.loaded = "yes";
      fillRecord(row, entry);
    }
  }
}

/** Whoever answers has read the requirement as it stands here. */
export function stamp(element) {
  const answered = value(element.querySelector("[data-kind]")) !== undefined;
  for (const part of READ) {
    element.querySelector(`[data-part="${part}"] input`).value = answered ? element.dataset[part] : "";
  }
}

function fillAttestation(element, said) {
  const whole = typeof said === "object";
  setValue(element.querySelector("[data-kind]"), whole ? said.value : said);
  for (const part of PARTS) {
    element.querySelector(`[data-part="${part}"] input`).value = (whole && said[part]) || "";
  }
}

/** The field, list or row of a path such as titles[HNTE].validTo or titles[0].validTo; null where there is none. */
export function find(form, path) {
  if (path.startsWith("attestations.")) {
    return findAttestation(form, path.slice("attestations.".length));
  }
  const figures = /^years\.(\d{4})\./.exec(path);
  if (figures) {
    year(form, figures[1]);
  }
  return findIn(form, path);
}

function findAttestation(form, key) {
  const part = /^(.*)\.(value|by|on|evidence)$/.exec(key);
  const [name, of] = part ? [part[1], part[2]] : [key];
  const element = attestation(form, name);
  return element.querySelector(PARTS.includes(of) ? `[data-part="${of}"]` : "[data-kind]");
}

function findIn(record, path) {
  const name = path.replace(/\[\d*\]$/, "");
  const field = own(record, ".field[data-name]").find((other) => other.dataset.name === name);
  if (field) {
    return field;
  }
  for (const list of own(record, ".list")) {
    const below = path.startsWith(list.dataset.name) ? path.slice(list.dataset.name.length) : undefined;
    if (below === "") {
      return list.querySelector(".state");
    }
    const entry = ENTRY.exec(below);
    if (entry) {
      return findEntry(list, entry, below.slice(entry[0].length));
    }
  }
  return null;
}

function findEntry(list, entry, path) {
  const meant = rows(list).filter((row) => isMeant(row, entry));
  const fields = meant.map((row) => (path === "" ? row : findIn(row, path) ?? row));
  const open = fields.find((field) => field.dataset.kind && value(field) === undefined);
  return open ?? fields[0] ?? list.querySelector(".state");
}

function isMeant(row, [, quoted, plain]) {
  if (/^\d+$/.test(plain)) {
    return row.dataset.index === plain;
  }
  const selector = plain ?? quoted.replace(/\\(.)/gs, "$1");
  return selector === "" || selector === (idOf(row) ?? row.querySelector("select"))?.value;
}

/** Whether a field is the very one that a path names. */
export function isAt(field, path) {
  const name = field.dataset.name ?? field.closest(".list")?.dataset.name ?? "";
  const last = (dotted) => dotted.split(".").pop();
  return path.startsWith("attestations.") || last(name) === last(path.replace(/\[\d*\]$/, ""));
}

/** Indexes of the entries that a field stands in, the outer first. */
export function placesOf(field) {
  const row = field.closest(ROW);
  return row ? [...placesOf(row.parentElement), row.dataset.index] : [];
}

/** Shows the text of each fault at its field, and those alone. */
export function showFaults(form, faults) {
  form.querySelectorAll(".fault:not([hidden])").forEach((line) => {
    line.hidden = true;
    line.textContent = "";
  });
  form.querySelectorAll("[aria-invalid]").forEach((input) => input.removeAttribute("aria-invalid"));
  for (const { field, text } of faults) {
    const line = field.querySelector(".fault");
    line.textContent = `${line.textContent} ${text}`.trim();
    line.hidden = false;
    field.querySelectorAll("input, select").forEach((input) => input.setAttribute("aria-invalid", "true"));
  }
}

/** Opens what the field stands in. */
export function reveal(field) {
  for (let at = field; at; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) {
      at.open = true;
    }
  }
}

/** Opens what the field stands in, goes there and puts the cursor in it. */
export function show(field) {
  reveal(field);
  field.scrollIntoView({ block: "center" });
  field.querySelector("input:checked, select, input")?.focus({ preventScroll: true });
}
