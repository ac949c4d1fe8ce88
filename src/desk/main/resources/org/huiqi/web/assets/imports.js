/** Statements, returns and exports: what they fill is shown, with where it came from, before the form is filled. */

import { put } from "./form.js";
import { parse, stringify } from "./json.js";
import { postForm, Refused } from "./server.js";
import { language, reason, say } from "./words.js";

/** Encoding of tables that are not UTF-8; nearly all of them come from Excel in Chinese. */
const ENCODING = "GB18030";

const panel = () => document.querySelector("#import");

function element(name, text = "", className = "") {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

/** What files say beside a profile; throws where the server does not answer with that. */
export async function ask(files, profile, asOf, year) {
  const body = new FormData();
  body.append("profile", stringify(profile));
  files.forEach((file) => body.append("file", file, file.name));
  const parameters = { lang: language(), asOf, encoding: ENCODING, ...(year ? { year } : {}) };
  return parse(await (await postForm("/api/import", parameters, body)).text());
}

/** Whether there is anything to be shown. */
export function saysSomething(answer) {
  return answer.filled.length > 0 || answer.conflicts.length > 0 || answer.offers.length > 0 || Number(answer.agreed.text) > 0;
}

export function close() {
  panel().hidden = true;
  panel().replaceChildren();
}

/** Tells why files were not read. */
export function tellFailed(problem) {
  panel().replaceChildren(element("p", problem instanceof Refused ? say("NOT_SAVED") : reason(problem), "notice alarm"));
  panel().hidden = false;
}

function origin(text) {
  return element("span", text, "origin");
}

function section(word, ...values) {
  const part = element("section");
  part.append(element("h4", say(word, ...values)));
  return part;
}

function listed(part, lines) {
  const list = element("ul");
  list.append(...lines);
  part.append(list);
  return part;
}

function filled({ label, text, origin: from }) {
  const line = element("li");
  line.append(element("span", `${label[language()]}${language() === "zh" ? "：" : ": "}${text[language()]}`), origin(from));
  return line;
}

/** A choice between the values that differ; nothing is chosen beforehand but what the form has. */
function conflict({ path, label, choices }, index) {
  const field = element("fieldset", "", "conflict");
  field.append(element("legend", label[language()]));
  field.dataset.path = path;
  choices.forEach((choice, i) => {
    const own = choice.file === null;
    const line = element("label");
    const input = element("input");
    input.type = "radio";
    input.name = `import-${index}`;
    input.value = String(i);
    input.checked = own;
    line.append(input, element("span", own ? say("IMPORT_KEEP", choice.text[language()]) : choice.text[language()]), origin(choice.origin));
    field.append(line);
  });
  if (choices.every((choice) => choice.file !== null)) {
    const line = element("label");
    const input = element("input");
    input.type = "radio";
    input.name = `import-${index}`;
    input.value = "";
    input.checked = true;
    line.append(input, element("span", say("IMPORT_NEITHER")));
    field.append(line);
  }
  return field;
}

function offer({ label, text, origin: from }, index) {
  const line = element("label", "", "offer");
  const input = element("input");
  input.type = "checkbox";
  input.value = String(index);
  line.append(input, element("span", `${label[language()]}${language() === "zh" ? "：" : ": "}${text[language()]}`), origin(from));
  return line;
}

function note({ place, text }) {
  return element("li", `${place}${language() === "zh" ? "：" : ": "}${text[language()]}`);
}

/** The notes of a kind under their heading; nothing where there are none. */
function noted(answer, kind, word) {
  const notes = answer.notes.filter((other) => other.kind === kind);
  return notes.length > 0 ? [listed(section(word), notes.map(note))] : [];
}

/** A field for the year, where a file names none. */
function yearOf(again) {
  const line = element("p", "", "tools");
  const label = element("label", `${say("IMPORT_YEAR")} `);
  const input = element("input");
  input.type = "text";
  input.inputMode = "numeric";
  input.size = 6;
  label.append(input);
  const button = element("button", say("IMPORT_AGAIN"));
  button.type = "button";
  button.addEventListener("click", () => /^\d{4}$/.test(input.value.trim()) && again(input.value.trim()));
  line.append(label, button);
  return line;
}

/** Shows what an import would fill; take is called with the profile that was decided on, again with a year. */
export function show(answer, take, again) {
  const parts = [element("h3", say("IMPORT_TITLE"))];
  if (!saysSomething(answer)) {
    parts.push(element("p", say("IMPORT_NOTHING"), "hint"));
  }
  parts.push(...noted(answer, "WARNING", "IMPORT_WARNINGS"));
  if (answer.conflicts.length > 0) {
    const part = section("IMPORT_CONFLICTS", answer.conflicts.length);
    part.append(...answer.conflicts.map(conflict));
    parts.push(part);
  }
  if (answer.offers.length > 0) {
    const part = section("IMPORT_OFFERS");
    part.append(...answer.offers.map(offer));
    parts.push(part);
  }
  if (answer.errors.length > 0) {
    const part = section("IMPORT_ERRORS", answer.errors.length);
    part.classList.add("alarm");
    parts.push(listed(part, answer.errors.map((error) => element("li", error.message[language()]))));
    if (answer.errors.some((error) => error.allowed.zh.includes("--year"))) {
      part.append(yearOf(again));
    }
  }
  if (answer.filled.length > 0) {
    parts.push(listed(section("IMPORT_FILLED", answer.filled.length), answer.filled.map(filled)));
  }
  parts.push(...noted(answer, "REMARK", "IMPORT_REMARKS"), ...noted(answer, "LEFT_OUT", "IMPORT_LEFT_OUT"));
  const tools = element("p", "", "tools");
  if (saysSomething(answer)) {
    const button = element("button", say("IMPORT_TAKE"), "button");
    button.type = "button";
    button.addEventListener("click", () => take(decided(answer)));
    tools.append(button);
  }
  const cancel = element("button", say("IMPORT_CANCEL"), "quiet");
  cancel.type = "button";
  cancel.addEventListener("click", close);
  tools.append(cancel);
  parts.push(tools);
  panel().replaceChildren(...parts);
  panel().hidden = false;
  panel().focus({ preventScroll: true });
  panel().scrollIntoView({ block: "start" });
}

/** The profile with what was chosen and what was taken of the offers. */
function decided(answer) {
  const profile = answer.profile;
  panel().querySelectorAll(".conflict").forEach((field, index) => {
    const chosen = field.querySelector("input:checked").value;
    const choice = chosen === "" ? null : answer.conflicts[index].choices[Number(chosen)];
    if (choice && choice.file !== null) {
      put(profile, answer.conflicts[index].path, choice.value);
      keepOrigin(profile, answer.conflicts[index].path, choice.origin);
    }
  });
  panel().querySelectorAll(".offer input:checked").forEach((input) => {
    const { path, value, origin: from } = answer.offers[Number(input.value)];
    if (path === "titles") {
      profile.titles = [...(profile.titles ?? []), value];
      profile.titlesComplete ??= false;
      keepOrigin(profile, `titles[${value.type}]`, from);
    } else {
      put(profile, path, value);
      keepOrigin(profile, path, from);
    }
  });
  return profile;
}

function keepOrigin(profile, path, from) {
  profile.origin = { ...(profile.origin ?? {}), [path]: from };
}
