/** Talks to the server; nothing is sent anywhere else. */

import { parse } from "./json.js";

const TYPES = {
  json: "application/json",
  yaml: "application/yaml",
  yml: "application/yaml",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A profile with faults; what is valid in it, where anything is. */
export class Refused extends Error {
  constructor(problem) {
    super(problem.detail);
    this.faults = problem.errors ?? [];
    this.profile = problem.profile;
  }
}

/** An answer that says why there is none, in the words of the server. */
export class Failed extends Error {}

/** Too much to do at the moment. */
export class Busy extends Error {
  constructor(answer) {
    super();
    this.seconds = Number(answer.headers.get("Retry-After")) || 2;
  }
}

export function typeOf(name) {
  return TYPES[name.slice(name.lastIndexOf(".") + 1).toLowerCase()];
}

/** Whoever asks is not known, or no longer. */
export class SignedOut extends Error {}

/** A page of the server; throws as post does. */
export async function get(path) {
  return answered(await fetch(path, { cache: "no-store" }));
}

/** The page is of one edition of the handbook, and so is all that it asks for. */
function query(parameters) {
  return new URLSearchParams({ edition: document.documentElement.dataset.edition, ...parameters });
}

/** Sends a body and returns the answer; throws Refused with what is wrong in it, Failed, Busy, SignedOut, or TypeError where nobody answers. */
export async function post(path, parameters, body, type = TYPES.json, signal = undefined) {
  const answer = await fetch(`${path}?${query(parameters)}`, {
    method: "POST",
    headers: { "Content-Type": type },
    body,
    signal,
    cache: "no-store",
  });
  return answered(answer);
}

/** Sends a form with files; throws as post does. */
export async function postForm(path, parameters, body) {
  const answer = await fetch(`${path}?${query(parameters)}`, { method: "POST", body, cache: "no-store" });
  return answered(answer);
}

async function answered(answer) {
  if (answer.ok) {
    return answer;
  }
  if (answer.status === 503) {
    throw new Busy(answer);
  }
  if (answer.status === 401) {
    throw new SignedOut();
  }
  if (!answer.headers.get("Content-Type")?.startsWith("application/problem+json")) {
    throw new TypeError(answer.statusText);
  }
  const problem = parse(await answer.text());
  throw answer.status === 422 ? new Refused(problem) : new Failed(problem.detail);
}
