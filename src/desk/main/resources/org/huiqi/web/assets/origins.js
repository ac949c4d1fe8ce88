/** Where values of the form came from: shown beside their fields, and forgotten when somebody writes there. */

import { find, read } from "./form.js";
import { say } from "./words.js";

let known = {};

/** What is known, for the profile that is read from the form; undefined where nothing is. */
export function origins() {
  return Object.keys(known).length === 0 ? undefined : { ...known };
}

/** The profile that the form says, with where its values came from. */
export function profileOf(form) {
  const said = read(form);
  const from = origins();
  return from ? { ...said, origin: from } : said;
}

/** Shows where the values of a profile came from. */
export function showOrigins(form, profile) {
  form.querySelectorAll(".field > .origin").forEach((line) => line.remove());
  known = { ...(profile.origin ?? {}) };
  for (const [path, text] of Object.entries(known)) {
    const field = path.includes("[") ? null : find(form, path);
    if (field?.matches(".field")) {
      const line = document.createElement("p");
      line.className = "origin";
      line.dataset.path = path;
      line.textContent = say("ORIGIN", text);
      field.append(line);
    }
  }
}

/** Somebody writes in a field: its value is his now. */
export function forgetOrigin(element) {
  const line = element.closest(".field")?.querySelector(":scope > .origin");
  if (line) {
    delete known[line.dataset.path];
    line.remove();
  }
}
