/** Days known by a name, with their year: `Christmas 2019`, `Black Friday 2010`, `St Patrick's Day, 2020`. */
import { dayOf, type Stamp, stamp, weekdayOf } from './calendar.ts';
import { yearAfter } from './dateParts.ts';
import { TIME } from './lexicon.ts';
import { Phrases } from './phrases.ts';
import { capitalAt, markAt } from './tokens.ts';

/** `month-day`, or `month-day+n`: n days after the first Thursday from that day on. */
const DAYS =
  "Christmas:12-25,Christmas Day:12-25,Christmas Eve:12-24,Boxing Day:12-26,New Year's Day:1-1,New Year's Eve:12-31,Halloween:10-31,Valentine's Day:2-14,St Patrick:3-17,St Patrick's Day:3-17,Saint Patrick:3-17,Saint Patrick's Day:3-17,Thanksgiving:11-22+0,Thanksgiving Day:11-22+0,Black Friday:11-22+1,Cyber Monday:11-22+4";
const THURSDAY = 3;
const names = new Phrases<string>(TIME);
for (const row of DAYS.toLowerCase().split(',')) {
  const [name = '', day = ''] = row.split(':');
  names.add(name.replace("'", " ' "), day);
  names.add(name.replace("'", ' \u2019 '), day);
}

/** The day of that name at token `i`, when its year follows. */
export function holiday(i: number): Stamp | undefined {
  const rule = capitalAt(i) || markAt(i - 1) === 0 ? names.match(i) : undefined;
  if (rule === undefined) return undefined;
  const s = stamp(i, names.at);
  yearAfter(s, false);
  if (Number.isNaN(s.y)) return undefined;
  const [date = '', after] = rule.split('+');
  const [m = '', d = ''] = date.split('-');
  let day = dayOf(s.y, Number(m), Number(d));
  if (after !== undefined) day += ((THURSDAY - weekdayOf(day) + 7) % 7) + Number(after);
  s.days = [day, day];
  return s;
}
