// What the HTML reader does with each element. Elements named nowhere here are inline: their text is kept, they end no block.

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Never text. */
export const HIDDEN = set(
  'script style template noscript svg math iframe object canvas audio video map select option datalist button dialog',
);

/** The furniture of a page, not its text. */
export const FURNITURE = set('nav aside footer menu form');

/** Begin and end a block. */
export const BLOCKS = set(
  'html body p div section article main header hgroup address ul ol li dl dt dd blockquote pre figure figcaption ' +
    'fieldset legend details summary center h1 h2 h3 h4 h5 h6 title head',
);

export const TABLE_PARTS = set('table caption thead tbody tfoot tr th td');

/** End a block although they have no end tag. */
export const BREAKS = set('hr');

const FURNITURE_ROLES = set(
  'navigation banner contentinfo complementary search menu menubar dialog alertdialog',
);
const FURNITURE_CLASSES = set(
  'nav navbar navigation breadcrumb breadcrumbs sidebar site-header site-footer footer pagination pager cookie cookies ' +
    'cookie-banner cookie-notice newsletter newsletter-signup share-buttons social-share sharing related-articles ' +
    'related-posts comments advert advertisement ads skip-link screen-reader-text sr-only visually-hidden',
);

export type Attributes = Readonly<Record<string, string>>;

/** Whether an element and all it holds is furniture, by name, role, `hidden` attribute or usual class name. */
export function isFurniture(name: string, attributes: Attributes): boolean {
  if (FURNITURE.has(name)) return true;
  if (name === 'body' || name === 'html' || name === 'article' || name === 'main') return false;
  const { role, hidden } = attributes;
  if (hidden !== undefined || attributes['aria-hidden'] === 'true') return true;
  if (role !== undefined && FURNITURE_ROLES.has(role)) return true;
  const classes = `${attributes.class ?? ''} ${attributes.id ?? ''}`;
  if (classes.length < 2 || classes.length > 500) return false;
  return classes
    .toLowerCase()
    .split(/\s+/)
    .some((word) => FURNITURE_CLASSES.has(word));
}
