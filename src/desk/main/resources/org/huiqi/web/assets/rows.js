/** Rows of lists, years, and attestations for one candidate: parts of the form that come and go. */

import { say } from "./words.js";

let made = 0;

function rename(node, from, to) {
  for (const element of node.querySelectorAll("*")) {
    for (const attribute of element.attributes) {
      if (attribute.value.includes(from)) {
        attribute.value = attribute.value.replaceAll(from, to);
      }
    }
    if (element instanceof HTMLTemplateElement) {
      rename(element.content, from, to);
    }
  }
}

function instance(template, from, to) {
  const copy = document.importNode(template.content, true);
  rename(copy, from, to);
  return copy.firstElementChild;
}

function place(list) {
  return list.querySelector(":scope > .rows");
}

export function rows(list) {
  return [...place(list).children];
}

function number(list) {
  rows(list).forEach((row, i) => {
    row.querySelector("legend .number").textContent = i + 1;
  });
}

/** Adds an empty row; the entries that are told apart by an id get one. */
export function addRow(list) {
  const path = list.dataset.path;
  made += 1;
  const row = instance(list.querySelector(":scope > template"), `${path}[]`, `${path}[${made}]`);
  place(list).append(row);
  number(list);
  return row;
}

/** Gives a new row an id that no other row has. */
export function giveId(list, row) {
  const ids = rows(list).map((other) => idOf(other)?.value);
  const letter = list.dataset.name[0];
  let next = 1;
  while (ids.includes(letter + next)) {
    next += 1;
  }
  idOf(row).value = letter + next;
}

/** The input of an entry's id. */
export function idOf(row) {
  return row.querySelector(':scope > .fields > [data-name="id"] input');
}

export function removeRows(list) {
  place(list).replaceChildren();
}

export function removeRow(row) {
  const list = row.closest(".list");
  row.remove();
  number(list);
  if (rows(list).length === 0) {
    setState(list, "");
  }
}

/** "" for not known, "none", "some". */
export function state(list) {
  return list.querySelector(":scope > .state input:checked").value;
}

export function setState(list, state) {
  list.querySelectorAll(":scope > .state input").forEach((box) => {
    box.checked = box.value === state;
  });
  list.dataset.state = state;
}

/** The fields of a year, which are made where they are not there yet. */
export function year(form, wanted) {
  const years = form.querySelector(".years");
  const all = [...years.querySelectorAll(".row")];
  const old = all.find((row) => row.dataset.year === wanted);
  if (old) {
    return old;
  }
  const row = instance(years.querySelector("template"), "<Y>", wanted);
  row.dataset.year = wanted;
  row.querySelector(".number").textContent = wanted;
  const after = all.find((other) => Number(other.dataset.year) < Number(wanted));
  years.querySelector(".rows").insertBefore(row, after ?? null);
  const earliest = Number(years.querySelector(".row:last-child").dataset.year);
  years.querySelector(".add").textContent = say("ADD_YEAR", earliest - 1);
  years.querySelector(".add").dataset.year = earliest - 1;
  return row;
}

export function usualYears(form) {
  const { from, to } = form.querySelector(".years").dataset;
  for (let wanted = Number(to); wanted >= Number(from); wanted -= 1) {
    year(form, String(wanted));
  }
}

/** The attestation of a condition that facts decide; a file may hold one all the same. */
function other(form, id) {
  const others = form.querySelector("#part-others");
  const made = instance(others.querySelector("template"), "<ID>", id);
  made.querySelector(".what").textContent = id;
  made.querySelector(".reference").remove();
  others.append(made);
  others.hidden = false;
  return made;
}

/** The key of an attestation, in an entry of a list for that entry alone; null where the entry does not count. */
export function keyOf(element) {
  const row = element.closest(".row");
  if (!row) {
    return element.dataset.key;
  }
  const id = idOf(row).value.trim();
  return id !== "" && state(row.closest(".list")) === "some" ? `${element.dataset.key}@${id}` : null;
}

/** The attestation of a key such as P10-07 or P10-07@s1; the latter stands in its entry, else it is made after the plain one. */
export function attestation(form, key) {
  const named = (name) => `.attestation[data-key="${CSS.escape(name)}"]`;
  const old = form.querySelector(`.attestations ${named(key)}`);
  if (old) {
    return old;
  }
  const [id, candidate] = [key.split("@", 1)[0], key.slice(key.indexOf("@") + 1)];
  const inEntry = [...form.querySelectorAll(`.row ${named(id)}`)].find((element) => keyOf(element) === key);
  if (inEntry) {
    return inEntry;
  }
  const plain = form.querySelector(`.attestations ${named(id)}`) ?? other(form, id);
  if (key === id) {
    return plain;
  }
  const copy = plain.cloneNode(true);
  copy.dataset.key = key;
  rename(copy, `attestations.${id}`, `attestations.${key}`);
  const owner = document.createElement("span");
  owner.className = "tag";
  owner.textContent = candidate;
  copy.querySelector("legend").prepend(owner, " ");
  copy.querySelectorAll("input").forEach((input) => {
    if (input.type === "radio") {
      input.checked = input.value === "";
    } else {
      input.value = "";
    }
  });
  plain.after(copy);
  return copy;
}
