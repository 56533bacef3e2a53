import { parse, stringify } from 'yaml';
import { escapeOddSigns, type FrontMatterSyntax } from './value';

/** YAML 1.2 that parsers of YAML 1.1 read the same: every text and date in quotation marks. */
export const yaml: FrontMatterSyntax = {
  fence: '---',

  write(fields) {
    const written = stringify(yaml.asRead(fields), {
      defaultStringType: 'QUOTE_DOUBLE',
      defaultKeyType: 'PLAIN',
      lineWidth: 0,
      indentSeq: true,
      doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    });
    return escapeOddSigns(written); // Our keys are ASCII.
  },

  read: (source) => parse(source, { maxAliasCount: 0 }),

  asRead: (fields) => JSON.parse(JSON.stringify(fields)),
};
