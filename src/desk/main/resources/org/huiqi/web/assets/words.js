/** The page's own words, which the server writes into the page in its language. */

import { Busy, SignedOut } from "./server.js";

export function say(name, ...values) {
  const text = document.querySelector(`#words [data-word="${name}"]`).textContent;
  return values.reduce((said, value, i) => said.replace(`{${i}}`, () => value), text);
}

/** "zh" or "en". */
export function language() {
  return document.documentElement.lang.slice(0, 2);
}

/** Why there is no answer, in a sentence. */
export function reason(problem) {
  if (problem instanceof Busy) {
    return say("BUSY");
  }
  if (problem instanceof SignedOut) {
    return say("SIGNED_OUT");
  }
  return problem instanceof TypeError ? say("UNREACHABLE") : problem.message;
}

export function list(texts) {
  return texts.join(language() === "zh" ? "、" : ", ");
}
