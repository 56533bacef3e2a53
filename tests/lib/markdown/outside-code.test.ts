import { expect, test } from 'vitest';
import { outsideCode, rewriteParts } from '../../../lib/markdown/outside-code';

const shout = (markdown: string) => outsideCode(markdown, (text) => text.toUpperCase());

test.each([
  ['plain text', 'a b\n', 'A B\n'],
  ['a code span', 'a `b` c\n', 'A `b` C\n'],
  ['a code span with backticks in it', 'a `` b ` b `` c\n', 'A `` b ` b `` C\n'],
  ['a code span over two lines', 'a `b\nb` c\n', 'A `b\nb` C\n'],
  ['a backtick alone', 'a ` b\n\nc ` d\n', 'A ` B\n\nC ` D\n'],
  ['an escaped backtick', 'a \\` b `c` d\n', 'A \\` B `c` D\n'],
  ['a backslash at the end of a code span', 'a `b\\` c `d` e\n', 'A `b\\` C `d` E\n'],
  ['a block of code', 'a\n\n```js\nb `\n```\n\nc\n', 'A\n\n```js\nb `\n```\n\nC\n'],
  ['a block of code that holds a fence', 'a\n\n~~~~\n```\nb\n~~~\n~~~~\nc\n', 'A\n\n~~~~\n```\nb\n~~~\n~~~~\nC\n'],
  [
    'code in a list and in a quotation',
    '- a\n\n  ```\n  b\n  ```\n\n> ```\n> b\n> ```\n> c\n',
    '- A\n\n  ```\n  b\n  ```\n\n> ```\n> b\n> ```\n> C\n',
  ],
  ['code that is indented', 'a\n\n    b\n\nc\n', 'A\n\n    b\n\nC\n'],
  ['a list item that is indented', '1. a\n\n   b\n\n    c\n', '1. A\n\n   B\n\n    C\n'],
  ['a table', '| a | `b` |\n|---|---|\n| c | d |\n', '| A | `b` |\n|---|---|\n| C | D |\n'],
  ['a block of code that never ends', 'a\n\n```\nb\n', 'A\n\n```\nb\n'],
  ['line ends of other systems', 'a `b`\r\n\r\n```\r\nb\r\n```\r\nc', 'A `b`\r\n\r\n```\r\nb\r\n```\r\nC'],
  ['nothing', '', ''],
])('leaves code alone: %s', (_, markdown, expected) => {
  expect(shout(markdown)).toBe(expected);
});

test('gives code spans with their backticks and blocks with their fences', () => {
  const spans: string[] = [];
  const blocks: string[] = [];
  const note = (list: string[]) => (source: string) => {
    list.push(source);
    return source;
  };

  rewriteParts('a ``b`` c\n\n- ```\n  d\n  ```\n', { codeSpan: note(spans), codeBlock: note(blocks) });

  expect(spans).toEqual(['``b``']);
  expect(blocks).toEqual(['- ```\n  d\n  ```\n']);
});
