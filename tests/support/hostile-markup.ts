/** What pages and texts are written like by those who want something of theirs to run, to load or to lead elsewhere in the reader. */
export const payloads: readonly string[] = [
  // Elements that run
  '<script>alert(1)</script>',
  '<ScRiPt src=//evil.example/x.js></sCrIpT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script\n>alert(1)</script\n>',
  '<noscript><p title="</noscript><script>alert(1)</script>"></noscript>',
  '<template><script>alert(1)</script><img src=x onerror=alert(1)></template>',
  // Event handlers
  '<p onclick="alert(1)">x</p>',
  '<b ONMOUSEOVER=alert(1)>x</b>',
  '<details open ontoggle=alert(1)><summary>x</summary></details>',
  '<a href="https://news.example" onfocus=alert(1) autofocus tabindex=0>x</a>',
  '<p/onclick=alert(1)//x>x</p>',
  '<img src=x onerror=alert(1)>',
  '<img src="x` `><script>alert(1)</script>"` `>',
  '<IMG """><SCRIPT>alert(1)</SCRIPT>">',
  '<video poster="https://evil.example/p.png" onloadstart=alert(1)><source src="https://evil.example/v.mp4" onerror=alert(1)></video>',
  '<body onload=alert(1)>',
  '<marquee onstart=alert(1)>x</marquee>',
  // Addresses that run
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href=" \t\njavascript:alert(1)">x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href="java&#10;script:alert(1)">x</a>',
  '<a href="&#106;&#97;vascript&colon;alert(1)">x</a>',
  '<a href="&#x6A&#x61&#x76&#x61script:alert(1)">x</a>',
  '<a href="\u0001javascript:alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">x</a>',
  '<a href="blob:https://news.example/1">x</a>',
  '<a href="view-source:javascript:alert(1)">x</a>',
  '<a href="filesystem:https://news.example/x">x</a>',
  '<a href="chrome-extension://abc/library.html">x</a>',
  '<a href="//evil.example/x">x</a>',
  '<a href="library.html#/settings">x</a>',
  '<a href="https://news.example" ping="https://evil.example/ping">x</a>',
  // Foreign content
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><animate attributeName=href values=javascript:alert(1) /></svg>',
  '<svg><image href="https://evil.example/x.png"/><use href="data:image/svg+xml,x#x"/></svg>',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math href="javascript:alert(1)">x</math>',
  // What loads, frames, styles, submits or moves the page
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="data:text/html,<script>alert(1)</script>"></object>',
  '<embed src="https://evil.example/x.swf">',
  '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">x</button></form>',
  '<input type=image src="https://evil.example/x.png">',
  '<style>@import "https://evil.example/x.css";</style>',
  '<p style="background:url(https://evil.example/x.png)">x</p>',
  '<table background="https://evil.example/x.png"><tr><td background="https://evil.example/y.png">x</td></tr></table>',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<base href="https://evil.example/">',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<link rel="prefetch" href="https://evil.example/x">',
  '<img srcset="https://evil.example/x.png 2x" src="https://evil.example/x.png">',
  '<picture><source srcset="https://evil.example/x.webp"><img src="https://evil.example/x.png"></picture>',
  '<audio src="https://evil.example/x.mp3" autoplay></audio>',
  '<blockquote cite="javascript:alert(1)">x</blockquote>',
  '<!--[if gte IE 4]><script>alert(1)</script><![endif]-->',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<xss is="x" onclick=alert(1)>x</xss>',
  '<p id=querySelectorAll name=replaceWith class=x data-picture data-evil=1>x</p>',
  // In Markdown’s own words
  '[x](javascript:alert(1))',
  '[x](JAVASCRIPT:alert(1) "t")',
  '[x](<javascript:alert(1)>)',
  '[x](java\\script:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](data:text/html,x)',
  '[x][1]\n\n[1]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '<data:text/html,alert>',
  '![x](javascript:alert(1))',
  '![x](https://evil.example/x.png)',
  '![x" onerror="alert(1)](https://evil.example/x.png)',
  '![x](https://evil.example/x.png "t\\" onerror=\\"alert(1)")',
  '![<img src=x onerror=alert(1)>](https://evil.example/x.png)',
  '![](data:image/svg+xml,<svg/onload=alert(1)>)',
  '[![x](https://evil.example/x.png)](javascript:alert(1))',
  '[x](https://news.example/"onmouseover="alert(1))',
  '```"><script>alert(1)</script>\nx\n```',
  '`</code><script>alert(1)</script>`',
  '| <img src=x onerror=alert(1)> |\n|---|\n| <script>alert(1)</script> |',
];

const harmless = new Set(
  'href target rel title lang dir start colspan rowspan align datetime open role tabindex data-picture data-table data-note data-footnote data-language data-embed'.split(
    ' ',
  ),
);
const forbidden =
  'script, style, link, meta, base, iframe, frame, frameset, object, embed, applet, form, input, button, select, textarea, img, picture, source, video, audio, track, svg, math, template, noscript, portal, dialog, slot';

/** Everything below an element that runs, loads or could be styled into doing so. */
export function harmIn(root: Element): string[] {
  const harm: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    const { localName } = element;
    if (element.matches(forbidden) || element.namespaceURI !== 'http://www.w3.org/1999/xhtml')
      harm.push(`<${localName}>`);
    for (const { name, value } of element.attributes) {
      const isHarmless = harmless.has(name) && (name !== 'href' || (localName === 'a' && isWebAddress(value)));
      if (!isHarmless) harm.push(`<${localName} ${name}="${value}">`);
    }
  }
  return harm;
}

function isWebAddress(address: string): boolean {
  return ['https:', 'http:', 'mailto:'].includes(URL.parse(address)?.protocol ?? '');
}
