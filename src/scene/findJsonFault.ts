/** Where a text stops being JSON. */
export interface JsonFault {
  line: number; // from 1
  column: number; // from 1
  reason: string;
}

const tokenPattern =
  /[{}[\],:]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;

/** Finds the first fault of a text that is no JSON. */
export function findJsonFault(text: string): JsonFault {
  const open: string[] = []; // closing brackets awaited
  let wanted = 'a value';
  for (let position = skipSpace(text, 0); position < text.length; position = skipSpace(text, tokenPattern.lastIndex)) {
    tokenPattern.lastIndex = position;
    const token = tokenPattern.exec(text)?.[0];
    if (token === undefined || !fits(token, wanted, open.at(-1))) {
      return faultAt(text, position, `expected ${wanted}, found ${describe(text, position, token)}`);
    }
    if (token === '{' || token === '[') open.push(token === '{' ? '}' : ']');
    if (token === '}' || token === ']') open.pop();
    wanted = wantedAfter(token, wanted, open.at(-1));
  }
  return faultAt(text, text.trimEnd().length, `expected ${wanted}, but the file ends`);
}

function fits(token: string, wanted: string, closing: string | undefined): boolean {
  if (wanted.includes('name') && token.startsWith('"')) return true;
  if (wanted.includes('value') && !/^[}\],:]$/u.test(token)) return true;
  return wanted.includes(`"${token}"`) && (!/^[}\]]$/u.test(token) || token === closing);
}

function wantedAfter(token: string, before: string, closing: string | undefined): string {
  if (token === '{') return 'a name in quotes or "}"';
  if (token === '[') return 'a value or "]"';
  if (token === ',') return closing === '}' ? 'a name in quotes' : 'a value';
  if (token === ':') return 'a value';
  if (before.includes('name') && token.startsWith('"')) return '":"';
  return closing === undefined ? 'the end of the file' : `"," or "${closing}"`;
}

function skipSpace(text: string, start: number): number {
  let position = start;
  while (position < text.length && ' \t\r\n'.includes(text[position])) position += 1;
  return position;
}

function describe(text: string, position: number, token: string | undefined): string {
  if (token !== undefined) return token;
  if (text[position] === '"') return 'a text without end';
  return /^[\p{L}\d_.-]+|./u.exec(text.slice(position))?.[0] ?? '';
}

function faultAt(text: string, position: number, reason: string): JsonFault {
  const lines = text.slice(0, position).split('\n');
  return { line: lines.length, column: lines[lines.length - 1].length + 1, reason };
}
