import type { Construct } from '../construct';
import { Labels } from './labels';
import { takeNote } from './notes';
import { type Reference, referencesIn, replaceReference } from './references';
import { convertSidenotes } from './sidenotes';

/**
 * Footnotes, in the form of GitHub (https://github.github.com/gfm/ has none, its renderer has):
 * `<sup data-footnote-ref="1"><a href="#fn1">1</a></sup>` in the text, and an item `<li data-footnote="1">` of a list with
 * the note, without number and link back. Notes in the margin become one below their paragraph.
 *
 * The mark stays a link and the note an item: who leaves out one of the two loses nothing of the other.
 */
export const footnotes: Construct = {
  name: 'footnotes',
  standardise(page) {
    const labels = new Labels();
    convertFootnotes(referencesIn(page), labels);
    convertSidenotes(page, labels);
  },
};

function convertFootnotes(references: readonly Reference[], labels: Labels): void {
  const notes = new Map<Element, { readonly label: string; readonly marker: string }>();
  for (const { note, marker, fragment } of references)
    if (!notes.has(note)) notes.set(note, { label: labels.make(marker, fragment), marker });
  const names = new Set(references.flatMap((reference) => reference.names));
  for (const [note, { label, marker }] of notes) takeNote(note, label, marker, names);
  for (const reference of references) replaceReference(reference, notes.get(reference.note)?.label ?? '');
}
