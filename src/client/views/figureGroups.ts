// How the Figures view arranges what was found. Pure: a test reads what a writer reads.
import type { EvidenceItem, FigureItem } from '../../server/protocol.ts';

/** How the view is arranged. */
export type Grouping = 'verdict' | 'source';

/** A verdict, or `ignored`, which covers whatever its verdict is. */
export type Key = FigureItem['verdict'] | 'ignored';

/** One line below a group: a figure, and the passage that put it there where sources make the groups. */
export interface Leaf {
  /** Stays the same while lines above the figure change. */
  readonly id: string;
  readonly group: Group;
  readonly item: FigureItem;
  readonly evidence?: EvidenceItem;
}

export interface Group {
  readonly id: string;
  readonly title: string;
  /** How many of what: `3`, or `2 agree, 1 differs`. */
  readonly description: string;
  /** Of a group by verdict, and of the two that no source makes. */
  readonly key?: Key;
  readonly leaves: readonly Leaf[];
}

/** In the order in which a writer wants to see them. */
const TITLES: readonly (readonly [Key, string])[] = [
  ['conflict', 'In conflict'],
  ['miscited', 'Miscited'],
  ['misquoted', 'Misquoted'],
  ['disputed', 'Disputed'],
  ['qualified', 'Qualified'],
  ['inconsistent', 'Inconsistent'],
  ['unsourced', 'Unsourced'],
  ['unchecked', 'Not checked'],
  ['supported', 'Supported'],
  ['ignored', 'Ignored'],
];
const WORDS = new Map(TITLES);

export const keyOf = ({ verdict, ignored }: FigureItem): Key => (ignored ? 'ignored' : verdict);

/** The groups of a draft's figures, none of them empty. */
export function groupsOf(figures: readonly FigureItem[], grouping: Grouping): Group[] {
  return grouping === 'verdict' ? byVerdict(figures) : bySource(figures);
}

function byVerdict(figures: readonly FigureItem[]): Group[] {
  return TITLES.flatMap(([key, title]) => {
    const items = figures.filter((item) => keyOf(item) === key);
    return items.length === 0
      ? []
      : [
          groupOf(
            key,
            title,
            items.map((item) => ({ item })),
            { key },
          ),
        ];
  });
}

type Entry = Pick<Leaf, 'item' | 'evidence'>;
type Relation = Exclude<EvidenceItem['relation'], 'related'>;

/** What differs comes first: it is what there is to do. */
const RELATIONS: readonly Relation[] = ['contradicts', 'qualifies', 'supports'];

function bySource(figures: readonly FigureItem[]): Group[] {
  const sources = new Map<string, { title: string; entries: (Entry & { evidence: EvidenceItem })[] }>();
  const rest: Record<'unsourced' | 'ignored', Entry[]> = { unsourced: [], ignored: [] };
  for (const item of figures) {
    const spoken = new Set<string>();
    for (const evidence of item.ignored ? [] : item.evidence) {
      if (evidence.relation === 'related' || spoken.has(evidence.source)) continue;
      spoken.add(evidence.source);
      const { source, title = source } = evidence;
      const known = sources.get(source) ?? { title, entries: [] };
      known.entries.push({ item, evidence });
      sources.set(source, known);
    }
    if (item.ignored) rest.ignored.push({ item });
    else if (spoken.size === 0) rest.unsourced.push({ item });
  }
  const groups = [...sources]
    .sort(([, a], [, b]) => a.title.localeCompare(b.title))
    .map(([source, { title, entries }]) => {
      const sorted = RELATIONS.map((relation) => entries.filter((one) => one.evidence.relation === relation));
      return groupOf(`@${source}`, title, sorted.flat(), { description: relationCounts(sorted) });
    });
  const { unsourced, ignored } = rest;
  if (unsourced.length > 0) groups.push(groupOf('unsourced', 'No source', unsourced, { key: 'unsourced' }));
  if (ignored.length > 0) groups.push(groupOf('ignored', 'Ignored', ignored, { key: 'ignored' }));
  return groups;
}

const relationCounts = ([differ, bound, agree]: readonly (readonly unknown[])[]): string =>
  [
    count(agree?.length, 'agrees', 'agree'),
    count(bound?.length, 'with another bound', 'with another bound'),
    count(differ?.length, 'differs', 'differ'),
  ]
    .filter((part) => part !== '')
    .join(', ');

const count = (number = 0, one: string, many: string): string =>
  number === 0 ? '' : `${number} ${number === 1 ? one : many}`;

function groupOf(
  id: string,
  title: string,
  entries: readonly Entry[],
  more: Partial<Pick<Group, 'key' | 'description'>>,
): Group {
  const leaves: Leaf[] = [];
  const group: Group = { id, title, description: String(entries.length), ...more, leaves };
  const seen = new Map<string, number>();
  for (const entry of entries) {
    const times = (seen.get(entry.item.text) ?? 0) + 1;
    seen.set(entry.item.text, times);
    leaves.push({ id: `${id}/${times}/${entry.item.text}`, group, ...entry });
  }
  return group;
}

/** The figures that have every word of the filter, in themselves, their verdict, or what is said of them. */
export function filtered(figures: readonly FigureItem[], filter: string): readonly FigureItem[] {
  const words = filter
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return figures;
  return figures.filter((item) => {
    const sources = item.evidence.filter(({ relation }) => relation !== 'related');
    const parts = [item.text, verdictWords(item), item.reason, item.expected ?? ''];
    for (const { source, title = '', passage } of sources) parts.push(source, title, passage);
    const text = parts.join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

export const verdictWords = (item: FigureItem): string => WORDS.get(keyOf(item)) ?? item.verdict;

/** What stands above the view while it does not show everything. */
export function filterMessage(shown: number, all: number, filter: string): string {
  const which = `with “${filter.trim()}”`;
  return shown === 0
    ? `None of ${all} figures ${which}. Clear the filter to see them.`
    : `${shown} of ${all} figures, those ${which}`;
}

/** A figure, or quoted words in their marks, on one line. */
export const labelOf = ({ kind, text }: FigureItem): string => {
  const line = text.split(/\s+/u).join(' ').trim();
  return kind === 'quote' ? `“${line}”` : line;
};

const SAYS: Readonly<Record<EvidenceItem['relation'], string>> = {
  supports: 'agrees',
  contradicts: 'differs',
  qualifies: 'another bound',
  related: 'related',
};

/** What the sources say instead, and where; for a figure without an answer, why there is none. */
export function descriptionOf({ item, evidence }: Pick<Leaf, 'item' | 'evidence'>): string {
  const { expected, reason, verdict } = item;
  if (evidence !== undefined) {
    const { relation, figure, locator } = evidence;
    const value = relation === 'supports' || figure === undefined ? '' : ` ${figure}`;
    return `${SAYS[relation]}${value === '' ? '' : ':'}${value} (${locator})`;
  }
  const first = item.evidence.find(({ relation }) => relation !== 'related');
  if (first === undefined) return reason;
  const source = `${first.title ?? first.source}, ${first.locator}`;
  // That the cited source says nothing of it is the news, not what another one says.
  if (verdict === 'miscited') return reason;
  return expected === undefined ? source : `sources: ${expected} (${source})`;
}

/** The line as a screen reader says it. */
export function spoken(leaf: Pick<Leaf, 'item' | 'evidence'>): string {
  const { item, evidence } = leaf;
  const place = `line ${item.range.start.line + 1}`;
  const says = evidence === undefined ? '' : ` ${descriptionOf(leaf)}.`;
  return `${labelOf(item)}, ${verdictWords(item).toLowerCase()}, ${place}.${says} ${item.reason}`;
}
