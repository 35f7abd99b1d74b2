// What the commands and environments of LaTeX and its common packages do, as far as prose is concerned.

const words = (list: string): string[] => list.trim().split(/\s+/);

/** Names and what they stand for, in turns, with blanks between. */
export function pairsOf(list: string): ReadonlyMap<string, string> {
  const given = words(list);
  return new Map(given.flatMap((name, at) => (at % 2 === 0 ? [[name, given[at + 1] ?? '']] : [])));
}

/** Environments whose bodies are taken letter by letter. */
export const VERBATIM: ReadonlySet<string> = new Set(
  words('verbatim verbatim* Verbatim lstlisting minted comment filecontents filecontents* alltt'),
);

/** Environments that hold no prose. */
export const NO_PROSE: ReadonlySet<string> = new Set([
  ...VERBATIM,
  ...words(`equation equation* align align* alignat alignat* gather gather* multline multline* flalign flalign* eqnarray
    eqnarray* displaymath math array split tikzpicture pgfpicture axis picture algorithm algorithmic algorithm2e
    thebibliography tikzcd feynman forest dot2tex luacode python sagesilent`),
]);

export const LISTS: ReadonlySet<string> = new Set(
  words('itemize enumerate description itemize* enumerate* compactitem compactenum'),
);
export const QUOTES: ReadonlySet<string> = new Set(words('quote quotation displayquote blockquote verse'));

/** Tables, and how many arguments stand before their body. */
export const TABLES: ReadonlyMap<string, number> = new Map([
  ...words('tabular longtable tabu').map((name): [string, number] => [name, 1]),
  ...words('tabular* tabularx tabulary xltabular tblr').map((name): [string, number] => [
    name,
    name === 'tblr' ? 1 : 2,
  ]),
]);
/** Environments that float, with a caption of their own. */
export const FLOATS: ReadonlySet<string> = new Set(
  words('table table* sidewaystable wraptable threeparttable figure figure*'),
);
/** Arguments in braces behind `\begin{...}` that are no prose. */
export const BEGIN_ARGUMENTS: ReadonlyMap<string, number> = new Map([
  ['minipage', 1],
  ['multicols', 1],
  ['wrapfigure', 2],
  ['wraptable', 2],
  ['subfigure', 1],
  ['subtable', 1],
  ['adjustbox', 1],
]);

/** Headings by level. */
export const HEADINGS: ReadonlyMap<string, number> = new Map([
  ['part', 1],
  ['chapter', 1],
  ['section', 2],
  ['subsection', 3],
  ['subsubsection', 4],
  ['paragraph', 5],
  ['subparagraph', 6],
]);

/** Commands around prose that change its looks alone; their arguments are prose. */
export const TRANSPARENT: ReadonlySet<string> = new Set(
  words(`textbf textit emph textsc textsf textrm textup textsl textmd textnormal textlf underline uline mbox hbox text
    uppercase MakeUppercase lowercase MakeLowercase textsubscript centerline hl alert only uncover ensuremath makebox
    framebox fbox shortstack protect nohyphens textsw mathrm mathbf hyperref acrlong acrfull`),
);

/** How many arguments in braces behind a command are no prose; what follows them may be. */
export const DROPPED: ReadonlyMap<string, number> = new Map(
  Object.entries({
    1: `label ref eqref pageref nameref autoref cref Cref vref Vref index glossary gls Gls glspl acrshort ac acl acs acp
        input include includeonly includegraphics bibliography bibliographystyle usepackage documentclass RequirePackage
        nocite addbibresource vspace hspace pagestyle thispagestyle color pagecolor cline cmidrule hypersetup texttt todo
        missingfigure lstset lstinputlisting verbatiminput usetikzlibrary tikzset pgfplotsset sisetup graphicspath
        geometry phantom hphantom vphantom tag pagenumbering theoremstyle title author date institute affiliation email
        keywords subtitle address captionsetup rowcolor cellcolor columncolor selectlanguage hyphenation setstretch
        linespread sout st arabic roman Roman alph Alph value stepcounter refstepcounter textcolor colorbox parbox
        raisebox scalebox rotatebox foreignlanguage newlength setmainfont setsansfont`,
    2: `setlength addtolength setcounter addtocounter newcommand renewcommand providecommand newtheorem newcolumntype rule
        DeclareMathOperator fontsize resizebox DeclareSIUnit fcolorbox multirow settowidth hypertarget`,
    3: 'newenvironment renewenvironment definecolor addcontentsline',
  }).flatMap(([count, names]) => words(names).map((name): [string, number] => [name, Number(count)])),
);

/** Commands whose argument is a note beside the text. */
export const NOTES: ReadonlySet<string> = new Set(
  words('footnote footnotetext endnote sidenote marginpar marginnote thanks'),
);

/** Citations that stand behind what they cite for, and those that are part of their sentence. */
export const CITATIONS: ReadonlyMap<string, 'behind' | 'within'> = new Map([
  ...words(`cite citep citealp parencite autocite footcite footcitetext smartcite supercite fullcite footfullcite citenum
    cites parencites autocites footcites supercites Parencite Autocite Citep Cite citeyear citeyearpar citedate`).map(
    (name): [string, 'behind'] => [name, 'behind'],
  ),
  ...words('citet textcite citealt citeauthor Citet Textcite Citeauthor textcites Textcites citetitle').map(
    (name): [string, 'within'] => [name, 'within'],
  ),
]);

/** What a command without arguments stands for in a text. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ...['%', '$', '&', '#', '_', '{', '}'].map((one): [string, string] => [one, one]),
  ...[',', 'thinspace'].map((one): [string, string] => [one, '\u202f']),
  ...[' ', '\n', '\t', ';', ':', '>', 'quad', 'qquad', 'enspace', 'space', '\\', 'newline', 'linebreak'].map(
    (one): [string, string] => [one, ' '],
  ),
  ['nobreakspace', '\u00a0'],
  ...pairsOf(`
    ldots …  dots …  textellipsis …  textendash –  textemdash —  textdollar $  euro €  texteuro €  EUR €
    pounds £  textsterling £  textyen ¥  textcent ¢  textpercent %  textdegree °  degree °  textmu µ  micro µ
    texttimes ×  textpm ±  textminus −  textasciitilde ~  textasciicircum ^  textbackslash \\  textbar |
    textless <  textgreater >  textunderscore _  textquotedblleft “  textquotedblright ”  textquoteleft ‘
    textquoteright ’  lq ‘  rq ’  ss ß  ae æ  AE Æ  oe œ  OE Œ  o ø  O Ø  aa å  AA Å  l ł  L Ł  i ı  S §  P ¶
    LaTeX LaTeX  TeX TeX  percent %  copyright ©  textonehalf ½  textonequarter ¼  textthreequarters ¾  times ×
    pm ±  approx ≈  sim ~  cdot ·  le ≤  leq ≤  ge ≥  geq ≥  lt <  gt >  circ °`),
]);

/** Combining marks by the commands that put them over (or under) a letter. */
export const ACCENTS: ReadonlyMap<string, string> = pairsOf(
  '" \u0308  \' \u0301  ` \u0300  ^ \u0302  ~ \u0303  = \u0304  . \u0307  c \u0327  v \u030c  u \u0306  H \u030b  r \u030a  k \u0328',
);
