/** What one field of the form says; undefined is not known. Text that is no valid answer stays text, for the server to judge. */

import { Exact } from "./json.js";

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const GROUPED = /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;
const DATE = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;

export function number(text) {
  const plain = GROUPED.test(text) ? text.replaceAll(",", "") : text;
  return NUMBER.test(plain) ? new Exact(plain) : text;
}

export function date(text) {
  const [, year, month, day] = DATE.exec(text) ?? DIGITS.exec(text) ?? [];
  return year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : text;
}

/** The page's word for known to be none. */
function none() {
  return document.querySelector('.state input[value="none"] + span').textContent;
}

function integers(text) {
  return text === none() ? [] : text.split(/[\s,;，；、]+/).filter(Boolean).map(number);
}

function chosen(field) {
  return [...field.querySelectorAll("input:checked")].map((box) => box.value);
}

export function value(field) {
  const kind = field.dataset.kind;
  if (kind === "FLAG" || kind === "ATTESTATION") {
    const [answer] = chosen(field);
    return answer ? answer === "true" : undefined;
  }
  if (kind === "WORDS") {
    const words = chosen(field);
    return words.length === 0 ? undefined : words.filter(Boolean);
  }
  const text = field.querySelector("input, select").value.trim();
  if (text === "") {
    return undefined;
  }
  switch (kind) {
    case "INTEGER":
    case "DECIMAL":
      return number(text);
    case "DATE":
      return date(text);
    case "INTEGERS":
      return integers(text);
    default:
      return text;
  }
}

export function setValue(field, value) {
  const kind = field.dataset.kind;
  if (kind === "WORDS") {
    const words = value === undefined ? null : value.length === 0 ? [""] : value;
    field.querySelectorAll("input").forEach((box) => {
      box.checked = words !== null && words.includes(box.value);
    });
  } else if (field.querySelector('input[type="radio"]')) {
    const answer = value === undefined ? "" : String(value);
    field.querySelectorAll("input").forEach((box) => {
      box.checked = box.value === answer;
    });
  } else {
    field.querySelector("input, select").value = text(value);
    if (field.hidden && value !== undefined) {
      field.hidden = false;
    }
  }
}

function text(value) {
  if (Array.isArray(value)) {
    return value.length === 0 ? none() : value.map(text).join("; ");
  }
  return value instanceof Exact ? value.text : value ?? "";
}
