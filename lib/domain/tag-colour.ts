/** The colours that a tag can have. */
export const tagColours = ['yellow', 'green', 'blue', 'rose', 'violet', 'grey'] as const;

export type TagColour = (typeof tagColours)[number];
