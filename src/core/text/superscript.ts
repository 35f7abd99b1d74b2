/** Longer superscripts are text. */
const MARK_LIMIT = 6;

const RAISED: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '-': '⁻',
  '−': '⁻',
  '+': '⁺',
};

/**
 * What a superscript of HTML (`<sup>`) is in plain text. An exponent becomes raised digits (`m²`, `10⁶`), an ordinal's
 * ending and other words stay, and a reference mark goes: `$5.2<sup>1</sup> billion` must never become $5.21 billion.
 * `before` is the text right before it (a few characters suffice), `link` says that it holds a link.
 */
export function superscript(before: string, text: string, link: boolean): string {
  const mark = text.trim();
  if (mark === '' || mark.length > MARK_LIMIT) return link && mark.length < 20 ? '' : text;
  if (link || /^[[(*†‡§¶#]/.test(mark)) return '';
  if (/^[-−+]?\d{1,3}$/.test(mark)) {
    const exponent = /(?:^|[^\d.,])10$|(?:^|[^\p{L}])(?:[kcmdµ]?m|ft|in|yd|mi|s|h|kg|l)$/u.test(
      before.slice(-8),
    );
    return exponent ? [...mark].map((digit) => RAISED[digit] ?? digit).join('') : '';
  }
  if (/^\d[\d,–-]*$/.test(mark)) return '';
  // A single letter is a table's note, except where `20<sup>e</sup>` or `n<sup>o</sup>` are ordinals and numbers.
  if (/^[a-z]$/.test(mark) && /\p{L}{3}$|[%)]$/u.test(before)) return '';
  return /^[a-df-np-z]$/.test(mark) && /\d$/.test(before) ? '' : text;
}
