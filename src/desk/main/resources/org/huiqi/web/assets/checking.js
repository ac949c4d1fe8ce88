/** Checks what the form says and shows what comes of it: the report, the faults, the next question. */

import { find, isAt, placesOf, read, reveal, showFaults } from "./form.js";
import { origins } from "./origins.js";
import { questions, showReport } from "./findings.js";
import { stringify } from "./json.js";
import { offer } from "./question.js";
import { Busy, post, Refused } from "./server.js";
import { language, reason, say } from "./words.js";

const PAUSE = 350;
const LONGEST_VALUE = 60;
const one = (selector) => document.querySelector(selector);
const form = () => one("#profile");

let source = "-";
let timer = 0;
let running = null;
let ofFile = [];
let shown = () => {};

/** Says what to do when another report is shown. */
export function whenShown(action) {
  shown = action;
}

/** The day that is checked for. */
export function asOf() {
  return one("#as-of").value;
}

/** What the profile is called in its report. */
export function sourceName() {
  return source;
}

export function setSourceName(name) {
  source = name;
}

function isEmpty(profile) {
  return Object.keys(profile).length === 1;
}

export function notice(text) {
  one("#report-notice").hidden = text === "";
  one("#report-notice").textContent = text;
}

/** Keeps telling the faults of a file at their fields, until somebody writes there. */
export function keep(faults) {
  read(form());
  ofFile = faults.map((fault) => ({ fault, field: find(form(), fault.path) }))
    .filter(({ fault, field }) => field && isAt(field, fault.path));
  for (const { fault, field } of ofFile) {
    const input = field.querySelector('input[type="text"]');
    if (field.matches(".field") && input?.value === "" && fault.value !== null) {
      input.value = fault.value;
    }
    field.hidden = false;
    reveal(field);
  }
}

/** The kept faults, under the places that their fields have now. */
export function kept() {
  read(form());
  return untouched().map(({ fault, field }) => {
    const places = placesOf(field);
    return { ...fault, path: fault.path.replace(/(?<=\[)\d+(?=\])/g, (index) => places.shift() ?? index) };
  });
}

/** Somebody writes in a part of the form. */
export function touched(element) {
  ofFile = ofFile.filter(({ field }) => !field.contains(element));
}

function untouched() {
  return ofFile.filter(({ field }) => field.isConnected);
}

/** Checks soon; what was typed in between is checked with it. */
export function changed() {
  clearTimeout(timer);
  timer = setTimeout(check, PAUSE);
}

/** Checks now. An answer that a newer check has overtaken is never shown. */
export async function check() {
  clearTimeout(timer);
  running?.abort();
  const mine = new AbortController();
  running = mine;
  one("#state").textContent = say("CHECKING");
  try {
    await checkWithout(untouched().map(({ fault, field }) => told(fault, field)), mine);
  } catch (problem) {
    if (mine === running) {
      notice(reason(problem));
      if (problem instanceof Busy) {
        timer = setTimeout(check, problem.seconds * 1000);
      }
    }
  } finally {
    if (mine === running) {
      one("#state").textContent = "";
    }
  }
}

/** What is not valid is told at its field, and counts as not known. */
async function checkWithout(faults, mine) {
  const omitted = fields(faults);
  const profile = read(form(), omitted);
  const from = origins();
  const parameters = { lang: language(), asOf: asOf(), source };
  try {
    const html = await (await post("/report", parameters, stringify(from ? { ...profile, origin: from } : profile), undefined, mine.signal)).text();
    if (mine === running) {
      tell(faults);
      display(html, profile, fields(faults.filter((fault) => fault.text !== "")).size);
    }
  } catch (problem) {
    if (!(problem instanceof Refused) || mine !== running) {
      throw problem;
    }
    const met = problem.faults.map((fault) => told(fault, find(form(), fault.path)));
    const all = [...faults, ...met.map((fault) => (omitted.has(fault.field) ? withRow(fault) : fault))];
    if (fields(all).size > omitted.size) {
      await checkWithout(all, mine);
    } else {
      tell(all);
      notice(say("STALE"));
    }
  }
}

/** A fault in words, with its field, which is looked for before anything moves. */
function told({ path, value, problem, allowed }, field) {
  const met = value === null ? "" : `${value.slice(0, LONGEST_VALUE)} `;
  const offered = field?.matches(".WORD, .WORDS, .FLAG");
  const advice = offered ? say("CHOOSE_ANSWER") : allowed[language()];
  const text = `${met}${problem[language()]}${language() === "zh" ? "；" : "; "}${advice}`;
  return { path, text, field };
}

/** Some fields cannot be left out, such as an id: then their entry is, without being told twice. */
function withRow(fault) {
  return { ...fault, text: "", field: fault.field.closest(".row") ?? fault.field };
}

function fields(faults) {
  return new Set(faults.map((fault) => fault.field).filter(Boolean));
}

function tell(faults) {
  showFaults(form(), faults.filter((fault) => fault.field && fault.text !== ""));
  const loose = faults.filter((fault) => !fault.field);
  one("#loose").hidden = loose.length === 0;
  one("#loose").textContent = loose.map((fault) => `${fault.path} ${fault.text}`).join(" ");
}

function display(html, profile, faults) {
  const started = !isEmpty(profile) || faults > 0;
  const said = showReport(html);
  one("#start").hidden = started;
  one("#findings").hidden = !started;
  document.body.classList.toggle("started", started);
  notice(faults > 0 ? say("FAULTS", faults) : "");
  one("#announcement").textContent = started ? (faults > 0 ? `${say("FAULTS", faults)} ${said}` : said) : "";
  offer(questions());
  count();
  shown();
}

/** How much of each part is filled in, and what is open to be attested. */
export function count() {
  const paths = questions().map((question) => question.path);
  for (const part of document.querySelectorAll(".part")) {
    const filled = [...part.querySelectorAll(".row:not(.row .row), .attestation:not(.row .attestation), .field:not(.row .field, .attestation .field)")].filter(isFilled).length;
    part.querySelector(".filled").textContent = filled === 0 ? "" : say("FILLED", filled);
    const attested = part.querySelector(".uses.open");
    if (attested) {
      const open = paths.filter((path) => path.startsWith(`attestations.${part.id.slice(5)}-`)).length;
      attested.textContent = open === 0 ? "" : say("OPEN", open);
    }
  }
}

function isFilled(element) {
  return [...element.querySelectorAll("input, select")].some((input) =>
    input.type === "radio" || input.type === "checkbox" ? input.checked && (input.value !== "" || input.type === "checkbox") : input.value.trim() !== "");
}
