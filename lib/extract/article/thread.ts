/** What hosts of forums begin with, what stands in the paths of their pages, and what their programs call a page. */
const host = /(^|\.)(forums?|bbs|communit(y|ies)|discuss(ions?)?|boards?|talk)\./;
const path =
  /\/(forums?|threads?|topic|discussions?|boards?|bbs|community|questions?|t)(\/|$)|(show|view)-?(thread|topic)|\/(topic|thread)[-_.]/;
const names = /forum|thread|phpbb|vbulletin|vanilla|discourse|xenforo|ipsapp|viewtopic/;
const kinds = '[itemtype*="DiscussionForumPosting"], [itemtype*="QAPage"]';

/** Whether a page looks like a thread of a forum. There what is called a comment is what the page is about. */
export function isThread(body: Element): boolean {
  const url = URL.parse(body.baseURI);
  return (
    (url !== null && (host.test(url.hostname) || path.test(url.pathname.toLowerCase()))) ||
    names.test(`${body.getAttribute('class') ?? ''} ${body.getAttribute('id') ?? ''}`.toLowerCase()) ||
    body.querySelector(kinds) !== null
  );
}
