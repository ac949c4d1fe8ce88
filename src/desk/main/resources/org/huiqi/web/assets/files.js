/** Files in and out. A file that is saved is made by the server from what the form says, and goes to the browser's downloads. */

import { parse } from "./json.js";
import { post, Refused, typeOf } from "./server.js";
import { language, reason, say } from "./words.js";

const notice = () => document.querySelector("#file-notice");

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

export function clearNotice() {
  notice().replaceChildren();
}

function tell(kind, text, faults = []) {
  const box = document.createElement("div");
  box.className = `notice ${kind}`;
  box.append(element("p", text));
  if (faults.length > 0) {
    const list = document.createElement("ul");
    list.append(...faults.map((fault) => element("li", fault.message[language()])));
    box.append(list);
  }
  notice().replaceChildren(box);
  box.scrollIntoView({ block: "nearest" });
}

/** The profile of a file, in the canonical form, and the faults that are left out of it; null where there is none, which is told. */
export async function open(file, asOf) {
  const type = typeOf(file.name);
  if (!type) {
    tellUnreadable(file.name);
    return null;
  }
  try {
    const answer = await post("/api/profile", { format: "json", lang: language(), asOf, source: file.name.slice(-100) }, file, type);
    return { profile: parse(await answer.text()), faults: [] };
  } catch (problem) {
    if (problem instanceof Refused && problem.profile) {
      return problem;
    }
    if (problem instanceof Refused) {
      tell("alarm", say("REFUSED", file.name), problem.faults);
    } else {
      tell("alarm", reason(problem));
    }
    return null;
  }
}

export function tellUnreadable(name) {
  tell("alarm", say("UNREADABLE", name));
}

export function tellLoaded(file, faults) {
  if (faults.length === 0) {
    tell("fine", say("LOADED", file.name));
  } else {
    tell("alarm", say("LOADED_IN_PART", file.name, faults.length), faults);
  }
}

/** Hands a file to the browser, JSON for people to read; false where the server refused, which is told. */
export async function save(path, parameters, body, name) {
  try {
    const answer = await post(path, { ...parameters, lang: language(), pretty: "" }, body);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await answer.blob());
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    return true;
  } catch (problem) {
    tell("alarm", problem instanceof Refused ? say("NOT_SAVED") : reason(problem), problem.faults);
    return false;
  }
}
