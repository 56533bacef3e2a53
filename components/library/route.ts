import type { ArticleId } from '../../lib/domain/article';
import { everything, isEverything, type ListFilter, type Shelf, shelfStates } from '../../lib/domain/list-filter';
import { toTag } from '../../lib/domain/tag';
import type { PresetId } from '../../lib/exporters/preset/own-preset';
import { showsTrash } from '../../lib/search/filter-query';

/** What an export takes, or what texts are got for. */
export type ExportScope = 'all' | 'filter' | 'selection';

/** A place in the library. Its hash is its address, so that Back works and a place can be bookmarked. */
export type Route =
  | { readonly screen: 'list'; readonly filter: ListFilter }
  /** `filter`: the list that it was opened from, and stands beside it. */
  | { readonly screen: 'read'; readonly id: ArticleId; readonly filter: ListFilter; readonly isAtProof?: true }
  | { readonly screen: 'export'; readonly scope: ExportScope; readonly filter: ListFilter }
  | { readonly screen: 'texts'; readonly scope: ExportScope; readonly filter: ListFilter }
  | { readonly screen: 'tags' }
  | { readonly screen: 'tabs' }
  | { readonly screen: 'highlights'; readonly query: string }
  | { readonly screen: 'import' }
  | { readonly screen: 'settings' }
  | { readonly screen: 'preset'; readonly id: PresetId }
  | { readonly screen: 'help' };

/** The address of a list: `#/`, `#/is/unread`, `#/tag/rain`, `#/trash`, `#/search?q=rain`. */
export function listHash({ shelf, query }: ListFilter): string {
  const search = query.trim() === '' ? '' : `?${new URLSearchParams({ q: query })}`;
  if (shelf.kind === 'tag') return `#/tag/${encodeURIComponent(shelf.tag)}${search}`;
  if (shelf.kind === 'state') return `#/is/${shelf.state}${search}`;
  if (shelf.kind === 'trash') return `#/trash${search}`;
  return search ? `#/search${search}` : '#/';
}

/** The address of an article, beside the list that it is read from. */
export function readHash(id: ArticleId, filter: ListFilter = everything): string {
  return `#/read/${id}${parametersOf(filter)}`;
}

/** The address of an article, where it is told how it differs from its page. */
export function proofHash(id: ArticleId): string {
  return `#/read/${id}/proof`;
}

/** The address of the highlights of all articles. */
export function highlightsHash(query = ''): string {
  return `#/highlights${query.trim() === '' ? '' : `?${new URLSearchParams({ q: query })}`}`;
}

/** The address of an export. */
export function exportHash(scope: ExportScope, filter: ListFilter = everything): string {
  return `#/export${scopeParameters(scope, filter)}`;
}

/** The address of getting the texts of entries that are addresses alone. */
export function textsHash(scope: ExportScope = 'all', filter: ListFilter = everything): string {
  return `#/texts${scopeParameters(scope, filter)}`;
}

/** The address of a format of the reader's own. */
export function presetHash(id: PresetId): string {
  return `#/presets/${encodeURIComponent(id)}`;
}

/** The place of an address. What is no address leads to all articles. */
export function toRoute(hash: string): Route {
  // Taken apart by hand: as a relative URL, `//` is a host and `..` a step up.
  const [path = '', ...search] = hash.replace(/^#\/?/, '').split('?');
  const [place = '', ...rest] = path.split('/');
  const parameters = new URLSearchParams(search.join('?'));
  const query = parameters.get('q') ?? '';
  switch (place) {
    case 'tag':
      return { screen: 'list', filter: { shelf: tagShelf(decode(rest.join('/'))), query } };
    case 'is':
      return { screen: 'list', filter: { shelf: stateShelf(rest[0] ?? ''), query } };
    case 'trash':
      return { screen: 'list', filter: { shelf: { kind: 'trash' }, query } };
    case 'read':
      return {
        screen: 'read',
        id: (rest[0] ?? '') as ArticleId,
        filter: filterOf(parameters),
        ...(rest[1] === 'proof' && { isAtProof: true }),
      };
    case 'export':
    case 'texts': {
      const scope = parameters.get('scope');
      return {
        screen: place,
        scope: scope === 'filter' || scope === 'selection' ? scope : 'all',
        filter: filterOf(parameters),
      };
    }
    case 'highlights':
      return { screen: 'highlights', query };
    case 'tags':
      return { screen: 'tags' };
    case 'tabs':
      return { screen: 'tabs' };
    case 'import':
      return { screen: 'import' };
    case 'settings':
      return { screen: 'settings' };
    case 'presets':
      return rest[0] ? { screen: 'preset', id: decode(rest[0]) as PresetId } : { screen: 'settings' };
    case 'help':
      return { screen: 'help' };
    default:
      return { screen: 'list', filter: { shelf: { kind: 'all' }, query } };
  }
}

/** What is in the trash is left where it is. */
function scopeParameters(scope: ExportScope, filter: ListFilter): string {
  const shown = showsTrash(filter) ? everything : filter;
  return parametersOf(shown, { scope: scope === 'filter' && isEverything(shown) ? 'all' : scope });
}

function parametersOf({ shelf, query }: ListFilter, more: Record<string, string> = {}): string {
  const parameters = new URLSearchParams(more);
  if (shelf.kind === 'tag') parameters.set('tag', shelf.tag);
  if (shelf.kind === 'state') parameters.set('shelf', shelf.state);
  if (shelf.kind === 'trash') parameters.set('shelf', 'trash');
  if (query.trim() !== '') parameters.set('q', query);
  const text = parameters.toString();
  return text && `?${text}`;
}

function filterOf(parameters: URLSearchParams): ListFilter {
  const tag = parameters.get('tag');
  const query = parameters.get('q') ?? '';
  const shelf = parameters.get('shelf') ?? '';
  if (shelf === 'trash') return { shelf: { kind: 'trash' }, query };
  return { shelf: tag === null ? stateShelf(shelf) : tagShelf(tag), query };
}

function stateShelf(name: string): Shelf {
  const state = shelfStates.find((each) => each === name);
  return state ? { kind: 'state', state } : { kind: 'all' };
}

function tagShelf(name: string): Shelf {
  const tag = toTag(name);
  return tag ? { kind: 'tag', tag } : { kind: 'all' };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
