/** Several firms open at once: one of them in the form, all of them in a list with their overview. */

import { parse } from "./json.js";
import { post } from "./server.js";
import { language, say } from "./words.js";

const all = [];
let active = 0;

const pane = () => document.querySelector("#clients");

/** How many are open beside each other; one alone is no list. */
export function count() {
  return all.length;
}

/** The one in the form. */
export function current() {
  return all[active];
}

/** Opens one more, and the one in the form with it where nobody was in the list yet. */
export function add(client, inForm) {
  if (all.length === 0 && inForm) {
    all.push(inForm);
  }
  all.push(client);
  active = all.length - 1;
}

/** Keeps what the form says of the one in it. */
export function keep(client) {
  if (all.length > 0) {
    all[active] = { ...all[active], ...client };
  }
}

export function choose(index) {
  active = index;
  return all[active];
}

/** Takes one off the list; returns the one to be shown, or null where it was not in the form. */
export function remove(index) {
  all.splice(index, 1);
  const wasShown = index === active;
  active = index < active || active >= all.length ? Math.max(0, active - 1) : active;
  return wasShown ? all[active] ?? {} : null;
}

export function name(index) {
  return nameOf(all[index]);
}

function nameOf(client) {
  return client.profile.name ?? (client.source === "-" ? say("UNNAMED") : client.source);
}

/** Verdicts of the report that is shown, as words and counts, in their order. */
function heads() {
  return [...document.querySelectorAll("#findings .counts button:not([data-verdict=''])")]
    .map((button) => [button.dataset.verdict, button.querySelector("span").textContent]);
}

/** Shows the list, each with how many programmes have each verdict. */
export async function show(asOf, stringify) {
  pane().hidden = all.length < 2;
  if (pane().hidden) {
    return;
  }
  await Promise.all(all.map(async (client) => {
    if (client.counted !== asOf) {
      client.counts = await counts(client, asOf, stringify);
      client.counted = asOf;
    }
  }));
  const verdicts = heads();
  const head = document.createElement("tr");
  head.append(cell("th", say("CLIENT"), "col"), ...verdicts.map(([, word]) => cell("th", word, "col")), cell("td", ""));
  pane().querySelector("thead").replaceChildren(head);
  pane().querySelector("tbody").replaceChildren(...all.map((client, index) => row(client, index, verdicts)));
}

async function counts(client, asOf, stringify) {
  try {
    const answer = await post("/api/check", { format: "json", lang: language(), asOf, source: client.source }, stringify(client.profile));
    const found = {};
    for (const { verdict } of parse(await answer.text()).programmes) {
      found[verdict] = (found[verdict] ?? 0) + 1;
    }
    return found;
  } catch {
    return null;
  }
}

function row(client, index, verdicts) {
  const line = document.createElement("tr");
  const head = cell("th", "", "row");
  const open = button(nameOf(client), "client", index);
  if (index === active) {
    open.setAttribute("aria-current", "true");
  }
  head.append(open);
  const close = cell("td", "");
  const away = button(say("CLOSE_CLIENT"), "close", index);
  away.setAttribute("aria-label", `${say("CLOSE_CLIENT")} ${nameOf(client)}`);
  close.append(away);
  line.append(head, ...verdicts.map(([verdict]) => cell("td", client.counts ? String(client.counts[verdict] ?? 0) : "–")), close);
  return line;
}

function cell(kind, text, scope) {
  const made = document.createElement(kind);
  made.textContent = text;
  if (scope) {
    made.scope = scope;
  }
  return made;
}

function button(text, what, index) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "quiet";
  made.dataset[what] = index;
  made.textContent = text;
  return made;
}
