/** Where the package of a book is: https://www.w3.org/TR/epub-33/#sec-container-metainf-container.xml */
export const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
`;

/** Little: how a book looks is up to its reader. */
export const bookStyle = `h1, h2, h3, h4, h5, h6 { line-height: 1.3; text-align: start; }
.subtitle { font-size: 1.125em; }
.by { font-size: 0.875em; }
blockquote { margin-left: 1em; margin-right: 1em; }
pre { white-space: pre-wrap; font-size: 0.875em; }
table { border-collapse: collapse; }
th, td { border: 1px solid; padding: 0.25em 0.5em; vertical-align: top; }
html.vertical { -webkit-writing-mode: vertical-rl; -epub-writing-mode: vertical-rl; writing-mode: vertical-rl; }
.vertical blockquote { margin: 1em 0; }
.vertical img { max-width: 100%; max-height: 100%; }
`;
