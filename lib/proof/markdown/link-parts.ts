/**
 * Where a link's address ends that begins at `at`; `null` when none does.
 * https://spec.commonmark.org/0.31.2/#link-destination
 */
export function destinationIn(text: string, at: number): number | null {
  if (text[at] === '<') {
    const closed = /<(?:[^<>\\\n]|\\[^\n])*>/y;
    closed.lastIndex = at;
    return closed.test(text) ? closed.lastIndex : null;
  }
  let depth = 0;
  let end = at;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code <= 32 || code === 127) break;
    if (code === 92 && /[!-/:-@[-`{-~]/.test(text[end + 1] ?? '')) end++;
    else if (code === 40 && ++depth > 32) return null;
    else if (code === 41 && --depth < 0) break;
  }
  return depth > 0 ? null : end;
}

/** The same of a title in quotation marks or parentheses. */
export function titleIn(text: string, at: number): number | null {
  const title = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)/sy;
  title.lastIndex = at;
  return title.test(text) ? title.lastIndex : null;
}

/** Where `(address "title")` ends that begins at `at`; `null` when what stands there is something else. */
export function endOfLink(text: string, at: number): number | null {
  if (text[at] !== '(') return null;
  const start = skipSpace(text, at + 1);
  const destination = destinationIn(text, start);
  if (destination === null) return null;
  const next = skipSpace(text, destination);
  const title = next > destination ? titleIn(text, next) : null;
  const end = title === null ? next : skipSpace(text, title);
  return text[end] === ')' ? end + 1 : null;
}

function skipSpace(text: string, at: number): number {
  let end = at;
  while (/[ \t\n]/.test(text[end] ?? '')) end++;
  return end;
}
