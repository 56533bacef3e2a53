/** What the reader chose of how exports are written, beside the format. */
export interface ExportChoices {
  /** Books: texts of scripts that know it from top to bottom. */
  readonly isVertical: boolean;
  /** One web page: images that are kept are in it. */
  readonly hasImages: boolean;
  /** Images that not every program shows become such that do. */
  readonly hasCommonImages: boolean;
}

export const defaultExportChoices: ExportChoices = { isVertical: false, hasImages: false, hasCommonImages: false };

/** Choices as they were stored; what is missing or of no use is the default. */
export function toExportChoices(stored: unknown): ExportChoices {
  const choices = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  return {
    isVertical: choices.isVertical === true,
    hasImages: choices.hasImages === true,
    hasCommonImages: choices.hasCommonImages === true,
  };
}
