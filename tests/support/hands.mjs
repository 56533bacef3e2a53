/**
 * What a person does and sees in a page: things are found by their role and name, as a screen reader says them.
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('puppeteer-core').SerializedAXNode} Node
 */

/** In milliseconds: longer than anything takes on a machine that does other work as well. What fails waits for it, nothing else. */
const patience = 30_000;

/**
 * The one thing of this role and name, as soon as it is there.
 * @param {Page} page
 * @param {string} role
 * @param {string | RegExp} name the whole of it, or a pattern
 * @param {number} [timeout]
 */
export async function find(page, role, name, timeout = patience) {
  const node = await until(
    async () =>
      nodesOf(await page.accessibility.snapshot({ interestingOnly: false })).find((each) =>
        isNamed(each, role, name),
      ) ?? null,
    async () => `no ${role} “${name}” in:\n${await outline(page)}`,
    timeout,
  );
  const element = await node.elementHandle();
  if (!element) throw new Error(`The ${role} “${name}” went away`);
  return /** @type {import('puppeteer-core').ElementHandle<HTMLElement>} */ (element);
}

/** @param {Page} page @param {string} role @param {string | RegExp} name @param {number} [timeout] */
export async function press(page, role, name, timeout) {
  const element = await find(page, role, name, timeout);
  await element.click();
}

/** @param {Page} page @param {string} role @param {string | RegExp} name @param {string} text */
export async function write(page, role, name, text) {
  const element = await find(page, role, name);
  await element.type(text);
}

/** Whether there is something of this role and name now. @param {Page} page @param {string} role @param {string | RegExp} name */
export async function has(page, role, name) {
  return nodesOf(await page.accessibility.snapshot({ interestingOnly: false })).some((node) =>
    isNamed(node, role, name),
  );
}

/** Waits until nothing of this role and name is there. @param {Page} page @param {string} role @param {string | RegExp} name */
export async function gone(page, role, name) {
  await until(
    async () => !(await has(page, role, name)),
    async () => `there still is a ${role} “${name}” in:\n${await outline(page)}`,
  );
}

/** The names of everything of this role, in the order of the page. @param {Page} page @param {string} role */
export async function namesOf(page, role) {
  return nodesOf(await page.accessibility.snapshot({ interestingOnly: false }))
    .filter((node) => node.role === role)
    .map(({ name }) => name ?? '');
}

/**
 * Waits until the page says it, in any of its words.
 * @param {Page} page
 * @param {string | RegExp} words
 * @param {number} [timeout]
 */
export async function reads(page, words, timeout = patience) {
  return until(
    async () => {
      const text = await textOf(page);
      return (typeof words === 'string' ? text.includes(words) : words.test(text)) ? text : null;
    },
    async () => `“${words}” is not in:\n${await textOf(page)}`,
    timeout,
  );
}

/** What can be read in a page now; nothing while it is on its way to another. @param {Page} page */
export async function textOf(page) {
  try {
    // biome-ignore lint/performance/useDomNodeTextContent: `textContent` has what is hidden, too
    return await page.evaluate(() => document.body?.innerText ?? '');
  } catch (error) {
    if (error instanceof Error && /context was destroyed|detached frame/i.test(error.message)) return '';
    throw error;
  }
}

/**
 * Asks until there is an answer.
 * @template Value
 * @param {() => Promise<Value | null | undefined | false>} ask
 * @param {() => Promise<string>} explain what is said when there never is one
 * @param {number} [timeout]
 * @returns {Promise<Value>}
 */
export async function until(ask, explain, timeout = patience) {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await ask();
    if (value) return value;
    if (Date.now() > end) throw new Error(`After ${timeout / 1000} s: ${await explain()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A page as a screen reader goes through it: what a failing test shows. @param {Page} page */
export async function outline(page) {
  const root = await page.accessibility.snapshot({ interestingOnly: false });
  return nodesOf(root)
    .filter(({ role, name }) => name && !/^(StaticText|InlineTextBox|generic|none|LineBreak)$/.test(role))
    .map(({ role, name }) => `  ${role} “${name ?? ''}”`)
    .join('\n');
}

/** @param {Node | null} node @returns {Node[]} */
function nodesOf(node) {
  return node ? [node, ...(node.children ?? []).flatMap(nodesOf)] : [];
}

/** @param {Node} node @param {string} role @param {string | RegExp} name */
function isNamed(node, role, name) {
  if (node.role !== role) return false;
  return typeof name === 'string' ? node.name === name : name.test(node.name ?? '');
}
