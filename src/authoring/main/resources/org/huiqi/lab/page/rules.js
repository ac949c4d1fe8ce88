/** The officer's page: cases after it is shown, mutants and other numbers when they are asked for. Nothing is kept after it is closed. */

const one = (selector) => document.querySelector(selector);
const english = document.documentElement.dataset.language === "en";
const say = (zh, en) => (english ? en : zh);
const judged = one("#judged");

/** Asks for a part of the page; throws with why there is none. */
async function part(path, parameters = {}, request = {}) {
  const { edition, language } = document.documentElement.dataset;
  const query = new URLSearchParams({ edition, lang: language, ...parameters });
  let answer;
  try {
    answer = await fetch(`/rules/${judged.dataset.file}/${path}?${query}`, { method: "POST", cache: "no-store", ...request });
  } catch {
    throw new Error(say("连不上服务程序，请确认它仍在运行。", "The program does not answer. Is it still running?"));
  }
  const text = await answer.text();
  if (answer.ok) {
    const template = document.createElement("template");
    template.innerHTML = text;
    return template.content;
  }
  let problem;
  try {
    problem = JSON.parse(text).detail;
  } catch {
    problem = answer.statusText;
  }
  throw new Error(problem);
}

function fault(text) {
  const line = document.createElement("p");
  line.className = "fault";
  line.textContent = text;
  return line;
}

async function cases() {
  const state = one("#cases-state");
  try {
    const found = await part("cases");
    for (const piece of found.querySelectorAll("[data-for]")) {
      const place =
        piece.dataset.for === "state" ? state : one(`[data-part="cases"][data-of="${CSS.escape(piece.dataset.for)}"]`);
      place?.replaceChildren(...piece.childNodes);
    }
  } catch (problem) {
    state.replaceChildren(fault(problem.message));
    document.querySelectorAll('[data-part="cases"]').forEach((place) => { place.textContent = "–"; });
  }
}

/** The mutants of one condition; how many survive, or nothing where that could not be found out. */
async function mutate(place) {
  const again = place.querySelector("button");
  place.setAttribute("aria-busy", "true");
  try {
    const found = await part("mutants", { condition: place.dataset.of });
    const survivors = Number(found.querySelector("[data-survivors]")?.dataset.survivors ?? NaN);
    place.replaceChildren(found);
    return Number.isNaN(survivors) ? undefined : survivors;
  } catch (problem) {
    place.replaceChildren(fault(problem.message), ...(again ? [again] : []));
    return undefined;
  } finally {
    place.removeAttribute("aria-busy");
  }
}

async function mutateAll(button) {
  const state = one("#mutants-state");
  const places = [...document.querySelectorAll('[data-part="mutants"]')];
  button.disabled = true;
  let survivors = 0;
  let done = 0;
  for (const place of places) {
    state.textContent = `${done}/${places.length}`;
    const found = await mutate(place);
    if (found === undefined) {
      state.textContent = say(`停在 ${place.dataset.of}`, `stopped at ${place.dataset.of}`);
      button.disabled = false;
      return;
    }
    survivors += found;
    done++;
  }
  state.textContent = say(`${done} 个条件，漏过 ${survivors} 个变异`, `conditions: ${done}, surviving mutants: ${survivors}`);
  button.disabled = false;
}

/** The firms that were chosen: a file, or nothing for the samples of the server. */
function chosenFirms() {
  const samples = one('#firms [name="from"][value="samples"]');
  if (samples?.checked) {
    return undefined;
  }
  const file = one("#upload").files[0];
  if (!file) {
    throw new Error(say("请先选择企业文件（每行一份 JSON 档案）。", "Choose a file of firms first (a JSON profile a line)."));
  }
  return file;
}

async function tryNumber(form) {
  const outcome = form.querySelector(".outcome");
  outcome.textContent = say("正在比较……", "Comparing …");
  try {
    const file = chosenFirms();
    const parameters = { number: form.dataset.number, to: form.elements.to.value, asOf: one("#day").value };
    outcome.replaceChildren(
      file
        ? await part("trial", { ...parameters, source: file.name }, { headers: { "Content-Type": "application/x-ndjson" }, body: file })
        : await part("trial", parameters),
    );
  } catch (problem) {
    outcome.replaceChildren(fault(problem.message));
  }
}

document.addEventListener("submit", (event) => {
  if (event.target.id === "firms") {
    event.preventDefault();
  } else if (event.target.matches(".try") && !event.submitter?.matches(".download")) {
    event.preventDefault();
    tryNumber(event.target);
  }
});

document.addEventListener("click", (event) => {
  if (event.target.matches(".mutate")) {
    mutate(event.target.closest("dd"));
  } else if (event.target.id === "all-mutants") {
    mutateAll(event.target);
  }
});

one("#upload")?.addEventListener("change", () => {
  const file = one('#firms [name="from"][value="file"]');
  if (file) {
    file.checked = true;
  }
});

if (judged?.dataset.cases === "true") {
  cases();
}
