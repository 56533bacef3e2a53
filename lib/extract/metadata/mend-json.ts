const opening = /^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|(?:\/\/\s*)?<!\[CDATA\[)/;
const closing = /(?:\/\/[ \t]*)?(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>);?$/;
const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '', '\t': '\\t' };
const closers: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** What a JSON text says, after the faults that are plain to mend are mended; `undefined` when it still can't be read. */
export function readJson(text: string): unknown {
  const json = text.trim().replace(opening, '').replace(closing, '').trim();
  const isEscaped = /^[[{\s]*&quot;/.test(json);
  for (const attempt of [() => json, () => mend(isEscaped ? unescapeMarkup(json) : json)]) {
    try {
      return JSON.parse(attempt());
    } catch {
      // The next attempt, or nothing.
    }
  }
  return undefined;
}

/** A string, a bracket, a comma or colon, a comment, or a number or word. White space is between them. */
const tokenStart = /"|[{}[\],:]|\/\*|\/\/|[^\s"{}[\],:/]+|\//y;

/**
 * Mends control characters, unknown escapes and bare quotes within strings; commas too many or too few between values;
 * comments; brackets that are never closed or never opened; several values without a list around them.
 */
function mend(json: string): string {
  const open: string[] = [];
  const mended: string[] = [];
  let values = 0;
  for (let at = 0; at < json.length; ) {
    tokenStart.lastIndex = at;
    const token = tokenStart.exec(json)?.[0];
    if (token === undefined) {
      at++;
      continue;
    }
    const end = endOf(token, json, at);
    const last = mended.at(-1) ?? ',';
    if (token === '{' || token === '[') {
      if (/[}\]"]$/.test(last)) mended.push(',');
      if (open.length === 0) values++;
      open.push(token);
      mended.push(token);
    } else if (token === '}' || token === ']') {
      while (mended.at(-1) === ',') mended.pop();
      if (closers[open.at(-1) ?? ''] === token) mended.push(closers[open.pop() ?? ''] ?? '');
    } else if (token === ',') {
      if (!/^[,[{]$/.test(last)) mended.push(token);
    } else if (token === '"') mended.push(`"${mendString(json.slice(at + 1, end - 1))}"`);
    else if (!token.startsWith('/')) mended.push(token.replace(/;$/, ''));
    at = end;
  }
  while (/^[,;]?$/.test(mended.at(-1) ?? 'x')) mended.pop();
  const text = [...mended, ...open.reverse().map((bracket) => closers[bracket])].join('');
  return values > 1 ? `[${text}]` : text;
}

/** Where a token that starts with these signs ends. */
function endOf(token: string, json: string, at: number): number {
  if (token === '"') return endOfString(json, at) + 1;
  if (token !== '/*' && token !== '//') return at + token.length;
  const end = json.indexOf(token === '/*' ? '*/' : '\n', at + 2);
  return end < 0 ? json.length : end + (token === '/*' ? 2 : 1);
}

/** A quote ends a string where what follows could follow a string; elsewhere it is one of the text's. */
function endOfString(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at++) {
    if (json[at] === '\\') at++;
    else if (
      json[at] === '"' &&
      /^\s*(?:$|[:}\]]|,\s*(?:$|["[{}\]\d-]|true\b|false\b|null\b|\/[/*])|\/[/*])/.test(json.slice(at + 1, at + 200))
    )
      return at;
  }
  return json.length;
}

function mendString(text: string): string {
  return text
    .replace(/\\(?!["\\/bfnrt]|u[\da-fA-F]{4})/g, '')
    .replace(/(\\.)|"/gs, (_, escaped) => escaped ?? '\\"')
    .replace(/[\0-\x1f]/g, (control) => escapes[control] ?? ' ');
}

function unescapeMarkup(json: string): string {
  return json
    .replace(/&quot;/g, '"')
    .replace(/&#0?39;|&apos;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
