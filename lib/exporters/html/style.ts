/** How an article looks outside of the extension: quiet, in the reader's own letters, light or dark as the machine is. */
export const pageStyle = `:root { color-scheme: light dark; }
body { max-inline-size: 38rem; margin: 2rem auto; padding-inline: 1rem; font: 1.125rem/1.6 Georgia, "Times New Roman", serif; overflow-wrap: break-word; }
:lang(zh), :lang(ja), :lang(ko) { line-height: 1.75; text-align: justify; }
h1, h2, h3, h4, h5, h6 { line-height: 1.3; text-wrap: balance; }
article + article { margin-block-start: 4rem; border-block-start: 1px solid; padding-block-start: 2rem; }
.subtitle { font-size: 1.25rem; }
.by, nav { font-size: 0.875rem; }
img { max-inline-size: 100%; block-size: auto; }
blockquote { margin-inline: 0; border-inline-start: 3px solid; padding-inline-start: 1rem; }
pre { overflow: auto; padding: 0.75rem; border: 1px solid; white-space: pre-wrap; }
code { font-size: 0.875em; }
table { display: block; overflow: auto; border-collapse: collapse; }
th, td { border: 1px solid; padding: 0.25rem 0.5rem; vertical-align: top; }
`;
