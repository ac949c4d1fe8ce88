/** What follows from an answer for certain is filled in with it, and shown. */

import { find } from "./form.js";
import { setValue, value } from "./values.js";
import { list, say } from "./words.js";

const SUFFIX = /(壮族自治区|回族自治区|维吾尔自治区|特别行政区|自治区|省|市)$/;

/** Fills in what follows from a field that was just answered. */
export function follow(form, field) {
  const said = value(field);
  const told = said === undefined ? "" : String(said).replace(SUFFIX, "");
  const filled = [];
  for (const rule of document.querySelectorAll(`#follows [data-when="${field.dataset.path}"]`)) {
    const other = find(form, rule.dataset.then);
    if (rule.dataset.is.split(" ").includes(told) && value(other) === undefined) {
      setValue(other, rule.textContent);
      filled.push(`${label(other)} ${answer(other)}`);
    }
  }
  const line = document.querySelector("#question .followed");
  if (filled.length > 0 || line.dataset.of !== field.dataset.path) {
    line.textContent = filled.length === 0 ? "" : say("FOLLOWED", list(filled));
    line.dataset.of = field.dataset.path;
  }
}

function label(field) {
  return field.querySelector("legend, label").textContent.trim();
}

function answer(field) {
  const chosen = field.querySelector("input:checked + span") ?? field.querySelector("option:checked");
  return chosen?.textContent ?? "";
}
