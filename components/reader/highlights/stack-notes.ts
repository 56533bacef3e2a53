/** A note in the margin: where its passage begins, and how high it is, in pixels. */
export interface MarginNote {
  readonly top: number;
  readonly height: number;
}

/**
 * Where notes stand, in the order of their passages: each beside its own, or below the note before it.
 * @param gap pixels between two of them
 */
export function stackNotes(notes: readonly MarginNote[], gap: number): number[] {
  let free = Number.NEGATIVE_INFINITY;
  return notes.map(({ top, height }) => {
    const place = Math.max(top, free);
    free = place + height + gap;
    return place;
  });
}
