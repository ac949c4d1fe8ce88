/** JSON in which numbers keep every digit that was written. */

export class Exact {
  constructor(text) {
    this.text = text;
  }
}

export function parse(text) {
  return JSON.parse(text, (key, value, context) =>
    typeof value === "number" ? new Exact(context?.source ?? String(value)) : value);
}

export function stringify(value) {
  if (value instanceof Exact) {
    return value.text;
  }
  if (Array.isArray(value)) {
    return `[${value.map(stringify).join(",")}]`;
  }
  if (value !== null && typeof value === "object") {
    const members = Object.entries(value).map(([name, member]) =>
      `${JSON.stringify(name)}:${stringify(member)}`);
    return `{${members.join(",")}}`;
  }
  return JSON.stringify(value);
}
